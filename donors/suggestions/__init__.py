"""What the economic line suggests to say to an actor at a meeting."""

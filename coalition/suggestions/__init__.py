"""What the security line suggests to say to an actor at a meeting."""

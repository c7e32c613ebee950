"""What the economic line says of the balance of effort (decision 52)."""

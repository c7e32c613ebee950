"""What the political line says of the balance of effort (decision 52)."""

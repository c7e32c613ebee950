"""What the security line says of the balance of effort (decision 52)."""

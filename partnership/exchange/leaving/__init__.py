"""Leave the product with everything, and arrive in it (decision 43)."""

"""Leave the product with everything, and arrive in it (docs/leaving.md, decision 43)."""

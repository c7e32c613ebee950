"""The balance of effort: who bears it, month by month (design 3.5; decision 52)."""

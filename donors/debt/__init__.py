"""Debt claims on the host nation: what was agreed, when it takes effect, what is left."""

"""Debt claims on the host nation: what was agreed, what is in effect, what is left."""

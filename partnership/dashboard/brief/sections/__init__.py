"""The sections of a brief in sentences: each takes what is known and asks nothing."""

"""The second clock: what we knew at an instant (design, section 2)."""

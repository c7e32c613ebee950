"""Pledge trackers of others: lists in which each row is one flow of money."""

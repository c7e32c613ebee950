"""The point for every meeting: suggested, cleared, used, and how many have one."""

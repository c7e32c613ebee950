"""A format that cannot bear so many rows."""


class TooLong(ValueError):
    """How many rows a format bears, and what does bear them, in a sentence."""

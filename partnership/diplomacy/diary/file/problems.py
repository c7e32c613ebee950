"""What is wrong in a calendar file: with the whole of it, or with one entry."""


class Unreadable(ValueError):
    """The file as a whole cannot be read; nothing in it was."""


class WrongEntry(ValueError):
    """One entry cannot be read; the others can. Says why, in words."""

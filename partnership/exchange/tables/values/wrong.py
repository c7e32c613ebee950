"""A cell that does not say what its column asks for."""

LONGEST = 40


class BadValue(ValueError):
    """The end of a sentence: “12,3,4” is not a number."""


def quoted(text: str) -> str:
    """What the cell says, short enough for a message."""
    line = " ".join(text.split())
    return f"“{line[:LONGEST]}…”" if len(line) > LONGEST else f"“{line}”"

"""Counts in the sentences of commands and messages, in figures."""


def counted(number: int, thing: str) -> str:
    """1 seal, 2 seals, 1,200 seals."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"

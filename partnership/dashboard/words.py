"""Counts and names in sentences, as the findings say them."""

from collections.abc import Sequence

NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def number(count: int) -> str:
    """Up to twelve in a word, above in figures with commas."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def counted(count: int, one: str, many: str) -> str:
    """Three donors; one donor; no donors."""
    return f"{number(count)} {one if count == 1 else many}"


def sentence(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def decapitalised(text: str) -> str:
    """The text with a small first letter, the rest as it is."""
    return text[:1].lower() + text[1:]


def listed(names: Sequence[str]) -> str:
    """A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"

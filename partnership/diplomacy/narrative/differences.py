"""Two texts word by word: what stays, what is gone, and what is new."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
WORDS = re.compile(r"\s+|\w+|[^\w\s]")
# Comparing costs time with the product of the two; beyond it all of a text is new.
MOST_PAIRS = 4_000_000


@dataclass(frozen=True)
class Piece:
    """A run of words that stays, is gone or is new."""

    kind: str
    text: str


def differences(before: str, after: str) -> list[Piece]:
    """How one text becomes another; white space and punctuation are words too."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    if len(old) * len(new) > MOST_PAIRS:
        return _pieces([(GONE, before), (NEW, after)])
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found.append((SAME, "".join(old[i1:i2])))
        else:
            found += [(GONE, "".join(old[i1:i2])), (NEW, "".join(new[j1:j2]))]
    return _pieces(found)


def _pieces(found: list[tuple[str, str]]) -> list[Piece]:
    return [Piece(kind, text) for kind, text in found if text]

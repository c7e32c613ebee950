"""The words of a text that stand on the vocabulary list, and what to say instead.

A word is found whole and whatever its case, in the forms that somebody typed; a blank
in a phrase is any white space, and an apostrophe is straight or curly. It never blocks:
only the clearance of a public text asks for a tick (decision 35).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Self

from partnership.diplomacy.models import Term

# No list of words to avoid is longer; the page of the vocabulary says if it is cut.
MOST_TERMS = 500
APOSTROPHES = "['\u2019]"
BLANKS = "[\\s\u00a0]+"
# As Python and PostgreSQL both read them: no letter, figure or "_" on this side.
BEGINS, ENDS = r"(?<!\w)", r"(?!\w)"


@dataclass(frozen=True)
class Finding:
    """A word of the list in a text: as it stands there, and what to say instead."""

    word: str
    say_instead: str
    why: str
    # How many characters of the text stand before it.
    position: int
    found: str
    marking_id: int


@dataclass(frozen=True)
class Vocabulary:
    """The words of a date that a reader may see; read once, held against any text."""

    terms: list[Term]

    @classmethod
    def at(cls, on: date, reader: Any) -> Self:
        """The list at a date, in one query."""
        return cls(list(Term.objects.of_the_list(on, reader)[:MOST_TERMS]))

    def findings(self, text: str, *, public: bool = False) -> list[Finding]:
        """Each place of the text in which a word stands, in the order of the text."""
        patterns = self._public if public else self._internal
        found = [
            Finding(
                word=term.word,
                say_instead=term.say_instead,
                why=term.why,
                position=match.start(),
                found=match.group(),
                marking_id=term.marking_id,
            )
            for term, pattern in patterns
            for match in pattern.finditer(text)
        ]
        return sorted(found, key=lambda one: (one.position, one.word))

    def expression(self, *, public: bool = False) -> str:
        """One pattern for the database that finds any of the words; empty if none."""
        phrases = [p for term in self._of(public) for p in term.phrases]
        return pattern_of(phrases) if phrases else ""

    def _of(self, public: bool) -> list[Term]:
        return [
            term
            for term in self.terms
            if (term.is_for_public if public else term.is_for_internal)
        ]

    @cached_property
    def _internal(self) -> list[tuple[Term, re.Pattern[str]]]:
        return [(term, _compiled(term)) for term in self._of(False)]

    @cached_property
    def _public(self) -> list[tuple[Term, re.Pattern[str]]]:
        return [(term, _compiled(term)) for term in self._of(True)]


@dataclass(frozen=True)
class Noted:
    """A word of the list that a text has, and how often: what a page says of it."""

    word: str
    times: int
    say_instead: str
    why: str


def by_word(found: Iterable[Finding]) -> list[Noted]:
    """The findings of a text or of several, one entry for each word of the list."""
    grouped: dict[str, list[Finding]] = {}
    for one in found:
        grouped.setdefault(one.word, []).append(one)
    return [
        Noted(word, len(places), places[0].say_instead, places[0].why)
        for word, places in sorted(grouped.items())
    ]


def findings(text: str, on: date, reader: Any, public: bool = False) -> list[Finding]:
    """What of a text stands on the list at a date; one query, whatever the text."""
    return Vocabulary.at(on, reader).findings(text, public=public)


def pattern_of(phrases: Iterable[str]) -> str:
    """These phrases as one regular expression, the longest first."""
    longest_first = sorted(set(phrases), key=lambda one: (-len(one), one))
    return "|".join(map(_whole, longest_first))


def _compiled(term: Term) -> re.Pattern[str]:
    return re.compile(pattern_of(term.phrases), re.IGNORECASE)


def _whole(phrase: str) -> str:
    """A phrase of which every sign means itself, to Python and to PostgreSQL."""
    words = BLANKS.join("".join(map(_sign, word)) for word in phrase.split())
    begins = BEGINS if _is_of_a_word(phrase[0]) else ""
    return begins + words + (ENDS if _is_of_a_word(phrase[-1]) else "")


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _sign(sign: str) -> str:
    if sign in "'\u2019":
        return APOSTROPHES
    if sign.isascii():
        # PostgreSQL gives a meaning to a backslash before a letter or a figure only.
        return sign if sign.isalnum() else rf"\{sign}"
    # Its letters have no case beyond ASCII where the database's locale is C.
    cases = {sign, sign.lower(), sign.upper()}
    return f"[{''.join(sorted(one for one in cases if len(one) == 1))}]"

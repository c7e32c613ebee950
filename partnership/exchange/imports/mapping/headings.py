"""The words of a heading, in the few ways in which many people write the same."""

import csv
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from partnership.exchange.imports.mapping.hints import without_hints
from partnership.exchange.tables.values.month_names import plain_letters

FILE = Path(__file__).parent / "meanings.csv"
# Longer ones are texts that slipped into the line of the headings.
LONGEST = 200
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
WORD = re.compile(r"[^\W_]+")
IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
SILENT = frozenset(
    ("the", "of", "in", "a", "an", "for", "and", "to", "by", "no", "nr")
    + ("de", "la", "le", "les", "du", "des", "d", "l", "et", "en", "par", "pour")
    + ("der", "die", "das", "den", "dem", "von", "fur", "und", "im", "am")
    + ("el", "los", "las", "del", "y", "por", "para", "og", "af", "i", "for", "pa")
)


def spelt_alike(text: str) -> str:
    """Words in small letters without accents, apart by one space; all words stay."""
    return " ".join(WORD.findall(plain_letters(HUMP.sub(" ", text[:LONGEST]))))


@lru_cache(maxsize=4096)
def readings_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The words that say what a column is, with what stands in brackets and without.

    In one language, in the singular; years, units and currencies say something else.
    """
    bare = without_hints(text[:LONGEST])
    said = [_said(bare), _said(IN_BRACKETS.sub(" ", bare)), _said(text)]
    return tuple(dict.fromkeys(one for one in said if one)) or ((),)


def _said(text: str) -> tuple[str, ...]:
    words = spelt_alike(text).split()
    told = [_meaning(word) for word in words if not word.isdigit()]
    return tuple(dict.fromkeys(one for one in told if one not in SILENT)) or tuple(
        dict.fromkeys(words)
    )


def _meaning(word: str) -> str:
    known = _meanings()
    single = word
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        single = word[:-1]
    return known.get(word) or known.get(single, single)


@cache
def _meanings() -> dict[str, str]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["word"]: row["meaning"] for row in csv.DictReader(lines)}


def likeness(heading: str, phrases: Sequence[str]) -> float:
    """How surely a heading means one of these phrases, from 0 to 1; 1 is the same."""
    alike = spelt_alike(heading)
    if not alike:
        return 0
    if any(alike == spelt_alike(phrase) for phrase in phrases):
        return 1
    return max(
        _likeness(said, told)
        for said in readings_of(heading)
        for phrase in phrases
        for told in readings_of(phrase)[:1]
    )


# What makes of a donor its type, its number or its share: another thing.
OF_ANOTHER_KIND = frozenset(
    ("type", "category", "class", "group", "number", "count", "share", "percent")
    + ("percentage", "rank", "id", "status", "note", "comment", "url", "link")
)


def _likeness(said: Sequence[str], told: Sequence[str]) -> float:
    heading, phrase = set(said), set(told)
    if not heading or not phrase or not heading & phrase:
        return 0
    if heading == phrase:
        return 0.9
    if phrase < heading:
        much = 0.5 + 0.35 * len(phrase) / len(heading) + 0.05 * (said[-1] == told[-1])
        return much / 2 if OF_ANOTHER_KIND & (heading - phrase) else much
    if heading < phrase:
        much = 0.45 + 0.3 * len(heading) / len(phrase)
        return much / 2 if OF_ANOTHER_KIND & (phrase - heading) else much
    return 0.4 * len(heading & phrase) / len(heading | phrase)

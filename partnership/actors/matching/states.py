"""Which state a name or a code means, by ISO 3166-1 and by what people write.

The names are those of ISO, short, common and official, in English and in the languages
below; `state_names.csv` adds what ISO does not have: former names, and how tables of
others write them. A name that it gives to several states means none of them for sure.
"""

import csv
import gettext
from functools import cache
from pathlib import Path
from typing import Any

import pycountry

from partnership.actors.matching.words import keys

COUNTRIES = pycountry.countries
FILE = Path(__file__).parent / "state_names.csv"
LANGUAGES = ("fr", "de", "es", "da", "it", "nl", "sv", "nb", "pt", "pl", "fi")
# Letters of a name that is written in capitals if it is meant: US, UAE.
SHORT = 3
# Codes that ISO keeps free for others' use, and one that everybody uses for Kosovo.
RESERVED = {"UK": "GBR", "EL": "GRC", "XK": "XKX"}


@cache
def codes_by_name() -> dict[str, frozenset[str]]:
    """The alpha-3 codes that a name may mean, by its key."""
    found: dict[str, set[str]] = {}
    further = _further_names()
    for code, name in [*_names_of_iso(), *further]:
        for key in keys(name):
            # Short words that are a name in some language are a word in another.
            if len(key) > SHORT or (code, name) in further:
                found.setdefault(key, set()).add(code)
    return {key: frozenset(codes) for key, codes in found.items()}


def codes_meant(text: str) -> frozenset[str]:
    """The codes that a text may mean as a name; a short one only in capitals."""
    named = [
        codes_by_name().get(key, frozenset())
        for key in keys(text)
        if len(key) > SHORT or text == text.upper()
    ]
    return frozenset().union(*named)


@cache
def names_by_code() -> dict[str, tuple[str, ...]]:
    """The English names that one state alone bears, for what is spelt nearly so."""
    found: dict[str, list[str]] = {}
    english = [(one.alpha_3, name) for one in COUNTRIES for name in _own_names(one)]
    for code, name in [*english, *sorted(_further_names())]:
        if len(codes_meant(name)) == 1:
            found.setdefault(code, []).append(name)
    return {code: tuple(names) for code, names in found.items()}


@cache
def codes_of_two_letters() -> dict[str, str]:
    """The alpha-3 code for each of two letters."""
    return {one.alpha_2: one.alpha_3 for one in COUNTRIES} | RESERVED


def code_of_two_letters(iso3: str | None, name: str) -> str:
    """The alpha-2 code of a state, by its own code or its name; empty if none is."""
    meant = [iso3] if iso3 else [*codes_meant(name)]
    reserved = {three: two for two, three in RESERVED.items()}
    codes = reserved | {one.alpha_3: one.alpha_2 for one in COUNTRIES}
    return codes.get(meant[0], "") if len(meant) == 1 else ""


def _names_of_iso() -> list[tuple[str, str]]:
    own = [
        (country.alpha_3, name) for country in COUNTRIES for name in _own_names(country)
    ]
    found = dict.fromkeys(own)
    for language in LANGUAGES:
        translated = gettext.translation(
            "iso3166-1", pycountry.LOCALES_DIR, languages=[language], fallback=True
        )
        found |= {(code, translated.gettext(name)): None for code, name in own}
    return list(found)


def _own_names(country: Any) -> list[str]:
    kinds = ("name", "common_name", "official_name")
    return [name for kind in kinds if (name := getattr(country, kind, None))]


def _further_names() -> set[tuple[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {(row["iso3"], row["name"]) for row in csv.DictReader(lines)}

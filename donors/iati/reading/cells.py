"""Single values of a file: amounts, dates, currencies, words."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from donors.iati.reading.nodes import LANGUAGE, Node
from donors.iati.reading.values import Organisation
from partnership.evidence.currencies import CURRENCIES

AMOUNT = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?", re.ASCII)
# Beyond them a date is a slip of the keyboard.
YEARS = range(1900, 2200)
# What our columns hold: twenty digits, four of them decimals.
DIGITS_BEFORE_THE_POINT = 15
DIGITS_AFTER_IT = 30
ENGLISH = "en"


class WrongValue(ValueError):
    """A value that cannot be right, and why, in words."""


def amount(text: str) -> Decimal:
    """A decimal number as XML writes it; no thousands marks, no exponent, no NaN."""
    text = text.strip()
    if not text:
        raise WrongValue("There is no amount.")
    if not AMOUNT.fullmatch(text):
        raise WrongValue(
            f"“{text[:40]}” is no amount. Digits with a point for decimals are, such as"
            " 1234.50."
        )
    before, _, after = text.lstrip("+-").partition(".")
    is_long = len(before.lstrip("0")) > DIGITS_BEFORE_THE_POINT
    if is_long or len(after) > DIGITS_AFTER_IT:
        raise WrongValue(f"“{text[:40]}” has more digits than an amount can have.")
    return Decimal(text)


def day(text: str | None, what: str) -> date:
    """A date as year, month and day; a time zone after it changes no day."""
    if not text or not text.strip():
        raise WrongValue(f"There is no {what}.")
    match = DAY.fullmatch(text.strip())
    try:
        found = date.fromisoformat(match[1] if match else "")
        if found.year not in YEARS:
            raise ValueError
        return found
    except ValueError:
        raise WrongValue(
            f"“{text[:40]}” is no {what}. Year, month and day are, such as 2006-02-01."
        ) from None


def currency(stated: str | None, default: str) -> str:
    """A currency of ISO 4217: the one stated, or the default of the activity."""
    code = (stated or "").strip() or default.strip()
    if not code:
        raise WrongValue("There is no currency, and the activity has no default one.")
    if code.upper() not in CURRENCIES:
        raise WrongValue(f"“{code[:20]}” is no currency of ISO 4217.")
    return code.upper()


def words(node: Node | None, language: str = "") -> str:
    """Its narrative in English, or in the activity's language, or the first one.

    Files of version 2 have narratives; bare text is taken as a narrative too.
    """
    if node is None:
        return ""
    said = {}
    for one in node.all("narrative"):
        said.setdefault(one.attributes.get(LANGUAGE, language).lower(), one.text)
    for wanted in (ENGLISH, language.lower(), ""):
        if said.get(wanted, "").strip():
            return said[wanted]
    return next((text for text in said.values() if text.strip()), node.text)


def attribute(node: Node, child: str, name: str) -> str:
    """An attribute of the first child of this name; empty where there is none."""
    inside = node.child(child)
    return inside.attributes.get(name, "") if inside else ""


def organisation(node: Node, language: str) -> Organisation:
    """Who is meant: identifier, name, role and type, spaces around them aside."""
    said = node.attributes
    return _organisation(
        " ".join(said.get("ref", "").split()),
        " ".join(words(node, language).split()),
        said.get("role", "").strip(),
        said.get("type", "").strip(),
    )


@lru_cache(maxsize=4096)
def _organisation(ref: str, name: str, role: str, kind: str) -> Organisation:
    """The same object for the same organisation: a file names few, many times."""
    return Organisation(ref, name, role, kind)

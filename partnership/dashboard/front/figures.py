"""Figures as the front page writes them: each bears its name and its exact value.

So a reader's program, and a test, can find every figure of the page and compare it.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from partnership.dashboard.words import number
from partnership.evidence.templatetags.display import (
    count,
    fuzzy_date,
    usd_millions,
    usd_words,
)

EMPTY = SafeString("")
# 134; 2,900; 150–180.
DIGITS = re.compile(r"\d[\d,]*(?:–\d[\d,]*)?")


def figure(name: str, value: Decimal | int | None, words: str = "") -> SafeString:
    """A figure under its name, in words or with commas; empty if it is not known."""
    if value is None:
        return EMPTY
    exact = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    said = words or count(value)
    return format_html('<data value="{}" data-figure="{}">{}</data>', exact, name, said)


def usd(name: str, amount: Decimal | None, decimals: int = 0) -> SafeString:
    """US dollars in a sentence: US$345m."""
    return figure(name, amount, usd_words(amount, decimals))


def usd_m(
    name: str, amount: Decimal | None, shown: Decimal | None = None
) -> SafeString:
    """US dollars in a column of millions; `shown` where it must add up with others."""
    return figure(name, amount, usd_millions(amount if shown is None else shown))


def counted(name: str, amount: int, one: str, many: str) -> SafeString:
    """Three donors; one donor; no donors; the number is a figure."""
    noun = one if amount == 1 else many
    return format_html("{} {}", figure(name, amount, number(amount)), noun)


def in_words(name: str, words: str) -> SafeString:
    """Words with one figure in them, such as in 150–180 days, with its name."""
    found = DIGITS.search(words)
    if not found:
        return format_html("{}", words)
    value = found[0].replace(",", "").replace("–", "/")
    before, after = words[: found.start()], words[found.end() :]
    said = format_html(
        '<data value="{}" data-figure="{}">{}</data>', value, name, found[0]
    )
    return format_html("{}{}{}", before, said, after)


def day(on: date | None, precision: str = "day", style: str = "long") -> SafeString:
    """A date as a <time>; empty without one."""
    return fuzzy_date(on, precision, style) if on else EMPTY


def joined(parts: Iterable[str], separator: str = " ") -> SafeString:
    """What is there of these, one after another."""
    found = [(part,) for part in parts if part]
    return format_html_join(separator, "{}", found)


def sentence(text: str) -> SafeString:
    """The text with a capital first letter, also where that stands in a figure."""
    found = re.search(r"(?:^|>)(\w)", text)
    if not found:
        return SafeString(text)
    place = found.start(1)
    return SafeString(f"{text[:place]}{text[place].upper()}{text[place + 1 :]}")

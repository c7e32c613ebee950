"""Amounts with what stands around them: a currency, a million."""

import re
from dataclasses import dataclass
from decimal import Decimal

from partnership.evidence.currencies import CURRENCIES
from partnership.exchange.tables.values.money_words import (
    AMBIGUOUS_UNITS,
    CURRENCY_SIGNS,
    UNITS,
)
from partnership.exchange.tables.values.numbers import NumberStyle, alike, read_number
from partnership.exchange.tables.values.wrong import BadValue, quoted

FIGURES = re.compile(r"[\d.,]*\d(?:[\d.,' ]*\d)?(?:[eE][+-]?\d+)?[.,]?")
SIGNS = "()+-"
LONGEST = 100


@dataclass(frozen=True)
class Money:
    """An amount as written, its currency (empty if none is told) and its unit.

    `unit` is 1, or what the cell multiplies the amount by: 1000000 for “1.5 m”.
    """

    amount: Decimal
    currency: str = ""
    unit: int = 1

    @property
    def total(self) -> Decimal:
        """The amount in whole units of its currency."""
        return self.amount * self.unit


def _words() -> re.Pattern[str]:
    """All signs, codes and units, the longest first: “mn” before “m”."""
    known = {*CURRENCY_SIGNS, *UNITS, *AMBIGUOUS_UNITS, *map(str.casefold, CURRENCIES)}
    ordered = sorted(known, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)))


WORDS = _words()


def read_money(text: str, style: NumberStyle) -> Money:
    """What “US$ 1.5m” or “35 mn USD” says; BadValue if it is no amount.

    A sign that several currencies have, such as “$” alone or “kr”, tells none.
    """
    plain = alike(text, style)
    figures = FIGURES.search(plain) if len(text) <= LONGEST else None
    if not figures:
        raise BadValue(f"{quoted(text)} is not an amount")
    before, after = plain[: figures.start()], plain[figures.end() :]
    number = figures[0]
    if number.endswith((".", ",")):
        number = number[:-1]
    signs = [sign for sign in before + after if sign in SIGNS]
    amount = _signed(number, "".join(signs), before, text, style)
    currencies, units = _around(before, after, text)
    return Money(amount, currencies, units)


def _signed(
    number: str, signs: str, before: str, text: str, style: NumberStyle
) -> Decimal:
    try:
        amount = read_number(number, style)
    except BadValue as wrong:
        words = str(wrong).replace(quoted(number), quoted(text), 1)
        raise BadValue(words) from None
    # “5 (USD)” is not less than nothing.
    if signs in ("", "+") or signs == "()" and not set("()") & set(before):
        return amount
    if signs == "-" or signs == "()" and "(" in before:
        return -amount
    raise BadValue(f"{quoted(text)} is not an amount")


def _around(before: str, after: str, text: str) -> tuple[str, int]:
    """The currency and the unit that stand before and after a number."""
    currencies, units = set(), []
    for side in (before, after):
        rest = side.translate(dict.fromkeys(map(ord, SIGNS), " ")).casefold()
        while rest := rest.lstrip(" ./"):
            found = WORDS.match(rest)
            if not found:
                raise BadValue(_unknown(rest, text))
            word, rest = found[0], rest[found.end() :]
            if word in AMBIGUOUS_UNITS:
                ways = AMBIGUOUS_UNITS[word]
                raise BadValue(f"{quoted(text)} may be in {ways}: write the figure out")
            if word in UNITS:
                units.append(UNITS[word])
            else:
                currencies.add(CURRENCY_SIGNS.get(word, word.upper()))
    # “US$ 5 (USD)” says one thing twice; “$ 5 CAD” tells which dollar it is.
    told = currencies - {""}
    if len(told) > 1:
        raise BadValue(f"{quoted(text)} names two currencies")
    if len(units) > 1:
        raise BadValue(f"{quoted(text)} names two units")
    return next(iter(told), ""), units[0] if units else 1


def _unknown(rest: str, text: str) -> str:
    word = rest.split()[0]
    if len(word) == 3 and word.isascii() and word.isalpha():
        return f"“{word.upper()}” is no currency of ISO 4217"
    return f"{quoted(text)} is not an amount"

"""What a heading says of its figures: their currency, their unit, their day."""

import re
from collections.abc import Iterator

from partnership.evidence.currencies import COMMON, CURRENCIES
from partnership.evidence.precision import DatePrecision
from partnership.exchange.tables.values import BadValue, DateOrder, read_date
from partnership.exchange.tables.values.money_words import CURRENCY_SIGNS, UNITS

UNIT_NAMES = {10**3: "thousand", 10**6: "million", 10**9: "billion"}
# Letters that are a unit only beside a currency or alone in brackets.
SHORT_UNITS = frozenset(word for word in UNITS if len(word) < 3) - {"bn", "mn"}
# Codes that are written in small letters too, in names such as amount_usd_m.
IN_SMALL = frozenset(code.casefold() for code in COMMON) | {"cny", "inr", "nzd", "rub"}
THOUSANDS = re.compile(r"(?<!\d)['’]?000s?\b")

_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
# The sign of Iraq's dinar is what everybody calls a key.
_NAMES = sorted({s for s, code in CURRENCY_SIGNS.items() if code} - {"id"}, key=len)


def _bounded(name: str) -> str:
    """A word stands apart from others; a sign may touch a letter, as in M€."""
    before = _BEFORE if name[0].isalpha() else ""
    return f"{before}{re.escape(name)}{_AFTER if name[-1].isalpha() else ''}"


SIGN = re.compile("|".join(map(_bounded, reversed(_NAMES))), re.IGNORECASE)
CODE = re.compile(rf"{_BEFORE}[A-Za-z]{{3}}{_AFTER}")
UNIT = re.compile(
    rf"{_BEFORE}(?:{'|'.join(sorted(UNITS, key=len, reverse=True))}){_AFTER}",
    re.IGNORECASE,
)
DOLLARS = re.compile(r"\$")
DAYS = re.compile(
    r"(?<!\d)\d{4}[-_/.]\d{1,2}[-_/.]\d{1,2}(?!\d)"
    r"|(?<!\d)\d{1,2}[-_/.]\d{1,2}[-_/.]\d{4}(?!\d)"
    r"|(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)?[ _-](?:de )?[^\W\d_]{3,10}\.?,?[ _-]"
    r"(?:de )?\d{4}(?!\d)"
    r"|[^\W\d_]{3,10}\.?[ _]\d{1,2}(?:st|nd|rd|th)?,?[ _]\d{4}(?!\d)",
    re.IGNORECASE,
)


def hints_of(heading: str) -> dict[str, str]:
    """`currency`, `unit` and `date` (ISO) as a heading says them, if it says one."""
    found = {
        "currency": {code for code, _ in _currencies(heading)},
        "unit": {unit for unit, _ in _units(heading)},
        "date": {day for day, _ in _days(heading)},
    }
    return {name: said.pop() for name, said in found.items() if len(said) == 1}


def without_hints(heading: str) -> str:
    """The heading without them: what is left says what the column is."""
    spans = [
        span for finder in (_currencies, _units, _days) for _, span in finder(heading)
    ]
    spans += [found.span() for found in DOLLARS.finditer(heading)]
    for start, end in sorted(spans, reverse=True):
        heading = f"{heading[:start]} {heading[end:]}"
    return heading


def _currencies(heading: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for found in SIGN.finditer(heading):
        yield CURRENCY_SIGNS[found[0].casefold()], found.span()
    shouts = heading.isupper()
    for found in CODE.finditer(heading):
        word = found[0]
        is_code = word in CURRENCIES and not shouts
        if is_code or word.casefold() in IN_SMALL:
            yield word.upper(), found.span()


def _units(heading: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for found in THOUSANDS.finditer(heading):
        yield "thousand", found.span()
    of_money = bool(DOLLARS.search(heading)) or any(True for _ in _currencies(heading))
    for found in UNIT.finditer(_apart(heading)):
        word, name = found[0].casefold(), UNIT_NAMES.get(UNITS[found[0].casefold()])
        alone = heading[: found.start()].endswith(("(", "[", "$"))
        if name and (word not in SHORT_UNITS or of_money or alone):
            yield name, found.span()


def _apart(heading: str) -> str:
    """As long as before, with signs as spaces: US$m is US$ and m."""
    return re.sub(r"[$€£¥]", " ", heading)


def _days(heading: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for found in DAYS.finditer(heading):
        said = {
            day
            for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
            if (day := _day(found[0].replace("_", "-"), order))
        }
        # 1/2/2006 is one of two days, so it says none.
        if len(said) == 1:
            yield said.pop(), found.span()


def _day(text: str, order: DateOrder) -> str | None:
    for written in (text, text.replace("-", " ")):
        try:
            on, precision = read_date(written, order)
        except BadValue:
            continue
        return on.isoformat() if precision == DatePrecision.DAY else None
    return None

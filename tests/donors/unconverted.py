"""A ledger in which money that is not converted shows, and how to look for it.

All of it is worth less than a hundred million dollars, but in its own units each amount
is a hundred million million: wherever one slips into a sum unconverted, a figure
appears that is larger than everything together. Such a figure may stand only beside
its currency, as so many times that currency's own unit.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from donors.models import Explanation, Pledge
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_rate,
    make_statement,
)
from tests.factories import TODAY, make_marking

HUGE = 10**8
# Made of units that no sum of the two confuses; ten thousand million for a dollar.
UNIT = {"IRR": 100 * 10**12, "VND": 137 * 10**12}
A_DOLLAR = 10**10


def of(currency, number, **values):
    """So many units of a currency, and what they are worth."""
    amount = Decimal(UNIT[currency] * number)
    return {
        "amount": amount,
        "currency": currency,
        "amount_usd": amount / A_DOLLAR,
        **values,
    }


def make_ledger() -> list[Pledge]:
    """Pledges of one donor in three currencies, one in parts, with all that befalls."""
    rate_set = make_rate("IRR", A_DOLLAR).rate_set
    make_rate("VND", A_DOLLAR)
    rated = {"rate_set": rate_set, "rated_on": TODAY}
    priced = rated | {"usd_per_unit": Decimal(1) / A_DOLLAR}
    plain = make_pledge("Spain", "0.01")
    mixed = make_pledge("Spain", 0, **of("IRR", 40, **priced))
    part = make_part(mixed, "loan", 0, **of("IRR", 10, **priced))
    single = make_pledge("Spain", 0, **of("VND", 30, **priced))
    for pledge in (plain, mixed, part, single):
        fill(pledge, rated)
    onward = make_pledge("Spain", 0, is_onward=True, **of("IRR", 6, **priced))
    fill(onward, rated)
    make_disbursement(plain, 0, in_pledge_currency=10_000, **of("IRR", 1, **rated))
    return [plain, mixed, part, single, onward]


def fill(pledge, rated):
    """An entry of every kind, a statement of each, a plan, a condition, a reason."""
    foreign = pledge.currency != "USD"

    def money(number):
        if foreign:
            return of(pledge.currency, number, **rated)
        return {"amount": number * 100, "amount_usd": number * 100}

    soon = {"transacted_on": TODAY}
    make_disbursement(pledge, 0, **soon, **money(3))
    make_disbursement(pledge, 0, kind="2", **soon, **money(5))
    make_disbursement(pledge, 0, kind="12", nature="revision", **soon, **money(1))
    make_disbursement(pledge, 0, **soon, **money(2), grade="press")
    make_statement(pledge, 0, stated_on=TODAY - timedelta(days=3), **money(7))
    make_statement(pledge, 0, kind="pledged", stated_on=TODAY, **money(9))
    planned = {name: money(4)[name] for name in ("amount", "amount_usd")}
    make_instalment(pledge, 0, TODAY - timedelta(days=9), **planned)
    make_instalment(pledge, 0, TODAY + timedelta(days=9), **planned)
    make_condition(pledge, met_on=TODAY - timedelta(days=30))
    Explanation.objects.create(
        pledge=pledge,
        reason="spread",
        stated_on=TODAY,
        grade="official",
        marking=make_marking(),
    )


TAGS = re.compile(r"<[^>]+>")
TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
BLOCKS = re.compile(r"</(?:p|li|dl|h\d|row|option)>|\},?\s*\{|\n")
NUMBER = re.compile(r"(?<![\w.#-])\d[\d,]*(?:\.\d+)?(?=(?:m|bn)?\b)")


def blocks(text: str) -> list[str]:
    """What is read together: a line, or a table, whose head may name the currency."""
    return TABLE.findall(text) + BLOCKS.split(TABLE.sub("\n", text))


def unconverted(text: str) -> Iterator[tuple[Decimal, str]]:
    """Figures that no dollars explain, and no single currency that stands beside."""
    for block in blocks(text):
        words = " ".join(TAGS.sub(" ", block).split())
        named = [code for code in UNIT if code.lower() in block.lower()]
        for found in NUMBER.findall(words):
            number = Decimal(found.replace(",", ""))
            if number >= HUGE and not any(is_of(number, code) for code in named):
                yield number, words[:300]


def is_of(number: Decimal, code: str) -> bool:
    """Whether it is so many whole units of a currency, or millions of it."""
    for scale in (1, 10**6):
        times = number * scale / UNIT[code]
        if 1 <= times < 200 and abs(times - round(times)) < Decimal("0.001"):
            return True
    return False

"""Draw ledgers of several pledges: currencies, parts, terms, secrets and soft evidence.

Many dates come from a short list, so that days coincide and ages are exactly so old.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_UP, Decimal
from itertools import count
from typing import Any

from hypothesis import strategies as st

from tests.donors.reference.rates import Rates
from tests.donors.reference.some_rates import USUAL, some_rates, step
from tests.donors.reference.world import (
    Condition,
    Entry,
    Explanation,
    Instalment,
    Pledge,
    Statement,
    World,
)

RATES = some_rates()
NOTABLE = [
    date(2004, 1, 31),
    date(2004, 2, 29),
    date(2005, 1, 2),
    date(2005, 2, 1),
    date(2005, 2, 28),
    date(2005, 8, 1),
    date(2005, 8, 31),
    date(2006, 1, 31),
    date(2006, 2, 1),
    date(2006, 2, 28),
    date(2006, 3, 1),
    date(2006, 8, 31),
]
DONORS = ("Spain", "Canada", "World Bank", "Ruritania")
ORGANISATIONS = ("World Bank",)
SECRET_DONORS = frozenset({"Ruritania"})
CONFERENCES = (None, "Madrid", "Irbil")
SECTORS = ("", "112", "140")
LINES = ("economic", "security", "political")
INSTRUMENTS = ("grant", "loan", "in_kind", "not_stated")
CURRENCIES = ("USD", "EUR", "SEK", "JPY", "KWD", "IRR")
USUAL_IN_USD = {name: Decimal(USUAL["USD"]) / Decimal(USUAL[name]) for name in USUAL}
REASONS = ("spread", "security", "backsliding")

days = st.sampled_from(NOTABLE) | st.dates(date(2003, 3, 1), date(2008, 6, 20))
counts = st.sampled_from([1, 3, 100, 99_999]) | st.integers(1, 10**9)
grades = st.sampled_from(["official"] * 4 + ["press", "unverified"])
secrets = st.sampled_from([False] * 5 + [True])
rarely = st.sampled_from([False] * 4 + [True])


@dataclass
class Keys:
    """A key for each record of an example, from a thousand up."""

    numbers: count = field(default_factory=lambda: count(1_000))

    def next(self) -> int:
        """The next one."""
        return next(self.numbers)


def rated(rates: Rates, code: str, currency: str, day: date) -> date:
    """The day, or the newest before it with a rate, so that money can be converted."""
    while currency != "USD" and rates.sets[code].day_for(currency, day) is None:
        day -= timedelta(days=1)
    return day


@st.composite
def worlds(draw: Any) -> World:
    """One to three promises, some with parts, and now and then a transfer."""
    keys = Keys()
    pledges: list[Pledge] = []
    for _ in range(draw(st.integers(1, 3))):
        whole = draw(whole_pledges(keys))
        pledges.append(whole)
        if draw(rarely):
            for share in draw(st.sampled_from([(2,), (2, 3)])):
                pledges.append(draw(parts(keys, whole, share)))
    if draw(st.booleans()):
        pledges = draw(transferred(keys, pledges))
    return World(tuple(pledges), RATES, SECRET_DONORS)


@st.composite
def whole_pledges(draw: Any, keys: Keys) -> Pledge:
    """A promise with whatever happened to it."""
    currency = draw(st.sampled_from(CURRENCIES))
    named = {"amount": None, "currency": currency}
    made_on = draw(days)
    if not draw(rarely):
        named, made_on = priced(draw, currency, draw(counts), made_on)
    donor = draw(st.sampled_from(DONORS))
    start = draw(st.none() | days)
    end = draw(st.none() | days)
    if start and end and end < start:
        start, end = end, start
    pledge = Pledge(
        key=keys.next(),
        donor=donor,
        donor_is_state=donor not in ORGANISATIONS,
        conference=draw(st.sampled_from(CONFERENCES)),
        sector=draw(st.sampled_from(SECTORS)),
        line=draw(st.sampled_from(LINES)),
        instrument=draw(st.sampled_from(INSTRUMENTS)),
        pledged_on=made_on,
        period_from=start,
        period_to=end,
        is_tracked=draw(st.booleans()),
        is_onward=draw(secrets),
        grade=draw(grades),
        is_secret=draw(secrets),
        **named,
    )
    if pledge.usd and draw(rarely):
        pledge = replace(pledge, high_usd=pledge.usd * draw(st.sampled_from([1, 2])))
    return draw(with_records(keys, pledge))


def priced(
    draw: Any, currency: str, units: int, day: date
) -> tuple[dict[str, Any], date]:
    """An amount, once converted; of less than a cent there is none."""
    least = Decimal("0.01") / USUAL_IN_USD[currency]
    amount = max(units * step(currency), least.quantize(step(currency), ROUND_UP) * 2)
    code = draw(st.sampled_from(sets_with(currency)))
    day = rated(RATES, code, currency, day)
    usd = RATES.dollars(code, amount, currency, day)
    named: dict[str, Any] = {"amount": amount, "currency": currency, "usd": usd}
    if currency != "USD":
        named |= {
            "rate_set": code,
            "rated_on": RATES.sets[code].day_for(currency, day),
            "usd_per_unit": RATES.usd_per_unit(code, currency, day),
        }
    return named, day


def sets_with(currency: str) -> list[str]:
    """The sets that publish a currency."""
    return ["daily", "sparse"] if currency in ("EUR", "SEK", "JPY") else ["daily"]


@st.composite
def parts(draw: Any, keys: Keys, whole: Pledge, share: int) -> Pledge:
    """A part of a promise, mostly in the currency of the whole."""
    currency = draw(st.sampled_from(CURRENCIES)) if draw(rarely) else whole.currency
    part = replace(
        whole,
        key=keys.next(),
        parent=whole.key,
        instrument=draw(st.sampled_from(INSTRUMENTS)),
        is_onward=False,
        is_secret=draw(secrets),
        high_usd=None,
        **dict.fromkeys(
            ("entries", "statements", "instalments", "conditions", "explanations"), ()
        ),
    )
    if whole.amount is not None:
        units = max(int(whole.amount / step(whole.currency) / share), 1)
        named, day = priced(draw, currency, units, whole.pledged_on)
        blank = dict.fromkeys(("rate_set", "rated_on", "usd_per_unit"))
        part = replace(part, pledged_on=day, **(blank | named))
    return draw(with_records(keys, part))


@st.composite
def with_records(draw: Any, keys: Keys, pledge: Pledge) -> Pledge:
    """Its ledger, and what was said, planned and asked of it."""
    return replace(
        pledge,
        entries=draw(ledgers(keys, pledge)),
        statements=draw(statements(keys, pledge)),
        instalments=draw(plans(keys, pledge)),
        conditions=draw(conditions(keys)),
        explanations=draw(explanations(keys)),
    )


def money(draw: Any, pledge: Pledge, units: int, day: date) -> dict[str, Any]:
    """An amount of a day, mostly in the pledge's own currency."""
    foreign = draw(rarely)
    currency = draw(st.sampled_from(CURRENCIES)) if foreign else pledge.currency
    day = rated(RATES, "daily", currency, rated(RATES, "daily", pledge.currency, day))
    day = rated(RATES, "daily", currency, day)
    amount = units * step(currency)
    usd = RATES.dollars("daily", amount, currency, day)
    counts_for = None
    if currency != pledge.currency:
        rate = RATES.usd_per_unit("daily", pledge.currency, day) or Decimal(1)
        counts_for = round(usd / rate, 4)
    return {
        "day": day,
        "amount": amount,
        "currency": currency,
        "usd": usd,
        "in_pledge_currency": counts_for,
    }


@st.composite
def ledgers(draw: Any, keys: Keys, pledge: Pledge) -> tuple[Entry, ...]:
    """Commitments, disbursements, revisions and cancellations; some taken back."""
    entries, room = [], pledge.amount or Decimal(0)
    for kind in draw(st.lists(st.sampled_from("333322R"), max_size=5)):
        units = draw(sizes(pledge))
        named = money(draw, pledge, units, draw(days))
        nature = ""
        if kind == "R":
            kind = "12"
            nature = draw(st.sampled_from(["revision", "cancellation"]))
            weight = named["in_pledge_currency"] or named["amount"]
            if nature == "cancellation" and weight > room:
                continue  # it takes back more than there is
            if nature == "cancellation":
                room -= weight
                named = {k: _negative(v) for k, v in named.items()}
        entry = Entry(
            key=keys.next(),
            kind=kind,
            nature=nature,
            grade=draw(grades),
            is_secret=draw(secrets),
            **named,
        )
        entries.append(entry)
        if nature != "cancellation" and draw(rarely):
            entries.append(taken_back(entry, keys, draw(st.integers(0, 400))))
    return tuple(entries)


def sizes(pledge: Pledge) -> Any:
    """How many of the smallest units: any number, or a share of the pledge."""
    if pledge.amount is None:
        return counts
    whole = int(pledge.amount / step(pledge.currency))
    return st.sampled_from([whole, max(whole // 2, 1), max(whole // 3, 1)]) | counts


def _negative(value: Any) -> Any:
    return -value if isinstance(value, Decimal) else value


def taken_back(entry: Entry, keys: Keys, later: int) -> Entry:
    """The entry that takes another back, at its rate."""
    values = {
        name: _negative(getattr(entry, name))
        for name in ("amount", "usd", "in_pledge_currency")
    }
    day = entry.day + timedelta(days=later)
    return replace(entry, key=keys.next(), reverses=entry.key, day=day, **values)


@st.composite
def statements(draw: Any, keys: Keys, pledge: Pledge) -> tuple[Statement, ...]:
    """What sources said, several of them on one day."""
    found = []
    for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2, 3]))):
        named = money(draw, pledge, draw(sizes(pledge)), draw(days))
        found.append(
            Statement(
                key=keys.next(),
                kind=draw(st.sampled_from(["undelivered", "undelivered", "pledged"])),
                grade=draw(grades),
                is_secret=draw(secrets),
                **named,
            )
        )
        if draw(rarely):
            found.append(doubled(found[-1], keys.next(), draw(grades)))
    return tuple(found)


def doubled(said: Statement, key: int, grade: str) -> Statement:
    """Another source has twice the figure for the same day."""
    counts_for = said.in_pledge_currency
    values = {
        "amount": said.amount * 2,
        "usd": said.usd * 2,
        "in_pledge_currency": None if counts_for is None else counts_for * 2,
    }
    return replace(said, key=key, grade=grade, **values)


@st.composite
def plans(draw: Any, keys: Keys, pledge: Pledge) -> tuple[Instalment, ...]:
    """Instalments: any, or such that they add up to the pledge."""
    number = draw(st.sampled_from([0, 0, 1, 2, 3]))
    if pledge.amount is not None and draw(st.booleans()):
        whole = int(pledge.amount / step(pledge.currency))
        sizes = [whole // number] * (number - 1) if number else []
        sizes += [whole - sum(sizes)] if number else []
    else:
        sizes = [draw(counts) for _ in range(number)]
    code, day = pledge.rate_set or "daily", pledge.rated_on or pledge.pledged_on
    day = rated(RATES, code, pledge.currency, day)
    return tuple(
        Instalment(
            key=keys.next(),
            due_on=draw(days),
            amount=units * step(pledge.currency),
            usd=RATES.dollars(
                code, units * step(pledge.currency), pledge.currency, day
            ),
            agreed_on=draw(st.none() | st.none() | days),
            is_secret=draw(secrets),
        )
        for units in sizes
        if units > 0
    )


@st.composite
def conditions(draw: Any, keys: Keys) -> tuple[Condition, ...]:
    """At most one, met some day or not yet."""
    if not draw(rarely):
        return ()
    set_on = draw(days)
    met_on = draw(st.none() | days.filter(lambda day: day >= set_on))
    return (Condition(keys.next(), set_on, met_on, draw(secrets)),)


@st.composite
def explanations(draw: Any, keys: Keys) -> tuple[Explanation, ...]:
    """Why it has not come, some on one day."""
    return tuple(
        Explanation(
            keys.next(),
            draw(st.sampled_from(REASONS)),
            draw(st.sampled_from(NOTABLE)),
            draw(grades),
            draw(secrets),
        )
        for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2])))
    )


@st.composite
def transferred(draw: Any, keys: Keys, pledges: list[Pledge]) -> list[Pledge]:
    """A third of one pledge moves to another in its currency, if there are two."""
    priced = [one for one in pledges if one.amount is not None]
    for loser in priced:
        for gainer in priced:
            if loser.key == gainer.key or loser.currency != gainer.currency:
                continue
            kept = sum(
                (e.amount for e in loser.entries if e.nature == "cancellation"), 0
            )
            units = int((loser.amount + kept) / 3 / step(loser.currency))
            if units < 1 or any(e.in_pledge_currency for e in loser.entries):
                continue
            day = rated(RATES, "daily", loser.currency, draw(days))
            amount = units * step(loser.currency)
            usd = RATES.dollars("daily", amount, loser.currency, day)
            common = {"kind": "12", "nature": "transfer", "currency": loser.currency}
            lost = Entry(keys.next(), day=day, amount=-amount, usd=-usd, **common)
            won = Entry(
                keys.next(),
                day=day,
                amount=amount,
                usd=usd,
                takes_from=lost.key,
                **common,
            )
            moved = {loser.key: lost, gainer.key: won}
            return [
                replace(one, entries=(*one.entries, moved[one.key]))
                if one.key in moved
                else one
                for one in pledges
            ]
    return pledges

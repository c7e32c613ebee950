"""Draw what befalls a pledge: its ledger, statements, plan, conditions and reasons."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.donors.reference.chances import (
    CURRENCIES,
    NOTABLE,
    RATES,
    REASONS,
    Keys,
    counts,
    days,
    grades,
    rarely,
    rated,
    secrets,
)
from tests.donors.reference.some_rates import step
from tests.donors.reference.world import (
    Condition,
    Entry,
    Explanation,
    Instalment,
    Pledge,
    Statement,
)


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

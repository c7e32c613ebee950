"""Draw ledgers of several pledges: currencies, parts, transfers and secrets."""

from dataclasses import replace
from datetime import date
from decimal import ROUND_UP, Decimal
from fractions import Fraction
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from tests.donors.reference.chances import (
    CONFERENCES,
    CURRENCIES,
    DONORS,
    INSTRUMENTS,
    LINES,
    ORGANISATIONS,
    RATES,
    SECRET_DONORS,
    SECTORS,
    USUAL_IN_USD,
    Keys,
    counts,
    days,
    grades,
    rarely,
    rated,
    secrets,
)
from tests.donors.reference.draw_records import with_records
from tests.donors.reference.ledger import counts_for
from tests.donors.reference.some_rates import step
from tests.donors.reference.world import Entry, Pledge, World


@st.composite
def worlds(draw: Any) -> World:
    """One to three promises, some with parts, and now and then a transfer."""
    keys = Keys()
    pledges: list[Pledge] = []
    for _ in range(draw(st.integers(1, 3))):
        whole = draw(whole_pledges(keys))
        pledges.append(whole)
        if draw(rarely):
            for share in draw(st.sampled_from([(2,), (2, 3), (3, 3)])):
                pledges.append(draw(parts(keys, whole, share)))
    if draw(st.booleans()):
        pledges = draw(transferred(keys, pledges))
    world = World(tuple(pledges), RATES, SECRET_DONORS)
    assume(not any(is_overdrawn(world, whole) for whole in world.pledges))
    return world


def is_overdrawn(world: World, whole: Pledge) -> bool:
    """Whether more of it is cancelled than there is, which the product refuses."""
    if whole.amount is None:
        return False
    lost = sum(
        counts_for(entry, member, whole)
        for member in world.members(whole, date.max)
        for entry in member.entries
        if entry.kind == "12" and entry.reverses is None and entry.amount < 0
    )
    return Fraction(whole.amount) + lost < 0


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
    if draw(rarely):
        blank = dict.fromkeys(("amount", "usd", "rate_set", "rated_on", "usd_per_unit"))
        part = replace(part, currency=currency, **blank)
    else:
        units = draw(counts)
        if whole.amount is not None:
            units = max(int(whole.amount / step(whole.currency) / share), 1)
        named, day = priced(draw, currency, units, whole.pledged_on)
        blank = dict.fromkeys(("rate_set", "rated_on", "usd_per_unit"))
        part = replace(part, pledged_on=day, **(blank | named))
    return draw(with_records(keys, part))


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

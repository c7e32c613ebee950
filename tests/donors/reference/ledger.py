"""What the ledger of a pledge adds up to, in the pledge's own currency.

The currency of a pledge without a figure is the US dollar, at the rates of each entry's
own day: there is no rate of its own to use.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from tests.donors.reference.rates import cents, rounded
from tests.donors.reference.world import (
    FIRM,
    SOFT,
    Entry,
    Explanation,
    Instalment,
    Pledge,
    Statement,
    World,
    counts,
)

COMMITMENT, DISBURSEMENT, REVISION = "2", "3", "12"


def valued(amount: Fraction | None, pledge: Pledge) -> Decimal | None:
    """A sum in US dollars at the pledge's own rate, rounded once."""
    if amount is None:
        return None
    if pledge.amount is None:
        return cents(amount)
    return cents(amount * pledge.own_rate)


def counts_for(one: Entry | Statement, member: Pledge, whole: Pledge) -> Fraction:
    """What an entry of a member is worth in the currency of the whole.

    A part in another currency than its whole is held against it at the two pledges'
    own rates, so that a part that is kept fills its share of the whole; to the four
    decimals that any amount of the record has.
    """
    if whole.amount is None:
        return Fraction(one.usd)
    own = one.in_pledge_currency
    return _into_whole(Fraction(one.amount if own is None else own), one, member, whole)


def planned_for(one: Instalment, member: Pledge, whole: Pledge) -> Fraction:
    """The same for an instalment, which is in its pledge's own currency."""
    if whole.amount is None:
        return Fraction(one.usd)
    return _into_whole(Fraction(one.amount), one, member, whole)


def _into_whole(
    own: Fraction, one: Entry | Statement | Instalment, member: Pledge, whole: Pledge
) -> Fraction:
    if member.currency == whole.currency:
        return own
    usd = Fraction(one.usd) if member.amount is None else own * member.own_rate
    return Fraction(rounded(usd / whole.own_rate, Decimal("0.0001")))


def entries(
    world: World, whole: Pledge, kind: str, on: date, evidence: str = FIRM
) -> list[tuple[Entry, Pledge]]:
    """Entries of one kind up to the date, its parts' too, each with whose it is."""
    return [
        (entry, member)
        for member in world.members(whole, on)
        for entry in member.entries
        if entry.kind == kind and entry.day <= on and counts(entry.grade, evidence)
    ]


def _sum(found: list[tuple[Entry, Pledge]], whole: Pledge) -> Fraction:
    total = Fraction(0)
    for entry, member in found:
        total += counts_for(entry, member, whole)
    return total


def pledged(world: World, whole: Pledge, on: date, evidence: str) -> Fraction | None:
    """The amount, with its revisions, cancellations and transfers up to the date."""
    if whole.amount is None:
        return None
    revisions = entries(world, whole, REVISION, on, evidence)
    return Fraction(whole.amount) + _sum(revisions, whole)


def standing(found: list[tuple[Entry, Pledge]]) -> list[Entry]:
    """Entries that are neither taken back nor take another back."""
    taken_back = {entry.reverses for entry, _ in found}
    return [
        entry
        for entry, _ in found
        if entry.reverses is None and entry.key not in taken_back
    ]


def delivered(world: World, whole: Pledge, on: date, evidence: str) -> Fraction | None:
    """What came; unknown where nothing is recorded and nobody says that all is."""
    found = entries(world, whole, DISBURSEMENT, on, evidence)
    if not whole.is_tracked and not standing(found):
        return None
    return _sum(found, whole)


def received(world: World, whole: Pledge, on: date, evidence: str) -> Decimal | None:
    """The same money in the dollars of the days on which it came."""
    found = entries(world, whole, DISBURSEMENT, on, evidence)
    if not whole.is_tracked and not standing(found):
        return None
    return sum((entry.usd for entry, _ in found), Decimal(0))


def committed(world: World, whole: Pledge, on: date, evidence: str) -> Fraction | None:
    """What was committed: a stage on the way, never added to what came.

    Nobody says that every commitment is recorded, so none recorded is unknown.
    """
    found = entries(world, whole, COMMITMENT, on, evidence)
    return _sum(found, whole) if found else None


def newest_statement(
    whole: Pledge, kind: str, on: date, evidence: str
) -> Statement | None:
    """The last word on a figure; of one day's, the one that was recorded last."""
    said = [
        one
        for one in whole.statements
        if one.kind == kind and one.day <= on and counts(one.grade, evidence)
    ]
    return max(said, key=lambda one: (one.day, one.key), default=None)


def figure(said: Statement, whole: Pledge) -> Decimal:
    """What a source said, in US dollars at the pledge's own rate."""
    return valued(counts_for(said, whole, whole), whole)


def reported(world: World, whole: Pledge, on: date, evidence: str) -> Fraction | None:
    """What the newest statement leaves, less what came after its day; never below 0."""
    said = newest_statement(whole, "undelivered", on, evidence)
    if said is None:
        return None
    later = [
        (entry, member)
        for entry, member in entries(world, whole, DISBURSEMENT, on, evidence)
        if entry.day > said.day
    ]
    return max(counts_for(said, whole, whole) - _sum(later, whole), Fraction(0))


def is_waiting(world: World, whole: Pledge, on: date) -> bool:
    """Whether a condition that was set by the date is not met by it."""
    return any(
        condition.set_on <= on and (condition.met_on is None or condition.met_on > on)
        for member in world.members(whole, on)
        for condition in member.conditions
    )


def reason(world: World, whole: Pledge, on: date, evidence: str) -> str:
    """The donor's newest explanation by the date; empty if there is none."""
    said: list[Explanation] = [
        one
        for member in world.members(whole, on)
        for one in member.explanations
        if one.day <= on and counts(one.grade, evidence)
    ]
    newest = max(said, key=lambda one: (one.day, one.key), default=None)
    return newest.reason if newest else ""


def disagreeing(whole: Pledge, on: date, evidence: str) -> Decimal | None:
    """Another source's figure for what was undelivered on the day of the one in use.

    Whatever its grade: sources that disagree are both shown; the largest of several.
    """
    used = newest_statement(whole, "undelivered", on, evidence)
    if used is None:
        return None
    figures = [
        counts_for(one, whole, whole)
        for one in whole.statements
        if one.kind == "undelivered" and one.day == used.day
    ]
    others = [one for one in figures if one != counts_for(used, whole, whole)]
    return valued(max(others), whole) if others else None


def another_pledge(whole: Pledge, promised: Decimal | None, on: date) -> Decimal | None:
    """The newest figure that a source has for the pledge and the record has not.

    One within the pledge's range, or of what was promised at first, is no other figure.
    Held against the pledge at the pledge's own rate: the same kroner are the same.
    """
    if promised is None:
        return None
    said = sorted(
        (one for one in whole.statements if one.kind == "pledged" and one.day <= on),
        key=lambda one: (one.day, one.key),
        reverse=True,
    )
    top = promised if whole.high_usd is None else whole.high_usd
    for one in said:
        value = valued(counts_for(one, whole, whole), whole)
        if value != whole.usd and not promised <= value <= top:
            return value
    return None


def soft_entries(
    world: World, whole: Pledge, grade: str, on: date
) -> tuple[int, Decimal | None]:
    """How many disbursements of a soft grade stand, and their own dollars."""
    every = entries(world, whole, DISBURSEMENT, on, evidence="all")
    found = [(entry, member) for entry, member in every if entry.grade == grade]
    usd = sum((entry.usd for entry, _ in found), Decimal(0)) if found else None
    return len(standing(found)), usd


def soft_statement(whole: Pledge, on: date) -> str | None:
    """The grade of the last word on what is undelivered, where it is a soft one."""
    said = newest_statement(whole, "undelivered", on, "all")
    return said.grade if said and said.grade in SOFT else None

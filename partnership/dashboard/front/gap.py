"""The gap explained: one bar of parts that add up, and who owes most of it.

Design, section 3.3: the gap is what is overdue or behind schedule, what waits on a
condition, what is not yet due and what exceeds the recorded pledge, at each pledge's
own rate; then what the rates did to it since.
"""

from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from django.utils.safestring import SafeString

from donors.gap_report.bars import Piece, pieces
from donors.position import PledgePosition
from donors.position.group import Group
from donors.totals import Totals
from partnership.dashboard.front.figures import EMPTY, figure, usd_m

# US$0.1m, to which the parts are written; they add up to the total as it is shown.
TENTH = Decimal(100_000)
DONORS_SHOWN = 3
NOUGHT = Decimal(0)


@dataclass(frozen=True)
class Part:
    """A part of the gap: how the bar draws it, its name, and its US$ million."""

    look: str
    words: str
    usd_m: SafeString


@dataclass(frozen=True)
class Owing:
    """A donor and what it has still to deliver, over its pledges."""

    donor: str
    slug: str
    usd_m: SafeString
    width: int
    disagrees: bool


@dataclass(frozen=True)
class Gap:
    """The parts, the total that they add up to, the bar, and the largest donors."""

    parts: list[Part]
    total: SafeString
    # Whether the total is at the rates of the date, or at those of the pledges.
    at_date: bool
    lacks_rate: bool
    bar: list[Piece]
    donors: list[Owing]
    more_donors: int
    # Whether there may be donors beyond the pledges that were read.
    of_the_widest: SafeString


def explain(money: Totals, widest: list[PledgePosition], read: int) -> Gap | None:
    """The gap of all that counts; None where none is known."""
    counted = money.counted
    if not counted.used_gap_usd:
        return None
    amounts = _amounts(counted)
    total = sum(amounts.values(), NOUGHT)
    shown = adding_up(list(amounts.values()), total)
    owing = _owing(widest)
    return Gap(
        parts=[
            Part(look, words, usd_m(f"gap.{name}", amount, said))
            for ((name, words, look), amount), said in zip(
                amounts.items(), shown, strict=True
            )
        ],
        total=usd_m("gap.total", total, tenths(total)),
        at_date=counted.rate_effect_usd is not None,
        lacks_rate=counted.rate_effect_usd is None,
        bar=pieces(counted, counted.used_gap_usd),
        donors=owing[:DONORS_SHOWN],
        more_donors=max(len(owing) - DONORS_SHOWN, 0),
        of_the_widest=figure("gap.read", read) if len(widest) >= read else EMPTY,
    )


def _amounts(counted: Group) -> dict[tuple[str, str, str], Decimal]:
    """The parts in the order of the bar, by their name, words and look."""
    late = counted.overdue_usd + counted.behind_schedule_usd
    return {
        ("late", "Overdue or behind schedule", "economic"): late,
        ("waiting", "Waiting on a condition", "open"): counted.waiting_usd,
        ("not_yet_due", "Not yet due", "economic-pale"): counted.not_yet_due_usd,
        ("above", "Above the recorded pledge", "ink"): counted.above_pledge_usd,
        ("rates", "Exchange-rate effect", ""): counted.rate_effect_usd or NOUGHT,
    }


def tenths(amount: Decimal) -> Decimal:
    """The amount to the nearest US$0.1m, in US dollars, halves up."""
    return ((amount + TENTH / 2) / TENTH).to_integral_value(ROUND_FLOOR) * TENTH


def adding_up(amounts: list[Decimal], total: Decimal) -> list[Decimal]:
    """Each to US$0.1m, so that they add up to the total as it is shown.

    All are rounded down, and those that lost most are given the tenths that are left.
    """
    down = [(one / TENTH).to_integral_value(ROUND_FLOOR) * TENTH for one in amounts]
    left = int((tenths(total) - sum(down)) / TENTH)
    lost = sorted(range(len(amounts)), key=lambda at: down[at] - amounts[at])
    raised = set(lost[:left])
    return [one + TENTH * (at in raised) for at, one in enumerate(down)]


def _owing(widest: list[PledgePosition]) -> list[Owing]:
    """Donors by what these pledges of theirs leave, the most first."""
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    disputed = {one.donor_slug for one in widest if one.above_pledge_usd}
    for one in widest:
        sums[one.donor, one.donor_slug] += one.used_gap_usd
    ordered = sorted(sums.items(), key=lambda found: (-found[1], found[0]))
    most = ordered[0][1] if ordered else NOUGHT
    return [
        Owing(
            donor=donor,
            slug=slug,
            usd_m=usd_m(f"gap.donor.{slug}", amount),
            width=int(1000 * amount / most),
            disagrees=slug in disputed,
        )
        for (donor, slug), amount in ordered
    ]

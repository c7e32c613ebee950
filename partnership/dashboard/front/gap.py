"""The gap explained: one bar of parts that add up, and who owes most of it.

Design, section 3.3: the gap is what is overdue or behind schedule, what waits on a
condition, what is not yet due and what exceeds the recorded pledge, at each pledge's
own rate; then what the rates did to it since.
"""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from django.utils.safestring import SafeString

from donors.gap_report.bars import Piece, pieces
from donors.position.donor_gaps import DonorGaps
from donors.position.group import Group
from donors.totals import Totals
from partnership.dashboard.front.figures import EMPTY, counted, sentence, usd, usd_m

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
    """A donor, or the others together, and what is still to be delivered."""

    donor: SafeString | str
    usd_m: SafeString
    width: int
    disagrees: bool = False
    # Of the others there is no page.
    slug: str = ""


@dataclass(frozen=True)
class Gap:
    """The parts that there are, the total that they add up to, the bar, the donors."""

    parts: list[Part]
    total: SafeString
    # Whether the total is at the rates of the date, or at those of the pledges.
    at_date: bool
    lacks_rate: bool
    bar: list[Piece]
    # At the rates of the pledges: what the rates did since is in none of them.
    donors: list[Owing]
    # What is undelivered of pledges without an amount, which no part is of.
    apart: SafeString


def explain(money: Totals) -> Gap | None:
    """The gap of all that counts; None where none is known."""
    group = money.counted
    if not group.used_gap_usd:
        return None
    amounts = _amounts(group)
    total = sum(amounts.values(), NOUGHT)
    shown = adding_up(list(amounts.values()), total)
    lacks_rate = group.rate_effect_usd is None
    return Gap(
        parts=[
            Part(look, words, usd_m(f"gap.{name}", amount, said))
            for ((name, words, look), amount), said in zip(
                amounts.items(), shown, strict=True
            )
            if amount or (lacks_rate and not look)
        ],
        total=usd_m("gap.total", total, tenths(total)),
        at_date=not lacks_rate,
        lacks_rate=lacks_rate,
        bar=pieces(group, group.used_gap_usd),
        donors=owing(money.donor_gaps, group.used_gap_usd),
        apart=_apart(money.no_amount),
    )


def _amounts(group: Group) -> dict[tuple[str, str, str], Decimal]:
    """The parts in the order of the bar, by their name, words and look."""
    late = group.overdue_usd + group.behind_schedule_usd
    return {
        ("late", "Overdue or behind schedule", "economic"): late,
        ("waiting", "Waiting on a condition", "open"): group.waiting_usd,
        ("not_yet_due", "Not yet due", "economic-pale"): group.not_yet_due_usd,
        ("above", "Above the recorded pledge", "ink"): group.above_pledge_usd,
        ("rates", "Exchange-rate effect", ""): group.rate_effect_usd or NOUGHT,
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


def owing(gaps: DonorGaps, total: Decimal) -> list[Owing]:
    """Those that have most still to deliver, and the others; they add up to the total.

    The last row is of the others, where there are any.
    """
    first = gaps.widest[:DONORS_SHOWN]
    amounts = [one.usd for one in first]
    amounts.append(total - sum(amounts, NOUGHT))
    *shown, rest = adding_up(amounts, total)
    most = max(amounts)
    found = [
        Owing(
            donor=one.donor,
            slug=one.slug,
            usd_m=usd_m(f"gap.donor.{one.slug}", one.usd, said),
            width=int(1000 * one.usd / most),
            disagrees=bool(one.above_usd),
        )
        for one, said in zip(first, shown, strict=True)
    ]
    if others := gaps.donors - len(first):
        words = counted("gap.donors_more", others, "other donor", "other donors")
        width = int(1000 * amounts[-1] / most)
        said = usd_m("gap.donors_rest", amounts[-1], rest)
        found.append(Owing(sentence(words), said, width))
    return found


def _apart(unpriced: Group) -> SafeString:
    """What is undelivered of pledges without an amount; empty if nothing is."""
    if not unpriced.used_gap_usd:
        return EMPTY
    return usd("gap.unpriced", unpriced.used_gap_usd, 1)

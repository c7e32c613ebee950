"""What needs a decision across the lines, nearest date first."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coalition.ladder import LadderEntry
from partnership.dashboard.words import counted, sentence
from partnership.evidence.templatetags.display import long_day

if TYPE_CHECKING:
    from donors.position import PledgePosition
    from partnership.diplomacy.standings import EventStanding
    from partnership.diplomacy.totals import PoliticalTotals


@dataclass(frozen=True)
class Decision:
    """One matter: when, what, why, and the record behind it."""

    on: date | None
    when: str
    days: str
    what: str
    why: str
    tone: str
    tag: str
    line: str
    # The page of the record behind it, and its key where the page takes one.
    url_name: str
    key: int | None = None


def decisions(
    ladder: list[LadderEntry],
    positions: list["PledgePosition"],
    political: "PoliticalTotals",
) -> list[Decision]:
    """Every matter of all lines, nearest first; those without a date come last.

    `ladder` is what waits within the horizon, or the first of it.
    """
    found = [
        *(_of_mandate(entry) for entry in ladder),
        *(_of_event(event) for event in political.events if event.is_put_off),
        *(_of_discrepancy(one) for one in positions if one.above_pledge_usd),
    ]
    return sorted(found, key=lambda one: (one.on is None, one.on or date.max))


def _of_mandate(entry: LadderEntry) -> Decision:
    stake = []
    if entry.personnel:
        stake.append(f"{entry.personnel:,} personnel depend on it.")
    if entry.dependants:
        rest = counted(entry.dependants, "authority rests", "authorities rest")
        stake.append(f"{sentence(rest)} on it.")
    if entry.needed:
        stake.append(f"{entry.needed}.")
    is_early = bool(entry.needed) and entry.days >= 0
    return Decision(
        on=entry.on,
        when=entry.when,
        # What the days run to, where that is not the day that stands above them.
        days=f"decide {entry.in_days}" if is_early else entry.in_days,
        what=entry.what,
        why=" ".join([f"{entry.authority}.", *stake]),
        tone=entry.tone if entry.tag else "none",
        tag=entry.tag or "Ahead",
        line="security",
        url_name="coalition:mandate",
        key=entry.mandate_id,
    )


def _of_event(event: "EventStanding") -> Decision:
    return Decision(
        on=None,
        when="No date",
        days="",
        what=f"{event.title} is put off",
        why=f"Announced on {long_day(event.announced_on)}. No new date is recorded.",
        tone="red",
        tag="Date lost",
        line=event.line,
        url_name="diplomacy:event",
        key=event.id,
    )


def _of_discrepancy(position: "PledgePosition") -> Decision:
    return Decision(
        on=None,
        when="No date",
        days="",
        what=f"{position.donor}: which figure do we use?",
        why=f"{position.discrepancy} Both are kept until someone decides.",
        tone="disagree",
        tag="Sources disagree",
        line="economic",
        url_name="donors:pledge",
        key=position.id,
    )

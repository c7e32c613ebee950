"""What needs a decision across the lines, nearest date first."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString

from coalition.ladder import LadderEntry
from coalition.steps import EntryKind
from partnership.dashboard.front.figures import (
    EMPTY,
    counted,
    day,
    figure,
    in_words,
    joined,
    sentence,
    usd,
)

if TYPE_CHECKING:
    from donors.position import PledgePosition
    from partnership.diplomacy.standings import EventStanding
    from partnership.diplomacy.totals import PoliticalTotals


@dataclass(frozen=True)
class Decision:
    """One matter: when, what, why, and the record behind it."""

    # Names its figures: mandate-12.
    name: str
    when: SafeString
    # Days to the decision, from the earliest day that it can mean; None without a date.
    days: int | None
    in_days: str
    what: str
    why: SafeString
    tone: str
    tag: str
    line: str
    # The page of the record behind it, and its key.
    url_name: str
    key: int
    # Where the decision comes before the day that is named.
    is_early: bool = False

    @property
    def days_words(self) -> SafeString:
        """In 134 days; decide in 112 days."""
        words = in_words(f"decision.{self.name}.days", self.in_days)
        return format_html("decide {}", words) if self.is_early else words


def decisions(
    ladder: list[LadderEntry],
    positions: list["PledgePosition"],
    political: "PoliticalTotals",
) -> list[Decision]:
    """Every matter of all lines, the nearest first; those without a date come last.

    `ladder` is what waits within the horizon, or the first of it.
    """
    found = [
        *(_of_mandate(entry) for entry in ladder),
        *(_of_event(event) for event in political.events if event.is_put_off),
        *(_of_discrepancy(one) for one in positions if one.above_pledge_usd),
    ]
    return sorted(found, key=lambda one: (one.days is None, one.days or 0))


def _of_mandate(entry: LadderEntry) -> Decision:
    name = f"mandate-{entry.mandate_id}"
    is_review = entry.kind == EntryKind.REVIEW
    return Decision(
        name=f"review-{entry.mandate_id}" if is_review else name,
        when=day(entry.on, entry.precision, "short"),
        days=entry.days,
        in_days=entry.in_days,
        is_early=bool(entry.needed) and entry.days >= 0,
        what=entry.what,
        why=joined([format_html("{}.", entry.authority), *_stake(entry, name)]),
        tone=entry.tone if entry.tag else "none",
        tag=entry.tag or "Ahead",
        line="security",
        url_name="coalition:mandate",
        key=entry.mandate_id,
    )


def _stake(entry: LadderEntry, name: str) -> list[SafeString]:
    """What hangs on it: personnel, and what rests on it."""
    stake = []
    if entry.personnel:
        people = figure(f"{name}.personnel", entry.personnel)
        stake.append(format_html("{} personnel.", people))
    if entry.dependants:
        resting = f"{name}.dependants", entry.dependants
        rest = counted(*resting, "authority rests", "authorities rest")
        stake.append(sentence(format_html("{} on it.", rest)))
    return stake


def _of_event(event: "EventStanding") -> Decision:
    return Decision(
        name=f"event-{event.id}",
        when=EMPTY,
        days=None,
        in_days="",
        what=f"{event.title} is put off",
        why=format_html(
            "Announced on {}. No new date is recorded.", day(event.announced_on)
        ),
        tone="red",
        tag="Date lost",
        line=event.line,
        url_name="diplomacy:event",
        key=event.id,
    )


def _of_discrepancy(position: "PledgePosition") -> Decision:
    name = f"pledge-{position.id}"
    return Decision(
        name=name,
        when=EMPTY,
        days=None,
        in_days="",
        what=f"{position.donor}: which figure do we use?",
        why=format_html(
            "{} is reported undelivered, {} more than the pledge leaves.",
            usd(f"{name}.reported", position.used_gap_usd, 1),
            usd(f"{name}.above", position.above_pledge_usd, 1),
        ),
        tone="disagree",
        tag="Sources disagree",
        line="economic",
        url_name="donors:pledge",
        key=position.id,
    )

"""Put the page of changes together: what changed, and what only got a figure."""

from dataclasses import dataclass
from datetime import date

from coalition.strength.asked import forces_in_words
from coalition.strength.changes_form import days_of
from coalition.strength.difference import Difference, signed
from coalition.strength.differences import MOST_ROWS, differences
from coalition.strength.page import lead_name
from coalition.strength.series import Tally, on_days
from coalition.strength.spans import Contingents
from partnership.actors.templatetags.names import with_article
from partnership.evidence.models import Record
from partnership.evidence.templatetags.display import count, long_day
from partnership.exchange.report import Question


@dataclass(frozen=True)
class Group:
    """Rows under one heading, and what they add up to."""

    heading: str
    rows: list[Difference]

    @property
    def difference(self) -> str:
        """+1,189 or −1,189."""
        return signed(sum(row.found.difference for row in self.rows))


@dataclass(frozen=True)
class Changes:
    """What changed between two days, and the sums of both, the lead nation apart."""

    asked: Contingents
    first: date
    before: Tally
    after: Tally
    rows: list[Difference]

    @property
    def last(self) -> date:
        """The second day."""
        return self.asked.on

    @property
    def found(self) -> int:
        """How many rows there are, shown or not."""
        return self.rows[0].found.found if self.rows else 0

    @property
    def is_cut(self) -> bool:
        """Whether there are more rows than are read."""
        return self.found > len(self.rows)

    @property
    def difference(self) -> int:
        """What all differences add up to."""
        return (self.after.personnel or 0) - (self.before.personnel or 0)

    @property
    def named(self) -> list[Record | None]:
        """What the rows name beside the figures."""
        return [record for row in self.rows for record in row.named]


@dataclass(frozen=True)
class ChangesPage:
    """Everything that the template shows."""

    changes: Changes
    groups: list[Group]
    lead_group: Group | None
    lede: str
    heading: str
    found: str
    forces: str
    lead: str
    difference: str
    soft_words: str


def read_changes(question: Question, limit: int | None = MOST_ROWS) -> Changes:
    """What changed between the two days that were asked for."""
    asked, first = days_of(question)
    tallies = on_days(asked, "contributor", [first, asked.on]).tallies
    before, after = tallies[0], tallies[-1]
    return Changes(asked, first, before, after, differences(asked, first, limit))


def build(question: Question) -> ChangesPage:
    """The page; a fixed number of queries."""
    changes, lead = read_changes(question), lead_name(question)
    ours = [row for row in changes.rows if not row.found.is_lead]
    theirs = [row for row in changes.rows if row.found.is_lead]
    found = changes.found
    return ChangesPage(
        changes=changes,
        groups=_groups(ours),
        lead_group=Group(f"Apart, in no total: the lead nation, {lead}", theirs)
        if theirs
        else None,
        lede=_lede(changes, lead, question.form.where_words),
        heading=_heading(ours),
        found=f"{found:,} contingent{'' if found == 1 else 's'} changed",
        forces=forces_in_words(changes.asked),
        lead=lead,
        difference=signed(changes.difference),
        soft_words=changes.after.soft_words(changes.asked.evidence),
    )


def _groups(rows: list[Difference]) -> list[Group]:
    known = [row for row in rows if not row.is_first_figure]
    new = [row for row in rows if row.is_first_figure]
    groups = [
        Group("Changed", known),
        Group("Had no figure before: nobody says that these changed", new),
    ]
    return [group for group in groups if group.rows]


def _lede(changes: Changes, lead: str, where: str) -> str:
    before, after = changes.before.personnel, changes.after.personnel
    without = f", excluding {with_article(lead)}" if lead else ""
    if after is None or before is None:
        unknown = changes.first if before is None else changes.last
        return f"Nobody’s strength{where} is recorded by {long_day(unknown)}{without}."
    return (
        f"From {count(before)} personnel{where} on {long_day(changes.first)} to"
        f" {count(after)} on {long_day(changes.last)}{without}:"
        f" {signed(after - before)}."
    )


def _heading(rows: list[Difference]) -> str:
    """Two withdrew, three are fewer, nothing says why of four."""
    if not rows:
        return "No strength changed between these days"
    gone = sum(row.found.reason == "withdrawn" for row in rows)
    without = sum(not row.bases and not row.is_first_figure for row in rows)
    parts = []
    if gone:
        parts.append(f"{gone:,} withdrew")
    fewer = sum(row.found.difference < 0 for row in rows) - gone
    if fewer > 0:
        parts.append(f"{fewer:,} {'is' if fewer == 1 else 'are'} fewer")
    if without:
        parts.append(f"of {without:,} no reason is recorded")
    said = "; ".join(parts) or f"{len(rows):,} changed, none to fewer"
    return said[0].upper() + said[1:]

"""What changed since the reader last looked: how much on each line, and what weighs."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.dashboard.front.figures import counted, figure, sentence
from partnership.evidence.changes import (
    Asked,
    Change,
    Names,
    marking_ids_of,
    newest,
    tell,
)
from partnership.evidence.lines import Line

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Beyond so many the page says "more than"; the page of changes has them all.
COUNTED_AT_MOST = 200
SHOWN = 3
# What moves a minister's picture comes before what supports or corrects it.
WEIGHTY = frozenset(
    {
        "coalition.mandate",
        "coalition.contributorstatus",
        "coalition.intent",
        "coalition.responsibility",
        "coalition.prtstatus",
        "diplomacy.ask",
        "diplomacy.askstep",
        "diplomacy.eventdate",
        "diplomacy.meeting",
        "donors.pledge",
        "donors.pledgestatement",
        "donors.transaction",
        "strategy.actiondate",
        "strategy.update",
    }
)


@dataclass(frozen=True)
class OnLine:
    """The records of one line that are new since, and those changed or removed."""

    name: str
    label: str
    new: int
    changed: int

    @property
    def new_words(self) -> SafeString:
        """3 new."""
        return format_html("{} new", figure(f"changes.{self.name}.new", self.new))

    @property
    def changed_words(self) -> SafeString:
        """2 changed."""
        number = figure(f"changes.{self.name}.changed", self.changed)
        return format_html("{} changed", number)


@dataclass(frozen=True)
class Changed:
    """The changes since a look; without one, nothing is there to be compared."""

    since: datetime | None = None
    lines: list[OnLine] = field(default_factory=list)
    total: int = 0
    is_more: bool = False
    shown: list[Change] = field(default_factory=list)
    marking_ids: frozenset[int] = frozenset()

    @property
    def words(self) -> SafeString:
        """Twelve changes; more than 200 changes."""
        words = counted("changes.total", self.total, "change", "changes")
        if self.is_more:
            return format_html("More than {}", words)
        return sentence(words)

    @property
    def url(self) -> str:
        """The page of changes, asked for all since the look."""
        address = reverse("dashboard:changes")
        if self.since is None:
            return address
        start = timezone.localtime(self.since)
        query = urlencode({"period_from": f"{start:%Y-%m-%d %H:%M}"})
        return f"{address}?{query}"

    @property
    def unshown(self) -> int:
        """How many changes of those counted are not said in words."""
        return self.total - len(self.shown)


def changed_since(
    since: datetime | None, reader: "User", until: datetime | None = None
) -> Changed:
    """The changes after an instant, as this reader may see them.

    One query, another for those tables that have any, and some for the names in them.
    """
    if since is None:
        return Changed()
    asked = Asked(since=since, until=until)
    events = newest(asked, reader, COUNTED_AT_MOST + 1)
    changes = tell(events[:COUNTED_AT_MOST], Names(reader))
    return Changed(
        since=since,
        lines=_by_line(changes),
        total=len(changes),
        is_more=len(events) > COUNTED_AT_MOST,
        shown=weightiest(changes),
        marking_ids=frozenset(marking_ids_of(changes)),
    )


def weightiest(changes: list[Change]) -> list[Change]:
    """The newest change of each record, those that weigh first."""
    of_each: dict[str, Change] = {}
    for change in changes:
        of_each.setdefault(change.key, change)
    ordered = sorted(of_each.values(), key=lambda one: not _weighs(one))
    return ordered[:SHOWN]


def _weighs(change: Change) -> bool:
    return change.key.partition(":")[0] in WEIGHTY


def _by_line(changes: list[Change]) -> list[OnLine]:
    """Each line, and at the end what is common to all; a record counts once."""
    records: dict[str, tuple[str, bool]] = {}
    for change in changes:
        is_new = change.what == "recorded" or records.get(change.key, ("", False))[1]
        records[change.key] = (change.line.value, is_new)
    counts: Counter[Any] = Counter(records.values())
    named = [*Line.choices, ("ground", "Common")]
    return [
        OnLine(name, label, counts[name, True], counts[name, False])
        for name, label in named
    ]

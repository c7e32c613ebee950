"""What bears the figures of the panels: the newest sources of each, for one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from coalition.models import Mandate, PRTStatus, Strength
from donors.position import PledgePosition
from partnership.diplomacy.models import EventDate
from partnership.evidence.banner import marks_of
from partnership.evidence.charts.sources import (
    Sources,
    by_subject,
    named_by,
    sources_of_each,
)
from partnership.evidence.composed_once import composed_once
from partnership.evidence.models import Source

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Of each; the page of its records has them all.
NAMED = 1
# Each subject by its name: its words, and the page of its records.
SUBJECTS = {
    "strength": ("Strength", "coalition:strength"),
    "money": ("Money", "donors:pledge_gap"),
    "authorities": ("Authorities", "coalition:mandate_list"),
    "teams": ("Teams", "coalition:prt_list"),
    "events": ("Events", "diplomacy:event_list"),
}


@dataclass(frozen=True)
class PanelSources:
    """The sources of one subject, where it names any, and the page of its records."""

    words: str
    url_name: str
    sources: Sources


def sources_of_panels(
    on: date,
    reader: "User",
    mandates: Iterable[int],
    pledges: list[PledgePosition],
    teams: list[PRTStatus],
) -> list[PanelSources]:
    """What the figures rest on, of the records that the panels show."""
    reported = {one.reported_source_id or one.source_id for one in pledges}
    held = {one.source_id for one in teams}
    found = _newest(
        on, reader, frozenset(mandates), frozenset(reported), frozenset(held)
    )
    return [
        PanelSources(*SUBJECTS[name], sources)
        for name, sources in by_subject(found, SUBJECTS, NAMED).items()
        if sources.named
    ]


@composed_once
def _newest(
    on: date,
    reader: "User",
    mandates: frozenset[int],
    reported: frozenset[int | None],
    held: frozenset[int | None],
) -> QuerySet[Source]:
    """Of each subject; mandates by key, of pledges and teams the keys of sources."""
    drawn = Mandate.objects.visible_to(reader).filter(pk__in=mandates)
    chosen = {
        "strength": named_by(
            Strength.objects.visible_to(reader).counted().newest_by(on)
        ),
        "money": Q(pk__in=reported - {None}),
        "authorities": named_by(drawn),
        "teams": Q(pk__in=held - {None}),
        "events": named_by(EventDate.objects.ahead(on, reader)),
    }
    return sources_of_each(reader, chosen, NAMED)


def marks_of_sources(panels: list[PanelSources]) -> list[int]:
    """The markings of the sources that are named."""
    return marks_of(source for panel in panels for source in panel.sources.named)

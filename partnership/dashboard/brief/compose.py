"""Compose a brief: ask the record once, and say it section by section."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.dashboard.brief.around import Around, around
from partnership.dashboard.brief.bearing import bears
from partnership.dashboard.brief.picture import Picture, picture
from partnership.dashboard.brief.sections.beside import contact, raised, rests
from partnership.dashboard.brief.sections.dates import dates
from partnership.dashboard.brief.sections.economic import economic
from partnership.dashboard.brief.sections.point import point
from partnership.dashboard.brief.sections.political import political, want
from partnership.dashboard.brief.sections.security import security
from partnership.dashboard.brief.sections.since import since
from partnership.dashboard.brief.sections.who import who
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.models import SectionKind
from partnership.diplomacy.models import Meeting


@dataclass(frozen=True)
class Composed:
    """One section as the record says it at a date, and the markings that it bears."""

    kind: SectionKind
    heading: str
    text: str
    marks: frozenset[int]


def compose(meeting: Meeting, on: date, reader: Any) -> list[Composed]:
    """Every section of a brief for a meeting from `meetings_to_brief`, none empty.

    A fixed number of queries, however much is recorded.
    """
    now = picture(meeting.actor, on, reader)
    beside = around(meeting, now, reader)
    then = None
    if beside.previous:
        among = [one.ask.pk for one in now.asks]
        then = picture(meeting.actor, beside.previous.day_at, reader, among)
    marks = bears(now, beside, reader)
    return [
        Composed(SectionKind(kind), one.short_heading, one.text, marks[kind])
        for kind, one in _written(now, then, beside).items()
    ]


def _written(
    now: Picture, then: Picture | None, beside: Around
) -> dict[SectionKind, Written]:
    return {
        SectionKind.WHO: who(now, beside),
        SectionKind.WANT: want(now),
        SectionKind.POINT: point(beside),
        SectionKind.SECURITY: security(now),
        SectionKind.POLITICAL: political(now),
        SectionKind.ECONOMIC: economic(now),
        SectionKind.DATES: dates(now, beside),
        SectionKind.SINCE: since(then, now, beside),
        SectionKind.CONTACT: contact(now, beside),
        SectionKind.RAISE: raised(now, beside),
        SectionKind.RESTS: rests(now, beside),
    }

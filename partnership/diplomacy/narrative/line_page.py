"""The page of a line to take: its versions at a date, and what may be done now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.models import LineToTake, LineVersion, VersionState
from partnership.diplomacy.narrative.lines import TAGS, LineStanding, standing, versions
from partnership.diplomacy.narrative.vocabulary import (
    Finding,
    Noted,
    Vocabulary,
    by_word,
)
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

SHOWN = 20


@dataclass(frozen=True)
class VersionShown:
    """A version as the page shows it at a date."""

    version: LineVersion
    on: date
    noted: list[Noted]
    public_noted: list[Noted]

    @property
    def tone(self) -> str:
        """The tone of its tag; empty where it is valid."""
        return TAGS.get(VersionState(self.version.state), ("", ""))[0]

    @property
    def tag(self) -> str:
        """The words of its tag; empty where it is valid."""
        return TAGS.get(VersionState(self.version.state), ("", ""))[1]

    @property
    def is_cleared(self) -> bool:
        """Whether it was cleared by the date."""
        return _by(self.version.cleared_on, self.on)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was withdrawn by the date."""
        return _by(self.version.withdrawn_on, self.on)

    @property
    def is_public(self) -> bool:
        """Whether its public text was cleared by the date."""
        return _by(self.version.public_cleared_on, self.on)

    @property
    def waits(self) -> bool:
        """Whether, today, it can be reworded and cleared."""
        return self.version.cleared_on is None and self.version.withdrawn_on is None

    @property
    def public_waits(self) -> bool:
        """Whether, today, its public text can be cleared."""
        one = self.version
        stands = one.cleared_on is not None and one.withdrawn_on is None
        return stands and bool(one.public_text) and one.public_cleared_on is None


@dataclass(frozen=True)
class LinePage:
    """A line to take at a date."""

    standing: LineStanding
    shown: Few
    # Their numbers, the newest first: what can be compared.
    numbers: list[int]
    marking_ids: set[int]

    @property
    def has_draft(self) -> bool:
        """Whether a version that is shown waits for its clearance today."""
        return any(one.waits for one in self.shown)


def build(line: LineToTake, on: date, reader: Any) -> LinePage:
    """The page at a date; the vocabulary is read once for all texts."""
    vocabulary = Vocabulary.at(on, reader)
    rows = few(with_sources(_of(line, on, reader), reader), SHOWN)
    found = [(one, *_findings(one, vocabulary)) for one in rows]
    terms = {f.marking_id for _, *both in found for side in both for f in side}
    sources = {one.source.marking_id for one in rows if one.source}
    shown = [
        VersionShown(one, on, by_word(internal), by_word(public))
        for one, internal, public in found
    ]
    return LinePage(
        standing=standing(line, on, reader),
        shown=Few(shown, more=rows.more),
        numbers=[one.number for one in rows],
        marking_ids={line.marking_id, *terms, *sources, *_marks(rows)},
    )


def _of(line: LineToTake, on: date, reader: Any) -> QuerySet[LineVersion]:
    own = versions(on, reader).filter(line_to_take=line).order_by("-number")
    return own.select_related("cleared_by", "public_cleared_by")


def _marks(rows: Iterable[LineVersion]) -> set[int]:
    return {one.marking_id for one in rows}


def _findings(
    version: LineVersion, vocabulary: Vocabulary
) -> tuple[list[Finding], list[Finding]]:
    return (
        vocabulary.findings(version.text),
        vocabulary.findings(version.public_text, public=True),
    )


def _by(day: date | None, on: date) -> bool:
    return day is not None and day <= on

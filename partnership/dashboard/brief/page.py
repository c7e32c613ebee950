"""A brief as its pages show it: the frozen document, or the draft as it stands now."""

from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Max

from partnership.dashboard.brief.clearing import expired_in, is_behind, stops
from partnership.dashboard.brief.compose import Composed
from partnership.dashboard.brief.document import (
    Document,
    Section,
    digest_of,
    digest_of_bytes,
)
from partnership.dashboard.brief.drafting import composed_of
from partnership.dashboard.brief.drawn_up import drawn_up
from partnership.dashboard.brief.fit import fitted
from partnership.dashboard.brief.lines import read_lines
from partnership.dashboard.models import Brief, BriefPaper, BriefSection


@dataclass(frozen=True)
class SectionRow:
    """A section of a draft, how its lines read, and what the record says instead."""

    section: BriefSection
    read: Section
    # None where the drafter has seen what the record says.
    now: Composed | None
    is_first: bool
    is_last: bool

    @property
    def now_lines(self) -> list:
        """What the record says now, as lines."""
        return read_lines(self.now.text) if self.now else []


@dataclass(frozen=True)
class DraftPage:
    """A draft with what can be done to it."""

    brief: Brief
    rows: list[SectionRow]

    @property
    def marks(self) -> set[int]:
        """What it bears beside the brief: what it says that the record says now."""
        told = (row.now for row in self.rows if row.now and not row.section.is_cut)
        return {mark for now in told for mark in now.marks}

    @property
    def behind(self) -> int:
        """How many sections stand otherwise in the record now."""
        return sum(row.now is not None and not row.section.is_cut for row in self.rows)

    @classmethod
    def of(cls, brief: Brief, reader: Any) -> Self:
        """As the record says it at the draft's date."""
        composed = composed_of(brief, reader)
        sections = list(brief.sections.order_by("place", "pk"))
        last = len(sections) - 1
        rows = [
            SectionRow(
                section=one,
                read=Section(
                    one.kind,
                    one.get_kind_display(),
                    one.heading,
                    tuple(read_lines(one.text)),
                ),
                now=composed[one.kind] if is_behind(one, composed[one.kind]) else None,
                is_first=place == 0,
                is_last=place == last,
            )
            for place, one in enumerate(sections)
        ]
        return cls(brief, rows)


@dataclass(frozen=True)
class ReadPage:
    """A draft as it would be frozen, and what stops that."""

    brief: Brief
    document: Document
    digest: str
    stops: list[str]
    # Of the document, and of the lines that stop it.
    marks: set[int]

    @classmethod
    def of(cls, brief: Brief, reader: Any) -> Self:
        """As it stands now."""
        sections = list(brief.sections.order_by("place", "pk"))
        composed = composed_of(brief, reader)
        drawn = drawn_up(brief, sections, composed, reader)
        document = fitted(drawn.document)
        expired = expired_in(brief, sections, reader)
        found = stops(brief, sections, composed, document, expired, reader)
        marks = {*drawn.marks, *(mark for one in expired for mark in one.marks)}
        return cls(brief, document, digest_of(document.canonical()), found, marks)


@dataclass(frozen=True)
class FrozenPage:
    """What was frozen, and whether it still is what its digests say."""

    brief: Brief
    document: Document
    holds: bool
    # The newest frozen brief that took its place, if the reader sees one.
    later: Brief | None

    @classmethod
    def of(cls, brief: Brief, reader: Any) -> Self:
        """From what is kept; nothing of the record is asked."""
        later = Brief.objects.readable_by(reader).filter(supersedes=brief)
        newest = later.aggregate(newest=Max("pk"))["newest"]
        return cls(
            brief=brief,
            document=Document.read(brief.content),
            holds=holds(brief),
            later=later.get(pk=newest) if newest else None,
        )


def holds(brief: Brief) -> bool:
    """Whether the content and the paper are those of which the digests were taken."""
    pdf = pdf_of(brief)
    same = digest_of(brief.content) == brief.digest
    return same and digest_of_bytes(pdf) == brief.paper_digest


def pdf_of(brief: Brief) -> bytes:
    """The sheets as they were kept."""
    return bytes(BriefPaper.objects.values_list("pdf", flat=True).get(brief=brief))

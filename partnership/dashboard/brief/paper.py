"""A brief as sheets of A4: the document as data for `paper.typ`, and nothing else."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from partnership.dashboard.brief.document import COLUMNS, Document, Section, digest_of
from partnership.dashboard.brief.sections.point import NO_POINT
from partnership.dashboard.models import SectionKind
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.typesetting import count_pages, typeset

TEMPLATE = Path(__file__).parent / "paper.typ"


def paper(document: Document) -> bytes:
    """The PDF; the same document gives the same bytes."""
    return typeset(TEMPLATE, data_of([document]))


def sheets(document: Document) -> int:
    """How many sheets it takes."""
    return count_pages(TEMPLATE, data_of([document]))


def data_of(
    documents: list[Document],
    title: str = "",
    marking: str = "",
    contents: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """What the template reads; several documents have their own title and contents."""
    first = documents[0] if documents else None
    return {
        "title": title or f"Brief: {first.actor}",
        "marking": marking or (first.marking if first else "") or None,
        "note": note_of(first) if first and not contents else title,
        "contents": contents,
        "briefs": [_brief(one) for one in documents],
    }


def note_of(document: Document) -> str:
    """What stands beside the number of the page."""
    state = "Cleared and frozen" if document.is_frozen else "Draft"
    programme = f"Partnership: {document.programme}. " if document.programme else ""
    return f"{programme}{document.actor}, {state.lower()}"


def _brief(document: Document) -> dict[str, Any]:
    first, *others = document.groups or [()]
    has_who = bool(first) and first[0].kind == SectionKind.WHO
    groups = others if has_who else document.groups
    return {
        "actor": document.actor,
        "as_at": long_day(date.fromisoformat(document.as_at)),
        "frozen": document.is_frozen,
        "state": state_of(document),
        "facts": document.facts,
        "who": [_section(document, one) for one in first] if has_who else [],
        "groups": [[_section(document, one) for one in group] for group in groups],
        "months": document.months,
        "bars": [asdict(bar) for bar in document.bars],
        "sources": document.sources,
        "left_out": document.left_out,
        "stamp": stamp_of(document),
    }


def state_of(document: Document) -> str:
    """Cleared by whom; or that it is a draft."""
    return document.cleared or "Draft: not cleared, not frozen"


def stamp_of(document: Document) -> list[str]:
    """How the record was known, the digest, and which brief it takes the place of."""
    if not document.is_frozen:
        return []
    digest = digest_of(document.canonical())
    said = [f"As known at {document.as_known}. SHA-256 of this brief: {digest}."]
    if document.supersedes:
        said.append(f"It takes the place of {document.supersedes}.")
    return said


def _section(document: Document, one: Section) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "label": "" if one.heading.startswith(one.label) else one.label,
        "heading": one.heading,
        "column": one.kind in COLUMNS,
        "missing": one.heading == NO_POINT,
        "lines": [
            asdict(line)
            | {"number": document.number_of(line), "missing": line.is_missing}
            for line in one.lines
        ],
    }

"""Leave out what the sheets cannot hold, in a stated order, and say so.

The first to go are the last lines of what hangs on it, then of the last contact, and so
on; what we want and the point to make are never left out.
"""

from collections import Counter
from dataclasses import replace

from partnership.dashboard.brief.document import Document, Section
from partnership.dashboard.brief.paper import sheets
from partnership.dashboard.models import SectionKind
from partnership.dashboard.words import counted, listed, sentence

# The first to go comes first.
ORDER = (
    SectionKind.RESTS,
    SectionKind.CONTACT,
    SectionKind.RAISE,
    SectionKind.WHO,
    SectionKind.POLITICAL,
    SectionKind.SINCE,
    SectionKind.DATES,
    SectionKind.ECONOMIC,
    SectionKind.SECURITY,
)
STATED = (
    "To keep to its sheet a brief leaves out the last lines of what hangs on it, then"
    " of the last contact, of what they may raise, of who they are, of the political"
    " line, of what changed, of what lapses, of the economic and of the security line;"
    " never what we want, nor the point."
)
TOO_LONG = (
    "What we want and the point to make alone are longer than {pages}. Shorten them, or"
    " let the brief have two."
)


def fitted(document: Document) -> Document:
    """The same on no more sheets than it may have, and what it leaves out.

    A document that cannot be made to fit keeps what is never left out, and is longer.
    """
    if fits(document):
        return document
    leaves, most = 0, sum(len(_lines(document, kind)) for kind in ORDER)
    while leaves < most:
        middle = (leaves + most) // 2
        if fits(_without(document, middle)):
            most = middle
        else:
            leaves = middle + 1
    return _without(document, leaves)


def fits(document: Document) -> bool:
    """Whether its paper has no more sheets than it may have."""
    return sheets(document) <= document.pages


def _without(document: Document, number: int) -> Document:
    """Without so many lines, in the stated order."""
    gone: Counter[str] = Counter()
    for kind in ORDER:
        gone[kind] = min(number - gone.total(), len(_lines(document, kind)))
    kept = [_shortened(one, gone[one.kind]) for one in document.sections]
    bars = document.bars
    if all(one.kind != SectionKind.DATES or not one.lines for one in kept):
        bars = ()
    return replace(
        document,
        sections=tuple(one for one in kept if one.lines),
        bars=bars,
        left_out=_said(document, gone),
    )


def _shortened(section: Section, number: int) -> Section:
    return replace(section, lines=section.lines[: len(section.lines) - number])


def _lines(document: Document, kind: str) -> tuple:
    return next((one.lines for one in document.sections if one.kind == kind), ())


def _said(document: Document, gone: Counter[str]) -> tuple[str, ...]:
    """Left out to keep to one page: all of “Last contact”, and two lines of …"""
    parts = []
    for section in document.sections:
        if number := gone[section.kind]:
            whole = number == len(section.lines)
            much = "all" if whole else counted(number, "line", "lines")
            parts.append(f"{much} of “{section.label}”")
    if not parts:
        return ()
    pages = counted(document.pages, "page", "pages")
    return (sentence(f"left out to keep to {pages}: {listed(parts)}."),)

"""A brief as plain text for a telegram: short lines, no markup, marked at both ends."""

from collections.abc import Iterator
from datetime import date
from textwrap import fill

from partnership.dashboard.brief.document import Document, Section
from partnership.dashboard.brief.lines import Line
from partnership.dashboard.brief.paper import stamp_of, state_of
from partnership.evidence.templatetags.display import long_day

# What the oldest terminals of a network carry on one line.
WIDTH = 69


def plain_text(document: Document) -> str:
    """The whole of it; no line is longer than `WIDTH`."""
    marking = [_wrapped(document.marking.upper())] if document.marking else []
    sections = [_section(document, one) for one in document.sections]
    parts = [*marking, _head(document), *sections]
    parts += ["\n".join(map(_wrapped, document.left_out))] if document.left_out else []
    parts += [_sources(document)] if document.sources else []
    parts.append("\n".join(map(_wrapped, [state_of(document), *stamp_of(document)])))
    return "\n\n".join([*parts, *marking]) + "\n"


def _head(document: Document) -> str:
    on = long_day(date.fromisoformat(document.as_at))
    lines = [f"BRIEF: {document.actor.upper()}", f"As at: {on}"]
    lines += [f"{label}: {value}" for label, value in document.facts]
    return "\n".join(map(_wrapped, lines))


def _section(document: Document, section: Section) -> str:
    head = section.label.upper()
    if section.heading != section.label:
        head += f": {section.heading}"
    return "\n".join([_wrapped(head), *_lines(document, section)])


def _lines(document: Document, section: Section) -> Iterator[str]:
    for line in section.lines:
        number = document.number_of(line)
        yield _wrapped(f"- {_words(line)}{f' [{number}]' if number else ''}", "  ")


def _words(line: Line) -> str:
    if not line.is_figure:
        return line.text
    note = f" ({line.note})" if line.note else ""
    return f"{line.label}: {line.text}{note}"


def _sources(document: Document) -> str:
    numbered = enumerate(document.sources, start=1)
    lines = [_wrapped(f"[{number}] {source}", "    ") for number, source in numbered]
    return "\n".join(["SOURCES", *lines])


def _wrapped(words: str, indent: str = "") -> str:
    return fill(words, WIDTH, subsequent_indent=indent)

"""A brief as one value: what its page, its paper and its telegram all say.

Its canonical form is JSON with sorted keys and no spaces; the digest is that of its
characters in UTF-8.
"""

import json
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, Self

from partnership.dashboard.brief.lines import Line
from partnership.dashboard.models import SectionKind

# The three lines, drawn in columns where they follow one another.
COLUMNS = (SectionKind.SECURITY, SectionKind.POLITICAL, SectionKind.ECONOMIC)


@dataclass(frozen=True)
class Section:
    """A section as it is read: its kind in words, its heading, its lines."""

    kind: str
    label: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class NumberedSection:
    """A section whose lines stand beside the numbers of their sources."""

    section: Section
    lines: list[tuple[Line, int | None]]

    @property
    def has_label(self) -> bool:
        """Whether its label says more than its heading does."""
        return not self.section.heading.startswith(self.section.label)

    @property
    def is_column(self) -> bool:
        """Whether it is one of the three lines, which are drawn beside each other."""
        return self.section.kind in COLUMNS


@dataclass(frozen=True)
class Bar:
    """A mandate drawn over twelve months of a hundred units each."""

    name: str
    expires: str
    days: str
    label: str
    segments: tuple[tuple[str, int, int], ...]
    ticks: tuple[int, ...]
    as_at_x: int
    is_dependent: bool = False
    is_hollow: bool = False

    @property
    def pieces(self) -> list[dict[str, Any]]:
        """The segments under their names, as the drawing on the page asks for them."""
        return [{"kind": kind, "x": x, "w": w} for kind, x, w in self.segments]


@dataclass(frozen=True)
class Document:
    """Everything that a reader of the brief gets, and nothing else."""

    actor: str
    programme: str
    marking: str
    as_at: str
    # What stands beside the title, as pairs of words.
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    months: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    pages: int = 1
    # What the sheet could not hold, in sentences.
    left_out: tuple[str, ...] = ()
    # Empty while it is a draft.
    cleared: str = ""
    as_known: str = ""
    supersedes: str = ""

    @property
    def is_frozen(self) -> bool:
        """Whether somebody has cleared it."""
        return bool(self.cleared)

    @cached_property
    def sources(self) -> list[str]:
        """Each source once, in the order in which its first line stands."""
        lines = (line for section in self.sections for line in section.lines)
        return list(dict.fromkeys(line.source for line in lines if line.source))

    @property
    def numbered(self) -> list[list[NumberedSection]]:
        """The groups, each line with the number of its source: what the page draws."""
        return [
            [
                NumberedSection(
                    one, [(line, self.number_of(line)) for line in one.lines]
                )
                for one in group
            ]
            for group in self.groups
        ]

    def number_of(self, line: Line) -> int | None:
        """The number under which the line's source stands; None without one."""
        return self.sources.index(line.source) + 1 if line.source else None

    @property
    def groups(self) -> list[tuple[Section, ...]]:
        """The sections in order, those of the three lines that adjoin as one group."""
        found: list[tuple[Section, ...]] = []
        for section in self.sections:
            in_column = section.kind in COLUMNS
            if in_column and found and found[-1][0].kind in COLUMNS:
                found[-1] = (*found[-1], section)
            else:
                found.append((section,))
        return found

    def canonical(self) -> str:
        """The one way to write it down."""
        return json.dumps(
            asdict(self), sort_keys=True, ensure_ascii=False, separators=(",", ":")
        )

    @classmethod
    def read(cls, canonical: str) -> Self:
        """The document that was written down so."""
        found: dict[str, Any] = json.loads(canonical)
        sections = [
            Section(**one | {"lines": tuple(Line(**line) for line in one["lines"])})
            for one in found.pop("sections")
        ]
        bars = [
            Bar(**one | {name: _tuples(one[name]) for name in ("segments", "ticks")})
            for one in found.pop("bars")
        ]
        plain = {name: _tuples(value) for name, value in found.items()}
        return cls(**plain, sections=tuple(sections), bars=tuple(bars))


def digest_of(characters: str) -> str:
    """SHA-256 in hexadecimal of characters in UTF-8."""
    return digest_of_bytes(characters.encode())


def digest_of_bytes(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value

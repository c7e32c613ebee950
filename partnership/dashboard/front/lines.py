"""The three lines: how each goes by both ratings, and its key figures."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.dashboard.facts import Fact
from partnership.dashboard.front import facts, findings
from partnership.dashboard.front.figures import figure
from partnership.strategy.rating import WORST_FIRST, Rating
from partnership.strategy.standing.actions import Standing
from partnership.strategy.standing.lines import OnLine

if TYPE_CHECKING:
    from collections import Counter

    from partnership.dashboard.front_page import FrontPage

TONES = {None: "none"} | {one: one.value for one in Rating}


@dataclass(frozen=True)
class Rated:
    """One rating of a line: whose, its tag, and how many actions are what."""

    whose: str
    tone: str
    tag: str
    counts: SafeString


@dataclass(frozen=True)
class LinePanel:
    """One line of operation as its panel says it."""

    line: str
    label: str
    finding: SafeString
    ratings: list[Rated]
    actions: int
    differs: bool
    disagreeing: SafeString
    blocks: Standing | None
    holds: SafeString
    facts: list[Fact]


def panels(page: "FrontPage") -> list[LinePanel]:
    """The three lines in the order of the strategy."""
    return [
        _panel(page.lines["security"], findings.security(page), facts.security(page)),
        _panel(
            page.lines["political"], findings.political(page), facts.political(page)
        ),
        _panel(page.lines["economic"], findings.economic(page), facts.economic(page)),
    ]


def _panel(one: OnLine, finding: SafeString, rows: list[Fact]) -> LinePanel:
    name, worst = one.line.value, one.blocks_most
    return LinePanel(
        line=name,
        label=one.line.label,
        finding=finding,
        ratings=[
            _rated(name, "updates", one.said, one.by_updates),
            _rated(name, "records", one.recorded, one.by_records),
        ],
        actions=len(one.rows),
        differs=one.differs,
        disagreeing=figure(f"{name}.disagreeing", one.disagreeing),
        blocks=worst,
        holds=figure(f"{name}.blocks", worst.holds) if worst else SafeString(""),
        facts=rows,
    )


def _rated(
    line: str, whose: str, rating: Rating | None, counts: "Counter[Rating | None]"
) -> Rated:
    """How many are red, amber, green and not rated, without what there is none of."""
    words = [(one, one.label.lower()) for one in WORST_FIRST] + [(None, "not rated")]
    said = [
        format_html(
            "{} {}", figure(f"{line}.{whose}.{one or 'none'}", counts[one]), word
        )
        for one, word in words
        if counts[one]
    ]
    return Rated(
        whose=whose,
        tone=TONES[rating],
        tag=rating.label if rating else "Not rated",
        counts=SafeString(", ".join(said)),
    )

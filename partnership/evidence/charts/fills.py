"""Tones and patterns that tell what stands in one chart from its neighbours.

Two tones of a line's colour and patterns of it: they differ in greyscale, in print and
for who sees few colours, because no two rest on a hue.
"""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

# As templates/components/_chart_patterns.html has them, for the line of the chart.
PATTERNS = ("stripes", "dots", "hatch", "bars", "checks")


@dataclass(frozen=True)
class Fill:
    """A tone by its class in static/css/chart.css, or a pattern by its id."""

    tone: str = ""
    pattern: str = ""

    @property
    def attribute(self) -> SafeString:
        """What a shape is given in order to be filled with it."""
        if self.pattern:
            return format_html('fill="url(#{})"', self.pattern)
        return format_html('class="{}"', self.tone)


def fills(line: str) -> tuple[Fill, ...]:
    """What the layers of a chart of a line are filled with, from the first on."""
    tones = Fill(tone=line), Fill(tone=f"{line}-pale")
    return *tones, *(Fill(pattern=f"{line}-{name}") for name in PATTERNS)


def others(line: str) -> Fill:
    """What the last layer has: all together that has no fill of its own."""
    return Fill(pattern=f"{line}-others")

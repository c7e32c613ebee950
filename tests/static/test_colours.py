"""What stands side by side in a chart is told apart in greyscale and by every eye."""

import re
from itertools import combinations

import pytest

from partnership.evidence.charts.fills import PATTERNS, fills, others
from tests.static.test_stylesheets import ROOT

# Steps of lightness (L*), and of colour (CIE76): one is about the least that is seen.
LEAST = 10
# The tones of each drawing, by their tokens. Stripes, dashes and outlines are told
# apart by their pattern, and so are the lines of operation by their kind of rule.
TONES = {
    "mandates": ("security-pale", "security", "ink"),
    "influence": ("political-pale", "political", "ink"),
    "a gap": ("economic-pale", "economic", "ink", "met", "paper"),
    "a map": ("security", "paper"),
}
LINES = ("security", "political", "economic")
# Linear RGB to what remains of it (Viénot, Brettel and Mollon, 1999).
PROTAN, DEUTAN = (0.11238, 0.88762, 0), (0.29275, 0.70725, 0)
DICHROMATS = {
    "protanopia": (PROTAN, PROTAN, (0.00401, -0.00401, 1)),
    "deuteranopia": (DEUTAN, DEUTAN, (-0.02234, 0.02234, 1)),
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def tokens():
    """The colours of the tokens, by name, as linear RGB."""
    text = (ROOT / "static/css/tokens.css").read_text()
    return {
        name: linear(value if len(value) == 6 else "".join(2 * one for one in value))
        for name, value in re.findall(r"--([\w-]+): ?#([0-9a-f]{3,6})\b", text)
    }


def linear(value):
    parts = [int(value[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(rgb):
    """CIE L*a*b* of a linear colour, under daylight."""
    x, y, z = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
        for t in (a / b for a, b in zip(times(TO_XYZ, rgb), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one, other):
    """CIE76: how far two colours stand from each other."""
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


@pytest.mark.parametrize("drawing", TONES)
def test_the_tones_of_a_drawing_differ_in_lightness(drawing):
    colours = tokens()

    for one, other in combinations(TONES[drawing], 2):
        steps = abs(lab(colours[one])[0] - lab(colours[other])[0])
        assert steps > LEAST, (one, other, round(steps, 1))


@pytest.mark.parametrize("sight", DICHROMATS)
@pytest.mark.parametrize("drawing", [*TONES, "lines of operation"])
def test_who_sees_two_primary_colours_tells_them_apart(drawing, sight):
    seen = {
        name: [max(0, min(1, part)) for part in times(DICHROMATS[sight], rgb)]
        for name, rgb in tokens().items()
    }

    for one, other in combinations(TONES.get(drawing, LINES), 2):
        steps = apart(seen[one], seen[other])
        assert steps > LEAST, (one, other, round(steps, 1))


@pytest.mark.parametrize("line", LINES)
def test_no_two_layers_of_a_chart_have_one_fill_and_each_pattern_is_drawn(line):
    drawn = (ROOT / "templates/components/_chart_patterns.html").read_text()
    layers = [*fills(line), others(line)]

    assert len({fill.attribute for fill in layers}) == len(layers) == 3 + len(PATTERNS)
    for fill in layers:
        name = fill.pattern.removeprefix(f"{line}-")
        assert not fill.pattern or f'id="{{{{ line }}}}-{name}"' in drawn

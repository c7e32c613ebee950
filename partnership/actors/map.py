"""The map of the host nation's provinces, as shapes for the page to draw.

The shapes of a country are data: `maps/XXX.json` under its ISO 3166 code.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

MAPS = Path(__file__).resolve().parent / "maps"


@dataclass(frozen=True)
class Mark:
    """What the map says of one province.

    `css_class` is operating, approved, planned, or empty for a plain shape, and
    handed-over beside it; `label` replaces the shape's own name.
    """

    css_class: str = ""
    title: str = ""
    label: str = ""
    bold: bool = False


@dataclass(frozen=True)
class Shape:
    """One province on the map: its outline, and where its name stands."""

    code: str
    path: str
    css_class: str
    title: str
    label: str
    bold: bool
    x: str
    y: str
    anchor: str
    leader: str

    @property
    def label_class(self) -> str:
        """Light letters on a solid shape, a halo elsewhere; bold with a team."""
        on_solid = "operating" in self.css_class.split() and not self.leader
        words = ["on-solid" if on_solid else "halo", "bold" if self.bold else ""]
        return " ".join(word for word in words if word)


@dataclass(frozen=True)
class Map:
    """A drawing of every province, with a label for those who cannot see it."""

    view_box: str
    label: str
    shapes: tuple[Shape, ...]


def draw(iso3: str | None, marks: Mapping[str, Mark], label: str = "") -> Map | None:
    """The map of a country with these marks, by map code; None if it has no map.

    A province without a mark is drawn plain; a mark without a province is not drawn.
    """
    drawing = _drawing(iso3 or "")
    if drawing is None:
        return None
    shapes = drawing["shapes"].items()
    return Map(
        view_box=drawing["view_box"],
        label=label,
        shapes=tuple(
            _shape(code, shape, marks.get(code, Mark())) for code, shape in shapes
        ),
    )


def _shape(code: str, shape: dict[str, Any], mark: Mark) -> Shape:
    x, y = shape["label"]
    return Shape(
        code=code,
        path=shape["path"],
        css_class=mark.css_class,
        title=mark.title,
        label=mark.label or shape["name"],
        bold=mark.bold,
        x=f"{x:g}",
        y=f"{y:g}",
        anchor=shape.get("anchor", "middle"),
        leader=shape.get("leader", ""),
    )


@cache
def _drawing(iso3: str) -> dict[str, Any] | None:
    if not (iso3.isascii() and iso3.isalpha()):
        return None
    place = MAPS / f"{iso3.upper()}.json"
    return json.loads(place.read_text(encoding="utf-8")) if place.exists() else None

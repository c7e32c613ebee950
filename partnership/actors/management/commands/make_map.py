import json
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from partnership.actors.map import MAPS
from partnership.actors.topology import draw_paths


class Command(BaseCommand):
    """Make the map of a country from a TopoJSON file; labels that it has are kept."""

    requires_system_checks = ()

    help = "Make the map of a country from a TopoJSON file of its provinces."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("iso3", type=_iso3, help="the country's ISO 3166 code")
        parser.add_argument("topology", type=Path, help="a TopoJSON file")
        parser.add_argument(
            "--tolerance",
            type=float,
            default=0.5,
            help="how far a border may move; the drawing is 400 wide (default 0.5)",
        )

    def handle(
        self, *args: Any, iso3: str, topology: Path, tolerance: float, **options: Any
    ) -> None:
        place = MAPS / f"{iso3}.json"
        old = json.loads(place.read_text()) if place.exists() else {"shapes": {}}
        source = json.loads(topology.read_text())
        paths, width, height = draw_paths(source, tolerance)
        shapes = {
            code: old["shapes"].get(code, {"name": code, "label": [0, 0]})
            | {"path": path}
            for code, path in sorted(paths.items())
        }
        place.write_text(_one_line_a_shape(f"0 0 {width} {height}", shapes))
        size = place.stat().st_size
        self.stdout.write(f"{place.name}: {len(shapes)} shapes, {size:,} bytes")


def _one_line_a_shape(view_box: str, shapes: dict[str, Any]) -> str:
    lines = [
        f"{json.dumps(code)}: {json.dumps(shape, ensure_ascii=False)}"
        for code, shape in shapes.items()
    ]
    body = ",\n".join(lines)
    return f'{{"view_box": {json.dumps(view_box)}, "shapes": {{\n{body}\n}}}}\n'


def _iso3(code: str) -> str:
    if len(code) != 3 or not code.isalpha():
        raise ArgumentTypeError(f"“{code}” is not three letters")
    return code.upper()

"""Turn a TopoJSON file of a country's provinces into paths for an SVG drawing.

Borders are simplified once, as shared arcs, so that neighbours still meet.
"""

from math import cos, hypot, radians
from typing import Any

Point = tuple[float, float]
Line = list[Point]
WIDTH = 400
MARGIN = 2


def draw_paths(
    topology: dict[str, Any], tolerance: float
) -> tuple[dict[str, str], int, int]:
    """Paths by province, and the width and height of the drawing they are on.

    `tolerance` is how far, in units of the drawing, a border may move.
    """
    arcs = _on_drawing([_decoded(arc, topology) for arc in topology["arcs"]])
    height = max(y for arc in arcs for _, y in arc) + MARGIN
    simpler = [_simplified(arc, tolerance) for arc in arcs]
    paths = {
        geometry["id"]: "".join(
            _path(_ring(ring, simpler)) for ring in _rings(geometry)
        )
        for collection in topology["objects"].values()
        for geometry in collection["geometries"]
    }
    return paths, WIDTH, round(height)


def _decoded(arc: list[list[int]], topology: dict[str, Any]) -> Line:
    """Longitude and latitude of an arc, which holds steps on a grid."""
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    line = []
    for step_x, step_y, *_ in arc:
        x, y = x + step_x, y + step_y
        line.append((x * scale[0] + origin[0], y * scale[1] + origin[1]))
    return line


def _on_drawing(arcs: list[Line]) -> list[Line]:
    """Equirectangular, true to scale at the middle latitude, north up."""
    latitudes = [y for arc in arcs for _, y in arc]
    north, south = max(latitudes), min(latitudes)
    shrink = cos(radians((north + south) / 2))
    longitudes = [x for arc in arcs for x, _ in arc]
    west, east = min(longitudes), max(longitudes)
    scale = (WIDTH - 2 * MARGIN) / ((east - west) * shrink)
    return [
        [
            (MARGIN + (x - west) * shrink * scale, MARGIN + (north - y) * scale)
            for x, y in arc
        ]
        for arc in arcs
    ]


def _simplified(line: Line, tolerance: float) -> Line:
    """Douglas and Peucker's way: drop what lies close to the straight line."""
    if len(line) < 3:
        return line
    distances = [_distance(point, line[0], line[-1]) for point in line[1:-1]]
    farthest = max(range(len(distances)), key=distances.__getitem__)
    if distances[farthest] <= tolerance:
        return [line[0], line[-1]]
    middle = farthest + 1
    before = _simplified(line[: middle + 1], tolerance)
    return before[:-1] + _simplified(line[middle:], tolerance)


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to a stretch of straight line."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length if length else 0
    along = min(1, max(0, along))
    return hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))


def _rings(geometry: dict[str, Any]) -> list[list[int]]:
    if geometry["type"] == "Polygon":
        return geometry["arcs"]
    return [ring for polygon in geometry["arcs"] for ring in polygon]


def _ring(numbers: list[int], arcs: list[Line]) -> Line:
    """The arcs of a ring end to end; ~n stands for arc n run backwards."""
    ring: Line = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc if not ring else arc[1:]
    return ring


def _path(ring: Line) -> str:
    """The ring as a path, in steps of a tenth, without steps of nothing."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring[:-1]]
    (x, y), *rest = tenths
    steps = []
    path = f"M{x / 10:g} {y / 10:g}"
    for next_x, next_y in rest:
        if (next_x, next_y) != (x, y):
            steps.append(f"{(next_x - x) / 10:g} {(next_y - y) / 10:g}")
            x, y = next_x, next_y
    return f"{path}l{' '.join(steps)}z".replace(" -", "-")

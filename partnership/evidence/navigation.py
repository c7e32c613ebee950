"""The places in the main navigation; each app adds its own in its `apps.py`."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """One entry: its order, its word, the URL name, and the right that it needs."""

    order: int
    label: str
    url_name: str
    permission: str = ""


PLACES: list[Place] = []


def add_place(place: Place) -> None:
    """Add an entry, once, keeping the order of the whole."""
    if place not in PLACES:
        PLACES.append(place)
        PLACES.sort()

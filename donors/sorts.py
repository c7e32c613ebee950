"""Headings that sort a list, as addresses of its first page."""

from dataclasses import dataclass

from django.http import QueryDict

PLACES = ("before", "after")


@dataclass(frozen=True)
class Sort:
    """A heading that sorts: where it leads, and how the list is sorted by it now."""

    label: str
    url: str
    direction: str
    number: bool


def sort_heading(
    asked: QueryDict, current: str, first: str, label: str, *, number: bool = False
) -> Sort:
    """The same list in another order; `first` is that of the first click."""
    name = first.lstrip("-")
    direction = {name: "ascending", f"-{name}": "descending"}.get(current, "")
    second = name if first.startswith("-") else f"-{name}"
    query = asked.copy()
    for place in PLACES:
        query.pop(place, None)
    query["sort"] = second if current == first else first
    return Sort(label, f"?{query.urlencode()}", direction, number)

"""What another line of operation shows on the page of a record, and what that bears.

A line cannot ask its neighbour. It registers here what it has to say beside a record;
the page of the record asks for it in its view, and shows it by that line's own tag.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from partnership.evidence.banner import bear
from partnership.evidence.models import Record, RecordQuerySet


@dataclass(frozen=True)
class Shown:
    """What is shown beside a record, and the records whose markings the page bears.

    `also` are markings that the page bears besides.
    """

    content: Any
    bears: tuple[RecordQuerySet, ...] = ()
    also: tuple[int, ...] = ()


Find = Callable[[HttpRequest, Record], Shown | None]

FINDERS: dict[str, Find] = {}


def register_beside(name: str, find: Find) -> None:
    """Make known what a line shows beside records, once."""
    FINDERS.setdefault(name, find)


def show_beside(request: HttpRequest, record: Record) -> None:
    """Put on the request what stands beside this record; after the page’s own marking.

    It is `request.beside`, by name.
    """
    request.beside = {}
    bears: list[RecordQuerySet] = []
    also: list[int] = []
    for name, find in FINDERS.items():
        if shown := find(request, record):
            request.beside[name] = shown.content
            bears += shown.bears
            also += shown.also
    if bears or also:
        bear(request, bears, also)

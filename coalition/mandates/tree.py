"""What rests on what, as a tree: each mandate beneath the one that it falls with."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from coalition.models import Mandate, MandateDependency, Status
from coalition.models.mandate_queries import CLOSED
from coalition.queries.beneath import beneath
from partnership.evidence.counting import FIRM

# No tree shows more: deeper and further mandates are counted, not listed.
DEEPEST, MOST_NODES, MOST_READ = 8, 300, 2000
# In one of the trees of a page that has several.
MOST_OF_EACH = 100


@dataclass
class Node:
    """A mandate in the tree, and those that rest on it."""

    mandate: Mandate
    beneath: list["Node"] = field(default_factory=list)
    # What would become of it without the one it rests on; empty where nobody asks.
    otherwise: str = ""
    # Whether it rests on another too, and stands in the tree once more above.
    again: bool = False
    # Of a whole tree: how many would stand in it next, were it not too large.
    not_listed: int = 0


@dataclass
class Web:
    """Every mandate known at a date, and what rests on each; a renewal takes over."""

    mandates: dict[int, Mandate]
    resting: dict[int, list[Mandate]]

    def beneath(self, mandate: Mandate) -> list[Mandate]:
        """What rests on a mandate, or on one that it renews."""
        found = {
            one.pk: one
            for carried in self._carried(mandate)
            for one in self.resting[carried]
        }
        return list(found.values())

    def _carried(self, mandate: Mandate) -> list[int]:
        """The mandate and those that it renews, one after the other."""
        carried, at = [], mandate
        while at is not None and at.pk not in carried:
            carried.append(at.pk)
            at = self.mandates.get(at.renews_id)
        return carried


def read(
    on: date, reader: Any, evidence: str = FIRM, under: Sequence[int] | None = None
) -> Web:
    """What is known and visible at a date, in one query; all, or what is `under`."""
    edges = MandateDependency.objects.visible_to(reader).order_by()
    rows = (
        Mandate.objects.at(on, reader)
        .filter(Q() if under is None else beneath(under, on, reader))
        .with_stake(on, reader, evidence)
        .annotate(
            rests_on_ids=ArraySubquery(
                edges.filter(mandate=OuterRef("pk")).values("depends_on")
            )
        )
        .select_related("holder")
        .order_by("expires_on", "holder__name", "pk")[:MOST_READ]
    )
    resting: dict[int, list[Mandate]] = defaultdict(list)
    mandates = {row.pk: row for row in rows}
    for row in mandates.values():
        for upstream in row.rests_on_ids:
            resting[upstream].append(row)
    return Web(mandates, resting)


def tree(web: Web, top: Mandate) -> Node:
    """The tree beneath one mandate, also where it is over itself."""
    return _grow(Grower(web, MOST_NODES), top) or Node(top)


def forest(
    web: Web, tops: Sequence[int] | None = None, shown: set[int] | None = None
) -> list[Node]:
    """A tree for each mandate that carries others and rests on none that is known.

    `tops` says which they are, where not all was read; `shown`, what stands above them.
    """
    shown = set() if shown is None else shown
    grown = [
        _grow(Grower(web, MOST_OF_EACH, shown), one)
        for one in web.mandates.values()
        if (_is_top(one, web) if tops is None else one.pk in tops)
    ]
    return [node for node in grown if node and node.beneath]


def _is_top(mandate: Mandate, web: Web) -> bool:
    rests = any(pk in web.mandates for pk in mandate.rests_on_ids)
    return not mandate.renewal_pk and not rests


def _grow(grower: "Grower", top: Mandate) -> Node | None:
    node = grower.grow(top, ())
    if node:
        node.not_listed = grower.not_listed
    return node


def mandates_in(node: Node) -> Iterator[Mandate]:
    """Every mandate that a tree names."""
    yield node.mandate
    for one in node.beneath:
        yield from mandates_in(one)


def stands(mandate: Mandate) -> bool:
    """Whether it is neither over nor replaced, and its contributor has not gone."""
    gone = mandate.contributor_status == Status.DEPARTED
    return mandate.status not in CLOSED and not gone


class Grower:
    """Builds trees that end: no circle, no more than so deep and so many."""

    def __init__(self, web: Web, most: int, shown: set[int] | None = None) -> None:
        self.web = web
        self.left = most
        self.shown: set[int] = set() if shown is None else shown
        self.not_listed = 0

    def grow(self, mandate: Mandate, above: tuple[int, ...]) -> Node | None:
        """The node of a mandate; None where neither it nor anything beneath stands."""
        if mandate.pk in above:
            return None
        if len(above) == DEEPEST or self.left <= 0:
            self.not_listed += stands(mandate)
            return None
        self.left -= 1
        below = [
            self.grow(one, (*above, mandate.pk))
            for one in self.web.beneath(mandate)
            # Its renewal has its place, and what rests on it.
            if not one.renewal_pk
        ]
        node = Node(mandate, [one for one in below if one])
        if not node.beneath and not stands(mandate):
            return None
        node.again = mandate.pk in self.shown
        self.shown.add(mandate.pk)
        return node

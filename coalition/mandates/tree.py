"""What rests on what, as a tree: each mandate beneath the one that it falls with."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from coalition.models import Mandate, MandateDependency, Status
from coalition.models.mandate_queries import CLOSED
from partnership.evidence.counting import FIRM

# No page shows more: deeper and further mandates are counted, not listed.
DEEPEST, MOST_NODES, MOST_READ = 8, 300, 2000


@dataclass
class Node:
    """A mandate in the tree, and those that rest on it."""

    mandate: Mandate
    beneath: list["Node"] = field(default_factory=list)
    # What would become of it without the one it rests on; empty where nobody asks.
    otherwise: str = ""
    # Whether it rests on another too, and stands in the tree once more above.
    again: bool = False


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


def read(on: date, reader: Any, evidence: str = FIRM) -> Web:
    """All that is known and visible at a date, in one query."""
    edges = MandateDependency.objects.visible_to(reader).order_by()
    rows = (
        Mandate.objects.at(on, reader)
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
    return Grower(web).grow(top, ()) or Node(top)


def forest(web: Web) -> list[Node]:
    """A tree for each mandate that carries others and rests on none that stands."""
    grower = Grower(web)
    tops = [
        one
        for one in web.mandates.values()
        if not one.renewal_pk and not any(pk in web.mandates for pk in one.rests_on_ids)
    ]
    grown = [grower.grow(top, ()) for top in tops]
    return [node for node in grown if node and node.beneath]


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

    def __init__(self, web: Web) -> None:
        self.web = web
        self.left = MOST_NODES
        self.shown: set[int] = set()

    def grow(self, mandate: Mandate, above: tuple[int, ...]) -> Node | None:
        """The node of a mandate; None where neither it nor anything beneath stands."""
        if mandate.pk in above or len(above) == DEEPEST or self.left <= 0:
            return None
        self.left -= 1
        below = [
            self.grow(one, (*above, mandate.pk))
            for one in self.web.beneath(mandate)
            # Its renewal has its place, and what rests on it.
            if one.renewal_pk not in self.web.mandates
        ]
        node = Node(mandate, [one for one in below if one])
        if not node.beneath and not stands(mandate):
            return None
        node.again = mandate.pk in self.shown
        self.shown.add(mandate.pk)
        return node

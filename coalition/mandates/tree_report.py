"""What rests on what, as a report: a row for each mandate in each tree of the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from coalition.calendar.events import entries_of
from coalition.forms.mandate_list import MandateListFilter
from coalition.mandates import tree
from coalition.mandates.falls import say_otherwise
from coalition.mandates.listing import TREES
from coalition.mandates.report import marking
from coalition.models import Mandate, Status
from coalition.models.mandate_queries import MandateStatus
from coalition.queries.beneath import tops
from partnership.evidence.counting import EvidenceField
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question
from partnership.exchange.writers.calendar import Day

FALLS = (
    "If a mandate lapses, those beneath it fall. Level 1 is the head of a tree; what"
    " rests on two mandates stands beneath each, and is “named above” the second time."
)
CUT = (
    f"No tree goes deeper than {tree.DEEPEST} levels or further than"
    f" {tree.MOST_OF_EACH} mandates: “not listed” counts what would follow."
)


class TreeFilter(MandateListFilter):
    """What the page can be narrowed by, and which evidence its personnel is of."""

    evidence = EvidenceField()


@dataclass(frozen=True)
class TreeRow:
    """A mandate in its place: the head of its tree, and the one it rests on there."""

    node: tree.Node
    level: int
    head: Mandate
    upon: Mandate | None

    @property
    def personnel(self) -> int | None:
        """As stated; of a contributor that has departed, none."""
        mandate = self.node.mandate
        gone = mandate.contributor_status == Status.DEPARTED
        return None if gone or not mandate.contributor_id else mandate.personnel


def rows(question: Question) -> Iterator[TreeRow]:
    """The trees of the page after one another, each from its head downwards."""
    on, reader = question.on, question.reader
    wanted = question.form.wanted
    top = tops(Mandate.objects.at(on, reader).filter(wanted), on, reader)
    heads = list(top.values_list("pk", flat=True))
    shown: set[int] = set()
    for begin in range(0, len(heads), TREES):
        part = heads[begin : begin + TREES]
        web = tree.read(on, reader, question.filters["evidence"], part)
        for head in tree.forest(web, part, shown):
            say_otherwise(head.beneath, head.mandate)
            yield from _beneath(head, 1, head.mandate, None)


def _beneath(
    node: tree.Node, level: int, head: Mandate, upon: Mandate | None
) -> Iterator[TreeRow]:
    yield TreeRow(node, level, head, upon)
    for one in node.beneath:
        yield from _beneath(one, level + 1, head, node.mandate)


def days(row: TreeRow, question: Question) -> Iterator[Day]:
    """A decision needed, an expiry, a review; of each mandate once."""
    if row.node.again:
        return
    for event in entries_of([row.node.mandate], question.reader):
        yield event.day


TREE = list_report(
    name="mandate-tree",
    title="What rests on what",
    sees="coalition.view_mandate",
    address="coalition:tree_file",
    filter_form=TreeFilter,
    form_takes=("on", "reader"),
    cells=(
        cell("level", "Level", kind=Kind.COUNT),
        cell("head", "Head of the tree"),
        cell("rests_on", "Rests on", "upon"),
        cell("holder", "Holder", "node.mandate.holder.name"),
        cell("title", "Mandate", "node.mandate.title"),
        cell(
            "status",
            "Status",
            lambda row: MandateStatus(row.node.mandate.status).label,
        ),
        cell("expires_on", "Expires on", "node.mandate.expires_on", Kind.DATE),
        cell("expiry_known", "Expiry known to the", "node.mandate.expires_precision"),
        cell("otherwise", "If the head lapses", "node.otherwise"),
        cell("personnel", "Personnel", kind=Kind.COUNT),
        cell("again", "Named above", "node.again", Kind.YES_NO),
        cell("not_listed", "Not listed", lambda row: _further(row), Kind.COUNT),
        cell("evidence", "Evidence", "node.mandate.get_grade_display"),
    ),
    rows=rows,
    marking=marking,
    remarks=lambda _: [FALLS, CUT],
    days=days,
)


def _further(row: TreeRow) -> int | None:
    """Of a head, how many mandates its tree is too large for."""
    return row.node.not_listed if row.level == 1 else None

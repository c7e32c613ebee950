"""The list of mandates: a page of the ladder, of the bars and of the trees."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from coalition import timeline
from coalition.forms.mandate_list import MandateListFilter
from coalition.ladder import LadderEntry, entries
from coalition.mandates import tree
from coalition.models import Mandate
from coalition.queries.beneath import tops
from coalition.queries.drawn import drawn
from coalition.queries.on_ladder import how_many, on_ladder
from coalition.steps import HORIZON_DAYS
from partnership.evidence.counting import FIRM
from partnership.evidence.paging import Part, part_of

ENTRIES, BARS, TREES = 50, 100, 10


@dataclass(frozen=True)
class MandateListing:
    """Three lists, each a page of it."""

    form: MandateListFilter
    ladder: list[LadderEntry]
    # Of the whole ladder: what waits, and what is renewed already.
    waiting: int
    renewed: int
    timeline: timeline.Timeline
    forest: list[tree.Node]
    # By list, where the reader is in it.
    parts: dict[str, Part]


def build(
    on: date, reader: Any, asked: QueryDict, evidence: str = FIRM
) -> MandateListing:
    """A page of each list at a date, as the address asks for them."""
    form = MandateListFilter(asked, reader=reader, on=on)
    wanted = form.wanted
    rows = on_ladder(on, reader, within_days=HORIZON_DAYS).filter(wanted)
    waiting, renewed = how_many(rows)
    top = tops(Mandate.objects.at(on, reader).filter(wanted), on, reader)
    parts = {
        "page": part_of(rows, ENTRIES, asked, "page", waiting + renewed),
        "bars": part_of(drawn(on, reader, wanted), BARS, asked, "bars"),
        "trees": part_of(top.values_list("pk", flat=True), TREES, asked, "trees"),
    }
    shown = parts["trees"].rows
    web = tree.read(on, reader, evidence, shown)
    return MandateListing(
        form=form,
        ladder=entries(parts["page"].rows),
        waiting=waiting,
        renewed=renewed,
        timeline=timeline.draw(parts["bars"].rows, on, reader),
        forest=tree.forest(web, shown),
        parts=parts,
    )

"""What the figures of pledges rest on: a page that shows them bears its markings."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
)
from donors.naming import Naming
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Marking, RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking

if TYPE_CHECKING:
    from partnership.accounts.models import User

FIGURES = (Transaction, PledgeStatement, Instalment, Condition)
# A whole answers for these of its parts too; a statement is of one pledge alone.
OF_PARTS = (Transaction, Instalment, Condition)


def marking_of(
    pledges: RecordQuerySet,
    reader: "User",
    *beside: RecordQuerySet,
    also: Iterable[int] = (),
    with_reasons: bool = True,
    naming: Naming | None = None,
) -> OverallMarking | None:
    """What these pledges bear with what their figures rest on, and records beside.

    What is recorded of their parts is in their figures. `with_reasons` says whether the
    donors' explanations are shown too, and `naming` whose names stand beside them.
    """
    found = highest_marking([pledges, *beside], also=also)
    # Of the ledgers only what would change it: an index finds that it is not there.
    others = Marking.objects.visible_to(reader).with_caveats()
    others = others.annotate(**(naming.exist if naming else {}))
    others = [one for one in others if found is None or found.is_changed_by(one)]
    if not others:
        return found
    keys = pledges.order_by().values("pk")
    said = [Explanation] if with_reasons else []
    asked = [
        (Pledge, "parent__in"),
        *((model, "pledge__in") for model in (*FIGURES, *said)),
        *((model, "pledge__parent__in") for model in (*OF_PARTS, *said)),
    ]
    rests_on = [
        model.objects.visible_to(reader).filter(marking__in=others, **{path: keys})
        for model, path in asked
    ]
    named = naming.named(reader, others) if naming else ()
    return highest_marking([*rests_on, *named], also=found.held if found else ())

"""Which pledges and entries the economic line counts as effort (decision 52)."""

from django.db.models import (
    BooleanField,
    Case,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest

from donors.models import Pledge, Transaction, TransactionKind
from partnership.actors.effort import Effort
from partnership.actors.models import Actor
from partnership.evidence.counting import left_out_grades
from partnership.evidence.models import RecordQuerySet, Source


def wholes(effort: Effort) -> QuerySet[Pledge]:
    """Whole pledges of any evidence made by the last day; none that passes money on."""
    seen = Pledge.objects.visible_to(effort.reader).at(effort.last)
    return seen.wholes().order_by()


def counted(effort: Effort) -> QuerySet[Pledge]:
    """Those whose evidence counts."""
    return wholes(effort).exclude(grade__in=left_out_grades(effort.evidence))


def entries(effort: Effort, kind: str) -> QuerySet[Transaction]:
    """Entries of this kind by the last day, of pledges that count and of their parts.

    Adds `whole_id`, whose donor is the `bearer_id`; `day`, on which an entry counts,
    never before its pledge was made; `is_counted` by its own evidence.
    """
    own = counted(effort).values("pk")
    parts = Pledge.objects.visible_to(effort.reader).at(effort.last).order_by()
    soft = Q(grade__in=left_out_grades(effort.evidence))
    return (
        Transaction.objects.visible_to(effort.reader)
        .filter(
            Q(pledge__in=own) | Q(pledge__in=parts.filter(parent__in=own).values("pk")),
            kind=kind,
            transacted_on__lte=effort.last,
        )
        .order_by()
        .annotate(
            whole_id=Coalesce("pledge__parent", "pledge"),
            bearer_key=Coalesce("pledge__parent__donor", "pledge__donor"),
            day=Greatest(
                "transacted_on", "pledge__pledged_on", "pledge__parent__pledged_on"
            ),
            is_counted=Case(
                When(soft, then=Value(False)),
                default=Value(True),
                output_field=BooleanField(),
            ),
        )
    )


def bears(effort: Effort, kind: str) -> list[RecordQuerySet]:
    """These pledges and entries of any evidence, with their donors and sources."""
    pledges, found = wholes(effort), entries(effort, kind)
    donors = Actor.objects.visible_to(effort.reader)
    sources = Source.objects.visible_to(effort.reader)
    named = Q(pk__in=pledges.values("source")) | Q(pk__in=found.values("source"))
    return [
        pledges,
        found,
        Pledge.objects.visible_to(effort.reader).filter(pk__in=found.values("pledge")),
        donors.filter(pk__in=pledges.values("donor")),
        sources.filter(named),
    ]


DISBURSEMENT, REVISION = TransactionKind.DISBURSEMENT, TransactionKind.PLEDGE
ENTRY = ("whole_id", "day", "amount", "amount_usd", "grade", "is_counted")
PLEDGE = ("id", "donor_id", "pledged_on", "amount_usd", "delivery_is_tracked", "grade")

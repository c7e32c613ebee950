"""Read the facts of many pledges: the same few queries, however many there are."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet, Sum, Window
from django.db.models.functions import RowNumber

from donors.balance import COUNTS
from donors.letter.facts import Facts
from donors.letter.statements import choose_statements
from donors.models import (
    Condition,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
    TransactionKind,
)
from donors.position import left_out_grades
from donors.seen import with_seen
from partnership.evidence.models import Programme
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.report import Question

# The newest of each pledge and kind: enough to find two that disagree.
STATEMENTS_READ = 5


def read_facts(keys: list[int], question: Question) -> dict[int, Facts]:
    """What is known of these pledges, by their keys, as far as the reader may see."""
    on, reader, evidence = question.on, question.reader, question.filters["evidence"]
    chosen = Pledge.objects.visible_to(reader).filter(pk__in=keys)
    related = with_seen(chosen, reader, "conference", "through", "rate_set")
    pledges = {one.pk: one for one in with_sources(related, reader).order_by()}
    parts = list(
        Pledge.objects.visible_to(reader).at(on).filter(parent__in=keys).order_by("pk")
    )
    # A whole answers for what is recorded of its parts.
    wholes = {key: key for key in pledges} | {one.pk: one.parent_id for one in parts}
    parts_of = _grouped(parts, {one.pk: one.parent_id for one in parts}, "pk")
    natures = _grouped(_natures(wholes, question), wholes)
    instalments = _grouped(_instalments(wholes, question), wholes)
    conditions = _grouped(_conditions(wholes, question), wholes)
    explanations = _grouped(_explanations(wholes, question), wholes)
    statements = _grouped(_statements(pledges, question), wholes)
    host = Programme.objects.values_list("host_nation", flat=True).first()
    return {
        row.id: Facts(
            on=on,
            row=row,
            pledge=pledges[row.id],
            host=host,
            parts=parts_of[row.id],
            natures=list(dict.fromkeys(one.nature for one in natures[row.id])),
            instalments=instalments[row.id],
            conditions=conditions[row.id],
            explanation=max(
                explanations[row.id],
                key=lambda said: (said.stated_on, said.pk),
                default=None,
            ),
            **choose_statements(row, pledges[row.id], statements[row.id], evidence),
        )
        for row in chosen.with_position(on, reader, evidence).rows()
    }


def _natures(pledges: Iterable[int], question: Question) -> QuerySet:
    """Why pledged amounts changed: an entry that was taken back changed nothing."""
    entries = _counted(Transaction, pledges, question)
    entries = entries.filter(
        kind=TransactionKind.PLEDGE, transacted_on__lte=question.on
    )
    sums = entries.order_by().values("pledge_id", "nature").annotate(sum=Sum(COUNTS))
    return (
        sums.exclude(sum=0)
        .order_by("nature")
        .values_list("pledge_id", "nature", named=True)
    )


def _instalments(pledges: Iterable[int], question: Question) -> QuerySet:
    found = _seen(Instalment, pledges, question).agreed_by(question.on)
    return found.order_by("due_on", "pk")


def _conditions(pledges: Iterable[int], question: Question) -> QuerySet:
    """Conditions that were set by the date and not met by then."""
    found = _seen(Condition, pledges, question).filter(set_on__lte=question.on)
    unmet = found.exclude(met_on__lte=question.on).order_by("set_on", "pk")
    return with_seen(unmet, question.reader, "owner")


def _explanations(pledges: Iterable[int], question: Question) -> QuerySet:
    """The newest explanation of each pledge that counts."""
    found = _counted(Explanation, pledges, question).filter(stated_on__lte=question.on)
    newest = found.order_by("pledge_id", "-stated_on", "-pk").distinct("pledge_id")
    return with_sources(newest, question.reader)


def _statements(pledges: Iterable[int], question: Question) -> QuerySet:
    """Newest first, a few of each kind."""
    found = _seen(PledgeStatement, pledges, question)
    place = Window(
        RowNumber(),
        partition_by=["pledge_id", "kind"],
        order_by=["-stated_on", "-pk"],
    )
    newest = found.filter(stated_on__lte=question.on).annotate(place=place)
    few = newest.filter(place__lte=STATEMENTS_READ).order_by("-stated_on", "-pk")
    return with_sources(few, question.reader)


def _counted(model: Any, pledges: Iterable[int], question: Question) -> QuerySet:
    left_out = left_out_grades(question.filters["evidence"])
    return _seen(model, pledges, question).exclude(grade__in=left_out)


def _seen(model: Any, pledges: Iterable[int], question: Question) -> QuerySet:
    rows = model.objects.visible_to(question.reader)
    return rows.filter(pledge__in=list(pledges))


def _grouped(
    records: Iterable[Any], wholes: dict[int, int], name: str = "pledge_id"
) -> defaultdict[int, list]:
    """Records by the whole pledge that they are of, in their order."""
    groups: defaultdict[int, list] = defaultdict(list)
    for record in records:
        groups[wholes[getattr(record, name)]].append(record)
    return groups

"""What a note bears: everything that its figures and its sentences rest on."""

from django.db.models import Q, QuerySet

from donors.models import (
    Condition,
    Conference,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
)
from donors.reports import marking as marking_of_figures
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Marking, Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import Question


def marking(question: Question) -> OverallMarking | None:
    """That of the figures, and of what the sentences name beside them."""
    figures = marking_of_figures(question)
    others = Marking.objects.visible_to(question.reader).with_caveats()
    others = [one for one in others if figures is None or figures.is_changed_by(one)]
    if not others:
        return figures
    named = [rows.filter(marking__in=others) for rows in _named(question)]
    return highest_marking(named, also=figures.held if figures else ())


def _named(question: Question) -> list[QuerySet]:
    """Explanations, parts, sources, conferences, and actors that act or pass on."""
    reader, chosen = question.reader, question.form.pledges(question.on)
    said = Explanation.objects.visible_to(reader).filter(
        pledge__in=chosen.values("pk"), stated_on__lte=question.on
    )
    stated = PledgeStatement.objects.visible_to(reader).filter(
        pledge__in=chosen.values("pk"), stated_on__lte=question.on
    )
    sources = [rows.order_by().values("source") for rows in (chosen, said, stated)]
    bearing = Q(pk__in=sources[0]) | Q(pk__in=sources[1]) | Q(pk__in=sources[2])
    acting = Q(pk__in=chosen.values("through")) | Q(
        conditions__pledge__in=chosen.values("pk")
    )
    of_parts = [
        model.objects.visible_to(reader).filter(pledge__parent__in=chosen.values("pk"))
        for model in (Transaction, Instalment, Condition)
    ]
    return [
        said,
        *of_parts,
        Pledge.objects.visible_to(reader).filter(parent__in=chosen.values("pk")),
        Source.objects.visible_to(reader).filter(bearing),
        Conference.objects.visible_to(reader).filter(
            pk__in=chosen.values("conference")
        ),
        Actor.objects.visible_to(reader).filter(acting),
    ]

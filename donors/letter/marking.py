"""What a note bears: everything that its figures and its sentences rest on."""

from django.db.models import Q, QuerySet

from donors.models import Condition, Explanation, PledgeStatement
from donors.naming import CONFERENCE, DONOR, FUND, RATES
from donors.reports import marking as marking_of_figures
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.models import Marking, Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import Question


def marking(question: Question) -> OverallMarking | None:
    """That of the figures, and of what the sentences name beside them."""
    figures = marking_of_figures(question, (DONOR, CONFERENCE, FUND, *RATES))
    others = Marking.objects.visible_to(question.reader).with_caveats()
    others = [one for one in others if figures is None or figures.is_changed_by(one)]
    if not others:
        return figures
    named = [rows.filter(marking__in=others) for rows in _named(question)]
    return highest_marking(named, also=figures.held if figures else ())


def _named(question: Question) -> list[QuerySet]:
    """Explanations, sources, and who is to meet a condition.

    A whole answers for the explanations and conditions of its parts.
    """
    reader, chosen = question.reader, question.form.pledges(question.on)
    keys = chosen.values("pk")
    said = Explanation.objects.visible_to(reader).filter(
        Q(pledge__in=keys) | Q(pledge__parent__in=keys), stated_on__lte=question.on
    )
    stated = PledgeStatement.objects.visible_to(reader).filter(
        pledge__in=keys, stated_on__lte=question.on
    )
    sources = [rows.order_by().values("source") for rows in (chosen, said, stated)]
    bearing = Q(pk__in=sources[0]) | Q(pk__in=sources[1]) | Q(pk__in=sources[2])
    conditions = Condition.objects.visible_to(reader).order_by()
    owners = conditions.filter(Q(pledge__in=keys) | Q(pledge__parent__in=keys))
    return [
        said,
        Source.objects.visible_to(reader).filter(bearing),
        Actor.objects.visible_to(reader).filter(pk__in=owners.values("owner")),
    ]

"""What the file bears: the markings of all that it holds or names."""

from django.db.models import Q

from donors.bearing import marking_of
from donors.models import Explanation, Pledge, Transaction
from donors.naming import (
    CONFERENCE,
    DONOR,
    FUND,
    OWNER,
    RATES,
    SOURCE,
    STATED_BY,
    Name,
    Naming,
)
from partnership.actors.models import Actor
from partnership.evidence.models import Programme, Record, Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import Question

NAMES = (
    *(DONOR, CONFERENCE, FUND, OWNER, SOURCE, STATED_BY, *RATES),
    Name(Actor, "reported_by"),
    Name(Source, "source", Transaction),
    Name(Source, "source", Explanation),
)
# Who reports, and for which country.
NATIONS = ("home_government__marking", "host_nation__marking")


def marking(question: Question) -> OverallMarking | None:
    """The highest marking of the pledges, their parts, records and names."""
    form, on = question.form, question.on
    own = Q()
    for asked in (form.pledges(on), form.onward(on)):
        keys = asked.order_by().values("pk")
        own |= Q(pk__in=keys) | Q(parent__in=keys)
    pledges = Pledge.objects.visible_to(question.reader).filter(own)
    nations = Programme.objects.values_list(*NATIONS).first() or ()
    visible = set(question.reader.visible_marking_ids)
    named = [one.marking_id for one in question.filters.values() if _is_record(one)]
    also = [*named, *(visible & set(nations))]
    naming = Naming(pledges, NAMES)
    return marking_of(pledges, question.reader, also=also, naming=naming)


def _is_record(value: object) -> bool:
    return isinstance(value, Record)

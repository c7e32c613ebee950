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
HOME = "home_government__marking"


def marking(question: Question) -> OverallMarking | None:
    """The highest marking of the pledges, their parts, records and names."""
    asked = question.form.pledges(question.on).order_by().values("pk")
    seen = Pledge.objects.visible_to(question.reader)
    pledges = seen.filter(Q(pk__in=asked) | Q(parent__in=asked))
    home = Programme.objects.exclude(home_government=None).values_list(HOME, flat=True)
    visible = set(question.reader.visible_marking_ids)
    named = [one.marking_id for one in question.filters.values() if _is_record(one)]
    also = [*named, *(visible & set(home))]
    naming = Naming(pledges, NAMES)
    return marking_of(pledges, question.reader, also=also, naming=naming)


def _is_record(value: object) -> bool:
    return isinstance(value, Record)

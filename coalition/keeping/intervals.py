"""How often a contributor's tier asks us to be in touch."""

from datetime import date
from typing import Any

from django.db.models import Case, DurationField, F, Func, QuerySet, When

from coalition.keeping.touch import INTERVALS
from coalition.models import Contributor, ContributorStatus


class Interval(Func):
    """An interval of the database, which knows what a month is."""

    template = "interval '%(interval)s'"
    arity = 0
    output_field = DurationField()


def tiers(on: date, reader: Any) -> QuerySet:
    """Contributors with a tier that have not departed, with their interval `within`."""
    gone = ContributorStatus.objects.departed(on, reader)
    whens = [
        When(tier=tier, then=Interval(interval=words))
        for tier, words in INTERVALS.items()
    ]
    return (
        Contributor.objects.visible_to(reader)
        .exclude(tier="")
        .exclude(pk__in=gone)
        .annotate(within=Case(*whens), bears=F("marking"))
    )

"""Which marking a flag keeps, of those that bear what it says."""

from django.db.models import Case, IntegerField, Q, Subquery, Value, When

from partnership.evidence.models import Marking

CAVEAT_OF_WHAT_IT_TELLS, PLAIN, CAVEAT_OF_WHAT_IT_NAMES = range(3)


def seen_from(told: Q, named: Q) -> Subquery:
    """The one marking of a flag that tells of some records and names others.

    Those that it names are asked again whenever it is read, as its subject is; those
    that it tells of are not. So a caveat of what it tells comes first, and one of what
    it names last; between them the highest counts. Of two caveats in what it tells it
    keeps the higher.
    """
    is_plain = Q(pk__in=Marking.objects.plain().values("pk"))
    place = Case(
        When(is_plain, then=Value(PLAIN)),
        When(told, then=Value(CAVEAT_OF_WHAT_IT_TELLS)),
        default=Value(CAVEAT_OF_WHAT_IT_NAMES),
        output_field=IntegerField(),
    )
    is_named = Case(When(told, then=Value(0)), default=Value(1))
    bearing = Marking.objects.filter(told | named)
    ordered = bearing.alias(place=place, is_named=is_named).order_by(
        "place", "-rank", "is_named", "pk"
    )
    return Subquery(ordered.values("pk")[:1])

"""Who may be named to keep a record or to do what it says."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet

from partnership.evidence.models import Marking

if TYPE_CHECKING:
    from partnership.evidence.forms import RecordForm


def people(named: int | None) -> QuerySet:
    """Who can sign in, and whoever is named now."""
    active = get_user_model().objects.filter(Q(is_active=True) | Q(pk=named))
    return active.order_by("first_name", "last_name", "username")


def owners_of(records: QuerySet) -> QuerySet:
    """Who is named to keep these records, each once."""
    return get_user_model().objects.filter(pk__in=records.values("owner"))


def refuse_unseeing(form: "RecordForm", name: str, *also: int) -> None:
    """Say at its field that nobody keeps what they may not see.

    They see the marking that was chosen, and `also` those of what the record is part
    of.
    """
    owner, marking = form.cleaned_data.get(name), form.cleaned_data.get("marking")
    if not owner or not marking:
        return
    borne = {marking.pk, *also}
    if Marking.objects.visible_to(owner).filter(pk__in=borne).count() < len(borne):
        words = f"{owner} may not see what is marked so. Choose someone who may"
        form.add_error(name, words)


def refuse_unseen(form: "RecordForm", owners: Iterable[Any], of: str) -> None:
    """Say at the new marking of a record that who does a part of it may not see it."""
    marking = form.cleaned_data.get("marking")
    if marking is None or marking.pk == form.stored().marking_id:
        return
    for owner in owners:
        if not Marking.objects.visible_to(owner).filter(pk=marking.pk).exists():
            words = f"{owner} is to do {of} and may not see what is marked so"
            form.add_error("marking", f"{words}. Name another owner first")
            return

"""Who may keep a record: people who can sign in, and may see what it is marked."""

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet

from partnership.evidence.models import Marking


def people(owner_id: int | None) -> QuerySet:
    """Who can sign in, and whoever keeps the record now."""
    active = get_user_model().objects.filter(Q(is_active=True) | Q(pk=owner_id))
    return active.order_by("first_name", "last_name", "username")


def refuse_unsighted_owner(form: forms.Form) -> None:
    """Say at its field that nobody keeps what they may not see."""
    owner, marking = form.cleaned_data.get("owner"), form.cleaned_data.get("marking")
    if owner and marking:
        seen = Marking.objects.visible_to(owner)
        if not seen.filter(pk=marking.pk).exists():
            words = f"{owner} may not see what is marked so. Choose someone who may"
            form.add_error("owner", words)

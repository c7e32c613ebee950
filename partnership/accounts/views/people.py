"""People: the list, and one person's rights."""

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.accounts.changing import change_person
from partnership.accounts.forms import PeopleFilter, PersonForm
from partnership.accounts.held import Rights
from partnership.accounts.models import User
from partnership.accounts.rights import (
    Refused,
    grantable_groups,
    nameable_actors,
    why_not_manage,
)
from partnership.accounts.sessions import SHOWN_AT_MOST, sessions_of

ROWS = 50
CHANGED = (
    "A colleague changed this person after you opened the page. Beside the form stands"
    " what holds now. What you typed is still here: read both, then save again."
)


def people() -> QuerySet[User]:
    """Accounts with what the pages show of them."""
    return User.objects.select_related("ceiling").prefetch_related("groups")


@permission_required("accounts.view_user", raise_exception=True)
def person_list(request: HttpRequest) -> HttpResponse:
    form = PeopleFilter(request.GET)
    found = people().find(form.words).order_by("username")
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    context = {"form": form, "page": page}
    return render(request, "accounts/person_list.html", context)


@permission_required("accounts.view_user", raise_exception=True)
def person_detail(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(people(), pk=pk)
    refused = why_not_manage(request.user, person)
    form = None
    if not refused and request.user.has_perm("accounts.change_user"):
        form = PersonForm(request.POST or None, person=person, manager=request.user)
    if request.method == "POST":
        if form is None:
            request.refused_because = refused
            raise PermissionDenied(refused)
        if form.is_valid() and _save(request, form, person):
            messages.success(request, f"{person.username} is updated.")
            return redirect("accounts:person", pk=pk)
        person = get_object_or_404(people(), pk=pk)
    return _show(request, person, form, refused)


def _save(request: HttpRequest, form: PersonForm, person: User) -> bool:
    """Save what was filled in, or say in the form why that cannot be."""
    said = form.cleaned_data
    try:
        saved = change_person(
            person,
            form.rights(Rights.of(person)),
            version=said["version"],
            reason=said["reason"],
            origin=Origin.of(request),
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    if not saved:
        form.add_error(None, CHANGED)
        form.data = form.data.copy()
        form.data["version"] = User.objects.get(pk=person.pk).version
    return saved


def _show(
    request: HttpRequest, person: User, form: PersonForm | None, refused: str
) -> HttpResponse:
    now = timezone.now()
    sessions = sessions_of(person, now)[:SHOWN_AT_MOST]
    context = {
        "person": person,
        "form": form,
        "refused": refused,
        "sessions": sessions,
        "keys": person.calendar_keys.open(now).select_related("ceiling"),
        "tokens": person.api_tokens.open(now).select_related("ceiling"),
        "has_second_step": Authenticator.objects.filter(user=person).exists(),
        "shared_groups": grantable_groups(request.user).filter(people=person),
        "official_of": nameable_actors(request.user).filter(pk=person.actor_id).first(),
        "direct": person.user_permissions.select_related("content_type"),
    }
    return render(request, "accounts/person_detail.html", context)

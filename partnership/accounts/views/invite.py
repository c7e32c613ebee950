"""Add a person, and give out the link with which they set a password."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from partnership.accounts.audit import Origin
from partnership.accounts.changing import add_person
from partnership.accounts.forms import AddPersonForm
from partnership.accounts.inviting import invite
from partnership.accounts.models import User
from partnership.accounts.models.invitation import VALID_FOR
from partnership.accounts.rights import Refused
from partnership.accounts.views.refusal import refuse


@permission_required("accounts.add_user", raise_exception=True)
def person_add(request: HttpRequest) -> HttpResponse:
    form = AddPersonForm(request.POST or None, manager=request.user)
    if request.method == "POST" and form.is_valid():
        person = _add(request, form)
        if person:
            return _link_once(request, person)
    return render(request, "accounts/person_form.html", {"form": form})


def _add(request: HttpRequest, form: AddPersonForm) -> User | None:
    """Add the person, or say in the form why that cannot be."""
    said = form.cleaned_data
    try:
        return add_person(
            said["username"],
            form.rights(),
            reason=said["reason"],
            origin=Origin.of(request),
        )
    except Refused as refused:
        form.add_error(None, str(refused))
        return None


@permission_required("accounts.change_user", raise_exception=True)
@require_POST
def person_invite(request: HttpRequest, pk: int) -> HttpResponse:
    return _link_once(request, get_object_or_404(User, pk=pk))


def _link_once(request: HttpRequest, person: User) -> HttpResponse:
    """The link in the answer itself: it is kept nowhere, not even in the session."""
    at = timezone.now()
    try:
        token = invite(person, origin=Origin.of(request), at=at)
    except Refused as refused:
        return refuse(request, refused, person)
    address = reverse("accounts:invitation", args=[token])
    context = {
        "person": person,
        "link": request.build_absolute_uri(address),
        "expires_at": at + VALID_FOR,
    }
    return render(request, "accounts/invitation_link.html", context)

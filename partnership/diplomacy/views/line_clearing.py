"""Clear a version as it was read; then, if there is one, its public text."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from partnership.diplomacy.forms.line_version import PublicClearanceForm
from partnership.diplomacy.models import LineVersion
from partnership.diplomacy.narrative.vocabulary import by_word, findings
from partnership.diplomacy.views.form_page import version_read
from partnership.diplomacy.views.line_forms import version_or_404
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import typed_in
from partnership.evidence.history import change_by

CHANGED = (
    "Not cleared: a colleague changed, cleared or withdrew this version, or its last"
    " day is past. Read it again, then decide."
)


@permission_required("diplomacy.clear_lineversion", raise_exception=True)
@require_POST
def version_clear(request: HttpRequest, pk: int) -> HttpResponse:
    version = version_or_404(request, pk)
    by, on = request.user, request.as_at_default
    with change_by(by, reason="cleared"):
        done = LineVersion.objects.filter(pk=pk).clear(version_read(request), by, on)
    if done:
        messages.success(request, f"{version} is cleared.")
    else:
        messages.error(request, CHANGED)
    return redirect(dated(request, version.get_absolute_url()))


@permission_required("diplomacy.clear_lineversion", raise_exception=True)
def version_public_clear(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the public text once more, with what the vocabulary says, and clear it."""
    version, reader = version_or_404(request, pk), request.user
    found = findings(version.public_text, request.as_at_default, reader, public=True)
    form = PublicClearanceForm(
        typed_in(request), version=version, has_words=bool(found)
    )
    if request.method == "POST" and form.is_valid():
        return _cleared(request, version, form.cleaned_data["version"])
    named = [version, version.line_to_take]
    request.marking = highest_marking(
        [], also=[*marks_of(named), *(one.marking_id for one in found)]
    )
    context = {
        "version": version,
        "form": form,
        "noted": by_word(found),
        "cancel_url": dated(request, version.get_absolute_url()),
    }
    return render(request, "diplomacy/public_clearance.html", context)


def _cleared(
    request: HttpRequest, version: LineVersion, version_seen: int
) -> HttpResponse:
    by, on = request.user, request.as_at_default
    with change_by(by, reason="public text cleared"):
        own = LineVersion.objects.filter(pk=version.pk)
        done = own.clear_public(version_seen, by, on)
    if done:
        messages.success(request, f"The public text of {version} is cleared.")
    else:
        messages.error(request, CHANGED)
    return redirect(dated(request, version.get_absolute_url()))

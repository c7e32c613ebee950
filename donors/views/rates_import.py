"""Import a file of rates: choose it, look at what it would do, and import it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from donors.forms.rates_file import ImportForm, RatesFileForm
from donors.rates import RULE
from donors.rates.decoding import MOST_BYTES
from donors.rates.importing import CHANGED_SINCE
from donors.rates.kept_file import KeptFile, find_file, forget_file, keep_file
from donors.rates.preview import Preview, import_previewed, preview
from partnership.evidence.banner import bear
from partnership.evidence.clock import dated
from partnership.evidence.refusal import Refused
from partnership.uploads import takes_files

NOT_KEPT = "The file is no longer kept. Choose it again"


@permission_required("donors.add_exchangerate", raise_exception=True)
@takes_files(most_bytes=MOST_BYTES)
def rates_import(request: HttpRequest) -> HttpResponse:
    if "token" in request.POST:
        return _second_step(request)
    form = _file_form(request)
    if request.method == "POST" and form.is_valid():
        file = form.kept()
        return _show(request, file, keep_file(request.user, file))
    return _first_step(request, form)


def _file_form(request: HttpRequest, *, is_sent: bool = True) -> RatesFileForm:
    sent = request.method == "POST" and is_sent
    programme = request.programme
    return RatesFileForm(
        request.POST if sent else None,
        request.FILES if sent else None,
        reader=request.user,
        today=timezone.localdate(),
        usual=programme.default_marking if programme else None,
    )


def _first_step(request: HttpRequest, form: RatesFileForm) -> HttpResponse:
    names = ("rate_set", "source")
    bear(request, [form.fields[name].queryset for name in names])
    context = {
        "form": form,
        "problems": form.rates.problems if form.rates else [],
        "problem_count": form.rates.problem_count if form.rates else 0,
        "rule": RULE,
    }
    return render(request, "donors/rates_import.html", context)


def _show(request: HttpRequest, file: KeptFile, token: str) -> HttpResponse:
    """What the file would do, and the question whether that is meant."""
    try:
        seen = preview(file, request.user, timezone.localdate())
    except Refused as refused:
        return _start_again(request, str(refused))
    initial = {"token": token, "expected": seen.expected}
    form = ImportForm(initial=initial, changes=bool(seen.counts.changed))
    return _ask(request, file, seen, form)


def _second_step(request: HttpRequest) -> HttpResponse:
    file = find_file(request.user, request.POST["token"])
    if file is None:
        return _start_again(request, NOT_KEPT)
    try:
        seen = preview(file, request.user, timezone.localdate())
        form = ImportForm(request.POST, changes=bool(seen.counts.changed))
        if request.POST.get("expected") != seen.expected:
            messages.warning(request, f"{CHANGED_SINCE}.")
            return _show(request, file, request.POST["token"])
        if not form.is_valid():
            return _ask(request, file, seen, form)
        reason = form.cleaned_data.get("reason")
        rate_set = import_previewed(file, seen, by=request.user, reason=reason)
    except Refused as refused:
        return _start_again(request, str(refused))
    forget_file(request.user)
    messages.success(request, _done(rate_set, seen))
    return redirect(dated(request, reverse("donors:rate_set", args=[rate_set.code])))


def _ask(
    request: HttpRequest, file: KeptFile, seen: Preview, form: ImportForm
) -> HttpResponse:
    if seen.rate_set:
        request.marking = seen.rate_set.marking
    context = {"file": file, "preview": seen, "form": form}
    return render(request, "donors/rates_preview.html", context)


def _start_again(request: HttpRequest, why: str) -> HttpResponse:
    messages.error(request, f"{why}.")
    return _first_step(request, _file_form(request, is_sent=False))


def _done(rate_set: Any, seen: Preview) -> str:
    counts = seen.counts
    return (
        f"{rate_set}: {counts.new:,} rates are added, {counts.changed:,} have a new"
        f" value, {counts.same:,} were the same."
    )

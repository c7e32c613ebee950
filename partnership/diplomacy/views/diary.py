"""Import a diary: choose its file, look at what it would do, and import that."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.diary.file.decoding import MOST_BYTES
from partnership.diplomacy.diary.file.problems import Unreadable
from partnership.diplomacy.diary.importing import Imported, import_diary, look
from partnership.diplomacy.diary.kept_diary import KeptDiary, forget
from partnership.diplomacy.diary.plan import Plan
from partnership.diplomacy.diary.preview import preview_of
from partnership.diplomacy.forms.diary import CounterpartForm, DiaryFileForm
from partnership.diplomacy.models import Diary
from partnership.evidence.banner import bear, highest_marking, marks_of
from partnership.evidence.clock import dated
from partnership.evidence.models import Marking
from partnership.evidence.refusal import Refused
from partnership.uploads import takes_files

NOT_KEPT = "The file is no longer kept. Choose it again."


@permission_required("diplomacy.add_meeting", raise_exception=True)
@takes_files(most_bytes=MOST_BYTES)
def diary_import(request: HttpRequest) -> HttpResponse:
    sent = request.method == "POST"
    form = DiaryFileForm(
        request.POST if sent else None,
        request.FILES if sent else None,
        reader=request.user,
        today=request.as_at_default,
        usual=request.programme.default_marking if request.programme else None,
    )
    if sent and form.is_valid():
        token = form.kept.keep(request.user)
        return redirect(
            dated(request, reverse("diplomacy:diary_preview", args=[token]))
        )
    bear(request, [form.fields["diary"].queryset])
    return render(request, "diplomacy/diary_import.html", {"form": form})


@permission_required("diplomacy.add_meeting", raise_exception=True)
def diary_preview(request: HttpRequest, token: str) -> HttpResponse:
    kept = KeptDiary.find(request.user, token)
    if kept is None:
        return _start_again(request, NOT_KEPT)
    try:
        if request.POST.get("do") == "import":
            return _import(request, kept, token)
        plan = look(kept, request.user)
        form = _form(request, plan)
        if request.method == "POST" and form.is_valid():
            kept.choose(request.user, token, form.chosen)
            return _again(request, token)
    except (Refused, Unreadable) as refused:
        return _start_again(request, f"{refused}.")
    return _show(request, kept, plan, form)


def _form(request: HttpRequest, plan: Plan) -> CounterpartForm:
    data = request.POST if request.method == "POST" else None
    return CounterpartForm(data, asked=plan.asked, reader=request.user)


def _import(request: HttpRequest, kept: KeptDiary, token: str) -> HttpResponse:
    agreed = request.POST.get("agreed", "")
    try:
        done = import_diary(
            kept, agreed=agreed, on=request.as_at_default, by=request.user
        )
    except Refused as refused:
        messages.error(request, f"{refused}.")
        return _again(request, token)
    forget(request.user)
    messages.success(request, _said(kept, done))
    return redirect(dated(request, reverse("diplomacy:meeting_list")))


def _show(
    request: HttpRequest, kept: KeptDiary, plan: Plan, form: CounterpartForm
) -> HttpResponse:
    try:
        preview = preview_of(plan, request.GET)
    except ValueError as wrong:
        raise BadRequest(str(wrong)) from wrong
    named = [row.meeting for row in plan.rows] + [row.actor for row in plan.rows]
    given = Marking.objects.visible_to(request.user).filter(pk=kept.marking)
    # Whom an entry may be with is asked by name.
    asked = (
        Actor.objects.visible_to(request.user) if plan.asked else Actor.objects.none()
    )
    diary = Diary.objects.visible_to(request.user).filter(pk=kept.diary)
    request.marking = highest_marking(
        [asked, diary], also=[*marks_of(named), *given.values_list("pk", flat=True)]
    )
    context = {
        "kept": kept,
        "plan": plan,
        "preview": preview,
        "form": form,
        "token": request.resolver_match.kwargs["token"],
    }
    return render(request, "diplomacy/diary_preview.html", context)


def _start_again(request: HttpRequest, why: str) -> HttpResponse:
    messages.error(request, why)
    return redirect(dated(request, reverse("diplomacy:diary_import")))


def _again(request: HttpRequest, token: str) -> HttpResponse:
    return redirect(dated(request, reverse("diplomacy:diary_preview", args=[token])))


def _said(kept: KeptDiary, done: Imported) -> str:
    return (
        f"Diary of {kept.principal}: {done.added:,} added, {done.changed:,} changed,"
        f" {done.cancelled:,} cancelled."
    )

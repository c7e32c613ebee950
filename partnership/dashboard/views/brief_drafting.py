"""Work on a draft: begin, edit, move, cut, take the record's text, clear, discard."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from partnership.dashboard.brief import drafting
from partnership.dashboard.brief.around import meetings_to_brief
from partnership.dashboard.brief.clearing import clear_brief
from partnership.dashboard.brief.fit import STATED
from partnership.dashboard.brief.page import ReadPage
from partnership.dashboard.forms import BriefSectionForm
from partnership.dashboard.models import Brief, BriefSection, BriefStatus
from partnership.dashboard.models.brief import MOST_PAGES
from partnership.dashboard.views.brief import brief_or_404
from partnership.evidence.banner import marks_of, overall_marking
from partnership.evidence.clock import dated
from partnership.evidence.editing import edit_record
from partnership.evidence.refusal import Refused
from partnership.evidence.removing import removal_page

BEGUN = "The brief is composed from the record. Make it yours, then have it cleared."
UNDER_WAY = "A draft for this meeting is under way. This is it."
LOST = "The draft and every word written in it. The meeting and its points stay."
# What a button of a section says, and what it does.
ACTS: dict[str, Callable[..., None]] = {
    "up": partial(drafting.move_section, up=True),
    "down": partial(drafting.move_section, up=False),
    "cut": partial(drafting.cut_section, cut=True),
    "put_back": partial(drafting.cut_section, cut=False),
    "take": drafting.take_text,
    "keep": drafting.keep_text,
}


@permission_required("dashboard.add_brief", raise_exception=True)
@require_POST
def brief_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Compose one for a meeting; where a draft is under way, go on with that."""
    on, reader = request.as_at, request.user
    meeting = get_object_or_404(meetings_to_brief(on, reader), pk=pk)
    found, is_new = drafting.begin_once(meeting=meeting, on=on, by=reader)
    _say_of_begun(request, BEGUN if is_new else "")
    return redirect(dated(request, found.get_absolute_url()))


@permission_required("dashboard.add_brief", raise_exception=True)
@require_POST
def brief_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """A new draft that takes the place of a frozen brief, which stays as it is."""
    found = _of_status(request, pk, BriefStatus.FROZEN)
    meetings = meetings_to_brief(request.as_at, request.user)
    meeting = get_object_or_404(meetings, pk=found.meeting_id)
    begin = partial(drafting.begin_once, meeting=meeting, on=request.as_at)
    new, is_new = begin(by=request.user, supersedes=found)
    said = f"{BEGUN} It takes the place of brief {found.pk}."
    _say_of_begun(request, said if is_new else "")
    return redirect(dated(request, new.get_absolute_url()))


@permission_required("dashboard.change_brief", raise_exception=True)
@require_POST
def brief_settings(request: HttpRequest, pk: int) -> HttpResponse:
    """How many pages it may have, or as at which date it is composed."""
    found, read = brief_or_404(request, pk), _number(request, "version")
    if "pages" in request.POST:
        pages = _number(request, "pages")
        if not 1 <= pages <= MOST_PAGES:
            raise Http404
        write = partial(drafting.set_pages, pages=pages)
        said = f"It may have {'one page' if pages == 1 else 'two pages'}."
    else:
        write = partial(drafting.bring_to, on=request.as_at)
        said = "It says what the record says at the date of this page."
    act = partial(write, brief=found, version=read, by=request.user)
    return _done(request, found, act, said)


@permission_required("dashboard.change_brief", raise_exception=True)
def brief_section_edit(request: HttpRequest, pk: int) -> HttpResponse:
    section, found = _section_or_404(request, pk)
    done = dated(request, found.get_absolute_url())
    try:
        return edit_record(
            request,
            BriefSectionForm,
            section,
            template="dashboard/brief_section_form.html",
            context={
                "heading": f"{section}: {found.meeting.actor}",
                "cancel_url": done,
            },
            done=f"{done}#section-{section.pk}",
            message=f"“{section}” is updated.",
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(done)


@permission_required("dashboard.change_brief", raise_exception=True)
@require_POST
def brief_section_act(request: HttpRequest, pk: int) -> HttpResponse:
    section, found = _section_or_404(request, pk)
    act = ACTS.get(request.POST.get("act", ""))
    if act is None:
        raise Http404
    read = _number(request, "version")
    write = partial(act, section=section, version=read, by=request.user)
    return _done(request, found, write, "", f"#section-{section.pk}")


@permission_required("dashboard.clear_brief", raise_exception=True)
def brief_clear(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a draft as it would be frozen, and clear it."""
    found = brief_or_404(request, pk)
    if found.is_frozen:
        return redirect(dated(request, found.get_absolute_url()))
    if request.method == "POST":
        read = request.POST.get("read", "")
        clear = partial(clear_brief, brief=found, read=read, at=timezone.now())
        said = "The brief is cleared and frozen. It never changes."
        # What stops it is said where the page bears the lines that are named.
        return _done(
            request, found, partial(clear, by=request.user), said, wrong="clear/"
        )
    page = ReadPage.of(found, request.user)
    request.marking = overall_marking([*request.marking.held, *page.marks])
    context = {"page": page, "document": page.document, "stated": STATED}
    return render(request, "dashboard/brief_read.html", context)


@permission_required("dashboard.change_brief", raise_exception=True)
def brief_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why a draft is not wanted, and take it away."""
    found = _of_status(request, pk, BriefStatus.DRAFT)
    named = [*found.sections.visible_to(request.user), found.meeting]
    return removal_page(
        request,
        found,
        reverse("dashboard:brief_list"),
        *named,
        found.meeting.actor,
        lost=LOST,
        cancel=found.get_absolute_url(),
        take_away=drafting.discard_brief,
    )


def _done(
    request: HttpRequest,
    brief: Brief,
    write: Callable[[], object],
    said: str,
    place: str = "",
    wrong: str = "",
) -> HttpResponse:
    """Write, and go back to the brief, or to its page `wrong`, with what came of it."""
    try:
        write()
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(dated(request, brief.get_absolute_url() + wrong) + place)
    if said:
        messages.success(request, said)
    return redirect(dated(request, brief.get_absolute_url()) + place)


def _say_of_begun(request: HttpRequest, said: str) -> None:
    """What is said of a new draft; nothing if it was under way."""
    if said:
        messages.success(request, said)
    else:
        messages.info(request, UNDER_WAY)


def _section_or_404(request: HttpRequest, pk: int) -> tuple[BriefSection, Brief]:
    """A section of a draft that the reader may see, and its brief."""
    seen = BriefSection.objects.visible_to(request.user)
    section = get_object_or_404(seen, pk=pk)
    found = brief_or_404(request, section.brief_id)
    if found.is_frozen and request.method != "POST":
        raise Http404(drafting.FROZEN)
    shown = [*section.marking_ids, *found.marking_ids]
    named = marks_of([found.meeting, found.meeting.actor])
    request.marking = overall_marking([*shown, *named])
    section.brief = found
    return section, found


def _of_status(request: HttpRequest, pk: int, status: str) -> Brief:
    found = brief_or_404(request, pk)
    if found.status != status:
        raise Http404
    return found


def _number(request: HttpRequest, name: str) -> int:
    """A number of the form; 0, which no version has, if it is none."""
    sent = request.POST.get(name, "")
    return int(sent) if sent.isdecimal() and len(sent) < 9 else 0

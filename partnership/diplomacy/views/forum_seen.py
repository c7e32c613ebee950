"""What the pages and forms of forums are about, for one reader at the page's date."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from partnership.diplomacy.forums.issue_rows import issues_at
from partnership.diplomacy.forums.meetings import meetings_at
from partnership.diplomacy.models import Forum, ForumIssue, ForumMeeting
from partnership.diplomacy.views.form_page import form_page
from partnership.evidence.banner import highest_marking
from partnership.evidence.editing import add_record, edit_record
from partnership.evidence.forms import RecordForm
from partnership.evidence.models import Record


def forum_or_404(request: HttpRequest, pk: int) -> Forum:
    """A forum that the reader may see and that is known at the date, with its state."""
    on, reader = request.as_at, request.user
    forums = Forum.objects.visible_to(reader).known(on).with_state(on, reader)
    return get_object_or_404(forums.select_related("marking"), pk=pk)


def meeting_or_404(request: HttpRequest, pk: int) -> ForumMeeting:
    """A meeting of a forum that the reader may see, arranged by the date."""
    meetings = meetings_at(request.as_at, request.user)
    return get_object_or_404(meetings.select_related("marking", "forum"), pk=pk)


def issue_or_404(request: HttpRequest, pk: int) -> ForumIssue:
    """An issue that was raised by the date, in a forum that the reader may see."""
    issues = issues_at(request.as_at, request.user)
    return get_object_or_404(issues.select_related("marking", "forum", "put_to"), pk=pk)


def part_or_404(request: HttpRequest, model: type[Record], pk: int, *path: str) -> Any:
    """A record of a forum; what is at each `path` must be seen by the reader too."""
    ids = request.user.visible_marking_ids
    named = {f"{name}__marking__in": ids for name in path}
    parts = model.objects.visible_to(request.user).filter(**named)
    return get_object_or_404(parts.select_related("marking", *path), pk=pk)


def add_part(
    request: HttpRequest,
    form: type[RecordForm],
    part: Record,
    heading: str,
    owner: Record,
    message: str,
) -> HttpResponse:
    """Show a form for a new record of `owner`, or save it and go back to that."""
    part.marking_id = owner.marking_id
    _bear(request, owner)
    return add_record(
        request,
        partial(form, today=request.as_at_default),
        part,
        **form_page(request, heading, owner.get_absolute_url()),
        message=message,
    )


def edit_part(
    request: HttpRequest,
    form: type[RecordForm],
    part: Record,
    heading: str,
    owner: Record,
) -> HttpResponse:
    """Show a form for a record of `owner`, or save what was changed."""
    _bear(request, owner)
    return edit_record(
        request,
        partial(form, today=request.as_at_default),
        part,
        **form_page(request, heading, owner.get_absolute_url()),
        message="The change is saved.",
    )


def _bear(request: HttpRequest, owner: Record) -> None:
    """A form names what it is about, and the forum of that."""
    forum = getattr(owner, "forum", owner)
    request.marking = highest_marking([], also=[owner.marking_id, forum.marking_id])

"""Record and correct a forum's states, seats, arguments and notes of readiness."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse

from partnership.actors.templatetags.names import with_article
from partnership.diplomacy.forms.forum import ForumStatusForm
from partnership.diplomacy.forms.forum_case import (
    ForumArgumentForm,
    ForumReadinessForm,
)
from partnership.diplomacy.forms.forum_member import ForumMemberForm
from partnership.diplomacy.models import (
    ForumArgument,
    ForumMember,
    ForumReadiness,
    ForumStatus,
)
from partnership.diplomacy.views.forum_seen import (
    add_part,
    edit_part,
    forum_or_404,
    part_or_404,
)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_status_add(request: HttpRequest, pk: int) -> HttpResponse:
    forum = forum_or_404(request, pk)
    status = ForumStatus(forum=forum, since=request.as_at_default)
    heading = f"Record how far it has come: {forum}"
    return add_part(
        request, ForumStatusForm, status, heading, forum, "The state is recorded."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_status_correct(request: HttpRequest, pk: int) -> HttpResponse:
    status = part_or_404(request, ForumStatus, pk, "forum")
    heading = f"Correct a state: {status.forum}"
    return edit_part(request, ForumStatusForm, status, heading, status.forum)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_member_add(request: HttpRequest, pk: int) -> HttpResponse:
    forum = forum_or_404(request, pk)
    member = ForumMember(forum=forum, named_on=request.as_at_default)
    heading = f"Record a seat: {forum}"
    return add_part(
        request, ForumMemberForm, member, heading, forum, "The seat is recorded."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_member_edit(request: HttpRequest, pk: int) -> HttpResponse:
    member = part_or_404(request, ForumMember, pk, "forum", "actor")
    heading = f"Update the seat of {with_article(member.actor)}: {member.forum}"
    return edit_part(request, ForumMemberForm, member, heading, member.forum)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_argument_add(request: HttpRequest, pk: int) -> HttpResponse:
    forum = forum_or_404(request, pk)
    argument = ForumArgument(forum=forum, stated_on=request.as_at_default)
    heading = f"Record an argument for or against: {forum}"
    return add_part(
        request,
        ForumArgumentForm,
        argument,
        heading,
        forum,
        "The argument is recorded.",
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_argument_correct(request: HttpRequest, pk: int) -> HttpResponse:
    argument = part_or_404(request, ForumArgument, pk, "forum")
    heading = f"Correct an argument: {argument.forum}"
    return edit_part(request, ForumArgumentForm, argument, heading, argument.forum)


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_readiness_add(request: HttpRequest, pk: int) -> HttpResponse:
    forum = forum_or_404(request, pk)
    note = ForumReadiness(forum=forum, stated_on=request.as_at_default)
    heading = f"Record how ready it is: {forum}"
    return add_part(
        request, ForumReadinessForm, note, heading, forum, "The note is recorded."
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_readiness_correct(request: HttpRequest, pk: int) -> HttpResponse:
    note = part_or_404(request, ForumReadiness, pk, "forum")
    heading = f"Correct a note of readiness: {note.forum}"
    return edit_part(request, ForumReadinessForm, note, heading, note.forum)

"""All forums, one forum, and the forms of the forum itself."""

from functools import partial

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partnership.diplomacy.forms.forum import ForumForm
from partnership.diplomacy.forums import bearing, listing
from partnership.diplomacy.forums.action_report import OVERDUE_ACTIONS
from partnership.diplomacy.forums.alerts import AGENDA_DAYS, UNANSWERED_DAYS
from partnership.diplomacy.forums.dossier import dossier
from partnership.diplomacy.forums.list_report import FORUMS
from partnership.diplomacy.models import Forum
from partnership.diplomacy.views.form_page import form_page
from partnership.diplomacy.views.forum_seen import edit_part, forum_or_404
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.clock import dated
from partnership.evidence.editing import add_record
from partnership.exchange.file_links import files_of


@permission_required("diplomacy.view_forum", raise_exception=True)
def forum_list(request: HttpRequest) -> HttpResponse:
    request.marking = highest_marking(bearing.of_forums(request.user))
    context = {
        "page": listing.build(request.as_at, request.user),
        "exports": files_of(request, FORUMS),
        "action_exports": files_of(request, OVERDUE_ACTIONS),
        "unanswered_days": UNANSWERED_DAYS,
    }
    return render(request, "diplomacy/forum_list.html", context)


@permission_required("diplomacy.view_forum", raise_exception=True)
def forum_detail(request: HttpRequest, pk: int) -> HttpResponse:
    forum = forum_or_404(request, pk)
    changes = latest_changes(forum, request.user)
    request.marking = highest_marking(
        bearing.of_forums(request.user, pk=pk), also=marking_ids_of(changes)
    )
    context = {
        "forum": forum,
        "page": dossier(forum, request.as_at, request.user),
        "changes": changes,
        "agenda_days": AGENDA_DAYS,
    }
    return render(request, "diplomacy/forum_detail.html", context)


@permission_required("diplomacy.add_forum", raise_exception=True)
def forum_add(request: HttpRequest) -> HttpResponse:
    programme = request.programme
    page = form_page(request, "Add a forum", reverse("diplomacy:forum_list"))
    page["done"] = lambda new: dated(request, new.get_absolute_url())
    return add_record(
        request,
        partial(ForumForm, today=request.as_at_default),
        Forum(marking_id=programme.default_marking_id if programme else None),
        **page,
        message="The forum is recorded.",
    )


@permission_required("diplomacy.change_forum", raise_exception=True)
def forum_edit(request: HttpRequest, pk: int) -> HttpResponse:
    forum = forum_or_404(request, pk)
    return edit_part(request, ForumForm, forum, f"Update {forum}", forum)

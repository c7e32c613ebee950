"""Addresses of forums."""

from django.urls import path

from partnership.diplomacy.forums.action_report import OVERDUE_ACTIONS
from partnership.diplomacy.forums.list_report import FORUMS
from partnership.diplomacy.views import (
    forum,
    forum_issue,
    forum_issue_forms,
    forum_meeting,
    forum_meeting_parts,
    forum_parts,
)
from partnership.exchange.file_view import file_view

urlpatterns = [
    path("forums/", forum.forum_list, name="forum_list"),
    path("forums/add/", forum.forum_add, name="forum_add"),
    path("forums/<int:pk>/", forum.forum_detail, name="forum"),
    path("forums/<int:pk>/edit/", forum.forum_edit, name="forum_edit"),
    path(
        "forums/<int:pk>/state/", forum_parts.forum_status_add, name="forum_status_add"
    ),
    path(
        "forums/<int:pk>/seat/", forum_parts.forum_member_add, name="forum_member_add"
    ),
    path(
        "forums/<int:pk>/argument/",
        forum_parts.forum_argument_add,
        name="forum_argument_add",
    ),
    path(
        "forums/<int:pk>/readiness/",
        forum_parts.forum_readiness_add,
        name="forum_readiness_add",
    ),
    path(
        "forums/<int:pk>/meeting/",
        forum_meeting.forum_meeting_add,
        name="forum_meeting_add",
    ),
    path(
        "forums/<int:pk>/issue/",
        forum_issue_forms.forum_issue_add,
        name="forum_issue_add",
    ),
    path(
        "forums/states/<int:pk>/correct/",
        forum_parts.forum_status_correct,
        name="forum_status_correct",
    ),
    path(
        "forums/seats/<int:pk>/edit/",
        forum_parts.forum_member_edit,
        name="forum_member_edit",
    ),
    path(
        "forums/arguments/<int:pk>/correct/",
        forum_parts.forum_argument_correct,
        name="forum_argument_correct",
    ),
    path(
        "forums/readiness/<int:pk>/correct/",
        forum_parts.forum_readiness_correct,
        name="forum_readiness_correct",
    ),
    path(
        "forums/meetings/<int:pk>/", forum_meeting.forum_meeting, name="forum_meeting"
    ),
    path(
        "forums/meetings/<int:pk>/edit/",
        forum_meeting.forum_meeting_edit,
        name="forum_meeting_edit",
    ),
    path(
        "forums/meetings/<int:pk>/agenda/",
        forum_meeting_parts.agenda_add,
        name="agenda_add",
    ),
    path(
        "forums/agenda/<int:pk>/edit/",
        forum_meeting_parts.agenda_edit,
        name="agenda_edit",
    ),
    path(
        "forums/meetings/<int:pk>/decision/",
        forum_meeting_parts.forum_decision_add,
        name="forum_decision_add",
    ),
    path(
        "forums/decisions/<int:pk>/correct/",
        forum_meeting_parts.forum_decision_correct,
        name="forum_decision_correct",
    ),
    path(
        "forums/meetings/<int:pk>/action/",
        forum_meeting_parts.forum_action_add,
        name="forum_action_add",
    ),
    path("forums/actions/<int:pk>/", forum_meeting.forum_action, name="forum_action"),
    path(
        "forums/actions/<int:pk>/edit/",
        forum_meeting_parts.forum_action_edit,
        name="forum_action_edit",
    ),
    path("forums/issues/", forum_issue.forum_issue_list, name="forum_issue_list"),
    path("forums/issues/<int:pk>/", forum_issue.forum_issue, name="forum_issue"),
    path(
        "forums/issues/<int:pk>/edit/",
        forum_issue_forms.forum_issue_edit,
        name="forum_issue_edit",
    ),
    path(
        "forums/issues/<int:pk>/answer/",
        forum_issue_forms.forum_answer_add,
        name="forum_answer_add",
    ),
    path(
        "forums/answers/<int:pk>/correct/",
        forum_issue_forms.forum_answer_correct,
        name="forum_answer_correct",
    ),
    path(
        "forums/issues/<slug:file_format>/",
        forum_issue.forum_issue_file,
        name="forum_issue_file",
    ),
    path(
        "forums/actions/<slug:file_format>/",
        file_view(OVERDUE_ACTIONS),
        name="forum_action_file",
    ),
    path("forums/<slug:file_format>/", file_view(FORUMS), name="forum_file"),
]

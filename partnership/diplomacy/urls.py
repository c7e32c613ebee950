"""Addresses of the political line."""

from django.urls import path

from partnership.diplomacy import views

app_name = "diplomacy"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("meetings/add/", views.meeting_add, name="meeting_add"),
    path("meetings/<int:pk>/", views.meeting_detail, name="meeting"),
    path("meetings/<int:pk>/edit/", views.meeting_edit, name="meeting_edit"),
    path("meetings/<int:pk>/points/add/", views.point_add, name="point_add"),
    path("points/<int:pk>/edit/", views.point_edit, name="point_edit"),
    path("points/<int:pk>/clear/", views.point_clear, name="point_clear"),
    path("forums/", views.forum_list, name="forum_list"),
    path("forums/add/", views.forum_add, name="forum_add"),
    path("forums/<int:pk>/", views.forum_detail, name="forum"),
    path("forums/<int:pk>/edit/", views.forum_edit, name="forum_edit"),
    path("forums/<int:pk>/state/", views.forum_status_add, name="forum_status_add"),
    path("forums/<int:pk>/seat/", views.forum_member_add, name="forum_member_add"),
    path(
        "forums/<int:pk>/argument/", views.forum_argument_add, name="forum_argument_add"
    ),
    path(
        "forums/<int:pk>/readiness/",
        views.forum_readiness_add,
        name="forum_readiness_add",
    ),
    path("forums/<int:pk>/meeting/", views.forum_meeting_add, name="forum_meeting_add"),
    path("forums/<int:pk>/issue/", views.forum_issue_add, name="forum_issue_add"),
    path(
        "forums/states/<int:pk>/correct/",
        views.forum_status_correct,
        name="forum_status_correct",
    ),
    path(
        "forums/seats/<int:pk>/edit/", views.forum_member_edit, name="forum_member_edit"
    ),
    path(
        "forums/arguments/<int:pk>/correct/",
        views.forum_argument_correct,
        name="forum_argument_correct",
    ),
    path(
        "forums/readiness/<int:pk>/correct/",
        views.forum_readiness_correct,
        name="forum_readiness_correct",
    ),
    path("forums/meetings/<int:pk>/", views.forum_meeting, name="forum_meeting"),
    path(
        "forums/meetings/<int:pk>/edit/",
        views.forum_meeting_edit,
        name="forum_meeting_edit",
    ),
    path("forums/meetings/<int:pk>/agenda/", views.agenda_add, name="agenda_add"),
    path("forums/agenda/<int:pk>/edit/", views.agenda_edit, name="agenda_edit"),
    path(
        "forums/meetings/<int:pk>/decision/",
        views.forum_decision_add,
        name="forum_decision_add",
    ),
    path(
        "forums/decisions/<int:pk>/correct/",
        views.forum_decision_correct,
        name="forum_decision_correct",
    ),
    path(
        "forums/meetings/<int:pk>/action/",
        views.forum_action_add,
        name="forum_action_add",
    ),
    path("forums/actions/<int:pk>/", views.forum_action, name="forum_action"),
    path(
        "forums/actions/<int:pk>/edit/",
        views.forum_action_edit,
        name="forum_action_edit",
    ),
    path("forums/issues/", views.forum_issue_list, name="forum_issue_list"),
    path(
        "forums/issues/file.<str:file_format>",
        views.forum_issue_file,
        name="forum_issue_file",
    ),
    path("forums/issues/<int:pk>/", views.forum_issue, name="forum_issue"),
    path(
        "forums/issues/<int:pk>/edit/", views.forum_issue_edit, name="forum_issue_edit"
    ),
    path(
        "forums/issues/<int:pk>/answer/",
        views.forum_answer_add,
        name="forum_answer_add",
    ),
    path(
        "forums/answers/<int:pk>/correct/",
        views.forum_answer_correct,
        name="forum_answer_correct",
    ),
]

"""Addresses of the security line."""

from django.urls import path

from coalition import views

app_name = "coalition"

urlpatterns = [
    path("", views.contributor_list, name="contributor_list"),
    path("contributors/<int:pk>/", views.contributor_detail, name="contributor"),
    path(
        "contributors/<int:pk>/edit/", views.contributor_edit, name="contributor_edit"
    ),
    path("contributors/<int:pk>/strength/", views.strength_add, name="strength_add"),
    path("contributors/<int:pk>/intent/", views.intent_add, name="intent_add"),
    path("contributors/<int:pk>/status/", views.status_add, name="status_add"),
    path("contributors/<int:pk>/mandate/", views.mandate_add, name="mandate_add"),
    path(
        "strengths/<int:pk>/correct/", views.strength_correct, name="strength_correct"
    ),
    path("intents/<int:pk>/correct/", views.intent_correct, name="intent_correct"),
    path("statuses/<int:pk>/correct/", views.status_correct, name="status_correct"),
    path("mandates/", views.mandate_list, name="mandate_list"),
    path("mandates/<int:pk>/", views.mandate_detail, name="mandate"),
    path("mandates/<int:pk>/edit/", views.mandate_edit, name="mandate_edit"),
    path("mandates/<int:pk>/renew/", views.mandate_renew, name="mandate_renew"),
    path("teams/", views.prt_list, name="prt_list"),
    path("teams/add/", views.prt_add, name="prt_add"),
    path("teams/files/<slug:file_format>/", views.prt_file, name="prt_file"),
    path("teams/<int:pk>/", views.prt_detail, name="prt"),
    path("teams/<int:pk>/edit/", views.prt_edit, name="prt_edit"),
    path("teams/<int:pk>/status/", views.prt_status_add, name="prt_status_add"),
    path("teams/<int:pk>/posts/", views.prt_post_add, name="prt_post_add"),
    path("teams/<int:pk>/money/", views.prt_funding_add, name="prt_funding_add"),
    path(
        "teams/<int:pk>/participants/",
        views.prt_participation_add,
        name="prt_participation_add",
    ),
    path(
        "teams/<int:pk>/assessments/",
        views.prt_assessment_add,
        name="prt_assessment_add",
    ),
    path(
        "teams/statuses/<int:pk>/correct/",
        views.prt_status_correct,
        name="prt_status_correct",
    ),
    path("teams/posts/<int:pk>/", views.prt_post, name="prt_post"),
    path(
        "teams/posts/<int:pk>/correct/",
        views.prt_post_correct,
        name="prt_post_correct",
    ),
    path(
        "teams/money/<int:pk>/correct/",
        views.prt_funding_correct,
        name="prt_funding_correct",
    ),
    path(
        "teams/participants/<int:pk>/correct/",
        views.prt_participation_correct,
        name="prt_participation_correct",
    ),
    path(
        "teams/assessments/<int:pk>/correct/",
        views.prt_assessment_correct,
        name="prt_assessment_correct",
    ),
]

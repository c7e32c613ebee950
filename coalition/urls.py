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
    path("provinces/", views.handover_list, name="handover"),
    path(
        "provinces/handover.<str:file_format>",
        views.handover_file,
        name="handover_file",
    ),
    path("provinces/<int:pk>/", views.province_detail, name="province"),
    path("provinces/<int:pk>/plan/", views.plan_add, name="plan_add"),
    path(
        "provinces/<int:pk>/responsibility/",
        views.responsibility_add,
        name="responsibility_add",
    ),
    path("provinces/<int:pk>/condition/", views.condition_add, name="condition_add"),
    path("plans/<int:pk>/correct/", views.plan_correct, name="plan_correct"),
    path(
        "responsibilities/<int:pk>/correct/",
        views.responsibility_correct,
        name="responsibility_correct",
    ),
    path("conditions/<int:pk>/edit/", views.condition_edit, name="condition_edit"),
    path("conditions/<int:pk>/assess/", views.assessment_add, name="assessment_add"),
    path(
        "assessments/<int:pk>/correct/",
        views.assessment_correct,
        name="assessment_correct",
    ),
    path("teams/", views.prt_list, name="prt_list"),
]

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
    path("provinces/", views.prt_list, name="prt_list"),
    path("projection/", views.projection, name="projection"),
    path("projection.<str:file_format>", views.projection_file, name="projection_file"),
    path("projection/compare/", views.projection_compare, name="projection_compare"),
    path("projection/scenarios/", views.scenario_list, name="scenario_list"),
    path("projection/scenarios/add/", views.scenario_add, name="scenario_add"),
    path("projection/scenarios/<int:pk>/", views.scenario, name="scenario"),
    path(
        "projection/scenarios/<int:pk>/edit/", views.scenario_edit, name="scenario_edit"
    ),
    path(
        "projection/scenarios/<int:pk>/delete/",
        views.scenario_delete,
        name="scenario_delete",
    ),
]

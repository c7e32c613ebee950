"""Addresses of the security line."""

from django.urls import path

from coalition import views
from coalition.contributor_report import CONTRIBUTORS
from coalition.mandates.body_report import BODIES
from coalition.mandates.report import LADDER, MANDATES
from coalition.mandates.tree_report import TREE
from coalition.missions.catalogue_report import CATALOGUE
from coalition.projection.scenario_report import SCENARIOS
from partnership.exchange.file_view import file_view

app_name = "coalition"

urlpatterns = [
    path("", views.contributor_list, name="contributor_list"),
    path("contributors/<int:pk>/", views.contributor_detail, name="contributor"),
    path(
        "contributors/<int:pk>/edit/", views.contributor_edit, name="contributor_edit"
    ),
    path(
        "contributors/<int:pk>/update/",
        views.contributor_update,
        name="contributor_update",
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
    path("mandates/<int:pk>/end/", views.mandate_end, name="mandate_end"),
    path("mandates/<int:pk>/review/", views.mandate_review, name="mandate_review"),
    path(
        "mandates/<int:pk>/rests-on/", views.mandate_rests_on, name="mandate_rests_on"
    ),
    path("mandates/<int:pk>/votes/", views.vote_count_add, name="vote_count_add"),
    path(
        "dependencies/<int:pk>/remove/",
        views.dependency_remove,
        name="dependency_remove",
    ),
    path(
        "votes/<int:pk>/correct/", views.vote_count_correct, name="vote_count_correct"
    ),
    path("votes/<int:pk>/remove/", views.vote_count_remove, name="vote_count_remove"),
    path("bodies/", views.decision_body_list, name="decision_body_list"),
    path("bodies/add/", views.decision_body_add, name="decision_body_add"),
    path(
        "bodies/<int:pk>/correct/", views.decision_body_edit, name="decision_body_edit"
    ),
    path(
        "bodies/<int:pk>/remove/",
        views.decision_body_remove,
        name="decision_body_remove",
    ),
    path("bodies/<int:pk>/recess/", views.recess_add, name="recess_add"),
    path("recesses/<int:pk>/correct/", views.recess_edit, name="recess_edit"),
    path("recesses/<int:pk>/remove/", views.recess_remove, name="recess_remove"),
    path("strength/", views.strength, name="strength"),
    path("strength/changes/", views.strength_changes, name="strength_changes"),
    path(
        "strength/changes/<slug:file_format>/",
        views.strength_changes_file,
        name="strength_changes_file",
    ),
    path("strength/<slug:file_format>/", views.strength_file, name="strength_file"),
    path("mandates/calendar.ics", views.mandate_calendar, name="mandate_calendar"),
    path(
        "mandates/calendar/<str:token>/mandates.ics",
        views.mandate_calendar_by_key,
        name="mandate_calendar_by_key",
    ),
    path("missions/", views.mission_list, name="mission_list"),
    path("missions/add/", views.mission_add, name="mission_add"),
    path(
        "missions/departures/<slug:file_format>/",
        views.mission_file,
        name="mission_file",
    ),
    path("missions/<int:pk>/", views.mission_detail, name="mission"),
    path("missions/<int:pk>/edit/", views.mission_edit, name="mission_edit"),
    path("contributors/<int:pk>/option/", views.option_add, name="option_add"),
    path("options/<int:pk>/move/", views.option_move, name="option_move"),
    path(
        "option-steps/<int:pk>/correct/",
        views.option_step_correct,
        name="option_step_correct",
    ),
    path("projection/", views.projection, name="projection"),
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
    path(
        "projection/<slug:file_format>/", views.projection_file, name="projection_file"
    ),
    path("provinces/", views.handover_list, name="handover"),
    path(
        "provinces/handover/<slug:file_format>/",
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
    path("teams/add/", views.prt_add, name="prt_add"),
    path("teams/<int:pk>/", views.prt_detail, name="prt"),
    path("teams/<slug:file_format>/", views.prt_file, name="prt_file"),
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
    path(
        "contributors/<slug:file_format>/",
        file_view(CONTRIBUTORS),
        name="contributor_file",
    ),
    path("mandates/ladder/<slug:file_format>/", file_view(LADDER), name="ladder_file"),
    path("mandates/tree/<slug:file_format>/", file_view(TREE), name="tree_file"),
    path("mandates/<slug:file_format>/", file_view(MANDATES), name="mandate_file"),
    path("bodies/<slug:file_format>/", file_view(BODIES), name="decision_body_file"),
    path(
        "missions/catalogue/<slug:file_format>/",
        file_view(CATALOGUE),
        name="catalogue_file",
    ),
    path(
        "projection/scenarios/<slug:file_format>/",
        file_view(SCENARIOS),
        name="scenario_list_file",
    ),
]

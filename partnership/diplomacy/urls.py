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
    path("needs/", views.need_list, name="need_list"),
    path("needs/export.<str:file_format>", views.need_file, name="need_file"),
    path("needs/add/", views.need_add, name="need_add"),
    path("needs/<int:pk>/", views.need_detail, name="need"),
    path("needs/<int:pk>/edit/", views.need_edit, name="need_edit"),
    path("needs/<int:pk>/parts/add/", views.need_part_add, name="need_part_add"),
    path("needs/parts/<int:pk>/edit/", views.need_part_edit, name="need_part_edit"),
    path("needs/parts/<int:pk>/match/", views.match_add, name="match_add"),
    path("needs/matches/<int:pk>/end/", views.match_end, name="match_end"),
    path("needs/editions/", views.edition_list, name="edition_list"),
    path("needs/editions/add/", views.edition_add, name="edition_add"),
    path("needs/editions/<int:pk>/", views.edition_detail, name="edition"),
    path("needs/editions/<int:pk>/edit/", views.edition_edit, name="edition_edit"),
    path(
        "needs/editions/<int:pk>/publish/",
        views.edition_publish,
        name="edition_publish",
    ),
    path("needs/editions/<int:pk>/carry/", views.edition_carry, name="edition_carry"),
    path("offers/", views.offer_list, name="offer_list"),
    path("offers/add/", views.offer_add, name="offer_add"),
    path("offers/<int:pk>/", views.offer_detail, name="offer"),
    path("offers/<int:pk>/edit/", views.offer_edit, name="offer_edit"),
    path("offers/<int:pk>/move/", views.offer_move, name="offer_move"),
    path("offers/interests/add/", views.interest_add, name="interest_add"),
    path("offers/interests/<int:pk>/edit/", views.interest_edit, name="interest_edit"),
    # Meetings and diaries.
    path("meetings/", views.meeting_list, name="meeting_list"),
    path(
        "meetings/export/<slug:file_format>/", views.meeting_file, name="meeting_file"
    ),
    path("meetings/<int:pk>/outcome/", views.outcome_add, name="outcome_add"),
    path("meetings/import/", views.diary_import, name="diary_import"),
    path("meetings/import/<str:token>/", views.diary_preview, name="diary_preview"),
    # Lines to take, the vocabulary and statements.
    path("lines/", views.line_list, name="line_list"),
    path("lines/file/<str:file_format>/", views.line_file, name="line_file"),
    path("lines/public/", views.line_public, name="line_public"),
    path(
        "lines/public/<str:file_format>/",
        views.line_public_file,
        name="line_public_file",
    ),
    path("lines/add/", views.line_add, name="line_add"),
    path("lines/<int:pk>/", views.line_detail, name="line"),
    path("lines/<int:pk>/edit/", views.line_edit, name="line_edit"),
    path("lines/<int:pk>/compare/", views.line_compare, name="line_compare"),
    path("lines/<int:pk>/versions/add/", views.version_add, name="version_add"),
    path("versions/<int:pk>/edit/", views.version_edit, name="version_edit"),
    path("versions/<int:pk>/clear/", views.version_clear, name="version_clear"),
    path(
        "versions/<int:pk>/withdraw/", views.version_withdraw, name="version_withdraw"
    ),
    path("versions/<int:pk>/public/", views.version_public, name="version_public"),
    path(
        "versions/<int:pk>/public/clear/",
        views.version_public_clear,
        name="version_public_clear",
    ),
    path("vocabulary/", views.term_list, name="term_list"),
    path("vocabulary/add/", views.term_add, name="term_add"),
    path("vocabulary/found/", views.term_use, name="term_use"),
    path("vocabulary/<int:pk>/edit/", views.term_edit, name="term_edit"),
    path("statements/", views.statement_list, name="statement_list"),
    path(
        "statements/file/<str:file_format>/",
        views.statement_file,
        name="statement_file",
    ),
    path("statements/add/", views.statement_add, name="statement_add"),
    path("statements/<int:pk>/", views.statement_detail, name="statement"),
    path("statements/<int:pk>/edit/", views.statement_edit, name="statement_edit"),
    path("framings/add/", views.framing_add, name="framing_add"),
    path("framings/<int:pk>/edit/", views.framing_edit, name="framing_edit"),
    path("influences/", views.influence_list, name="influence_list"),
    path("influences/add/", views.influence_add, name="influence_add"),
    path("influences/<int:pk>/", views.influence_detail, name="influence"),
    path("influences/<int:pk>/edit/", views.influence_edit, name="influence_edit"),
    path("influences/<int:pk>/assess/", views.assessment_add, name="assessment_add"),
    path("influences/<int:pk>/link/", views.link_add, name="link_add"),
    path("influences/<int:pk>/waits/", views.waiting_add, name="waiting_add"),
    path(
        "influence-assessments/<int:pk>/correct/",
        views.assessment_correct,
        name="assessment_correct",
    ),
    path("influence-links/<int:pk>/correct/", views.link_correct, name="link_correct"),
    path("waits/<int:pk>/correct/", views.waiting_correct, name="waiting_correct"),
    path("region/", views.region, name="region"),
    path("region/<int:pk>/", views.region_actor, name="region_actor"),
    path("region/<int:pk>/step/", views.region_step_add, name="region_step_add"),
    path(
        "region-steps/<int:pk>/correct/",
        views.region_step_correct,
        name="region_step_correct",
    ),
    path("un-role/", views.un_role, name="un_role"),
    path("un-role/tasks/add/", views.task_add, name="task_add"),
    path("un-role/tasks/<int:pk>/correct/", views.task_correct, name="task_correct"),
    path("un-role/tasks/<int:pk>/state/", views.task_state_add, name="task_state_add"),
    path(
        "un-role/states/<int:pk>/correct/",
        views.task_state_correct,
        name="task_state_correct",
    ),
    path("un-role/presence/add/", views.presence_add, name="presence_add"),
    path(
        "un-role/presence/<int:pk>/correct/",
        views.presence_correct,
        name="presence_correct",
    ),
    path("un-role/reports/add/", views.reporting_add, name="reporting_add"),
    path("un-role/reports/<int:pk>/", views.reporting_due, name="reporting_due"),
    path(
        "un-role/reports/<int:pk>/correct/",
        views.reporting_correct,
        name="reporting_correct",
    ),
    path("points/<int:pk>/use/", views.point_use, name="point_use"),
    path(
        "meetings/<int:pk>/points/suggested/",
        views.point_suggested,
        name="point_suggested",
    ),
    path("coverage/", views.point_coverage, name="coverage"),
    path(
        "coverage/files/<slug:file_format>/",
        views.point_coverage_file,
        name="coverage_file",
    ),
    path(
        "coverage/red-list/<slug:file_format>/",
        views.red_list_file,
        name="red_list_file",
    ),
    # Asks, contacts and stances.
    path("asks/", views.ask_list, name="ask_list"),
    path("asks/add/", views.ask_add, name="ask_add"),
    path("asks/files/<slug:file_format>/", views.ask_file, name="ask_file"),
    path("asks/<int:pk>/", views.ask_detail, name="ask"),
    path("asks/<int:pk>/edit/", views.ask_edit, name="ask_edit"),
    path("asks/<int:pk>/move/", views.ask_move, name="ask_move"),
    path(
        "asks/steps/<int:pk>/correct/", views.ask_step_correct, name="ask_step_correct"
    ),
    path("contacts/add/", views.contact_add, name="contact_add"),
    path("contacts/<int:pk>/", views.contact_detail, name="contact"),
    path("contacts/<int:pk>/correct/", views.contact_correct, name="contact_correct"),
    path("actors/<int:pk>/", views.actor, name="actor"),
    path("actors/<int:pk>/stance/", views.stance_add, name="stance_add"),
    path("stances/<int:pk>/correct/", views.stance_correct, name="stance_correct"),
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
    path("events/", views.event_list, name="event_list"),
    path("events/add/", views.event_add, name="event_add"),
    path("events/<int:pk>/", views.event_detail, name="event"),
    path("events/<int:pk>/edit/", views.event_edit, name="event_edit"),
    path("events/<int:pk>/outcome/", views.event_outcome, name="event_outcome"),
    path("events/<int:pk>/dates/add/", views.event_date_add, name="event_date_add"),
    path(
        "events/dates/<int:pk>/edit/",
        views.event_date_correct,
        name="event_date_correct",
    ),
    path("events/<int:pk>/objectives/add/", views.objective_add, name="objective_add"),
    path(
        "events/objectives/<int:pk>/edit/", views.objective_edit, name="objective_edit"
    ),
    path("events/objectives/<int:pk>/found/", views.finding_add, name="finding_add"),
    path(
        "events/findings/<int:pk>/edit/", views.finding_correct, name="finding_correct"
    ),
    path("events/<int:pk>/plan/add/", views.plan_step_add, name="plan_step_add"),
    path("events/plan/<int:pk>/", views.plan_step, name="plan_step"),
    path("events/plan/<int:pk>/edit/", views.plan_step_edit, name="plan_step_edit"),
    path(
        "events/<int:pk>/attendance/add/", views.attendance_add, name="attendance_add"
    ),
    path(
        "events/attendance/<int:pk>/edit/",
        views.attendance_correct,
        name="attendance_correct",
    ),
]

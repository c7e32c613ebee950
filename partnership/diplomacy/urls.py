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
]

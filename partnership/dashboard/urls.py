"""Addresses of the pages that read across the three lines."""

from django.urls import path

from partnership.dashboard import views
from partnership.dashboard.balance.records import RECORDS
from partnership.dashboard.balance.report import BALANCE
from partnership.dashboard.brief.listing import BRIEFS
from partnership.dashboard.country_report import COUNTRIES
from partnership.dashboard.flag_report import FLAGS
from partnership.dashboard.timeline.report import TIMELINE
from partnership.dashboard.views import (
    balance,
    brief,
    brief_drafting,
    brief_pack,
    overviews,
)
from partnership.dashboard.views.timeline import timeline
from partnership.exchange.file_view import file_view

app_name = "dashboard"

urlpatterns = [
    path("", views.front_page, name="front_page"),
    path("account/overviews/", overviews.overviews, name="overviews"),
    path(
        "account/overviews/end/<str:token>/",
        overviews.overviews_end,
        name="overviews_end",
    ),
    path("balance/", balance.balance, name="balance"),
    path("balance/records/", balance.balance_records, name="balance_records"),
    path(
        "balance/records/<slug:file_format>/",
        file_view(RECORDS),
        name="balance_records_file",
    ),
    path("balance/<slug:file_format>/", file_view(BALANCE), name="balance_file"),
    path("changes/", views.changes, name="changes"),
    path("changes/<slug:file_format>/", views.changes_file, name="changes_file"),
    path("countries/", views.country_list, name="country_list"),
    # A country may be called after a format.
    path(
        "countries/all/<slug:file_format>/", file_view(COUNTRIES), name="country_file"
    ),
    path("alerts/<slug:file_format>/", file_view(FLAGS), name="flag_file"),
    path("countries/<slug:slug>/", views.country, name="country"),
    path("countries/<slug:slug>/timeline/", timeline, name="timeline"),
    path(
        "countries/timeline/<slug:file_format>/",
        file_view(TIMELINE),
        name="timeline_file",
    ),
    path("briefs/", brief.brief_list, name="brief_list"),
    path("briefs/pack/", brief_pack.brief_pack, name="brief_pack"),
    path(
        "briefs/pack/<slug:file_format>/",
        brief_pack.brief_pack_file,
        name="brief_pack_file",
    ),
    path("briefs/all/<slug:file_format>/", file_view(BRIEFS), name="brief_list_file"),
    path("briefs/for/<int:pk>/", brief_drafting.brief_begin, name="brief_begin"),
    path("briefs/<int:pk>/", brief.brief, name="brief"),
    path("briefs/<int:pk>/clear/", brief_drafting.brief_clear, name="brief_clear"),
    path(
        "briefs/<int:pk>/discard/", brief_drafting.brief_discard, name="brief_discard"
    ),
    path(
        "briefs/<int:pk>/settings/",
        brief_drafting.brief_settings,
        name="brief_settings",
    ),
    path(
        "briefs/<int:pk>/correct/", brief_drafting.brief_correct, name="brief_correct"
    ),
    path(
        "briefs/sections/<int:pk>/edit/",
        brief_drafting.brief_section_edit,
        name="brief_section_edit",
    ),
    path(
        "briefs/sections/<int:pk>/act/",
        brief_drafting.brief_section_act,
        name="brief_section_act",
    ),
    path("briefs/<int:pk>/<slug:file_format>/", brief.brief_file, name="brief_file"),
]

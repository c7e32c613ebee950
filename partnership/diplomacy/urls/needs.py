"""Addresses of needs, offers and what matches them."""

from django.urls import path

from partnership.diplomacy.needs.edition_report import EDITIONS
from partnership.diplomacy.needs.offer_report import INTERESTS, OFFERS
from partnership.diplomacy.views import (
    edition_forms,
    editions,
    interests,
    matching,
    need_forms,
    needs,
    offer_forms,
    offers,
)
from partnership.exchange.file_view import file_view

urlpatterns = [
    path("needs/", needs.need_list, name="need_list"),
    path("needs/add/", need_forms.need_add, name="need_add"),
    path("needs/<int:pk>/", needs.need_detail, name="need"),
    path("needs/<int:pk>/edit/", need_forms.need_edit, name="need_edit"),
    path("needs/<int:pk>/parts/add/", need_forms.need_part_add, name="need_part_add"),
    path(
        "needs/parts/<int:pk>/edit/", need_forms.need_part_edit, name="need_part_edit"
    ),
    path("needs/parts/<int:pk>/match/", matching.match_add, name="match_add"),
    path("needs/matches/<int:pk>/end/", matching.match_end, name="match_end"),
    path("needs/editions/", editions.edition_list, name="edition_list"),
    path("needs/editions/add/", edition_forms.edition_add, name="edition_add"),
    path("needs/editions/<int:pk>/", editions.edition_detail, name="edition"),
    path(
        "needs/editions/<int:pk>/edit/", edition_forms.edition_edit, name="edition_edit"
    ),
    path(
        "needs/editions/<int:pk>/publish/",
        edition_forms.edition_publish,
        name="edition_publish",
    ),
    path(
        "needs/editions/<int:pk>/carry/",
        edition_forms.edition_carry,
        name="edition_carry",
    ),
    path("offers/", offers.offer_list, name="offer_list"),
    path("offers/add/", offer_forms.offer_add, name="offer_add"),
    path("offers/<int:pk>/", offers.offer_detail, name="offer"),
    path("offers/<int:pk>/edit/", offer_forms.offer_edit, name="offer_edit"),
    path("offers/<int:pk>/move/", offer_forms.offer_move, name="offer_move"),
    path(
        "offers/steps/<int:pk>/correct/",
        offer_forms.offer_step_correct,
        name="offer_step_correct",
    ),
    path("offers/interests/add/", interests.interest_add, name="interest_add"),
    path(
        "offers/interests/<int:pk>/edit/", interests.interest_edit, name="interest_edit"
    ),
    path("needs/<slug:file_format>/", needs.need_file, name="need_file"),
    path(
        "needs/editions/<slug:file_format>/", file_view(EDITIONS), name="edition_file"
    ),
    path(
        "offers/interests/<slug:file_format>/",
        file_view(INTERESTS),
        name="interest_file",
    ),
    path("offers/<slug:file_format>/", file_view(OFFERS), name="offer_file"),
]

"""Offers as a report, and who may help where as another."""

from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.forms.need_list import OfferFilter
from partnership.diplomacy.models import Offer
from partnership.diplomacy.needs import bearing
from partnership.diplomacy.needs.offers import (
    for_page,
    left_words,
    offers_at,
    state_label,
)
from partnership.diplomacy.needs.suggest import interests_at
from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question


def offers(question: Question) -> QuerySet[Offer]:
    """Those that the filters find, in the order of the page."""
    found = question.form.narrow(offers_at(question.on, question.reader))
    return for_page(found, question.reader)


def marking(question: Question) -> Any:
    """Of offers, steps, matches and needs, and of whatever they name."""
    return highest_marking(bearing.of_all(question.reader))


OFFERS = list_report(
    name="offers",
    title="Offers",
    sees="diplomacy.view_need",
    address="diplomacy:offer_file",
    filter_form=OfferFilter,
    form_takes=("on", "reader"),
    cells=(
        cell("actor", "Who offers", "actor.name"),
        cell("offer", "Offer", lambda one: str(one)),
        cell("sector", "Sector", "sector_name"),
        cell("quantity", "Quantity", "in_words"),
        cell("left", "Not matched", left_words),
        cell("state", "How firm", state_label),
        cell("province", "Where", lambda one: one.province and one.province.name),
        cell("conditions", "Conditions"),
        cell("offered_on", "Offered on", kind=Kind.DATE),
        cell("evidence", "Evidence", "get_grade_display"),
        cell("source", "Source", "source.title"),
    ),
    rows=offers,
    marking=marking,
)
INTERESTS = list_report(
    name="who-may-help",
    title="Who may help where",
    sees="diplomacy.view_need",
    address="diplomacy:interest_file",
    cells=(
        cell("area", "Area", "sector_name"),
        cell("who", "Who", lambda one: one.actor.name if one.actor else one.who),
        cell("kind", "How they stand to it", "get_kind_display"),
        cell("why", "Why"),
        cell("stated_on", "Stated on", kind=Kind.DATE),
        cell("evidence", "Evidence", "get_grade_display"),
        cell("source", "Source", "source.title"),
    ),
    rows=lambda question: interests_at(question.on, question.reader),
    marking=lambda question: highest_marking(bearing.of_interests(question.reader)),
)

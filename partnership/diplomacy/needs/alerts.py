"""Pressing needs that nobody offers to meet, and offers that nobody uses (3.6)."""

from datetime import date, timedelta

from django.db.models import BigIntegerField, DateField, F, QuerySet, Value
from django.db.models.functions import Cast, Concat

from partnership.alerts.borne import markings_of
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Rule
from partnership.diplomacy.models import Edition, Need, OfferState
from partnership.diplomacy.needs.offers import unmatched
from partnership.diplomacy.needs.sums import is_matched

JOB = "flag_needs_and_offers"
# So long a need of the highest priority may wait for an offer, and an offer for a need.
NEED_DAYS, OFFER_DAYS = 14, 30


def needs_without_offer(on: date) -> QuerySet:
    """Needs of priority 1 in the edition in force that have waited for an offer.

    They wait from the day of publication, or from their own where that is later.
    """
    in_force = Edition.objects.in_force(on, EVERY_MARKING).order_by()
    long_ago = _before(on, NEED_DAYS)
    return (
        Need.objects.known(on)
        .filter(edition__in=in_force.values("pk"), priority=1)
        .filter(edition__published_on__lte=long_ago, stated_on__lte=long_ago)
        .annotate(is_matched=is_matched(on, EVERY_MARKING))
        .filter(is_matched=False)
        .annotate(
            words=Concat(Value("No offer for a need of priority 1: "), "title"),
            severity=Value(int(Severity.DECISION_DUE)),
            step=Value("no_offer"),
            due_on=_after("edition__published_on", NEED_DAYS),
            nobody=Value(None, BigIntegerField()),
            borne=markings_of("edition__marking", "province__marking"),
        )
        .order_by()
        .values_list(
            "pk",
            "nobody",
            "words",
            "severity",
            "step",
            "due_on",
            "marking_id",
            "borne",
        )
    )


def offers_without_need(on: date) -> QuerySet:
    """Offers that are made or accepted, and were set against nothing for a month."""
    return (
        unmatched(on, EVERY_MARKING)
        .filter(
            state__in=(OfferState.OFFERED, OfferState.ACCEPTED),
            offered_on__lte=_before(on, OFFER_DAYS),
        )
        .annotate(
            words=Concat(
                "actor__name", Value(": an offer is matched to no need: "), "title"
            ),
            severity=Value(int(Severity.NOTICE)),
            step=Value("unmatched"),
            due_on=_after("offered_on", OFFER_DAYS),
            borne=markings_of("actor__marking", "province__marking"),
        )
        .order_by()
        .values_list(
            "pk",
            "actor_id",
            "words",
            "severity",
            "step",
            "due_on",
            "marking_id",
            "borne",
        )
    )


def _before(on: date, days: int) -> date:
    return on - timedelta(days) if on - date.min > timedelta(days) else date.min


def _after(column: str, days: int) -> Cast:
    return Cast(F(column) + Value(timedelta(days)), DateField())


NEED_WITHOUT_OFFER = Rule(
    name="need_without_offer",
    label=f"Needs of priority 1 without an offer {NEED_DAYS} days after publication",
    job=JOB,
    subject_model="diplomacy.need",
    facts=needs_without_offer,
    steps=("no_offer",),
    step_words={"no_offer": "No offer"},
    url_name="diplomacy:need",
)
OFFER_WITHOUT_NEED = Rule(
    name="offer_without_need",
    label=f"Offers that no need is matched to for {OFFER_DAYS} days",
    job=JOB,
    subject_model="diplomacy.offer",
    facts=offers_without_need,
    steps=("unmatched",),
    step_words={"unmatched": "Not matched"},
    url_name="diplomacy:offer",
)

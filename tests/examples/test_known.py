"""The example was not known all at once: 1 and 10 February, 30 May, and later."""

from datetime import date, datetime, time

import pytest
from django.utils import timezone

from coalition.models import Contributor, Mandate, Responsibility, Strength
from partnership.diplomacy.models import Event
from partnership.evidence.as_known.reading import reading_as_known
from partnership.evidence.as_known.schema import models_of_the_past
from partnership.evidence.models import Programme, Source
from partnership.examples.loading.example import load
from partnership.examples.loading.known import DAYS, FILLED_IN
from tests.evidence.as_known.recording import EVERYBODY
from tests.examples.conftest import IRAQ

FIRST, LIST_DAY, RENEWAL = date(2006, 2, 1), date(2006, 2, 10), date(2006, 5, 30)

pytestmark = pytest.mark.usefixtures("iraq")


def known(day: date):
    at = timezone.make_aware(datetime.combine(day, time(23)))
    return reading_as_known(at, EVERYBODY)


def strengths(day: date) -> set[date]:
    with known(day):
        return set(Strength.objects.values_list("stated_on", flat=True))


def test_the_record_begins_on_the_day_of_the_paper():
    first = Programme.pgh_event_model.objects.get().pgh_created_at

    assert timezone.localtime(first).date() == FIRST
    with known(date(2006, 1, 31)):
        assert not Source.objects.exists()


def test_the_list_of_10_february_was_not_known_before():
    assert max(strengths(FIRST)) <= FIRST
    assert max(strengths(date(2006, 2, 9))) < LIST_DAY
    assert max(strengths(LIST_DAY)) == LIST_DAY
    assert max(strengths(date(2006, 5, 29))) < RENEWAL
    assert max(strengths(RENEWAL)) == RENEWAL


def test_a_plan_that_was_read_on_10_february_was_not_known_on_1_february():
    def plans(day: date) -> int:
        with known(day):
            return Contributor.objects.exclude(stated_plan="").count()

    assert plans(FIRST) == 0
    assert plans(LIST_DAY) == Contributor.objects.exclude(stated_plan="").count() > 15


def test_denmarks_renewal_was_known_on_the_day_of_the_vote():
    def renewals(day: date) -> int:
        with known(day):
            danish = Mandate.objects.filter(holder__name="Denmark")
            return danish.exclude(renews=None).count()

    assert renewals(date(2006, 5, 29)) == 0
    assert renewals(RENEWAL) == 1


def test_a_handover_and_an_outcome_were_known_when_they_happened():
    handed_over = Responsibility.objects.filter(holder="host_nation")
    with known(date(2006, 7, 12)):
        assert not handed_over.all().exists()
        assert not Event.objects.filter(outcome_on__gt=date(2006, 7, 12)).exists()
    with known(date(2006, 7, 13)):
        assert handed_over.all().get().province.name == "Al Muthanna"


def test_the_first_day_knows_no_later_one():
    """Whatever has a date of its own: nothing of 1 February comes from after it."""
    with known(FIRST):
        for model, field in DAYS.items():
            later = model._default_manager.filter(**{f"{field}__gt": FIRST})
            assert not later.exists(), model
        for model, (field, *_) in FILLED_IN.items():
            later = model._default_manager.filter(**{f"{field}__gt": FIRST})
            assert not later.exists(), model


def test_nothing_names_what_was_not_known_yet():
    for day in [FIRST, LIST_DAY, RENEWAL, date(2006, 8, 1)]:
        with known(day):
            for model in models_of_the_past():
                for field in model._meta.concrete_fields:
                    if field.related_model in models_of_the_past():
                        lost = {f"{field.attname}__isnull": False}
                        named = field.related_model._default_manager.values("pk")
                        rows = model._default_manager.filter(**lost)
                        assert not rows.exclude(**{f"{field.attname}__in": named})


def test_today_everything_is_known():
    with reading_as_known(timezone.now(), EVERYBODY):
        past = {m: m._default_manager.count() for m in models_of_the_past()}

    assert past == {m: m._default_manager.count() for m in models_of_the_past()}


def test_a_later_load_is_known_from_then_on(iraq):
    """Only an empty record takes the example's own times."""
    Strength.objects.filter(stated_on=LIST_DAY).delete()
    load(IRAQ)

    assert strengths(date(2006, 3, 1)) == strengths(LIST_DAY)
    again = Strength.pgh_event_model.objects.filter(pgh_label="insert").last()
    assert again.pgh_created_at.year >= 2026

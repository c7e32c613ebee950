"""Nothing that became known after a date shows at that date."""

from datetime import date

import pytest
from django.db.models import F

from coalition.models import (
    Contributor,
    ContributorStatus,
    Intent,
    Mandate,
    PRTStatus,
    Strength,
)
from partnership.diplomacy.models import Event, EventDate
from tests.examples.newest import newest

PAPER = date(2006, 2, 1)
END_OF_MAY = date(2006, 5, 31)

pytestmark = pytest.mark.usefixtures("iraq")


def ending_on(on: date, reader, day: date) -> set[str]:
    mandates = Mandate.objects.standing(on, reader).filter(expires_on=day)
    return set(mandates.values_list("holder__name", flat=True))


def test_denmarks_mandate_ends_on_1_july_and_is_renewed_at_the_end_of_may(reader):
    denmark = Mandate.objects.filter(holder__name="Denmark")

    before = denmark.at(PAPER, reader).get()
    after = denmark.at(END_OF_MAY, reader).get(pk=before.pk)

    assert (before.expires_on, before.status) == (date(2006, 7, 1), "expiring")
    assert before.days == 150
    assert after.status == "superseded"
    assert after.renewal_expires_on == date(2007, 7, 1)
    assert "net cut" in denmark.get(renews=before.pk).terms


def test_the_vote_of_30_may_shows_on_that_day_and_not_before(reader):
    denmark = Mandate.objects.filter(holder__name="Denmark")

    assert denmark.at(date(2006, 5, 29), reader).count() == 1
    assert denmark.at(date(2006, 5, 30), reader).count() == 2


def test_ten_authorities_end_with_the_resolution(reader):
    ending = ending_on(PAPER, reader, date(2006, 12, 31))

    named = {"Poland", "South Korea", "Czech Republic", "Estonia", "Latvia"}
    assert named | {"United Nations"} <= ending
    assert ending - named == {
        "United Nations",
        "United Kingdom",
        "Armenia",
        "Lithuania",
        "Romania",
    }


def test_the_resolution_is_reviewed_by_15_june(reader):
    resolution = Mandate.objects.at(PAPER, reader).get(title="S/RES/1637")

    assert resolution.review_on == date(2006, 6, 15)
    assert resolution.review_days == 134
    assert resolution.status == "review_due"
    after = Mandate.objects.at(date(2006, 6, 16), reader).get(title="S/RES/1637")
    assert after.review_days is None


def test_every_contingent_of_the_force_rests_on_the_resolution():
    resolution = Mandate.objects.get(title="S/RES/1637")
    resting = resolution.dependants.values("mandate")
    national = Mandate.objects.filter(force__code="MNF-I", renews=None).exclude(
        pk=resolution.pk
    )

    assert not national.exclude(pk__in=resting).exists()
    assert national.count() == 24


@pytest.mark.parametrize(
    ("title", "decided_on", "expires_on"),
    [
        ("S/RES/1700", date(2006, 8, 10), date(2007, 8, 10)),
        ("S/RES/1723", date(2006, 11, 28), date(2007, 12, 31)),
        ("Folketing vote of 30 May 2006", date(2006, 5, 30), date(2007, 7, 1)),
        ("EUJUST LEX, extended", date(2006, 6, 30), date(2007, 12, 31)),
        ("Extension, December 2006", date(2006, 12, 31), date(2007, 12, 31)),
        ("Mandate through 2007", date(2007, 2, 28), date(2007, 12, 31)),
    ],
)
def test_a_renewal_is_known_from_its_decision_on(title, decided_on, expires_on):
    renewal = Mandate.objects.get(title=title)
    before = decided_on.replace(day=decided_on.day - 1)

    assert renewal.expires_on == expires_on
    assert renewal.renews is not None
    assert renewal in Mandate.objects.known(decided_on)
    assert renewal not in Mandate.objects.known(before)


def test_mandates_decided_later_do_not_show(reader):
    known = Mandate.objects.at(PAPER, reader)

    assert known.count() == 28
    assert not known.filter(renews__isnull=False).exists()
    assert not known.filter(holder__name="Bulgaria").exists()


def test_the_list_of_10_february_does_not_show_before_its_day():
    assert set(
        Strength.objects.filter(stated_on__lte=PAPER).values_list(
            "stated_on", flat=True
        )
    ) == {date(2005, 12, 2)}
    assert Strength.objects.filter(stated_on=date(2006, 2, 10)).count() == 26


def test_what_the_list_says_of_plans_is_dated_by_the_list():
    plans = Contributor.objects.exclude(stated_plan="")

    assert set(plans.values_list("stated_plan_on", flat=True)) == {date(2006, 2, 10)}
    early = Intent.objects.filter(stated_on__lte=PAPER).order_by("stated_on", "pk")
    assert [(str(i.contributor), i.intent) for i in early] == [
        ("Australia", "reduce"),
        ("Japan", "stay"),
        ("Lithuania", "stay"),
        ("Poland", "reduce"),
        ("South Korea", "reduce"),
        ("Italy", "reduce"),
        ("Italy", "leave"),
    ]


def test_roles_and_places_of_later_contingents_are_left_out():
    words = " ".join(f"{one.role} {one.location}" for one in Contributor.objects.all())

    for later in ["Ashraf", "March 2006", "Dhi Qar (about 400)", "Hillah (Polish"]:
        assert later not in words


def test_bulgaria_leaves_and_comes_back():
    bulgaria = ContributorStatus.objects.filter(contributor__actor__iso3="BGR")

    statuses = {
        on: newest(bulgaria, "contributor", "since", on).get().status
        for on in (date(2005, 12, 2), PAPER, date(2006, 2, 22), END_OF_MAY)
    }

    assert list(statuses.values()) == [
        "contributing",
        "departed",
        "prospective",
        "contributing",
    ]


def test_two_contributors_have_left_by_the_papers_date():
    latest = newest(ContributorStatus.objects, "contributor", "since", PAPER)

    departed = {str(one.contributor) for one in latest if one.status == "departed"}

    assert departed == {"Bulgaria", "Ukraine"}
    assert latest.count() == Contributor.objects.count() == 28


def test_basra_opens_on_14_may():
    basra = PRTStatus.objects.filter(prt__name="Basra PRT")

    assert newest(basra, "prt", "since", date(2006, 5, 13)).get().status == "approved"
    assert newest(basra, "prt", "since", date(2006, 5, 14)).get().status == "open"


def test_twelve_events_lie_ahead_before_september():
    known = EventDate.objects.filter(announced_on__lte=PAPER)
    ahead = known.filter(starts_on__gt=PAPER, starts_on__lt=date(2006, 9, 1))

    titles = set(ahead.values_list("event__title", flat=True))

    assert len(titles) == 12
    assert "Muthanna passes to Provincial Iraqi Control" not in titles
    assert "First session of the Council of Representatives" not in titles


def test_the_conference_of_national_accord_slips_twice():
    dates = EventDate.objects.filter(event__title__startswith="Conference of Iraqi")

    slips = dates.order_by("announced_on").values_list("announced_on", "starts_on")

    assert list(slips) == [
        (date(2005, 12, 1), date(2006, 2, 7)),
        (date(2006, 1, 26), None),
        (date(2006, 5, 11), date(2006, 6, 20)),
    ]


def test_an_outcome_is_told_on_the_day_it_was_known():
    told = Event.objects.filter(outcome_on__lte=PAPER)

    assert set(told.values_list("place", flat=True)) == {"Brussels", "Cairo"}
    early = Event.objects.filter(outcome_on__lt=F("dates__announced_on"))
    assert not early.exists()


def test_a_figure_is_dated_by_what_was_counted_not_by_its_column():
    united_states = Strength.objects.filter(
        deployment__contributor__actor__iso3="USA"
    ).order_by("stated_on")

    assert list(united_states.values_list("stated_on", "personnel")) == [
        (date(2005, 12, 2), 160_000),
        (date(2006, 3, 31), 133_000),
    ]

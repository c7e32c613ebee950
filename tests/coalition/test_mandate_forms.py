"""Recording a mandate and its renewal."""

from datetime import date

import pytest

from coalition.models import Mandate
from tests.coalition.answers import common, day, text_of
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_renewal,
)
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    """At work on the day after Denmark's decision."""
    client = login("Policy officer")
    make_programme(pinned_as_at=date(2006, 5, 31))
    return client


@pytest.mark.parametrize("form", ["renew", "edit"])
def test_a_decision_of_a_day_ahead_is_refused(officer, form):
    mandate = make_denmark_mandate()
    typed = renewal(version=1, opened_version=1) | day("decided_on", date(2006, 6, 1))

    text = text_of(officer.post(f"/security/mandates/{mandate.pk}/{form}/", typed))

    assert text.count("1 June 2006 is in the future") == 2
    assert Mandate.objects.count() == 1


def test_a_mandate_of_a_known_month_is_stored_as_its_first_day(officer, address):
    typed = common(
        title="Folketing vote",
        authority_type="parliament",
        decided_precision="day",
        runs_from_precision="day",
        expires_precision="month",
    ) | day("expires_on", date(2006, 7, 15))

    assert officer.post(address("mandate"), typed).status_code == 302

    mandate = Mandate.objects.get()
    assert mandate.expires_on == date(2006, 7, 1)
    assert mandate.expires_by == date(2006, 7, 31)
    assert mandate.contributor == make_contributor()


def test_a_mandate_must_end_after_it_starts(officer, address):
    typed = (
        common(
            title="Folketing vote",
            authority_type="parliament",
            decided_precision="day",
            runs_from_precision="day",
            expires_precision="day",
        )
        | day("runs_from", date(2006, 7, 2))
        | day("expires_on", date(2006, 7, 1))
    )

    text = text_of(officer.post(address("mandate"), typed))

    assert text.count("The mandate must end after it starts") == 2
    assert not Mandate.objects.exists()


def renewal(**values):
    return (
        common(
            title="troop mandate",
            authority_type="parliament",
            body="Folketing",
            decided_precision="day",
            runs_from_precision="day",
            expires_precision="day",
            personnel_ceiling="480",
            reason_code="decided",
            reason="With a cut",
        )
        | day("decided_on", date(2006, 5, 30))
        | day("runs_from", date(2006, 7, 2))
        | day("expires_on", date(2007, 7, 1))
        | values
    )


def test_a_renewal_with_a_changed_ceiling_is_one_event(officer):
    mandate = make_denmark_mandate(personnel_ceiling=530)
    address = f"/security/mandates/{mandate.pk}/renew/"

    assert "Now: 1 July 2006." in text_of(officer.get(address))
    response = officer.post(f"{address}?as_at=2006-05-31", renewal(), follow=True)

    assert "Renewed to" in text_of(response)
    assert mandate.renewal.personnel_ceiling == 480


@pytest.mark.parametrize(
    ("title", "proposed"),
    [
        ("S/RES/1637 (2005)", ""),
        ("B 89 of 2006", ""),
        ("troop mandate", "troop mandate"),
    ],
)
def test_a_renewal_proposes_no_title_with_an_old_year(officer, title, proposed):
    mandate = make_denmark_mandate(title=title)

    response = officer.get(f"/security/mandates/{mandate.pk}/renew/")

    assert response.context["form"]["title"].value() == proposed
    assert f"Now: {title}." in text_of(response)


def test_a_second_renewal_is_refused_and_nothing_typed_is_lost(officer):
    mandate = make_denmark_mandate()
    make_renewal(mandate)

    response = officer.post(
        f"/security/mandates/{mandate.pk}/renew/", renewal(terms="as typed")
    )

    assert "has been renewed already" in text_of(response)
    assert "as typed" in text_of(response)
    assert Mandate.objects.count() == 2


def test_a_renewal_that_the_reader_may_not_see_is_not_told(officer):
    mandate = make_denmark_mandate()
    make_renewal(mandate, marking=make_marking("secret"))

    text = text_of(
        officer.post(f"/security/mandates/{mandate.pk}/renew/", renewal(terms="typed"))
    )

    assert "is recorded already that you may not see" in text
    assert "2007</" not in text
    assert "1 July 2007" not in text


def test_a_colleague_who_is_first_while_the_form_is_checked_costs_no_typing(
    officer, monkeypatch
):
    mandate = make_denmark_mandate()
    monkeypatch.setattr("coalition.forms.renewal.renewal_refusal", lambda *_: "")
    make_renewal(mandate)

    response = officer.post(
        f"/security/mandates/{mandate.pk}/renew/", renewal(terms="as typed")
    )

    assert response.status_code == 200
    assert "has been renewed already, to 1 July 2007" in text_of(response)
    assert "as typed" in text_of(response)
    assert Mandate.objects.count() == 2


def test_an_expiry_beyond_the_years_of_the_record_is_refused(officer, address):
    typed = common(
        title="Folketing vote",
        authority_type="parliament",
        decided_precision="day",
        runs_from_precision="day",
        expires_precision="year",
    ) | day("expires_on", date(9999, 7, 1))

    text = text_of(officer.post(address("mandate"), typed))

    assert text.count("Enter a year from 1900 to 2199 for the expiry") == 2
    assert not Mandate.objects.exists()


def test_a_renewal_must_end_after_the_old_mandate(officer):
    mandate = make_denmark_mandate()

    text = text_of(
        officer.post(
            f"/security/mandates/{mandate.pk}/renew/",
            renewal(runs_from_day="1", runs_from_month="6", runs_from_year="2006")
            | day("expires_on", date(2006, 7, 1)),
        )
    )

    assert text.count("must end after the old mandate, 1 July 2006") == 2


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (day("decided_on", date(2006, 5, 31)), "It expires by 30 May 2006, before"),
        (day("review_on", date(2006, 5, 31)), "It expires by 30 May 2006, before"),
        (
            day("decided_on", date(2006, 3, 2)) | day("review_on", date(2006, 3, 1)),
            "It was decided later, on 2 March 2006",
        ),
    ],
)
def test_nothing_is_decided_or_due_for_review_outside_its_run(
    officer, address, wrong, words
):
    typed = common(
        title="Folketing vote",
        authority_type="parliament",
        decided_precision="day",
        runs_from_precision="day",
        expires_precision="day",
    ) | day("expires_on", date(2006, 5, 30))

    text = text_of(officer.post(address("mandate"), typed | wrong))

    assert text.count(words) == 2
    assert not Mandate.objects.exists()

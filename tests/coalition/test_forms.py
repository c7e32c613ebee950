"""The forms: what they ask, what they refuse, and that nothing typed is lost."""

from datetime import date

import pytest

from coalition.models import (
    ContributorStatus,
    Intent,
    Mandate,
    Strength,
)
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_force,
    make_renewal,
    make_status,
    make_strength,
)
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


def day(name, on):
    return {
        f"{name}_{part}": str(getattr(on, part)) for part in ("day", "month", "year")
    }


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def address():
    make_status()
    make_strength(source=make_source())
    denmark = make_contributor()
    return lambda action: f"/security/contributors/{denmark.pk}/{action}/"


def common(**values):
    return {"marking": make_marking().pk, "grade": "published"} | values


def strength(**values):
    return (
        common(force=make_force().pk, personnel="480", source=make_source().pk)
        | day("stated_on", date(2006, 2, 1))
        | values
    )


def text_of(response):
    return response.content.decode()


def test_the_form_says_what_the_record_says_now(officer, address):
    text = text_of(officer.get(address("strength")))

    assert "Now: 530, stated 2 December 2005" in text
    assert "What the record says now" in text


def test_a_strength_is_recorded_and_the_officer_told(officer, address):
    response = officer.post(address("strength"), strength(), follow=True)

    assert "Denmark’s strength is recorded." in text_of(response)
    assert "480" in text_of(response)
    recorded = Strength.objects.latest("pk")
    assert (recorded.personnel, recorded.stated_on) == (480, date(2006, 2, 1))


def test_the_reader_returns_to_where_they_came_from_if_it_is_ours(officer, address):
    ours = officer.post(
        f"{address('strength')}?as_at=2006-02-03", strength(next="/security/?q=Den")
    )
    theirs = officer.post(
        f"{address('strength')}?as_at=2006-02-03",
        strength(next="https://example.org/", personnel="481")
        | day("stated_on", date(2006, 2, 2)),
    )

    assert ours.url == "/security/?q=Den"
    assert theirs.url.startswith("/security/contributors/")
    assert theirs.url.endswith("?as_at=2006-02-03")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"stated_on_day": "31", "stated_on_month": "6"}, "June has 30 days"),
        ({"stated_on_day": ""}, "Enter a day for the statement"),
        ({"personnel": "lots"}, "in figures, such as 530"),
        ({"personnel": "-4"}, "cannot be below zero"),
        ({"personnel": "99999999999"}, "less than or equal to"),
        ({"force": ""}, "Choose the force in which they serve"),
        (day("stated_on", date(2005, 12, 2)), "for that day is recorded already: 530"),
    ],
)
def test_a_wrong_answer_is_named_at_its_field_and_kept(
    officer, address, typed, message
):
    response = officer.post(address("strength"), strength(note="as typed") | typed)
    text = text_of(response)

    assert response.status_code == 200
    assert text.count(message) == 2  # at the field and in the summary
    assert "as typed" in text
    assert all(f'value="{value}"' in text for key, value in typed.items() if value)
    assert Strength.objects.count() == 1


def test_an_intent_and_a_status_are_recorded(officer, address):
    intent = common(intent="stay", likelihood="likely")
    status = common(status="reducing")
    on = date(2006, 2, 1)

    officer.post(address("intent"), intent | day("stated_on", on))
    officer.post(address("status"), status | day("since", on))

    assert Intent.objects.get().likelihood == "likely"
    assert ContributorStatus.objects.latest("since").status == "reducing"


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
            reason="Decided with a cut",
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


def test_a_second_renewal_is_refused_and_nothing_typed_is_lost(officer):
    mandate = make_denmark_mandate()
    make_renewal(mandate)

    response = officer.post(
        f"/security/mandates/{mandate.pk}/renew/", renewal(terms="as typed")
    )

    assert "has been renewed already" in text_of(response)
    assert "as typed" in text_of(response)
    assert Mandate.objects.count() == 2


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


def edit(version, **values):
    return {
        "role": "Infantry",
        "reason": "Corrected",
        "version": version,
        "opened_version": version,
        "marking": make_marking().pk,
    } | values


def test_an_edit_needs_a_reason_and_shows_in_the_history(officer, address):
    refused = text_of(officer.post(address("edit"), edit(1, reason="")))
    saved = text_of(officer.post(address("edit"), edit(1), follow=True))

    assert "Enter the reason for the change" in refused
    assert "Changed role" in saved
    assert "Reason: Corrected" in saved


def test_the_second_of_two_editors_sees_both_versions(officer, login, address):
    officer.post(address("edit"), edit(1, role="Infantry battalion"))

    response = login("Policy officer").post(address("edit"), edit(1, role="Trainers"))

    assert response.status_code == 409
    assert "Infantry battalion" in text_of(response)
    assert "Trainers" in text_of(response)
    assert make_contributor().role == "Infantry battalion"


def test_a_mandate_is_edited_with_a_reason(officer):
    mandate = make_denmark_mandate()
    typed = edit(
        1,
        title="Folketing vote",
        authority_type="parliament",
        decided_precision="day",
        runs_from_precision="day",
        expires_precision="day",
        grade="statement",
        notice_days="30",
    ) | day("expires_on", date(2006, 7, 1))

    assert (
        officer.post(f"/security/mandates/{mandate.pk}/edit/", typed).status_code == 302
    )

    mandate.refresh_from_db()
    assert (mandate.notice_days, mandate.version) == (30, 2)

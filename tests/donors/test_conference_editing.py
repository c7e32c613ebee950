from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from donors.models import Conference
from tests.donors.factories import make_conference, make_pledge
from tests.donors.pages import day, text
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db

ADD = "/economic/conferences/add/"
PLANNED = date(2006, 3, 17)


@pytest.fixture
def officer(login):
    return login("Policy officer", ceiling="declassified")


def asked(**values):
    return {
        "name": "Irbil 2006",
        "place": "Irbil",
        **day("held_on", PLANNED),
        "held_precision": "day",
        "grade": "official",
        "source": make_source().pk,
        "marking": make_marking().pk,
    } | values


def edited(conference, **values):
    known = {"version": conference.version, "opened_version": conference.version}
    return asked(name=conference.name, place="", reason_code="decided") | known | values


def edit_address(conference):
    return f"{conference.get_absolute_url()}edit/"


def errors(response):
    assert response.status_code == 200
    return dict(response.context["form"].errors)


def test_a_planned_conference_is_recorded_and_its_page_is_shown(officer):
    response = officer.post(f"{ADD}?as_at=2006-01-01", asked(), follow=True)

    page = "/economic/conferences/irbil-2006/?as_at=2006-01-01"
    assert response.redirect_chain == [(page, 302)]
    conference = Conference.objects.get()
    assert (conference.place, conference.held_on) == ("Irbil", PLANNED)
    assert conference.created_by is not None
    assert "The conference is recorded" in text(response)


def test_a_known_month_is_kept_as_its_first_day(officer):
    officer.post(ADD, asked(held_precision="month"))

    assert Conference.objects.get().held_on == date(2006, 3, 1)


def test_a_conference_without_a_day_is_not_settled_yet(officer):
    unsettled = asked(held_on_day="", held_on_month="", held_on_year="", place="")

    page = text(officer.post(ADD, unsettled, follow=True))

    assert Conference.objects.get().held_on is None
    assert "Update the conference" in page


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"name": ""}, "name", "Enter the name of the conference"),
        ({"name": " irbil 2005 "}, "name", "of this name is recorded already"),
        ({"name": "Secret talks"}, "name", "of this name exists that you may not see"),
        ({"name": "n" * 121}, "name", "Enter at most 120 characters. These are 121"),
        ({"held_on_month": "13"}, "held_on", "Enter a real date for the conference"),
        (day("held_on", date(2200, 1, 1)), "held_on", "a year from 1900 to 2199"),
        ({"source": ""}, "source", "Name the source that makes it official"),
    ],
)
def test_a_conference_that_cannot_be_is_said_at_its_field(
    officer, values, field, sentence
):
    make_conference("Irbil 2005")
    make_conference("Secret talks", marking=make_marking("secret"))

    response = officer.post(ADD, asked(**values))

    assert list(errors(response)) == [field]
    assert sentence in text(response)
    assert Conference.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Irbil, 2005", "irbil-2005-2"),
        ("Add", "add-2"),
        ("مؤتمر", "conference"),
        ("ﬃ" * 120, "ffi" * 33 + "f"),
    ],
)
def test_each_conference_has_an_address_of_its_own(officer, name, slug):
    make_conference("Irbil 2005")

    assert officer.post(ADD, asked(name=name)).status_code == 302

    address = reverse("donors:conference", args=[slug])
    assert officer.get(address).status_code == 200
    assert Conference.objects.filter(name=name, slug=slug).exists()


def test_a_conference_sent_twice_is_one(officer):
    twice = asked(entry_token=str(uuid4()))

    assert officer.post(ADD, twice).status_code == 302
    assert "recorded already" in text(officer.post(ADD, twice))
    assert Conference.objects.count() == 1


def test_a_correction_needs_a_reason_and_keeps_the_address(officer):
    conference = make_conference("Madrid 2003")
    silent = edited(conference, name="Madrid, October 2003", reason_code="")

    assert "reason_code" in errors(officer.post(edit_address(conference), silent))
    told = silent | {"reason_code": "decided"}
    response = officer.post(edit_address(conference), told, follow=True)

    assert response.redirect_chain == [("/economic/conferences/madrid-2003/", 302)]
    conference.refresh_from_db()
    assert (conference.name, conference.version) == ("Madrid, October 2003", 2)
    assert "Madrid 2003 is updated" in text(response)


def test_who_saves_second_sees_both_versions_and_loses_nothing(officer):
    conference = make_conference("Madrid 2003")
    first, second = (edited(conference, place=place) for place in ("Madrid", "Toledo"))
    assert officer.post(edit_address(conference), first).status_code == 302

    response = officer.post(edit_address(conference), second)

    assert response.status_code == 409
    page = text(response)
    assert "Madrid" in page
    assert "Toledo" in page
    conference.refresh_from_db()
    assert conference.place == "Madrid"


def test_a_hidden_conference_cannot_be_corrected(officer):
    hidden = make_conference("Secret talks", marking=make_marking("secret"))

    assert officer.get(edit_address(hidden)).status_code == 404
    assert officer.post(edit_address(hidden), edited(hidden)).status_code == 404


@pytest.mark.parametrize("right", ["add", "change"])
def test_a_form_is_offered_to_whom_it_answers(login, right):
    conference = make_conference("Madrid 2003")
    address = {"add": ADD, "change": edit_address(conference)}[right]
    place = {"add": "/economic/conferences/", "change": conference.get_absolute_url()}
    officer, minister = login("Policy officer"), login("Minister")

    assert f'href="{address}"' in text(officer.get(place[right]))
    assert f'href="{address}"' not in text(minister.get(place[right]))
    assert minister.get(address).status_code == 403
    assert login(f"donors.{right}_conference").get(address).status_code == 200


def test_an_empty_list_invites_who_may_to_record_the_first(login):
    officer = text(login("Policy officer").get("/economic/conferences/"))
    minister = text(login("Minister").get("/economic/conferences/"))

    assert "Record the first conference" in officer
    assert "Record the first conference" not in minister
    assert "administrator" not in minister


def test_a_new_conference_can_be_chosen_for_a_pledge(officer):
    officer.post(ADD, asked())

    pledge = make_pledge("Spain", 220)
    page = text(officer.get(reverse("donors:pledge_edit", args=[pledge.pk])))
    assert "Irbil 2006</option>" in page

from datetime import date

import pytest
from django.urls import reverse

from donors.models import DebtClaim, ReliefStage
from tests.donors.debt_factories import AGREED, billions, make_claim, make_stage
from tests.donors.pages import day, text
from tests.factories import TODAY, make_marking, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer", ceiling="declassified")


def claim_asked(**values):
    return {
        "creditor_name": "Kuwait",
        "group": "non_paris_club_arab",
        "low_usd": "15,000,000,000",
        "high_usd": "16,000,000,000",
        **day("stated_on", AGREED),
        "grade": "official",
        "source": make_source().pk,
        "marking": make_marking().pk,
    } | values


def stage_asked(**values):
    return {
        "percent": "30",
        "condition": "IMF programme",
        **day("agreed_on", AGREED),
        "grade": "official",
        "source": make_source().pk,
        "marking": make_marking().pk,
    } | values


def errors(response):
    assert response.status_code == 200
    return dict(response.context["form"].errors)


def test_a_claim_is_recorded_as_a_range(officer):
    address = reverse("donors:debt_claim_add")

    assert officer.post(address, claim_asked()).status_code == 302

    claim = DebtClaim.objects.get()
    assert (claim.low_usd, claim.high_usd) == (billions(15), billions(16))


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"high_usd": "14,000,000,000"}, "high_usd", "is below the lowest"),
        ({"low_usd": "-5"}, "low_usd", "cannot be below zero"),
        ({"low_usd": "1,5"}, "low_usd", "in figures"),
        ({"relief_percent": "101"}, "relief_percent", "up to 100"),
        ({"relief_percent": "-1"}, "relief_percent", "cannot be below zero"),
        ({"relief_percent": "most"}, "relief_percent", "in figures"),
        ({"creditor_name": ""}, "creditor_name", "Enter the creditor"),
        (day("stated_on", date(2006, 2, 2)), "stated_on", "is in the future"),
    ],
)
def test_a_claim_that_cannot_be_is_said_at_its_field(officer, values, field, sentence):
    response = officer.post(reverse("donors:debt_claim_add"), claim_asked(**values))

    found = errors(response)
    assert list(found) == [field], found
    assert sentence in text(response)
    assert not DebtClaim.objects.exists()


def test_a_second_claim_of_a_name_is_refused_without_telling_a_hidden_one(officer):
    make_claim("Kuwait")
    make_claim("Qatar", marking=make_marking("secret"))
    address = reverse("donors:debt_claim_add")

    seen = officer.post(address, claim_asked())
    hidden = officer.post(address, claim_asked(creditor_name="Qatar"))

    assert "is recorded already" in errors(seen)["creditor_name"][0]
    assert "that you may not see" in errors(hidden)["creditor_name"][0]


def test_a_stage_is_recorded_and_updated_with_a_reason(officer):
    claim = make_claim("Japan")
    add = reverse("donors:relief_stage_add", args=[claim.pk])
    assert officer.post(add, stage_asked()).status_code == 302
    stage = ReliefStage.objects.get()
    assert stage.effective_on is None

    asked = stage_asked(
        **day("effective_on", TODAY),
        version=1,
        opened_version=1,
        reason_code="decided",
    )
    address = reverse("donors:relief_stage_edit", args=[stage.pk])
    assert officer.post(address, asked).status_code == 302

    stage.refresh_from_db()
    assert (stage.effective_on, stage.version) == (TODAY, 2)


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"percent": "41"}, "percent", "more than all of it: 40% is left"),
        ({"percent": "101"}, "percent", "up to 100"),
        ({"percent": "1e1"}, "percent", "in figures"),
        ({"percent": "0"}, "percent", "above zero"),
        (day("effective_on", date(2004, 11, 20)), "effective_on", "before it was"),
        (day("effective_on", date(2006, 2, 2)), "effective_on", "in the future"),
        (day("agreed_on", date(2006, 2, 2)), "agreed_on", "in the future"),
    ],
)
def test_a_stage_that_cannot_be_is_said_at_its_field(officer, values, field, sentence):
    claim = make_claim("Japan")
    make_stage(claim, "60")
    address = reverse("donors:relief_stage_add", args=[claim.pk])

    response = officer.post(address, stage_asked(**values))

    found = errors(response)
    assert list(found) == [field], found
    assert sentence in text(response)
    assert ReliefStage.objects.count() == 1


def test_what_is_left_to_write_off_does_not_tell_a_hidden_stage(officer):
    claim = make_claim("Japan")
    make_stage(claim, "60", marking=make_marking("secret"))
    address = reverse("donors:relief_stage_add", args=[claim.pk])

    page = text(officer.post(address, stage_asked(percent="50")))

    assert "other stages exist that you may not see" in page
    assert "40%" not in page


def test_an_edit_does_not_count_its_own_stage_against_itself(officer):
    stage = make_stage(make_claim("Japan"), "60")
    asked = stage_asked(
        percent="100", version=1, opened_version=1, reason_code="mistake"
    )
    address = reverse("donors:relief_stage_edit", args=[stage.pk])

    assert officer.post(address, asked).status_code == 302


def test_a_stage_is_in_effect_from_a_day_or_waits_for_a_condition(officer):
    address = reverse("donors:relief_stage_add", args=[make_claim().pk])

    refused = officer.post(address, stage_asked(condition=""))

    assert errors(refused)["effective_on"] == [
        "Enter from when it is in effect, or above what must happen first"
    ]
    assert not ReliefStage.objects.exists()
    at_once = stage_asked(condition="") | day("effective_on", AGREED)
    assert officer.post(address, at_once).status_code == 302


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"group": ""}, "group", "Choose the group of creditors"),
        ({"low_usd": "12.345"}, "low_usd", "Enter an amount with at most 2 decimals"),
        ({"high_usd": "9" * 30}, "high_usd", "Enter an amount of at most 18 digits"),
        (
            {"high_usd": "1e30"},
            "high_usd",
            "Enter the amount in figures, such as 1,500,000",
        ),
        (
            {"status": "w" * 5000},
            "status",
            "Enter at most 400 characters. These are 5000",
        ),
    ],
)
def test_what_is_wrong_with_a_claim_is_said_in_plain_words(
    officer, values, field, sentence
):
    refused = officer.post(reverse("donors:debt_claim_add"), claim_asked(**values))

    assert errors(refused)[field] == [sentence]

"""People make, see and revoke their tokens; administrators see and stop all."""

import re

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.models import ApiToken, AuditEntry, AuditKind
from tests.accounts.api.factories import ask, token_of
from tests.factories import make_marking, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.api.urls")]
PAGE = "/account/tokens/"
SECRET = re.compile(r"pship_[\w-]{43}")


def answers(**values):
    ceiling = make_marking("restricted").pk
    chosen = {"name": "Notebook", "scopes": ["read:economic"], "ceiling": ceiling}
    return chosen | {"days": "30"} | values


def test_it_is_shown_once_and_works(login):
    analyst = login("Analyst")

    made = analyst.post(PAGE, answers()).content.decode()

    (token,) = set(SECRET.findall(made))
    assert "no-store" in analyst.post(PAGE, answers()).headers["Cache-Control"]
    assert not SECRET.search(analyst.get(PAGE).content.decode())
    assert ask(token, at=timezone.now()).status_code == 200
    kept = ApiToken.objects.first()
    assert (kept.expires_at - kept.made_at).days == 30
    assert AuditEntry.objects.filter(kind=AuditKind.API_TOKEN_MADE).count() == 2


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": ""}, "Enter a name for the program"),
        ({"name": "x" * 61}, "at most 60 characters"),
        ({"scopes": []}, "Choose what it may read"),
        ({"scopes": ["read:reports"]}, "Choose a line beside the reports"),
        ({"scopes": ["read:everything"]}, "Select a valid choice"),
        ({"days": "366"}, "Select a valid choice"),
        ({"days": ""}, "Choose how long it works"),
        ({"ceiling": "999999"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_made_is_refused_in_words_and_keeps_what_was_typed(
    login, wrong, words
):
    said = login("Analyst").post(PAGE, answers() | wrong).content.decode()

    assert words in said
    assert not ApiToken.objects.exists()
    assert 'value="Notebook"' in said or "name" in wrong


def test_nobody_gives_a_token_more_than_they_see(login):
    login("Analyst").post(PAGE, answers(ceiling=make_marking("secret").pk))

    assert not ApiToken.objects.exists()


def test_there_are_only_so_many(login, monkeypatch):
    monkeypatch.setattr("partnership.accounts.api_tokens.TOKENS_AT_MOST", 2)
    mine = login("Analyst", username="mine")
    for _ in range(3):
        said = mine.post(PAGE, answers()).content.decode()

    assert "You have 10 tokens that work" in said
    assert ApiToken.objects.count() == 2


def test_its_owner_revokes_it_and_nobody_else_finds_it(login, person):
    token = token_of(person)
    pk = ApiToken.objects.get().pk
    other = login("Analyst", username="other")

    other.post(f"{PAGE}{pk}/revoke/")
    assert "Notebook" not in other.get(PAGE).content.decode()
    assert ask(token).status_code == 200

    other.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    other.post(f"{PAGE}{pk}/revoke/")
    assert ask(token).status_code == 401
    assert AuditEntry.objects.get(kind=AuditKind.API_TOKEN_REVOKED).about == person


def test_an_administrator_sees_all_that_work_and_stops_one(login, person):
    token = token_of(person, at=timezone.now(), name="Lost laptop")
    token_of(make_user("Analyst", username="gone", is_active=False), name="Closed")
    chief = login("Administrator", username="chief")
    everybody = chief.get(reverse("accounts:api_token_all")).content.decode()
    theirs = chief.get(reverse("accounts:person", args=[person.pk])).content.decode()
    pk = ApiToken.objects.get(name="Lost laptop").pk

    said = chief.post(
        reverse("accounts:person_api_token_revoke", args=[pk]), follow=True
    ).content.decode()

    assert "Lost laptop" in everybody
    assert "Closed" not in everybody
    assert "1 API token reads with these eyes" in theirs
    assert "The token is revoked." in said
    assert ask(token, at=timezone.now()).status_code == 401
    entry = AuditEntry.objects.get(kind=AuditKind.API_TOKEN_REVOKED)
    assert entry.details["because"] == "by an administrator"


def test_who_may_not_manage_a_person_may_not_stop_their_token(login):
    above = make_user("Minister", username="above", ceiling="secret")
    token_of(above)
    revoke = reverse(
        "accounts:person_api_token_revoke", args=[ApiToken.objects.get().pk]
    )

    assert login("Administrator").post(revoke).status_code == 403
    assert login("Policy officer", username="other").post(revoke).status_code == 403
    assert ApiToken.objects.get().revoked_at is None


def test_signing_a_person_out_ends_them(login, person):
    token_of(person, at=timezone.now())
    out = reverse("accounts:person_sign_out", args=[person.pk])

    said = login("Administrator").post(out, follow=True).content.decode()

    assert "1 API token is revoked." in said
    assert ApiToken.objects.get().revoked_at

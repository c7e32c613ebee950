"""A link sets a password once; and sessions can be seen and ended."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.inviting import find_invitation, invite, use_invitation
from partnership.accounts.models import Invitation, User
from tests.accounts.factories import (
    kinds,
    make_administrator,
    make_minister,
    newest,
    origin_of,
    sign_in,
    stranger,
)
from tests.factories import make_marking

pytestmark = pytest.mark.django_db

NEW = "a phrase that nobody guesses"
TWICE = {"new_password1": NEW, "new_password2": NEW}


@pytest.fixture
def link():
    """A link for a minister, made by an administrator."""
    person = make_minister()
    token = invite(person, origin=origin_of(make_administrator()), at=timezone.now())
    return reverse("accounts:invitation", args=[token])


def token_of(link):
    return link.rstrip("/").rpartition("/")[2]


def test_an_invited_person_sets_a_password_and_signs_in(link):
    client = stranger()

    assert "minister" in client.get(link).content.decode()
    response = client.post(link, TWICE)

    assert response.url == reverse("account_login")
    assert "_auth_user_id" not in client.session
    assert sign_in(client, password=NEW).status_code == 302
    assert kinds() == ["invited", "invitation_used", "signed_in"]


def test_used_expired_and_unknown_links_get_the_same_answer(link):
    expired = make_minister(username="expired")
    long_ago = timezone.now() - timedelta(hours=73)
    chief = User.objects.get(username="chief")
    old = invite(expired, origin=origin_of(chief), at=long_ago)
    stranger().post(link, TWICE)

    answers = {
        (page.status_code, page.content)
        for page in (
            stranger().get(link),
            stranger().get(reverse("accounts:invitation", args=[old])),
            stranger().get(reverse("accounts:invitation", args=["unknown"])),
        )
    }

    assert len(answers) == 1
    assert answers.pop()[0] == 404


def test_a_link_works_once_even_for_two_at_once(link):
    at = timezone.now()
    found = find_invitation(token_of(link), at)
    origin = origin_of(found.person)

    assert use_invitation(found, NEW, origin=origin, at=at)
    assert not use_invitation(found, "another phrase entirely", origin=origin, at=at)

    found.person.refresh_from_db()
    assert found.person.check_password(NEW)


def test_the_secret_is_not_kept(link):
    assert token_of(link) not in str(Invitation.objects.values().get())


def test_a_newer_link_ends_the_older(link):
    person, chief = (User.objects.get(username=n) for n in ("minister", "chief"))

    invite(person, origin=origin_of(chief), at=timezone.now())

    assert stranger().get(link).status_code == 404


def test_a_closed_accounts_link_does_not_work(link):
    User.objects.filter(username="minister").update(is_active=False)

    assert stranger().get(link).status_code == 404


def test_a_weak_password_is_refused_in_words_and_the_link_still_works(link):
    client = stranger()

    page = client.post(link, {"new_password1": "12345", "new_password2": "12345"})

    assert "too short" in page.content.decode()
    assert client.post(link, TWICE).status_code == 302


def test_guessing_links_is_throttled():
    client = stranger()
    address = reverse("accounts:invitation", args=["guess"])

    answers = [client.get(address).status_code for _ in range(21)]

    assert answers == [404] * 20 + [429]


def test_a_new_password_ends_the_sessions_that_go_on(link):
    client = stranger()
    sign_in(client)
    assert client.get(reverse("accounts:session_list")).status_code == 200

    stranger().post(link, TWICE)

    assert client.get(reverse("accounts:session_list")).status_code == 302


def test_an_administrator_adds_a_person_and_sees_the_link_once(login):
    client = login("Administrator", username="chief")
    person = {
        "username": "new.person",
        "first_name": "New",
        "last_name": "Person",
        "ceiling": make_marking("restricted").pk,
        "reason": "joins the team",
    }

    page = client.post(reverse("accounts:person_add"), person)

    assert page.context["link"].startswith("http://testserver/account/invitation/")
    added = User.objects.get(username="new.person")
    assert not added.has_usable_password()
    assert kinds() == ["person_added", "invited"]
    shown = client.get(reverse("accounts:person", args=[added.pk])).content.decode()
    assert token_of(page.context["link"]) not in shown


def test_a_username_that_is_taken_is_refused(login):
    make_minister()
    client = login("Administrator", username="chief")

    page = client.post(
        reverse("accounts:person_add"),
        {"username": "MINISTER", "last_name": "X", "reason": "y"},
    )

    assert "Another account has this username" in page.content.decode()


def test_an_account_above_ones_own_gets_no_link(login):
    person = make_minister(ceiling="secret")
    client = login("Administrator", username="chief", ceiling="restricted")

    for name in ("person_invite", "person_sign_out"):
        page = client.post(reverse(f"accounts:{name}", args=[person.pk]))
        assert page.status_code == 403
        assert "above yours" in page.content.decode()
    assert kinds() == ["refused", "refused"]


def test_a_person_sees_and_ends_their_own_sessions():
    make_minister()
    here, there = stranger(HTTP_USER_AGENT="Here"), stranger(HTTP_USER_AGENT="There")
    sign_in(here)
    sign_in(there)

    page = here.get(reverse("accounts:session_list"))
    assert {s.user_agent for s in page.context["sessions"]} == {"Here", "There"}
    other = next(s for s in page.context["sessions"] if s.user_agent == "There")
    here.post(reverse("accounts:session_end", args=[other.pk]))

    assert there.get("/").status_code == 302
    assert here.get(reverse("accounts:session_list")).status_code == 200
    assert newest().kind == "sessions_ended"


def test_nobody_ends_anothers_session():
    make_minister()
    theirs = stranger()
    sign_in(theirs)
    session = theirs.get(reverse("accounts:session_list")).context["sessions"][0]
    make_minister(username="another")
    mine = stranger()
    sign_in(mine, name="another")

    mine.post(reverse("accounts:session_end", args=[session.pk]))

    assert theirs.get(reverse("accounts:session_list")).status_code == 200


def test_all_others_end_and_this_one_goes_on():
    make_minister()
    here, there = stranger(), stranger()
    sign_in(here)
    sign_in(there)

    here.post(reverse("accounts:session_end_others"))

    assert there.get("/").status_code == 302
    assert here.get(reverse("accounts:session_list")).status_code == 200


def test_an_administrator_signs_a_person_out_everywhere(login):
    person = make_minister()
    client = stranger()
    sign_in(client)

    login("Administrator", username="chief").post(
        reverse("accounts:person_sign_out", args=[person.pk])
    )

    assert client.get("/").status_code == 302


def test_sessions_cost_the_same_however_many(count_queries):
    make_minister()
    client = stranger()
    sign_in(client)
    address = reverse("accounts:session_list")
    one = count_queries(lambda: client.get(address))

    for _ in range(4):
        sign_in(stranger())

    assert count_queries(lambda: client.get(address)) == one


def test_a_session_needs_a_sign_in():
    assert Client().get(reverse("accounts:session_list")).status_code == 302

"""Nobody raises their own rights, and nobody gives more than they have."""

import pytest
from django.utils import timezone

from partnership.accounts.held import Rights
from partnership.accounts.inviting import invite
from partnership.accounts.models import Invitation, User
from partnership.accounts.rights import Refused
from tests.accounts.changing import change, signed_in
from tests.accounts.factories import (
    make_administrator,
    make_minister,
    make_rights,
    newest,
    origin_of,
)
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_a_change_is_written_and_audited_with_what_why_and_by_whom():
    chief, person = make_administrator(), make_minister(first_name="Ann")

    assert change(chief, person, roles=("Analyst",))

    person.refresh_from_db()
    assert [group.name for group in person.groups.all()] == ["Analyst"]
    entry = newest()
    assert (entry.kind, entry.by, entry.about) == ("rights_changed", chief, person)
    assert entry.details["roles"] == "Minister, now Analyst"
    assert entry.details["reason"] == "new post"


def test_a_change_of_an_older_version_is_not_written():
    chief, person = make_administrator(), make_minister()
    assert change(chief, person, roles=("Analyst",))

    assert not change(chief, person, version=1, roles=("Policy officer",))

    assert person.groups.get().name == "Analyst"


def test_the_role_of_administrator_and_the_admin_go_together():
    chief, person = make_administrator(), make_minister()

    change(chief, person, roles=("Administrator",))
    person.refresh_from_db()
    assert person.is_staff

    change(chief, person, version=2, roles=("Minister",))
    person.refresh_from_db()
    assert not person.is_staff


def test_nobody_changes_their_own_rights():
    chief = make_administrator()
    make_administrator(username="other")

    with pytest.raises(Refused, match="your own rights"):
        change(chief, chief, roles=("Administrator",), ceiling="top-secret")


def test_nobody_gives_a_ceiling_above_their_own():
    chief, person = make_administrator(ceiling="restricted"), make_minister()

    with pytest.raises(Refused, match="above your own"):
        change(chief, person, ceiling="secret")


def test_an_account_above_ones_own_ceiling_cannot_be_changed_or_taken_over():
    chief = make_administrator(ceiling="restricted")
    person = make_minister(ceiling="secret")

    with pytest.raises(Refused, match="above yours"):
        change(chief, person)
    with pytest.raises(Refused, match="above yours"):
        invite(person, origin=origin_of(chief), at=timezone.now())
    assert not Invitation.objects.exists()


def test_a_superuser_is_managed_by_superusers_only():
    chief = make_administrator()
    person = make_user(username="root", is_superuser=True)

    with pytest.raises(Refused, match="superuser"):
        invite(person, origin=origin_of(chief), at=timezone.now())


def test_who_is_no_administrator_any_more_changes_nothing():
    chief, person = make_administrator(), make_minister()
    User.objects.filter(pk=chief.pk).update(is_active=False)

    with pytest.raises(Refused, match="have changed"):
        change(chief, person)


def test_the_last_active_administrator_cannot_be_removed():
    # Not by role: a right alone does not make an administrator.
    deputy = make_user("accounts.change_user", username="deputy")
    chief = make_administrator()

    with pytest.raises(Refused, match="last active administrator"):
        change(deputy, chief, roles=("Minister",))
    with pytest.raises(Refused, match="last active administrator"):
        change(deputy, chief, roles=("Administrator",), is_active=False)
    assert change(deputy, chief, roles=("Administrator", "Minister"))


def test_rights_that_come_later_take_an_open_link_back():
    chief, person = make_administrator(), make_minister()
    invite(person, origin=origin_of(chief), at=timezone.now())

    change(chief, person, roles=("Analyst",))

    assert not Invitation.objects.exists()


def test_a_closed_account_is_signed_out_on_the_next_request():
    chief, person = make_administrator(), make_minister()
    client = signed_in(person)
    assert client.get("/").status_code == 200

    change(chief, person, is_active=False)

    assert client.get("/").status_code == 302


def test_a_lower_ceiling_holds_on_the_next_request(login):
    chief = make_administrator(ceiling="secret")
    person = make_minister(ceiling="secret")
    client = signed_in(person)
    before = set(client.get("/").context["user"].visible_marking_ids)

    change(chief, person, ceiling="declassified")

    after = set(client.get("/").context["user"].visible_marking_ids)
    assert after < before


def test_rights_say_what_changed():
    before = make_rights(roles=("Minister",))
    after = make_rights(roles=(), is_active=False)

    assert isinstance(before, Rights)
    assert after.changes_from(before) == {
        "roles": "Minister, now none",
        "is_active": "yes, now no",
    }

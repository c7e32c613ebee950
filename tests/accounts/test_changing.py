"""Nobody raises their own rights, and nobody gives more than they have."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.changing import change_person
from partnership.accounts.held import Rights
from partnership.accounts.inviting import invite
from partnership.accounts.models import Invitation, User
from partnership.accounts.rights import Refused
from tests.accounts.factories import (
    kinds,
    make_administrator,
    make_minister,
    make_rights,
    newest,
    origin_of,
)
from tests.evidence.test_caveats import make_caveat
from tests.factories import make_actor, make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db


def change(manager, person, version=1, **values):
    return change_person(
        person,
        make_rights(**values),
        version=version,
        reason="new post",
        origin=origin_of(manager),
    )


def signed_in(person):
    make_programme()
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def form_of(person, **values):
    """What a browser posts to a person's page."""
    roles = Group.objects.filter(name__in=values.pop("roles", ["Minister"]))
    return {
        "version": person.version,
        "first_name": "Ann",
        "last_name": "Miller",
        "roles": [role.pk for role in roles],
        "ceiling": make_marking("restricted").pk,
        "is_active": "on",
        "reason": "new post",
        **values,
    }


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


def test_the_page_saves_what_was_filled_in(login):
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])

    response = signed_in(chief).post(address, form_of(person, roles=["Analyst"]))

    assert response.status_code == 302
    assert person.groups.get().name == "Analyst"


def test_the_page_needs_a_reason_and_keeps_what_was_typed():
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])

    page = (
        signed_in(chief)
        .post(address, form_of(person, reason="", last_name="Typed"))
        .content.decode()
    )

    assert "Enter the reason" in page
    assert "Typed" in page
    assert kinds() == []


def test_two_administrators_at_once_lose_nothing():
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])
    opened = form_of(person, roles=["Analyst"], last_name="Mine")
    change(chief, person, roles=("Policy officer",))

    client = signed_in(chief)
    page = client.post(address, opened)

    assert "A colleague changed this person" in page.content.decode()
    assert "Mine" in page.content.decode()
    assert person.groups.get().name == "Policy officer"
    again = {**opened, "version": page.context["form"].data["version"]}
    assert client.post(address, again).status_code == 302


def test_ones_own_page_offers_no_form_and_takes_none():
    chief = make_administrator()
    make_administrator(username="other")
    client = signed_in(chief)
    address = reverse("accounts:person", args=[chief.pk])

    page = client.get(address)
    assert page.context["form"] is None
    assert "cannot change your own rights" in page.content.decode()

    forced = form_of(chief, roles=["Administrator"], ceiling=make_marking("secret").pk)
    assert client.post(address, forced).status_code == 403
    chief.refresh_from_db()
    assert chief.ceiling.code == "restricted"
    assert kinds() == ["refused"]


def test_a_ceiling_above_ones_own_is_no_choice():
    chief, person = make_administrator(), make_minister()
    address = reverse("accounts:person", args=[person.pk])

    forced = form_of(person, ceiling=make_marking("secret").pk)
    page = signed_in(chief).post(address, forced)

    assert page.context["form"].errors["ceiling"]
    person.refresh_from_db()
    assert person.ceiling.code == "restricted"


@pytest.mark.parametrize("role", ["Policy officer", "Minister", "Analyst"])
def test_only_administrators_come_to_these_pages(login, role):
    person = make_administrator()
    client = login(role, username="reader")

    for name, args in (
        ("person_list", []),
        ("person_add", []),
        ("person", [person.pk]),
        ("audit_list", []),
    ):
        assert client.get(reverse(f"accounts:{name}", args=args)).status_code == 403
    for name in ("person_invite", "person_sign_out"):
        address = reverse(f"accounts:{name}", args=[person.pk])
        assert client.post(address).status_code == 403
    assert client.get("/files/audit-log/csv/").status_code == 403


@pytest.mark.parametrize("model", ["accounts/user", "auth/group"])
def test_djangos_admin_only_reads_people_and_roles(model):
    chief = make_user(username="root", is_superuser=True, is_staff=True)
    client = signed_in(chief)
    group, _ = Group.objects.get_or_create(name="Minister")
    pk = chief.pk if model == "accounts/user" else group.pk
    address = f"/admin/{model}/{pk}/change/"

    assert client.get(address).status_code == 200
    assert client.post(address, {"is_staff": "on"}).status_code == 403
    assert client.get(f"/admin/{model}/add/").status_code == 403
    assert client.post(f"/admin/{model}/{pk}/delete/").status_code == 403
    assert client.get(f"/admin/accounts/user/{pk}/password/").status_code in (302, 404)


def change_in_admin(person, record, **values):
    """Open a row in Django's admin and send it back with these values."""
    address = f"/admin/evidence/{record._meta.model_name}/{record.pk}/change/"
    client = signed_in(person)
    form = client.get(address).context["adminform"].form
    said = {name: value for name, value in form.initial.items() if value is not None}
    for name in ("group_rows", "release_rows", "equivalents"):
        said |= {f"{name}-TOTAL_FORMS": 0, f"{name}-INITIAL_FORMS": 0}
    why = {"reason_code": "mistake", "reason": "try"}
    return form, client.post(address, said | why | values)


def test_a_marking_keeps_its_rank_in_the_admin():
    """A new rank would raise or lower people's rights."""
    marking = make_marking("restricted")

    form, answer = change_in_admin(make_administrator(), marking, rank=0, name="New")

    assert "rank" not in form.fields
    assert answer.status_code == 302
    rank = marking.rank
    marking.refresh_from_db()
    assert (marking.rank, marking.name) == (rank, "New")


@pytest.mark.parametrize("code", ["secret", "erbil"])
def test_a_marking_that_one_may_not_see_is_only_read_in_the_admin(code):
    """Or an administrator would take away the caveat that keeps them out."""
    make_caveat("erbil", groups=["Erbil desk"])
    marking = make_marking(code)
    chief = make_administrator()

    _, answer = change_in_admin(chief, marking, name="Mine")

    assert answer.status_code == 403
    deletion = f"/admin/evidence/marking/{marking.pk}/delete/"
    assert signed_in(chief).get(deletion).status_code == 403
    assert make_marking(code).name != "Mine"


def test_another_actors_official_does_not_say_whose_government_is_ours():
    """Or they would make themselves one of our own people."""
    home, dane = make_actor("United Kingdom"), make_actor("Denmark")
    programme = make_programme(home_government=home)
    chief = make_administrator(actor=dane)

    form, answer = change_in_admin(chief, programme, home_government=dane.pk)

    assert "home_government" not in form.fields
    assert answer.status_code == 302
    programme.refresh_from_db()
    assert programme.home_government == home


def test_the_list_costs_the_same_however_many_people(count_queries):
    client = signed_in(make_administrator())
    address = reverse("accounts:person_list")
    one = count_queries(lambda: client.get(address))

    for number in range(5):
        make_minister(username=f"minister{number}")

    assert count_queries(lambda: client.get(address)) == one


def test_people_are_found_by_a_part_of_a_name():
    make_minister(first_name="Ann", last_name="Miller")
    client = signed_in(make_administrator())

    found = client.get(reverse("accounts:person_list"), {"q": "ill ann"})

    assert [person.username for person in found.context["page"]] == ["minister"]


def test_rights_say_what_changed():
    before = make_rights(roles=("Minister",))
    after = make_rights(roles=(), is_active=False)

    assert isinstance(before, Rights)
    assert after.changes_from(before) == {
        "roles": "Minister, now none",
        "is_active": "yes, now no",
    }

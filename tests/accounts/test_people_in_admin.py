"""Django’s admin only reads people, roles and what one may not see."""

import pytest
from django.contrib.auth.models import Group

from tests.accounts.changing import signed_in
from tests.accounts.factories import make_administrator
from tests.evidence.caveats import make_caveat
from tests.factories import make_actor, make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db


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

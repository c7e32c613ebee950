"""Saved reports: a question under a name, that its owner may change."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from donors.models import SavedReport
from tests.donors.factories import make_pledge
from tests.donors.pages import text
from tests.factories import make_actor, make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db
PAGE, SAVED = "/economic/reports/pledges/", "/economic/reports/saved/"
ASKED = "by=line&then_by=year&measure=gap&compare_at=2005-02-01&as_at=2006-03-01"


def save(client, asked=ASKED, **typed):
    typed = {"name": "By line", "date_of": "follows"} | typed
    return client.post(f"{SAVED}add/?{asked}", typed)


def person(*rights, **values) -> tuple[Client, object]:
    make_programme()
    client, user = Client(), make_user(*rights, **values)
    client.force_login(
        user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client, user


def opened(client, saved, **asked) -> dict[str, list[str]]:
    response = client.get(f"{SAVED}{saved.pk}/", asked)
    assert response.status_code == 302
    address = urlsplit(response["Location"])
    assert address.path == PAGE
    return parse_qs(address.query)


def test_what_was_asked_comes_back_at_the_date_of_the_page():
    client, user = person("Analyst")

    save(client)

    saved = SavedReport.objects.get()
    assert (saved.owner, saved.name, saved.is_shared) == (user, "By line", False)
    assert saved.query == (
        "evidence=firm&by=line&then_by=year&measure=gap&compare_at=2005-02-01"
        "&currency=USD"
    )
    assert "as_at" not in opened(client, saved)
    assert opened(client, saved)["then_by"] == ["year"]
    assert opened(client, saved, as_at="2006-05-01")["as_at"] == ["2006-05-01"]
    page = text(client.get(f"{SAVED}{saved.pk}/", follow=True))
    assert ">By line</a>" in page


def test_a_report_can_keep_its_date():
    client, _ = person("Analyst")

    save(client, date_of="fixed")

    saved = SavedReport.objects.get()
    assert opened(client, saved)["as_at"] == ["2006-03-01"]
    assert opened(client, saved, as_at="2006-05-01")["as_at"] == ["2006-03-01"]


def test_a_shared_report_is_read_by_others_and_changed_by_its_owner_alone():
    owner, _ = person("Analyst", username="owner")
    other, _ = person("Policy officer")
    minister, _ = person("Minister")
    save(owner, is_shared="on")
    saved = SavedReport.objects.get()
    own = f"{SAVED}{saved.pk}/"

    for reader in (other, minister):
        page = text(reader.get(PAGE))
        assert ">By line</a>" in page
        assert "By owner" in page
        assert "Rename" not in page
        assert opened(reader, saved)["by"] == ["line"]
    assert other.get(f"{own}edit/").status_code == 404
    assert other.post(f"{own}edit/", {"name": "Mine"}).status_code == 404
    assert other.post(f"{own}delete/").status_code == 404
    assert minister.post(f"{own}delete/").status_code == 403
    saved.refresh_from_db()
    assert saved.name == "By line"


def test_a_report_that_is_not_shared_does_not_exist_for_others():
    owner, _ = person("Analyst")
    other, _ = person("Analyst")
    save(owner)
    saved = SavedReport.objects.get()

    assert "By line" not in text(other.get(PAGE))
    assert other.get(f"{SAVED}{saved.pk}/").status_code == 404


def test_its_owner_renames_shares_and_deletes_it():
    client, _ = person("Analyst")
    save(client)
    saved = SavedReport.objects.get()

    form = text(client.get(f"{SAVED}{saved.pk}/edit/"))
    client.post(f"{SAVED}{saved.pk}/edit/", {"name": "Lines", "is_shared": "on"})

    assert "Delete By line" in form
    saved.refresh_from_db()
    assert (saved.name, saved.is_shared) == ("Lines", True)
    assert client.get(f"{SAVED}{saved.pk}/delete/").status_code == 405
    response = client.post(f"{SAVED}{saved.pk}/delete/", follow=True)
    assert "Lines is deleted." in text(response)
    assert not SavedReport.objects.exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": " "}, "Enter name"),
        ({"name": "x" * 81}, "Enter at most 80 characters. These are 81"),
        ({"name": "by LINE"}, "You have a report of this name already."),
        ({"name": "New", "date_of": "never"}, "never is not one of the available"),
    ],
)
def test_a_bad_name_is_answered_at_its_field(typed, sentence):
    client, _ = person("Analyst")
    save(client)

    page = text(save(client, **typed))

    assert sentence in page
    assert 'href="#id_' in page
    assert SavedReport.objects.count() == 1


def test_two_people_may_use_the_same_name_and_one_may_not():
    save(person("Analyst")[0])
    save(person("Analyst")[0])

    first, second = SavedReport.objects.all()
    with pytest.raises(IntegrityError), transaction.atomic():
        SavedReport.objects.create(owner=first.owner, name=second.name)


def test_nobody_saves_more_than_one_can_read(monkeypatch):
    monkeypatch.setattr("donors.forms.saved_report.MOST_SAVED", 1)
    client, _ = person("Analyst")
    save(client)

    page = text(save(client, name="Another"))

    assert "Delete one that you no longer need" in page
    assert SavedReport.objects.count() == 1


def test_a_question_that_cannot_be_answered_is_not_saved():
    client, _ = person("Analyst")

    response = save(client, "by=colour")

    assert response.status_code == 400
    assert not SavedReport.objects.exists()


def test_a_shared_report_names_no_record_that_its_reader_may_not_see():
    owner, _ = person("Analyst", ceiling="top-secret")
    other, _ = person("Analyst", ceiling="declassified")
    make_pledge("Atlantis", 5)
    friend = make_actor("Atlantis")
    type(friend).objects.filter(pk=friend.pk).update(marking=make_marking("secret"))
    save(owner, "donor=atlantis", is_shared="on")
    saved = SavedReport.objects.get()

    response = other.get(f"{SAVED}{saved.pk}/")

    assert response["Location"] == PAGE
    assert "asks for a record that you may not see" in text(other.get(PAGE))
    assert opened(owner, saved)["donor"] == ["atlantis"]


def test_nothing_is_saved_in_the_past():
    client, _ = person("Analyst")
    save(client)

    assert client.post(f"{SAVED}add/?as_known=2006-02-10", {}).status_code in (400, 403)
    assert SavedReport.objects.count() == 1

"""The same file under another sender’s name is told of before it is loaded again."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partnership.accounts.models import User
from partnership.exchange.models import DataImport
from tests.exchange.imports.conftest import COLUMNS, HEADINGS
from tests.exchange.imports.factories import import_text
from tests.factories import make_marking, make_programme

ONE = HEADINGS + "A1,Madrid,Madrid,Denmark,1.5\n"
TOLD = "The same file was loaded before"


@pytest.fixture
def loaded(officer):
    """A file of OCHA that Anna loaded."""
    checked = officer.go(officer.bring(ONE), "columns/", **COLUMNS)
    User.objects.filter(pk=checked.made_by_id).update(username="anna")
    assert officer.load(checked).state == "loaded"
    return checked


def again(client, **said):
    """What the preview says to who brings the same file."""
    sent = {
        "kind": "gatherings",
        "sender": "UNDP",
        "marking": make_marking().pk,
        "grade": "unverified",
        "file": SimpleUploadedFile("copy.csv", ONE.encode()),
    }
    client.post("/imports/new/", {**sent, **said})
    made = DataImport.objects.first()
    client.post(f"/imports/{made.pk}/columns/", COLUMNS)
    return client.get(f"/imports/{made.pk}/").content.decode()


def test_the_preview_says_when_by_whom_and_whose_it_was(officer, loaded, login):
    own = again(officer.client)
    assert TOLD in own
    assert "by anna, as Gatherings from OCHA." in own
    # Whose it was said to be is told to its maker and to who administers imports.
    assert "by anna, as Gatherings from OCHA." in again(login("Administrator"))
    others = again(login("Policy officer"))
    assert "by anna, as Gatherings." in others
    assert "OCHA" not in others


def test_of_the_same_sender_or_above_ones_sight_nothing_is_told(officer, loaded, login):
    assert TOLD not in again(officer.client, sender="OCHA")
    DataImport.objects.filter(pk=loaded.pk).update(marking=make_marking("secret-2006"))
    assert TOLD not in again(login("Policy officer"))


@pytest.mark.django_db
def test_a_command_says_so_too(tmp_path):
    make_programme(default_marking=make_marking())
    text = "name,place\nMadrid,Madrid\n"
    for sender in ("OCHA", "UNDP"):
        said = ("--set", f"sender={sender}")
        report = import_text(tmp_path, "conferences", text, *said)[1]
        told = [one for one in report["remarks"] if "same file" in one]
        assert len(told) == (sender == "UNDP")
    assert "by a command, as " in told[0]
    assert "from OCHA: its facts may stand twice." in told[0]

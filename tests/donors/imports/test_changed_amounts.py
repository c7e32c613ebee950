"""A flow without a reference whose amount changed is not counted twice unsaid."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from donors.models import Pledge, Transaction
from partnership.evidence.history import change_by
from partnership.exchange.models import DataImport
from tests.exchange.imports.factories import import_text
from tests.factories import make_actor, make_marking, make_programme

pytestmark = pytest.mark.django_db
HEADING = "Donor,Status,USD,Decision date,Description\n"
FIRST = HEADING + (
    "Denmark,Pledge,1000000,2006-01-10,Clinics\n"
    "Denmark,Paid,2000000,2006-01-11,Roads\n"
    "Denmark,Pledge,5,2006-01-12,Wells\n"
    "Denmark,Pledge,6,2006-01-12,Wells\n"
)
# Clinics are more, roads are less; which of the wells is which, nobody can say.
NEWER = (
    FIRST.replace("1000000", "1500000")
    .replace("2000000", "1750000")
    .replace("Pledge,5,", "Pledge,7,")
    .replace("Pledge,6,", "Pledge,8,")
)
SET = ("--set", "currency=USD", "--set", "sender=OCHA")


@pytest.fixture
def record():
    make_programme(default_marking=make_marking())
    make_actor("Denmark")


def flows(tmp_path, text, *options):
    return import_text(tmp_path, "flows", text, *SET, *options)


def stands(title):
    """What the pledges of this title come to, and what was paid of them."""
    entries = Transaction.objects.filter(pledge__title=title)
    pledged = sum(one.amount for one in Pledge.objects.filter(title=title))
    pledged += sum(one.amount for one in entries if one.kind == "12")
    return pledged, sum(one.amount for one in entries if one.kind == "3")


def test_a_command_keeps_both_and_says_so(record, tmp_path):
    flows(tmp_path, FIRST)
    status, report = flows(tmp_path, NEWER)

    assert (status, report["rows_new"], report["rows_gone"]) == (0, 4, 4)
    assert report["rows_likely_changed"] == 4
    told = [
        (one["row"], one["earlier_row"], one["was"], one["now"], one["is_certain"])
        for one in report["likely_changed"]
    ]
    assert told[0] == (2, 2, "USD 1,000,000", "USD 1,500,000", True)
    assert told[2] == (4, 4, "USD 5", "USD 7", False)
    assert "4 new rows look like an earlier one" in report["remarks"][-1]
    assert stands("Clinics")[0] == 2500000
    # They are known from then on.
    assert "rows_likely_changed" not in flows(tmp_path, NEWER)[1]


def test_a_command_moves_on_what_can_be_no_other_if_it_is_told(record, tmp_path):
    flows(tmp_path, FIRST)
    status, report = flows(tmp_path, NEWER, "--set", "changed=move")

    assert (status, report["rows_changed"], report["rows_new"]) == (0, 2, 2)
    assert report["rows_likely_changed"] == report["rows_gone"] == 2
    assert stands("Clinics") == (1500000, 0)
    assert stands("Roads") == (1750000, 1750000)
    assert stands("Wells")[0] == 26
    kept = DataImport.objects.first().answers
    assert kept["changed"] == "move"
    assert {*kept["moved"].values()} <= {*Pledge.objects.values_list("pk", flat=True)}
    assert len(kept["moved"]) == 2
    again = flows(tmp_path, NEWER, "--set", "changed=move")[1]
    assert (again["rows_same"], again["rows_gone"]) == (4, 2)
    back = flows(tmp_path, FIRST.replace("Description", "Title"))[1]
    assert back["rows_changed"] == 2
    assert stands("Clinics") == (1000000, 0)
    wrong = flows(tmp_path, NEWER, "--set", "changed=perhaps")
    assert wrong == (2, {"unreadable": "“perhaps” is none of keep, move"})


def test_of_another_sender_day_status_or_donor_it_is_another(record, tmp_path):
    flows(tmp_path, FIRST)
    other = NEWER.replace("2006-01-1", "2006-01-2")
    assert "rows_likely_changed" not in flows(tmp_path, other)[1]
    other = NEWER.replace("Pledge", "Commitment")
    assert flows(tmp_path, other)[1]["rows_likely_changed"] == 1
    sender = flows(tmp_path, NEWER, "--set", "sender=UNDP")[1]
    assert "rows_likely_changed" not in sender


def bring(client, text):
    """The newest import, checked with the columns that are proposed."""
    sent = {
        "kind": "flows",
        "sender": "OCHA",
        "marking": make_marking().pk,
        "grade": "unverified",
        "file": SimpleUploadedFile("flows.csv", text.encode()),
    }
    client.post("/imports/new/", sent)
    made = DataImport.objects.first()
    names = ("donor", "status", "amount", "date", "description")
    said = {f"column-{place}": name for place, name in enumerate(names)}
    client.post(
        f"/imports/{made.pk}/columns/", {**said, "currency": "USD", "unit": "one"}
    )
    made.refresh_from_db()
    return made


def text_of(client, made, page=""):
    return " ".join(client.get(f"/imports/{made.pk}/{page}").content.decode().split())


@pytest.mark.parametrize(("said", "clinics"), [("move", 1500000), ("keep", 2500000)])
def test_a_page_asks_before_it_loads(record, login, tmp_path, said, clinics):
    flows(tmp_path, FIRST)
    client = login("Policy officer")
    made = bring(client, NEWER)
    page = text_of(client, made)
    assert "2 new rows look like an earlier one with another amount" in page
    assert "Go on to load" not in page
    assert re.search(
        r"Clinics<br>USD 1,500,000</td><td>Row 2 of import \d+<br>USD 1,000,000", page
    )
    refused = client.post(f"/imports/{made.pk}/load/", {"agreed": made.seen_digest})
    assert refused.status_code == 302

    client.post(f"/imports/{made.pk}/answers/", {"changed": said})
    made.refresh_from_db()
    assert "Go on to load" in text_of(client, made)
    agreed = {"agreed": made.seen_digest, "reason_code": "restated"}
    client.post(f"/imports/{made.pk}/load/", agreed)
    made.refresh_from_db()
    assert (made.state, made.message) == ("loaded", "")
    assert stands("Clinics")[0] == clinics
    assert ("Clinics<br>USD" in text_of(client, made)) is (said == "keep")


def test_what_was_marked_above_ones_sight_is_told_no_more(record, login, tmp_path):
    flows(tmp_path, FIRST)
    client = login("Policy officer")
    made = bring(client, NEWER)
    assert "USD 1,000,000" in text_of(client, made)
    with change_by(None, reason="Marked"):
        Pledge.objects.filter(title="Clinics").update(
            marking=make_marking("secret-2006")
        )
    assert "USD 1,000,000" not in text_of(client, made)
    assert "USD 1,000,000" not in text_of(client, made, "answers/")
    assert made.report["likely_changed"][0]["was"] == "USD 1,000,000"
    assert bring(client, NEWER).report["rows_likely_changed"] == 3

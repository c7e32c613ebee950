"""A note names only what its reader may see, and says what it leaves out."""

import pytest
from django.urls import reverse

from donors.models import NonDelivery
from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_part,
    make_pledge,
    make_statement,
)
from tests.donors.letters import make_explanation, note_to, paragraph
from tests.donors.pages import text
from tests.factories import make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db

SECRET = "restricted"
LOW = {"ceiling": "declassified"}


@pytest.fixture
def secret():
    return {"marking": make_marking(SECRET)}


def test_what_rests_on_weak_evidence_is_left_out_and_said(reader):
    make_pledge(millions_usd=48)
    weak = make_pledge(millions_usd=100, title="A rumour", grade=Grade.PRESS)
    make_disbursement(weak, 1)

    note = note_to(reader)

    assert [one.title for one in note.paragraphs] == ["Madrid pledge"]
    assert note.closing.startswith(
        "This note leaves out one pledge of US$100m that rests on press reports or"
        " unverified accounts alone."
    )
    assert "one pledge by Spain" in note.opening


def test_it_is_told_where_the_reader_asks_for_it(reader):
    make_pledge(millions_usd=48)
    make_pledge(millions_usd=100, title="A rumour", grade=Grade.PRESS)

    note = note_to(reader, evidence="all")

    assert len(note.paragraphs) == 2
    assert "This note counts one pledge of US$100m that rests on" in note.closing


def test_weak_entries_statements_and_reasons_are_left_out_too(reader):
    pledge = make_pledge(millions_usd=48, conference=None)
    make_disbursement(pledge, 10, grade=Grade.UNVERIFIED)
    make_statement(pledge, 45, grade=Grade.PRESS)
    make_explanation(pledge, NonDelivery.BACKSLIDING, grade=Grade.PRESS)

    note = note_to(reader)
    (told,) = note.paragraphs

    assert "By our record none of it has come." in told.text
    assert "US$45m" not in told.text
    assert "back-sliding" not in told.text
    assert (
        "This note leaves out one disbursement and one statement that rest on press"
        " reports or unverified accounts alone."
    ) in note.closing


def test_a_donor_of_whom_nothing_counts_is_not_said_to_be_late(reader):
    make_pledge(millions_usd=48, grade=Grade.UNVERIFIED)

    note = note_to(reader)

    assert note.opening == (
        "No pledge by Spain counts on our record at 1 February 2006."
    )
    assert note.paragraphs == []


def test_hidden_records_are_neither_named_nor_counted(login, secret):
    pledge = make_pledge(millions_usd=48)
    client = login("Analyst", **LOW)
    address = reverse("donors:letter", args=["spain"])
    before = _told(client.get(address))

    make_pledge(millions_usd=100, title="Hidden pledge", **secret)
    make_disbursement(pledge, 5, **secret)
    make_statement(pledge, 45, **secret)
    make_condition(pledge, text="Hidden condition", **secret)
    make_explanation(pledge, words="Hidden words", **secret)

    assert _told(client.get(address)) == before
    assert "Hidden words" in text(login("Analyst").get(address))


def test_a_hidden_source_or_owner_is_as_if_there_were_none(login, secret):
    pledge = make_pledge(millions_usd=48)
    source = make_source("cable", title="Hidden cable", **secret)
    owner = make_actor("Hidden owner", kind="organisation", **secret)
    make_statement(pledge, 45, source=source)
    make_condition(pledge, owner=owner)
    make_explanation(pledge, source=source)

    page = text(login("Analyst", **LOW).get(reverse("donors:letter", args=["spain"])))

    assert "According to a source, US$45m" in page
    assert "whose it is to meet is not recorded" in page
    assert "Hidden" not in page


def _told(response):
    """The page without its frame, which holds a token of its own each time."""
    return text(response).partition("<main")[2]


def test_a_note_bears_the_marking_of_everything_that_it_rests_on(login, secret):
    pledge = make_pledge(millions_usd=48)
    client, address = login("Analyst"), reverse("donors:letter", args=["spain"])
    assert "Marked Restricted" not in text(client.get(address))

    make_explanation(pledge, **secret)

    page = text(client.get(address))
    assert 'class="marking' in page
    assert "Marked Restricted" in page
    assert "Its marking does not release it to the donor" in page


@pytest.mark.parametrize("rests_on", ["source", "owner", "through"])
def test_and_of_what_it_only_names(login, secret, rests_on):
    named = make_actor("World Bank", kind="organisation", **secret)
    if rests_on == "through":
        make_pledge(millions_usd=48, channel="multilateral", through=named)
    elif rests_on == "owner":
        make_condition(make_pledge(millions_usd=48), owner=named)
    else:
        make_pledge(millions_usd=48, source=make_source("cable", **secret))

    page = text(login("Analyst").get(reverse("donors:letter", args=["spain"])))
    assert "Marked Restricted" in page


def test_a_note_answers_for_its_date(reader):
    make_explanation(make_pledge(millions_usd=48))

    assert "The reason that Spain stated on 5 January 2006" in paragraph(reader).text


@pytest.mark.parametrize("record", ["explanation", "owner of a condition"])
def test_a_note_bears_what_it_says_of_the_parts(login, secret, record):
    part = make_part(make_pledge(millions_usd=48), "grant", 20)
    client, address = login("Analyst"), reverse("donors:letter", args=["spain"])
    assert "Marked Restricted" not in text(client.get(address))

    if record == "explanation":
        make_explanation(part, words="Said of the part", **secret)
        said = "Said of the part"
    else:
        owner = make_actor("Rotterdam group", kind="organisation", **secret)
        make_condition(part, owner=owner)
        said = "for Rotterdam group to meet"

    page = text(client.get(address))
    assert said in page
    assert "Marked Restricted" in page

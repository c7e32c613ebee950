"""Needs, offers and meetings from files."""

from datetime import date
from decimal import Decimal

import pytest

from partnership.diplomacy.models import Meeting, MeetingStep, Need, NeedPart, Offer
from partnership.evidence.history import change_by
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport
from tests.diplomacy.needs_factories import make_edition
from tests.exchange.imports.factories import import_text, make_context
from tests.factories import make_actor, make_programme, make_province

pytestmark = pytest.mark.django_db
EARLIER = date(2006, 1, 1)


@pytest.fixture
def record():
    make_programme()
    make_actor("Denmark")
    make_province("Basra")


NEEDS = (
    "Edition;Need;Kind;Quantity;Currency;Sector;Province;Priority;Date\n"
    "1;Police trainers;Trainers;40;;Police;Basra;1;2006-01-05\n"
    "1;Water works;Money;4.000.000;USD;;;high;2006-01-05\n"
    "1;Advice;Posts;;;;;3;2006-01-05\n"
)


def test_a_need_comes_with_its_part_and_unknown_is_not_nought(record, tmp_path):
    make_edition()
    status, report = import_text(tmp_path, "needs", NEEDS)

    assert status == 0
    assert report["sums"] == {
        "money": {"USD": "4000000"},
        "trainers": {"": "40"},
    }
    parts = NeedPart.objects.order_by("pk").values_list("kind", "quantity", "currency")
    assert list(parts) == [
        ("trainers", Decimal(40), ""),
        ("money", Decimal(4000000), "USD"),
        ("posts", None, ""),
    ]
    assert import_text(tmp_path, "needs", NEEDS)[1]["rows_same"] == 3
    lower = NEEDS.replace(";high;", ";low;")
    assert import_text(tmp_path, "needs", lower)[1]["rows_changed"] == 1
    assert Need.objects.get(title="Water works").priority == 4
    more = import_text(tmp_path, "needs", lower.replace(";40;", ";60;"))[1]
    assert [error["column"] for error in more["errors"]] == ["Quantity"]


def test_needs_are_taken_back_with_their_parts(record, tmp_path):
    make_edition()
    import_text(tmp_path, "needs", NEEDS)
    context = make_context(reason="the draft of another edition")
    undo(DataImport.objects.get(), find_kind("needs"), context)

    assert Need.objects.count() == 0 == NeedPart.objects.count()


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("1;Police", "9;Police", "Edition"),
        (";40;", ";40,5;", "Quantity"),
        (";40;", ";-1;", "Quantity"),
        ("USD", "", "Quantity"),
        ("Basra", "Mosul", "Province"),
        (";high;", ";soon;", "Priority"),
    ],
)
def test_what_is_wrong_with_a_need_stands_at_its_column(
    record, tmp_path, old, new, column
):
    make_edition()
    style = ("--set", "numbers=1.234,56")
    text = NEEDS.replace(old, new, 1)
    status, report = import_text(tmp_path, "needs", text, *style)

    assert (status, report["errors"][0]["column"]) == (1, column)
    assert Need.objects.count() == 0


def test_an_offer_begins_with_its_state(record, tmp_path):
    text = (
        "Country,Offer,Kind,Quantity,Currency,Date,State\n"
        "DNK,Police trainers,trainers,12,,2006-01-20,Offered\n"
    )
    assert import_text(tmp_path, "offers", text)[0] == 0

    offer = Offer.objects.get()
    assert [step.state for step in offer.steps.all()] == ["offered"]
    assert import_text(tmp_path, "offers", text)[1]["rows_same"] == 1
    further = import_text(tmp_path, "offers", text.replace("Offered", "Accepted"))[1]
    assert [error["column"] for error in further["errors"]] == ["State"]


def test_a_meeting_that_is_confirmed_by_a_newer_list_keeps_what_was_said(
    record, tmp_path
):
    text = (
        "Country,Principal,Date,Place,Status\n"
        "Denmark,Foreign Secretary,2006-02-20,Copenhagen,Proposed\n"
    )
    assert import_text(tmp_path, "meetings", text)[0] == 0
    newer = text.replace("Proposed", "Confirmed")
    assert import_text(tmp_path, "meetings", newer)[1]["rows_changed"] == 1

    assert Meeting.objects.get().status == "confirmed"
    step = MeetingStep.objects.get()
    assert (step.was_status, step.status) == ("proposed", "confirmed")
    newest = DataImport.objects.order_by("-pk").first()
    undo(newest, find_kind("meetings"), make_context(reason="of another week"))
    assert Meeting.objects.get().status == "proposed"
    assert not MeetingStep.objects.exists()
    why = ("--set", "cancelled_reason=ill", "--set", "sender=OCHA")
    cancelled = newer.replace("Confirmed", "Cancelled")
    assert import_text(tmp_path, "meetings", cancelled, *why)[1]["rows_changed"] == 1
    with change_by(None, reason="as it was said"):
        Meeting.objects.all().save_version(
            Meeting.objects.get().version, None, cancelled_on=EARLIER
        )
    assert import_text(tmp_path, "meetings", cancelled, *why)[1]["rows_same"] == 1
    again = import_text(tmp_path, "meetings", newer)[1]
    assert (again["rows_changed"], Meeting.objects.get().cancelled_on) == (1, None)
    status, report = import_text(tmp_path, "meetings", cancelled)
    assert (status, report["errors"][0]["column"]) == (1, "Status")

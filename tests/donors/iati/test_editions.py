"""A newer edition of an activity: what it changes of a pledge, and what stays."""

from datetime import date
from decimal import Decimal

import pytest

from donors.actions import record_instalment
from donors.iati.kind import IATI
from donors.models import Pledge
from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.passing import Pass
from tests.donors.iati.files import exported, imported
from tests.donors.iati.test_undoing import take_back
from tests.donors.iati.theirs import activity, file_of, transaction
from tests.exchange.imports.factories import make_context
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
ON = date(2006, 2, 1)
PLEDGE = transaction("12", "2004-01-10", "1000", ref="P")
ENDS = '<activity-date type="3" iso-date="2007-12-31"/>'


def differences(file: bytes, folder) -> list[tuple]:
    """What a check would show of the rows of this file."""
    path = folder / "checked.xml"
    path.write_bytes(file)
    course = Pass(IATI, path, {}, Asked(), make_context())
    return [tuple(d) for some in course.batches() for p in some for d in p.differences]


def plan(on: str, amount: str) -> str:
    return (
        f'<planned-disbursement><period-start iso-date="{on}"/><value currency="USD"'
        f' value-date="2004-01-01">{amount}</value></planned-disbursement>'
    )


def said(words: str) -> str:
    condition = f'<condition type="1"><narrative>{words}</narrative></condition>'
    return f'<conditions attached="1">{condition}</conditions>'


def plans() -> list[tuple]:
    (pledge,) = Pledge.objects.all()
    return [(int(one.amount), str(one.due_on)) for one in pledge.instalments.all()]


OLDER = file_of(
    activity(PLEDGE, plan("2005-06-30", "400"), plan("2005-12-31", "300"), said("A"))
)
SECTOR = '<sector vocabulary="1" code="14030"/>'
NEWER = file_of(
    activity(
        *(ENDS, SECTOR, PLEDGE, plan("2005-06-30", "500"), plan("2006-03-31", "300")),
        said("B"),
        title="Bridges",
    )
)


def test_a_newer_edition_moves_title_plan_and_conditions_and_is_undone(tmp_path):
    imported(OLDER, tmp_path)
    first = exported(ON)

    report = imported(NEWER, tmp_path)

    pledge = Pledge.objects.get()
    assert (report["rows_changed"], pledge.title) == (1, "Bridges")
    assert (pledge.sector, pledge.period_to) == ("140", date(2007, 12, 31))
    assert plans() == [(500, "2005-06-30"), (300, "2006-03-31")]
    assert [one.text for one in pledge.conditions.all()] == ["B"]
    assert imported(NEWER, tmp_path)["rows_same"] == 1
    take_back(1)
    assert exported(ON) == first
    # Both imports can be undone, the newest first.
    take_back(0)
    assert not Pledge.objects.exists()


def test_what_people_recorded_and_what_a_file_leaves_out_stays(tmp_path):
    """An edition that says less takes nothing away; what it lacks is counted."""
    imported(NEWER, tmp_path)
    by_hand = {"amount": Decimal(7), "due_on": ON, "by": None}
    (pledge,) = Pledge.objects.all()
    record_instalment(pledge=pledge, marking=make_marking(), **by_hand)

    bare = imported(
        file_of(activity(PLEDGE, plan("2005-06-30", "450"), title="Bridges")), tmp_path
    )

    assert bare["left_out_of_activities"] == {
        "instalment on record that the file does not have; it stays": 2,
        "condition on record that the file does not have; it stays": 1,
    }
    assert plans() == [(450, "2005-06-30"), (7, "2006-02-01"), (300, "2006-03-31")]
    assert Pledge.objects.get().sector == "140"


def test_each_field_that_changes_is_shown(tmp_path):
    imported(OLDER, tmp_path)
    shown = differences(NEWER, tmp_path)
    assert shown == [
        ("Title", "Roads", "Bridges"),
        ("Sector", "nothing", "140 Water supply and sanitation"),
        ("Period from", "nothing", "2004-01-01"),
        ("Period to", "nothing", "2007-12-31"),
        ("Instalment", "400 due on 2005-06-30", "500 due on 2005-06-30"),
        ("Instalment", "300 due on 2005-12-31", "300 due on 2006-03-31"),
        ("Condition", "A", "B"),
    ]

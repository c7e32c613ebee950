"""Strengths from a file, by the command that an analyst uses on the machine."""

import pytest

from coalition.models import Strength
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport, ImportedRecord
from tests.coalition.factories import make_contributor, make_force, make_sector
from tests.exchange.imports.factories import import_text, make_context
from tests.factories import make_programme, make_source

pytestmark = pytest.mark.django_db

FILE = """Troops in Iraq;;;
Country;Strength at date;Date;Force
DNK;530;10/02/2006;MNF-I
Denmark;1.005;28/02/2006;mnf-i

Romania;860;10/02/2006;MNF-I
Total;2.395;;
"""


@pytest.fixture
def record():
    make_programme()
    for name in ("Denmark", "Romania"):
        make_contributor(name)
    make_force()
    make_sector()
    make_source("troops", grade="published")


def run(folder, text, *options):
    return import_text(folder, "strengths", text, *options)


def test_a_file_as_people_have_it_is_loaded_whole(record, tmp_path):
    status, report = run(tmp_path, FILE, "--set", "source=troops")

    assert status == 0
    assert report["rows_read"] == 5
    assert report["rows_loaded"] == 3
    assert report["rows_left_out"] == {"blank": 1, "totals row": 1}
    assert report["sums"] == {"personnel": {"": "2395"}}
    stated = Strength.objects.values_list("personnel", "stated_on", "grade")
    assert sorted((n, str(day), grade) for n, day, grade in stated) == [
        (530, "2006-02-10", "published"),
        (860, "2006-02-10", "published"),
        (1005, "2006-02-28", "published"),
    ]


def test_the_same_file_again_changes_nothing_and_a_newer_one_what_differs(
    record, tmp_path
):
    run(tmp_path, FILE, "--set", "source=troops")

    again = run(tmp_path, FILE, "--set", "source=troops")[1]
    newer = FILE.replace("860", "865")
    changed = run(tmp_path, newer, "--set", "source=troops")[1]

    assert (again["rows_same"], again["rows_loaded"]) == (3, 0)
    assert (changed["rows_same"], changed["rows_changed"]) == (2, 1)
    assert Strength.objects.get(personnel=865).version == 2
    assert Strength.objects.count() == 3


def test_one_row_in_error_loads_nothing_and_says_where(record, tmp_path):
    wrong = FILE.replace("Romania;860", "Atlantis;many")
    status, report = run(tmp_path, wrong)

    assert status == 1
    assert Strength.objects.count() == 0 == DataImport.objects.count()
    assert {(e["row"], e["column"]) for e in report["errors"]} == {
        (6, "Country"),
        (6, "Strength at date"),
    }


def test_a_dry_run_writes_nothing(record, tmp_path):
    status, report = run(tmp_path, FILE, "--dry-run")

    assert (status, report["rows_new"], report["rows_loaded"]) == (0, 3, 0)
    assert Strength.objects.count() == 0 == DataImport.objects.count()


def test_a_file_that_is_no_table_ends_with_two(record, tmp_path):
    status, report = run(tmp_path, "\x00\x01")

    assert status == 2
    assert report["unreadable"]


def test_an_import_is_undone_whole_unless_somebody_has_edited_it(record, tmp_path):
    run(tmp_path, FILE, "--set", "source=troops")
    newer = FILE.replace("860", "865")
    run(tmp_path, newer, "--set", "source=troops")
    first, second = DataImport.objects.order_by("pk")
    kind, context = find_kind("strengths"), make_context(reason="sent by mistake")

    with pytest.raises(Refused, match="edited since"):
        undo(first, kind, context)
    undo(second, kind, context)
    assert Strength.objects.filter(personnel=860).count() == 1
    assert not Strength.objects.filter(personnel=865).exists()


def test_what_an_import_added_goes_when_it_is_undone(record, tmp_path):
    run(tmp_path, FILE, "--set", "source=troops")

    undo(DataImport.objects.get(), find_kind("strengths"), make_context(reason="twice"))

    assert Strength.objects.count() == 0
    assert ImportedRecord.objects.standing().count() == 0

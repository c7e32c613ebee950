"""Export, import, export: the same bytes, in an empty record and in the same one."""

import os
from datetime import date

import pytest

from donors.models import Pledge, Transaction
from partnership.evidence.models import Programme
from partnership.examples.loading.example import EXAMPLES, load
from tests.donors.iati.files import assert_valid, exported, forgotten, imported
from tests.donors.iati.world import World

ON = date(2006, 2, 1)
SEEDS = range(int(os.environ.get("IATI_WORLDS", "2")))


def test_the_example_comes_back_the_same(db, tmp_path):
    with forgotten():
        load(EXAMPLES / "iraq2006")
        file = exported(ON)
        again = imported(file, tmp_path)
        assert exported(ON) == file
        count = Pledge.objects.count()
    assert (again["rows_same"], again["rows_read"]) == (count, count)
    assert_valid(file)

    assert imported(file, tmp_path)["rows_loaded"] == count
    assert exported(ON) == file
    assert imported(file, tmp_path)["rows_same"] == count


@pytest.mark.parametrize("seed", SEEDS)
def test_drawn_ledgers_come_back_the_same(db, tmp_path, seed):
    on = [date(2004, 2, 4), ON][seed % 2]
    with forgotten():
        World(seed)
        file = exported(on, evidence="all")
        again = imported(file, tmp_path)
        assert again["rows_same"] == again["rows_read"], again
        assert exported(on, evidence="all") == file
        entries = Transaction.objects.filter(transacted_on__lte=on).count()
    assert_valid(file)

    report = imported(file, tmp_path)
    assert report["rows_loaded"] == report["rows_read"] == 6
    assert Transaction.objects.count() == entries
    assert exported(on, evidence="all") == file
    assert not Programme.objects.exists()

"""The record as an IATI 2.03 file."""

from datetime import date

from partnership.examples.loading.example import EXAMPLES, load
from tests.donors.iati.files import assert_valid, exported

ON = date(2006, 2, 1)


def test_the_example_is_a_valid_file(db):
    load(EXAMPLES / "iraq2006")

    file = exported(ON)
    assert_valid(file)
    assert file == exported(ON)

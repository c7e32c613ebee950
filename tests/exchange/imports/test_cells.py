"""What is wrong with a cell, in words that its sender knows."""

import pytest

from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.cells import reader_of
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.tables.values import BadValue


def test_a_choice_is_refused_in_words_and_not_in_codes():
    choices = {"pledged": "12", "promised": "12", "12": "12", "paid": "3"}
    field = ImportField("status", "Status", Reads.CHOICE, choices=choices)
    with pytest.raises(BadValue, match="“perhaps” is none of pledged, paid$"):
        reader_of(field, Asked(), str, {})("perhaps")

"""What is wrong with a cell, in words that its sender knows."""

import pytest

from partnership.exchange.imports.asked import STYLES, Asked
from partnership.exchange.imports.cells import (
    _thorough_amount,
    _thorough_count,
    reader_of,
)
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.tables.values import BadValue


def test_a_choice_is_refused_in_words_and_not_in_codes():
    choices = {"pledged": "12", "promised": "12", "12": "12", "paid": "3"}
    field = ImportField("status", "Status", Reads.CHOICE, choices=choices)
    with pytest.raises(BadValue, match="“perhaps” is none of pledged, paid$"):
        reader_of(field, Asked(), str, {})("perhaps")


def outcome(read, *cell):
    try:
        return repr(read(*cell))
    except BadValue as wrong:
        return str(wrong)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("unit", ["", "million"])
def test_bare_figures_are_read_quickly_and_not_otherwise(style, unit):
    """Of a million rows nearly all; the thorough way says what each must come to."""
    asked = Asked(style=STYLES[style], unit=unit)
    figures = "0 00 007 7.5 7.50 7,5 1.234 1,234 1234.5 12. .5 -5 +5 1e3 5m €5 ٣ ²"
    edges = "999999999 9999999999 999999999999.99 9999999999999 1.00001 999999999999999"
    amount, count = (
        reader_of(ImportField("n", "N", reads), asked, str, {})
        for reads in (Reads.AMOUNT, Reads.COUNT)
    )
    for cell in f"{figures} {edges}".split():
        assert outcome(amount, cell) == outcome(_thorough_amount, cell, asked)
        assert outcome(count, cell) == outcome(_thorough_count, cell, asked)

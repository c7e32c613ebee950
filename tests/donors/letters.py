"""Notes to donors, for their tests."""

from donors.letter.donors import ALL, find_donors
from donors.letter.note import compose
from donors.letter.report import LetterFilter
from partnership.exchange.report import Question
from tests.factories import TODAY


def question(reader, on=TODAY, **asked):
    form = LetterFilter(asked, reader=reader)
    assert form.is_valid(), form.errors
    return Question(form, on, reader)


def note_to(reader, donor="spain", on=TODAY, **asked):
    asked = question(reader, on, donor=donor, **asked)
    (note,) = compose(asked, find_donors(asked, ALL, 1))
    return note


def paragraph(reader, donor="spain", on=TODAY, **asked):
    (only,) = note_to(reader, donor, on, **asked).paragraphs
    return only

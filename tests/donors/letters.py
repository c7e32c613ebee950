"""Notes to donors, for their tests."""

from datetime import date

from donors.letter.donors import ALL, find_donors
from donors.letter.note import compose
from donors.letter.report import LetterFilter
from donors.models import Explanation, NonDelivery
from partnership.evidence.models import Grade
from partnership.exchange.report import Question
from tests.factories import TODAY, make_actor, make_marking, make_programme


def make_explanation(pledge, reason=NonDelivery.SPREAD, **values):
    defaults = {
        "stated_on": date(2006, 1, 5),
        "grade": Grade.STATEMENT,
        "marking": make_marking(),
    }
    return Explanation.objects.create(
        pledge=pledge, reason=reason, **(defaults | values)
    )


def make_parties():
    """The programme's home government and host nation."""
    return make_programme(
        home_government=make_actor("United Kingdom"), host_nation=make_actor("Iraq")
    )


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

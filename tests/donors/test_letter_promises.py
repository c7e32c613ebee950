"""What a note says of the promise itself: its form, its changes, its reason."""

from datetime import date

import pytest

from donors.models import Instrument, NonDelivery, TransactionKind, TransactionNature
from tests.donors.factories import make_disbursement, make_part, make_pledge
from tests.donors.letters import make_explanation, note_to, paragraph
from tests.factories import make_actor, make_source

pytestmark = pytest.mark.django_db
GRANT = {"instrument": Instrument.GRANT, "conference": None}
REVISION = {"kind": TransactionKind.PLEDGE}


def test_the_newest_reason_is_told_with_its_day_and_source(reader):
    pledge = make_pledge(millions_usd=48, **GRANT)
    make_explanation(pledge, NonDelivery.SECURITY, stated_on=date(2005, 3, 1))
    make_explanation(
        pledge,
        words="Over the life of the programme",
        source=make_source("answer", title="Answer to parliament"),
    )
    make_explanation(pledge, NonDelivery.BACKSLIDING, stated_on=date(2006, 3, 1))

    told = paragraph(reader)

    assert told.text.endswith(
        "According to “Answer to parliament”, the reason that Spain stated on 5 January"
        " 2006 is “spread over years”: “Over the life of the programme”."
    )
    assert told.questions[1:] == ["How much of it is planned for which year?"]


def test_a_reason_without_words_or_without_a_code_is_a_whole_sentence(reader):
    pledge = make_pledge(millions_usd=48, **GRANT)
    make_explanation(pledge, NonDelivery.SECURITY, stated_on=date(2005, 3, 1))
    said = "The reason that Spain stated on {} is {}."
    assert said.format("1 March 2005", "“security”") in paragraph(reader).text

    make_explanation(pledge, NonDelivery.OTHER, words="An election")
    assert said.format("5 January 2006", "“An election”") in paragraph(reader).text


@pytest.mark.parametrize("reason", NonDelivery.values)
def test_every_reason_has_a_question_of_its_own(reader, reason):
    make_explanation(make_pledge(millions_usd=48, **GRANT), reason, words="In words")

    asked = paragraph(reader).questions
    assert len(asked) == 2
    assert "{" not in asked[1]


@pytest.mark.parametrize(
    ("nature", "millions", "said"),
    [
        ("revision", -8, "After revision it stands at US$40m."),
        ("cancellation", -8, "US$8m of it has since been cancelled; US$40m stands."),
        (
            "transfer",
            -8,
            "US$8m of it has since been transferred elsewhere; US$40m stands.",
        ),
        ("transfer", 8, "US$8m has since been transferred to it, which makes US$56m."),
        ("cancellation", -48, "US$48m of it has since been cancelled; nothing stands."),
    ],
)
def test_what_became_of_the_pledge_is_told(reader, nature, millions, said):
    pledge = make_pledge(millions_usd=48, **GRANT)
    make_disbursement(pledge, millions, nature=nature, **REVISION)

    assert f"for 2004 to 2007. {said}" in paragraph(reader).text


def test_a_revision_that_was_taken_back_changed_nothing(reader):
    pledge = make_pledge(millions_usd=48, **GRANT)
    entry = make_disbursement(pledge, -8, **REVISION)
    make_disbursement(pledge, 8, reverses=entry, reason="An error", **REVISION)
    make_disbursement(pledge, -8, nature=TransactionNature.CANCELLATION, **REVISION)

    text = paragraph(reader).text
    assert "US$8m of it has since been cancelled; US$40m stands." in text


def test_forms_of_money_are_never_added_together(reader):
    mixed = make_pledge(millions_usd=40, instrument=Instrument.MIXED, conference=None)
    make_part(mixed, "grant", 10)
    make_part(mixed, "loan", 30)
    make_pledge(millions_usd=48, title="A loan", instrument=Instrument.LOAN)
    make_pledge(millions_usd=24, title="A grant", instrument=Instrument.GRANT)

    note = note_to(reader)

    assert note.opening == (
        "This note sets out three pledges by Spain, as our record has them at 1"
        " February 2006. US$12.5m in grants, US$25m in loans and US$20.83m in grants"
        " and loans together are behind schedule."
    )
    texts = [one.text for one in note.paragraphs]
    assert "pledged US$40m for 2004 to 2007: US$10m in grants and US$30m in" in texts[1]


def test_what_a_source_gives_as_a_range_is_told_as_one(reader):
    make_pledge(millions_usd=40, high_usd=60_000_000, **GRANT)

    text = paragraph(reader).text
    assert "pledged US$40m, or up to US$60m, in grants for 2004 to 2007." in text


def test_the_way_that_the_money_goes_is_told(reader):
    fund = make_actor("World Bank", kind="organisation")
    make_pledge(millions_usd=40, channel="trust_fund", through=fund, **GRANT)

    text = paragraph(reader).text
    assert "in grants for 2004 to 2007, to be paid through the World Bank." in text

"""What a note says and asks in each state of a pledge."""

from datetime import date

import pytest

from donors.models import Instrument, TransactionKind
from tests.donors.factories import (
    make_condition,
    make_conference,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_statement,
)
from tests.donors.letters import make_parties, note_to, paragraph
from tests.factories import make_actor

pytestmark = pytest.mark.django_db

GRANT = {"instrument": Instrument.GRANT, "conference": None}
ENDED = {"period_from": date(2004, 1, 1), "period_to": date(2004, 12, 31)}
REVISION = {"kind": TransactionKind.PLEDGE}


def test_one_instalment_is_overdue_since_its_day(reader):
    pledge = make_pledge(millions_usd=40, **GRANT)
    make_instalment(pledge, 20, date(2005, 6, 30))
    make_instalment(pledge, 20, date(2006, 6, 30))

    told = paragraph(reader)

    assert told.text == (
        "On 24 October 2003 Spain pledged US$40m in grants for 2004 to 2007. By our"
        " record none of it has come. US$20m has been overdue since 30 June 2005"
        " (seven months). US$20m is not yet due."
    )
    assert told.questions == [
        "By which date will the US$20m due on 30 June 2005 be paid?",
        "What holds the money back?",
    ]


def test_a_pledge_of_another_day_than_its_conference_has_its_own_day(reader):
    madrid = make_conference(place="Madrid")
    make_pledge(millions_usd=40, conference=madrid, pledged_on=date(2004, 6, 5))

    assert paragraph(reader).text.startswith(
        "On 5 June 2004, for the Madrid conference of October 2003, Spain pledged"
        " US$40m"
    )


def test_instalments_of_several_ages_are_told_apart(reader):
    pledge = make_pledge(millions_usd=30, **GRANT)
    for due_on in (date(2004, 6, 30), date(2005, 6, 30), date(2005, 12, 31)):
        make_instalment(pledge, 10, due_on)
    make_disbursement(pledge, 4)

    told = paragraph(reader)

    assert (
        "US$4m of it has come. US$26m is overdue, the oldest part of it since 30 June"
        " 2004 (19 months). Of this, US$10m has been so for less than six months,"
        " US$10m for six to twelve months and US$6m for a year or more."
    ) in told.text
    assert told.questions[0] == "By which date will the US$26m that is overdue be paid?"


def test_after_its_period_the_rest_is_overdue(reader):
    pledge = make_pledge(millions_usd=30, **GRANT | ENDED)
    make_disbursement(pledge, 10, transacted_on=date(2004, 6, 1))

    told = paragraph(reader)

    assert "US$20m has been overdue since 31 December 2004 (13 months)." in told.text
    assert told.questions[0] == (
        "By which date will the US$20m due on 31 December 2004 be paid?"
    )


def test_a_condition_of_the_host_asks_whether_it_is_met(reader):
    make_parties()
    pledge = make_pledge(millions_usd=48, **GRANT)
    make_condition(pledge, owner=make_actor("Iraq"))

    told = paragraph(reader)

    assert told.text.endswith(
        "US$25m that would have come by now waits on a condition that is not met: “A"
        " debt agreement is signed”, for Iraq to meet. US$23m is not yet due."
    )
    assert told.questions == [
        "Does Spain regard the condition “A debt agreement is signed” as met, and if"
        " not, what is missing?"
    ]


@pytest.mark.parametrize(
    ("owner", "whose", "asked"),
    [
        ("Spain", "for Spain to meet", "By which date will Spain meet the condition"),
        (
            "World Bank",
            "for the World Bank to meet",
            "What must happen for the condition",
        ),
        (None, "whose it is to meet is not recorded", "What must happen for the"),
    ],
)
def test_whose_condition_it_is_decides_what_is_asked(reader, owner, whose, asked):
    make_parties()
    pledge = make_pledge(millions_usd=48, **GRANT)
    make_condition(pledge, owner=make_actor(owner) if owner else None)

    told = paragraph(reader)

    assert whose in told.text
    assert told.questions[0].startswith(asked)


def test_several_conditions_are_all_named(reader):
    pledge = make_pledge(millions_usd=48, **GRANT)
    make_condition(pledge, text="A first thing")
    make_condition(pledge, text="A second thing")
    make_condition(pledge, text="A third thing", met_on=date(2005, 1, 1))

    text = paragraph(reader).text

    assert "waits on conditions that are not met: “A first thing”," in text
    assert "; “A second thing”," in text
    assert "third" not in text


def test_a_pledge_that_is_kept_is_said_to_be_and_nothing_is_asked(reader):
    make_disbursement(make_pledge(millions_usd=40, **GRANT), 40)

    note = note_to(reader)
    (told,) = note.paragraphs

    assert note.opening.endswith("Nothing is late.")
    assert told.text.endswith("All of it, US$40m, has come.")
    assert told.questions == []


def test_what_came_waits_on_nothing_any_more(reader):
    pledge = make_pledge(millions_usd=40, **GRANT)
    make_disbursement(pledge, 40)
    make_condition(pledge)

    assert "condition" not in paragraph(reader).text


def test_more_than_was_pledged_is_said(reader):
    make_disbursement(make_pledge(millions_usd=40, **GRANT), 45)

    text = paragraph(reader).text
    assert text.endswith("US$45m has come: US$5m more than was pledged.")


def test_what_nobody_has_reported_is_asked(reader):
    make_pledge(millions_usd=40, delivery_is_tracked=False, **GRANT)

    note = note_to(reader)
    (told,) = note.paragraphs

    assert note.opening.endswith("How much of it has come is not known to us.")
    assert told.text.endswith("Our record does not say how much of it has come.")
    assert told.questions == ["How much of the US$40m has been delivered?"]


def test_help_without_a_figure_is_no_amount_of_nought(reader):
    make_pledge(
        millions_usd=None, delivery_is_tracked=False, instrument=Instrument.IN_KIND
    )

    told = paragraph(reader)

    assert told.text.startswith(
        "At “Madrid 2003” in October 2003 Spain promised help in kind without a figure"
        " for 2004 to 2007."
    )
    assert told.questions == ["What has been given, and what is it worth?"]


def test_an_instalment_to_come_is_asked_about(reader):
    make_instalment(make_pledge(millions_usd=40, **GRANT), 40, date(2006, 6, 30))

    note = note_to(reader)
    (told,) = note.paragraphs

    assert note.opening.endswith("Nothing is late.")
    assert told.text.endswith("US$40m is not yet due.")
    assert told.questions == [
        "Is the instalment of US$40m due on 30 June 2006 on course?"
    ]


@pytest.mark.parametrize("day", [2, 28])
def test_months_left_are_counted_only_where_they_are_whole(reader, day):
    make_pledge(millions_usd=48, **GRANT)

    asked = paragraph(reader, on=date(2006, 2, day)).questions[0]
    assert asked == (
        "How will the remaining US$48m be disbursed in what is left of its period, to"
        " 31 December 2007?"
    )


def test_one_month_has_passed(reader):
    make_pledge(millions_usd=48, **GRANT)

    text = paragraph(reader, on=date(2004, 2, 1)).text
    assert (
        "Of the 48 months of its period, 1 has passed; on a straight line US$1m would"
        " have come by now. None of that has, which puts delivery one month behind."
    ) in text


def test_what_came_after_a_statement_is_taken_off_it(reader):
    pledge = make_pledge(millions_usd=40, **GRANT)
    make_statement(pledge, 30, stated_on=date(2005, 1, 1))
    make_disbursement(pledge, 10)

    assert (
        "US$10m of it has come. According to “FCO/IPU paper, 1 February 2006”, US$30m"
        " of it was still undelivered on 1 January 2005; what has come since leaves"
        " US$20m. The disbursements on our record leave US$30m; what follows is worked"
        " out from the reported figure."
    ) in paragraph(reader).text


def test_what_is_confirmed_in_writing_is_told(reader):
    pledge = make_pledge(millions_usd=40, **GRANT)
    make_disbursement(pledge, 15, kind=TransactionKind.COMMITMENT)

    assert "US$15m is confirmed in writing." in paragraph(reader).text

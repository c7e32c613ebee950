"""The notes to the three donors of the paper, word by word."""

import pytest

from donors.models import StatementKind
from partnership.evidence.models import Grade
from tests.donors.factories import (
    MADRID,
    make_conference,
    make_statement,
    make_three_donors,
)
from tests.donors.letters import make_parties, note_to, paragraph
from tests.factories import make_source

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def three_donors():
    make_parties()
    make_conference(place="Madrid")
    return make_three_donors()


def test_the_note_to_spain(reader):
    note = note_to(reader, "spain")
    (told,) = note.paragraphs

    assert note.subject == "Spain: pledges to Iraq, as at 1 February 2006"
    assert note.sender == "United Kingdom"
    assert note.opening == (
        "This note sets out one pledge by Spain, as our record has it at 1 February"
        " 2006. US$71.58m is behind schedule."
    )
    assert told.text == (
        "At the Madrid conference in October 2003 Spain pledged US$220m for 2004 to"
        " 2007, in a form that our source does not state. Our record holds no"
        " disbursement of it. According to “FCO/IPU paper, 1 February 2006”, US$177m of"
        " it was still undelivered on 1 February 2006. Of the 48 months of its period,"
        " 25 have passed; on a straight line US$114.58m would have come by now. By the"
        " reported figure US$71.58m of that has not, which puts delivery more than 15"
        " months behind. US$105.42m is not yet due."
    )
    assert told.questions == [
        "How will the remaining US$177m be disbursed in the 23 months left?",
        "What holds the money back?",
    ]
    assert note.closing == (
        "Amounts from a million up are rounded to a hundredth of a million."
    )


def test_the_note_to_canada_names_the_source_that_has_another_pledge(
    reader, three_donors
):
    press = make_source("press", title="Fox News (AP) 24 Oct 2003", grade=Grade.PRESS)
    make_statement(
        three_donors[1],
        230,
        kind=StatementKind.PLEDGED,
        stated_on=MADRID,
        source=press,
        grade=Grade.PRESS,
    )

    told = paragraph(reader, "canada")

    assert told.text == (
        "At the Madrid conference in October 2003 Canada pledged US$187.47m for 2004 to"
        " 2007, in a form that our source does not state. Our record holds no"
        " disbursement of it. According to “FCO/IPU paper, 1 February 2006”, US$133m of"
        " it was still undelivered on 1 February 2006. “Fox News (AP) 24 Oct 2003”"
        " (press report) puts the pledge at US$230m; our record has US$187.47m. Of the"
        " 48 months of its period, 25 have passed; on a straight line US$97.64m would"
        " have come by now. By the reported figure US$43.17m of that has not, which"
        " puts delivery more than 11 months behind. US$89.83m is not yet due."
    )
    assert told.questions == [
        "How will the remaining US$133m be disbursed in the 23 months left?",
        "What holds the money back?",
        "Which amount does Canada hold to be the pledge?",
    ]


def test_the_note_to_sweden_sets_apart_what_is_above_the_pledge(reader):
    told = paragraph(reader, "sweden")

    assert told.text == (
        "At the Madrid conference in October 2003 Sweden pledged US$33m in grants for"
        " 2004 to 2007. Our record holds no disbursement of it. According to “FCO/IPU"
        " paper, 1 February 2006”, US$35m was still undelivered on 1 February 2006."
        " That is US$2m more than the US$33m that the recorded pledge leaves;"
        " what follows is worked out from the recorded pledge. Of the 48 months of its"
        " period, 25 have passed; on a straight line US$17.19m would have come by now."
        " By the reported figure none of that has, which puts delivery 25 months"
        " behind. US$15.81m is not yet due."
    )
    assert told.questions == [
        "How will the remaining US$33m be disbursed in the 23 months left?",
        "What holds the money back?",
        "Which amount does Sweden hold to be undelivered?",
    ]


def test_a_figure_for_which_nobody_answers_is_quoted_only_if_asked_for(
    reader, three_donors
):
    make_statement(
        three_donors[0],
        300,
        kind=StatementKind.PLEDGED,
        stated_on=MADRID,
        source=None,
        grade=Grade.UNVERIFIED,
    )

    assert "US$300m" not in paragraph(reader, "spain").text
    told = paragraph(reader, "spain", evidence="all").text
    assert "Another source (unverified) puts the pledge at US$300m" in told

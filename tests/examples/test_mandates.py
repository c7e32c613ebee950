"""What the sources give of mandates: what falls with UNSCR 1637, votes, bodies."""

from datetime import date

import pytest

from coalition.mandates import tree
from coalition.mandates.falls import falls
from coalition.mandates.votes import count_words
from coalition.models import DecisionBody, Mandate, Recess, VoteCount
from partnership.evidence.models import Source

PAPER, FIRST_OF_MARCH = date(2006, 2, 1), date(2006, 3, 1)
END_OF_MAY, YEARS_END = date(2006, 5, 31), date(2006, 12, 31)

pytestmark = pytest.mark.usefixtures("iraq")


def resolution(on, reader):
    return Mandate.objects.at(on, reader).get(title="S/RES/1637")


def names(mandates):
    return {one.holder.name for one in mandates}


def test_what_falls_with_the_resolution_as_the_paper_saw_it(reader):
    found = falls(resolution(PAPER, reader), PAPER, reader)

    assert names(found.same_day) == {
        "United Nations",
        "United Kingdom",
        "Poland",
        "South Korea",
        "Czech Republic",
        "Estonia",
        "Latvia",
        "Lithuania",
        "Armenia",
        "Romania",
    }
    assert names(found.before) == {
        "Denmark",
        "Italy",
        "Japan",
        "El Salvador",
        "Moldova",
    }
    assert {"Slovakia", "Australia", "Georgia"} <= names(found.otherwise_stand)
    assert "Bulgaria" not in names(found.mandates)


def test_what_falls_with_it_on_its_last_day(reader):
    mandate = resolution(YEARS_END, reader)
    found = falls(mandate, YEARS_END, reader)

    assert mandate.renewal_pk
    assert "United Kingdom" in names(found.same_day)
    assert names(found.before) == set()
    assert "Denmark" in names(found.otherwise_stand)


def test_with_the_next_resolution_falls_what_stands_on_its_last_day(reader, login):
    mandate = Mandate.objects.at(YEARS_END, reader).get(title="S/RES/1723")
    found = falls(mandate, YEARS_END, reader)
    lapses = date(2007, 12, 31)

    assert {"Poland", "Armenia"} & names(found.resting)
    assert all(one.expires_by < lapses for one in found.before)
    assert all(
        one.expires_by is None or one.expires_by >= lapses for one in found.mandates
    )
    assert "Denmark" in names(found.before)
    assert "Denmark" not in names(found.mandates)
    address = f"/security/mandates/{mandate.pk}/"
    text = login("Minister").get(address, {"as_at": "2006-12-31"}).content.decode()
    number, earlier = len(found.mandates), len(found.before)
    assert f"{number} mandates fall with it</h2>" in text
    assert f"{earlier} more rest on it and end before it." in text


def test_denmarks_ladder_at_three_dates(reader):
    found = {
        on: Mandate.objects.at(on, reader).get(title="Folketing vote, January 2006")
        for on in (PAPER, FIRST_OF_MARCH, END_OF_MAY)
    }

    assert [(one.status, one.days) for one in found.values()] == [
        ("expiring", 150),
        ("expiring", 122),
        ("superseded", 31),
    ]
    assert found[FIRST_OF_MARCH].step == "180"


def test_lithuania_stands_beneath_denmark(reader):
    web = tree.read(PAPER, reader)
    top = next(node for node in tree.forest(web) if node.mandate.title == "S/RES/1637")
    denmark = next(n for n in top.beneath if n.mandate.holder.name == "Denmark")

    assert [node.mandate.holder.name for node in denmark.beneath] == ["Lithuania"]


def test_votes_are_those_of_the_sources_on_their_days():
    said = {
        count.mandate.holder.name: (count.stated_on, count_words(count))
        for count in VoteCount.objects.all()
    }

    assert said == {
        "South Korea": (date(2005, 12, 30), "110 to 31 with 17 abstentions"),
        "Bulgaria": (date(2006, 2, 22), "151 to 15"),
    }
    assert set(VoteCount.objects.values_list("grade", flat=True)) == {"press"}


def test_bodies_are_named_and_none_has_a_recess_that_no_source_gives():
    assert DecisionBody.objects.count() == 12
    assert not Recess.objects.exists()
    denmark = Mandate.objects.filter(holder__name="Denmark")
    assert {one.decision_body.name for one in denmark} == {"Folketing"}


def test_the_review_has_its_outcome_from_the_day_on_which_it_was_held():
    mandate = Mandate.objects.get(title="S/RES/1637")

    assert mandate.review_outcome == "Council agreed the mandate continues"
    assert mandate.review_source.code == "UN8752"
    first = Mandate.pgh_event_model.objects.filter(
        pgh_obj=mandate.pk, pgh_label="insert"
    ).get()
    assert (first.reviewed_on, first.review_outcome) == (None, "")
    source = Source.pgh_event_model.objects.filter(code="UN8752").first()
    assert source.pgh_created_at.date() > END_OF_MAY

"""Words of the vocabulary: whole, whatever the case, and the same in the database."""

from datetime import date

import pytest

from partnership.diplomacy.models import LineVersion, Statement
from partnership.diplomacy.narrative import use
from partnership.diplomacy.narrative.vocabulary import (
    Vocabulary,
    by_word,
    findings,
    pattern_of,
)
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.narrative_factories import (
    make_line,
    make_statement,
    make_term,
    make_version,
)
from tests.factories import TODAY, make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db


def found(text, on=TODAY, public=False, reader=None):
    words = findings(text, on, reader or make_user(), public=public)
    return [(one.position, one.found) for one in words]


@pytest.mark.parametrize(
    ("word", "forms", "text", "expected"),
    [
        ("coalition", "", "The Coalition stays.", ["Coalition"]),
        ("coalition", "", "Coalitions and a precoalition, coalition_s", []),
        ("coalition", "coalitions", "Two COALITIONS.", ["COALITIONS"]),
        ("war on terror", "", "the war\n on  terror", ["war\n on  terror"]),
        ("coalition’s", "", "the coalition's", ["coalition's"]),
        ("c++ (new)", "", "In C++ (new), or c (new)", ["C++ (new)"]),
        (".*", "", "anything .* at all", [".*"]),
        ("-led", "", "the US-led force", ["-led"]),
        ("éclat", "", "ÉCLAT, éclat, éclats", ["ÉCLAT", "éclat"]),
        ("a|b", "", "a or b, a|b", ["a|b"]),
        ("war", "warlike", "warlike war warm", ["warlike", "war"]),
        (r"back\slash", "", r"a back\slash", [r"back\slash"]),
    ],
)
def test_a_word_is_found_whole_and_as_the_database_finds_it(
    word, forms, text, expected
):
    term = make_term(word, other_forms=forms)
    make_statement(text=text)

    assert [one for _, one in found(text)] == expected
    in_database = Statement.objects.filter(text__iregex=pattern_of(term.phrases))
    assert in_database.exists() == bool(expected)


def test_a_word_holds_where_and_when_the_list_says():
    make_term("inside", holds="internal")
    make_term("outside", holds="public")
    make_term("later", held_from=date(2006, 3, 1))
    make_term("over", held_until=date(2006, 1, 31))
    text = "inside outside later over"

    assert found(text) == [(0, "inside")]
    assert found(text, public=True) == [(7, "outside")]
    assert [one for _, one in found(text, date(2006, 3, 1))] == ["inside", "later"]
    assert [one for _, one in found(text, date(2006, 1, 31))] == ["inside", "over"]


def test_a_word_above_the_ceiling_is_not_found():
    make_term("coalition", marking=make_marking("secret"))

    assert found("coalition", reader=make_user(ceiling="restricted")) == []
    assert found("coalition", reader=make_user(ceiling="secret")) == [(0, "coalition")]


def test_any_text_costs_one_query(django_assert_num_queries):
    for word in ("one", "two", "three"):
        make_term(word)
    reader = make_user()
    assert reader.visible_marking_ids

    with django_assert_num_queries(1):
        vocabulary = Vocabulary.at(TODAY, reader)
        noted = by_word(vocabulary.findings("One two two." * 50))

    assert [(one.word, one.times) for one in noted] == [("one", 50), ("two", 100)]


def test_everywhere_a_word_stands_is_the_live_record_of_the_date():
    make_term("coalition", holds="internal")
    make_term("alliance", holds="public")
    make_version("Now", text="The coalition.", public_text="The coalition.")
    make_version("Over", text="The coalition.", valid_until=date(2006, 1, 15))
    make_version("Public", text="The alliance.", public_text="An alliance.")
    point = make_point(make_meeting(), text="Stay in the coalition.")
    make_point(make_meeting(arranged_on=date(2006, 3, 1)), text="The coalition.")
    said = make_statement(text="This alliance, and this coalition.")
    make_statement(date(2006, 3, 1), text="An alliance.")

    page = use.build(TODAY, make_user("Minister"))
    shown = [(one.record, one.which) for _, rows in page.kinds for one in rows]

    now, public = (
        LineVersion.objects.get(line_to_take__topic=topic)
        for topic in ("Now", "Public")
    )
    assert shown == [
        (now, "internal"),
        (public, "public"),
        (point, "the point"),
        (said, "what was said"),
    ]
    assert page.number == 4
    (passage,) = page.kinds[2][1][0].passages
    assert (passage.before, passage.finding.found) == ("This ", "alliance")


def test_what_stands_in_hidden_records_is_not_found():
    make_term("coalition")
    secret = make_marking("secret")
    make_version(text="The coalition.", marking=secret)
    make_statement(text="The coalition.", marking=secret)
    make_point(make_meeting(marking=secret), text="The coalition.")

    make_actor("Atlantis", marking=secret)
    make_point(make_meeting("Atlantis"), text="The coalition.")
    make_version(make_line("Hidden topic", marking=secret), text="The coalition.")

    assert use.build(TODAY, make_user("Minister")).number == 0
    assert use.build(TODAY, make_user("Minister", ceiling="secret")).number == 5


def test_only_the_first_of_many_are_shown(monkeypatch):
    monkeypatch.setattr(use, "SHOWN", 2)
    make_term("coalition")
    for day in (1, 2, 3):
        make_statement(date(2006, 1, day))

    rows = dict(use.build(TODAY, make_user("Minister")).kinds)["Statements"]

    assert (len(rows), rows.more) == (2, True)

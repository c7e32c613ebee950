"""The share of each framing over time: missing is not nought, and soft is left out."""

from datetime import date

import pytest

from partnership.diplomacy.models import Statement
from partnership.diplomacy.narrative.share_chart import chart_of
from partnership.diplomacy.narrative.shares import MONTH, QUARTER, shares
from partnership.evidence.charts.columns import BOTTOM, TOP
from partnership.evidence.charts.sources import Sources
from partnership.evidence.models import Grade, Programme
from tests.diplomacy.narrative_factories import make_framing, make_statement
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


def found(by=MONTH, on=TODAY, evidence="firm", reader=None):
    reader = reader or make_user()
    seen = Statement.objects.seen(on, reader)
    return shares(seen, on, reader, by=by, evidence=evidence)


def draw(shares):
    chart = chart_of(shares, Sources())
    return chart and chart.drawing


def test_shares_are_of_each_month_and_a_month_without_any_has_none():
    for day, framing in (
        (date(2005, 11, 5), "Security coalition"),
        (date(2006, 1, 5), "Security coalition"),
        (date(2006, 1, 20), "International partnership"),
        (date(2006, 1, 31), "International partnership"),
        (date(2006, 2, 2), "International partnership"),
    ):
        make_statement(day, framing)

    got = found()

    assert list(got.names.values()) == [
        "International partnership",
        "Security coalition",
    ]
    partnership, coalition = got.names
    november, december, january, february = got.periods[-4:]
    assert (november.number, december.number, january.number) == (1, 0, 3)
    assert january.percent(partnership) == pytest.approx(66.67, abs=0.01)
    assert (november.percent(coalition), november.percent(partnership)) == (100, 0)
    assert december.percent(coalition) is None
    assert (february.begins, february.number) == (date(2006, 2, 1), 0)
    assert len(got.periods) == 12


def test_quarters_begin_with_the_year():
    make_statement(date(2005, 12, 31))
    make_statement(date(2006, 1, 1))

    last, this = found(QUARTER, date(2006, 2, 28)).periods[-2:]

    assert (last.words, last.number) == ("October to December 2005", 1)
    assert (this.begins, this.number) == (date(2006, 1, 1), 1)


def test_earlier_statements_are_counted_apart():
    make_statement(date(2005, 2, 28))
    make_statement(date(2005, 3, 1))

    got = found()

    assert (got.number, got.earlier) == (1, 1)


def test_press_and_unverified_statements_count_where_they_are_asked_for():
    make_statement(grade=Grade.PRESS)
    make_statement(grade=Grade.UNVERIFIED)
    make_statement(grade=Grade.STATEMENT)

    firm, everything = found(), found(evidence="all")

    assert (firm.number, everything.number) == (1, 3)
    assert firm.soft.in_words("firm") == (
        "Leaves out 2 statements: press only (1) or unverified (1)."
    )


def test_no_framing_and_a_hidden_framing_have_names_of_their_own():
    make_statement(framing=None)
    make_statement(framing=make_framing("Hidden", marking=make_marking("secret")))

    names = found(reader=make_user(ceiling="restricted")).names

    assert sorted(names.values()) == [
        "A framing that you may not see",
        "None of the framings",
    ]
    assert "Hidden" in found(reader=make_user(ceiling="secret")).names.values()


def test_statements_of_a_hidden_actor_are_in_no_share():
    make_statement()
    Statement.objects.get().actor.__class__.objects.update(
        marking=make_marking("secret")
    )

    assert found(reader=make_user(ceiling="restricted")).number == 0


def test_the_shares_cost_one_query_and_one_for_the_names(django_assert_num_queries):
    for day in range(1, 20):
        make_statement(date(2006, 1, day), f"Framing {day % 5}")
    reader = make_user()
    assert reader.visible_marking_ids

    with django_assert_num_queries(2):
        found(reader=reader)


def test_a_column_is_full_and_a_month_without_statements_has_no_column():
    for framing in ("A", "A", "B", None):
        make_statement(framing=framing)

    chart = draw(found())

    january, february = chart.columns[-2:]
    assert [piece.height for piece in january.pieces] == [133, 67, 66]
    assert sum(piece.height for piece in january.pieces) == BOTTOM - TOP
    assert len({piece.fill for piece in january.pieces}) == 3
    assert (february.pieces, february.of) == ([], "")
    assert [key.label for key in chart.keys] == ["None of the framings", "B", "A"]


def test_more_framings_than_patterns_are_drawn_together():
    for number in range(9):
        make_statement(framing=f"Framing {number}")

    chart = draw(found())

    assert len(chart.keys) == 8
    assert chart.keys[0].label == "2 others"
    fills = [piece.fill for piece in chart.columns[-2].pieces]
    assert len(fills) == len(set(fills)) == 8


def test_too_few_statements_are_not_drawn():
    make_statement()
    make_statement()
    assert draw(found()) is None

    make_statement()
    assert draw(found()) is not None


def test_without_a_programme_the_empty_page_is_no_fault(login):
    client = login("Minister")
    Programme.objects.all().delete()

    assert client.get("/political/statements/").status_code == 200

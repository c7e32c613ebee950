"""A pledge's gap in one picture: the bar, its labels and its table say the same."""

import re
from datetime import date
from decimal import Decimal

import pytest

from donors.gap_picture import draw
from donors.templatetags.money import money
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.donors.ledgers import make_every_kind_of_entry, sek_pledge
from tests.donors.pages import text
from tests.donors.positions import position
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def aged():
    """Instalments two years, nine and two months late, and one to come."""
    pledge = make_pledge("Spain", 110)
    make_instalment(pledge, 20, date(2004, 1, 31))
    make_instalment(pledge, 20, date(2005, 5, 1))
    make_instalment(pledge, 30, date(2005, 12, 1))
    make_instalment(pledge, 40, date(2007, 1, 1))
    make_disbursement(pledge, 10)
    return pledge


def words(picture):
    return [(part.words, part.amount_usd) for part in picture.parts]


def test_each_part_stands_in_its_order_and_they_add_up_to_the_gap(reader):
    row = position(aged(), reader)

    picture = draw(row, TODAY)

    assert words(picture) == [
        ("Delivered", millions(10)),
        ("Overdue, 12+ months", millions(10)),
        ("Overdue, 6-12 months", millions(20)),
        ("Overdue, 0-6 months", millions(30)),
        ("Not yet due", millions(40)),
    ]
    gap = sum(part.amount_usd for part in picture.parts if part.is_gap)
    assert gap == row.used_gap_usd == picture.total[1]


def test_the_parts_lie_side_by_side_over_the_whole_width(reader):
    picture = draw(position(aged(), reader), TODAY)

    drawn = sorted(picture.labels, key=lambda label: label.x)
    assert [label.part for label in drawn] == picture.parts
    assert drawn[0].x == 0
    ends = [label.x + label.width for label in drawn]
    assert ends[:-1] == pytest.approx([label.x for label in drawn[1:]], abs=0.02)
    assert ends[-1] == pytest.approx(100, abs=0.02)


def test_no_two_labels_share_a_line(reader):
    picture = draw(position(make_every_kind_of_entry(), reader), TODAY)

    lines = [label.words_y for label in picture.labels]
    lines += [label.amount_y for label in picture.labels]
    assert len(set(lines)) == len(lines)
    assert all(0 < line < picture.height for line in lines)
    for label in picture.labels:
        is_above = label.words_y < picture.top
        assert label.anchor == ("end" if is_above else "start")
        assert (label.middle > 50) == is_above


def test_a_gap_that_waits_and_one_above_the_pledge_are_parts_of_their_own(reader):
    pledge = make_pledge("Sweden", 33, delivery_is_tracked=False)
    make_statement(pledge, 35)
    make_condition(pledge)

    picture = draw(position(pledge, reader), TODAY)

    assert [name for name, _ in words(picture)] == [
        "Waiting on a condition",
        "Not yet due",
        "Above the pledge",
    ]
    assert sum(amount for _, amount in words(picture)) == millions(35)


def test_more_than_was_pledged_is_drawn_beyond_it(reader):
    pledge = make_pledge("Sweden", 33)
    make_disbursement(pledge, 40)

    picture = draw(position(pledge, reader), TODAY)

    assert words(picture) == [
        ("Delivered", millions(33)),
        ("Over-delivered", millions(7)),
    ]


def test_no_figure_is_no_picture(reader):
    assert draw(position(make_pledge("Germany", None), reader), TODAY) is None


@pytest.mark.parametrize(("units", "effect"), [("4", 10), ("16", -5)])
def test_what_the_rates_did_is_a_bar_of_its_own(reader, units, effect):
    pledge = sek_pledge()
    make_rate("SEK", units, on=TODAY)

    picture = draw(position(pledge, reader), TODAY)

    assert (picture.effect.words, picture.effect.amount_usd) == (
        "Exchange-rate effect",
        millions(effect),
    )
    assert picture.at_date[1] == millions(10 + effect)
    drawn = picture.effect_label
    ends = {"4": (50, 50), "16": (50, 50)}[units]
    assert (drawn.x, drawn.width) == ends


def test_the_page_draws_and_tables_the_same_parts(login):
    make_rate("SEK", "4", on=TODAY)
    pledge = sek_pledge()
    make_instalment(pledge, 30, date(2005, 1, 1), amount_usd=Decimal("3750000"))

    page = text(login("Analyst").get(pledge.get_absolute_url()))

    svg = re.search(r'<svg width="100%".*?</svg>', page).group()
    said = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    drawn = {(said[at], said[at + 1]) for at in range(0, len(said), 2)}
    table = re.search(r"The same numbers,.*?</table>", page, re.DOTALL).group()
    rows = re.findall(r'<tr><th scope="row">([^<]*)</th>\s*<td[^>]*>([^<]*)<', table)
    assert drawn == {(name, f"US$ {amount}") for name, amount in rows}
    assert len(rows) == 3
    totals = re.findall(r'<tr class="total">.*?number">([^<]*)<', table, re.DOTALL)
    assert totals == [money(millions(10)), money(millions(20))]


def test_a_missing_rate_is_named_and_withholds_the_effect(login):
    page = text(login("Analyst").get(sek_pledge().get_absolute_url()))

    assert "The set Test rates has no rate for SEK on 1 February 2006" in page
    assert "Exchange-rate effect" not in page

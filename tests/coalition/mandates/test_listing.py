"""The list of mandates has pages, counts what is not shown, and can be narrowed."""

from datetime import date

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string

from coalition import ladder as rungs
from coalition import timeline
from coalition.ladder_totals import ladder_totals
from coalition.mandates import listing, tree
from tests.coalition.factories import (
    make_dependency,
    make_mandate,
    make_renewal,
    make_un_mandate,
)
from tests.coalition.pages import MANDATES, mandate_page, page
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)
HOLDERS = ["Denmark", "Estonia", "Italy", "Japan", "Poland"]


@pytest.fixture
def five(monkeypatch):
    """Five mandates that end one month after the other, two on each page."""
    for name in ("ENTRIES", "BARS", "TREES"):
        monkeypatch.setattr(listing, name, 2)
    return [
        make_mandate(name, date(2006, 3 + number, 1))
        for number, name in enumerate(HOLDERS)
    ]


def holders(found):
    return [one.holder for one in found]


def build(**asked):
    query = QueryDict(mutable=True)
    query.update(asked)
    return listing.build(FEBRUARY, make_user(), query)


def test_each_list_has_pages_of_its_own(five):
    first, second = build(), build(page="2", bars="3")

    assert holders(first.ladder) == holders(first.timeline.bars) == HOLDERS[:2]
    assert holders(second.ladder) == HOLDERS[2:4]
    assert holders(second.timeline.bars) == HOLDERS[4:]
    assert (first.waiting, first.renewed) == (5, 0)
    assert first.parts["page"].next_url == "?page=2"
    assert second.parts["page"].next_url == "?page=3&bars=3"
    assert second.parts["bars"].previous_url == "?page=2&bars=2"
    assert not first.parts["trees"].page.has_other_pages()


def test_a_page_says_where_the_reader_is_and_leads_on(five, login):
    text = page(login("Minister"), MANDATES, as_at="2006-02-01")

    assert "5 matters on the ladder" in text
    assert text.count("Showing 1 to 2 of 5") == 2
    assert "?as_at=2006-02-01&amp;page=2" in text


def test_a_short_list_has_no_pages(login):
    make_mandate()

    assert "Showing 1 to" not in page(login("Minister"), MANDATES)


def test_words_narrow_every_list_to_holder_title_or_body(five, login):
    make_mandate("Latvia", date(2006, 6, 1), body="The Saeima of Latvia")

    assert holders(build(q="ital").ladder) == ["Italy"]
    assert holders(build(q="saeima").timeline.bars) == ["Latvia"]
    text = page(login("Minister"), MANDATES, q="Nowhere")
    assert "Nothing on the ladder fits these filters" in text
    assert "Denmark" not in text


def test_what_rests_on_one_mandate_can_be_listed_whole(five, login):
    un, denmark, estonia = make_un_mandate(), five[0], five[1]
    make_dependency(denmark, un)
    make_dependency(estonia, denmark)

    found = build(under=str(un.pk))

    assert found.form.upstream == un
    assert sorted(holders(found.ladder)) == ["Denmark", "Estonia"]
    text = page(login("Minister"), MANDATES, under=str(un.pk))
    assert f'Only <a href="{mandate_page(un)}">' in text


def refused(client, **query):
    response = client.get(MANDATES, query)
    assert response.status_code == 400
    return response.content.decode()


@pytest.mark.parametrize("wrong", ["99999999", "x"])
def test_a_mandate_that_is_not_known_is_said_and_narrows_nothing(five, login, wrong):
    text = refused(login("Minister"), under=wrong)

    assert "is not on the record by this date; every mandate is shown" in text
    assert "5 matters on the ladder" in text


def test_a_hidden_mandate_is_not_known(five, login):
    hidden = make_mandate("Spain", marking=make_marking("secret"))

    text = refused(login("Minister"), under=str(hidden.pk))

    assert "is not on the record by this date" in text
    assert "Spain" not in text


def test_words_that_are_too_long_are_refused_at_their_field(five, login):
    text = refused(login("Minister"), q="x" * 101)

    assert "Error: </span>Ensure this value has at most 100 characters" in text
    assert "5 matters on the ladder" in text


def test_who_may_see_nothing_at_all_finds_lists_that_are_empty(five):
    class Nobody:
        visible_marking_ids = ()

    make_dependency(five[1], five[0])

    found = listing.build(FEBRUARY, Nobody(), QueryDict())

    assert (found.ladder, found.timeline.bars, found.forest) == ([], [], [])
    assert not tree.read(FEBRUARY, Nobody(), under=[five[0].pk]).mandates


def test_the_page_costs_the_same_however_many_mandates(login, count_queries):
    client = login("Minister")
    un = make_un_mandate()
    make_dependency(make_mandate("Denmark"), un)
    few = count_queries(lambda: client.get(MANDATES))
    for name in HOLDERS[1:]:
        make_dependency(make_mandate(name), un)

    assert count_queries(lambda: client.get(MANDATES)) == few


def test_each_top_has_a_tree_and_trees_have_pages(five, login):
    tops = [make_mandate(name, date(2006, 12, 1)) for name in ("Spain", "UK", "US")]
    for top, below in zip(tops, five, strict=False):
        make_dependency(below, top)

    first, second = build(), build(trees="2")

    assert [node.mandate for node in first.forest] == tops[:2]
    assert [node.mandate for node in second.forest] == tops[2:]
    assert first.parts["trees"].page.paginator.count == 3
    client = login("Minister")
    assert 'fold"><summary>Show the tree' in page(client, MANDATES)
    assert 'fold" open><summary>Show the tree' in page(client, MANDATES, trees="2")


def test_what_carries_nothing_that_stands_takes_no_place_among_the_trees(five):
    gone = date(2005, 6, 1)
    for name in ("Spain", "UK"):
        make_dependency(make_mandate(f"{name} abroad", gone), make_mandate(name, gone))
    top, between = make_mandate("US", gone), make_mandate("Oman", gone)
    make_dependency(between, top)
    make_dependency(five[0], between)

    found = build()

    assert [node.mandate for node in found.forest] == [top]
    assert found.parts["trees"].page.paginator.count == 1


def test_a_renewal_carries_what_rests_on_the_one_it_renews(five):
    denmark, estonia = five[:2]
    make_dependency(estonia, denmark)
    renewal = make_renewal(denmark, decided_on=FEBRUARY)

    (node,) = build().forest

    assert node.mandate == renewal
    assert [one.mandate for one in node.beneath] == [estonia]


def test_a_tree_counts_what_it_has_no_room_for(five, login, monkeypatch):
    un = make_un_mandate()
    for mandate in five:
        make_dependency(mandate, un)
    monkeypatch.setattr(tree, "MOST_OF_EACH", 3)
    monkeypatch.setattr(tree, "MOST_NODES", 4)

    (node,) = build().forest
    assert (len(node.beneath), node.not_listed) == (2, 3)
    client = login("Minister")
    text = page(client, MANDATES)
    assert "3 or more beneath it are not listed here" in text
    assert f"/security/mandates/?under={un.pk}" in text
    text = page(client, mandate_page(un))
    assert "2 or more beneath it are not listed here" in text
    assert f"/security/mandates/?under={un.pk}" in text


def test_a_drawing_says_how_many_bars_it_leaves_out(five, login):
    drawn = timeline.build(FEBRUARY, make_user(), longest=2)

    assert (holders(drawn.bars), drawn.more) == (HOLDERS[:2], 3)
    request = login("Minister").get("/").wsgi_request
    text = render_to_string("coalition/_timeline.html", {"timeline": drawn}, request)
    assert "3 more mandates are not drawn here" in text


def test_the_ladder_is_cut_at_its_longest(five, monkeypatch):
    monkeypatch.setattr(rungs, "LONGEST", 3)

    assert holders(rungs.ladder(FEBRUARY, make_user())) == HOLDERS[:3]


def test_the_totals_count_what_they_do_not_list(five):
    for name in ("Spain", "UK"):
        make_mandate(name, date(2007, 3, 1))

    totals = ladder_totals(FEBRUARY, make_user(), first=2)

    assert holders(totals.near) == HOLDERS[:2]
    assert (totals.waiting, totals.this_week) == (5, 0)
    assert totals.ending_by(date(2006, 4, 30)) == 2
    assert totals.together == (date(2007, 3, 1), 2)


def test_of_days_with_as_many_ends_the_first_is_named_and_one_alone_is_not(five):
    assert ladder_totals(FEBRUARY, make_user(), first=2).together is None
    for name, day in [("Spain", 2), ("UK", 2), ("US", 1), ("Oman", 1)]:
        make_mandate(name, date(2007, 3, day))

    found = ladder_totals(FEBRUARY, make_user(), first=2)

    assert found.together == (date(2007, 3, 1), 2)

"""What falls if a mandate lapses, and what rests on what as a tree."""

from datetime import date

import pytest

from coalition.mandates import tree
from coalition.mandates.falls import falls
from coalition.models import Status
from partnership.evidence.counting import ALL
from tests.coalition.factories import (
    make_denmark_mandate,
    make_dependency,
    make_mandate,
    make_renewal,
    make_status,
    make_strength,
    make_un_mandate,
)
from tests.coalition.pages import MANDATES, mandate_page, page
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)
YEARS_END = date(2006, 12, 31)


def names(mandates):
    return [one.holder.name for one in mandates]


def shape(node):
    return {one.mandate.holder.name: shape(one) for one in node.beneath}


@pytest.fixture
def un():
    """Denmark with Lithuania under it, Poland to the year's end, Georgia without."""
    un = make_un_mandate()
    denmark = make_denmark_mandate(decided_on=None)
    make_dependency(denmark, un)
    make_dependency(make_mandate("Poland", YEARS_END), un)
    make_dependency(make_mandate("Georgia", None), un)
    make_dependency(make_mandate("Lithuania", YEARS_END), denmark)
    make_strength()
    make_strength("Poland", 900)
    make_strength("Georgia", 850, grade="press")
    return un


def test_what_falls_is_told_by_what_would_become_of_it_otherwise(un):
    found = falls(un, FEBRUARY, make_user())

    assert names(found.before) == ["Denmark"]
    assert names(found.same_day) == ["Lithuania", "Poland"]
    assert names(found.otherwise_stand) == ["Georgia"]
    assert len(found.mandates) == found.contributors == 3
    assert len(found.resting) == 4


def test_personnel_is_as_stated_and_says_what_it_leaves_out(un):
    firm = falls(un, FEBRUARY, make_user())
    everything = falls(un, FEBRUARY, make_user(), ALL)

    assert (firm.personnel, everything.personnel) == (900, 1750)
    assert firm.left_out == [
        "Leaves out 1 figure of 850 personnel: press only (1, 850).",
        "2 contributors have no figure that counts.",
    ]
    assert everything.left_out[0].startswith("Includes 1 figure of 850 personnel")


def test_a_contributor_counts_once_and_another_mandate_of_it_is_said(un):
    make_dependency(make_mandate("Poland", YEARS_END, title="second"), un)
    make_mandate("Poland", YEARS_END, title="NATO trainers")

    found = falls(un, FEBRUARY, make_user())

    assert (len(found.mandates), found.contributors) == (4, 3)
    assert found.personnel == 900
    assert found.left_out[-1] == (
        "All personnel is counted of Poland, also under a mandate that does not fall."
    )


def test_nothing_stated_is_not_nought():
    un = make_un_mandate()
    make_dependency(make_mandate("Poland", YEARS_END), un)

    assert falls(un, FEBRUARY, make_user()).personnel is None


def test_a_renewal_past_the_day_would_stand_otherwise(un):
    denmark = un.dependants.get(mandate__holder__name="Denmark").mandate
    make_dependency(make_renewal(denmark), un)

    found = falls(un, date(2006, 5, 31), make_user())

    assert sorted(names(found.otherwise_stand)) == ["Denmark", "Georgia"]
    assert names(found.before) == []


def test_the_tree_has_each_mandate_beneath_the_one_it_rests_on(un):
    web = tree.read(FEBRUARY, make_user())

    assert shape(tree.tree(web, un)) == {
        "Denmark": {"Lithuania": {}},
        "Poland": {},
        "Georgia": {},
    }
    assert [node.mandate for node in tree.forest(web)] == [un]


def test_a_renewal_takes_its_place_and_what_rests_on_the_old_one_with_it(un):
    denmark = un.dependants.get(mandate__holder__name="Denmark").mandate
    renewal = make_renewal(denmark)
    make_dependency(renewal, un)

    web = tree.read(date(2006, 5, 31), make_user())
    (node,) = [
        one
        for one in tree.tree(web, un).beneath
        if one.mandate.holder.name == "Denmark"
    ]

    assert node.mandate == renewal
    assert shape(node) == {"Lithuania": {}}
    assert shape(tree.tree(web, denmark)) == {"Lithuania": {}}


def test_who_has_gone_is_left_out_unless_others_rest_on_it(un):
    make_status("Poland", Status.DEPARTED, date(2006, 1, 1))
    make_status("Denmark", Status.DEPARTED, date(2006, 1, 1))

    web = tree.read(FEBRUARY, make_user())

    assert shape(tree.tree(web, un)) == {"Denmark": {"Lithuania": {}}, "Georgia": {}}


def test_a_circle_in_old_records_ends():
    one, other = make_mandate("Poland"), make_mandate("Armenia")
    make_dependency(one, other)
    make_dependency(other, one)

    web = tree.read(FEBRUARY, make_user())

    assert shape(tree.tree(web, one)) == {"Armenia": {}}


def test_a_hidden_mandate_or_edge_is_not_in_the_tree():
    un, poland = make_un_mandate(), make_mandate("Poland", YEARS_END)
    hidden = make_mandate("Italy", marking=make_marking("secret"))
    for mandate in (poland, hidden):
        make_dependency(mandate, un)

    low = tree.tree(tree.read(FEBRUARY, make_user()), un)
    high = tree.tree(tree.read(FEBRUARY, make_user(ceiling="secret")), un)

    assert shape(low) == {"Poland": {}}
    assert set(shape(high)) == {"Poland", "Italy"}


def test_the_tree_is_one_query_however_many_mandates(un, count_queries):
    reader = make_user()
    reader.visible_marking_ids  # noqa: B018  (kept for the request)
    for name in ["Estonia", "Latvia", "Italy"]:
        make_dependency(make_mandate(name, YEARS_END), un)

    assert count_queries(lambda: tree.forest(tree.read(FEBRUARY, reader))) == 1


def test_a_mandates_page_costs_the_same_however_much_rests_on_it(
    un, login, count_queries
):
    client = login("Policy officer")
    address = mandate_page(un)
    before = count_queries(lambda: client.get(address))
    for name in ["Estonia", "Latvia", "Italy"]:
        make_dependency(make_mandate(name, YEARS_END), un)
        make_strength(name)

    assert count_queries(lambda: client.get(address)) == before


def test_both_pages_say_it_in_words(un, login):
    client = login("Minister")

    one, all_of_them = page(client, mandate_page(un)), page(client, MANDATES)

    assert "3 mandates fall with it" in one
    assert (
        "If it lapses, 3 others fall with it, and 900 personnel; 1 more rests on it and"
        " ends before it." in one
    )
    assert "Rest on it too, and end before it</dt><dd>1</dd>" in one
    assert "ends the same day anyway" in one
    assert "would stand otherwise: it has no expiry on record" in one
    assert "What rests on what" in all_of_them
    assert "530 personnel" in all_of_them
    assert "850 personnel" in page(client, MANDATES, evidence="all")


def test_what_rests_on_two_stands_beneath_both_and_says_so(un):
    lithuania = next(
        one
        for one in tree.read(FEBRUARY, make_user()).mandates.values()
        if one.holder.name == "Lithuania"
    )
    make_dependency(lithuania, un)

    node = tree.tree(tree.read(FEBRUARY, make_user()), un)
    beneath = {one.mandate.holder.name: one for one in node.beneath}

    assert not beneath["Denmark"].beneath[0].again
    assert beneath["Lithuania"].again
    assert len(falls(un, FEBRUARY, make_user()).resting) == 4


def test_what_ends_before_it_does_not_fall_with_it(login):
    un = make_un_mandate()
    make_dependency(make_denmark_mandate(decided_on=None), un)
    make_strength()

    found = falls(un, FEBRUARY, make_user())
    text = page(login("Minister"), mandate_page(un))

    assert (found.mandates, found.contributors, found.personnel) == ([], 0, None)
    assert "What rests on it ends before it</h2>" in text
    assert "fall with it" not in text.split("Rest on it too")[0]

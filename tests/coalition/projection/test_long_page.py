"""A projection of many: its steps have pages, its sentences are cut and counted."""

import re

import pytest

from coalition.projection import left_out
from coalition.projection import page as projection_page
from tests.coalition.factories import make_deployment
from tests.coalition.pages import page
from tests.coalition.projection.world import make_south_east

pytestmark = pytest.mark.django_db
PAGE = "/security/projection/"


def test_the_steps_have_pages_and_their_number_is_that_of_all(login, monkeypatch):
    make_south_east()
    monkeypatch.setattr(projection_page, "STEPS", 2)
    client = login("Minister")

    first = page(client, PAGE, case="worst", as_at="2006-02-01")
    second = page(client, PAGE, case="worst", as_at="2006-02-01", page="2")

    assert "4 steps, each from its record" in first
    assert "4 steps, each from its record" in second
    assert "Showing 1 to 2 of 4" in first
    assert 'fold"><summary>Show the 4 steps' in first
    assert 'fold" open><summary>Show the 4 steps' in second
    (onwards,) = re.findall(r'href="([^"]*)" rel="next"', first)
    for asked in ("case=worst", "as_at=2006-02-01", "page=2"):
        assert asked in onwards
    assert first.count("as stated on 19 January 2006") == 1
    assert "So does <a" in second
    assert "So does <a" not in first


def test_a_long_sentence_names_the_first_and_counts_the_others(login, monkeypatch):
    make_south_east()
    for name in ("Albania", "Georgia", "Romania"):
        make_deployment(name)
    monkeypatch.setattr(left_out, "NAMED", 2)

    text = page(login("Minister"), PAGE)

    assert ">Georgia</a> and 1 more." in text
    assert ">Romania</a>" not in text

"""What covers a need: a mix counted by hand, dates, evidence, editions, sums."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnership.diplomacy.models import Need, NeedPart, OfferState
from partnership.diplomacy.needs.actions import carry_over
from partnership.diplomacy.needs.cover import covers_of
from partnership.diplomacy.needs.kinds import Kind
from partnership.diplomacy.needs.totals import totals
from partnership.evidence.models import Grade
from tests.diplomacy.needs_factories import (
    make_edition,
    make_match,
    make_mix,
    make_need,
    make_offer,
    make_part,
    make_step,
)
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_marking, make_province, make_user

pytestmark = pytest.mark.django_db


def cover(part, on=TODAY, evidence="firm", reader=None):
    reader = reader or make_user()
    covers = covers_of([part.need_id], on, reader, evidence)[part.need_id]
    return next(one for one in covers if one.part == part)


def figures(part, on=TODAY, **asked):
    found = cover(part, on, **asked)
    return (found.covered, found.rest, found.over)


def test_a_mix_of_posts_and_money_leaves_the_rests_counted_by_hand():
    posts, money = make_mix()

    # 12 − 5 posts; 4.0m − 2.5m − 0.4m in kind. The EUR 1m has no rate: it stands apart.
    assert figures(posts) == (5, 7, 0)
    assert figures(money) == (2_900_000, 1_100_000, 0)
    of_posts, of_money = covers_of([posts.need_id], TODAY, make_user(), "firm")[
        posts.need_id
    ]
    assert of_posts.rest_words == "7 posts"
    assert of_money.rest_words == "USD 1,100,000"
    assert of_money.apart_words == "EUR 1,000,000"
    assert of_posts.apart_words == ""


def test_money_of_another_currency_counts_for_what_its_rate_says_and_no_more():
    part = make_part(None, 4_000_000, Kind.MONEY)
    euros = make_offer("Spain", 1_000_000, Kind.MONEY, currency="EUR")
    make_match(euros, part, 1_000_000, 1_205_400, conversion="At 1.2054, ECB")

    assert figures(part) == (1_205_400, 2_794_600, 0)


def test_what_covers_beyond_the_need_is_said_and_the_rest_is_never_below_nought():
    part = make_part(quantity=3)
    make_match(make_offer("Denmark", 5), part, 5, 5)

    assert figures(part) == (5, 0, 2)
    assert cover(part).met == 3


def test_an_unknown_quantity_stays_unknown_however_much_is_matched():
    part = make_part(quantity=None)
    make_match(make_offer("Denmark", 5), part, 5, 5)

    assert figures(part) == (5, None, None)


def test_an_indication_covers_nothing_until_it_is_an_offer_and_a_withdrawal_ends_it():
    part = make_part(quantity=12)
    offer = make_offer("Denmark", 5, state=OfferState.INDICATED)
    make_match(offer, part, 5, 5)
    make_step(offer, OfferState.ACCEPTED, date(2006, 2, 10))
    make_step(offer, OfferState.WITHDRAWN, date(2006, 3, 1))

    assert (figures(part), cover(part).hinted) == ((0, 12, 0), 5)
    assert figures(part, date(2006, 2, 10)) == (5, 7, 0)
    assert figures(part, date(2006, 2, 28)) == (5, 7, 0)
    assert figures(part, date(2006, 3, 1)) == (0, 12, 0)


def test_a_match_covers_from_its_day_to_the_day_before_it_ends():
    part = make_part(quantity=12)
    ended = {"ended_on": date(2006, 2, 20), "ended_reason": "Spent elsewhere"}
    make_match(make_offer("Denmark", 5), part, 5, 5, matched_on=TODAY, **ended)

    days = [date(2006, 1, 31), TODAY, date(2006, 2, 19), date(2006, 2, 20)]
    assert [cover(part, on).covered for on in days] == [0, 5, 5, 0]


def test_press_and_unverified_offers_cover_only_where_everything_is_counted():
    part = make_part(quantity=12)
    make_match(make_offer("Denmark", 5), part, 5, 5)
    make_match(make_offer("Spain", 4, grade=Grade.PRESS), part, 4, 4)

    assert figures(part) == (5, 7, 0)
    assert figures(part, evidence="all") == (9, 3, 0)
    found = totals(part.need.edition, TODAY, make_user(), "firm")
    assert found.left_out == "Leaves out 1 matched offer: press only (1)."


def test_a_match_of_a_hidden_offer_covers_for_whoever_may_see_it():
    part = make_part(quantity=12)
    hidden = make_offer("Denmark", 5, marking=make_marking("secret-2006"))
    make_match(hidden, part, 5, 5)

    assert figures(part, reader=make_user(ceiling="restricted")) == (0, 12, 0)
    assert figures(part, reader=make_user(ceiling="secret-2006")) == (5, 7, 0)


def test_what_was_matched_in_one_edition_covers_the_need_that_carries_it_on():
    part = make_part(quantity=12)
    make_match(make_offer("Denmark", 5), part, 5, 5)
    second = make_edition(2, None)
    carry_over(needs=[part.need], into=second, on=TODAY, by=make_user())
    third = make_edition(3, None)
    carry_over(needs=second.needs.all(), into=third, on=TODAY, by=make_user())
    later = NeedPart.objects.get(need__edition=third)
    NeedPart.objects.filter(pk=later.pk).update(quantity=20)
    make_match(make_offer("Spain", 2), later, 2, 2)

    assert figures(part) == (7, 5, 0)
    assert figures(later) == (7, 13, 0)
    assert Need.objects.get(edition=third).continues.edition == second


def test_totals_say_what_has_no_offer_and_add_up_only_what_is_alike():
    make_mix()
    edition = Need.objects.get().edition
    make_part(make_need("Clerks", province=make_province()), 18)
    make_match(make_offer("Norway", 20), NeedPart.objects.get(quantity=18), 20, 20)
    make_part(make_need("Police", sector="15132"), 6, Kind.TRAINERS)
    make_part(make_need("Press", grade=Grade.PRESS), 100)
    make_part(make_need("Roads"), None, Kind.MONEY)

    found = totals(edition, TODAY, make_user(), "firm")

    # 5 of 12 and 18 of 18 posts (two more than asked for net nothing off).
    assert found.finding == (
        "3 of 5 needs have no offer; 23 of 30 posts are covered;"
        " 0 of 6 trainers are covered; USD 2,900,000 of USD 4,000,000 is covered."
    )
    assert found.left_out == "Leaves out 1 need: press only (1)."
    posts, _, money = found.groups
    assert (posts.rest_words, posts.over_words) == ("7 posts", "2 posts")
    assert (money.parts, money.unknown) == (2, 1)
    basra = found.by_province[0]
    said = (basra.of, basra.words, basra.finding)
    assert said == ("Basra", "Posts", "18 of 18 posts are covered")
    assert {one.of for one in found.by_sector} == {
        "No sector stated",
        "Police",
    }


@settings(max_examples=12, deadline=None)
@given(
    wanted=st.one_of(st.none(), st.decimals("0.01", 99, places=2)),
    covering=st.lists(
        st.tuples(st.decimals("0.01", 60, places=2), st.sampled_from(OfferState)),
        max_size=4,
    ),
)
def test_covered_and_rest_are_the_quantity_and_never_below_nought(wanted, covering):
    part = make_part(quantity=wanted, kind=Kind.MONEY)
    try:
        for number, (covers, state) in enumerate(covering):
            offer = make_offer(f"State {number}", covers, Kind.MONEY, state)
            make_match(offer, part, covers, covers)
        firm = (OfferState.OFFERED, OfferState.ACCEPTED)
        expected = sum((c for c, s in covering if s in firm), Decimal(0))

        found = cover(part)

        assert found.covered == expected
        if wanted is None:
            assert (found.met, found.rest, found.over) == (None, None, None)
        else:
            assert found.met + found.rest == wanted
            assert found.met + found.over == expected
            assert min(found.met, found.rest, found.over) >= 0
    finally:
        part.matches.all().delete()


def test_a_need_with_no_more_than_an_indication_is_not_partly_covered(login):
    make_match(make_offer(state=OfferState.INDICATED), make_part(), 5, 5)

    page = text(login("Analyst").get("/political/needs/"))

    assert "5 posts only indicated" in page
    assert "Not covered in full" in page
    assert "Partly covered" not in page

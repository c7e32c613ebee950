"""Suggestions: ranked, and each point of the score is explained."""

from datetime import date

import pytest

from partnership.diplomacy.models import OfferState
from partnership.diplomacy.needs.cover import covers_of
from partnership.diplomacy.needs.kinds import Kind
from partnership.diplomacy.needs.offers import offers_at
from partnership.diplomacy.needs.suggest import for_need, for_offer, who_may_help
from tests.diplomacy.needs_factories import (
    make_interest,
    make_match,
    make_need,
    make_offer,
    make_part,
)
from tests.factories import TODAY, make_province, make_user

pytestmark = pytest.mark.django_db


def suggested(need, reader=None):
    reader = reader or make_user()
    covers = covers_of([need.pk], TODAY, reader, "firm")[need.pk]
    return for_need(need, covers, TODAY, reader)


def test_offers_are_ranked_by_what_fits_and_every_point_has_its_words():
    basra, herat = make_province(), make_province("Herat", "AF-HER")
    need = make_need(
        "Police", sector="15132", province=basra, wanted_by=date(2006, 6, 30)
    )
    make_part(need, 10, Kind.TRAINERS)
    june, july = date(2006, 6, 1), date(2006, 7, 1)
    best = {"sector": "15132", "province": basra, "available_from": june}
    late = {"sector": "15132", "province": herat, "available_from": july}
    make_offer("Denmark", 12, Kind.TRAINERS, **best)
    make_offer("Spain", 4, Kind.TRAINERS, sector="151", available_from=july)
    make_offer("Norway", 4, Kind.POSTS, **late)
    make_offer("Japan", 4, Kind.POSTS, sector="112")
    make_offer("Italy", 9, Kind.TRAINERS, OfferState.WITHDRAWN)
    used = make_offer("Poland", 2, Kind.TRAINERS)
    make_match(used, make_part(make_need("Other"), 9, Kind.TRAINERS), 2, 2)

    found = suggested(need)

    assert [(str(one.offer.actor), one.score) for one in found] == [
        ("Denmark", 40 + 25 + 15 + 10 + 10),
        ("Spain", 40 + 18 + 11 + 0 + 4),
        ("Norway", 0 + 25 + 0 + 0 + 3),
    ]
    assert [point.words for point in found[2].criteria] == [
        "Posts, where trainers are asked for: say what it is worth",
        "Police, as asked for",
        "Herat, where Basra is asked for",
        "Available only 1 July 2006, wanted by 30 June 2006",
        "4 posts left; the units differ",
    ]
    for one in found:
        assert one.score == sum(point.points for point in one.criteria) <= 100
        assert all(0 <= point.points <= point.of for point in one.criteria)


def test_nothing_is_suggested_for_a_need_that_is_covered():
    part = make_part(quantity=3)
    make_match(make_offer("Denmark", 3), part, 3, 3)
    make_offer("Spain", 3)

    assert suggested(part.need) == []


def test_money_in_another_currency_is_suggested_with_a_word_on_the_rate():
    part = make_part(None, 4_000_000, Kind.MONEY)
    make_offer("Spain", 9_000_000, Kind.MONEY, currency="EUR")

    (one,) = suggested(part.need)

    assert one.criteria[0].points == 20
    assert one.criteria[0].words == (
        "Money in EUR, where USD is asked for: state a rate"
    )


def test_an_offer_is_told_the_needs_in_force_that_it_fits_the_most_pressing_first():
    plain, pressing = make_need("Clerks", priority=3), make_need("Judges", priority=1)
    make_part(plain, 9)
    make_part(pressing, 9)
    offer, reader = make_offer("Denmark", 5), make_user()
    (read,) = offers_at(TODAY, reader).select_related("actor", "province")

    found = for_offer(read, plain.edition, TODAY, reader, "firm")

    assert read == offer
    assert [str(one.need) for one in found] == ["Judges", "Clerks"]
    assert for_offer(read, None, TODAY, reader, "firm") == []


def test_who_may_help_is_found_by_the_area_and_the_sector_around_it():
    make_interest("Italy", "15132")
    make_interest("", "151")
    make_interest("Japan", "15160")
    make_interest("Spain", "15132", until=date(2006, 2, 10))
    reader = make_user()

    def names(sector, on=TODAY):
        need = make_need(f"Need of {sector}", sector=sector)
        return {one.who for one in who_may_help(need, on, reader)}

    assert names("15132") == {"Italy", "Spain", "International partners"}
    assert names("15132", date(2006, 2, 10)) == {"Italy", "International partners"}
    assert names("151") == {"Italy", "Japan", "Spain", "International partners"}
    assert names("") == set()

"""Forms of matches: how much of an offer covers how much of a need."""

from datetime import date

import pytest

from partnership.diplomacy.models import Match, OfferState
from partnership.diplomacy.needs.actions import match_offer
from partnership.diplomacy.needs.kinds import Kind
from partnership.evidence.refusal import Refused
from tests.diplomacy.needs_factories import make_match, make_offer, make_part, make_step
from tests.diplomacy.needs_forms import common, day, match_values, refused
from tests.diplomacy.test_pages import text
from tests.factories import TODAY, make_marking, make_user

pytestmark = pytest.mark.django_db


def test_a_match_in_one_unit_covers_the_same_figure(officer):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    path = f"/political/needs/parts/{part.pk}/match/"
    page = text(officer.get(f"{path}?offer={offer.pk}"))
    assert f'<option value="{offer.pk}" selected>' in page
    assert "12 posts" in page

    assert officer.post(path, match_values(offer)).url == part.get_absolute_url()
    match = Match.objects.get()
    assert (match.offered, match.covers, match.conversion) == (5, 5, "")


def test_of_many_offers_those_in_the_same_unit_and_the_one_named_can_be_chosen(
    officer, monkeypatch
):
    monkeypatch.setattr("partnership.diplomacy.forms.match.MOST_OFFERS", 1)
    part, posts = make_part(quantity=12), make_offer("Denmark", 5)
    money = make_offer("Austria", 5, Kind.MONEY)
    path = f"/political/needs/parts/{part.pk}/match/"

    page = officer.get(path)
    assert list(page.context["form"].fields["offer"].queryset) == [posts]
    assert "The first 1 stand here" in text(page)
    named = officer.get(f"{path}?offer={money.pk}").context["form"]
    assert list(named.fields["offer"].queryset) == [money, posts]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"offered": "6"}, "Only 5 posts of it are left"),
        ({"offered": ""}, "Enter how much of the 5 posts"),
        ({"offered": "0"}, "Enter more than nought"),
        ({"offered": "2.5"}, "Enter a whole number: posts are counted"),
        ({"offer": ""}, "Choose the offer"),
        ({"covers": "4"}, "The units are the same, so enter 5 or leave it empty"),
        (day("matched_on", date(2006, 1, 9)), "The offer was made on 10 January 2006"),
        (day("matched_on", date(2005, 11, 9)), "The need was stated on"),
    ],
)
def test_a_wrong_match_is_refused_at_its_field(officer, typed, said):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    path = f"/political/needs/parts/{part.pk}/match/"

    refused(officer.post(path, match_values(offer) | typed), said)
    assert not Match.objects.exists()


def test_a_withdrawal_above_ones_sight_is_not_told(officer):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    make_step(offer, OfferState.WITHDRAWN, TODAY, marking=make_marking("secret"))

    sent = officer.post(f"/political/needs/parts/{part.pk}/match/", match_values(offer))

    refused(sent, "A step of this offer is recorded that you may not see")
    assert "withdrawn on" not in text(sent)


def test_posts_for_money_need_a_reason_and_without_a_figure_stand_apart(officer):
    part, offer = make_part(None, 4_000_000, Kind.MONEY), make_offer("Italy", 5)
    path = f"/political/needs/parts/{part.pk}/match/"

    refused(
        officer.post(path, match_values(offer, offered="4", covers="400000")),
        "Say why so much of the one is so much of it",
    )
    words = {"conversion": "USD 100,000 a post"}
    officer.post(path, match_values(offer, offered="4", covers="400,000", **words))
    officer.post(path, match_values(offer, offered="1"))
    assert list(Match.objects.values_list("offered", "covers")) == [
        (4, 400_000),
        (1, None),
    ]


def test_an_offer_is_matched_no_further_than_it_goes_on_any_day():
    part, offer, by = make_part(quantity=50), make_offer("Denmark", 5), make_user()
    ended = {"ended_on": date(2006, 2, 10), "ended_reason": "Spent elsewhere"}
    make_match(offer, part, 4, 4, **ended)
    make_match(offer, part, 3, 3, matched_on=date(2006, 2, 20))

    def take(quantity, on):
        return match_offer(
            offer=offer, part=part, offered=quantity, matched_on=on, by=by
        )

    with pytest.raises(Refused, match="Only 1 post of it"):
        take(2, TODAY)
    # From the 10th nothing is taken, from the 20th three posts are.
    with pytest.raises(Refused, match="Only 2 posts of it"):
        take(3, date(2006, 2, 10))
    take(2, date(2006, 2, 10))
    with pytest.raises(Refused, match="Nothing is left of this offer"):
        take(1, date(2006, 2, 10))


def test_a_withdrawn_offer_can_be_matched_to_nothing():
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    make_step(offer, OfferState.WITHDRAWN, TODAY)

    with pytest.raises(Refused, match="withdrawn on 1 February 2006"):
        match_offer(offer=offer, part=part, offered=1, matched_on=TODAY, by=make_user())


def test_what_is_matched_where_one_may_not_see_it_is_refused_without_a_figure():
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    make_match(offer, part, 4, 4, marking=make_marking("secret-2006"))

    with pytest.raises(Refused, match="where you may not see it") as refusal:
        match_offer(offer=offer, part=part, offered=2, matched_on=TODAY, by=make_user())
    assert refusal.value.field == "offered"


def test_a_match_is_ended_for_a_reason_and_the_offer_is_free_again(officer):
    part, offer = make_part(quantity=12), make_offer("Denmark", 5)
    match = make_match(offer, part, 5, 5)
    path = f"/political/needs/matches/{match.pk}/end/"
    values = common(version=1, opened_version=1, **day("ended_on"))

    refused(officer.post(path, values), "Enter why the match ends")
    officer.post(path, values | {"ended_reason": "They went to Herat"})
    match.refresh_from_db()
    assert match.ended_on == TODAY
    make_match(offer, part, 3, 3, matched_on=TODAY)
    # Taking the end back would match more than there is.
    again = common(version=2, opened_version=2)
    refused(officer.post(path, again), "Only 2 posts of it are left")

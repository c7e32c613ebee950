"""Pages of the political line: needs and offers."""

from partnership.accounts.models import User
from partnership.diplomacy.needs.actions import carry_over
from tests.diplomacy.needs_factories import (
    make_edition,
    make_interest,
    make_mix,
    make_need,
    make_offer,
    make_part,
)
from tests.donors.factories import (
    TODAY,
)


def of_needs() -> list[str]:
    """Needs, offers and editions: a mix of posts and money, and what changed."""
    posts, _ = make_mix()
    match = posts.matches.first()
    second = make_edition(2, None)
    by = User.objects.get(username="someone")
    carry_over(needs=[posts.need], into=second, on=TODAY, by=by)
    make_part(make_need("Police", priority=1, sector="15132"), None)
    make_offer("Norway", 3, sector="15132")
    interest = make_interest("Italy")
    need, offer = f"/political/needs/{posts.need_id}", match.offer_id
    editions = "/political/needs/editions"
    return [
        "/political/needs/",
        "/political/needs/?evidence=all&coverage=1-none&sort=title",
        "/political/needs/?as_at=2003-01-01",
        "/political/needs/?kind=gold",
        "/political/needs/add/",
        f"{need}/",
        f"{need}/edit/",
        f"{need}/parts/add/",
        f"/political/needs/parts/{posts.pk}/edit/",
        f"/political/needs/parts/{posts.pk}/match/",
        f"/political/needs/matches/{match.pk}/end/",
        f"{editions}/",
        f"{editions}/?as_at=2003-01-01",
        f"{editions}/add/",
        f"{editions}/{second.pk}/",
        f"{editions}/{second.pk}/edit/",
        f"{editions}/{second.pk}/publish/",
        f"{editions}/{second.pk}/carry/",
        "/political/offers/",
        "/political/offers/?as_at=2003-01-01",
        "/political/offers/add/",
        f"/political/offers/{offer}/",
        f"/political/offers/{offer}/edit/",
        f"/political/offers/{offer}/move/",
        f"/political/offers/steps/{match.offer.steps.get().pk}/correct/",
        "/political/offers/interests/add/",
        f"/political/offers/interests/{interest.pk}/edit/",
    ]

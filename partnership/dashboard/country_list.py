"""Every actor on the record, with what it gives and owes, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from coalition.models import Contributor, Status
from donors.models import Pledge
from donors.position import PledgePosition
from partnership.actors.models import Actor

if TYPE_CHECKING:
    from partnership.accounts.models import User

PAGE_SIZE = 50


@dataclass(frozen=True)
class CountryRow:
    """One actor, its contribution and its pledges at a date; None where it has none."""

    actor: Actor
    contributor: Contributor | None
    pledges: list[PledgePosition]

    @property
    def status_words(self) -> str:
        """The contribution's status; empty without one, or with none recorded."""
        status = self.contributor.status if self.contributor else None
        return Status(status).label if status else ""

    @property
    def pledged_usd(self) -> Decimal | None:
        """What it pledged, of any evidence; None where no amount is known."""
        return _sum(position.pledged_usd for position in self.pledges)

    @property
    def gap_usd(self) -> Decimal | None:
        """What is still to come, reported or computed; None where nobody knows."""
        return _sum(position.used_gap_usd for position in self.pledges)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def rows(page: Page, on: date, reader: "User") -> list[CountryRow]:
    """The page's actors with their records, in three queries whatever the number."""
    actors = list(page.object_list)
    contributors = {
        contributor.actor_id: contributor
        for contributor in Contributor.objects.at(on, reader).filter(actor__in=actors)
    }
    pledges: dict[str, list[PledgePosition]] = {}
    chosen = Pledge.objects.visible_to(reader).at(on).wholes().filter(donor__in=actors)
    for position in chosen.with_position(on, reader).rows():
        pledges.setdefault(position.donor_slug, []).append(position)
    return [
        CountryRow(actor, contributors.get(actor.pk), pledges.get(actor.slug, []))
        for actor in actors
    ]


def actors_named(words: str, reader: "User") -> QuerySet[Actor]:
    """Actors whose name has every one of these words, by name."""
    found = Actor.objects.visible_to(reader).order_by("name")
    for word in words.split():
        found = found.filter(name__icontains=word)
    return found


def paginate(actors: QuerySet[Actor], number: str) -> Page:
    """One page; a number that is none, or too far, gives the nearest page there is."""
    return Paginator(actors, PAGE_SIZE).get_page(number)

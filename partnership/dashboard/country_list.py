"""Every actor on the record, with what it gives and owes, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from coalition.models import Contributor, Mandate
from donors.models import Pledge
from donors.position import PledgePosition
from partnership.actors.models import Actor
from partnership.evidence.counting import FIRM, Soft, is_soft
from partnership.evidence.models import Grade
from partnership.evidence.templatetags.display import usd_words

if TYPE_CHECKING:
    from partnership.accounts.models import User

PAGE_SIZE = 50
LONGEST_WORDS = 100


@dataclass(frozen=True)
class CountryRow:
    """One actor, its contribution and its pledges at a date; None where it has none."""

    actor: Actor
    contributor: Contributor | None
    next_mandate: Mandate | None
    pledges: list[PledgePosition]

    @property
    def status_words(self) -> str:
        """The contribution's status; empty without one, or with none recorded."""
        return self.contributor.status_words if self.contributor else ""

    @property
    def pledged_usd(self) -> Decimal | None:
        """What it pledged, as far as it counts; None where no such amount is known."""
        return _sum(one.pledged_usd for one in self.pledges if one.is_counted)

    @property
    def left_out_usd(self) -> Decimal | None:
        """What else it is said to have pledged: press only or unverified."""
        return _sum(one.pledged_usd for one in self.pledges if not one.is_counted)

    @property
    def gap_usd(self) -> Decimal | None:
        """What is still to come of what counts; None where nobody knows."""
        return _sum(one.used_gap_usd for one in self.pledges if one.is_counted)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def rows(
    page: Page, on: date, reader: "User", evidence: str = FIRM
) -> list[CountryRow]:
    """The page's actors with their records, in four queries whatever the number."""
    actors = list(page.object_list)
    contributors = {
        contributor.actor_id: contributor
        for contributor in Contributor.objects.at(on, reader, evidence).filter(
            actor__in=actors
        )
    }
    mandates = Mandate.objects.visible_to(reader).in_bulk(
        [one.next_mandate_id for one in contributors.values() if one.next_mandate_id]
    )
    pledges: dict[str, list[PledgePosition]] = {}
    chosen = Pledge.objects.visible_to(reader).at(on).wholes().filter(donor__in=actors)
    for position in chosen.with_position(on, reader, evidence).rows():
        pledges.setdefault(position.donor_slug, []).append(position)
    found = []
    for actor in actors:
        contributor = contributors.get(actor.pk)
        mandate = mandates.get(contributor.next_mandate_id) if contributor else None
        found.append(
            CountryRow(actor, contributor, mandate, pledges.get(actor.slug, []))
        )
    return found


def evidence_words(shown: list[CountryRow], evidence: str) -> str:
    """What these rows leave out of their sums of pledges, or include."""
    soft = [one for row in shown for one in row.pledges if is_soft(one.grade)]
    soft = [one for one in soft if one.pledged_usd is not None]

    def of(grade: str) -> tuple[int, Decimal]:
        amounts = [one.pledged_usd for one in soft if one.grade == grade]
        return len(amounts), sum(amounts, Decimal(0))

    press, unverified = of(Grade.PRESS), of(Grade.UNVERIFIED)
    return Soft(
        "pledge",
        press=press[0],
        press_much=usd_words(press[1], 1),
        unverified=unverified[0],
        unverified_much=usd_words(unverified[1], 1),
        much=usd_words(press[1] + unverified[1], 1),
    ).in_words(evidence)


def page_address(request: HttpRequest, number: int | None) -> str | None:
    """The address of another page of the same list; None where there is none."""
    if number is None:
        return None
    query = request.GET.copy()
    query["page"] = str(number)
    return f"{request.path}?{query.urlencode()}"


def actors_named(words: str, reader: "User") -> QuerySet[Actor]:
    """Actors whose name has every one of these words, by name."""
    found = Actor.objects.visible_to(reader).order_by("name")
    for word in words.split():
        found = found.filter(name__icontains=word)
    return found


def paginate(actors: QuerySet[Actor], number: str) -> Page:
    """One page; a number that is none, or too far, gives the nearest page there is."""
    return Paginator(actors, PAGE_SIZE).get_page(number)

"""Wider participation: what of the teams' posts and money is not the lead's.

It is measured over the teams that are open or approved (paper, paragraph 5).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, DateField, QuerySet, Value

from coalition.days import shifted
from coalition.team.facts import STANDING, standing
from coalition.team.money import SUMS as MONEY
from coalition.team.money import MoneySums, funding_at
from coalition.team.participants import of_all
from coalition.team.posts import PostSums, named_sums, posts_at, read_sums
from partnership.actors.models import ActorKind
from partnership.evidence.charts.sources import Sources, sources_of
from partnership.evidence.composed_once import composed_once

# How far back the table goes: two years of quarters, and the date of the page.
QUARTERS = 8


@dataclass(frozen=True)
class Wider:
    """The measure at one date. None and empty where nobody stated a figure."""

    on: date
    posts: PostSums
    money: list[MoneySums]
    states: int = 0
    organisations: int = 0

    @property
    def participants(self) -> int:
        """Actors that take part in a team and do not lead it."""
        return self.states + self.organisations

    @property
    def participants_words(self) -> str:
        """Such as: 2 countries and no organisation."""
        countries = f"{self.states:,} countr{'y' if self.states == 1 else 'ies'}"
        number = self.organisations
        organisations = f"{number or 'no'} organisation{'s' if number > 1 else ''}"
        return f"{countries if self.states else 'No country'} and {organisations}"

    @property
    def is_known(self) -> bool:
        """Whether anything at all is recorded by the date."""
        return bool(self.posts.lines or self.money or self.participants)

    @property
    def bar(self) -> int:
        """The share of filled posts in thousandths, to be drawn."""
        return 10 * (self.posts.wider_filled or 0)


def measure(days: list[date], reader: Any, evidence: str) -> list[Wider]:
    """The measure at each of these dates, in three queries."""
    asked = (tuple(days), reader, evidence)
    posts, money, actors = (_by_day(one(*asked)) for one in (_posts, _funds, _actors))
    return [
        Wider(
            on=on,
            posts=next(map(read_sums, posts.get(on, [])), PostSums()),
            money=sorted(_money(money.get(on, [])), key=lambda one: one.currency),
            states=_number(actors.get(on, []), ActorKind.STATE),
            organisations=_number(actors.get(on, []), ActorKind.ORGANISATION),
        )
        for on in days
    ]


def course(on: date, reader: Any, evidence: str) -> list[Wider]:
    """The measure by quarter, from the first at which anything is known, to a date.

    The date itself always stands last.
    """
    found = measure(quarter_ends(on), reader, evidence)
    known = (place for place, one in enumerate(found) if one.is_known)
    return found[next(known, len(found) - 1) :]


def sources_of_measure(on: date, reader: Any, evidence: str) -> Sources:
    """What bears the posts and the money that are counted at a date."""
    return sources_of(
        reader,
        standing(posts_at(on, reader, evidence)),
        standing(funding_at(on, reader, evidence)),
    )


@composed_once
def _posts(days: tuple[date, ...], reader: Any, evidence: str) -> QuerySet:
    return _together(
        days,
        lambda on: standing(posts_at(on, reader, evidence)),
        lambda rows: rows.values("day").annotate(**named_sums()),
    )


@composed_once
def _funds(days: tuple[date, ...], reader: Any, evidence: str) -> QuerySet:
    return _together(
        days,
        lambda on: standing(funding_at(on, reader, evidence)),
        lambda rows: rows.values("day", "currency").annotate(**MONEY),
    )


@composed_once
def _actors(days: tuple[date, ...], reader: Any, evidence: str) -> QuerySet:
    return _together(
        days,
        lambda on: of_all(on, reader, evidence, STANDING),
        lambda rows: rows.values("day", "kind").annotate(number=Count("pk")),
    )


def _together(
    days: tuple[date, ...],
    facts: Callable[[date], QuerySet],
    summed: Callable[[QuerySet], QuerySet],
) -> QuerySet:
    """The sums at each date, put together into one query."""
    first, *others = (
        summed(facts(on).order_by().annotate(day=Value(on, DateField()))) for on in days
    )
    return first.union(*others, all=True) if others else first


def _by_day(rows: QuerySet) -> dict[date, list[dict[str, Any]]]:
    found: dict[date, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row.pop("day"), []).append(row)
    return found


def _money(rows: list[dict[str, Any]]) -> list[MoneySums]:
    return [MoneySums(**row) for row in rows]


def _number(rows: list[dict[str, Any]], kind: str) -> int:
    return sum(row["number"] for row in rows if row["kind"] == kind)


def quarter_ends(on: date, quarters: int = QUARTERS) -> list[date]:
    """The last days of the quarters before this date, oldest first, and the date."""
    ends: list[date] = []
    first = on.replace(month=3 * ((on.month - 1) // 3) + 1, day=1)
    while len(ends) < quarters and first.toordinal() > 1:
        end = shifted(first, -1)
        ends.append(end)
        first = end.replace(month=end.month - 2, day=1)
    return [*reversed(ends), on]

"""What the record says of one actor at a date, on the three lines; asked once a date.

Two pictures of different dates say what has changed between them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from coalition.models import (
    Contributor,
    Intent,
    IntentKind,
    Mandate,
    PostStatement,
    Strength,
)
from coalition.models.mandate_queries import CLOSED, MandateStatus
from donors.position import PledgePosition
from donors.totals import Totals, donor_position
from partnership.actors.models import Actor
from partnership.dashboard.brief.numbers import Asked, Manned, asked, manned
from partnership.diplomacy.asks.dealings import BY_DAY
from partnership.diplomacy.asks.stances import Standing, history_of, standing_of
from partnership.diplomacy.asks.standing import AskStanding, asks_at, stand
from partnership.diplomacy.models.ask_queries import OPEN_STATES
from partnership.evidence.counting import FIRM
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

MOST_ASKS, MOST_MANDATES, MOST_POSTS, MOST_STRENGTHS = 30, 20, 20, 20


@dataclass(frozen=True)
class Picture:
    """One actor at a date, as far as a reader may see it."""

    actor: Actor
    on: date
    contributor: Contributor | None
    strengths: list[Strength]
    intent: Intent | None
    mandates: Few
    posts: Few
    manned: Manned
    pledges: list[PledgePosition]
    money: Totals
    # The first of those that are counted, open ones before others.
    asks: list[AskStanding]
    asked: Asked
    stances: list[Standing]

    @property
    def personnel(self) -> int | None:
        """The strength that counts; None where nobody stated a figure."""
        return self.contributor.personnel if self.contributor else None

    @property
    def mandate(self) -> Mandate | None:
        """What lets it be there: the one that stands and ends first, or lapsed last."""
        standing = [one for one in self.mandates if one.status not in CLOSED]
        ending = [one for one in standing if one.expires_on]
        lapsed = [one for one in self.mandates if one.status == MandateStatus.LAPSED]
        return next(iter([*reversed(ending), *standing, *lapsed]), None)

    @property
    def open_asks(self) -> list[AskStanding]:
        """What we still want of it, the soonest first."""
        return [one for one in self.asks if one.ask.state in OPEN_STATES]

    @property
    def intent_words(self) -> str:
        """Stay; reduce by 30 June 2006; empty with none recorded."""
        return IntentKind(self.intent.intent).label if self.intent else ""


def picture(
    actor: Actor, on: date, reader: Any, among: Iterable[int] | None = None
) -> Picture:
    """Ask each line about one actor at a date; a fixed number of queries.

    `among` narrows the asks to those of another picture, to be held against it.
    """
    contributor = Contributor.objects.at(on, reader).filter(actor=actor).first()
    pledges, money = donor_position(actor, on, reader)
    asks = asks_at(on, reader).filter(actor=actor)
    if among is not None:
        asks = asks.filter(pk__in=list(among))
    first = with_sources(asks, reader).order_by(*BY_DAY)[:MOST_ASKS]
    posts = _posts(actor, on, reader)
    return Picture(
        actor=actor,
        on=on,
        contributor=contributor,
        strengths=_strengths(actor, on, reader),
        intent=_intent(actor, on, reader),
        mandates=few(_mandates(actor, on, reader), MOST_MANDATES),
        posts=few(with_sources(posts, reader).order_by("prt", "pk"), MOST_POSTS),
        manned=manned(posts),
        pledges=pledges,
        money=money,
        asks=stand(first, on, reader),
        asked=asked(asks, on),
        stances=standing_of(history_of(actor.pk, on, reader)),
    )


def _strengths(actor: Actor, on: date, reader: Any) -> list[Strength]:
    """The newest statement that counts of each of its deployments."""
    counted = Strength.objects.visible_to(reader).counted()
    newest = counted.filter(deployment__contributor__actor=actor).newest_by(on)
    return list(with_sources(newest, reader)[:MOST_STRENGTHS])


def _intent(actor: Actor, on: date, reader: Any) -> Intent | None:
    stated = Intent.objects.visible_to(reader).filter(
        contributor__actor=actor, stated_on__lte=on
    )
    return with_sources(stated.order_by("-stated_on", "-pk"), reader).first()


def _mandates(actor: Actor, on: date, reader: Any) -> Any:
    found = Mandate.objects.at(on, reader).filter(holder=actor)
    return with_sources(found, reader).order_by("-expires_by", "-pk")


def _posts(actor: Actor, on: date, reader: Any) -> Any:
    """The newest counted statement of each line of posts."""
    counted = PostStatement.objects.visible_to(reader).counted(FIRM)
    newest = counted.filter(actor=actor).newest_by(on).order_by().values("pk")
    return PostStatement.objects.filter(pk__in=newest).select_related("prt")

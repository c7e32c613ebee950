"""The questions we ask of asks. Dates come in from the caller."""

from datetime import date, timedelta
from typing import Any, Self

from django.apps import apps
from django.db.models import (
    Case,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest

from partnership.evidence.models import RecordQuerySet
from partnership.evidence.precision import LatestDay

# An open ask that has not moved for so many days is stale, from that day on.
STALE_DAYS = 60
OPEN_STATES = ("planned", "made", "promised")
# How good an answer is; what they said without promising stands above a refusal.
WORTH = {"delivered": 4, "promised": 3, "refused": 1}
WORTH_OF_A_WORD = 2


class AskQuerySet(RecordQuerySet):
    """The questions we ask of asks."""

    def visible_to(self, reader: Any) -> Self:
        """Asks that this reader may see; of an unseen actor there is none."""
        seen = super().visible_to(reader)
        return seen.filter(actor__marking__in=reader.visible_marking_ids)

    def known(self, on: date) -> Self:
        """Asks that had been opened by this date."""
        return self.filter(opened_on__lte=on)

    def at(self, on: date, reader: Any) -> Self:
        """Asks at a date, as far as the reader may see.

        Adds `state`, `state_on` and `state_mark` (the newest step's; planned without
        one), `touched_on` (since when nothing has moved) and `wanted_last`, the last
        day of what it is wanted by.
        """
        newest = _steps(on, reader).order_by("-took_on", "-pk")
        return (
            self.visible_to(reader)
            .known(on)
            .annotate(
                state=Coalesce(Subquery(newest.values("state")[:1]), Value("planned")),
                state_on=Subquery(newest.values("took_on")[:1]),
                state_mark=Subquery(newest.values("marking")[:1]),
                touched_on=Greatest(
                    "opened_on", Subquery(newest.values("took_on")[:1])
                ),
                wanted_last=LatestDay(F("wanted_by"), F("wanted_by_precision")),
            )
        )

    def with_best(self, on: date, reader: Any) -> Self:
        """Add the best they ever said: `best_state`, `best_on`, its answer and mark."""
        best = (
            _steps(on, reader)
            .annotate(worth=_worth())
            .filter(worth__gt=0)
            .order_by("-worth", "-took_on", "-pk")
        )
        return self.annotate(
            best_state=Subquery(best.values("state")[:1]),
            best_on=Subquery(best.values("took_on")[:1]),
            best_answer=Subquery(best.values("answer")[:1]),
            best_mark=Subquery(best.values("marking")[:1]),
        )

    def open(self) -> Self:
        """After `at`: neither delivered, nor refused, nor given up."""
        return self.filter(state__in=OPEN_STATES)

    def overdue(self, on: date) -> Self:
        """After `at`: open past the last day by which it was wanted."""
        return self.open().filter(wanted_last__lt=on)

    def stale(self, on: date) -> Self:
        """After `at`: open, and nothing has moved for `STALE_DAYS` days."""
        return self.open().filter(touched_on__lte=on - timedelta(STALE_DAYS))


def _steps(on: date, reader: Any) -> QuerySet:
    """The steps of the ask of the query around it, by this date."""
    steps = apps.get_model("diplomacy", "AskStep").objects
    return steps.filter(
        ask=OuterRef("pk"), took_on__lte=on, marking__in=reader.visible_marking_ids
    )


def _worth() -> Case:
    """How good an answer a step is; 0 where it is none."""
    whens = [When(state=state, then=Value(worth)) for state, worth in WORTH.items()]
    word = When(Q(state="made") & ~Q(answer=""), then=Value(WORTH_OF_A_WORD))
    return Case(*whens, word, default=Value(0), output_field=IntegerField())


class OfAnActorQuerySet(RecordQuerySet):
    """What is recorded of our dealings with an actor: contacts and stances."""

    def visible_to(self, reader: Any) -> Self:
        """Records that this reader may see; of an unseen actor there is none."""
        seen = super().visible_to(reader)
        return seen.filter(actor__marking__in=reader.visible_marking_ids)


class AskStepQuerySet(RecordQuerySet):
    """The questions we ask of steps."""

    def visible_to(self, reader: Any) -> Self:
        """Steps of asks that this reader may see."""
        markings = reader.visible_marking_ids
        return (
            super()
            .visible_to(reader)
            .filter(ask__marking__in=markings, ask__actor__marking__in=markings)
        )


class StanceQuerySet(OfAnActorQuerySet):
    """The questions we ask of stances."""

    def newest_by(self, on: date) -> Self:
        """The newest of each actor, on the whole and on each line."""
        return (
            self.filter(stated_on__lte=on)
            .order_by("actor_id", "line", "-stated_on", "-pk")
            .distinct("actor_id", "line")
        )

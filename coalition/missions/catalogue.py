"""The catalogue at a date: each mission with its options, by how far they have come."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from coalition.models import (
    PRT,
    Force,
    Mission,
    MissionOption,
    OptionState,
    OptionStep,
    Sector,
)
from partnership.evidence.few import Few, few
from partnership.evidence.visible_sources import with_sources

# The pages say if there are more; the file has all.
LONGEST = 250
# As pages list them: what has come farthest first.
ORDER = (
    OptionState.DEPLOYED,
    OptionState.ACCEPTED,
    OptionState.OFFERED,
    OptionState.EXPLORED,
    OptionState.DECLINED,
)


@dataclass
class Entry:
    """A mission of the catalogue, and its options at the date."""

    mission: Mission
    steps: list[OptionStep] = field(default_factory=list)

    @property
    def by_state(self) -> list[tuple[OptionState, list[OptionStep]]]:
        """The options of each state that there is one of, the farthest first."""
        found = {state: [] for state in ORDER}
        for step in self.steps:
            found[OptionState(step.state)].append(step)
        return [(state, steps) for state, steps in found.items() if steps]


def missions(on: date, reader: Any) -> QuerySet[Mission]:
    """The missions known at a date, with their places as far as the reader sees."""
    return (
        Mission.objects.visible_to(reader)
        .known(on)
        .prefetch_related(
            *(
                Prefetch(name, model.objects.visible_to(reader))
                for name, model in (("sector", Sector), ("force", Force), ("prt", PRT))
            )
        )
        .order_by("kind", "name")
    )


def states(on: date, reader: Any) -> QuerySet[OptionStep]:
    """The newest step of each option at a date: its state."""
    newest = OptionStep.objects.visible_to(reader).newest_by(on)
    known = MissionOption.objects.filter(mission__in=Mission.objects.known(on))
    return (
        OptionStep.objects.filter(pk__in=newest.values("pk"), option__in=known)
        .select_related("option__contributor__actor", "option__mission")
        .order_by("option__contributor__actor__name", "option__mission__name")
    )


def steps(on: date, reader: Any, **of: Any) -> Few:
    """Every step up to a date of some options, newest first, `is_newest` on each."""
    found = (
        OptionStep.objects.visible_to(reader)
        .filter(since__lte=on, **of)
        .select_related("option__contributor__actor", "option__mission")
        .order_by(
            "option__contributor__actor__name",
            "option__mission__name",
            "option_id",
            "-since",
            "-pk",
        )
    )
    rows = few(with_sources(found, reader), LONGEST)
    _mark_newest(rows)
    return rows


def _mark_newest(rows: Iterable[OptionStep]) -> None:
    option = None
    for row in rows:
        row.is_newest = row.option_id != option
        row.can_move = row.is_newest and row.state != OptionState.DEPLOYED
        option = row.option_id


def catalogue(on: date, reader: Any) -> Few:
    """Every mission known at a date, by kind, with its options."""
    found = few(missions(on, reader), LONGEST)
    entries = {one.pk: Entry(one) for one in found}
    options = few(states(on, reader).filter(option__mission__in=entries), LONGEST * 4)
    for step in options:
        entries[step.option.mission_id].steps.append(step)
    return Few(entries.values(), more=found.more or options.more)

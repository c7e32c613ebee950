"""What a projection is worked out from: contingents, plans, and authorities."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db import models

from coalition.models import IntentKind


class Case(models.TextChoices):
    """How the coming months go."""

    WORST = "worst", "Worst"
    STATED = "stated", "Stated"
    BEST = "best", "Best"


CASE_WORDS = {
    Case.WORST: "if stated plans go ahead and every mandate lapses on its last day",
    Case.STATED: "if stated plans go ahead and every mandate is renewed",
    Case.BEST: "if every mandate is renewed and nobody goes",
}


CASE_IN_SHORT = {
    Case.WORST: "if every mandate lapses",
    Case.STATED: "as contributors have stated",
    Case.BEST: "if nobody goes",
}


@dataclass(frozen=True)
class Contingent:
    """A contributor's part in one force and sector, with its strength at the date."""

    key: int
    contributor_id: int
    name: str
    sector: str
    force_id: int | None
    personnel: int
    # The day of the statement; none of a contingent that is still to come.
    stated_on: date | None
    is_lead: bool = False


@dataclass(frozen=True)
class Planned:
    """A step of a contributor's stated plan; `after` are the personnel left."""

    intent_id: int
    contributor_id: int
    name: str
    kind: str
    day: date | None
    after: int | None
    grade: str = ""
    source: str = ""
    note: str = ""
    stated_on: date | None = None

    @property
    def left(self) -> int | None:
        """How many stay, as far as the plan says."""
        return 0 if self.kind == IntentKind.LEAVE else self.after

    @property
    def lowers(self) -> bool:
        """Whether it is a kind of step that takes personnel away."""
        return self.kind in (IntentKind.LEAVE, IntentKind.REDUCE)

    @property
    def is_counted(self) -> bool:
        """Whether it says both on which day and how many stay."""
        return self.lowers and self.day is not None and self.left is not None


@dataclass(frozen=True)
class Authority:
    """A mandate that nobody renewed by the date; over, if it has lapsed or ended."""

    mandate_id: int
    title: str
    holder: str
    contributor_id: int | None
    force_id: int | None
    last_day: date | None
    is_over: bool = False
    grade: str = ""
    source: str = ""
    # July 2006, where no more of its end is known; empty where its last day is its end.
    known_to: str = ""

    def __str__(self) -> str:
        """As a mandate says itself."""
        return f"{self.holder}: {self.title}"


@dataclass(frozen=True)
class Arrival:
    """A decided mandate that brings a prospective contributor on a day."""

    contingent: Contingent
    authority: Authority
    day: date
    personnel: int


@dataclass(frozen=True)
class Aside:
    """What is not in the figures, and the page of the record that says so."""

    kind: str
    name: str
    contributor_id: int
    words: str = ""


@dataclass(frozen=True)
class Facts:
    """Everything that a reader may know at a date of who serves, plans and may stay."""

    on: date
    contingents: tuple[Contingent, ...] = ()
    plan: tuple[Planned, ...] = ()
    authorities: tuple[Authority, ...] = ()
    # Which mandate rests on which, by the one that it rests on.
    resting: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    arrivals: tuple[Arrival, ...] = ()
    asides: tuple[Aside, ...] = ()
    # The markings of all these records.
    marks: frozenset[int] = frozenset()

    @cached_property
    def present(self) -> frozenset[int]:
        """The contributors that serve, or are to arrive."""
        places = [*self.contingents, *(one.contingent for one in self.arrivals)]
        return frozenset(place.contributor_id for place in places)

    @cached_property
    def authorities_by_contributor(self) -> dict[int | None, list[Authority]]:
        """The authorities of each contributor, in their order."""
        found: dict[int | None, list[Authority]] = {}
        for one in self.authorities:
            found.setdefault(one.contributor_id, []).append(one)
        return found

    def authority(self, mandate_id: int) -> Authority | None:
        """One of the authorities; None if it is renewed or unknown."""
        found = (one for one in self.authorities if one.mandate_id == mandate_id)
        return next(found, None)

"""The balance day by day: each measure's figures and shares by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from partnership.actors.effort import Borne, Effort, Measure
from partnership.actors.sides import Side
from partnership.dashboard.balance.shares import TENTH, WHOLE, Number, shares
from partnership.evidence.counting import Soft


@dataclass(frozen=True)
class Standing:
    """A measure on a day: what each side bears, as far as anybody recorded it."""

    measure: Measure
    day: date
    borne: dict[Side, Borne]

    @cached_property
    def figures(self) -> dict[Side, Number | None]:
        """Each side's figure; None is no figure, and not nought."""
        found = {side: self.borne.get(side) for side in Side}
        return {side: one.figure if one else None for side, one in found.items()}

    @cached_property
    def shares(self) -> dict[Side, Decimal | None]:
        """Each side's share in per cent, to a tenth; together exactly a hundred."""
        return self._shares(TENTH)

    @cached_property
    def whole_shares(self) -> dict[Side, Decimal | None]:
        """The same in whole per cent, for headings."""
        return self._shares(WHOLE)

    @property
    def is_known(self) -> bool:
        """Whether any side has a share."""
        return any(share is not None for share in self.shares.values())

    @property
    def is_recorded(self) -> bool:
        """Whether any side has a figure; of one alone there is no share."""
        return self.whole is not None

    @property
    def is_of_one_side(self) -> bool:
        """Whether exactly one side has a figure."""
        return sum(one is not None for one in self.figures.values()) == 1

    @property
    def whole(self) -> Number | None:
        """What all sides with a figure bear together."""
        known = [one for one in self.figures.values() if one is not None]
        return sum(known) if known else None

    @property
    def unknown(self) -> int:
        """How many records have no figure, of all sides."""
        return sum(one.unknown for one in self.borne.values())

    @property
    def soft(self) -> Soft:
        """How many records are press only or unverified."""
        borne = self.borne.values()
        press = sum(one.press for one in borne)
        unverified = sum(one.unverified for one in borne)
        return Soft(self.measure.noun, press=press, unverified=unverified)

    def _shares(self, step: Decimal) -> dict[Side, Decimal | None]:
        found = shares([self.figures[side] for side in Side], step)
        return dict(zip(Side, found, strict=True))


@dataclass(frozen=True)
class Course:
    """A measure over days, oldest first; `before` is it a year before the last."""

    measure: Measure
    standings: tuple[Standing, ...]
    before: Standing

    @property
    def last(self) -> Standing:
        """The measure on the last day."""
        return self.standings[-1]

    @property
    def is_known(self) -> bool:
        """Whether any of the days has a share."""
        return any(one.is_known for one in self.standings)

    def change(self, side: Side) -> Decimal | None:
        """By how many points the share differs from a year before; None if unknown."""
        now, before = self.last.shares[side], self.before.shares[side]
        return None if now is None or before is None else now - before


def course_of(
    measure: Measure, effort: Effort, days: Iterable[date], before: date
) -> Course:
    """The measure at these days and the one before; the effort asks for them all."""
    found: dict[date, dict[Side, Borne]] = {}
    for one in measure.read(effort):
        found.setdefault(one.day, {})[one.side] = one
    return Course(
        measure,
        tuple(Standing(measure, day, found.get(day, {})) for day in days),
        Standing(measure, before, found.get(before, {})),
    )

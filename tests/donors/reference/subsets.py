"""Which pledges are added up: everything, or one donor's, conference's, sector's …"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from donors.models import Pledge as StoredPledge
from tests.donors.reference.chances import CONFERENCES, DONORS, INSTRUMENTS, SECTORS
from tests.donors.reference.world import Pledge, World


@dataclass(frozen=True)
class Subset:
    """A choice of pledges, once as the product makes it and once as the reference."""

    name: str
    narrow: Callable[[Any], Any]
    keep: Callable[[Pledge], bool]
    is_of_wholes: bool = True

    def stored(self, reader: Any, on: date) -> Any:
        """The QuerySet."""
        pledges = StoredPledge.objects.visible_to(reader).at(on)
        return self.narrow(pledges.wholes() if self.is_of_wholes else pledges)

    def known(self, world: World, on: date) -> list[Pledge]:
        """The same of a world that holds only what the reader sees."""
        known = [one for one in world.pledges if one.pledged_on <= on]
        found = world.wholes(on) if self.is_of_wholes else known
        return [pledge for pledge in found if self.keep(pledge)]


def _by(column: str, attribute: str, value: Any) -> Subset:
    return Subset(
        f"{attribute} {value or 'none'}",
        lambda pledges: pledges.filter(**{column: value}),
        lambda pledge: getattr(pledge, attribute) == value,
    )


SUBSETS = [
    # Parts and what funds pass on have positions too, though no total holds them.
    Subset("each record", lambda found: found, lambda pledge: True, is_of_wholes=False),
    Subset("everything", lambda found: found, lambda pledge: True),
    *(_by("donor__name", "donor", name) for name in DONORS[:2]),
    *(_by("conference__name", "conference", name) for name in CONFERENCES[1:]),
    *(_by("sector", "sector", name) for name in SECTORS[:2]),
    *(_by("instrument", "instrument", name) for name in INSTRUMENTS[:2]),
]

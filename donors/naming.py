"""Records whose names stand beside figures: what names them bears their markings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Subquery

from donors.models import (
    Condition,
    Conference,
    Pledge,
    PledgeStatement,
    RateSet,
    Transaction,
)
from partnership.actors.models import Actor
from partnership.evidence.banner import marks_of
from partnership.evidence.models import Marking, Record, RecordQuerySet, Source

if TYPE_CHECKING:
    from partnership.accounts.models import User


@dataclass(frozen=True)
class Name:
    """A related record whose name is shown: its model, and the field that names it."""

    model: type[Record]
    field: str
    # Where the field is; in another model than the pledge, on records of the pledge.
    of: type[Record] = Pledge


DONOR = Name(Actor, "donor")
FUND = Name(Actor, "through")
OWNER = Name(Actor, "owner", Condition)
CONFERENCE = Name(Conference, "conference")
SOURCE = Name(Source, "source")
STATED_BY = Name(Source, "source", PledgeStatement)
RATES = tuple(
    Name(RateSet, "rate_set", one) for one in (Pledge, Transaction, PledgeStatement)
)


@dataclass(frozen=True)
class Naming:
    """Whose names are shown of these pledges, which the reader may see."""

    pledges: RecordQuerySet
    names: tuple[Name, ...]

    @property
    def exist(self) -> dict[str, Exists]:
        """Whether a marking is borne by any record of each model, for its query."""
        return {
            _word(model): Exists(
                model.objects.filter(marking=OuterRef("pk")).order_by()
            )
            for model in {name.model for name in self.names}
        }

    def named(
        self, reader: "User", markings: Iterable[Marking]
    ) -> Iterator[RecordQuerySet]:
        """The named records of these markings, which know `exist`."""
        markings = list(markings)
        for name in self.names:
            borne = [one for one in markings if getattr(one, _word(name.model))]
            if borne:
                yield self._of(name, reader).filter(marking__in=borne)

    def _of(self, name: Name, reader: "User") -> RecordQuerySet:
        """A look into the index for each record; EXISTS might read every pledge.

        Both ends of the range are given, in order, so that no other plan is cheaper.
        """
        rows, key = self.pledges, f"{name.field}_id"
        if name.of is not Pledge:
            own = self.pledges.order_by().values("pk")
            rows = name.of.objects.visible_to(reader).filter(pledge__in=own)
        here = {f"{name.field}__{end}": OuterRef("pk") for end in ("gte", "lte")}
        first = rows.filter(**here).order_by(key).values(key)[:1]
        found = name.model.objects.visible_to(reader).alias(names_it=Subquery(first))
        return found.filter(names_it__isnull=False)


def marks_of_rates(amounts: Iterable[Any]) -> list[int]:
    """Those of the sets that converted amounts, and of their sources (`with_rates`)."""
    sets = [one.rate_set for one in amounts if one.rate_set]
    return marks_of([*sets, *(one.source for one in sets)])


def _word(model: type[Record]) -> str:
    return f"marks_{model._meta.model_name}"

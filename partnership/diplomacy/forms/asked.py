"""What forms share that tell what became of asks."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.forms.boundfield import BoundField

from partnership.diplomacy.asks.double import Double, bearing_of
from partnership.diplomacy.asks.rows import AskRow, asked_names, rows_of
from partnership.evidence.dated_form import DatedForm


class PutsAsksForm(DatedForm):
    """A form by which an ask may be put that another capital has put already.

    `doubles` are the asks of the other capital, once they are looked for.
    """

    doubles: Sequence[Double] = ()

    def offered(self) -> list[QuerySet]:
        """Also what it says of another capital that has put the same."""
        return [*super().offered(), *bearing_of(self.doubles)]

    @property
    def asks_twice(self) -> bool:
        """Whether the box is to be ticked that a second capital’s ask is meant."""
        return bool(self.doubles or self.data.get("twice"))


class OpenAsksForm(PutsAsksForm):
    """A form that also asks what each open ask has come to (`add_rows`).

    `before_asks` names the questions that come before the asks.
    """

    before_asks: tuple[str, ...] = ()

    @property
    def rows(self) -> list[AskRow]:
        """The asks with their questions."""
        return rows_of(self)

    @property
    def first(self) -> list[BoundField]:
        """What is asked before the asks."""
        return [self[name] for name in self.before_asks]

    @property
    def rest(self) -> list[BoundField]:
        """What is asked after them."""
        placed = {*self.before_asks, *asked_names(self)}
        return [field for field in self.visible_fields() if field.name not in placed]

"""The sources of a country page as numbered notes, and the number at each figure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from partnership.evidence.models import Source


@dataclass(frozen=True)
class Notes:
    """The sources that the page names, numbered as it first shows them.

    The template asks for a number where it writes the figure, so the numbers follow
    the page whatever the reader may see of it.
    """

    sources: list[Source]
    _numbers: dict[int, int] = field(default_factory=dict)

    def mark(self, records: Iterable[Any]) -> None:
        """Give each record `note_number`, to be called where its figure is written."""
        for one in records:
            one.note_number = partial(self.of, one.source_id)

    def of(self, source_id: int | None) -> int | None:
        """The number of this source, the next at its first figure; None if unnamed."""
        if not any(one.pk == source_id for one in self.sources):
            return None
        return self._numbers.setdefault(source_id, len(self._numbers) + 1)

    @property
    def in_order(self) -> list[Source]:
        """Those with a number by it, then those that no figure names."""
        last = len(self._numbers) + 1
        return sorted(self.sources, key=lambda one: self._numbers.get(one.pk, last))

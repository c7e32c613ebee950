"""The sources of a country page as numbered notes, and the number at each figure."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from partnership.evidence.models import Source


@dataclass(frozen=True)
class Notes:
    """The sources that the page names, in the order of their numbers."""

    sources: list[Source]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {one.pk: number for number, one in enumerate(self.sources, 1)}

    def mark(self, records: Iterable[Any]) -> None:
        """Give each record `note_number`, that of its source, or None."""
        for one in records:
            one.note_number = self.of(one.source_id)

    def of(self, source_id: int | None) -> int | None:
        """The number of this source; None if it has no note."""
        return self._numbers.get(source_id)

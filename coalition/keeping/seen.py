"""What stood when a form was opened, to tell whether a colleague was first since."""

from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Max

from coalition.models import (
    Contributor,
    ContributorStatus,
    Intent,
    Mandate,
    Strength,
)

NOTHING = 0


@dataclass(frozen=True)
class Seen:
    """The newest record of each kind, by its key, and the version of the mandate."""

    status: int = NOTHING
    strength: int = NOTHING
    intent: int = NOTHING
    mandate_version: int = NOTHING

    @classmethod
    def read(cls, words: str) -> Self | None:
        """As `str` wrote it; None if it is not."""
        parts = words.split(".")
        if len(parts) != 4 or not all(p.isascii() and p.isdigit() for p in parts):
            return None
        return cls(*(int(part[:18]) for part in parts))

    def __str__(self) -> str:
        return ".".join(str(part) for part in vars(self).values())

    def differs(self, other: Self, kinds: set[str]) -> set[str]:
        """Those of these groups in which something was recorded in between."""
        mine, theirs = self._by_group(), other._by_group()
        return {kind for kind in kinds if mine[kind] != theirs[kind]}

    def _by_group(self) -> dict[str, int]:
        return {
            "status": self.status,
            "strength": self.strength,
            "intent": self.intent,
            "decision": self.mandate_version,
        }


def what_stands(
    contributor: Contributor, reader: Any, mandate_id: int | None = None
) -> Seen:
    """What is recorded now, as far as this reader may see it; one small query each."""
    facts = {
        "status": ContributorStatus.objects.filter(contributor=contributor),
        "strength": Strength.objects.filter(deployment__contributor=contributor),
        "intent": Intent.objects.filter(contributor=contributor),
    }
    newest = {
        kind: found.visible_to(reader).aggregate(newest=Max("pk"))["newest"] or NOTHING
        for kind, found in facts.items()
    }
    versions = Mandate.objects.filter(pk=mandate_id).values_list("version", flat=True)
    return Seen(**newest, mandate_version=versions.first() or NOTHING)

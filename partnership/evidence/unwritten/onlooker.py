"""A reader without a name: what they see and may do, and nothing else of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from partnership.accounts.models import User


@dataclass(frozen=True)
class Onlooker:
    """All of a reader that a kept answer may depend on; what else it asks fails."""

    visible_marking_ids: tuple[int, ...]
    permissions: frozenset[str]

    @classmethod
    def of(cls, reader: "User") -> Self:
        """What a person sees and may do as of now, their limits taken off."""
        held = reader.get_all_permissions()
        return cls(
            visible_marking_ids=tuple(reader.visible_marking_ids),
            permissions=frozenset(right for right in held if reader.has_perm(right)),
        )

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Whether the reader holds a right."""
        return perm in self.permissions

    def has_perms(self, perms: Iterable[str], obj: Any = None) -> bool:
        """Whether the reader holds all of these rights."""
        return self.permissions.issuperset(perms)

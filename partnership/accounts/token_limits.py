"""What a token leaves of its person's rights and sight."""

from dataclasses import dataclass

from partnership.accounts.models import ApiToken
from partnership.accounts.scopes import allows
from partnership.evidence.models import Marking


@dataclass(frozen=True)
class TokenLimits:
    """The scopes of a token, and the markings up to its ceiling."""

    scopes: tuple[str, ...]
    marking_ids: frozenset[int]

    @classmethod
    def of(cls, token: ApiToken) -> "TokenLimits":
        """One query. Without caveats, only markings that everybody of a rank sees."""
        up_to = Marking.objects.filter(rank__lte=token.ceiling.rank)
        found = up_to if token.with_caveats else up_to.plain()
        ids = found.order_by().values_list("pk", flat=True)
        return cls(tuple(token.scopes), frozenset(ids))

    def allows(self, permission: str) -> bool:
        """Whether the token leaves this right to its person, if they hold it."""
        return allows(self.scopes, permission)

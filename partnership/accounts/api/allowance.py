"""How much a caller may ask of the API in a minute, and what is left of it."""

from dataclasses import dataclass
from math import ceil

from partnership.accounts.api.counting import COUNTER, WINDOW


@dataclass(frozen=True)
class Allowance:
    """What a caller may spend in this window and has spent; `resets_in` is seconds."""

    limit: int
    spent: int
    resets_in: int

    @property
    def is_over(self) -> bool:
        """Whether the request at hand is beyond it."""
        return self.spent > self.limit

    @property
    def headers(self) -> dict[str, str]:
        """The fields of the IETF's draft on rate limits, as most programs know them."""
        left = max(self.limit - self.spent, 0)
        said = {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(left),
            "RateLimit-Reset": str(self.resets_in),
        }
        return said | {"Retry-After": str(self.resets_in)} if self.is_over else said


def spend(caller: str, cost: int, limit: int, at: float) -> Allowance:
    """Take the cost of a request from what its caller has left in this minute.

    `at` is in seconds. What is refused costs too, but a new minute begins anew.
    """
    window, into = divmod(at, WINDOW)
    spent = COUNTER.add(caller, cost, int(window))
    return Allowance(limit, spent, max(ceil(WINDOW - into), 1))

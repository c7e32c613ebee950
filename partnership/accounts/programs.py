"""What reads for a person without signing in: calendar programs, and the API's."""

from datetime import datetime
from typing import NamedTuple

from partnership.accounts.api_tokens import revoke_every_token
from partnership.accounts.audit import Origin
from partnership.accounts.calendar_keys import revoke_every_key
from partnership.accounts.models import User


class Revoked(NamedTuple):
    """How many calendar keys and API tokens were stopped."""

    keys: int
    tokens: int


def stop_programs(
    person: User, *, origin: Origin, at: datetime, because: str
) -> Revoked:
    """Revoke every calendar key and API token of a person: a stranger may hold one."""
    return Revoked(
        revoke_every_key(person, origin=origin, at=at, because=because),
        revoke_every_token(person, origin=origin, at=at, because=because),
    )

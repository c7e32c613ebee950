"""Write the audit log (docs/decisions/0010-audit-log.md).

An entry is written where the thing happens, in the same transaction, and before it
where it cannot be taken back: what cannot be audited does not happen.
"""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from allauth.core.internal.httpkit import get_client_ip
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections
from django.http import HttpRequest

from partnership.accounts.models.audit_entry import AuditEntry, AuditKind

if TYPE_CHECKING:
    from partnership.accounts.models import User

# Characters; what a stranger sends may not fill the table.
NAME_LENGTH, USER_AGENT_LENGTH, PATH_LENGTH, DETAIL_LENGTH = 150, 200, 200, 500
DETAILS_AT_MOST = 20
# Seconds in which the same stranger's further attempts make no further entries.
SELDOM = 60
OUTSIDE = "outside"


@dataclass(frozen=True)
class Origin:
    """Who acts, and from where."""

    by: "User | None" = None
    name: str = ""
    address: str | None = None
    user_agent: str = ""
    path: str = ""

    @classmethod
    def of(cls, request: HttpRequest, name: str = "") -> "Origin":
        """Whoever sent this request; `name` is what they called themselves."""
        user = getattr(request, "user", None)
        by = user if user is not None and user.is_authenticated else None
        return cls(
            by=by,
            name=name or (by.username if by else ""),
            address=address_of(request),
            user_agent=request.headers.get("User-Agent", ""),
            path=path_without_words(request),
        )

    @classmethod
    def command(cls) -> "Origin":
        """Whoever runs a command on the machine itself."""
        try:
            name = getpass.getuser()
        except (KeyError, OSError):
            name = "unknown"
        return cls(name=f"command line: {name}")


def record(
    kind: AuditKind, origin: Origin, *, about: "User | None" = None, **details: Any
) -> None:
    """Write one entry; raises DatabaseError if it cannot be written."""
    entry = AuditEntry(
        kind=kind,
        by=origin.by,
        name=origin.name[:NAME_LENGTH],
        about=about,
        address=origin.address,
        user_agent=origin.user_agent[:USER_AGENT_LENGTH],
        path=origin.path[:PATH_LENGTH],
        details=bounded(details),
    )
    with writable() as alias:
        entry.save(using=alias, force_insert=True)


def bounded(details: dict[str, Any]) -> dict[str, str | int]:
    """What happened as short words and numbers; what is empty is left out."""
    said = [(name, value) for name, value in details.items() if value not in (None, "")]
    return {
        name: value if isinstance(value, int) else str(value)[:DETAIL_LENGTH]
        for name, value in said[:DETAILS_AT_MOST]
    }


@contextmanager
def writable() -> Iterator[str]:
    """A database alias that can be written to, beside a transaction that only reads.

    A page of the past, and a file, are read in one such transaction.
    """
    current = connections[DEFAULT_DB_ALIAS]
    if not (current.in_atomic_block and _only_reads(current)):
        yield DEFAULT_DB_ALIAS
        return
    connections[OUTSIDE] = current.copy(OUTSIDE)
    try:
        yield OUTSIDE
    finally:
        connections[OUTSIDE].close()
        del connections[OUTSIDE]


def _only_reads(connection: Any) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        return cursor.fetchone()[0] == "on"


def address_of(request: HttpRequest) -> str | None:
    """The address that throttling goes by too, behind as many proxies as are ours."""
    return get_client_ip(request)


def path_without_words(request: HttpRequest) -> str:
    """The path that was asked for, but never an invitation's secret or a record's name.

    Who reads the log may not see every record, and a slug is its name.
    """
    match = request.resolver_match
    words = [match.kwargs.get(name) for name in ("token", "slug")] if match else []
    path = request.path
    for word in filter(None, words):
        path = path.replace(f"/{word}/", "/…/")
    return path


def is_first_for_a_while(origin: Origin, kind: AuditKind) -> bool:
    """Whether a stranger's attempt of this kind is the first within a minute."""
    key = f"audited:{kind}:{origin.address}:{hash_of(origin.name)}"
    return cache.add(key, True, SELDOM)


def hash_of(name: str) -> str:
    """A name as part of a key of the cache, which takes no spaces."""
    return sha256(name.encode()).hexdigest()[:16]

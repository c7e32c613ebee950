"""A file that somebody looks at before it is imported: kept for an hour, one a person.

In the cache, so that nothing is in the record before it is meant.
"""

import secrets
import zlib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from django.core.cache import cache

if TYPE_CHECKING:
    from partnership.accounts.models import User

SECONDS = 3600


@dataclass(frozen=True)
class KeptFile:
    """The bytes of a file, with the set that it is for: a key, or what a new one is."""

    rate_set: int | None
    name: str
    code: str
    base_currency: str
    source: int | None
    marking: int | None
    file_name: str
    content: bytes


def keep_file(person: "User", file: KeptFile) -> str:
    """Keep the file in the place of an earlier one; the token that finds it again."""
    token = secrets.token_urlsafe(16)
    packed = asdict(file) | {"content": zlib.compress(file.content), "token": token}
    cache.set(_key(person), packed, SECONDS)
    return token


def find_file(person: "User", token: str) -> KeptFile | None:
    """The person's file with this token; None if it is no longer kept."""
    packed = cache.get(_key(person)) or {}
    if not packed or packed.pop("token") != token:
        return None
    return KeptFile(**packed | {"content": zlib.decompress(packed["content"])})


def forget_file(person: "User") -> None:
    """Keep it no longer: it was imported."""
    cache.delete(_key(person))


def _key(person: "User") -> str:
    return f"rates-file:{person.pk}"

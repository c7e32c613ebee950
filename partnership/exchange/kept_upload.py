"""A file that somebody looks at before it is imported: kept for an hour, one a person.

In the cache, so that nothing is in the record before it is meant.
"""

import secrets
import zlib
from typing import TYPE_CHECKING, Any

from django.core.cache import cache

if TYPE_CHECKING:
    from partnership.accounts.models import User

SECONDS = 3600


def keep_upload(
    person: "User", purpose: str, content: bytes, asked: dict[str, Any]
) -> str:
    """Keep a file, with what was asked of it, in the place of an earlier one.

    Returns the token that finds it again.
    """
    token = secrets.token_urlsafe(16)
    packed = {"content": zlib.compress(content), "asked": asked, "token": token}
    cache.set(_key(person, purpose), packed, SECONDS)
    return token


def find_upload(
    person: "User", purpose: str, token: str
) -> tuple[bytes, dict[str, Any]] | None:
    """The person's file with this token, and what was asked; None if no longer kept."""
    packed = cache.get(_key(person, purpose))
    if not packed or packed["token"] != token:
        return None
    return zlib.decompress(packed["content"]), packed["asked"]


def ask_more(person: "User", purpose: str, token: str, **answers: Any) -> bool:
    """Keep further answers beside the file; False if it is no longer kept."""
    packed = cache.get(_key(person, purpose))
    if not packed or packed["token"] != token:
        return False
    packed["asked"] |= answers
    cache.set(_key(person, purpose), packed, SECONDS)
    return True


def forget_upload(person: "User", purpose: str) -> None:
    """Keep it no longer: it was imported."""
    cache.delete(_key(person, purpose))


def _key(person: "User", purpose: str) -> str:
    return f"kept-upload:{purpose}:{person.pk}"

"""A file of rates that somebody looks at before it is imported, and what it is for."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from partnership.exchange.kept_upload import find_upload, forget_upload, keep_upload

if TYPE_CHECKING:
    from partnership.accounts.models import User

PURPOSE = "rates"


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
    asked = asdict(file)
    return keep_upload(person, PURPOSE, asked.pop("content"), asked)


def find_file(person: "User", token: str) -> KeptFile | None:
    """The person's file with this token; None if it is no longer kept."""
    kept = find_upload(person, PURPOSE, token)
    return KeptFile(content=kept[0], **kept[1]) if kept else None


def forget_file(person: "User") -> None:
    """Keep it no longer: it was imported."""
    forget_upload(person, PURPOSE)

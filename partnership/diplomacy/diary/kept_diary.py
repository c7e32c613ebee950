"""A diary's file that somebody looks at before it is imported, and what it is for."""

from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Self

from partnership.diplomacy.diary.file.occurrences import Window
from partnership.exchange.kept_upload import (
    ask_more,
    find_upload,
    forget_upload,
    keep_upload,
)

if TYPE_CHECKING:
    from partnership.accounts.models import User

PURPOSE = "diary"


@dataclass(frozen=True)
class KeptDiary:
    """The bytes of a file, whose diary it is, which days of it, and what was chosen."""

    principal: str
    marking: int
    first: date
    last: date
    file_name: str
    content: bytes
    # By what a counterpart is remembered: the actor's key, or 0 for none of ours.
    chosen: dict[str, int] = field(default_factory=dict)
    # The diary that was chosen; None where the principal's is new.
    diary: int | None = None

    @property
    def window(self) -> Window:
        """The days that are imported."""
        return Window(self.first, self.last)

    def keep(self, person: "User") -> str:
        """Keep it in the place of an earlier one; the token that finds it again."""
        asked = {
            one.name: getattr(self, one.name)
            for one in fields(self)
            if one.name != "content"
        }
        return keep_upload(person, PURPOSE, self.content, asked)

    @classmethod
    def find(cls, person: "User", token: str) -> Self | None:
        """The person's file with this token; None if it is no longer kept."""
        kept = find_upload(person, PURPOSE, token)
        return cls(content=kept[0], **kept[1]) if kept else None

    def choose(self, person: "User", token: str, chosen: dict[str, int]) -> Self:
        """Keep further choices of whom entries are with."""
        both = self.chosen | chosen
        ask_more(person, PURPOSE, token, chosen=both)
        return replace(self, chosen=both)


def forget(person: "User") -> None:
    """Keep it no longer: it was imported."""
    forget_upload(person, PURPOSE)

"""How our own meetings are known again when a file that we wrote comes back."""

import re
from typing import NamedTuple, Self

from partnership.diplomacy.models import Meeting

PRODUCT = "-//Partnership//Meetings//EN"
MOST_OF_A_TITLE = Meeting._meta.get_field("occasion").max_length
NUMBERED = re.compile(r"meeting-([0-9]{1,18})-([0-9]{8}T[0-9]{12})@partnership")


class Entered(NamedTuple):
    """A meeting's number and the instant at which it was put in the diary.

    Both, for a file of another installation has numbers of its own.
    """

    pk: int
    at: str

    @classmethod
    def of(cls, meeting: Meeting) -> Self:
        return cls(meeting.pk, f"{meeting.created_at:%Y%m%dT%H%M%S%f}")

    @classmethod
    def read(cls, uid: str) -> Self | None:
        """From a UID of ours; None from any other."""
        found = NUMBERED.fullmatch(uid)
        return cls(int(found[1]), found[2]) if found else None

    @property
    def uid(self) -> str:
        return f"meeting-{self.pk}-{self.at}@partnership"


def own_title(meeting: Meeting) -> str:
    """What a calendar shows for a meeting without an occasion: who meets whom."""
    return " ".join(str(meeting).split())[:MOST_OF_A_TITLE].strip()

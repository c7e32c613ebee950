"""What a diary says of a meeting against what the record has: field by field."""

from dataclasses import dataclass, field
from typing import Any

from partnership.diplomacy.diary.file.occurrences import Occurrence
from partnership.diplomacy.diary.own_entries import own_title
from partnership.diplomacy.diary.words import when_words
from partnership.diplomacy.models import DiaryEntry, Meeting, MeetingStatus

WHEN = ("held_on", "ends_on", "starts_at", "ends_at", "time_zone")
LABELS = {"occasion": "Occasion", "place": "Place", "counterpart": "Their principal"}
SAID = (*WHEN, "status", *LABELS)
CANCELLED_REASON = "Cancelled in the diary"


@dataclass(frozen=True)
class Change:
    """One thing that would be another: what it was, and what it will be."""

    label: str
    was: str
    will: str


@dataclass(frozen=True)
class Difference:
    """What to write on a meeting, and the same in words."""

    values: dict[str, Any] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()


def said_by(
    entry: Occurrence, counterpart: str, meeting: Meeting | None = None
) -> dict[str, Any]:
    """Everything that a file says of a meeting, by the names of the record.

    The title that we give to a meeting without an occasion says none.
    """
    names = [name for name in SAID if name != "counterpart"]
    said = {name: getattr(entry, name) for name in names}
    if meeting and not meeting.occasion and entry.occasion == own_title(meeting):
        said["occasion"] = ""
    return said | {"counterpart": counterpart}


def is_older(entry: Occurrence, held: DiaryEntry) -> bool:
    """Whether the record holds a newer word: by SEQUENCE, then by LAST-MODIFIED."""
    is_earlier = is_later = False
    if entry.modified_at and held.modified_at:
        is_earlier = entry.modified_at < held.modified_at
        is_later = entry.modified_at > held.modified_at
    if entry.sequence != held.sequence:
        # An entry of a series that is changed alone may count anew.
        return entry.sequence < held.sequence and not is_later
    return is_earlier


def differences(said: dict[str, Any], held: DiaryEntry, meeting: Meeting) -> Difference:
    """What the file says anew and the record has otherwise.

    What the file said before and somebody has mended since stays as it was mended.
    """
    anew = {name for name in SAID if said[name] != getattr(held, name)}
    values = {
        name: said[name]
        for name in anew - {"status"}
        if said[name] != getattr(meeting, name)
    }
    if anew & set(WHEN) and values.keys() & set(WHEN):
        # Days and hours belong together.
        values |= {name: said[name] for name in WHEN}
    if "status" in anew and said["status"] != meeting.status:
        values |= {"status": said["status"]}
    return Difference(values, in_words(values, meeting))


def filled_in(said: dict[str, Any], meeting: Meeting) -> Difference:
    """What the file adds to a meeting that was recorded by hand: only what is empty."""
    values = {
        name: said[name] for name in LABELS if said[name] and not getattr(meeting, name)
    }
    if said["starts_at"] and not meeting.starts_at:
        values |= {name: said[name] for name in WHEN}
    if said["status"] == MeetingStatus.CANCELLED != meeting.status:
        values["status"] = said["status"]
    return Difference(values, in_words(values, meeting))


def in_words(values: dict[str, Any], meeting: Meeting) -> tuple[Change, ...]:
    """Each change as a reader would say it."""
    found = []
    if values.keys() & set(WHEN):
        will = _Said(values)
        found.append(Change("When", when_words(meeting), when_words(will)))
    if "status" in values:
        was, will = (
            MeetingStatus(one).label for one in (meeting.status, values["status"])
        )
        found.append(Change("Status", was, will))
    found += [
        Change(label, getattr(meeting, name), values[name])
        for name, label in LABELS.items()
        if name in values
    ]
    return tuple(found)


class _Said:
    """Values under the names that `when_words` asks for."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)

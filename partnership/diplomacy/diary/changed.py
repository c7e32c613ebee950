"""What a colleague changed of a meeting since a form of it was opened."""

from typing import Any

from partnership.diplomacy.diary.comparing import SAID, WHEN, in_words
from partnership.diplomacy.models import Meeting
from partnership.evidence.conflict import as_it_was

CHANGED = "A colleague changed this meeting since you opened the page"


def changed_words(meeting: Meeting, version: int, reader: Any) -> str:
    """What has become another since a version, as a form says it before it saves."""
    was = as_it_was(meeting, version, reader.visible_marking_ids)
    said = [f"{CHANGED}. What stands now is on the meeting’s page"]
    if was:
        values = _differing(was, meeting)
        said = [CHANGED, *map(_words, in_words(values, was))]
    return f"{'. '.join(said)}. Save again to record yours after it"


def _differing(was: Meeting, now: Meeting) -> dict[str, Any]:
    found = {name for name in SAID if getattr(was, name) != getattr(now, name)}
    if found & set(WHEN):
        # Days and hours belong together.
        found |= set(WHEN)
    return {name: getattr(now, name) for name in found}


def _words(change: Any) -> str:
    was, now = (f"“{one}”" if one else "empty" for one in (change.was, change.will))
    return f"{change.label}: was {was}, is now {now}"

"""Reading: an IATI 2.x activity file, streamed, as plain values and problems."""

from donors.iati.reading.activities import Reading, read_activities
from donors.iati.reading.refusal import Unreadable
from donors.iati.reading.values import (
    Activity,
    Condition,
    Entry,
    Organisation,
    Own,
    Planned,
    Problem,
)

__all__ = [
    "Activity",
    "Condition",
    "Entry",
    "Organisation",
    "Own",
    "Planned",
    "Problem",
    "Reading",
    "Unreadable",
    "read_activities",
]

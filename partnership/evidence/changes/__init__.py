"""What changed: the history of the records in words, with who, when, why and source."""

from partnership.evidence.changes.change import (
    Change,
    key_of,
    marking_ids_of,
    read_key,
    tell,
)
from partnership.evidence.changes.events import (
    Asked,
    Event,
    Key,
    every,
    just_newer,
    newest,
)
from partnership.evidence.changes.latest import latest_changes
from partnership.evidence.changes.names import Names

__all__ = [
    "Asked",
    "Change",
    "Event",
    "Key",
    "Names",
    "every",
    "just_newer",
    "key_of",
    "latest_changes",
    "marking_ids_of",
    "newest",
    "read_key",
    "tell",
]

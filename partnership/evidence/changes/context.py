"""What a change carries beside the record: who made it, and on what source."""

from typing import Any


def person_key(context: dict[str, Any]) -> int | None:
    """The key of the person who made the change; None for a command or a job."""
    return context.get("user") or None


def source_key(context: dict[str, Any]) -> int | None:
    """The key of the source that the change rests on; None without one."""
    return context.get("source") or None

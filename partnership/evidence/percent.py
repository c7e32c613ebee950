"""Shares as pages say them."""

from typing import Any


def percent(part: Any, whole: Any) -> int | None:
    """A whole percentage, halves up; None without a whole to be a part of."""
    return int((200 * (part or 0) + whole) // (2 * whole)) if whole else None

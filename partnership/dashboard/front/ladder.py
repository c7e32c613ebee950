"""The next authorities to end, as rows of one axis of twelve months."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from coalition.timeline import Bar, Timeline
from partnership.dashboard.front.figures import in_words


@dataclass(frozen=True)
class Rung:
    """A mandate's bar, and the days that are left to decide under its head."""

    bar: Bar
    days: SafeString


def rungs(timeline: Timeline) -> list[Rung]:
    """The bars of the ladder in their order."""
    return [Rung(bar, _days(bar)) for bar in timeline.bars]


def _days(bar: Bar) -> SafeString:
    # The column is of days: 150–180; within 16; 15 ago.
    words = bar.days.replace(" days", "").replace(" day", "")
    return in_words(f"mandate.{bar.mandate_id}.days", words)

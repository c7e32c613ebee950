"""What a reader may ask the API for: resources by line, and reports."""

from typing import Any, NamedTuple

from partnership.exchange.api.registry import RESOURCES
from partnership.exchange.registry import REPORTS

# An app -> the heading under which its resources stand.
HEADINGS = {
    "actors": "Common ground",
    "evidence": "Common ground",
    "alerts": "Common ground",
    "coalition": "Security",
    "diplomacy": "Political",
    "donors": "Economic",
    "strategy": "Across the lines",
    "dashboard": "Across the lines",
}


class Entry(NamedTuple):
    """A resource or a report."""

    name: str
    title: str
    summary: str = ""


def resources_of(person: Any) -> dict[str, list[Entry]]:
    """The resources that this person has the right to, under their headings."""
    found: dict[str, list[Entry]] = {heading: [] for heading in HEADINGS.values()}
    for name, one in sorted(RESOURCES.items()):
        if person.has_perms(one.rights):
            heading = HEADINGS[one.model._meta.app_label]
            found[heading].append(Entry(name, one.title, one.summary))
    return {heading: entries for heading, entries in found.items() if entries}


def reports_of(person: Any) -> list[Entry]:
    """The reports that this person has the right to."""
    return [
        Entry(name, one.title)
        for name, one in sorted(REPORTS.items())
        if person.has_perms(one.rights)
    ]

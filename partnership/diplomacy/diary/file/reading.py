"""A calendar file read whole: its meetings, and what of it could not be read."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from partnership.diplomacy.diary.file.blocks import Block, Blocks, blocks_of
from partnership.diplomacy.diary.file.decoding import lines_of
from partnership.diplomacy.diary.file.entry import Entry, entry_of
from partnership.diplomacy.diary.file.occurrences import Occurrence, Window
from partnership.diplomacy.diary.file.problems import Unreadable, WrongEntry
from partnership.diplomacy.diary.file.rule import Budget
from partnership.diplomacy.diary.file.series import occurrences_of
from partnership.diplomacy.diary.file.zones import Zones

MOST_MEETINGS = 2000


class Problem(NamedTuple):
    """An entry that could not be read: on which line it begins, its title, and why."""

    number: int
    title: str
    why: str
    uid: str = ""


@dataclass
class DiaryFile:
    """The meetings within the window, in the order of their days."""

    occurrences: list[Occurrence] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    # Entries within the file, and how many of its parts are no meetings.
    entries: int = 0
    other_parts: int = 0
    # Entries none of whose days is within the window.
    outside: int = 0
    # Not a message about single entries (METHOD:REQUEST, CANCEL and their like).
    is_whole: bool = True


def read_diary(content: bytes, window: Window) -> DiaryFile:
    """Read a file; Unreadable if the whole of it cannot be, or holds too much."""
    blocks = blocks_of(lines_of(content))
    zones = Zones(blocks.zones, blocks.own_zone)
    found = DiaryFile(
        entries=len(blocks.entries),
        other_parts=sum(blocks.others.values()),
        is_whole=all(one.method in ("", "PUBLISH") for one in blocks.entries),
    )
    budget = Budget()
    for entries in _by_uid(blocks, zones, found).values():
        try:
            said = list(occurrences_of(entries, window, zones.own, budget))
        except WrongEntry as wrong:
            first = entries[0]
            problem = Problem(first.number, first.summary[:80], str(wrong), first.uid)
            found.problems.append(problem)
            continue
        found.outside += not said
        found.occurrences += said
        if len(found.occurrences) > MOST_MEETINGS:
            raise Unreadable(
                f"The file comes to more than {MOST_MEETINGS:,} meetings from"
                f" {window.first:%d.%m.%Y} to {window.last:%d.%m.%Y}. Ask for a shorter"
                " time"
            )
    found.occurrences.sort(key=lambda one: (one.held_on, one.number, one.recurrence))
    found.problems.sort()
    return found


def _by_uid(blocks: Blocks, zones: Zones, found: DiaryFile) -> dict[str, list[Entry]]:
    entries: dict[str, list[Entry]] = defaultdict(list)
    for block in blocks.entries:
        try:
            entry = entry_of(block, zones)
        except WrongEntry as wrong:
            title, uid = _said(block, "SUMMARY"), _said(block, "UID")
            found.problems.append(Problem(block.number, title, str(wrong), uid))
        else:
            entries[entry.uid].append(entry)
    return entries


def _said(block: Block, wanted: str) -> str:
    """What an entry that cannot be read says, without what nobody could see."""
    for line in block.lines:
        name, _, value = line.partition(":")
        if name.partition(";")[0].strip().upper() == wanted:
            return "".join(one for one in value[:255] if one.isprintable()).strip()
    return ""

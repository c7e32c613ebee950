"""From what a file calls a time zone to the name by which the world knows it."""

from collections.abc import Iterable

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from partnership.diplomacy.diary.file.blocks import Block
from partnership.diplomacy.diary.file.problems import WrongEntry
from partnership.diplomacy.diary.zones import usual_zone, zone_names


class Zones:
    """The time zones of one file, and the one that a time without any is in."""

    def __init__(self, blocks: Iterable[Block] = (), own: str = "") -> None:
        self._defined = {name: found for name, found in map(_defined, blocks) if name}
        self.own = self._known(own) or usual_zone()

    def named(self, tzid: str) -> str:
        """The name; WrongEntry where nobody knows which zone is meant."""
        found = self._known(tzid) or self._known(self._defined.get(tzid, ""))
        if not found:
            raise WrongEntry(
                f"Its time zone “{tzid[:40]}” is not known. Name it as in Europe/London"
            )
        return found

    def _known(self, name: str) -> str:
        """As it is, as Windows has it, or the last words of a longer path."""
        name = name.strip().strip('"')
        names = zone_names()
        parts = name.split("/")
        tails = ("/".join(parts[-2:]), "/".join(parts[-3:]))
        for one in (name, WINDOWS_TO_OLSON.get(name, ""), *tails):
            if one in names:
                return one
        return ""


def _defined(block: Block) -> tuple[str, str]:
    """A VTIMEZONE's name, and where its makers say it is or what it is all the year."""
    values: dict[str, list[str]] = {}
    for line in block.lines:
        name, _, value = line.partition(":")
        values.setdefault(name.partition(";")[0].strip().upper(), []).append(value)
    name = values.get("TZID", [""])[0].strip()
    place = values.get("X-LIC-LOCATION", [""])[0].strip()
    offsets = {one.strip() for one in values.get("TZOFFSETTO", [])}
    return name, place or _fixed(offsets)


def _fixed(offsets: set[str]) -> str:
    """A zone of whole hours from UTC without summer time; its sign is turned."""
    if len(offsets) != 1:
        return ""
    (offset,) = offsets
    if len(offset) < 5 or not offset[1:3].isdecimal() or offset[3:5] != "00":
        return ""
    hours = int(offset[1:3])
    turned = "-" if offset[0] == "+" else "+"
    return f"Etc/GMT{turned}{hours}" if hours else "Etc/GMT"

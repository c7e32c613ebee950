"""What changed between two editions: added, dropped, and what is stated otherwise."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.diplomacy.models import Edition, Need, NeedPart
from partnership.diplomacy.needs.chains import roots_of
from partnership.diplomacy.needs.kinds import unit_of
from partnership.evidence.few import Few, few

LONGEST = 300


@dataclass(frozen=True)
class Changed:
    """A need that is in both editions, and how its statements differ."""

    need: Need
    was: Need
    words: list[str]


@dataclass(frozen=True)
class Difference:
    """From one edition to a later one."""

    former: Edition
    added: list[Need]
    dropped: list[Need]
    changed: list[Changed]
    same: int
    is_cut: bool

    @property
    def finding(self) -> str:
        """2 needs added, 1 dropped, 3 changed; 4 stand as they were."""
        verb = "stands as it was" if self.same == 1 else "stand as they were"
        return (
            f"{len(self.added):,} added, {len(self.dropped):,} dropped,"
            f" {len(self.changed):,} changed; {self.same:,} {verb}."
        )


def between(former: Edition, edition: Edition, on: date, reader: Any) -> Difference:
    """What the later edition changes of the former, at a date; five queries."""
    before, after = _needs(former, on, reader), _needs(edition, on, reader)
    root = roots_of([need.pk for need in (*before, *after)])
    was = {root[need.pk]: need for need in before}
    now = {root[need.pk]: need for need in after}
    parts = _parts([*before, *after], reader)
    changed, same = [], 0
    for key in was.keys() & now.keys():
        words = _differ(was[key], now[key], parts)
        same += not words
        if words:
            changed.append(Changed(now[key], was[key], words))
    return Difference(
        former=former,
        added=[need for key, need in now.items() if key not in was],
        dropped=[need for key, need in was.items() if key not in now],
        changed=sorted(changed, key=lambda one: (one.need.priority, one.need.title)),
        same=same,
        is_cut=before.more or after.more,
    )


def _needs(edition: Edition, on: date, reader: Any) -> Few:
    needs = Need.objects.visible_to(reader).known(on).filter(edition=edition)
    rows = needs.select_related("province", "edition").order_by("priority", "title")
    return few(rows, LONGEST)


def _parts(needs: list[Need], reader: Any) -> dict[int, dict[int, NeedPart]]:
    """The parts of each need, by the first of their chain."""
    found: dict[int, dict[int, NeedPart]] = {}
    seen = NeedPart.objects.visible_to(reader).filter(need__in=needs).with_thread()
    for part in seen.order_by("pk"):
        found.setdefault(part.need_id, {})[part.thread] = part
    return found


def _differ(was: Need, now: Need, parts: dict[int, dict[int, NeedPart]]) -> list[str]:
    """How two statements of one need differ, in words; empty where they agree."""
    words = []
    if was.title != now.title:
        words.append(f"was called “{was.title}”")
    if was.priority != now.priority:
        words.append(f"priority {was.priority} becomes {now.priority}")
    if was.province_id != now.province_id:
        words.append(f"{_where(was)} becomes {_where(now)}")
    if was.sector != now.sector:
        words.append(f"sector {_sector(was)} becomes {_sector(now)}")
    old, new = parts.get(was.pk, {}), parts.get(now.pk, {})
    for thread, part in new.items():
        before = old.get(thread)
        if before is None:
            words.append(f"asks for {part.in_words} besides")
        elif before.in_words != part.in_words:
            words.append(
                f"{before.in_words} becomes {part.in_words}{_by(before, part)}"
            )
    words += [
        f"no longer asks for {part.in_words}"
        for thread, part in old.items()
        if thread not in new
    ]
    return words


def _by(before: NeedPart, part: NeedPart) -> str:
    """By how much a quantity went up or down; empty where one is not known."""
    if before.quantity is None or part.quantity is None:
        return ""
    if (before.kind, before.currency) != (part.kind, part.currency):
        return ""
    change = part.quantity - before.quantity
    sign = "+" if change > 0 else "−"
    return f" ({sign}{abs(change):,.0f} {unit_of(part.kind, part.currency, 2)})"


def _where(need: Need) -> str:
    return str(need.province) if need.province else "the whole country"


def _sector(need: Need) -> str:
    return need.sector_name or "not stated"

"""A draft's ledger held against the one that is recorded.

Equal entries are the same, as many as there are of them. One that comes again under its
reference with another amount or day is corrected: the old one is taken back.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from donors.iati.drafting import Line
from donors.iati.writing.undone import without_undone
from donors.models import Transaction


class Entered(NamedTuple):
    """An entry as it is recorded."""

    pk: int
    kind: str
    on: date
    amount: Decimal
    currency: str
    reference: str
    reverses: int | None

    @property
    def key(self) -> tuple:
        """As `Line.key`."""
        is_reversal = self.reverses is not None
        return (
            *(self.kind, self.on, self.amount, self.currency),
            *(self.reference, is_reversal),
        )


COLUMNS = (
    *("pk", "kind", "transacted_on", "amount", "currency"),
    *("reference", "reverses_id"),
)


def entered(pledges: Iterable[int], reader: Any) -> dict[int, list[Entered]]:
    """What this reader sees of these ledgers; one query.

    A line that is called the same, or corrects, would tell of an entry above their
    sight: theirs stands beside it (decision 33).
    """
    found = defaultdict(list)
    entries = Transaction.objects.visible_to(reader).filter(pledge__in=pledges)
    entries = without_undone(entries, None)
    rows = entries.order_by("transacted_on", "pk").values_list("pledge_id", *COLUMNS)
    for pledge, *row in rows:
        found[pledge].append(Entered(*row))
    return found


@dataclass
class Comparison:
    """Which lines are new, which are recorded, and which correct one that is.

    `recorded` has the key of the entry by the place of its line; `corrects` too, of the
    entry that the line stands in place of. `gone` are entries that the file lacks.
    """

    recorded: dict[int, int] = field(default_factory=dict)
    corrects: dict[int, int] = field(default_factory=dict)
    new: list[int] = field(default_factory=list)
    gone: int = 0


def compare(lines: list[Line], known: list[Entered], until: date) -> Comparison:
    """Hold all lines of an activity against the entries of its pledge.

    What was taken back later than `until`, when the file was made, it still has.
    """
    later = {one.pk: one.reverses for one in known if one.reverses and one.on > until}
    standing = _standing(lines, [one for one in known if one.pk not in later])
    waiting: dict[tuple, list[int]] = defaultdict(list)
    for one in reversed(standing):
        waiting[one.key].append(one.pk)
    found = Comparison()
    for place, line in enumerate(lines):
        if equal := waiting.get(line.key):
            found.recorded[place] = equal.pop()
        else:
            found.new.append(place)
    taken = set(found.recorded.values())
    left = [one for one in standing if one.pk not in taken]
    taken_back = set(later.values())
    _correct(lines, [one for one in left if one.pk not in taken_back], found)
    corrected = set(found.corrects.values())
    found.gone = sum(one.pk not in corrected for one in left)
    return found


def _standing(lines: list[Line], known: list[Entered]) -> list[Entered]:
    """The entries, but for those that we took back and the file does not."""
    taken_back = Counter(line.key for line in lines if line.reverses is not None)
    hidden: set[int] = set()
    for one in known:
        if one.reverses is None:
            continue
        if taken_back[one.key]:
            taken_back[one.key] -= 1
        else:
            hidden |= {one.pk, one.reverses}
    return [one for one in known if one.pk not in hidden]


def _correct(lines: list[Line], left: list[Entered], found: Comparison) -> None:
    """Pair what is new with what it stands in place of: one of each, by reference."""
    old, new = defaultdict(list), defaultdict(list)
    for one in left:
        if one.reference and one.reverses is None:
            old[one.kind, one.reference].append(one.pk)
    for place in found.new:
        line = lines[place]
        if line.reference and line.reverses is None:
            new[line.kind, line.reference].append(place)
    for key, places in new.items():
        if len(places) == 1 and len(old.get(key, ())) == 1:
            found.corrects[places[0]] = old[key][0]

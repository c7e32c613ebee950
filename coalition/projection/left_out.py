"""What a projection leaves out, in groups that say why; unknown is not nought."""

from collections.abc import Iterable
from dataclasses import dataclass

from coalition.models import IntentKind
from coalition.projection.course import Course
from coalition.projection.endings import ending_of, endings
from coalition.projection.facts import Facts, Planned
from coalition.projection.words import what_is_planned

# More names than one reads in a sentence; the file has every one.
NAMED = 50


@dataclass(frozen=True)
class Named:
    """A contributor that a group names, with the step that is meant, if it is one."""

    contributor_id: int
    name: str
    words: str = ""


@dataclass(frozen=True)
class LeftOut:
    """One reason, and those whom it concerns."""

    title: str
    named: list[Named]

    @property
    def first(self) -> list[Named]:
        """Those whom a page names; a file names all."""
        return self.named[:NAMED]

    @property
    def more(self) -> int:
        """How many a page does not name."""
        return max(0, len(self.named) - NAMED)

    @property
    def sentence(self) -> str:
        """The same in one line, for a file."""
        said = (f"{n.name} {n.words}".strip() for n in self.named)
        return f"{self.title}: {'; '.join(said)}."


ASIDES = {
    "no figure": "No strength is stated, so they count nothing",
    "prospective": "May come, but no decided mandate says how many and when",
    "other force": "Serve outside the forces of the lead nation, or nowhere yet",
}


def left_out(facts: Facts, stated: Course) -> list[LeftOut]:
    """The groups that anybody is in."""
    last, counted = stated.months[-1], {s.planned for s in stated.steps if s.planned}
    steps = [step for step in facts.plan if step.lowers]
    later = [s for s in steps if s.is_counted and s.day > last]
    idle = [s for s in steps if s.is_counted and s.day <= last and s not in counted]
    groups = [LeftOut(title, _aside(facts, kind)) for kind, title in ASIDES.items()]
    groups += [
        LeftOut(
            "Announced without a number, so the figure stays as it is",
            _steps(s for s in steps if s.day and s.left is None),
        ),
        LeftOut(
            "Announced without a day, so the figure stays as it is",
            _steps(s for s in steps if not s.day),
        ),
        LeftOut(
            "A change of mission, which takes nobody away",
            _steps(s for s in facts.plan if s.kind == IntentKind.CHANGE_MISSION),
        ),
        LeftOut("Announced for a day after these months", _steps(later)),
        LeftOut("In the strength already, or above it", _steps(idle)),
        LeftOut("No expiry recorded, so they stay in the worst case too", _open(facts)),
    ]
    return [group for group in groups if group.named]


def _aside(facts: Facts, kind: str) -> list[Named]:
    return [Named(a.contributor_id, a.name) for a in facts.asides if a.kind == kind]


def _steps(steps: Iterable[Planned]) -> list[Named]:
    return [Named(s.contributor_id, s.name, what_is_planned(s)) for s in steps]


def _open(facts: Facts) -> list[Named]:
    """Those whom no end of a mandate takes away, each once."""
    ended = endings(facts, {one.mandate_id for one in facts.authorities})
    staying = {
        one.contributor_id: one.name
        for one in facts.contingents
        if ending_of(one, facts, ended) is None
    }
    return [Named(who, name) for who, name in staying.items()]

"""What one can make assumptions about: mandates that end, and steps of stated plans."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coalition.models import Assumption
from coalition.projection.facts import Authority, Facts, Planned
from coalition.projection.months import last_day
from coalition.projection.words import ends_words, planned_words

# Each is a row of a form that people must be able to read.
MOST_SUBJECTS = 100


@dataclass(frozen=True)
class MandateSubject:
    """A mandate with its end, whom it lets be there, and how many rest on it."""

    mandate_id: int
    words: str
    ends: str
    personnel: int
    resting: int


@dataclass(frozen=True)
class StepSubject:
    """A step of a stated plan; `day` and `left` are what the plan says."""

    intent_id: int
    words: str
    day: date | None
    left: int | None
    takes_number: bool


@dataclass(frozen=True)
class Subjects:
    """The rows of the form, and how many it has no room for."""

    on: date
    mandates: list[MandateSubject]
    steps: list[StepSubject]
    left_out: int

    @property
    def last_day(self) -> date:
        """The last day that anything can be moved to."""
        return last_day(self.on)


def subjects(facts: Facts, assumed: Iterable[Assumption] = ()) -> Subjects:
    """Those at a date, and what a scenario assumes already; the earliest first."""
    said = list(assumed)
    ending = [one for one in facts.authorities if _matters(one, facts)]
    ending.sort(key=lambda one: (one.last_day, one.holder, one.mandate_id))
    steps = [step for step in facts.plan if step.lowers]
    steps.sort(key=lambda one: (one.day or date.max, one.name, one.intent_id))
    mandates = [_mandate(one, facts) for one in ending[:MOST_SUBJECTS]]
    rows = [_step(step) for step in steps[:MOST_SUBJECTS]]
    listed = {one.mandate_id for one in mandates}, {one.intent_id for one in rows}
    mandates += [
        MandateSubject(one.mandate_id, str(one.mandate), "renewed or not counted", 0, 0)
        for one in said
        if one.mandate_id and one.mandate_id not in listed[0]
    ]
    others = {
        one.intent_id: one.intent
        for one in said
        if one.intent_id and one.intent_id not in listed[1]
    }
    rows += [
        StepSubject(key, f"{one}, no step of the plan any more", None, None, True)
        for key, one in others.items()
    ]
    left_out = len(ending) + len(steps) - len(listed[0]) - len(listed[1])
    return Subjects(facts.on, mandates, rows, left_out)


def _matters(one: Authority, facts: Facts) -> bool:
    """Whether its end lies within reach and can take anybody away."""
    if one.last_day is None or one.last_day > last_day(facts.on):
        return False
    return one.contributor_id in facts.present or one.mandate_id in facts.resting


def _mandate(one: Authority, facts: Facts) -> MandateSubject:
    own = [p for p in facts.contingents if p.contributor_id == one.contributor_id]
    return MandateSubject(
        mandate_id=one.mandate_id,
        words=str(one),
        ends=ends_words(one),
        personnel=sum(place.personnel for place in own),
        resting=len(facts.resting.get(one.mandate_id, ())),
    )


def _step(step: Planned) -> StepSubject:
    return StepSubject(
        intent_id=step.intent_id,
        words=planned_words(step),
        day=step.day,
        left=step.left,
        takes_number=step.left != 0,
    )

"""Two courses side by side, by sector and month, with the difference between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from coalition.models import Scenario
from coalition.projection.course import Course
from coalition.projection.facts import Case
from coalition.projection.filters import ProjectionFilter
from coalition.projection.projection import project
from coalition.projection.scenarios import work_out
from coalition.projection.table import short_months
from coalition.projection.words import month_words, sector_words
from partnership.evidence.templatetags.display import MINUS

# More than one can choose from; the list of scenarios has them all.
MOST_SCENARIOS = 200
UNCHOSEN = {
    "required": "Choose a case or a scenario",
    "invalid_choice": "You may see no such case or scenario. Choose one from the list",
}
TOTAL = "Total"
SAME = "Choose two that are not the same"


class CompareFilter(ProjectionFilter):
    """Which two: cases, or scenarios that begin by the date of the page."""

    scenario = None
    one = forms.ChoiceField(
        label="Compare", initial=Case.STATED, error_messages=UNCHOSEN
    )
    other = forms.ChoiceField(label="With", initial=Case.WORST, error_messages=UNCHOSEN)
    field_order = ("one", "other", "sector", "months", "evidence")

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seen = Scenario.objects.visible_to(self.reader).filter(as_at__lte=on)
        self.scenarios = {
            str(one.pk): one
            for one in seen.select_related("owner").order_by("-pk")[:MOST_SCENARIOS]
        }
        choices = [
            *((case.value, f"{case.label} case") for case in Case),
            *((key, f"Scenario: {one}") for key, one in self.scenarios.items()),
        ]
        self.fields["one"].choices = self.fields["other"].choices = choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("one") and cleaned.get("one") == cleaned.get("other"):
            self.add_error("other", SAME)
        return cleaned


@dataclass(frozen=True)
class Side:
    """One of the two: its name, the date at which it begins, and its course."""

    name: str
    on: date
    course: Course
    scenario: Scenario | None
    marks: frozenset[int]
    leaves_out: bool = False

    def figure(self, sector: str | None, month: date) -> int:
        """Of a sector, or of all; nobody is in a sector that the course has not."""
        place = self.course.months.index(month)
        if sector is None:
            return self.course.total[place]
        row = self.course.figures.get(sector)
        return row[place] if row else 0


@dataclass(frozen=True)
class Group:
    """A sector, or the total: both rows, and their difference."""

    name: str
    one: list[int]
    other: list[int]

    @property
    def difference(self) -> list[int]:
        """How many more the second has."""
        return [b - a for a, b in zip(self.one, self.other, strict=True)]

    @property
    def differences(self) -> list[str]:
        """The same with its sign: +300, −1,600, 0."""
        return [f"{n:+,}".replace("-", MINUS) if n else "0" for n in self.difference]


@dataclass(frozen=True)
class Comparison:
    """Both sides over the months that both have."""

    one: Side
    other: Side
    months: list[date]
    groups: list[Group]

    @property
    def sides(self) -> list[Side]:
        """Both."""
        return [self.one, self.other]

    @property
    def headings(self) -> list[str]:
        """The words over the columns."""
        return short_months(self.months)

    @property
    def width(self) -> int:
        """How many columns there are with the first."""
        return len(self.months) + 1

    @property
    def heading(self) -> str:
        """The finding: which has how many more, where they are farthest apart."""
        if not self.months:
            return "The two have no month in common"
        gaps = self.whole.difference
        widest = max(gaps, key=abs)
        if not widest:
            who = "their total" if self.whole.name == TOTAL else self.whole.name
            return f"The two never differ in {who}"
        month = month_words(self.months[gaps.index(widest)])
        more = "more" if widest > 0 else "fewer"
        who = f"{self.other.name[0].upper()}{self.other.name[1:]}"
        return (
            f"{who} has up to {abs(widest):,} {more} than {self.one.name},"
            f" reached in {month}"
        )

    @property
    def differing(self) -> list[Group]:
        """The total or the one sector, and the sectors in which they differ."""
        return [one for one in self.groups if one is self.whole or any(one.difference)]

    @property
    def alike(self) -> list[str]:
        """The names of the sectors in which they do not."""
        return [one.name for one in self.groups if one not in self.differing]

    @property
    def whole(self) -> Group:
        """What comes first: the total, or the sector that was asked for."""
        return self.groups[0]

    @property
    def marks(self) -> frozenset[int]:
        """What both bear."""
        return self.one.marks | self.other.marks

    @property
    def leaves_out(self) -> bool:
        """Whether either rests on what the reader may not see."""
        return self.one.leaves_out or self.other.leaves_out


def compare(
    form: CompareFilter, on: date, reader: Any, lead_nation: int | None
) -> Comparison:
    """Compare what a valid form asks for; a case begins where the scenario does."""
    keys = form.cleaned_data["one"], form.cleaned_data["other"]
    begins = [form.scenarios[key].as_at for key in keys if key in form.scenarios]
    wanted = {
        "months": form.cleaned_data["months"],
        "lead_nation": lead_nation,
        "evidence": form.cleaned_data["evidence"],
    }
    one, other = (
        _scenario(form.scenarios[key], reader, on, wanted)
        if key in form.scenarios
        else _case(Case(key), begins[0] if begins else on, reader, wanted)
        for key in keys
    )
    months = [day for day in one.course.months if day in set(other.course.months)]
    return Comparison(one, other, months, list(_groups(one, other, months, form)))


def _scenario(scenario: Scenario, reader: Any, on: date, wanted: dict) -> Side:
    found = work_out(scenario, reader, on=on, **wanted)
    return Side(
        name=f"“{scenario}”",
        on=scenario.as_at,
        course=found.course,
        scenario=scenario,
        marks=found.marks,
        leaves_out=found.leaves_out,
    )


def _case(case: Case, on: date, reader: Any, wanted: dict) -> Side:
    found = project(on, reader, **wanted)
    return Side(
        name=f"the {case.label.lower()} case",
        on=on,
        course=found.courses[case],
        scenario=None,
        marks=found.facts.marks,
    )


def _groups(
    one: Side, other: Side, months: list[date], form: CompareFilter
) -> Iterator[Group]:
    only = form.sector_code
    codes = dict.fromkeys([*one.course.figures, *other.course.figures])
    wanted: list[str | None] = [None, *codes] if only is None else [only]
    for code in wanted:
        yield Group(
            TOTAL if code is None else sector_words(code),
            [one.figure(code, month) for month in months],
            [other.figure(code, month) for month in months],
        )

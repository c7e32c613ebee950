"""The list of contributors: a page of rows, and the addresses that keep its state."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict

from coalition.forms import ContributorFilter
from coalition.keeping.fading import fading_words
from coalition.keeping.plan import follows_words, plan_words
from coalition.keeping.touch import WHAT_COUNTS
from coalition.missions.departures import Departure, departures_of
from coalition.models import Contributor, Intent, Mandate, Status
from coalition.words import MANDATE_TAGS
from partnership.evidence.counting import FIRM
from partnership.evidence.days_words import days_words
from partnership.evidence.models import Grade
from partnership.evidence.paging import page_url
from partnership.evidence.templatetags.display import date_words

ROWS = 50
# Of the plans on one page; a plan has two or three steps.
MOST_STEPS = 500


def grade_of(weakness: int | None) -> str:
    """A grade from its place, best first; empty without one."""
    return "" if weakness is None else list(Grade)[weakness].value


@dataclass(frozen=True)
class ContributorRow:
    """A contributor from `Contributor.objects.at()`, and its next mandate to end."""

    contributor: Contributor
    mandate: Mandate | None
    plan: tuple[Intent, ...] = ()
    on: date = date.max
    departure: Departure | None = None

    @property
    def status_words(self) -> str:
        """The status in words; empty when none is recorded."""
        return self.contributor.status_words

    @property
    def strength_grade(self) -> str:
        """The weakest grade among the statements in its strength; empty without any."""
        return grade_of(self.contributor.strength_weakness)

    @property
    def press_grade(self) -> str:
        """The same of what the press says, or nobody bears, beside it."""
        return grade_of(self.contributor.press_weakness)

    @property
    def intent_words(self) -> str:
        """The steps of the stated plan, each with how likely it is, in words."""
        return plan_words(self.plan)

    @property
    def follows(self) -> str:
        """Leaving by stated plan, where the status does not say so itself."""
        one = self.contributor
        return follows_words(self.plan, one.status, self.on, one.status_since)

    @property
    def fading(self) -> str:
        """Fading, 96 days old; empty while it is not, or once they have departed."""
        one = self.contributor
        return "" if one.status == Status.DEPARTED else fading_words(one.intent_age)

    @property
    def touch(self) -> str:
        """Whether the owner is due to be in touch, in words; empty without a tier."""
        one = self.contributor
        if not one.tier or one.status == Status.DEPARTED:
            return ""
        if one.touch_due_on is None:
            return "due to be in touch: nothing is recorded yet"
        due = date_words(one.touch_due_on)
        if one.touch_due_on > self.on:
            return f"next due to be in touch on {due}"
        return f"due to be in touch since {due}"

    @property
    def is_touch_due(self) -> bool:
        """Whether the owner is due to be in touch."""
        due = self.contributor.touch_due_on
        return bool(self.touch) and (due is None or due <= self.on)

    @property
    def what_counts(self) -> str:
        """From what the interval of being in touch is counted."""
        return WHAT_COUNTS

    @property
    def days(self) -> str:
        """Days to the next decision."""
        if self.mandate is None:
            return ""
        return days_words(self.mandate.days, self.mandate.days_at_most)

    @property
    def tone(self) -> str:
        """The tone of the mandate's tag; empty if it needs none."""
        return self._tag[0]

    @property
    def tag(self) -> str:
        """The words of the mandate's tag; empty if it needs none."""
        return self._tag[1]

    @property
    def _tag(self) -> tuple[str, str]:
        departed = self.contributor.status == Status.DEPARTED
        if self.mandate is None or departed:
            return "", ""
        return MANDATE_TAGS.get(self.mandate.status, ("", ""))


@dataclass(frozen=True)
class SortLink:
    """A heading that sorts: where it leads, and how the list is sorted by it now."""

    label: str
    url: str
    direction: str
    number: bool = False


@dataclass(frozen=True)
class Listing:
    """One page of the list."""

    rows: list[ContributorRow]
    page: Page
    form: ContributorFilter
    sorts: dict[str, SortLink]
    previous_url: str
    next_url: str

    @property
    def found(self) -> str:
        """How many the filters found."""
        number = self.page.paginator.count
        return f"{number:,} contributor{'' if number == 1 else 's'}"


def build(on: date, reader: Any, asked: QueryDict, evidence: str = FIRM) -> Listing:
    """A page of contributors at a date, as the address asks for them."""
    form = ContributorFilter(asked, reader=reader, on=on)
    found = found_by(form, on, reader, evidence)
    page = Paginator(found, ROWS).get_page(asked.get("page"))
    sort = form.cleaned_data.get("sort", "name")
    return Listing(
        rows=rows_of(list(page.object_list), on, reader),
        page=page,
        form=form,
        sorts={
            "name": _sort(asked, sort, "Contributor", "name"),
            "personnel": _sort(asked, sort, "Personnel", "personnel", number=True),
            "intent": _sort(asked, sort, "Intent", "intent", number=True),
            "expiry": _sort(asked, sort, "Next mandate to end", "expiry"),
        },
        previous_url=page_url(asked, page, -1),
        next_url=page_url(asked, page, 1),
    )


def found_by(
    form: ContributorFilter, on: date, reader: Any, evidence: str = FIRM
) -> QuerySet[Contributor]:
    """The contributors at a date that a filter finds, in its order."""
    contributors = Contributor.objects.at(on, reader, evidence).with_touch()
    return form.narrow(contributors.select_related("actor", "owner"))


def rows_of(shown: list[Contributor], on: date, reader: Any) -> list[ContributorRow]:
    """A row for each, with its mandate, its plan and its departure; four queries."""
    mandates = Mandate.objects.at(on, reader).in_bulk(
        [one.next_mandate_id for one in shown if one.next_mandate_id]
    )
    plans = plans_of(shown, on, reader)
    gone = departures_of([one.pk for one in shown], on, reader)
    return [
        ContributorRow(
            one, mandates.get(one.next_mandate_id), plans[one.pk], on, gone.get(one.pk)
        )
        for one in shown
    ]


def plans_of(
    contributors: list[Contributor], on: date, reader: Any
) -> dict[int, tuple[Intent, ...]]:
    """The steps of each one's stated plan at a date, in one query."""
    plans: dict[int, tuple[Intent, ...]] = {one.pk: () for one in contributors}
    steps = Intent.objects.plan_at(on, reader).filter(contributor__in=plans)
    for step in steps[:MOST_STEPS]:
        plans[step.contributor_id] += (step,)
    return plans


def _sort(
    asked: QueryDict, current: str, label: str, name: str, *, number: bool = False
) -> SortLink:
    """The same list in another order, from its first page; figures largest first."""
    first, second = (f"-{name}", name) if number else (name, f"-{name}")
    direction = {name: "ascending", f"-{name}": "descending"}.get(current, "")
    wanted = second if current == first else first
    return SortLink(label, _address(asked, sort=wanted, page=None), direction, number)


def _address(asked: QueryDict, **changes: str | None) -> str:
    query = asked.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"?{query.urlencode()}"

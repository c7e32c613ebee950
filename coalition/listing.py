"""The list of contributors: a page of rows, and the addresses that keep its state."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from coalition.forms import ContributorFilter
from coalition.models import Contributor, IntentKind, Likelihood, Mandate, Status
from coalition.words import MANDATE_TAGS, days_words
from partnership.evidence.counting import FIRM
from partnership.evidence.models import Grade

ROWS = 50


def grade_of(weakness: int | None) -> str:
    """A grade from its place, best first; empty without one."""
    return "" if weakness is None else list(Grade)[weakness].value


@dataclass(frozen=True)
class ContributorRow:
    """A contributor from `Contributor.objects.at()`, and its next mandate to end."""

    contributor: Contributor
    mandate: Mandate | None

    @property
    def status_words(self) -> str:
        """The status in words; empty when none is recorded."""
        status = self.contributor.status
        return Status(status).label if status else ""

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
        """The intent and how likely it is, in words."""
        one = self.contributor
        if not one.intent:
            return ""
        likely = Likelihood(one.likelihood).label if one.likelihood else ""
        intent = IntentKind(one.intent).label
        return f"{intent}: {likely[0].lower()}{likely[1:]}" if likely else intent

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
    form = ContributorFilter(asked, reader=reader)
    contributors = Contributor.objects.at(on, reader, evidence)
    found = form.narrow(contributors.select_related("actor"))
    page = Paginator(found, ROWS).get_page(asked.get("page"))
    shown = list(page.object_list)
    mandates = Mandate.objects.at(on, reader).in_bulk(
        [one.next_mandate_id for one in shown if one.next_mandate_id]
    )
    sort = form.cleaned_data.get("sort", "name")
    return Listing(
        rows=[ContributorRow(one, mandates.get(one.next_mandate_id)) for one in shown],
        page=page,
        form=form,
        sorts={
            "name": _sort(asked, sort, "Contributor", "name"),
            "personnel": _sort(asked, sort, "Personnel", "personnel", number=True),
            "expiry": _sort(asked, sort, "Next mandate to end", "expiry"),
        },
        previous_url=_page_url(asked, page.number - 1) if page.has_previous() else "",
        next_url=_page_url(asked, page.number + 1) if page.has_next() else "",
    )


def _sort(
    asked: QueryDict, current: str, label: str, name: str, *, number: bool = False
) -> SortLink:
    """The same list in another order, from its first page; figures largest first."""
    first, second = (f"-{name}", name) if number else (name, f"-{name}")
    direction = {name: "ascending", f"-{name}": "descending"}.get(current, "")
    wanted = second if current == first else first
    return SortLink(label, _address(asked, sort=wanted, page=None), direction, number)


def _page_url(asked: QueryDict, number: int) -> str:
    return _address(asked, page=str(number))


def _address(asked: QueryDict, **changes: str | None) -> str:
    query = asked.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"?{query.urlencode()}"

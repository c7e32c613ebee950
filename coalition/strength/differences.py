"""What changed between two days: a row for each contingent, with reason and record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F, QuerySet

from coalition.models import ContributorStatus, Intent, Mandate, Strength
from coalition.strength.reasons import CAME_BACK, FIRST_FIGURE, RESTS_ON, reason_words
from coalition.strength.spans import GIVEN_DAYS, Contingents, read_sql
from partnership.evidence.models import Record, Source
from partnership.evidence.precision import LatestDay
from partnership.evidence.subqueries import compiled_all
from partnership.evidence.templatetags.display import MINUS, date_words
from partnership.evidence.visible_sources import with_sources

DIFFERENCES = read_sql("differences")
MOST_ROWS = 500
# Which records the columns of the query name.
MODELS = {
    "before_id": Strength,
    "after_id": Strength,
    "recorded_id": Strength,
    "gone_id": ContributorStatus,
    "turned_id": ContributorStatus,
    "waning_id": ContributorStatus,
    "cut_id": Mandate,
    "raised_id": Mandate,
    "meant_id": Intent,
}
Fact = Strength | ContributorStatus | Mandate | Intent


class Found(NamedTuple):
    """A row of the query."""

    contributor_id: int
    name: str
    is_lead: bool
    force: str
    sector: str | None
    was_here: bool
    is_here: bool
    before: int | None
    after: int | None
    difference: int
    before_id: int | None
    after_id: int | None
    reason: str
    recorded_id: int | None
    gone_id: int | None
    turned_id: int | None
    cut_id: int | None
    waning_id: int | None
    meant_id: int | None
    raised_id: int | None
    found: int


@dataclass(frozen=True)
class Difference:
    """A contingent's figures on the two days, and why they differ."""

    found: Found
    before_said: Strength | None
    after_said: Strength | None
    # What the reason rests on; none where nothing explains the difference.
    bases: tuple[Fact, ...]

    @property
    def reason_words(self) -> str:
        """Reduced, withdrawn, no reason recorded, and so on."""
        return reason_words(self.found.reason)

    @property
    def signed(self) -> str:
        """+70, −300, or 0."""
        return signed(self.found.difference)

    @property
    def grades(self) -> list[str]:
        """How good the evidence of those records is, each grade once."""
        return list(dict.fromkeys(basis.grade for basis in self.bases))

    @property
    def is_first_figure(self) -> bool:
        """Whether no change is known: a figure came where there had been none."""
        return self.found.reason == FIRST_FIGURE

    @property
    def is_recorded(self) -> bool:
        """Whether a person recorded the reason; otherwise it follows from a record."""
        return self.found.recorded_id is not None and self.found.reason != CAME_BACK

    @property
    def basis_words(self) -> str:
        """Which records those are; empty where nothing explains the difference."""
        return "; ".join(map(words_of, self.bases))

    @property
    def links(self) -> list[tuple[str, str, int]]:
        """The same records, each with the page it stands on, and whose page that is."""
        return [
            (words_of(one), "coalition:mandate", one.pk)
            if isinstance(one, Mandate)
            else (words_of(one), "coalition:contributor", self.found.contributor_id)
            for one in self.bases
        ]

    @property
    def named(self) -> list[Record | None]:
        """Every record that the row names beside the figures; a page bears them."""
        holders = [b.holder for b in self.bases if isinstance(b, Mandate)]
        return [*self.bases, *self.sources, *holders]

    @property
    def notes(self) -> str:
        """What those records say in their own words."""
        said = (b.terms if isinstance(b, Mandate) else b.note for b in self.bases)
        return " ".join(f"{words.rstrip('.')}." for words in said if words)

    @property
    def sources(self) -> list[Source]:
        """What bears those records, each once; a hidden one is not there."""
        found = (basis.source for basis in self.bases)
        return list(dict.fromkeys(source for source in found if source))


def signed(number: int) -> str:
    """+70, −300, or 0."""
    sign = "+" if number > 0 else MINUS if number < 0 else ""
    return f"{sign}{abs(number):,}"


def words_of(fact: Fact) -> str:
    """The status departed since 27 December 2005; the strength of 10 February 2006."""
    if isinstance(fact, Mandate):
        return str(fact)
    if isinstance(fact, Strength):
        return f"the strength of {date_words(fact.stated_on)}"
    if isinstance(fact, Intent):
        kind = fact.get_intent_display().lower()
        return f"the intent of {date_words(fact.stated_on)}: {kind}"
    return f"the status {fact.status} since {date_words(fact.since)}"


def differences(
    asked: Contingents, first: date, limit: int = MOST_ROWS
) -> list[Difference]:
    """From a day until the day of `asked`; the number of queries is always the same."""
    rows = _rows(asked, first, limit)
    facts = {model: _facts(model, asked.reader, rows) for model in set(MODELS.values())}
    return [_difference(row, facts) for row in rows]


def _rows(asked: Contingents, first: date, limit: int) -> list[Found]:
    parts, params = compiled_all(
        {"mandate": mandates(asked), "intent": _intents(asked)}
    )
    sql, values = asked.select(
        GIVEN_DAYS,
        [[first, asked.on]],
        DIFFERENCES.format(**parts),
        [first, asked.on, *params, limit],
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [Found._make(row) for row in cursor.fetchall()]


def mandates(asked: Contingents) -> QuerySet:
    """Mandates of contributors that are known by the date, with the day of decision."""
    decided_by = LatestDay(F("decided_on"), F("decided_precision"))
    return (
        Mandate.objects.visible_to(asked.reader)
        .known(asked.on)
        .filter(contributor__isnull=False)
        .order_by()
        .annotate(by=decided_by)
        .values(
            "id", "contributor_id", "personnel_ceiling", "renews_id", decided_by=F("by")
        )
    )


def _intents(asked: Contingents) -> QuerySet:
    """Intents that were stated by the date."""
    return (
        Intent.objects.visible_to(asked.reader)
        .filter(stated_on__lte=asked.on)
        .order_by()
        .values("id", "contributor_id", "intent", "stated_on", "takes_effect_on")
    )


def _facts(model: type[Fact], reader: Any, rows: list[Found]) -> dict[int, Fact]:
    """The records of one kind that the rows name, with their sources."""
    columns = [name for name, kind in MODELS.items() if kind is model]
    keys = {getattr(row, name) for row in rows for name in columns} - {None}
    found = model.objects.visible_to(reader).filter(pk__in=keys)
    if model is Mandate:
        found = found.select_related("holder")
    return {one.pk: one for one in with_sources(found, reader)}


def _difference(row: Found, facts: dict[type[Fact], dict[int, Fact]]) -> Difference:
    def fact(column: str) -> Any:
        return facts[MODELS[column]].get(getattr(row, column))

    derived = [
        next(filter(None, map(fact, columns)), None)
        for columns in RESTS_ON.get(row.reason, ())
    ]
    bases = dict.fromkeys(filter(None, [_recorded(row, fact), *derived]))
    return Difference(row, fact("before_id"), fact("after_id"), tuple(bases))


def _recorded(row: Found, fact: Callable[[str], Any]) -> Strength | None:
    """The statement that bears the reason, where it is the reason that is given."""
    return None if row.reason == CAME_BACK else fact("recorded_id")

"""The groups at one date, as SQL over the positions of the pledges."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db.models import QuerySet

from donors.models import Conference
from donors.pledge_report.dimensions import Dimension
from donors.pledge_report.measures import EXPRESSIONS, MEASURES, Measure, figures_of
from donors.position import Positions
from donors.position.positions import ALL_GROUPS, BY_DIMENSION, BY_GROUPING, REASONS
from donors.rates import USD, DisplayRate
from partnership.actors.models import Grouping, Membership
from partnership.exchange.report import Question

KEYS = ("k1", "k2", "k3")
PLEDGES = MEASURES["pledges"]
DISPLAY = ", display AS (SELECT %s::numeric AS rate, %s::int AS places)"
PACKED = f",\nCASE WHEN is_total THEN ({ALL_GROUPS}) END AS groups"


@dataclass(frozen=True)
class Join:
    """What a dimension needs beside the positions, in the order of the SQL."""

    sql: str
    name: str
    queryset: QuerySet
    # Stands before the query that joins it.
    before: str = ""


@dataclass
class OneDate:
    """The query for a question at a date, converted at one rate."""

    question: Question
    on: date
    quote: DisplayRate
    places: int
    joins: list[Join] = field(init=False)

    def __post_init__(self) -> None:
        self.positions = _positions(self.question, self.on)
        known = {
            "reason": self._reasons,
            "grouping": self._memberships,
            "conference": self._conferences,
        }
        keys = {one.key for one in self.question.form.dimensions}
        self.joins = [join() for key, join in known.items() if key in keys]

    def sql(self, *, packed: bool) -> tuple[str, list[Any]]:
        """With `packed`, the total brings the words of the page along."""
        query = DISPLAY + "".join(join.before for join in self.joins)
        query += BY_GROUPING if packed else ""
        query += BY_DIMENSION.replace("{joins}", "\n".join(j.sql for j in self.joins))
        measures = summed(self.question)
        is_once = "coalesce(belongs.is_first, true)"
        words = {
            "keys": _keys(self.question.form.dimensions),
            "is_once": is_once if "belongs" in self._names() else "true",
            "figures": self._figures(measures),
            "sums": ", ".join(f"{one.sql} AS {one.key}" for one in measures),
            "packed": PACKED if packed else "",
        }
        querysets = {join.name: join.queryset for join in self.joins}
        leading = [self.quote.units_per_usd, self.places]
        return self.positions.select(query, words, leading, **querysets)

    def _names(self) -> set[str]:
        return {join.name for join in self.joins}

    def _figures(self, measures: list[Measure]) -> str:
        """The sums of every figure that is needed, in the currency of the report."""
        sums = ""
        for name in figures_of(measures):
            figure = EXPRESSIONS.get(name, f"chosen.{name}")
            if self.quote.currency != USD:
                figure = f"round({figure} * display.rate, display.places)"
            sums += f",\n        sum({figure}) AS {name}"
        return sums

    def _reasons(self) -> Join:
        sql = "LEFT JOIN reason ON reason.id = chosen.id"
        return Join(sql, "explanation", self.positions.explanations(), REASONS)

    def _memberships(self) -> Join:
        """Who is in which grouping at the date, each once, as far as one may see."""
        reader = self.question.reader
        groupings = Grouping.objects.visible_to(reader).order_by()
        held = Membership.objects.visible_to(reader).at(self.on)
        held = held.filter(grouping__in=groupings).order_by()
        sql = """LEFT JOIN (
        SELECT *, row_number() OVER (PARTITION BY actor_id ORDER BY grouping_id) = 1
            AS is_first
        FROM ({belongs}) AS belonging
    ) AS belongs ON belongs.actor_id = chosen.donor_id"""
        return Join(sql, "belongs", held.values("actor_id", "grouping_id").distinct())

    def _conferences(self) -> Join:
        seen = Conference.objects.visible_to(self.question.reader).order_by()
        sql = "LEFT JOIN ({held}) AS held ON held.id = chosen.conference_id"
        return Join(sql, "held", seen.values("id"))


def summed(question: Question) -> list[Measure]:
    """The measures that were asked for; of how many pledges, always and first."""
    return [PLEDGES, *(one for one in question.form.measures if one is not PLEDGES)]


def _positions(question: Question, on: date) -> Positions:
    """The pledges that were asked for, with their position at a date."""
    form, asked = question.form, question.filters
    found = form.pledges(on).with_position(on, question.reader, asked["evidence"])
    found = found.with_statuses(asked["status"]) if asked["status"] else found
    columns = {name for one in form.dimensions for name in one.columns}
    return replace(found, columns=tuple(sorted(columns)))


def _keys(dimensions: list[Dimension]) -> str:
    """Three keys, whatever the number of dimensions; those not asked for are empty."""
    keys = [one.sql for one in dimensions] + ["''"] * (len(KEYS) - len(dimensions))
    return ", ".join(f"{sql} AS {key}" for sql, key in zip(keys, KEYS, strict=True))

"""Ask the database for the rows of the report: one query for one date or two."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from donors.models import Conference
from donors.pledge_report.one_date import KEYS, OneDate, summed
from donors.position.positions import streamed
from donors.rates import DisplayRate
from partnership.actors.models import Actor, Grouping
from partnership.evidence.subqueries import compiled
from partnership.exchange.report import Question

COMPARED = (Path(__file__).parent / "compared.sql").read_text()
# Dimensions of records, which have their names there.
NAMED = {"donor": Actor, "grouping": Grouping, "conference": Conference}


@dataclass(frozen=True)
class Compared:
    """The query over both dates, and how its rows are named, ordered and cut off."""

    question: Question
    quote: DisplayRate
    places: int
    limit: int | None = None

    def rows(self) -> Iterator[tuple]:
        """The total first, and then the groups, streamed from the server."""
        return streamed(*self.statement())

    def statement(self) -> tuple[str, list[Any]]:
        """The whole SQL with its parameters, in the order in which it names them."""
        before = self.question.filters["compare_at"]
        sides, params = self._sides()
        names, joins, values = self._names()
        words = {
            "measures": self._columns("now"),
            "before": self._columns("before") if before else "",
            "weight": f"coalesce(now.{self.question.form.leading.key}, 0)",
            "names": names,
            "joins": joins,
            "sides": sides,
            "order": self._order(),
        }
        # Plain replacing: the parts hold braces and percent signs of their own.
        text = COMPARED
        for name, part in words.items():
            text = text.replace(f"{{{name}}}", part)
        return text, [*params, *values, self.limit]

    def _sides(self) -> tuple[str, list[Any]]:
        """The groups of the report's date, and those that they are compared with."""
        asked, before = self.question, self.question.filters["compare_at"]
        now = OneDate(asked, asked.on, self.quote, self.places)
        sql, params = now.sql(packed=True)
        if not before:
            return f"({sql}) AS now", params
        then = OneDate(asked, before, self.quote, self.places)
        other, more = then.sql(packed=False)
        joined = f"({sql}) AS now FULL JOIN ({other}) AS before"
        return f"{joined} USING (is_total, k1, k2, k3)", [*params, *more]

    def _columns(self, side: str) -> str:
        """The measures of one side."""
        names = [one.key for one in summed(self.question)]
        return "".join(f",\n        {side}.{name} AS {side}_{name}" for name in names)

    def _names(self) -> tuple[str, str, list[Any]]:
        """The names of groups that are records, as far as the reader may see them."""
        names, joins, values = "", "", []
        for key, dimension in zip(KEYS, self.question.form.dimensions, strict=False):
            if dimension.key not in NAMED:
                names += f",\n        NULL AS {key}_name"
                continue
            seen = NAMED[dimension.key].objects.visible_to(self.question.reader)
            sql, params = compiled(seen.order_by().values("id", "name"))
            named = f"{key}_named"
            names += f",\n        {named}.name AS {key}_name"
            joins += f"\nLEFT JOIN ({sql}) AS {named} ON {named}.id::text = {key}"
            values += params
        return names, joins, values

    def _order(self) -> str:
        """The outermost dimension first; each by size, or in an order of its own."""
        terms = []
        for place, dimension in enumerate(self.question.form.dimensions, 1):
            key = f"k{place}"
            if dimension.order:
                terms.append(dimension.order.format(key))
            else:
                terms += [f"weight_{place} DESC", f"{key}_name"]
            terms.append(key)
        return ", ".join(terms)

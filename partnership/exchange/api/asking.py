"""What an address asks of a resource; whatever it says that is not known is refused."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import QueryDict

from partnership.evidence.counting import ALL, FIRM
from partnership.exchange.api import clocks
from partnership.exchange.api.column import Column
from partnership.exchange.api.cursor import Cursor, Sort, digest, read_cursor
from partnership.exchange.api.filters import Filter, filters_of
from partnership.exchange.api.problems import Wrong, WrongParameters
from partnership.exchange.api.resource import Resource

USUAL, MOST = 100, 1000
NUMBER = re.compile(r"[0-9]{1,4}")
OF_LISTS = ("sort", "limit", "cursor")


@dataclass(frozen=True)
class Asked:
    """A question to a resource: which rows and fields, in which order, from where."""

    resource: Resource
    columns: list[Column]
    evidence: str = FIRM
    filters: list[tuple[Filter, Any]] = field(default_factory=list)
    sort: Sort | None = None
    limit: int = USUAL
    cursor: str | None = None

    @property
    def names(self) -> set[str]:
        """The fields that the query needs, asked for or not."""
        named = {column.name for column in self.columns}
        named |= {one.column.name for one, _ in self.filters}
        return named | ({self.sort.column.name} if self.sort else set())

    def question(self, on: date, known: str) -> str:
        """What a cursor is good for: the same rows in the same order."""
        wanted = sorted((one.name, str(value)) for one, value in self.filters)
        sort = (self.sort.column.name, self.sort.descending)
        return digest([self.resource.name, on, known, self.evidence, sort, wanted])

    def begins(self, question: str) -> Cursor | None:
        """Where the page begins; WrongParameters if the cursor is another one's."""
        if self.cursor is None:
            return None
        try:
            return read_cursor(self.cursor, question)
        except ValueError as wrong:
            raise WrongParameters([Wrong("cursor", str(wrong))]) from wrong


def names_of(resource: Resource, *, is_list: bool) -> set[str]:
    """Every parameter that the resource takes."""
    names = {*clocks.NAMES, "fields"}
    names |= {"evidence"} if resource.counts_evidence else set()
    return names | ({*OF_LISTS, *filters_of(resource)} if is_list else set())


def sorts_of(resource: Resource) -> list[str]:
    """The fields that a list may be sorted by."""
    return [name for name, one in resource.columns.items() if one.is_sorted_by]


def refuse_unknown(asked: QueryDict, names: Iterable[str], often: Iterable[str] = ()):
    """WrongParameters for a name that is not taken, is said twice, or says nothing."""
    known, errors = sorted(names), []
    for name, values in asked.lists():
        if name not in known:
            words = f"There is no parameter “{name[:40]}” here."
            errors.append(Wrong(name[:40], f"{words} There are: {', '.join(known)}."))
        elif len(values) > 1 and name not in often:
            errors.append(Wrong(name, f"{name} is said {len(values)} times: say one."))
        elif "" in values:
            errors.append(Wrong(name, f"{name} is empty: leave it out, or fill it."))
    if errors:
        raise WrongParameters(errors)


class Reading:
    """Reads each parameter of an address, and gathers what is wrong with them."""

    def __init__(self, resource: Resource, asked: QueryDict) -> None:
        self.resource, self.asked = resource, asked
        self.errors: list[Wrong] = []

    def read(self, *, is_list: bool) -> Asked:
        """The question; WrongParameters names each that cannot be read."""
        refuse_unknown(self.asked, names_of(self.resource, is_list=is_list))
        columns, evidence = self._columns(), self._evidence()
        found = Asked(self.resource, columns, evidence)
        if is_list:
            found = Asked(
                *(self.resource, columns, evidence, self._filters(), self._sort()),
                limit=self._limit(),
                cursor=self.asked.get("cursor"),
            )
        if self.errors:
            raise WrongParameters(self.errors)
        return found

    def _columns(self) -> list[Column]:
        known = self.resource.columns
        if "fields" not in self.asked:
            return list(known.values())
        wanted = set(self.asked["fields"].split(","))
        for name in sorted(wanted - known.keys()):
            words = f"There is no field “{name[:40]}”. There are: {', '.join(known)}."
            self.errors.append(Wrong("fields", words))
        return [column for name, column in known.items() if name in wanted]

    def _evidence(self) -> str:
        evidence = self.asked.get("evidence", FIRM)
        if evidence not in (FIRM, ALL):
            words = f"“{evidence[:40]}” is neither {FIRM} nor {ALL}."
            self.errors.append(Wrong("evidence", words))
        return evidence

    def _filters(self) -> list[tuple[Filter, Any]]:
        found = []
        for name, one in filters_of(self.resource).items():
            if name not in self.asked:
                continue
            try:
                found.append((one, one.read(self.asked[name])))
            except ValueError as wrong:
                self.errors.append(Wrong(name, str(wrong)))
        return found

    def _sort(self) -> Sort | None:
        text = self.asked.get("sort", "id")
        name, known = text.removeprefix("-"), sorts_of(self.resource)
        if name in known:
            return Sort(self.resource.columns[name], descending=text.startswith("-"))
        words = f"Rows are not sorted by “{text[:40]}”, but by: {', '.join(known)}."
        self.errors.append(Wrong("sort", f"{words} A minus before it turns it round."))
        return None

    def _limit(self) -> int:
        text = self.asked.get("limit", str(USUAL))
        limit = int(text) if NUMBER.fullmatch(text) and text.isascii() else 0
        if not 1 <= limit <= MOST:
            words = f"“{text[:40]}” is no number of rows from 1 to {MOST}."
            self.errors.append(Wrong("limit", words))
        return limit

"""Rate sets as a report: a row for each currency of each set."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from donors.models import ExchangeRate, RateSet
from donors.rates.coverage import Coverage, read_coverage
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question


class SetRow(NamedTuple):
    """A set, and one currency that it has rates of."""

    rate_set: RateSet
    currency: Coverage | None


def rate_sets(reader: Any) -> list[RateSet]:
    """The default first, with their sources."""
    sets = RateSet.objects.visible_to(reader).order_by("-is_default", "name")
    return list(with_sources(sets, reader))


def rows(question: Question) -> Iterator[SetRow]:
    """Each currency of each set; a set without a rate by the date has a row too."""
    for row in read_coverage(rate_sets(question.reader), question.on, question.reader):
        for currency in row.currencies or [None]:
            yield SetRow(row.rate_set, currency)


def marking(question: Question) -> OverallMarking | None:
    """Of the sets, their rates and their sources."""
    reader = question.reader
    sets = RateSet.objects.visible_to(reader)
    rates = ExchangeRate.objects.visible_to(reader).filter(rate_set__in=sets)
    named = marks_of(one.source for one in rate_sets(reader))
    return highest_marking([sets, rates], also=named)


RATE_SETS = list_report(
    name="rate-sets",
    title="Rate sets and their currencies",
    permission="donors.export_pledge",
    sees="donors.view_rateset",
    address="donors:rate_set_file",
    cells=(
        cell("rate_set", "Set", "rate_set.name"),
        cell("code", "Code", "rate_set.code"),
        cell("default", "Default", "rate_set.is_default", Kind.YES_NO),
        cell("base", "Base", "rate_set.base_currency"),
        cell("currency", "Currency", "currency.currency"),
        cell("first", "First day", "currency.first", Kind.DATE),
        cell("last", "Last day", "currency.last", Kind.DATE),
        cell("rates", "Rates", "currency.rates", Kind.COUNT),
        cell("gaps", "Gaps of more than a week", "currency.gaps", Kind.COUNT),
        cell("source", "Source", "rate_set.source.title"),
    ),
    rows=rows,
    marking=marking,
)

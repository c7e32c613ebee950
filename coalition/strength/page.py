"""Put the page of strength over time together: finding, chart, and the same in rows."""

from dataclasses import dataclass
from datetime import date

from coalition.models import Contributor
from coalition.strength.asked import (
    contingents,
    forces_in_words,
    series_of,
)
from coalition.strength.chart import chart_of
from coalition.strength.form import last_of
from coalition.strength.series import Series
from coalition.strength.words import (
    NOUNS,
    contributors_words,
    remarks,
)
from partnership.actors.models import Actor
from partnership.actors.templatetags.names import with_article
from partnership.evidence.charts.chart import Chart
from partnership.evidence.templatetags.display import count, long_day
from partnership.exchange.report import Question


@dataclass(frozen=True)
class StrengthPage:
    """Everything that the template shows."""

    series: Series
    chart: Chart | None
    lede: str
    heading: str
    noun: str
    remarks: list[str]
    soft_words: str

    @property
    def days(self) -> tuple[date, ...]:
        """The columns of the table."""
        return self.series.days

    @property
    def first_known(self) -> date | None:
        """The first day with a figure; None without any, or where it is the last."""
        known = [
            day
            for day, tally in zip(self.days, self.series.tallies, strict=True)
            if tally.personnel is not None
        ]
        return known[0] if known and known[0] != self.last else None

    @property
    def last(self) -> date:
        """The last day shown."""
        return self.days[-1]

    @property
    def found(self) -> str:
        """How many groups there are, on how many days."""
        groups, days = len(self.series.groups), len(self.days)
        return (
            f"{groups:,} {self.noun}{'' if groups == 1 else 's'} on {days}"
            f" day{'' if days == 1 else 's'}"
        )


def build(question: Question) -> StrengthPage:
    """The page; a fixed number of queries."""
    asked = contingents(question, last_of(question))
    series = series_of(question)
    lead = lead_name(question)
    keys = _keys(question) if question.filters["by"] == "contributor" else {}
    said = remarks(asked, series, forces_in_words(asked), lead)
    soft = series.last.soft_words(asked.evidence)
    noun = NOUNS[question.filters["by"]]
    return StrengthPage(
        series=series,
        chart=chart_of(asked, series, noun, lead, keys),
        lede=_lede(series, lead, question.form.where_words),
        heading=_heading(series),
        noun=noun,
        remarks=[one for one in said if one != soft],
        soft_words=soft,
    )


def lead_name(question: Question) -> str:
    """Who stands apart, as far as the reader may see it; empty without one."""
    actors = Actor.objects.visible_to(question.reader)
    lead = actors.filter(pk=question.form.lead_nation).first()
    return lead.name if lead else ""


def _keys(question: Question) -> dict[str, int]:
    """Contributors by name: an actor is one at most once."""
    seen = Contributor.objects.visible_to(question.reader).order_by()
    return dict(seen.values_list("actor__name", "pk"))


def _lede(series: Series, lead: str, where: str) -> str:
    """19,569 personnel serve, excluding the United States, as 23 of 23 … stated."""
    last, on = series.last, long_day(series.days[-1])
    if last.personnel is None:
        return f"Nobody’s strength{where} is recorded by {on}."
    without = f", excluding {with_article(lead)}" if lead else ""
    return (
        f"{count(last.personnel)} personnel{where} serve on {on}{without}, as"
        f" {count(last.with_figure)} of {contributors_words(last.contributors)} stated."
    )


def _heading(series: Series) -> str:
    """From the first figure to the last: 1,189 fewer than on 2 December 2005."""
    known = [
        (day, tally.personnel)
        for day, tally in zip(series.days, series.tallies, strict=True)
        if tally.personnel is not None
    ]
    if not known:
        return "No figure is recorded in these months"
    (first, before), (_, after) = known[0], known[-1]
    if after == before:
        return f"As many as on {long_day(first)}: {count(after)}"
    more = "more" if after > before else "fewer"
    return f"{count(abs(after - before))} {more} than on {long_day(first)}"

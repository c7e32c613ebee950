"""The report as data: what page, chart and files have in common."""

from dataclasses import replace

from donors.models import Explanation
from donors.naming import CONFERENCE, DONOR, RATES
from donors.pledge_report.chart import chart_of
from donors.pledge_report.columns import columns
from donors.pledge_report.form import PledgeReportForm
from donors.pledge_report.remarks import rate_words, remarks
from donors.pledge_report.rows import Grouped, read_grouped
from donors.rates import USD, DisplayRate
from donors.rates.listed import NONE_NEEDED
from donors.reports import marking as marking_of_pledges
from donors.reports import rates as rates_of_pledges
from donors.totals import Totals, read_totals
from partnership.actors.models import Grouping, Membership
from partnership.evidence.banner import highest_marking
from partnership.evidence.currencies import decimals
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import Question, Reading, Report, Summary, Value

# By what the groups of a dimension are called.
NAMES = {"donor": DONOR, "conference": CONFERENCE}


def read(question: Question) -> Reading:
    """The total with what it leaves out, and every group; one query."""
    quote = quote_of(question)
    found = grouped(question, quote)
    sums = totals_of(question, found)
    summary = Summary(_totals(question, found, sums), remarks(question, quote, sums))
    return Reading(summary, found.rows)


def grouped(
    question: Question, quote: DisplayRate, limit: int | None = None
) -> Grouped:
    """The groups; the total comes first, so a limit leaves room for it."""
    places = 2 if quote.currency == USD else decimals(quote.currency)
    return read_grouped(question, quote, places, limit and limit + 1)


def quote_of(question: Question) -> DisplayRate:
    """The rate of the report, which `check` has found to be there."""
    return question.form.display_rate(question.on) or DisplayRate()


def totals_of(question: Question, found: Grouped) -> Totals:
    """What counts and what is left out, for the words of the report."""
    return read_totals(question.on, found.groups, question.filters["evidence"])


def check(question: Question) -> None:
    """Say in the form what cannot be answered at this date."""
    question.form.display_rate(question.on)


def _totals(question: Question, found: Grouped, sums: Totals) -> dict[str, Value]:
    """The total row, and beside it what it leaves out."""
    depth = len(question.form.dimensions)
    keys = [column.key for column in columns(question)][depth:]
    return {
        **dict(zip(keys, found.total[depth:], strict=True)),
        "groups": found.found,
        "pledges_counted": sums.counted.pledges,
        "pledges_left_out": sums.left_out.pledges,
        "pledged_left_out_usd": sums.left_out.pledged_usd,
        "pledges_without_amount": sums.no_amount.pledges,
    }


def rates(question: Question) -> list[str]:
    """Those of stored amounts and of both dates, each once, and that of the report."""
    quote, before = quote_of(question), question.filters["compare_at"]
    days = [question.on, before] if before else [question.on]
    said = [one for on in days for one in rates_of_pledges(replace(question, on=on))]
    if quote.currency != USD:
        said.append(rate_words(question, quote))
    return list(dict.fromkeys(one for one in said if one != NONE_NEEDED)) or [
        NONE_NEEDED
    ]


def marking(question: Question) -> OverallMarking | None:
    """What the pledges of both dates bear, and what names and groups them."""
    asked, reader = question.filters, question.reader
    keys = {one.key for one in question.form.dimensions}
    names = (*(name for key, name in NAMES.items() if key in keys), *RATES)
    days = {question.on, asked["compare_at"] or question.on}
    held: list[int] = []
    beside = []
    for on in sorted(days):
        found = marking_of_pledges(replace(question, on=on), names)
        held += found.held if found else []
        chosen = question.form.pledges(on)
        if "reason" in keys:
            said = Explanation.objects.visible_to(reader).filter(stated_on__lte=on)
            beside.append(said.filter(pledge__in=chosen.values("pk")))
        if "grouping" in keys or asked["grouping"]:
            members = Membership.objects.visible_to(reader).at(on)
            members = members.filter(actor__in=chosen.values("donor"))
            groupings = Grouping.objects.visible_to(reader)
            beside += [
                members.filter(grouping__in=groupings.values("pk")),
                groupings.filter(pk__in=members.values("grouping")),
            ]
    return highest_marking(beside, also=held)


PLEDGE_REPORT = Report(
    name="pledge-report",
    title="Pledge report",
    permission="donors.export_pledge",
    filter_form=PledgeReportForm,
    columns=columns,
    read=read,
    rates=rates,
    marking=marking,
    address="donors:pledge_report_file",
    chart=chart_of,
    check=check,
)

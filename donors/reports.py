"""The pledge-gap report as data: columns, rows, totals, and what they leave out."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Self

from donors.bearing import marking_of
from donors.filters import PledgeGapFilter
from donors.iati import writing
from donors.models import (
    Instrument,
    Pledge,
    PledgeStatement,
    Transaction,
)
from donors.naming import CONFERENCE, DONOR, RATES, SOURCE, STATED_BY, Name, Naming
from donors.position import Positions
from donors.position.group import Group
from donors.position.row import PledgePosition
from donors.rates.listed import rates_used
from donors.report_lines import groups_then_lines
from donors.totals import Totals, naming_rates, read_totals
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.report import (
    Column,
    Kind,
    Lines,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)
from partnership.exchange.writers import Format

USD = Kind.USD
COLUMNS = (
    Column("donor", "Donor"),
    Column("iso3", "ISO 3166"),
    Column("title", "Pledge"),
    Column("conference", "Conference"),
    Column("instrument", "Instrument"),
    Column("pledged_on", "Pledged on", Kind.DATE),
    Column("period_from", "Period from", Kind.DATE),
    Column("period_to", "Period to", Kind.DATE),
    Column("pledged_usd", "Pledged (US$)", USD),
    Column("range_top_usd", "Top of the range (US$)", USD),
    Column("committed_usd", "Confirmed in writing (US$)", USD),
    Column("delivered_usd", "Delivered (US$)", USD),
    Column("received_usd", "Delivered, at the rates of its days (US$)", USD),
    Column("gap_usd", "Gap, computed (US$)", USD),
    Column("reported_gap_usd", "Gap, reported (US$)", USD),
    Column("reported_on", "Reported on", Kind.DATE),
    Column("basis", "Basis"),
    Column("used_gap_usd", "Gap in use (US$)", USD),
    Column("expected_by_now_usd", "Expected by now (US$)", USD),
    Column("behind_schedule_usd", "Behind schedule (US$)", USD),
    Column("overdue_usd", "Overdue (US$)", USD),
    Column("overdue_0_6_usd", "Overdue up to 6 months (US$)", USD),
    Column("overdue_6_12_usd", "Overdue 6 to 12 months (US$)", USD),
    Column("overdue_12_usd", "Overdue 12 months or more (US$)", USD),
    Column("waiting_usd", "Waiting on a condition (US$)", USD),
    Column("not_yet_due_usd", "Not yet due (US$)", USD),
    Column("above_pledge_usd", "Above the recorded pledge (US$)", USD),
    Column("rate_effect_usd", "Exchange-rate effect (US$)", USD),
    Column("gap_at_date_usd", "Gap at the rate of the date (US$)", USD),
    Column("over_delivered_usd", "Over-delivered (US$)", USD),
    Column("overdue_since", "Overdue since", Kind.DATE),
    Column("status", "Status"),
    Column("discrepancy", "Discrepancy"),
    Column("discrepancy_usd", "Discrepancy (US$)", USD),
    Column("counted", "Counted", Kind.YES_NO),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
)
# Columns that the row has under another name, as the pages say them.
ROW_NAMES = {
    "instrument": "instrument_words",
    "status": "status_words",
    "evidence": "evidence_words",
    "counted": "is_counted",
    "source": "sources",
}


def positions(question: Question) -> Positions:
    """The pledges that were asked for, with their position at the date."""
    asked = question.filters
    pledges = question.form.pledges(question.on)
    found = pledges.with_position(question.on, question.reader, asked["evidence"])
    return found.with_statuses(asked["status"]) if asked["status"] else found


def read(question: Question) -> Reading:
    """The sums, and one row for each pledge, counted or not, in the page's order."""
    groups, found = positions(question).groups_then_rows()
    sums = sums_of(question, groups)
    return Reading(Summary(totals(sums), remarks(sums)), map(PledgeRow.of, found))


WANTED = attrgetter(*(ROW_NAMES.get(c.key, c.key) for c in COLUMNS))


class PledgeRow(tuple):
    """A row of the report, which knows the key of its pledge."""

    key: int

    @classmethod
    def of(cls, position: PledgePosition) -> Self:
        """The values of the columns, in their order."""
        row = cls(WANTED(position))
        row.key = position.id
        return row


def sums_of(question: Question, groups: dict[str, Group]) -> Totals:
    """The sums of the pledges that were asked for, from their groups."""
    found = read_totals(question.on, groups, question.filters["evidence"])
    return naming_rates(found, question.form.pledges(question.on), question.reader)


def read_lines(question: Question) -> Lines:
    """The same rows, written as CSV by the database."""
    groups, lines = groups_then_lines(positions(question), COLUMNS)
    sums = sums_of(question, groups)
    return Lines(Summary(totals(sums), remarks(sums)), lines)


def totals(found: Totals) -> dict[str, Value]:
    """Sums of what counts, and beside them what they leave out."""
    counted, left_out = found.counted, found.left_out
    return {
        "pledges_counted": counted.pledges,
        "pledged_usd": counted.pledged_usd,
        "committed_usd": counted.committed_usd,
        "delivered_usd": counted.delivered_usd,
        "delivered_known_for": counted.delivered_known,
        "received_usd": counted.received_usd,
        "gap_usd": counted.gap_usd,
        "reported_gap_usd": counted.reported_gap_usd,
        "reported_for": counted.reported,
        "used_gap_usd": counted.used_gap_usd,
        "behind_schedule_usd": counted.behind_schedule_usd,
        "overdue_usd": counted.overdue_usd,
        "overdue_0_6_usd": counted.overdue_0_6_usd,
        "overdue_6_12_usd": counted.overdue_6_12_usd,
        "overdue_12_usd": counted.overdue_12_usd,
        "waiting_usd": counted.waiting_usd,
        "not_yet_due_usd": counted.not_yet_due_usd,
        "above_pledge_usd": counted.above_pledge_usd,
        "rate_effect_usd": counted.rate_effect_usd,
        "gap_at_date_usd": counted.gap_at_date_usd,
        "pledges_without_a_rate": counted.without_rate,
        "over_delivered_usd": counted.over_delivered_usd,
        **{
            f"pledged_{name}_usd": counted.instruments.get(name)
            for name in Instrument.values
        },
        "pledges_left_out": left_out.pledges,
        "pledged_left_out_usd": left_out.pledged_usd,
        "disbursements_press_or_unverified": counted.entries_press
        + counted.entries_unverified,
        "statements_press_or_unverified": counted.statements_press
        + counted.statements_unverified,
        "pledges_without_amount": found.no_amount.pledges,
    }


def remarks(found: Totals) -> list[str]:
    """What a reader must know to use the totals rightly."""
    sentences = [
        "Expected by now is a straight line over the whole months of the pledge's"
        " period, or the instalments due where there are any.",
        "Amounts are in US dollars at the rate of the pledge's own day; what the rates"
        " did since is the exchange-rate effect. Unknown is empty, never nought.",
        found.lacking_rates,
    ]
    return [sentence for sentence in (found.evidence_words, *sentences) if sentence]


def rates(question: Question) -> list[str]:
    """The rates of every amount known at the date, and those of the date itself."""
    return rates_of(question.form.pledges(question.on), question)


def rates_of(pledges: RecordQuerySet, question: Question) -> list[str]:
    """The same of these pledges."""
    chosen, on = pledges.order_by().values("pk"), question.on
    amounts = [
        model.objects.visible_to(question.reader).filter(**asked)
        for model, asked in (
            (Pledge, {"pk__in": chosen}),
            (Pledge, {"parent__in": chosen}),
            (Transaction, {"pledge__in": chosen, "transacted_on__lte": on}),
            (Transaction, {"pledge__parent__in": chosen, "transacted_on__lte": on}),
            (PledgeStatement, {"pledge__in": chosen, "stated_on__lte": on}),
            (PledgeStatement, {"pledge__parent__in": chosen, "stated_on__lte": on}),
        )
    ]
    return rates_used(amounts, on, question.reader)


def marking(
    question: Question,
    names: tuple[Name, ...] = (DONOR, CONFERENCE, SOURCE, STATED_BY, *RATES),
    shown: RecordQuerySet | None = None,
    also: Iterable[int] = (),
) -> OverallMarking | None:
    """What the pledges in the report bear, with what their figures rest on.

    The filters are named too. `names` says what else is: by default, what a row of
    the file names; `shown` of which pledges, where not all of them have a row.
    """
    pledges = question.form.pledges(question.on)
    asked_for = [
        one.marking_id for one in question.filters.values() if isinstance(one, Record)
    ]
    return marking_of(
        pledges,
        question.reader,
        also=[*also, *asked_for],
        with_reasons=False,
        naming=Naming(pledges if shown is None else shown, names),
    )


IATI = writing.writer(positions, writing.marking)
PLEDGE_GAP = Report(
    name="pledge-gap",
    title="Pledge gap",
    permission="donors.export_pledge",
    filter_form=PledgeGapFilter,
    columns=COLUMNS,
    read=read,
    rates=rates,
    marking=marking,
    read_lines=read_lines,
    address="donors:pledge_gap_file",
    own_formats={"iati": Format("xml", "application/xml", IATI)},
)

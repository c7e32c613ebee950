"""A report of plain rows, to try the writers without a line of operation."""

from datetime import UTC, date, datetime
from decimal import Decimal

from django import forms

from partnership.exchange.readers import WholeRecord
from partnership.exchange.report import (
    Column,
    Extract,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
)

COLUMNS = (
    Column("name", "Name"),
    Column("usd", "Amount (US$)", Kind.USD),
    Column("on", "On", Kind.DATE),
    Column("counted", "Counted", Kind.YES_NO),
)
ROW = ("Spain", Decimal("177000000.00"), date(2006, 2, 1), True)
SUMMARY = Summary(
    {"usd": Decimal("177000000"), "left_out_usd": None}, ["Leaves out nothing."]
)


class NoFilter(forms.Form):
    word = forms.CharField(required=False)


def make_report(*rows) -> Report:
    return Report(
        name="try",
        title="A try",
        permission="donors.export_pledge",
        filter_form=NoFilter,
        columns=COLUMNS,
        read=lambda question: Reading(SUMMARY, iter(rows or (ROW,))),
        rates=lambda question: ["None needed."],
        marking=lambda question: None,
    )


def make_question(report, **filters) -> Question:
    form = report.filter_form(filters)
    assert form.is_valid()
    return Question(form, date(2006, 2, 1), WholeRecord())


def make_extract(*rows, **filters) -> Extract:
    report = make_report(*rows)
    at = datetime(2006, 2, 1, 9, tzinfo=UTC)
    return Extract(report, make_question(report, **filters), at)

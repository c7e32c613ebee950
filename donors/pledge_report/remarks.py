"""What a reader must know to use the report's figures rightly, in sentences."""

from donors.gap_report.groups import by_instrument
from donors.pledge_report.columns import unit_of
from donors.rates import USD, DisplayRate, missing_rates
from donors.rates.missing import UNNAMED
from donors.totals import Totals
from donors.words import capital, how_many
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.report import Question

PARTS_OF_THE_GAP = (
    "The gap in use is overdue, behind schedule, waiting, not yet due and above the"
    " pledge together."
)
PLEDGES_ONLY = (
    "Pledges are counted once: what a trust fund passes on is in no figure, its"
    " deposits are."
)


def remarks(question: Question, quote: DisplayRate, found: Totals) -> list[str]:
    """What is left out, what is counted twice, and at which rates."""
    said = [
        found.evidence_words,
        _without_amount(found),
        _by_grouping(question),
        by_instrument_words(question, found),
        _both_forms(question, found),
        _withheld(question, found),
        _compared(question),
        rate_words(question, quote),
        PARTS_OF_THE_GAP,
        PLEDGES_ONLY,
    ]
    return [sentence for sentence in said if sentence]


def _without_amount(found: Totals) -> str:
    number = found.no_amount.pledges
    if not number:
        return ""
    verbs = "states no amount and is" if number == 1 else "state no amount and are"
    return capital(f"{how_many(number, 'pledge')} {verbs} in no total.")


def _by_grouping(question: Question) -> str:
    if "grouping" not in _keys(question):
        return ""
    return (
        "A donor in two groupings stands in both rows, so rows may add up to more than"
        " the total, which counts each pledge once. Membership is that of the date."
    )


def by_instrument_words(question: Question, found: Totals) -> str:
    """Grants, loans and aid in kind apart, wherever rows add them up."""
    split = by_instrument(found.counted)
    if "instrument" in _keys(question) or not split:
        return ""
    return f"Pledged by instrument, US$ million: {split}."


def _both_forms(question: Question, found: Totals) -> str:
    if "instrument" not in _keys(question):
        return ""
    return (
        "A pledge that is grant and loan together stands in a row of its own."
        f" By its parts, pledged in US$ million: {by_instrument(found.counted)}."
    )


def _withheld(question: Question, found: Totals) -> str:
    """Which rates are missing at which date, and what rests on them."""
    if not any(one.needs_rates for one in question.form.measures):
        return ""
    days = {question.on} if found.counted.without_rate else set()
    days |= {question.filters["compare_at"]} - {None}
    missing = [
        f"{one}."
        for on in sorted(days)
        for one in missing_rates(on, question.form.pledges(on), question.reader)
    ]
    if not missing:
        return ""
    return (
        f"{' '.join(missing)} The exchange-rate effect and the gap at the date are"
        " withheld in every row that would rest on it."
    )


def _compared(question: Question) -> str:
    before = question.filters["compare_at"]
    if not before:
        return ""
    return (
        f"Change is {long_day(question.on)} less {long_day(before)}. Both dates are"
        " worked out from the record that you may see now, each with its own pledges,"
        " memberships and reasons; a group without a pledge at a date is nought then."
        " What was not known of a pledge at a date is in no sum of that date, so a"
        " change of a sum is also of what has become known."
    )


def rate_words(question: Question, quote: DisplayRate) -> str:
    """The one rate of the report, named and dated; that of each pledge without one."""
    if quote.currency == USD:
        return (
            "Amounts are in US dollars at the rate of each pledge’s own day; unknown is"
            " empty, never nought."
        )
    seen = type(quote.rate_set).objects.visible_to(question.reader)
    name = seen.filter(pk=quote.rate_set.pk).values_list("name", flat=True).first()
    return (
        f"Amounts are in {unit_of(question)} at one rate, {quote.units_per_usd:f}"
        f" for a US dollar ({name or UNNAMED}, {quote.rated_on}), also those of the"
        " other date. Each pledge’s dollars are converted and rounded once, and then"
        " added up."
    )


def _keys(question: Question) -> set[str]:
    return {one.key for one in question.form.dimensions}

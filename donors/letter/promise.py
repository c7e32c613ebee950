"""What was promised where: the first sentences about a pledge."""

from datetime import date

from donors.letter.facts import Facts
from donors.letter.words import (
    FORM_WORDS,
    amount_words,
    listed,
    period_words,
    when,
)
from donors.models import Instrument, TransactionNature
from donors.rates import USD
from donors.words import capital
from partnership.actors.templatetags.names import with_article
from partnership.evidence.precision import DatePrecision, latest_day
from partnership.evidence.templatetags.display import date_words

CHANGES = {
    TransactionNature.REVISION: "revision",
    TransactionNature.CANCELLATION: "cancellation",
    TransactionNature.TRANSFER: "transfer",
}


def promise_sentences(facts: Facts) -> list[str]:
    """At the Madrid conference in October 2003 Spain pledged US$220m …"""
    if facts.pledge.amount is None:
        return [_without_a_figure(facts)]
    return list(filter(None, [_pledged(facts), _changed(facts)]))


def _pledged(facts: Facts) -> str:
    row = facts.row
    what = facts.money(facts.pledge.amount_usd)
    if row.range_top_usd:
        what += f", or up to {amount_words(row.range_top_usd)},"
    form, parts = "", ""
    if len(facts.parts) > 1:
        parts = ": " + listed([_part(part) for part in facts.parts])
    elif row.instrument == Instrument.NOT_STATED:
        parts = ", in a form that our source does not state"
    else:
        form = FORM_WORDS[row.instrument]
    words = [_where(facts), facts.donor, "pledged", what, form, *_how(facts)]
    return " ".join(filter(None, words)).rstrip(",") + f"{parts}."


def _without_a_figure(facts: Facts) -> str:
    kind = {Instrument.NOT_STATED: ""}.get(
        facts.row.instrument, FORM_WORDS[facts.row.instrument]
    )
    help_ = " ".join(filter(None, ["help", kind, "without a figure"]))
    words = [_where(facts), facts.donor, "promised", help_, *_how(facts)]
    return " ".join(filter(None, words)) + "."


def _where(facts: Facts) -> str:
    """At the Madrid conference in October 2003; on 24 October 2003.

    What was pledged in another month has its own day: on 5 June 2004, for the Madrid
    conference of October 2003,
    """
    conference, row = facts.pledge.conference, facts.row
    own_day = capital(when(row.pledged_on, row.pledged_precision))
    if conference is None:
        return own_day
    on, precision = row.pledged_on, row.pledged_precision
    if conference.held_on:
        on, precision = conference.held_on, conference.held_precision
    time = date_words(on, "month" if precision == "day" else precision)
    named = f"“{conference.name}”"
    if conference.place:
        named = f"the {conference.place} conference"
    if _is_another_month(facts):
        return f"{own_day}, for {named} of {time},"
    return f"At {named} in {time}"


def _is_another_month(facts: Facts) -> bool:
    """Whether it was pledged before or after its conference, as far as is known."""
    conference, row = facts.pledge.conference, facts.row
    if conference is None or conference.held_on is None:
        return False
    held = _months(conference.held_on, conference.held_precision)
    pledged = _months(row.pledged_on, row.pledged_precision)
    return held[1] < pledged[0] or pledged[1] < held[0]


def _months(on: date, precision: str) -> tuple[date, date]:
    """The first and the last day of the months that a date may be in."""
    rough = DatePrecision.MONTH if precision == DatePrecision.DAY else precision
    first = on.replace(day=1)
    return first, latest_day(first, rough)


def _how(facts: Facts) -> list[str]:
    """For 2004 to 2007, to be paid through the World Bank."""
    row, through = facts.row, facts.pledge.through
    period = period_words(row.period_from, row.period_to)
    return [f"{period}," if period and through else period] + (
        [f"to be paid through {with_article(through.name)}"] if through else []
    )


def _part(part: object) -> str:
    if part.amount is None:
        return f"help {FORM_WORDS[part.instrument]} without a figure"
    said = amount_words(part.amount, part.currency)
    if part.currency != USD:
        said += f" ({amount_words(part.amount_usd)})"
    return f"{said} {FORM_WORDS[part.instrument]}"


def _changed(facts: Facts) -> str:
    """It has since been revised to US$200m: what the entries made of the pledge."""
    now, first = facts.row.pledged_usd, facts.pledge.amount_usd
    if now == first or not facts.natures:
        return ""
    left = facts.money(now) if now > 0 else "nothing"
    if facts.natures == [TransactionNature.CANCELLATION]:
        return (
            f"{facts.money(first - now)} of it has since been cancelled; {left} stands."
        )
    if facts.natures == [TransactionNature.TRANSFER]:
        if now < first:
            gone = facts.money(first - now)
            return f"{gone} of it has since been transferred elsewhere; {left} stands."
        more = facts.money(now - first)
        return f"{more} has since been transferred to it, which makes {left}."
    how = listed([CHANGES[nature] for nature in facts.natures])
    return f"After {how} it stands at {left}."

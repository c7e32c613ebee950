"""What bears a paragraph: the rate of its dollars, and the source of the pledge."""

from donors.letter.facts import Facts
from donors.letter.words import quoted
from donors.models import Pledge
from donors.rates import USD
from donors.templatetags.money import rate
from partnership.evidence.models import Grade
from partnership.evidence.templatetags.display import long_day


def footnotes(facts: Facts) -> list[str]:
    """The rate and its day; the source of the pledge and how good it is."""
    said = [_rate(facts.pledge), _source(facts.pledge)]
    return [note for note in said if note]


def _rate(pledge: Pledge) -> str:
    if pledge.currency == USD or not pledge.amount:
        return ""
    usd = pledge.usd_per_unit or pledge.amount_usd / pledge.amount
    named = f"{pledge.rate_set}, " if pledge.rate_set else ""
    return (
        f"US dollars at the rate of the pledge: {pledge.currency} 1 is"
        f" US${rate(usd)} ({named}{long_day(pledge.rated_on)})."
    )


def _source(pledge: Pledge) -> str:
    grade = Grade(pledge.grade).label.lower()
    if pledge.source is None:
        return f"The pledge rests on: {grade}."
    return f"The pledge rests on {quoted(pledge.source.title)} ({grade})."

"""Debt in sentences: ranges in billions, and how far relief is from the benchmark."""

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from donors.words import capital, how_many
from partnership.evidence.templatetags.display import long_day

if TYPE_CHECKING:
    from donors.debt.page import DebtPage
    from donors.models import DebtClaim

BILLION = Decimal(1_000_000_000)
TENTH = Decimal("0.1")
EN_DASH = "\N{EN DASH}"


def billions(low: Decimal | None, high: Decimal | None) -> str:
    """38.9, or a range 9.0–30.0, in US$ billion; unknown is empty."""
    if low is None or high is None:
        return ""
    bottom, top = _tenths(low), _tenths(high)
    return bottom if bottom == top else f"{bottom}{EN_DASH}{top}"


def billions_words(low: Decimal | None, high: Decimal | None) -> str:
    """US$38.9bn, or US$9.0–30.0bn, in a sentence; unknown is empty."""
    figure = billions(low, high)
    small = "under " if figure.startswith("under ") else ""
    return f"{small}US${figure.removeprefix(small)}bn" if figure else ""


def percent_words(percent: Decimal | None) -> str:
    """80%, or 33.5%; unknown is empty."""
    return "" if percent is None else f"{percent.normalize():f}%"


def lede(page: "DebtPage") -> str:
    """What was agreed, what is in effect, and who has agreed nothing."""
    sentences = []
    if page.benchmark:
        claim = page.benchmark.claim
        owed = billions_words(claim.low_usd, claim.high_usd)
        worth = billions_words(claim.agreed_low_usd, claim.agreed_high_usd)
        sentences.append(
            f"{capital(page.benchmark.whose)} agreed to write off"
            f" {percent_words(claim.agreed_percent)} of {owed}, worth {worth};"
            f" {_in_effect(claim)}."
        )
    single = [claim for claim in page.claims if claim.creditor_id is not None]
    silent = [claim for claim in single if claim.agreed_percent is None]
    if silent:
        sentences.append(_silent(len(silent), len(single)))
    return " ".join(sentences)


def _silent(silent: int, named: int) -> str:
    """Nine creditors of the 31 named have agreed to none."""
    if named == 1:
        return "The one creditor named has agreed to none."
    who = f"{capital(how_many(silent, 'creditor'))} of the {named:,} named"
    return f"{who} {'has' if silent == 1 else 'have'} agreed to none."


def claim_now(claim: "DebtClaim") -> list[tuple[str, str]]:
    """What the record says of a claim now, for the column beside a form."""
    return [
        ("Claim", billions_words(claim.low_usd, claim.high_usd)),
        ("Relief agreed", percent_words(claim.agreed_percent)),
        ("In effect", percent_words(claim.effective_percent)),
        ("Stated on", long_day(claim.stated_on)),
    ]


def _in_effect(claim: "DebtClaim") -> str:
    if claim.effective_percent is None:
        return "when it takes effect is not recorded"
    if not claim.effective_percent:
        return "none is in effect"
    return f"{percent_words(claim.effective_percent)} is in effect"


def _tenths(amount: Decimal) -> str:
    size = (amount / BILLION).quantize(TENTH, ROUND_HALF_UP)
    return f"under {TENTH}" if amount and not size else f"{size:,}"

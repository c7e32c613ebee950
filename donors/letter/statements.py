"""Which statements a note quotes: the one in use, and those that disagree with it."""

from decimal import ROUND_HALF_UP, Decimal

from donors.balance import counted_of
from donors.models import Pledge, PledgeStatement, StatementKind
from donors.position import PledgePosition, left_out_grades
from donors.rates import CENT, USD
from partnership.evidence.models import Grade

# No donor is shown a figure for which nobody answers, unless the reader asks for it.
NOT_QUOTED = {Grade.UNVERIFIED}


def valued(pledge: Pledge, statement: PledgeStatement) -> Decimal:
    """What a statement counts for at the pledge's own rate, in US dollars."""
    if pledge.amount is None:
        return statement.amount_usd
    counted = counted_of(statement)
    if pledge.currency == USD:
        return counted
    usd = counted * pledge.amount_usd / pledge.amount
    return usd.quantize(CENT, ROUND_HALF_UP)


def choose_statements(
    row: PledgePosition,
    pledge: Pledge,
    statements: list[PledgeStatement],
    evidence: str,
) -> dict[str, PledgeStatement | None]:
    """The reported figure's statement, and others that disagree; newest first."""
    left_out = set(left_out_grades(evidence))
    told = [one for one in statements if one.grade not in left_out & NOT_QUOTED]
    undelivered = [one for one in told if one.kind == StatementKind.UNDELIVERED]
    reported = next((one for one in undelivered if one.grade not in left_out), None)
    return {
        "reported": reported,
        "other_undelivered": _of_the_same_day(pledge, undelivered, reported),
        "other_pledged": _another_pledge(row, pledge, told),
    }


def _of_the_same_day(
    pledge: Pledge,
    undelivered: list[PledgeStatement],
    reported: PledgeStatement | None,
) -> PledgeStatement | None:
    if reported is None:
        return None
    others = [
        one
        for one in undelivered
        if one.stated_on == reported.stated_on
        and valued(pledge, one) != valued(pledge, reported)
    ]
    return max(others, key=lambda one: valued(pledge, one), default=None)


def _another_pledge(
    row: PledgePosition, pledge: Pledge, told: list[PledgeStatement]
) -> PledgeStatement | None:
    """The newest that puts the pledge outside of what is on record."""
    if row.other_pledged_usd is None:
        return None
    pledged = [one for one in told if one.kind == StatementKind.PLEDGED]
    top = max(row.high_usd or row.pledged_usd, row.pledged_usd)
    outside = (
        one for one in pledged if not row.pledged_usd <= valued(pledge, one) <= top
    )
    return next(outside, None)

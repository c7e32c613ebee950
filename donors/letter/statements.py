"""Which statements a note quotes: the one in use, and those that disagree with it."""

from donors.models import PledgeStatement, StatementKind
from donors.position import PledgePosition, left_out_grades
from partnership.evidence.models import Grade

# No donor is shown a figure for which nobody answers, unless the reader asks for it.
NOT_QUOTED = {Grade.UNVERIFIED}


def choose_statements(
    row: PledgePosition, statements: list[PledgeStatement], evidence: str
) -> dict[str, PledgeStatement | None]:
    """The reported figure's statement, and others that disagree; newest first."""
    left_out = set(left_out_grades(evidence))
    told = [one for one in statements if one.grade not in left_out & NOT_QUOTED]
    undelivered = [one for one in told if one.kind == StatementKind.UNDELIVERED]
    reported = next((one for one in undelivered if one.grade not in left_out), None)
    return {
        "reported": reported,
        "other_undelivered": _of_the_same_day(undelivered, reported),
        "other_pledged": _another_pledge(row, told),
    }


def _of_the_same_day(
    undelivered: list[PledgeStatement], reported: PledgeStatement | None
) -> PledgeStatement | None:
    if reported is None:
        return None
    others = [
        one
        for one in undelivered
        if one.stated_on == reported.stated_on and one.amount_usd != reported.amount_usd
    ]
    return max(others, key=lambda one: one.amount_usd, default=None)


def _another_pledge(
    row: PledgePosition, told: list[PledgeStatement]
) -> PledgeStatement | None:
    """The newest that puts the pledge outside of what is on record."""
    if row.other_pledged_usd is None:
        return None
    pledged = [one for one in told if one.kind == StatementKind.PLEDGED]
    top = max(row.high_usd or row.pledged_usd, row.pledged_usd)
    return next(
        (one for one in pledged if not row.pledged_usd <= one.amount_usd <= top), None
    )

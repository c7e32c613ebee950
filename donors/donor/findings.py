"""What a donor's page says first: what is still to come, and how much of it is late."""

from donors.totals import Totals
from donors.words import dollars, how_many


def lede(name: str, totals: Totals) -> str:
    """Spain has US$177m of US$220m still to deliver; US$71.58m is behind schedule."""
    counted = totals.counted
    if not totals.pledges:
        return f"{name} has pledged nothing that is on record by this date."
    if counted.pledged_usd is None:
        return f"{name} has no pledge that counts by this date."
    pledges = how_many(counted.pledges, "pledge")
    promised = f"{dollars(counted.pledged_usd)} in {pledges}"
    if counted.used_gap_usd is None:
        return (
            f"{name} promised {promised}. Nobody has reported how much of it was"
            " delivered."
        )
    if not counted.used_gap_usd:
        silent = totals.without_figure
        rest = (
            f"; of {how_many(silent, 'pledge')} nothing is reported" if silent else ""
        )
        return f"{name} promised {promised} and has delivered what is reported{rest}."
    return f"{name} has {dollars(counted.used_gap_usd)} still to deliver{_late(totals)}"


def _late(totals: Totals) -> str:
    counted = totals.counted
    late = [
        f"{dollars(amount)} is {words}"
        for amount, words in (
            (counted.overdue_usd, "overdue"),
            (counted.behind_schedule_usd, "behind schedule"),
            (counted.waiting_usd, "waiting on a condition"),
        )
        if amount
    ]
    whole = f" of {dollars(counted.pledged_usd)} pledged"
    return f"{whole}; {' and '.join(late)}." if late else f"{whole}; none is late."

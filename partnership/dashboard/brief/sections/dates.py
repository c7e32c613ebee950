"""What lapses or is overdue, by its day: mandates, reviews, pledges and asks."""

from datetime import date

from coalition.ladder import EntryKind, LadderEntry
from donors.position import PledgePosition
from partnership.dashboard.brief.around import Around
from partnership.dashboard.brief.lines import Line, said
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.brief.sections.economic import BASES, dollars
from partnership.dashboard.brief.sections.political import wanted_late
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import counted, decapitalised, sentence
from partnership.evidence.templatetags.display import long_day

MOST_PLEDGES = 3
Dated = tuple[date, Line]


def dates(now: Picture, beside: Around) -> Written:
    """Each with its day and what hangs on it; the nearest first."""
    near = [one for one in beside.ladder if one.tag]
    ends = [_end(one) for one in near]
    asks = wanted_late(now)
    found = [*ends, *_pledges(now), *asks]
    if not found:
        words = (
            f"No mandate of {now.actor} comes up for a decision within 180 days, and"
            " no pledge or ask of it is overdue by the record."
        )
        later = [_end(one)[1] for one in beside.ladder[:1]]
        return Written("Nothing lapses or is overdue", [said(words), *later])
    ordered = sorted(found, key=lambda one: one[0])
    lines = [line for _, line in ordered] + _further(now, len(asks))
    number = counted(
        len(found) + sum(_unnamed(now, len(asks))), "matter has", "matters have"
    )
    return Written(f"{sentence(number)} a date", lines)


def _unnamed(now: Picture, late: int) -> tuple[int, int]:
    """How many late pledges, and asks past their day, are not named."""
    return max(len(_late(now)) - MOST_PLEDGES, 0), now.asked.overdue - late


def _further(now: Picture, late: int) -> list[Line]:
    pledges, asks = _unnamed(now, late)
    words = [
        (
            pledges,
            counted(pledges, "further pledge is late", "further pledges are late"),
        ),
        (asks, counted(asks, "further ask is overdue", "further asks are overdue")),
    ]
    return [said(f"{sentence(one)}.") for number, one in words if number]


def _end(entry: LadderEntry) -> Dated:
    """The mandate ends on 1 July 2006, in 21 days; a decision is needed by 9 June."""
    what = f"{entry.what} on {entry.when}"
    if entry.kind == EntryKind.RENEWED:
        what = f"{entry.holder}: {entry.title} ends on {entry.when}, and is renewed"
        until = entry.what.partition("renewed")[2]
        return entry.on, said(f"{what}{until}.")
    words = [what, entry.in_days] if entry.in_days else [what]
    if entry.needed:
        words.append(decapitalised(entry.needed))
    return entry.on, said(f"{', '.join(words)}.")


def _pledges(now: Picture) -> list[Dated]:
    """What should have come by now, the widest first."""
    late = sorted(_late(now), key=lambda one: (-one.late_usd, one.id))
    return [_pledge(one, now.on) for one in late[:MOST_PLEDGES]]


def _late(now: Picture) -> list[PledgePosition]:
    return [one for one in now.pledges if one.is_counted and one.late_usd]


def _pledge(row: PledgePosition, on: date) -> Dated:
    parts = [
        f"{dollars(amount)} {words}"
        for amount, words in (
            (row.overdue_usd, "is overdue"),
            (row.behind_schedule_usd, "is behind schedule"),
            (row.waiting_usd, "waits on a condition"),
        )
        if amount
    ]
    since = f" since {long_day(row.overdue_since)}" if row.overdue_since else ""
    basis = f" ({BASES[row.basis]})" if row.basis in BASES else ""
    words = f"{row.title}: {' and '.join(parts)}{since}{basis}."
    source = row.reported_source or row.source
    return row.overdue_since or on, said(words, source)

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
    found = [*ends, *_pledges(now), *wanted_late(now)]
    if not found:
        words = (
            f"No mandate of {now.actor} comes up for a decision within 180 days, and"
            " no pledge or ask of it is overdue by the record."
        )
        later = [_end(one)[1] for one in beside.ladder[:1]]
        return Written("Nothing lapses or is overdue", [said(words), *later])
    ordered = sorted(found, key=lambda one: one[0])
    number = counted(len(found), "matter has", "matters have")
    return Written(f"{sentence(number)} a date", [line for _, line in ordered])


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
    late = [one for one in now.pledges if one.is_counted and one.late_usd]
    late.sort(key=lambda one: (-one.late_usd, one.id))
    return [_pledge(one, now.on) for one in late[:MOST_PLEDGES]]


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

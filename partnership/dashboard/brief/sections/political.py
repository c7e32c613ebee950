"""What we want of them, how they answered, and where they stand."""

from datetime import date

from partnership.dashboard.brief.lines import Line, figure, said
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import counted, sentence
from partnership.diplomacy.asks.stances import Standing
from partnership.diplomacy.asks.standing import AskStanding
from partnership.diplomacy.models import Line as LineOfOperation
from partnership.evidence.days_words import in_days_words
from partnership.evidence.templatetags.display import date_words, long_day

ASKS_TOLD = 4


def want(now: Picture) -> Written:
    """Each open ask with the day it is wanted by and their best answer."""
    asks = now.open_asks
    if not asks:
        closed = counted(now.asked.all, "ask is", "asks are")
        words = f"No open ask of {now.actor} is recorded by {long_day(now.on)}."
        if now.asks:
            words += f" {sentence(closed)} closed."
        return Written(f"No open ask of {now.actor}", [said(words)])
    lines = [_ask(one) for one in asks[:ASKS_TOLD]]
    if now.asked.open > ASKS_TOLD:
        more = counted(now.asked.open - ASKS_TOLD, "further ask is", "further asks are")
        lines.append(said(f"{sentence(more)} open."))
    return Written(f"What we want of {now.actor}", lines)


def _ask(one: AskStanding) -> Line:
    ask, words = one.ask, f"{one.ask.wanted.rstrip('.')}."
    if ask.wanted_by:
        by = date_words(ask.wanted_by, ask.wanted_by_precision)
        words += f" Wanted by {by}, {one.days_words}."
    if one.has_answer:
        answer = f": “{ask.best_answer}”" if ask.best_answer else ""
        words += f" Best answer: {one.best_words}{answer}."
    else:
        put = "not put to them yet" if one.state == "planned" else "no answer yet"
        words += f" {sentence(put)}."
    return said(words, ask.source)


def political(now: Picture) -> Written:
    """How many asks are open, their stance on the whole and on each line."""
    found = now.asked
    late = f"{found.overdue:,} past the day" if found.overdue else ""
    asks = f"{found.open:,} of {found.all:,}" if found.all else ""
    lines = [figure("Asks open", asks, late, none="no ask recorded")]
    answered = [one for one in now.asks if one.has_answer]
    best = answered[0] if answered else None
    lines.append(
        figure("Best answer", best and best.best_words, best.ask.wanted if best else "")
    )
    lines += [_stance(one) for one in now.stances] or [figure("Stance", None)]
    return Written(_heading(now), lines)


def _heading(now: Picture) -> str:
    if not now.asks:
        return "No ask is recorded"
    if not now.open_asks:
        return f"{sentence(counted(now.asked.all, 'ask', 'asks'))}, none open"
    return sentence(f"{counted(now.asked.open, 'ask', 'asks')} open")


def _stance(one: Standing) -> Line:
    line = one.stance.line
    label = f"Stance, {LineOfOperation(line).label.lower()}" if line else "Stance"
    return figure(label, one.label, f"since {long_day(one.since)}", one.stance.source)


def wanted_late(now: Picture) -> list[tuple[date, Line]]:
    """Open asks past the day they were wanted by, with that day."""
    found = []
    for one in now.open_asks:
        if one.is_overdue:
            ask = one.ask
            days = in_days_words((ask.wanted_last - now.on).days)
            by = date_words(ask.wanted_by, ask.wanted_by_precision)
            words = f"“{ask.wanted}” was wanted by {by}, {days}."
            found.append((ask.wanted_last, said(words)))
    return found

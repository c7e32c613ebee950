"""Since you last met: the picture of that day held against the picture of now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from partnership.dashboard.brief.around import Around, contacts_after
from partnership.dashboard.brief.lines import Line, figure, said
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.brief.sections.economic import dollars, gap, overdue
from partnership.dashboard.brief.sections.security import end_words
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import counted, sentence
from partnership.diplomacy.models import AskState
from partnership.evidence.templatetags.display import count, long_day

NOT_KNOWN = "not recorded"


@dataclass(frozen=True)
class Compared:
    """One figure at two dates, in words; empty where it was not recorded."""

    label: str
    was: str
    now: str
    dated: date | None = None
    source: Any = None

    def line(self, met_on: date) -> Line:
        """Ceiling | 470 | was 530 on 3 March 2006; decided 30 May 2006."""
        note = f"was {self.was or NOT_KNOWN} on {long_day(met_on)}"
        if self.dated:
            note += f"; dated {long_day(self.dated)}"
        return figure(self.label, self.now, note, self.source, none=NOT_KNOWN)


def since(then: Picture | None, now: Picture, beside: Around) -> Written:
    """What changed on each line since the day of the previous meeting."""
    if then is None or beside.previous is None:
        words = f"No earlier meeting with {now.actor} is recorded as held."
        return Written("No earlier meeting", [said(words)])
    met_on = then.on
    lines = [one.line(met_on) for one in _figures(then, now) if one.was != one.now]
    lines += _asks(then, now)
    number = len(lines) + beside.contacts_since
    lines += _contacts(beside, met_on)
    when = long_day(met_on)
    not_all = now.asked.all > len(now.asks)
    if not_all:
        words = f"Of {now.asked.all:,} asks the first {len(now.asks)} are compared."
        lines.append(said(words))
    if not lines:
        words = f"By the record nothing has changed since you met on {when}."
        return Written("Nothing has changed since you last met", [said(words)])
    changed = counted(number, "thing has changed", "things have changed")
    heading = f"at least {changed}" if not_all else changed
    return Written(f"{sentence(heading)} since {when}", lines)


def _contacts(beside: Around, met_on: date) -> list[Line]:
    """The newest, oldest first; of those before them only how many there were."""
    shown = contacts_after(beside.contacts, met_on)
    lines = [
        said(f"{one.get_kind_display()} on {long_day(one.held_on)}.", one.source)
        for one in shown
    ]
    if more := beside.contacts_since - len(shown):
        words = counted(more, "earlier contact", "earlier contacts")
        lines.insert(0, said(f"{sentence(words)} since you met."))
    return lines


def _figures(then: Picture, now: Picture) -> Iterable[Compared]:
    stated = max((one.stated_on for one in now.strengths), default=None)
    bearing = next((one for one in now.strengths if one.stated_on == stated), None)
    source = bearing.source if bearing else None
    people = [count(one.personnel) for one in (then, now)]
    yield Compared("Personnel", *people, stated, source)
    yield Compared("Status", *map(_status, (then, now)))
    mandate = now.mandate
    decided, source = (mandate.decided_on, mandate.source) if mandate else (None, None)
    yield Compared("Mandate ends", end_words(then), end_words(now), decided, source)
    yield Compared("Ceiling", _ceiling(then), _ceiling(now), decided, source)
    stated = now.intent.stated_on if now.intent else None
    source = now.intent.source if now.intent else None
    yield Compared("Intent", then.intent_words, now.intent_words, stated, source)
    yield Compared("Posts filled", *map(_filled, (then, now)))
    for label, of in (
        ("Pledged", lambda one: one.money.pledged_usd),
        ("Delivered", lambda one: one.money.delivered_usd),
        ("Still to come", gap),
        ("Overdue", overdue),
    ):
        yield Compared(label, *(dollars(of(one)) for one in (then, now)))
    yield Compared("Stance", *map(_stance, (then, now)))


def _status(one: Picture) -> str:
    return one.contributor.status_words if one.contributor else ""


def _ceiling(one: Picture) -> str:
    return count(one.mandate.personnel_ceiling) if one.mandate else ""


def _filled(one: Picture) -> str:
    return count(one.manned.filled)


def _stance(one: Picture) -> str:
    whole = (two.label for two in one.stances if not two.stance.line)
    return next(whole, "")


def _asks(then: Picture, now: Picture) -> list[Line]:
    """Asks that are new, and asks that have moved."""
    before = {one.ask.pk: one for one in then.asks}
    found = []
    for one in now.asks:
        was = before.get(one.ask.pk)
        words, day = f"“{one.ask.wanted}”", one.ask.state_on
        if one.ask.opened_on > then.on:
            opened = long_day(one.ask.opened_on)
            found.append(said(f"New ask of {opened}: {words}.", one.ask.source))
        elif was and was.ask.state != one.ask.state:
            state = AskState(one.ask.state).label.lower()
            found.append(said(f"The ask {words} is {state} since {long_day(day)}."))
    return found

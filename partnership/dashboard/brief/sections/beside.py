"""The last contact, what they may raise, and what hangs on their mandate."""

from coalition.models import Mandate
from donors.models import Condition
from partnership.dashboard.brief.around import MOST, Around
from partnership.dashboard.brief.lines import Line, said
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import counted, sentence
from partnership.diplomacy.models import Contact, Waiting
from partnership.evidence.templatetags.display import date_words, long_day


def contact(now: Picture, beside: Around) -> Written:
    """Who spoke to whom last, what was said, and when they last met."""
    lines = [_contact(one) for one in beside.contacts[:1]]
    if before := beside.previous:
        held = f"They last met on {long_day(before.day_at)}: {before}"
        lines.append(said(f"{held}, {before.place}." if before.place else f"{held}."))
    if not lines:
        words = f"No contact with {now.actor} and no meeting held is recorded by"
        return Written("No contact", [said(f"{words} {long_day(now.on)}.")])
    days = [one.held_on for one in beside.contacts[:1]]
    days += [before.day_at] if before else []
    return Written(f"On {long_day(max(days))}", lines)


def _contact(one: Contact) -> Line:
    who = f" by {one.whose}" if one.whose else ""
    names = " with ".join(filter(None, [one.principal, one.counterpart]))
    named = f" ({names})" if names else ""
    words = f"{one.get_kind_display()}{who}{named} on {long_day(one.held_on)}"
    summary = " ".join(one.summary.split())
    return said(f"{words}: {summary}" if summary else f"{words}.", one.source)


def raised(now: Picture, beside: Around) -> Written:
    """What presses on them at home, what they wait for, and what their money does."""
    lines: list[Line] = []
    if one := now.contributor:
        if one.domestic_pressure:
            lines.append(said(f"Pressure at home: {one.domestic_pressure}"))
        if one.humanitarian_case:
            lines.append(said(f"The humanitarian case: {one.humanitarian_case}"))
    lines += [_condition(one) for one in beside.conditions]
    if beside.conditions.more:
        lines.append(said(f"More than {MOST} conditions of theirs are not met."))
    lines += [_wait(one) for one in beside.waits]
    if beside.waits.more:
        lines.append(said(f"They wait for more than {MOST} matters."))
    if not lines:
        words = (
            f"No pressure at home, condition or wait of {now.actor} is recorded by"
            f" {long_day(now.on)}."
        )
        return Written("Nothing is recorded that they may raise", [said(words)])
    return Written("What they may raise", lines)


def _condition(one: Condition) -> Line:
    whose = f" ({one.owner})" if one.owner else ""
    text = one.text.rstrip(".")
    return said(f"Condition of {one.pledge.title}, not met: {text}{whose}.")


def _wait(one: Waiting) -> Line:
    words = f"They wait for {one.influence} since {long_day(one.since)}"
    return said(f"{words}. It would take: {one.satisfied_by}", one.source)


def rests(now: Picture, beside: Around) -> Written:
    """What falls if their mandate lapses, and what it rests on itself."""
    lines = [_falls(one) for one in beside.resting]
    if beside.resting.more:
        lines.append(said(f"More than {MOST} mandates rest on theirs."))
    lines += [_under(one) for one in beside.rests_on]
    if beside.rests_on.more:
        lines.append(said(f"Their presence rests on more than {MOST} mandates."))
    if not lines:
        words = f"By the record no mandate rests on one of {now.actor}, nor it on any."
        return Written("Nothing hangs on it", [said(words)])
    number = len(beside.resting)
    if not number:
        return Written("What their mandate rests on", lines)
    falls = counted(number, "mandate rests", "mandates rest")
    more = "More than " if beside.resting.more else ""
    return Written(sentence(f"{more}{falls} on theirs"), lines)


def _falls(one: Mandate) -> Line:
    people = f", {one.personnel:,} personnel" if one.personnel else ""
    return said(f"{one.holder}: {one.title} rests on it{people}.")


def _under(one: Mandate) -> Line:
    ends = ""
    if one.expires_on:
        ends = f", which ends on {date_words(one.expires_on, one.expires_precision)}"
    if one.review_on:
        ends += f"; reviewed by {long_day(one.review_on)}"
    return said(f"Their presence rests on {one.holder}: {one.title}{ends}.")

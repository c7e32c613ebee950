"""What they give on the security line: strength, mandate with its ceiling, posts."""

from coalition.models import Likelihood, Status
from coalition.models.mandate_queries import MandateStatus
from partnership.dashboard.brief.lines import NO_FIGURE, Line, cited, figure, said
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import counted, listed, sentence
from partnership.evidence.days_words import days_words
from partnership.evidence.templatetags.display import count, date_words, long_day


def security(now: Picture) -> Written:
    """530 personnel, under a mandate to 1 July 2006."""
    if now.contributor is None and not now.mandates and not now.posts:
        words = f"No contribution by {now.actor} is recorded by {long_day(now.on)}."
        return Written("No contribution", [said(words)])
    lines = [
        _personnel(now),
        _status(now),
        *_mandate(now),
        _intent(now),
        _posts(now),
    ]
    return Written(_heading(now), lines)


def _heading(now: Picture) -> str:
    one = now.contributor
    if one and one.status == Status.DEPARTED:
        return f"Departed on {long_day(one.status_since)}"
    where = f" in {one.location}" if one and one.location else ""
    who = "No strength recorded"
    if now.personnel is not None:
        who = f"{now.personnel:,}{where}" if now.personnel else "Nobody serves"
    mandate = now.mandate
    if mandate is None or mandate.expires_on is None:
        return who
    lapsed = mandate.status == MandateStatus.LAPSED
    return f"{who}; mandate lapsed" if lapsed else f"{who}, to {end_words(now)}"


def end_words(now: Picture) -> str:
    """The end of its mandate, no more exact than it is known; empty without one."""
    mandate = now.mandate
    if mandate is None or mandate.expires_on is None:
        return ""
    return date_words(mandate.expires_on, mandate.expires_precision)


def _personnel(now: Picture) -> Line:
    newest = max(now.strengths, key=lambda one: (one.stated_on, one.pk), default=None)
    note = f"stated {long_day(newest.stated_on)}" if newest else ""
    press = now.contributor.press_personnel if now.contributor else None
    if now.personnel is None and press is not None:
        note = f"press only or unverified: {press:,}, not counted"
    sources = cited(one.source for one in now.strengths)
    return figure("Personnel", count(now.personnel), note, sources, none=NO_FIGURE)


def _status(now: Picture) -> Line:
    one = now.contributor
    if one is None or not one.status:
        return figure("Status", None)
    return figure("Status", one.status_words, f"since {long_day(one.status_since)}")


def _mandate(now: Picture) -> list[Line]:
    mandate = now.mandate
    if mandate is None:
        return [figure("Mandate", None)]
    lapsed = mandate.status == MandateStatus.LAPSED
    left = days_words(mandate.days, mandate.days_at_most)
    note = ", ".join(filter(None, [mandate.authority, left]))
    label = "Mandate lapsed" if lapsed else "Mandate ends"
    ceiling = count(mandate.personnel_ceiling)
    return [
        figure(label, end_words(now), note, mandate.source, none="no end recorded"),
        figure("Ceiling", ceiling, none=NO_FIGURE),
    ]


def _intent(now: Picture) -> Line:
    intent = now.intent
    if intent is None:
        return figure("Intent", None)
    likely = Likelihood(intent.likelihood).label if intent.likelihood else ""
    note = ", ".join(filter(None, [likely, f"as at {long_day(intent.stated_on)}"]))
    return figure("Intent", now.intent_words, note, intent.source)


def _posts(now: Picture) -> Line:
    """Posts filled in provincial teams; a line of posts without a figure says so."""
    label = "Posts in provincial teams"
    if not now.posts:
        return figure(label, None)
    found = now.manned
    words = NO_FIGURE if found.filled is None else f"{found.filled:,} filled"
    if found.authorised is not None:
        words += f" of {found.authorised:,}"
    return figure(label, words, _where(now), cited(one.source for one in now.posts))


def _where(now: Picture) -> str:
    teams = listed(list(dict.fromkeys(str(one.prt) for one in now.posts)))
    note = f"among them {teams}" if now.posts.more else teams
    if unknown := now.manned.unknown:
        lacks = counted(unknown, "line of posts has", "lines of posts have")
        note += f"; {sentence(lacks)} no figure of what is filled"
    return note

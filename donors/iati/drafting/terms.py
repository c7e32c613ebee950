"""Whose activity it is, by which way and in which form the money comes, and when."""

from datetime import date
from typing import Any

from donors.iati import codes
from donors.iati.drafting.draft import Draft
from donors.iati.reading import Activity, Entry, Organisation
from donors.models import Channel, Instrument

SHORTENED = "words shortened to what the record can hold"
SEVERAL_SECTORS = "activity with several sectors of the DAC, recorded without one"
SEVERAL_COUNTRIES = "activity in several countries, recorded whole"
SEVERAL_FUNDERS = "activity with several funders, recorded under who reports"
CANCELLED = {"5": "activity that is cancelled", "6": "activity that is suspended"}


def donor_of(draft: Draft, pledges: list[Entry]) -> Organisation:
    """Who gives: the one funder; of several, or of none, who reports.

    Of an incoming pledge alone, who is said to provide it.
    """
    activity = draft.activity
    incoming = [one.provider for one in pledges if one.kind == codes.INCOMING_PLEDGE]
    if incoming and incoming[0]:
        return incoming[0]
    funders = {
        (one.ref, one.name if not one.ref else ""): one
        for one in activity.organisations
        if one.role == codes.FUNDING and (one.ref or one.name)
    }
    if len(funders) == 1:
        return _named(next(iter(funders.values())), activity)
    if funders:
        draft.counts[SEVERAL_FUNDERS] += 1
    return activity.reporter


def _named(who: Organisation, activity: Activity) -> Organisation:
    """With the name that the activity has elsewhere for one of this identifier."""
    if who.name or not who.ref:
        return who
    known = (activity.reporter, *activity.organisations)
    return next((one for one in known if one.ref == who.ref and one.name), who)


def through_of(draft: Draft) -> Organisation | None:
    """Whose fund it is; only where the money goes by way of somebody."""
    if draft.columns.get("channel") not in (Channel.TRUST_FUND, Channel.MULTILATERAL):
        return None
    others = [
        one
        for one in draft.activity.organisations
        if one.role == codes.EXTENDING and one.ref != getattr(draft.donor, "ref", "")
    ]
    return others[0] if len(others) == 1 else None


def columns_of(draft: Draft, held: list[Entry], pledges: list[Entry]) -> dict[str, Any]:
    """The columns of the pledge that its amounts do not decide."""
    activity = draft.activity
    title = " ".join(activity.title.split()) or activity.identifier
    note = " ".join(activity.description.split())
    aid = activity.aid or _one({one.aid for one in held})
    columns = {
        "title": shortened(draft, title, 200),
        "note": "" if note == title else shortened(draft, note, 500),
        "instrument": _instrument(activity, held),
        "channel": codes.CHANNELS.get(aid, Channel.NOT_STATED),
        "sector": _sector(draft, held),
        "recipient_country": country_of(activity),
    }
    if len(set(activity.countries)) > 1:
        draft.counts[SEVERAL_COUNTRIES] += 1
    if activity.status in CANCELLED:
        draft.counts[CANCELLED[activity.status]] += 1
    return columns | _days(draft, held, pledges)


def country_of(activity: Activity) -> str:
    """The one country that it names."""
    return _one(set(activity.countries))


def _days(draft: Draft, held: list[Entry], pledges: list[Entry]) -> dict[str, date]:
    """When it was pledged, or first heard of; actual dates go before planned ones."""
    activity = draft.activity
    starts = activity.dates.get("2") or activity.dates.get("1")
    ends = activity.dates.get("4") or activity.dates.get("3")
    known = [one.on for one in pledges] or [one.on for one in held]
    known = known or ([starts] if starts else [])
    if not known:
        draft.wrong(activity.line, "activity-date", "Nothing in it has a date.")
        return {}
    if starts and ends and ends < starts:
        words = f"The activity ends on {ends} and starts on {starts}."
        draft.wrong(activity.line, "activity-date", words)
    days = {"pledged_on": min(known)}
    both = starts and ends
    return days | ({"period_from": starts, "period_to": ends} if both else {})


def _instrument(activity: Activity, held: list[Entry]) -> str:
    """The form of all transactions, or of the activity; both forms are mixed."""
    kinds = {one.finance or activity.finance for one in held} or {activity.finance}
    found = {codes.instrument_of(kind) for kind in kinds} - {None}
    if len(found) > 1:
        return Instrument.MIXED
    return found.pop() if found else Instrument.NOT_STATED


def _sector(draft: Draft, held: list[Entry]) -> str:
    """The one sector that it names; an activity in several has none of ours."""
    named = set(draft.activity.sectors) or {one.sector for one in held} - {""}
    if len(named) > 1:
        draft.counts[SEVERAL_SECTORS] += 1
    return _one(named)


def _one(found: set[str]) -> str:
    return next(iter(found)) if len(found) == 1 else ""


def shortened(draft: Draft, words: str, most: int) -> str:
    """The words as far as they fit; that they were longer is counted."""
    if len(words) <= most:
        return words
    draft.counts[SHORTENED] += 1
    return f"{words[: most - 1]}…"

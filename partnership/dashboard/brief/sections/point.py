"""The point to make, with its line to take; an expired line enters no brief."""

from partnership.dashboard.brief.around import MOST, Around
from partnership.dashboard.brief.lines import Line, said
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import counted, sentence
from partnership.diplomacy.models import Point
from partnership.diplomacy.points.clearance import uncovers
from partnership.evidence.templatetags.display import long_day

NO_POINT = "No point is cleared for this meeting"
WITHOUT = "This brief cannot be cleared without one."


def point(beside: Around) -> Written:
    """Each point that covers the meeting, in its own words; or that there is none."""
    if not beside.points:
        return Written(NO_POINT, _why_none(beside))
    lines = [line for one in beside.points for line in _one(one)]
    if beside.points.more:
        lines.append(said(f"More than {MOST} points are recorded for this meeting."))
    return Written("The point to make", lines)


def _one(one: Point) -> list[Line]:
    cleared = f"Cleared on {long_day(one.cleared_on)}."
    found = [said(line) for line in one.text.splitlines() if line.strip()]
    if one.line_version:
        version = one.line_version
        until = version.valid_until
        holds = f"valid to {long_day(until)}" if until else "valid without an end"
        source = f"{version}, {holds}"
        found.append(said(f"Line to take: {version.text}", source))
    if one.line_to_take:
        found.append(said(f"If pressed: {one.line_to_take}"))
    return [*found, said(cleared)]


def _why_none(beside: Around) -> list[Line]:
    lines = [said(uncovers(one, beside.on)) for one in beside.broken]
    if beside.drafts:
        drafts = counted(beside.drafts, "point is a draft", "points are drafts")
        lines.append(said(f"{sentence(drafts)} that nobody has cleared."))
    if not lines:
        lines.append(said("The strategy asks for a point at every meeting."))
    return [*lines, said(WITHOUT)]

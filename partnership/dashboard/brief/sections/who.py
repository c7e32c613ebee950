"""Who they are to us, as the record says it at a date, and where they belong."""

from coalition.models import Status
from partnership.dashboard.brief.around import Around
from partnership.dashboard.brief.lines import said
from partnership.dashboard.brief.picture import Picture
from partnership.dashboard.brief.sections.written import Written
from partnership.dashboard.words import listed, sentence

PARTS = {
    Status.DEPARTED: "departed contributor",
    Status.PROSPECTIVE: "prospective contributor",
}


def who(now: Picture, beside: Around) -> Written:
    """Coalition contributor and donor. Member of the EU and NATO."""
    roles = []
    if one := now.contributor:
        roles.append(PARTS.get(one.status, "coalition contributor"))
    if now.pledges:
        roles.append("donor")
    heading = sentence(listed(roles)) or "No part recorded yet"
    names = [str(one.grouping) for one in beside.groupings]
    if beside.groupings.more:
        names.append("others")
    belongs = f"Member of {listed(names)}." if names else "In no grouping on record."
    return Written(heading, [said(belongs)])

"""Twenty-three meetings, counted by hand; each says beside it how it counts.

As at 1 February 2006, for a reader of what is restricted.
"""

from datetime import date

from partnership.diplomacy.models import MeetingStatus, PointStatus
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.points_factories import make_line
from tests.factories import make_actor, make_marking

FOREIGN, DEFENCE, PRIME = "Foreign Secretary", "Defence Secretary", "Prime Minister"
HELD = {"status": MeetingStatus.HELD}


def day(text: str) -> date:
    return date.fromisoformat(text)


def meet(principal, on, actor="Denmark", **values):
    return make_meeting(actor, day(on), principal=principal, **values)


def clear(meeting, on, **values):
    return make_point(meeting, cleared_on=day(on), **values)


def cancelled(on):
    return {
        "status": MeetingStatus.CANCELLED,
        "cancelled_on": day(on),
        "cancelled_reason": "Fog",
    }


def make_twenty_three_meetings() -> None:
    make_what_is_past()
    make_what_is_ahead()
    make_what_is_hidden()


def make_what_is_past() -> None:
    # December: three held, two with a point.
    clear(meet(FOREIGN, "2005-12-06", **HELD), "2005-12-05")
    clear(meet(FOREIGN, "2005-12-13", "Sweden", **HELD), "2005-12-14")  # too late
    used = {"status": PointStatus.USED, "used_on": day("2005-12-20")}
    clear(meet(FOREIGN, "2005-12-20", "Spain", **HELD), "2005-12-20", **used)
    # January: one cancelled, one held without a point, one that nobody recorded.
    clear(meet(FOREIGN, "2006-01-10", **cancelled("2006-01-09")), "2006-01-05")
    make_point(meet(FOREIGN, "2006-01-17", "Canada", **HELD))  # a draft
    clear(meet(FOREIGN, "2006-01-24"), "2006-01-20")
    # January: three held, one with a point; another with one that is secret.
    after = make_line("After", withdrawn_on=day("2006-01-20"))
    clear(meet(DEFENCE, "2006-01-12", **HELD), "2006-01-11", line_version=after)
    before = make_line("Before", withdrawn_on=day("2006-01-10"))
    clear(meet(DEFENCE, "2006-01-13", **HELD), "2006-01-09", line_version=before)
    secret = {"marking": make_marking("secret")}
    clear(meet(DEFENCE, "2006-01-14", **HELD), "2006-01-11", **secret)


def make_what_is_ahead() -> None:
    # February: seven ahead, three with a point; an eighth is not arranged yet.
    clear(meet(FOREIGN, "2006-02-01"), "2006-01-31")
    clear(meet(FOREIGN, "2006-02-14"), "2006-02-01")
    clear(meet(FOREIGN, "2006-02-20", "Sweden"), "2006-02-02")  # tomorrow
    expires = make_line("Expires", valid_until=day("2006-02-10"))
    clear(meet(FOREIGN, "2006-02-21", "Spain"), "2006-01-20", line_version=expires)
    lasts = make_line("Lasts", valid_until=day("2006-02-22"))
    clear(meet(FOREIGN, "2006-02-22", "Spain"), "2006-01-20", line_version=lasts)
    meet(FOREIGN, "2006-02-23", "Canada")
    meet(FOREIGN, "2006-02-24", "Canada", **cancelled("2006-02-05"))  # later
    meet(FOREIGN, "2006-02-25", "Canada", arranged_on=day("2006-02-03"))
    # March: two ahead, one with a point; its line is withdrawn later.
    later = make_line("Later", withdrawn_on=day("2006-02-05"))
    clear(meet(DEFENCE, "2006-03-01"), "2006-01-20", line_version=later)
    hidden = make_line("Whispered", marking=make_marking("secret"))
    clear(meet(DEFENCE, "2006-03-02"), "2006-01-20", line_version=hidden)
    # March: two ahead, one with two points.
    meet(PRIME, "2006-03-09", status=MeetingStatus.PROPOSED)
    twice = meet(PRIME, "2006-03-10")
    clear(twice, "2006-01-20")
    clear(twice, "2006-01-21")


def make_what_is_hidden() -> None:
    """Two in March, for a reader of what is secret alone; neither has a point."""
    secret = make_marking("secret")
    make_actor("Secret service", marking=secret)
    meet(DEFENCE, "2006-03-03", "Secret service")
    meet(DEFENCE, "2006-03-04", marking=secret)

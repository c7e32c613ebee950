"""Denmark before a meeting on 20 June 2006, and what was there on 3 March."""

from datetime import date

from django.utils import timezone

from coalition.models import IntentKind
from partnership.dashboard.brief.around import meetings_to_brief
from partnership.dashboard.brief.clearing import clear_brief
from partnership.dashboard.brief.drafting import begin_brief
from partnership.dashboard.brief.page import ReadPage
from partnership.dashboard.models import Brief
from partnership.diplomacy.models import AskState, Meeting, MeetingStatus
from tests.coalition.factories import (
    make_intent,
    make_mandate,
    make_status,
    make_strength,
)
from tests.diplomacy.asks_factories import make_ask, make_contact, make_home
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.narrative_factories import make_line, make_version
from tests.donors.factories import make_disbursement, make_pledge
from tests.factories import make_source, make_user

MET, ON, DAY = date(2006, 3, 3), date(2006, 6, 10), date(2006, 6, 20)
VOTED = date(2006, 5, 30)
SAID = "The partnership is broader than any coalition, and Iraq leads it."


def make_scene() -> Meeting:
    """All three lines of Denmark, a meeting of before, and one ahead with its point."""
    make_home()
    vote = make_source("vote", title="Folketing, 30 May 2006")
    make_status()
    make_strength(stated_on=date(2005, 12, 2), personnel=530)
    make_strength(stated_on=VOTED, personnel=470, source=vote)
    first = make_mandate(
        title="Mandate of January", personnel_ceiling=530, decided_on=date(2006, 1, 1)
    )
    make_mandate(
        title="Mandate of May",
        expires_on=date(2007, 7, 1),
        personnel_ceiling=470,
        decided_on=VOTED,
        renews=first,
        body="Folketing",
        source=vote,
    )
    make_intent(intent=IntentKind.STAY, stated_on=VOTED)
    pledge = make_pledge("Denmark", "26.95")
    make_disbursement(pledge, "10", transacted_on=date(2005, 1, 5))
    make_disbursement(pledge, "2", transacted_on=date(2006, 4, 5))
    make_ask(
        "Denmark",
        "Send trainers to Basra",
        (AskState.MADE, MET),
        (AskState.PROMISED, date(2006, 5, 2)),
        wanted_by=date(2006, 9, 1),
    )
    make_contact(held_on=date(2006, 5, 2), summary="They promised the trainers.")
    make_meeting(held_on=MET, status=MeetingStatus.HELD)
    meeting = make_meeting(held_on=DAY, place="Copenhagen", counterpart="Minister")
    version = make_version(make_line(), text=SAID, valid_until=date(2006, 12, 31))
    make_point(
        meeting,
        cleared_on=date(2006, 6, 5),
        text="Thank them for the vote; ask for the trainers by September.",
        line_version=version,
    )
    return meeting


def to_brief(meeting: Meeting, reader, on: date = ON) -> Meeting:
    """The meeting as it stood at a date."""
    return meetings_to_brief(on, reader).get(pk=meeting.pk)


def make_draft(meeting: Meeting, by, on: date = ON) -> Brief:
    return begin_brief(meeting=to_brief(meeting, by, on), on=on, by=by)


def freeze(brief: Brief, by) -> Brief:
    """Cleared as it was read."""
    read = ReadPage.of(brief, by)
    return clear_brief(brief=brief, read=read.digest, by=by, at=timezone.now())


def make_briefs(officer=None) -> tuple[int, int, int]:
    """For a walk: a draft, one section behind and one cut, and a frozen brief."""
    officer = officer or make_user("Policy officer", username="drafter")
    meeting = make_meeting(held_on=DAY, principal="Walked principal")
    make_point(meeting, cleared_on=date(2006, 6, 5))
    frozen = freeze(make_draft(meeting, officer), officer)
    draft = make_draft(make_meeting(held_on=DAY), officer)
    draft.sections.filter(kind="security").update(composed_text="Once.")
    draft.sections.filter(kind="who").update(is_cut=True)
    return draft.pk, section_of(draft, "want").pk, frozen.pk


def section_of(brief: Brief, kind: str):
    return brief.sections.get(kind=kind)

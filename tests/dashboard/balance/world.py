"""A small coalition with every kind of record that the balance counts, before 2006."""

from datetime import date
from types import SimpleNamespace

from coalition.models import Status, TeamStatus
from partnership.actors.effort import Effort
from partnership.dashboard.balance.measures import effort_of
from partnership.diplomacy.models import Attendance
from partnership.evidence.counting import FIRM
from partnership.evidence.models import Grade
from tests.coalition.factories import make_status, make_strength, make_team
from tests.coalition.team.factories import make_post
from tests.diplomacy.asks_factories import make_contact
from tests.diplomacy.events_factories import make_attendance
from tests.diplomacy.factories import make_event
from tests.diplomacy.forums_factories import make_forum, make_member
from tests.diplomacy.influences_factories import make_step
from tests.donors.factories import make_disbursement, make_part, make_pledge
from tests.factories import TODAY, make_actor, make_programme, make_user

JANUARY = date(2005, 1, 31)
LAST_YEAR, JUNE, DECEMBER = date(2004, 12, 1), date(2005, 6, 1), date(2005, 12, 2)
# A year before, in between, after Ukraine has left, and the date of the page.
DAYS = (JANUARY, date(2005, 6, 30), date(2005, 12, 31), TODAY)


def make_balance(reader: str = "Analyst") -> SimpleNamespace:
    """The records, and who reads them."""
    actors = {
        "host_nation": make_actor("Iraq"),
        "home_government": make_actor("United Kingdom"),
        "lead_nation": make_actor("United States"),
    }
    programme = make_programme(**actors)
    _security()
    _economic()
    _political()
    return SimpleNamespace(programme=programme, reader=make_user(reader))


def ask(world: SimpleNamespace, days=DAYS, evidence: str = FIRM) -> Effort:
    return effort_of(tuple(days), world.reader, world.programme, evidence)


def _security() -> None:
    for name, personnel in (
        ("United States", 150_000),
        ("United Kingdom", 8_000),
        ("Denmark", 500),
        ("Ukraine", 1_600),
    ):
        make_strength(name, personnel, LAST_YEAR)
    make_strength("Denmark", 530, JUNE)
    make_strength("Poland", 1_500, JUNE, grade=Grade.PRESS)
    make_strength("Netherlands", 19, JUNE, force="NTM-I")
    make_strength("Iraq", 100_000, JUNE, force="ISF")
    make_status("Ukraine", Status.DEPARTED, DECEMBER)
    make_team("Basra PRT", TeamStatus.OPEN, LAST_YEAR)
    make_post("United Kingdom", 5, stated_on=LAST_YEAR)
    make_post("Denmark", 2, stated_on=LAST_YEAR)
    make_post("Denmark", 4, stated_on=DECEMBER)
    make_post("Canada", None, stated_on=JUNE, skill="policing")
    make_post("Canada", 1, stated_on=JUNE, skill="governance")
    make_post("Sweden", 9, stated_on=JUNE, grade=Grade.UNVERIFIED)


def _economic() -> None:
    canada = make_pledge("Canada", "230", delivery_is_tracked=False)
    make_disbursement(canada, "40")
    taken_back = make_disbursement(canada, "2", transacted_on=JUNE)
    make_disbursement(
        canada, "-2", transacted_on=DECEMBER, reverses=taken_back, reason="Sent twice"
    )
    whole = make_pledge("United States", "18000")
    make_disbursement(make_part(whole, "grant", "9000"), "3000", transacted_on=JUNE)
    make_disbursement(whole, "100", transacted_on=LAST_YEAR, grade=Grade.PRESS)
    make_pledge("Denmark", "27")
    make_pledge("Ukraine", "5", delivery_is_tracked=False)
    make_disbursement(
        make_pledge("Ukraine", "7", pledged_on=JUNE), "6", transacted_on=DECEMBER
    )
    make_pledge("Sweden", "33", delivery_is_tracked=False)
    make_disbursement(canada, "12", kind="12", transacted_on=JUNE)
    fund = make_pledge("World Bank", "50", is_onward=True)
    make_disbursement(fund, "20")
    make_pledge("Iran", "10", grade=Grade.PRESS)
    make_pledge("Vietnam", None, delivery_is_tracked=False)


def _political() -> None:
    us, home = make_actor("United States"), make_actor("United Kingdom")
    make_contact("Jordan", by=home, held_on=JUNE, grade=Grade.OFFICIAL)
    make_contact("Jordan", by=us, held_on=LAST_YEAR, grade=Grade.OFFICIAL)
    make_contact("Canada", by=make_actor("Denmark"), held_on=JUNE, grade=Grade.PRESS)
    make_step("Egypt", took_on=JUNE, kind="visit")
    make_step("Egypt", took_on=DECEMBER, kind="envoy", direction="host")
    make_step("Egypt", took_on=DECEMBER, kind="disbursement")
    summit = make_event("Brussels I")
    make_attendance(summit, "Canada", Attendance.ATTENDED, stated_on=JUNE)
    make_attendance(summit, "Sweden", Attendance.ATTENDED, stated_on=JUNE)
    make_attendance(summit, "Sweden", Attendance.DECLINED, stated_on=DECEMBER)
    forum, named = make_forum(proposed_on=LAST_YEAR), {"named_on": LAST_YEAR}
    make_member(forum, "Jordan", joined_on=JUNE, **named)
    make_member(forum, "Denmark", joined_on=LAST_YEAR, left_on=DECEMBER, **named)
    make_member(forum, "United States", joined_on=LAST_YEAR, **named)
    make_member(forum, "Kuwait", **named)

"""The region's pages: findings, what is not known, forms, bad input, cost."""

from datetime import date, timedelta

import pytest

from partnership.diplomacy.models import EngagementStep
from partnership.diplomacy.region import actor_page
from tests.diplomacy.factories import make_event
from tests.diplomacy.influences_factories import JANUARY, make_region, make_step
from tests.diplomacy.test_pages import OFFICER, text
from tests.donors.factories import make_disbursement, make_pledge
from tests.factories import TODAY, make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
REGION = "/political/region/"


@pytest.fixture
def officer(login):
    return login(OFFICER)


def posted(**values):
    return {
        "kind": "visit",
        "direction": "theirs",
        "what": "Foreign minister in the capital",
        "took_on_day": "10",
        "took_on_month": "1",
        "took_on_year": "2006",
        "took_precision": "day",
        "is_public": "on",
        "marking": make_marking().pk,
    } | values


def test_the_region_says_the_longest_gap_and_apart_from_it_who_has_no_step(officer):
    make_region("Kuwait", "Iran", "Syria")
    make_step("Kuwait", TODAY - timedelta(20))
    make_step("Syria", TODAY - timedelta(50), direction="host", grade="official")

    page = text(officer.get(REGION))

    lede = "Syria has taken or seen no visible step for 50 days, the longest of the"
    assert f"{lede} region. Of 1 of 3 actors no step is recorded." in page
    assert page.count("no step is recorded</span>") == 1
    assert page.count("no visible step that counts is recorded</span>") == 2
    assert "Jan 2006, 1 theirs" in page
    assert "Dec 2005, 1 the host nation’s" in page


def test_the_region_that_nobody_chose_and_a_wrong_order_are_said(officer):
    assert "No grouping is chosen as the region" in text(officer.get(REGION))

    make_region("Kuwait")
    page = text(officer.get(REGION))
    assert "No step of the only actor of the region is recorded" in page
    wrong = officer.get(f"{REGION}?sort=colour")
    assert wrong.status_code == 400
    assert "colour is not one of the available choices" in text(wrong)


def test_an_actor_has_its_own_steps_beside_those_of_the_economic_line(officer):
    make_region("Kuwait")
    kuwait = make_actor("Kuwait")
    event = make_event("Cairo conference")
    make_step(
        "Kuwait",
        TODAY - timedelta(20),
        about_model="diplomacy.event",
        about_id=event.pk,
        source=make_source(),
    )
    pledge = make_pledge("Kuwait", 5)
    make_disbursement(pledge, 2, transacted_on=TODAY - timedelta(3))

    page = text(officer.get(f"{REGION}{kuwait.pk}/"))

    assert "Theirs to the host nation: the newest visible step is 3 days old." in page
    assert "The host nation’s to them: no visible step that counts." in page
    assert "Cairo conference" in page
    assert f'<a href="/economic/pledges/{pledge.pk}/">Disbursements' in page
    assert page.count("region-steps/") == 1
    early = text(officer.get(f"{REGION}{kuwait.pk}/?as_at=2005-12-01"))
    assert "Record the first step" in early


def test_a_step_of_a_month_is_recorded_and_corrected(officer):
    kuwait = make_actor("Kuwait")
    event = make_event()
    path = f"{REGION}{kuwait.pk}/step/"
    month = {"took_precision": "month", "took_on_month": "12", "took_on_year": "2005"}

    about = {"about": f"diplomacy.event:{event.pk}"}
    assert officer.post(path, posted(**month, **about)).url == f"{REGION}{kuwait.pk}/"
    step = EngagementStep.objects.get()
    assert (step.took_on, step.about_id) == (date(2005, 12, 1), event.pk)

    edit = posted(reason_code="decided", version=1, opened_version=1, what="Envoy")
    officer.post(f"/political/region-steps/{step.pk}/correct/", edit)
    step.refresh_from_db()
    assert (step.took_on, step.what, step.about_id) == (JANUARY, "Envoy", event.pk)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"kind": ""}, "Choose the kind of step"),
        ({"direction": "sideways"}, "sideways is not one of the available choices"),
        ({"what": ""}, "Enter what was done"),
        ({"took_on_month": "2", "took_on_day": "2"}, "2 February 2006 is in the"),
        ({"about": "accounts.user:1"}, "accounts.user:1 is not one of the available"),
    ],
)
def test_a_wrong_step_is_said_at_its_field_and_nothing_is_lost(officer, typed, said):
    path = f"{REGION}{make_actor('Kuwait').pk}/step/"

    page = text(officer.post(path, posted(citation="Page 3") | typed))

    assert said in page
    assert 'value="Page 3"' in page
    assert not EngagementStep.objects.exists()


def test_the_region_bears_what_it_names_and_counts(officer):
    region = make_region("Kuwait")
    region.grouping.memberships.update(marking=make_marking("restricted"))

    assert "<b>Restricted</b>" in text(officer.get(REGION))


def test_the_form_of_a_step_bears_the_events_that_it_names(login):
    make_region("Kuwait")
    event = make_event("Summit")
    form = f"{REGION}{make_actor('Kuwait').pk}/step/"
    cleared = login(OFFICER, ceiling="secret")
    assert "<b>Secret</b>" not in text(cleared.get(form))

    type(event).objects.update(marking=make_marking("secret"))

    page = text(cleared.get(form))
    assert "Summit</option>" in page
    assert "<b>Secret</b>" in page


def test_the_region_costs_the_same_however_many_actors_and_steps(
    officer, count_queries
):
    make_region("Kuwait")
    event = {"about_model": "diplomacy.event", "about_id": make_event().pk}
    make_step("Kuwait", source=make_source(), **event)
    paths = (REGION, f"{REGION}{make_actor('Kuwait').pk}/")
    one = [count_queries(lambda p=p: officer.get(p)) for p in paths]

    make_region("Iran", "Syria", "Jordan", code="more")
    for name in ("Kuwait", "Iran", "Syria", "Jordan"):
        make_step(name, TODAY, source=make_source(name), **event)
        make_step(name, kind="embassy", direction="host", grade="press")

    assert [count_queries(lambda p=p: officer.get(p)) for p in paths] == one


def test_the_newest_step_of_each_side_is_said_though_the_list_is_cut(
    officer, monkeypatch
):
    monkeypatch.setattr(actor_page, "LONGEST", 1)
    make_region("Kuwait")
    newest = make_step("Kuwait", TODAY - timedelta(5))
    older = {"direction": "host", "marking": make_marking("restricted")}
    make_step("Kuwait", TODAY - timedelta(50), **older)

    page = text(officer.get(f"{REGION}{newest.actor_id}/"))

    assert "The host nation’s to them: the newest visible step is 50 days old" in page
    assert "<b>Restricted</b>" in page

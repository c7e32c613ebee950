"""The page of an organisation's role: findings, forms, bad input, cost."""

from datetime import date

import pytest

from partnership.diplomacy.models import (
    OrganisationTask,
    Presence,
    ReportingDue,
    TaskStatus,
)
from tests.coalition.factories import make_mandate
from tests.diplomacy.influences_factories import (
    make_presence,
    make_report,
    make_task,
    make_task_state,
    make_un,
)
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_actor, make_marking, make_source

pytestmark = pytest.mark.django_db
ROLE = "/political/un-role/"
LATER = date(2006, 11, 28)


@pytest.fixture
def officer(login):
    return login(OFFICER)


def day(name, on=TODAY):
    parts = zip(("day", "month", "year"), (on.day, on.month, on.year), strict=True)
    return {f"{name}_{part}": value for part, value in parts}


def posted(**values):
    return {"marking": make_marking().pk, "organisation": make_un().pk} | values


def test_the_page_says_staff_ceilings_and_the_next_report(officer):
    make_presence("Baghdad", 95, 80)
    make_presence("Basra", 12, None)
    make_presence("Irbil", 7, 30, grade="press")
    make_presence("Mosul", None)
    make_report(due_on=date(2006, 2, 15))
    make_report("Late", date(2006, 1, 30))
    make_task()

    page = text(officer.get(ROLE))

    said = "107 staff in 2 cities; 2 more are not in the sum. The ceiling is exceeded"
    assert f"{said} in 1." in page
    assert "Late to Security Council was due on 30 January 2006, 2 days ago." in page
    assert "Above the ceiling" in page
    assert "ceiling not known" in page
    assert "Leaves out 1 count: press only (1, 7 staff)." in page
    assert "1 report overdue" in page
    assert "Support the dialogue" in page
    later = text(officer.get(f"{ROLE}?evidence=all"))
    assert "114 staff in 3 cities; 1 more is not in the sum." in later


def test_an_empty_page_invites_the_first_record_and_one_organisation_is_chosen(
    officer, login
):
    page = text(officer.get(ROLE))
    for words in ("task", "presence", "reporting date"):
        assert f"Record the first {words}" in page
    assert "Record the first" not in text(login("Minister").get(ROLE))

    make_presence("Baghdad", 60)
    make_presence("Basra", 5, organisation=make_actor("Bank", kind="organisation"))
    chosen = text(officer.get(f"{ROLE}?organisation=united-nations"))
    assert "<h1>Role of United Nations</h1>" in chosen
    assert "60 staff in 1 city." in chosen
    wrong = officer.get(f"{ROLE}?organisation=nobody")
    assert wrong.status_code == 400
    assert "No organisation called “nobody” is recorded." in text(wrong)


def test_a_task_is_tied_to_its_mandate_and_its_state_is_recorded(officer):
    make_un()
    mandate = make_mandate("United Nations")
    values = posted(text="Advise", resolution="S/RES/1619", **day("runs_from"))

    officer.post(
        f"{ROLE}tasks/add/", values | {"about": f"coalition.mandate:{mandate.pk}"}
    )
    task = OrganisationTask.objects.get()
    state = {"state": "under_way", "marking": make_marking().pk}
    officer.post(f"{ROLE}tasks/{task.pk}/state/", state | day("since"))

    assert TaskStatus.objects.get().task == task
    page = text(officer.get(ROLE))
    assert f'<a href="/security/mandates/{mandate.pk}/">S/RES/1619</a>' in page
    assert "Under way since 1 Feb 2006" in page


def test_a_report_is_delivered_and_the_page_of_its_flag_is_the_role(officer):
    report = make_report(due_on=date(2006, 1, 20), source=make_source())
    there = officer.get(f"{ROLE}reports/{report.pk}/").url
    assert there == f"{ROLE}?organisation=united-nations#reports"

    values = posted(
        report="Quarterly report",
        to_whom="Security Council",
        grade="official",
        source=report.source_id,
        reason_code="decided",
        version=1,
        opened_version=1,
    )
    path = f"{ROLE}reports/{report.pk}/correct/"
    officer.post(path, values | day("due_on", report.due_on) | day("delivered_on"))

    assert ReportingDue.objects.get().delivered_on == TODAY
    assert "Delivered on 1 Feb 2006, 12 days late" in text(officer.get(ROLE))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"staff": "", "ceiling": ""}, "Enter how many there are, or how many may be"),
        ({"staff": "1.000"}, "Enter a whole number in figures"),
        ({"staff": "-1"}, "Enter 0 or more"),
        ({"organisation": ""}, "Choose the organisation"),
        ({"city": ""}, "Enter the city"),
        (day("counted_on", date(2006, 2, 2)), "2 February 2006 is in the future"),
    ],
)
def test_a_wrong_presence_is_said_at_its_field_and_nothing_is_lost(
    officer, typed, said
):
    values = posted(city="Baghdad", staff="60", ceiling="80", citation="Page 3")

    page = text(
        officer.post(f"{ROLE}presence/add/", values | day("counted_on") | typed)
    )

    assert said in page
    assert 'value="Page 3"' in page
    assert not Presence.objects.exists()


@pytest.mark.parametrize("city", ["Baghdad", "BAGHDAD"])
def test_a_second_count_of_a_city_and_day_is_refused_in_words(officer, city):
    make_presence("Baghdad", counted_on=TODAY)
    values = posted(city=city, staff="60") | day("counted_on")

    page = text(officer.post(f"{ROLE}presence/add/", values))

    assert "is recorded already for that day" in page
    assert Presence.objects.count() == 1


def test_the_page_bears_what_it_names_and_hides_what_is_hidden(officer):
    make_task(organisation=make_actor("Bank", marking=make_marking("restricted")))
    make_task("Secret task", marking=make_marking("secret"))

    page = text(officer.get(ROLE))

    assert "<b>Restricted</b>" in page
    assert "Secret task" not in page


def test_the_page_names_the_resolutions_that_organisations_hold(officer, login):
    of_the_un = {"contributor": None, "body": "Security Council"}
    make_un()
    make_mandate("United Nations", title="S/RES/1637", **of_the_un)
    make_mandate("United Nations", title="S/RES/1723", decided_on=LATER, **of_the_un)
    make_mandate("Denmark")

    page = officer.get(ROLE)

    assert [one.title for one in page.context["resolutions"]] == ["S/RES/1637"]
    assert ">S/RES/1637</a>" in text(page)
    stranger = login("diplomacy.view_organisationtask").get(ROLE)
    assert "S/RES/1637" not in text(stranger)
    assert "No resolution is recorded" not in text(stranger)


def test_the_page_costs_the_same_however_many_records(officer, count_queries):
    def make(name):
        about = {"about_model": "coalition.mandate", "about_id": mandate.pk}
        source = make_source(name)
        task = make_task(name, source=source, **about)
        make_task_state(task)
        make_presence(name, source=source)
        make_report(name, source=source)
        make_report(f"{name} 2", delivered_on=TODAY, source=source)
        make_mandate("United Nations", title=name, source=source, contributor=None)

    make_un()
    mandate = make_mandate("United Nations")
    make("Baghdad")
    one = count_queries(lambda: officer.get(ROLE))

    for name in ("Basra", "Irbil", "Kirkuk"):
        make(name)

    assert count_queries(lambda: officer.get(ROLE)) == one

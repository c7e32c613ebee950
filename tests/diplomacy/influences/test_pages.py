"""The pages of influences: what they say, forms, rights, bad input, cost."""

from datetime import date

import pytest

from partnership.diplomacy.models import (
    Influence,
    InfluenceAssessment,
    InfluenceLink,
    Waiting,
)
from tests.diplomacy.asks_factories import make_ask
from tests.diplomacy.factories import make_event
from tests.diplomacy.influences_factories import (
    assess,
    make_influence,
    make_link,
    make_waiting,
)
from tests.diplomacy.test_pages import OFFICER, text
from tests.factories import TODAY, make_actor, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db
LIST = "/political/influences/"


@pytest.fixture
def officer(login):
    return login(OFFICER)


def day(name, on=TODAY):
    parts = zip(("day", "month", "year"), (on.day, on.month, on.year), strict=True)
    return {f"{name}_{part}": value for part, value in parts}


def posted(**values):
    return {"marking": make_marking().pk} | values


def test_the_list_says_the_finding_first_and_what_nobody_assessed(officer):
    assess(level=2, direction="steady")
    make_influence("Increased UN presence")
    make_link("Improved security", "Increased UN presence")
    make_waiting()

    page = text(officer.get(LIST))

    assert "1 of 2 influences keeps others out or holds them back." in page
    assert "1 of 2 is assessed." in page
    assert "Improved security holds back the most: 1 influence and 1 partner." in page
    assert page.count("Never assessed") == 1
    assert "France" in page
    assert "No change" in page
    before = text(officer.get(f"{LIST}?as_at=2006-01-31"))
    assert "Nobody has assessed any of the 2 influences." in before


def test_nobody_owns_an_influence_that_they_may_not_see(officer):
    low = make_user("Policy officer", ceiling="unclassified", username="low")
    secret = make_marking("restricted").pk
    values = posted(name="Rhetoric", what="It shifts", line="political", owner=low.pk)

    page = officer.post(f"{LIST}add/", values | {"marking": secret})

    assert "low may not see what is marked so" in text(page)
    assert not Influence.objects.exists()


def test_an_empty_list_invites_the_first_record(officer, login):
    assert "Add the first influence" in text(officer.get(LIST))
    assert "Add the first influence" not in text(login("Minister").get(LIST))


def test_one_influence_has_its_history_its_links_both_ways_and_who_waits(officer):
    assess(level=2, assessed_by="Embassy", source=make_source())
    event = make_event("Donor conference")
    about = {"about_model": "diplomacy.event", "about_id": event.pk}
    make_link("Improved security", "Rhetoric")
    make_link("Rhetoric", "Region")
    make_link("Improved security", kind="blocks", **about)
    make_link("Presentation of needs", "Improved security")
    make_waiting()

    found = make_influence()
    page = text(officer.get(found.get_absolute_url()))

    assert "Holds others back since 1 February 2006." in page
    assert "What rests on it: 2 influences, 1 other record and 1 partner." in page
    for words in ("Embassy: This remains", "Donor conference", "Presentation of needs"):
        assert words in page
    through = f'<a href="/political/influences/{make_influence("Region").pk}/">'
    assert f"Through these it also holds back {through}" in page
    assert "1 partner waits for it" in page
    early = text(officer.get(f"{found.get_absolute_url()}?as_at=2006-01-09"))
    assert "Nobody has assessed it by 9 January 2006." in early
    assert "Nobody is recorded as waiting for it" in early


def test_an_assessment_is_recorded_and_a_second_of_the_same_source_is_refused(officer):
    path = f"{LIST}{make_influence().pk}/assess/"
    values = posted(level=2, why="It remains the key inhibitor.", **day("assessed_on"))

    assert officer.post(path, values).url == make_influence().get_absolute_url()
    again = officer.post(path, values | {"level": 3})

    assert InfluenceAssessment.objects.get().level == 2
    assert "This source’s assessment of that day is recorded already" in text(again)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"level": ""}, "Choose what it does to others"),
        ({"level": "9"}, "9 is not one of the available choices"),
        ({"why": ""}, "Enter why it stands so"),
        ({"why": "a\u202eb"}, "U+202E"),
        (day("assessed_on", date(2006, 2, 2)), "2 February 2006 is in the future"),
        ({"assessed_on_month": "13"}, "A year has 12 months"),
    ],
)
def test_a_wrong_assessment_is_said_at_its_field_and_nothing_is_lost(
    officer, typed, said
):
    path = f"{LIST}{make_influence().pk}/assess/"
    values = posted(level=2, why="Kept words", assessed_by="Our embassy")

    page = text(officer.post(path, values | day("assessed_on") | typed))

    assert said in page
    assert 'value="Our embassy"' in page
    assert not InfluenceAssessment.objects.exists()


def test_a_link_reaches_an_influence_or_another_record_and_nothing_else(officer):
    one, other = make_influence(), make_influence("Rhetoric")
    event = make_event()
    hidden = make_event("Hidden", marking=make_marking("secret"))
    path = f"{LIST}{one.pk}/link/"
    values = posted(kind="enables", why="It needs it.", **day("stated_on"))

    choices = text(officer.get(path))
    assert "Rhetoric</option>" in choices
    assert "Hidden" not in choices
    assert choices.count('type="radio"') == 2
    for wrong in ("", f"diplomacy.influence:{one.pk}", f"diplomacy.event:{hidden.pk}"):
        assert officer.post(path, values | {"about": wrong}).status_code == 200
    assert not InfluenceLink.objects.exists()
    officer.post(path, values | {"about": f"diplomacy.influence:{other.pk}"})
    officer.post(path, values | {"about": f"diplomacy.event:{event.pk}"})

    links = InfluenceLink.objects.order_by("pk")
    assert [(one.to_influence, one.about_id) for one in links] == [
        (other, None),
        (None, event.pk),
    ]


def test_a_wait_is_ended_with_a_reason_and_leaves_the_country_page(officer):
    wait = make_waiting(source=make_source())
    country = "/countries/france/"
    waits = "Waits for</dt>"
    assert waits in text(officer.get(country))

    values = posted(
        actor=wait.actor_id,
        satisfied_by=wait.satisfied_by,
        grade="official",
        source=wait.source_id,
        reason_code="decided",
        version=1,
        opened_version=1,
    )
    path = f"/political/waits/{wait.pk}/correct/"
    early = officer.post(path, values | day("since") | day("until", date(2006, 1, 1)))
    assert "The wait ends before it begins" in text(early)
    officer.post(path, values | day("since", wait.since) | day("until"))

    assert Waiting.objects.get().until == TODAY
    assert waits not in text(officer.get(country))
    assert waits in text(officer.get(f"{country}?as_at=2006-01-31"))


def test_pages_bear_what_they_name_and_hide_what_is_hidden(officer):
    make_influence("Rhetoric", marking=make_marking("restricted"))
    make_link("Improved security", "Rhetoric")
    secret = make_marking("secret")
    make_actor("Hidden", marking=secret)
    make_waiting("Hidden")
    make_influence("Concealed", marking=secret)
    path = make_influence().get_absolute_url()

    for page in (text(officer.get(LIST)), text(officer.get(path))):
        assert "<b>Restricted</b>" in page
        assert "Hidden" not in page
        assert "Concealed" not in page
    hidden = make_influence("Concealed").get_absolute_url()
    assert officer.get(hidden).status_code == 404


def test_the_pages_cost_the_same_however_many_influences(officer, count_queries):
    assess(source=make_source())
    make_link("Improved security", "Rhetoric")
    make_waiting()
    path = make_influence().get_absolute_url()
    one = [count_queries(lambda p=p: officer.get(p)) for p in (LIST, path)]

    for name in ("Spain", "Japan", "Norway"):
        make_influence(name)
        assess(name, level=4)
        assess(assessed_by=name)
        make_link("Improved security", name)
        make_link(name, "Improved security")
        make_waiting(name)

    assert [count_queries(lambda p=p: officer.get(p)) for p in (LIST, path)] == one


def test_what_a_link_reaches_is_named_once_it_is_on_record(officer):
    ask = make_ask("Denmark", "Keep the 530", opened_on=date(2006, 1, 20))
    about = {"about_model": "diplomacy.ask", "about_id": ask.pk}
    link = make_link("Improved security", stated_on=date(2006, 1, 5), **about)
    address = link.influence.get_absolute_url()

    before, now = (
        text(officer.get(f"{address}?as_at={on}"))
        for on in ("2006-01-19", "2006-02-01")
    )

    assert "Keep the 530" not in before
    assert "Ask: Keep the 530" in now
    assert "not on record at this date" in before

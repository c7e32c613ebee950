"""What a brief says is what the record says, to its reader, at its date."""

from datetime import date

import pytest

from partnership.dashboard.brief import around, picture
from partnership.dashboard.brief.compose import compose
from partnership.dashboard.brief.lines import Line, read_lines
from partnership.dashboard.models import SectionKind
from partnership.diplomacy.models import LineVersion
from tests.coalition.factories import make_mandate, make_strength
from tests.coalition.team.factories import make_post
from tests.dashboard.brief.factories import DAY, MET, ON, make_scene, to_brief
from tests.diplomacy.asks_factories import make_ask, make_contact
from tests.diplomacy.factories import make_meeting, make_point
from tests.donors.factories import make_pledge
from tests.factories import make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return make_user("Policy officer")


@pytest.fixture
def meeting():
    return make_scene()


def composed(meeting, reader, on=ON):
    sections = compose(to_brief(meeting, reader, on), on, reader)
    return {one.kind: one for one in sections}


def figures(section):
    return {
        line.label: (line.text, line.note)
        for line in read_lines(section.text)
        if line.is_figure
    }


def test_a_brief_says_what_they_give_with_its_day_and_source(meeting, officer):
    said = composed(meeting, officer)

    security = figures(said["security"])
    assert said["security"].heading == "470, to 1 July 2007"
    assert security["Personnel"] == ("470", "stated 30 May 2006")
    assert security["Ceiling"] == ("470", "")
    assert security["Mandate ends"] == ("1 July 2007", "Folketing, 386 days")
    assert security["Posts in provincial teams"] == ("none recorded", "")
    assert read_lines(said["security"].text)[0].source == "Folketing, 30 May 2006"
    economic = figures(said["economic"])
    assert economic["Delivered"] == ("US$12.00m", "")
    assert economic["Still to come"] == ("US$14.95m", "pledged less delivered")
    assert said["who"].heading == "Coalition contributor and donor"
    assert "Send trainers to Basra. Wanted by 1 September 2006" in said["want"].text
    assert "Best answer: Promised on 2 May 2006" in said["want"].text
    assert "Thank them for the vote" in said["point"].text
    assert "They promised the trainers." in said["contact"].text
    assert "renewed to 1 July 2007" in said["dates"].text


def test_since_you_last_met_holds_the_day_of_then_against_now(meeting, officer):
    since = composed(meeting, officer)["since"]

    was = "on 3 March 2006"
    assert figures(since) == {
        "Personnel": ("470", f"was 530 {was}; dated 30 May 2006"),
        "Mandate ends": ("1 July 2007", f"was 1 July 2006 {was}; dated 30 May 2006"),
        "Ceiling": ("470", f"was 530 {was}; dated 30 May 2006"),
        "Intent": ("Stay", f"was not recorded {was}; dated 30 May 2006"),
        "Delivered": ("US$12.00m", f"was US$10.00m {was}"),
        "Still to come": ("US$14.95m", f"was US$16.95m {was}"),
    }
    assert "“Send trainers to Basra” is promised since 2 May 2006." in since.text
    assert "Call on 2 May 2006." in since.text
    assert since.heading == "Eight things have changed since 3 March 2006"


def test_since_you_last_met_counts_from_the_last_that_was_held(meeting, officer):
    make_meeting(held_on=date(2006, 6, 2), status="held")
    make_meeting(held_on=date(2006, 6, 5), status="confirmed")
    make_meeting(
        held_on=date(2006, 6, 8),
        status="cancelled",
        cancelled_reason="ill",
        cancelled_on=date(2006, 6, 7),
    )

    since = composed(meeting, officer)["since"]

    nothing = "By the record nothing has changed since you met on 2 June 2006."
    assert since.text == nothing


def test_a_country_of_which_nothing_is_recorded_says_so_in_sentences(officer):
    make_programme()
    meeting = make_meeting("Norway", held_on=DAY)

    said = composed(meeting, officer)

    assert list(said) == list(SectionKind)
    assert all(one.heading and one.text for one in said.values())
    assert (
        said["security"].text
        == "No contribution by Norway is recorded by 10 June 2006."
    )
    assert said["since"].text == "No earlier meeting with Norway is recorded as held."
    assert said["point"].heading == "No point is cleared for this meeting"


def test_an_expired_line_stands_in_no_brief_and_its_point_says_why(meeting, officer):
    LineVersion.objects.update(valid_until=date(2006, 6, 15))

    point = composed(meeting, officer)["point"]

    assert "partnership is broader" not in point.text
    assert "expires on 15 June 2006, before the meeting on 20 June 2006" in point.text


def test_what_a_reader_may_not_see_enters_no_section_and_no_count(meeting, officer):
    before = composed(meeting, officer)
    secret = make_marking("secret-2006")
    make_strength(stated_on=date(2006, 6, 1), personnel=999, marking=secret)
    make_mandate(title="Hidden", expires_on=date(2006, 6, 30), marking=secret)
    make_pledge("Denmark", "50", marking=secret)
    make_ask("Denmark", "A hidden ask", marking=secret)
    make_contact(held_on=date(2006, 6, 9), summary="hidden", marking=secret)
    make_meeting(held_on=date(2006, 6, 9), status="held", marking=secret)
    make_point(meeting, cleared_on=ON, text="A hidden point", marking=secret)

    after = composed(meeting, officer)
    assert after == before

    cleared = make_user("Policy officer", ceiling="top-secret")
    seen = composed(meeting, cleared)
    assert figures(seen["security"])["Personnel"][0] == "999"
    for kind in ("security", "economic", "want", "contact", "point", "since"):
        assert secret.pk in seen[kind].marks, kind
    assert not any(secret.pk in one.marks for one in before.values())


def test_composing_costs_the_same_however_much_is_recorded(
    meeting, officer, count_queries
):
    def cost():
        return count_queries(lambda: composed(meeting, officer))

    before = cost()
    for day in range(1, 6):
        make_strength(stated_on=date(2006, 4, day), personnel=500 + day)
        make_ask("Denmark", f"Ask {day}", opened_on=date(2006, 4, day))
        make_contact(held_on=date(2006, 4, day))
        make_pledge("Denmark", str(day))
        make_mandate(title=f"Further {day}", expires_on=date(2006, 12, day))
        make_point(meeting, cleared_on=date(2006, 6, 5), text=f"Point {day}")

    assert cost() == before


@pytest.mark.parametrize(
    "written",
    [
        "One sentence.",
        "Personnel | 530 | stated {AP, 2 December 2005}",
        "A sentence {with a source}",
        "Label | value",
    ],
)
def test_a_line_is_read_as_it_is_written(written):
    assert Line.read(written).write() == written


@pytest.mark.parametrize(
    "odd", ["|||", "{}", "{a}{b}", "a | | b", "{", "x | y | z | w"]
)
def test_whatever_somebody_writes_is_a_line(odd):
    line = Line.read(odd)
    assert Line.read(line.write()) == line


def test_what_is_counted_is_all_of_it_where_only_the_first_are_named(
    meeting, officer, monkeypatch
):
    monkeypatch.setattr(picture, "MOST_ASKS", 2)
    monkeypatch.setattr(picture, "MOST_POSTS", 1)
    monkeypatch.setattr(around, "MOST", 1)
    skills = ["engineering", "policing", "governance", "economics", "security"]
    for number, skill in enumerate(skills):
        make_post(filled=3, authorised=None, stated_on=MET, skill=skill)
        wanted_by = date(2006, 4, 1 + number)
        make_ask("Denmark", f"Ask {number}", opened_on=MET, wanted_by=wanted_by)
        make_contact(held_on=date(2006, 6, 1 + number))

    said = composed(meeting, officer)

    posts = figures(said["security"])["Posts in provincial teams"]
    assert posts == ("15 filled", "among them Basra PRT")
    assert figures(said["political"])["Asks open"] == ("6 of 6", "5 past the day")
    assert said["political"].heading == "Six asks open"
    assert "Three further asks are overdue." in said["dates"].text
    since = said["since"]
    assert since.heading == "At least twelve things have changed since 3 March 2006"
    assert "Five earlier contacts since you met." in since.text
    assert "Of 6 asks the first 2 are compared." in since.text
    assert "New ask" not in since.text, "all were opened by then"
    assert "Posts filled" not in since.text

"""The file of overdue actions has those that the page has no room for."""

from datetime import date

import pytest

from tests.diplomacy.forums_factories import make_action, make_forum, make_sitting
from tests.factories import make_marking

pytestmark = pytest.mark.django_db
LIST = "/political/forums/"
FEBRUARY = "?as_at=2006-02-01"


def test_every_overdue_action_is_in_the_file_and_in_the_calendar(login):
    meeting = make_sitting(make_forum())
    for day in range(11, 23):
        make_action(meeting, text=f"Action {day}", due_on=date(2006, 1, day))
    make_action(
        meeting, text="Done", due_on=date(2006, 1, 12), done_on=date(2006, 1, 13)
    )
    make_action(
        meeting, text="Hidden", due_on=date(2006, 1, 12), marking=make_marking("secret")
    )
    client = login("Analyst")

    page = client.get(LIST + FEBRUARY).context
    files = {one["label"]: one["url"] for one in page["action_exports"]}
    text = {
        name: b"".join(client.get(files[name]).streaming_content).decode("utf-8-sig")
        for name in ("CSV", "ICS")
    }

    rows = [one for one in text["CSV"].splitlines() if one[0] != "#"][1:]
    assert len(page["page"].overdue) == 10
    assert [one.split(",")[0] for one in rows] == [f"Action {n}" for n in range(11, 23)]
    assert rows[0].split(",")[5:7] == ["2006-01-11", "21"]
    assert text["ICS"].count("BEGIN:VEVENT") == 12
    assert "DTSTART;VALUE=DATE:20060111" in text["ICS"]
    assert "Hidden" not in text["CSV"] + text["ICS"]

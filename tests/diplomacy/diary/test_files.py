"""Meetings leave as files: each row with its outcome, and nothing that is hidden."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.diplomacy.asks_factories import make_contact, make_home
from tests.diplomacy.factories import make_meeting, make_point
from tests.diplomacy.points_factories import make_line
from tests.diplomacy.test_pages import OFFICER
from tests.factories import TODAY, make_marking

pytestmark = pytest.mark.django_db

LIST = "/political/meetings/"
PAST = date(2006, 1, 24)


def file_of(client, file_format="csv", query=""):
    response = client.get(f"{LIST}{file_format}/{query}")
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode()


def test_the_newest_outcome_comes_with_its_row_and_no_other_contact_is_read(login):
    make_home()
    meeting = make_meeting(held_on=PAST, status="held")
    outcome = {"kind": "meeting", "meeting": meeting, "held_on": PAST}
    make_contact(**outcome, summary="They hesitate")
    make_contact(**outcome, summary="They will stay")
    make_contact(**outcome, summary="Whispered", marking=make_marking("secret"))
    analyst = login("Analyst")

    with CaptureQueriesContext(connection) as queries:
        file = file_of(analyst)

    assert "They will stay" in file
    assert "They hesitate" not in file
    assert "Whispered" not in file
    apart = [one for one in queries if one["sql"].startswith('SELECT "diplomacy_cont')]
    assert apart == []


def test_the_list_and_its_file_bear_the_lines_behind_a_cleared_point(login):
    line = make_line()
    make_point(make_meeting(), cleared_on=TODAY, line_version=line)
    officer = login(OFFICER, "diplomacy.export_meeting", ceiling="secret")
    secret = make_marking("secret")

    def bears_secret():
        held = officer.get(LIST).wsgi_request.marking.held
        marked = next(one for one in file_of(officer).splitlines() if "Marking" in one)
        is_secret = "Secret" in marked
        assert is_secret == (secret.pk in held)
        return is_secret

    assert not bears_secret()
    newer = make_line(line.line_to_take.topic, marking=secret)
    assert "No point" in officer.get(LIST).content.decode()
    assert bears_secret()
    newer.delete()
    assert not bears_secret()
    line.line_to_take.marking = secret
    line.line_to_take.save()
    assert bears_secret()

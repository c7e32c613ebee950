"""A pack of briefs bears what its form offers, and the event in its title."""

import pytest

from partnership.dashboard.forms import brief_pack
from tests.dashboard.brief.factories import DAY
from tests.diplomacy.factories import make_event, make_meeting
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db


def test_page_and_file_bear_the_event_that_they_name(login, monkeypatch):
    make_programme()
    restricted = make_marking("restricted")
    event = make_event("Closed conference", marking=restricted)
    make_meeting(held_on=DAY, event=event)
    officer = login("Policy officer")

    empty = officer.get("/briefs/pack/?as_at=2006-06-12")
    assert "Closed conference" in empty.content.decode()
    assert restricted.pk in empty.wsgi_request.marking.held
    full = officer.get(f"/briefs/pack/?as_at=2006-06-12&event={event.pk}")
    assert restricted.pk in full.context["pack"].marks

    monkeypatch.setattr(brief_pack, "MOST_NAMES", 1)
    newer = make_event("Open conference")
    make_meeting("Norway", held_on=DAY, event=newer)
    page = officer.get("/briefs/pack/?as_at=2006-06-12").content.decode()
    assert "Open conference" in page
    assert "Closed conference" not in page

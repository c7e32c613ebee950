"""Eight people reword twenty points at once over HTTP: nobody's edit is lost.

EDITS says how many edits they make in all: `make proof` makes 10,000.
"""

import logging
import os
import time
from collections import Counter, defaultdict

import pytest
from django.conf import settings
from django.test import Client

from partnership.diplomacy.models import Point
from tests.diplomacy.factories import make_meeting, make_point
from tests.evidence.editor import Editor
from tests.evidence.serving import web_server
from tests.factories import make_all_markings, make_programme, make_user

CLIENTS, RECORDS = 8, 20
EDITS = int(os.environ.get("EDITS", "240"))

logger = logging.getLogger(__name__)


def session_of(user):
    client = Client()
    client.force_login(
        user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.mark.django_db(transaction=True)
def test_of_all_edits_each_is_kept_in_order_or_reported_as_a_conflict():
    make_all_markings()
    make_programme()
    records = [make_point(meeting=make_meeting()).pk for _ in range(RECORDS)]
    sessions = [session_of(make_user("Policy officer")) for _ in range(CLIENTS)]
    share = EDITS // CLIENTS

    began = time.monotonic()
    with web_server() as port:
        editors = [
            Editor(number, port, session, records, share)
            for number, session in enumerate(sessions)
        ]
        for editor in editors:
            editor.start()
        for editor in editors:
            editor.join()

    accepted = [edit for editor in editors for edit in editor.accepted]
    conflicts = sum(editor.conflicts for editor in editors)
    logger.info(
        "%s accepted, %s conflicts reported, %.0f seconds",
        *(len(accepted), conflicts, time.monotonic() - began),
    )
    assert [fault for editor in editors for fault in editor.unexpected] == []
    assert len(accepted) + conflicts == share * CLIENTS
    assert conflicts > 0
    assert written_in_history(records) == in_order(accepted)
    versions = dict(Point.objects.values_list("pk", "version"))
    counts = Counter(record for record, _, _ in accepted)
    assert versions == {record: 1 + counts[record] for record in records}


def in_order(accepted):
    """What each record was told, by the version that each edit made."""
    told = defaultdict(list)
    for record, version, text in sorted(accepted):
        told[record].append((version, text))
    return told


def written_in_history(records):
    """What the database itself kept of each record's updates, as they came."""
    events = Point.pgh_event_model.objects.filter(
        pgh_obj__in=records, pgh_label="update"
    )
    written = defaultdict(list)
    for event in events.order_by("pgh_id").select_related("pgh_context"):
        assert event.pgh_context.metadata["reason"] == f"Because of {event.text}"
        written[event.pgh_obj_id].append((event.version, event.text))
    return written

"""What left and came in again is the same, and is worked on as before."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from donors.standing.reconcile import reconcile
from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.dashboard.brief.page import holds
from partnership.dashboard.models import Brief
from partnership.evidence.models import Source
from tests.exchange.leaving.conftest import (
    audited,
    edit_a_source,
    exported,
    gap_reports,
)
from tests.factories import make_actor


def test_what_came_in_leaves_as_the_same_bytes_and_answers_the_same(
    left, arrived, tmp_path, capsys
):
    assert left.again == left.content
    assert exported() == left.content

    assert gap_reports(tmp_path) == left.reports
    now, february, may = (str(report["rows"]) for report in left.reports)
    assert "Renamed in March" in may
    assert "Renamed in March" not in february
    assert reconcile().differences == []
    call_command("verify_history")
    assert "The history is whole" in capsys.readouterr().out

    # The export and the import are in the log of where each was made.
    (name, came) = audited()[-1]
    assert name.startswith("command line: ")
    (_, begun), (_, ended) = left.entries
    assert (begun["whole_record"], ended["whole_record"]) == ("leaves", "left")
    assert ended["how"] == "complete"
    assert (came["rows"], came["sha256"]) == (ended["rows"], ended["sha256"])
    assert came["people"] == 2

    _goes_on(left)


def _goes_on(left):
    """Work goes on: history is kept again, no number is used twice, nobody is in."""
    source = edit_a_source("Another title")
    events = Source.pgh_event_model.objects.filter(pgh_obj_id=source.pk)
    assert [event.pgh_label for event in events.order_by("pgh_id")][-1] == "update"
    assert Actor.pgh_event_model.objects.filter(pgh_obj_id=left.gone).count() == 2
    assert make_actor("Lemuria").pk > left.gone
    people = list(User.objects.all())
    assert [one.has_usable_password() for one in people] == [False, False]
    assert len({one.password for one in people}) == 2
    assert holds(Brief.objects.get(status="frozen"))
    officer = User.objects.get(username="officer")
    assert officer.has_perm("donors.change_pledge")
    assert not officer.has_perm("accounts.view_auditentry")
    with pytest.raises(CommandError, match=r"not empty: accounts_auditentry, "):
        call_command("import_all", str(left.place))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_a_place_that_cannot_be_written_is_named_and_the_log_says_so(tmp_path):
    with pytest.raises(CommandError, match="nowhere/all.zip cannot be written"):
        call_command("export_all", "--output", str(tmp_path / "nowhere/all.zip"))

    assert [details["whole_record"] for _, details in audited()] == [
        "leaves",
        "did not leave",
    ]

"""Loading: once, again, over edits, and what the command says."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from coalition.models import Contributor, Strength
from donors.models import Pledge
from partnership.evidence.models import Programme
from partnership.examples.loading.example import EXAMPLES, load
from tests.factories import make_programme, make_user

IRAQ = EXAMPLES / "iraq2006"


def run(*arguments: str) -> str:
    said = StringIO()
    call_command("load_example", *arguments, stdout=said, skip_checks=True)
    return said.getvalue()


def history_of(model):
    """The events of a model's table."""
    return apps.get_model(model._meta.app_label, f"{model.__name__}Event").objects


def line_of(said: str, file: str) -> list[str]:
    (line,) = (line for line in said.splitlines() if line.startswith(file))
    return line.split()[1:]


def test_the_command_says_what_it_loaded_and_that_a_second_run_changed_nothing(db):
    first = run("iraq2006")
    again = run("iraq2006")

    assert "Nothing has changed." not in first
    assert "Nothing has changed." in again
    assert line_of(first, "pledges.csv") == ["45", "48", "0", "0", "0"]
    assert line_of(again, "pledges.csv") == ["45", "0", "0", "48", "0"]
    assert "context_facts.csv is documentation only." in first
    assert "mandates.csv:3 became review of S/RES/1637." in first
    assert "mandates.csv:8 became intent to leave." in first
    assert "prts.csv:14 became documentation only." in first
    assert "events.csv:14 became date of another event" in first


def test_a_second_run_writes_no_event_of_history(iraq):
    before = {
        model: history_of(model).count() for model in (Pledge, Strength, Programme)
    }

    assert load(IRAQ).nothing_changed

    assert {model: history_of(model).count() for model in before} == before
    assert before[Programme] == 1


def test_history_tells_why_each_record_is_there(iraq):
    events = history_of(Pledge).select_related("pgh_context")

    reasons = {event.pgh_context.metadata["reason"] for event in events}

    assert reasons == {"example data iraq2006"}


def test_a_changed_row_changes_its_record_in_place(iraq, spoiled):
    pledge = Pledge.objects.get(donor__name="Denmark")
    folder = spoiled("pledges.csv", 10, "pledge_2004_2007_usd_m", "27.95")
    spoiled("pledges.csv", 10, "pledge_high_usd_m", "27.95")

    loaded = load(folder)

    pledge.refresh_from_db()
    assert loaded.records["pledges.csv"] == {"changed": 1, "same": 47}
    assert (pledge.amount_usd, pledge.version) == (27_950_000, 2)
    assert Pledge.objects.count() == 47


def test_what_the_files_do_not_say_is_left_as_it_was(iraq, spoiled):
    Contributor.objects.filter(actor__name="Denmark").update(
        humanitarian_case="Water for Basra."
    )
    folder = spoiled("contributors.csv", 11, "role", "infantry battalion")

    load(folder)

    denmark = Contributor.objects.get(actor__name="Denmark")
    assert denmark.role == "infantry battalion"
    assert denmark.humanitarian_case == "Water for Basra."


def test_a_record_that_a_person_edited_is_left_alone(iraq):
    denmark = Contributor.objects.filter(actor__name="Denmark")
    assert denmark.update(role="Staff officers", version=2, updated_by=make_user())

    loaded = load(IRAQ)

    assert denmark.get().role == "Staff officers"
    assert loaded.records["contributors.csv"]["edited here"] == 1
    assert loaded.nothing_changed


def test_if_empty_does_nothing_beside_another_programme(db):
    make_programme(name="Ukraine support group", pinned_as_at=None)

    said = run("iraq2006", "--if-empty")

    assert said.strip() == "A programme is recorded already: nothing was loaded."
    assert not Pledge.objects.exists()


def test_if_empty_loads_into_an_empty_database(db):
    run("iraq2006", "--if-empty")

    assert Programme.objects.get().name == "Iraq"


def test_an_unknown_name_is_answered_with_the_known_ones(db):
    with pytest.raises(CommandError, match="no example “iraq”. Known: iraq2006"):
        run("iraq")

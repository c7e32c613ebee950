"""What only a person can say: whom a name means, what equal rows are."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import Permission

from donors.models import Conference
from partnership.accounts.models import User
from partnership.actors.models import Actor, Alias
from partnership.exchange.forms.import_answers import AnswersForm
from partnership.exchange.imports.registry import KINDS
from tests.exchange.imports.conftest import COLUMNS, HEADINGS
from tests.exchange.imports.gatherings import GATHERINGS
from tests.factories import make_actor, make_marking

DOUBTFUL = "A1,Madrid,Madrid,Denmrk,1\nA2,Tokyo,Tokyo,Sweden,2\n"
TWICE = "A1,Madrid,Madrid,Denmark,1\nA1,Madrid,Madrid,Denmark,1\n"


def question(officer, data_import, text: str) -> str:
    """The name under which a doubtful name is asked about."""
    reader = data_import.made_by
    form = AnswersForm(None, data_import=data_import, reader=reader)
    return next(key for key, name in form.names.items() if name == text)


def allow(officer) -> None:
    """Let the officer add actors, as an administrator may allow."""
    right = Permission.objects.get(codename="add_actor")
    User.objects.get(pk=officer.client.session["_auth_user_id"]).user_permissions.add(
        right
    )


@pytest.mark.parametrize(
    ("answer", "counts", "aliases"),
    [
        ("its candidate", (2, 0, 0), ["Denmrk"]),
        ("other: swe", (2, 0, 0), ["Denmrk"]),
        ("add", (2, 0, 0), []),
        ("leave out", (1, 0, 1), []),
        ("", (1, 1, 0), []),
    ],
)
def test_whom_a_doubtful_name_means(officer, answer, counts, aliases):
    allow(officer)
    checked = officer.check(DOUBTFUL)
    assert checked.report["rows_in_error"] == 1
    page = officer.look(checked)
    assert "“Denmrk” may be Denmark: say which" in page
    assert "1 name could not be matched for certain" in page

    said = {"its candidate": str(Actor.objects.get(name="Denmark").pk)}.get(answer)
    key = question(officer, checked, "Denmrk")
    form = {f"actor-{key}": said or answer.partition(":")[0], "remember": "on"}
    if answer.startswith("other"):
        form[f"other-{key}"] = answer.partition(": ")[2]
    again = officer.go(checked, "answers/", **form)

    report = again.report
    left_out = sum(report["rows_left_out"].values())
    assert (report["rows_new"], report["rows_in_error"], left_out) == counts
    assert list(Alias.objects.values_list("name", flat=True)) == aliases
    if answer == "add":
        loaded = officer.load(again)
        added = Actor.objects.get(name="Denmrk")
        assert (loaded.state, added.kind) == ("loaded", "organisation")


def test_who_may_not_add_actors_is_told_whom_to_ask(officer, monkeypatch):
    monkeypatch.setitem(KINDS, "gatherings", replace(GATHERINGS, adds_actors=True))
    checked = officer.check(DOUBTFUL.replace("Denmrk", "Atlantis"))
    assert (checked.report["rows_in_error"], checked.answers["added"]) == (1, [])
    assert "ask an administrator to add it" in officer.look(checked)
    page = officer.look(checked, "answers/")
    assert 'value="leave out"' in page
    assert 'value="add"' not in page
    assert "is added by an administrator: ask for it" in page

    # An answer of another day, or one that no page offered.
    checked.answers = {**checked.answers, "actors": {"Atlantis": "add"}}
    checked.save()
    key = question(officer, checked, "Atlantis")
    officer.go(checked, "answers/", **{f"actor-{key}": "add"})
    assert "add is not one of the available choices" in officer.answer.content.decode()
    again = officer.go(checked, "columns/", **COLUMNS)
    assert again.report["rows_in_error"] == 1

    allow(officer)
    allowed = officer.go(checked, "columns/", **COLUMNS)
    assert allowed.answers["added"] == ["Atlantis"]
    User.objects.get(pk=checked.made_by_id).user_permissions.clear()
    refused = officer.load(allowed)
    assert (refused.state, refused.message) == (
        "checked",
        "You may no longer add actors. Check the file again.",
    )
    assert not Actor.objects.filter(name="Atlantis").exists()


def test_an_actor_that_is_not_seen_is_no_answer(officer):
    make_actor("Secretland", iso3="SEC", marking=make_marking("top-secret"))
    checked = officer.check(DOUBTFUL)
    key = question(officer, checked, "Denmrk")
    asked = {f"actor-{key}": "other", f"other-{key}": "SEC"}
    officer.go(checked, "answers/", **asked)
    words = officer.answer.content.decode()
    assert "“SEC” is no actor on record" in words
    assert "Secretland" not in words


@pytest.mark.parametrize(
    ("choice", "new", "left_out", "wrong"),
    [("keep", 2, 0, 0), ("merge", 1, 1, 0), ("refuse", 1, 0, 1)],
)
def test_equal_rows_are_what_the_reader_says(officer, choice, new, left_out, wrong):
    checked = officer.check(TWICE)
    assert checked.report["rows_repeated"] == 1
    assert "1 row is equal to an earlier one" in officer.look(checked)
    refused = officer.load(checked)
    # Not even tried: the question comes first.
    assert (refused.state, refused.message) == ("checked", "")
    assert Conference.objects.count() == 0

    again = officer.go(checked, "answers/", on_duplicates=choice)
    report = again.report
    assert report["rows_new"] == new
    assert sum(report["rows_left_out"].values()) == left_out
    assert report["rows_in_error"] == wrong


def test_repeats_cannot_be_kept_where_the_record_holds_one(officer, monkeypatch):
    monkeypatch.setitem(KINDS, "gatherings", replace(GATHERINGS, repeats=False))
    page = officer.look(officer.check(TWICE), "answers/")
    assert "Load one of them" in page
    assert "Keep each" not in page


@pytest.mark.parametrize(
    ("file", "name"), [("restricted", "restricted"), ("unclassified", "declassified")]
)
def test_a_name_that_is_remembered_bears_what_its_file_bears(officer, file, name):
    """In a file above the actor's own marking, the name is not everybody's to read."""
    make_marking("declassified")
    checked = officer.bring(HEADINGS + DOUBTFUL, marking=make_marking(file).pk)
    checked = officer.go(checked, "columns/", **COLUMNS)
    key = question(officer, checked, "Denmrk")
    denmark = Actor.objects.get(name="Denmark")

    said = {f"actor-{key}": str(denmark.pk), "remember": "on"}
    officer.go(checked, "answers/", **said)

    assert denmark.marking.code == "declassified"
    assert Alias.objects.get().marking.code == name

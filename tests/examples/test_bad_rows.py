"""A mistake in a file is told with its place, and nothing is written."""

import pytest
from django.core.management import CommandError, call_command

from partnership.evidence.models import Programme, Source
from partnership.examples.loading.example import BadExample, load

BAD_CELLS = [
    ("contributors.csv", 2, "personnel_2005_12_02", "8,000", "is not a whole number"),
    ("contributors.csv", 2, "personnel_2006_02_10", "-5", "is not a whole number"),
    ("contributors.csv", 5, "iso3", "DEU", "is not the code of “Italy”"),
    ("contributors.csv", 3, "country", "Atlantis", "there is no actor “Atlantis”"),
    ("contributors.csv", 4, "country", "", "is empty"),
    ("contributors.csv", 4, "force", "Fifth Fleet", "there is no force “Fifth Fleet”"),
    ("contributors.csv", 4, "sector", "MND-X", "there is no sector “MND-X”"),
    ("mandates.csv", 6, "expires_or_review", "2006-06-31", "is not a date"),
    ("mandates.csv", 6, "decision_date", "January", "is not a date"),
    ("mandates.csv", 6, "expires_or_review", "2005-07-01", "comes before starts"),
    ("mandates.csv", 6, "source", "hearsay", "there is no source “hearsay”"),
    ("pledges.csv", 3, "pledge_2004_2007_usd_m", "5,48", "is not a number"),
    ("pledges.csv", 3, "pledge_2004_2007_usd_m", "NaN", "is not a number of nought"),
    ("pledges.csv", 3, "pledge_high_usd_m", "1", "is below the pledge"),
    ("pledges.csv", 20, "loan_usd_m", "3000", "is not the sum of its grant and"),
    ("pledges.csv", 3, "donor", "Atlantis", "there is no actor “Atlantis”"),
    ("pledges.csv", 4, "donor", "Austria", "asks for already"),
    ("statuses.csv", 2, "status", "hesitating", "is not one of contributing, reduc"),
    ("statuses.csv", 2, "since", "2005-12", "names no day"),
    ("intents.csv", 2, "intent", "dither", "is not one of stay"),
    ("sources.csv", 2, "grade", "gossip", "is not one of official"),
    ("sources.csv", 3, "url", "see above", "is not an address"),
    ("prt_statuses.csv", 2, "status", "shut", "is not one of proposed"),
    ("prt_statuses.csv", 2, "team", "Lunar PRT", "there is no PRT “Lunar PRT”"),
    ("interests.csv", 2, "kind", "keen", "is not one of obliged"),
    ("interests.csv", 2, "sector", "999", "is not a valid choice"),
    ("team_participants.csv", 2, "part", "cooks", "is not one of lead_support"),
    ("team_participants.csv", 2, "ended_on", "2006-05-14", "does not come after since"),
    ("team_details.csv", 2, "is_regional", "perhaps", "is neither yes nor no"),
    ("provinces.csv", 2, "pic_date_actual", "2006-07-32", "is not a date"),
    ("provinces.csv", 2, "lead_nation_early_2006", "Mars", "there is no actor “Mars”"),
    ("debt.csv", 2, "claim_high_usd_bn", "1", "is below claim_low_usd_bn"),
    ("debt.csv", 2, "group", "bank", "is not one of Paris Club"),
    ("debt.csv", 2, "relief_agreed_pct", "8000", "digits"),
    ("debt_stages.csv", 2, "effective_on", "2004-11-20", "is before agreed_on"),
    ("debt_stages.csv", 2, "creditor", "A bank", "there is no debt claim"),
    ("events.csv", 2, "line", "moral", "is not one of security"),
    ("events.csv", 2, "date", "2005-06-23", "is not among the dates"),
    ("events.csv", 2, "date_precision", "month", "is not that of the date"),
    ("event_dates.csv", 3, "ends_on", "2005-11-01", "comes before starts_on"),
    ("strategy.csv", 2, "paragraph", "7", "is not one of the paper’s"),
    ("strategy.csv", 3, "owners", "Atlantis", "there is no actor “Atlantis”"),
    ("strategy.csv", 7, "objective", "Peace", "there is no objective “Peace”"),
    ("strategy_dates.csv", 2, "action", "Win", "there is no action “Win”"),
    ("strategy_measures.csv", 2, "measure", "luck", "“luck” is no measure"),
    ("strategy_measures.csv", 4, "kind", "planet", "is not one of actor, grouping"),
    ("strategy_links.csv", 2, "to_action", "Win", "there is no action “Win”"),
    ("influence_links.csv", 2, "to_influence", "Luck", "there is no influence “Luck”"),
    ("influence_assessments.csv", 2, "level", "9", "is not a valid choice"),
    ("region.csv", 2, "grouping", "g77", "there is no grouping “g77”"),
    ("mandate_dependencies.csv", 2, "rests_on", "S/RES/1", "has no mandate"),
    ("renewals.csv", 2, "renews", "Nothing", "has no mandate “Nothing”"),
    ("programme.csv", 2, "marking", "eyes-only", "there is no marking “eyes-only”"),
    ("programme.csv", 2, "lead_nation", "Atlantis", "there is no actor “Atlantis”"),
    ("strength_details.csv", 2, "column", "personnel_1999_01_01", "is about no row"),
    ("actors.csv", 2, "iso3", "albania", "3"),
]


@pytest.mark.parametrize(("file", "line", "column", "value", "message"), BAD_CELLS)
def test_a_bad_cell_is_told_by_file_line_and_column(
    db, spoiled, file, line, column, value, message
):
    folder = spoiled(file, line, column, value)

    with pytest.raises(BadExample) as refused:
        load(folder)

    told = [one for one in refused.value.problems if one.startswith(f"{file}:{line}:")]
    assert any(message in one for one in told), refused.value.problems
    assert not Programme.objects.exists()
    assert not Source.objects.exists()


def test_every_problem_is_told_at_once(db, spoiled):
    spoiled("pledges.csv", 3, "pledge_2004_2007_usd_m", "much")
    spoiled("pledges.csv", 4, "donor", "Atlantis")
    spoiled("statuses.csv", 2, "status", "hesitating")
    folder = spoiled("events.csv", 3, "date", "soon")

    with pytest.raises(BadExample) as refused:
        load(folder)

    places = {":".join(one.split(":")[:3]) for one in refused.value.problems}
    assert {
        "pledges.csv:3:pledge_2004_2007_usd_m",
        "pledges.csv:4:donor",
        "statuses.csv:2:status",
        "events.csv:3:date",
    } <= places


def test_an_unknown_column_is_told(db, spoiled):
    folder = spoiled("pledges.csv", 1, "note", "remark")

    with pytest.raises(BadExample) as refused:
        load(folder)

    assert refused.value.problems == [
        "pledges.csv:1:remark: is not a column of this file",
        "pledges.csv:1:note: is missing from the heading",
    ]


def test_a_missing_file_is_told(db, spoiled):
    (spoiled.folder / "debt.csv").unlink()

    with pytest.raises(BadExample) as refused:
        load(spoiled.folder)

    assert refused.value.problems == ["debt.csv:0:-: the file is missing"]


def test_a_row_that_is_too_short_is_told(db, spoiled):
    path = spoiled.folder / "forces.csv"
    path.write_text(path.read_text() + "ISAF\n")

    with pytest.raises(BadExample) as refused:
        load(spoiled.folder)

    assert "forces.csv:5:-: has 1 cells for 3 columns" in refused.value.problems


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"code,name,written_as\n\xff\xfe", "is not text in UTF-8"),
        (b'code,name,written_as\nA,"unclosed', "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(db, spoiled, content, message):
    (spoiled.folder / "forces.csv").write_bytes(content)

    with pytest.raises(BadExample) as refused:
        load(spoiled.folder)

    assert any("forces.csv" in one and message in one for one in refused.value.problems)


def test_a_wrong_file_beside_loaded_records_changes_none(iraq, spoiled):
    folder = spoiled("pledges.csv", 2, "pledge_2004_2007_usd_m", "much")
    spoiled("programme.csv", 2, "name", "Another name")

    with pytest.raises(BadExample):
        load(folder)

    assert Programme.objects.get().name == "Iraq"


def test_the_command_lists_the_problems(db, spoiled, monkeypatch):
    spoiled("statuses.csv", 2, "status", "hesitating")
    folder = spoiled("statuses.csv", 3, "since", "2005-12")
    command = "partnership.examples.management.commands.load_example.EXAMPLES"
    monkeypatch.setattr(command, folder.parent)

    with pytest.raises(CommandError, match="2 problems, and nothing was written"):
        call_command("load_example", "iraq2006", skip_checks=True)


def test_records_that_contradict_the_files_undo_the_whole_load(db):
    from partnership.actors.models import Actor
    from tests.factories import make_actor

    make_actor("Kingdom of Denmark", iso3="DNK")

    with pytest.raises(CommandError, match="nothing was written.*iso3"):
        call_command("load_example", "iraq2006", skip_checks=True)

    assert Actor.objects.count() == 1

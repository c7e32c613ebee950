"""What a file says of records above its reader's sight: nothing is told or changed."""

import pytest

from partnership.evidence.refusal import Refused
from partnership.exchange.imports.asked import asked_from
from partnership.exchange.imports.from_machine import import_from_machine
from partnership.exchange.imports.opening import open_file
from partnership.exchange.imports.registry import find_kind
from tests.coalition.factories import make_contributor, make_force
from tests.donors.factories import make_conference
from tests.exchange.imports.factories import import_text, make_context, write_file
from tests.exchange.imports.files_of_kinds import KINDS, make_record, said_of, text_of
from tests.factories import make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db
ABOVE = ("--set", "marking=secret-2006")
# The database itself holds one of each, whoever looks.
HOLDS_ONE = ("conferences", "prt-posts", "rates", "strengths")
NEUTRAL = "the record does not allow what it says. Nothing was loaded"


def import_as_reader(folder, kind, text, *rights, dry_run=False, **said):
    """The report of an import by somebody who sees up to Restricted."""
    kind = find_kind(kind)
    path = write_file(folder, text)
    fields = frozenset(field.name for field in kind.fields)
    asked = asked_from(said, fields, on_duplicates="keep", answers={})
    reader = make_user(*rights)
    context = make_context(reader=reader, by=reader, grade="unverified")
    opened = open_file(path, path.name, kind, asked)
    done = import_from_machine(opened, kind, context, path.name, path, dry_run=dry_run)
    return done.report


@pytest.mark.parametrize("kind", KINDS)
def test_a_twin_above_ones_sight_is_none(tmp_path, kind):
    make_record()
    secret = make_marking("secret-2006")
    text, model = text_of(kind, 3), KINDS[kind][0]
    assert import_text(tmp_path, kind, text, *said_of(kind), *ABOVE)[0] == 0
    hidden = model.objects.filter(marking=secret)
    before = list(hidden.order_by("pk").values())
    said = dict(one.split("=") for one in KINDS[kind][3])

    checked = import_as_reader(tmp_path, kind, text, dry_run=True, **said)
    assert (checked["rows_new"], checked["errors"]) == (3, [])
    if kind in HOLDS_ONE:
        with pytest.raises(Refused) as refused:
            import_as_reader(tmp_path, kind, text, **said)
        assert str(refused.value) == f"Row 2: {NEUTRAL}"
    else:
        assert import_as_reader(tmp_path, kind, text, **said)["rows_loaded"] == 3
    assert list(hidden.order_by("pk").values()) == before


def test_names_above_ones_sight_are_unknown_as_names_of_nobody(tmp_path):
    make_record()
    secret = make_marking("secret-2006")
    make_actor("Sweden", marking=secret)
    make_conference("Irbil", marking=secret)
    force = make_force("TF 1")
    force.__class__.objects.filter(pk=force.pk).update(marking=secret)
    rows = "Country,Strength,Date,Force\n{},5,2005-01-01,{}\n"

    def said(kind, text, **more):
        report = import_as_reader(tmp_path, kind, text, dry_run=True, **more)
        return [error["message"] for error in report["errors"]]

    (hidden,) = said("strengths", rows.format("Sweden", "MNF-I"))
    (unknown,) = said("strengths", rows.format("Norway", "MNF-I"))
    assert hidden.startswith("“Sweden” is nobody on record")
    assert hidden == unknown.replace("Norway", "Sweden")
    assert said("strengths", rows.format("Denmark", "TF 1")) == [
        "“TF 1” is no force on record"
    ]
    pledges = "Donor,Description,Amount,Currency,Date,Conference\n"
    assert said("pledges", pledges + "Denmark,A,5,USD,2005-01-01,Irbil\n") == [
        "“Irbil” is no conference on record"
    ]


def test_a_new_name_that_is_taken_above_ones_sight_is_refused_without_it(tmp_path):
    make_record()
    make_actor("Norway", marking=make_marking("secret-2006"))
    text = text_of("flows", 2).replace("Denmark", "Norway")

    with pytest.raises(Refused) as refused:
        import_as_reader(tmp_path, "flows", text, "actors.add_actor", currency="USD")
    assert "Norway" not in str(refused.value)


def test_a_contributor_above_ones_sight_is_no_contributor(tmp_path):
    make_record()
    make_actor("Romania")
    make_contributor("Romania", marking=make_marking("secret-2006"))
    text = text_of("strengths", 1).replace("Denmark", "Romania")
    report = import_as_reader(tmp_path, "strengths", text, dry_run=True)

    assert report["errors"][0]["message"].startswith("is no contributor")

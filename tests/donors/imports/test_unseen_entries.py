"""A ledger of which somebody sees a part: no sum of the rest is told or undone."""

import pytest

from donors.models import Pledge, Transaction
from partnership.evidence.history import change_by
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.asked import asked_from
from partnership.exchange.imports.from_machine import import_from_machine
from partnership.exchange.imports.opening import open_file
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport
from tests.exchange.imports.factories import import_text, make_context, write_file
from tests.factories import make_actor, make_marking, make_programme, make_user

pytestmark = pytest.mark.django_db
FLOWS = "Ref,Donor,Status,USD,Decision date,Description\n"
FLOWS += "F1,Denmark,Pledge,{},2006-01-10,A\n"
PLEDGES = "Donor,Description,Pledged,Currency,Date\nDenmark,A,{},USD,2006-01-10\n"


@pytest.fixture(params=["flows", "pledges"])
def kind(request, tmp_path):
    """An import of 1,000,000, which an entry above sight has raised by 250,000."""
    make_programme()
    make_actor("Denmark")
    text = {"flows": FLOWS, "pledges": PLEDGES}[request.param]
    said = ("--set", "currency=USD", "--set", "sender=X")
    for amount in ("1000000", "1250000"):
        assert import_text(tmp_path, request.param, text.format(amount), *said)[0] == 0
    with change_by(None, reason="Marked"):
        Transaction.objects.update(marking=make_marking("secret-2006"))
    return request.param, text


@pytest.mark.parametrize(("amount", "same"), [("1000000", 1), ("1100000", 0)])
def test_sums_are_of_what_the_importer_sees(kind, tmp_path, amount, same):
    name, text = kind
    before = list(Transaction.objects.values())

    report = import_as_officer(tmp_path, find_kind(name), text.format(amount))

    assert (report["rows_same"], report["rows_in_error"]) == (same, 1 - same)
    assert "1250000" not in str(report).replace(",", "")
    assert list(Transaction.objects.values()) == before


def import_as_officer(folder, kind, text):
    path, officer = write_file(folder, text), make_user()
    fields = frozenset(field.name for field in kind.fields)
    asked = asked_from({"currency": "USD"}, fields, on_duplicates="keep", answers={})
    context = make_context(reader=officer, by=officer, grade="unverified", sender="X")
    opened = open_file(path, path.name, kind, asked)
    done = import_from_machine(opened, kind, context, path.name, path, dry_run=False)
    return done.report


@pytest.mark.parametrize("case", ["hidden", "no figure"])
def test_what_is_not_seen_or_has_no_figure_is_not_cancelled(tmp_path, case):
    """Whose ledger stays: to take the import back would change what one may not see."""
    make_programme()
    make_actor("Denmark")
    amount = "" if case == "no figure" else "5"
    assert import_text(tmp_path, "pledges", PLEDGES.format(amount))[0] == 0
    entry = "Ref,Country,Type,Value,Currency,Paid on\nT1,DNK,Paid,5,USD,2006-01-11\n"
    import_text(tmp_path, "transactions", entry)
    entries, pledges = DataImport.objects.order_by("-kind")
    undo(entries, find_kind("transactions"), make_context())
    if case == "hidden":
        with change_by(None, reason="Marked"):
            Pledge.objects.update(marking=make_marking("secret-2006"))

    context = make_context(reader=make_user())
    with pytest.raises(Refused, match="of row 2 has a ledger|row 2 wrote was edited"):
        undo(pledges, find_kind("pledges"), context)
    assert Transaction.objects.count() == 2

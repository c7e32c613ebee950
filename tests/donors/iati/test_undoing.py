"""A whole import of activities is taken back, and comes again as if it had not been."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import Q, Sum
from django.test.utils import CaptureQueriesContext

from donors.actions import (
    record_disbursement,
    record_instalment,
    reverse_transaction,
    transfer_pledge,
)
from donors.balance import counted_of
from donors.iati.kind import IATI
from donors.iati.undoing.entries import ENTRY, take_entries_back
from donors.models import Condition, Instalment, Pledge, Transaction
from partnership.actors.models import Actor
from partnership.evidence.history import change_by
from partnership.evidence.models import Source
from partnership.evidence.refusal import Refused
from partnership.exchange.imports import undoing
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport, ImportedRecord
from tests.donors.factories import make_pledge
from tests.donors.iati.files import exported, forgotten, imported
from tests.donors.iati.theirs import activity, file_of, transaction
from tests.donors.iati.world import World
from tests.exchange.imports.factories import make_context
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db
ON = date(2006, 2, 1)
DAYS = {"2004-01-10", "2004-05-01", "2004-05-02", "2004-06-01"}
PLEDGE = transaction("12", "2004-01-10", "1000", ref="P")
PAID = transaction("3", "2004-05-01", "10", ref="A")
PLAN = (
    '<planned-disbursement><period-start iso-date="2005-06-30"/>'
    '<value currency="USD" value-date="2004-01-01">400</value></planned-disbursement>'
)
SAID = '<conditions attached="1"><condition type="1"><narrative>Peace</narrative>'
SAID += "</condition></conditions>"


def take_back(number: int = -1, **context) -> DataImport:
    """Undo an import, the newest unless another is meant."""
    made = [*DataImport.objects.order_by("pk")][number]
    undo(made, IATI, make_context(reason="sent by mistake", **context))
    return DataImport.objects.get(pk=made.pk)


def pledges() -> list[Pledge]:
    return [*Pledge.objects.select_related("donor")]


def standing() -> list[tuple]:
    entries = Transaction.objects.filter(reverses=None, reversal=None)
    rows = entries.order_by("transacted_on", "pk")
    return [(e.kind, str(e.transacted_on), int(e.amount), e.reference) for e in rows]


def counting() -> set[Decimal]:
    """What pledges still count for, and what was committed and delivered of each."""
    pledged = {
        one.pk: one.amount
        + sum(
            counted_of(entry)
            for entry in Transaction.objects.filter(
                Q(pledge=one) | Q(pledge__parent=one), kind="12"
            )
        )
        for one in Pledge.objects.exclude(amount=None)
    }
    others = Transaction.objects.exclude(kind="12").order_by().values("pledge", "kind")
    rest = others.annotate(sum=Sum("amount")).values_list("sum", flat=True)
    return {*pledged.values(), *rest}


@pytest.mark.parametrize(("seed", "batch"), [(0, 1000), (1, 2)])
def test_a_record_comes_again_the_same_after_it_was_undone(
    tmp_path, monkeypatch, seed, batch
):
    """Transfers, parts, reversals, statements and all that a file of ours can hold."""
    monkeypatch.setattr(undoing, "BATCH", batch)
    with forgotten():
        World(seed)
        file = exported(ON, evidence="all")
    imported(file, tmp_path)

    undone = take_back()

    assert b"<iati-activity " not in exported(ON, evidence="all")
    assert counting() == {0}
    assert not Instalment.objects.exists()
    # Pledges that stay for their ledgers name their donors.
    assert set(undone.report["kept"]) >= {f"Actor: {p.donor}" for p in pledges()}
    with pytest.raises(Refused, match="nothing to undo"):
        take_back()
    assert imported(file, tmp_path)["rows_loaded"] == 6
    assert exported(ON, evidence="all") == file
    assert imported(file, tmp_path)["rows_same"] == 6


def test_what_has_no_ledger_is_gone_with_all_that_it_named(tmp_path):
    file = file_of(activity(PLEDGE, PLAN, SAID))
    assert imported(file, tmp_path)["actors_added"] == ["Sida"]
    first = exported(ON)

    assert "kept" not in take_back().report

    for model in (Pledge, Instalment, Condition, Actor, Source):
        assert not model.objects.exists()
    imported(file, tmp_path)
    assert exported(ON) == first


def test_undoing_costs_the_same_however_many_entries(tmp_path):
    imported(file_of(activity(identifier="SE-9")), tmp_path)
    costs = []
    for number in (1, 4):
        rows = [transaction("3", f"2004-05-0{n + 1}", "10") for n in range(number)]
        many = [activity(PLEDGE, *rows, identifier=f"SE-{n}") for n in range(number)]
        imported(file_of(*many), tmp_path)
        with CaptureQueriesContext(connection) as queries:
            take_back()
        costs.append(len(queries))

    assert costs[0] == costs[1]


def test_editions_are_undone_newest_first(tmp_path):
    twin = transaction("3", "2004-06-01", "5")
    older = file_of(activity(PLEDGE, PAID, PLAN))
    newer = transaction("3", "2004-05-02", "12", ref="A")
    newer = file_of(activity(PLEDGE, newer, twin, PLAN))
    states = []
    for file in (older, newer):
        imported(file, tmp_path)
        states.append((standing(), exported(ON)))
    with pytest.raises(Refused, match="What row 3 wrote was edited since"):
        take_back(0)

    take_back()
    # What it had taken back stands again.
    assert (standing(), exported(ON)) == states[0]
    imported(newer, tmp_path)
    assert (standing(), exported(ON)) == states[1]
    take_back()
    take_back(0)

    assert (standing(), counting()) == ([("12", "2004-01-10", -1000, "")], {0})
    # On its own day, so that no date counts it.
    assert {str(one.transacted_on) for one in Transaction.objects.all()} <= DAYS
    (left,) = pledges()
    assert left.note == "The import that added it was undone: sent by mistake"
    for file, state in zip((older, newer), states, strict=True):
        imported(file, tmp_path)
        assert exported(ON) == state[1]


def test_both_sides_of_a_transfer_that_an_import_took_back_stand_again():
    on, values = date(2005, 1, 1), {"currency": "USD", "marking": make_marking()}
    gain = transfer_pledge(
        pledge=make_pledge(),
        to=make_pledge("Japan"),
        amount=Decimal(5),
        transacted_on=on,
        by=None,
        reason="To where it is needed",
        grade="official",
        **values,
    )
    reverse_transaction(entry=gain, transacted_on=on, by=None, reason="Not in it")
    made = DataImport.objects.create(
        kind="iati", size=1, made_at=datetime.now(UTC), marking=values["marking"]
    )
    records = [
        ImportedRecord.objects.create(
            data_import=made, row=1, model=ENTRY, object_id=one.pk, done="added"
        )
        for one in Transaction.objects.exclude(reverses=None)
    ]

    take_entries_back(records, make_context(reason="sent by mistake"))

    lost, again = Transaction.objects.filter(pk__gt=records[-1].object_id)
    assert (lost.pledge, lost.amount) == (gain.takes_from.pledge, Decimal(-5))
    assert (again.pledge, again.takes_from) == (gain.pledge, lost)


def test_only_what_an_edition_added_to_a_pledge_of_others_is_taken_back(tmp_path):
    imported(file_of(activity(PLEDGE)), tmp_path)
    by_hand = {"currency": "USD", "transacted_on": ON, "grade": "published"}
    by_hand |= {"pledge": Pledge.objects.get(), "by": None, "marking": make_marking()}
    record_disbursement(amount=Decimal(7), **by_hand)
    before = exported(ON)
    imported(file_of(activity(PLEDGE, PAID)), tmp_path)

    take_back()

    assert [amount for _, _, amount, _ in standing()] == [7]
    assert exported(ON) == before


def enter(pledge, entry):
    by_hand = {"currency": "USD", "transacted_on": ON, "grade": "published"}
    by_hand |= {"marking": pledge.marking, "amount": Decimal(7)}
    record_disbursement(pledge=pledge, by=None, **by_hand)


def plan(pledge, entry):
    own = {"amount": Decimal(7), "due_on": ON, "marking": pledge.marking}
    record_instalment(pledge=pledge, by=None, **own)


def edit(pledge, entry):
    Pledge.objects.save_version(1, None, title="Mended")


def reverse(pledge, entry):
    reverse_transaction(entry=entry, transacted_on=ON, by=None, reason="Returned")


def hide_entry(pledge, entry):
    Transaction.objects.update(marking=make_marking("secret"))


def hide_pledge(pledge, entry):
    Pledge.objects.update(marking=make_marking("secret"))


SINCE = (enter, plan, edit, reverse, hide_entry, hide_pledge)


@pytest.mark.parametrize("do", SINCE)
def test_what_was_done_since_is_not_lost_by_undoing(tmp_path, do):
    """The words are the same for what the reader may not see."""
    imported(file_of(activity(PLEDGE, PAID, PLAN)), tmp_path)
    with change_by(None, reason="Since"):
        do(Pledge.objects.get(), Transaction.objects.get())
    models = (Pledge, Transaction, Instalment)
    before = [[*model.objects.values()] for model in models]

    with pytest.raises(
        Refused, match="What row 3 wrote was edited since, or something"
    ):
        take_back(reader=make_user(ceiling="restricted"))

    assert [[*model.objects.values()] for model in models] == before
    assert DataImport.objects.get().state == "loaded"

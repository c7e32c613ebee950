"""An invented world follows from its seed, and breaks no rule of the database."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from donors.models import (
    Condition,
    Conference,
    ExchangeRate,
    Instalment,
    Pledge,
    PledgeStatement,
    Transaction,
    TransactionKind,
)
from partnership.bench.world import WorldRefused, make_world
from partnership.evidence.models import Grade
from tests.evidence.application import as_application, needs_two_roles

# A world is made past the history, which would take most of the time.
pytestmark = pytest.mark.tampers

PLEDGES = 120


def seeded_checksum(seed: int) -> str:
    """The checksum of a world that is gone again afterwards."""
    with transaction.atomic():
        checksum = make_world(PLEDGES, seed).checksum
        transaction.set_rollback(True)
    return checksum


def test_the_same_seed_gives_the_same_world_and_another_one_does_not(markings):
    assert seeded_checksum(7) == seeded_checksum(7)
    assert seeded_checksum(7) != seeded_checksum(8)


def test_a_world_has_as_many_rows_as_were_asked_for(markings):
    make_world(PLEDGES, 7)

    assert Pledge.objects.count() == PLEDGES
    assert Transaction.objects.count() == 4 * PLEDGES
    assert Conference.objects.count() == 20
    assert len(set(ExchangeRate.objects.values_list("currency", flat=True))) == 7


def test_a_world_has_some_of_everything(markings):
    make_world(400, 7)

    assert set(Pledge.objects.values_list("grade", flat=True)) == set(Grade.values)
    assert set(Transaction.objects.values_list("kind", flat=True)) == set(
        TransactionKind.values
    )
    assert len(set(Pledge.objects.values_list("currency", flat=True))) == 8
    assert len(set(Pledge.objects.values_list("marking", flat=True))) >= 4
    for some in (
        Pledge.objects.filter(parent__isnull=False),
        Pledge.objects.filter(amount=None),
        Pledge.objects.filter(delivery_is_tracked=False),
        Transaction.objects.filter(reverses__isnull=False),
        Instalment.objects,
        Condition.objects.filter(met_on=None),
        PledgeStatement.objects,
    ):
        assert some.exists()


def test_every_row_of_a_world_is_dated_from_2003_to_2007(markings):
    make_world(PLEDGES, 7)

    start, end = date(2003, 1, 1), date(2007, 12, 31)
    within = (start, end)
    assert not Pledge.objects.exclude(pledged_on__range=within).exists()
    assert not Transaction.objects.exclude(transacted_on__range=within).exists()
    assert not PledgeStatement.objects.exclude(stated_on__range=within).exists()


def test_every_constraint_holds_in_a_world_also_those_that_wait_for_the_end(markings):
    make_world(PLEDGES, 7)

    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "SELECT count(*) FROM pg_constraint WHERE contype IN ('c', 'f')"
            " AND NOT convalidated"
        )
        assert cursor.fetchone() == (0,)


def test_dollars_are_worked_out_at_the_named_rate_of_the_month(markings):
    make_world(PLEDGES, 7)

    rates = {
        (rate.currency, rate.on): rate.units_per_base
        for rate in ExchangeRate.objects.all()
    }
    for model in (Pledge, Transaction, PledgeStatement):
        for row in model.objects.exclude(currency="USD").exclude(amount=None):
            rate = rates[row.currency, row.rated_on]
            assert abs(row.amount_usd - row.amount / rate) <= Decimal("0.005")


def test_instalments_add_up_to_their_pledge_to_the_cent(markings):
    make_world(PLEDGES, 7)

    for pledge in Pledge.objects.prefetch_related("instalments"):
        parts = [part.amount_usd for part in pledge.instalments.all()]
        assert not parts or sum(parts) == pledge.amount_usd


def test_a_reversal_takes_back_exactly_its_entry(markings):
    make_world(PLEDGES, 7)

    for entry in Transaction.objects.exclude(reverses=None).select_related("reverses"):
        taken = entry.reverses
        assert (entry.pledge_id, entry.kind) == (taken.pledge_id, taken.kind)
        assert entry.amount_usd == -taken.amount_usd
        assert entry.transacted_on >= taken.transacted_on


def test_rows_that_are_added_to_a_world_get_keys_of_their_own(markings):
    make_world(PLEDGES, 7)
    last = Pledge.objects.latest("pk")

    last.pk = None
    last.save(force_insert=True)

    assert Pledge.objects.count() == PLEDGES + 1


def test_history_is_kept_again_once_the_world_is_built(markings):
    make_world(PLEDGES, 7)
    events = Pledge.pgh_event_models["insert"].objects
    before = events.count()

    pledge = Pledge.objects.latest("pk")
    pledge.pk = None
    pledge.save(force_insert=True)

    assert before == 0
    assert events.count() == 1


def test_a_world_is_refused_beside_pledges_unless_asked_for(markings):
    make_world(10, 7)

    with pytest.raises(CommandError, match="already holds pledges"):
        call_command("make_world", "--pledges", "10")
    call_command("make_world", "--pledges", "10", "--into-existing")

    assert Pledge.objects.count() == 20


def test_a_world_is_refused_outside_local_mode(markings, settings):
    settings.LOCAL = False

    with pytest.raises(WorldRefused, match="local mode only"):
        make_world(10, 7)


def test_the_constraints_are_at_work_while_a_world_is_built(markings, monkeypatch):
    from partnership.bench.world import build

    read = build._read

    def with_a_wrong_amount(name, values):
        return read(name, values).replace("\n    usd,\n", "\n    usd + 1,\n")

    monkeypatch.setattr(build, "_read", with_a_wrong_amount)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_world(10, 7)


def test_the_command_prints_the_checksum(markings, capsys):
    call_command("make_world", "--pledges", "10", "--seed", "7")

    assert "10 pledges, 40 transactions; seed 7, checksum " in capsys.readouterr().out


@needs_two_roles
@pytest.mark.django_db(transaction=True)
def test_the_command_builds_a_world_from_where_the_product_works(markings):
    with as_application():
        call_command("make_world", "--pledges", "10")
        assert Pledge.objects.count() == 10

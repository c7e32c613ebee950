"""A whole import of activities is taken back, and comes again as if it had not been."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import Sum

from donors.actions import record_disbursement, record_instalment
from donors.iati.kind import IATI
from donors.models import Condition, Instalment, Pledge, Transaction
from partnership.actors.models import Actor
from partnership.evidence.history import change_by
from partnership.evidence.models import Source
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.undoing import undo
from partnership.exchange.models import DataImport
from tests.donors.iati.files import exported, forgotten, imported
from tests.donors.iati.theirs import activity, file_of, transaction
from tests.donors.iati.world import World
from tests.exchange.imports.factories import make_context
from tests.factories import make_actor, make_marking, make_user

pytestmark = pytest.mark.django_db
ON = date(2006, 2, 1)
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


def standing() -> list[tuple]:
    entries = Transaction.objects.filter(reverses=None, reversal=None)
    rows = entries.order_by("transacted_on", "pk")
    return [(e.kind, str(e.transacted_on), int(e.amount), e.reference) for e in rows]


def sums() -> dict:
    by_kind = Transaction.objects.order_by().values_list("kind")
    return dict(by_kind.annotate(Sum("amount")))


@pytest.mark.parametrize("seed", range(2))
def test_a_world_comes_back_the_same_after_it_was_undone(tmp_path, seed):
    """Transfers, parts, reversals, statements and all that a file of ours can hold."""
    with forgotten():
        World(seed)
        file = exported(ON, evidence="all")
    imported(file, tmp_path)
    first = exported(ON, evidence="all")

    take_back()

    assert b"<iati-activity " not in exported(ON, evidence="all")
    assert not Instalment.objects.exists()
    balances = [p.amount or 0 for p in Pledge.objects.filter(parent=None)]
    changed = Transaction.objects.filter(kind="12").aggregate(Sum("amount_usd"))
    assert balances is not None and changed is not None
    with pytest.raises(Refused, match="nothing to undo"):
        take_back()
    assert imported(file, tmp_path)["rows_loaded"] == 5
    assert exported(ON, evidence="all") == first == file
    assert imported(file, tmp_path)["rows_same"] == 5

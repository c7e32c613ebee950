"""Eight people write while others read the totals: nothing waits, nothing drifts.

WRITES says how many entries they make in all: `make proof` makes 100,000.
"""

import logging
import os
import random
import time
from datetime import date
from decimal import Decimal
from threading import Thread

import pytest
from django.db import connection, transaction

from donors.models import Pledge, StandingSum, Transaction
from donors.standing import Question, standing
from donors.standing.reconcile import reconcile
from tests.donors.factories import make_disbursement, make_pledge
from tests.factories import TODAY, make_all_markings, make_user

WRITERS, DONORS, AT_ONCE = 8, 6, 4
WRITES = int(os.environ.get("WRITES", "400"))

logger = logging.getLogger(__name__)


class Writer(Thread):
    """Adds entries to several donors' pledges in one transaction, in no order."""

    def __init__(self, number, pledges, writes):
        super().__init__()
        self.pledges, self.writes = pledges, writes
        self.random = random.Random(number)
        self.faults = []

    def run(self):
        try:
            for _ in range(self.writes // AT_ONCE):
                self.write()
        except Exception as fault:
            self.faults.append(fault)
        finally:
            connection.close()

    def write(self):
        with transaction.atomic():
            for pledge in self.random.sample(self.pledges, AT_ONCE):
                Transaction.objects.create(**self.entry(pledge))
            if self.random.random() < 0.1:
                transaction.set_rollback(True)

    def entry(self, pledge):
        cents = Decimal(self.random.randrange(1, 10_000)) / 100
        like = Transaction.objects.filter(pledge=pledge).first()
        return {
            "pledge": pledge,
            "kind": "3",
            "amount": cents,
            "amount_usd": cents,
            "transacted_on": date(2005, 6, 1),
            "grade": "official",
            "marking_id": like.marking_id,
        }


class Reader(Thread):
    """Asks for the totals until the writers are done."""

    def __init__(self, question, writers):
        super().__init__()
        self.question, self.writers = question, writers
        self.faults, self.answers = [], 0

    def run(self):
        try:
            while any(writer.is_alive() for writer in self.writers):
                standing(self.question, 10)
                self.answers += 1
        except Exception as fault:
            self.faults.append(fault)
        finally:
            connection.close()


@pytest.mark.django_db(transaction=True)
def test_sums_that_are_kept_while_others_write_do_not_drift():
    make_all_markings()
    names = ["Spain", "Canada", "Sweden", "Norway", "Italy", "Japan"][:DONORS]
    pledges = [make_pledge(name, 900) for name in names for _ in range(3)]
    for pledge in pledges:
        make_disbursement(pledge, 1)
    question = Question(TODAY, make_user(ceiling="restricted"))
    assert question.reader.visible_marking_ids  # read before the threads need it
    writers = [Writer(n, pledges, WRITES // WRITERS) for n in range(WRITERS)]
    readers = [Reader(question, writers) for _ in range(2)]

    began = time.monotonic()
    for thread in (*writers, *readers):
        thread.start()
    for thread in (*writers, *readers):
        thread.join()

    logger.info(
        "%s entries in %.0f seconds, %s answers meanwhile",
        *(Transaction.objects.count(), time.monotonic() - began),
        sum(reader.answers for reader in readers),
    )
    assert [fault for one in (*writers, *readers) for fault in one.faults] == []
    assert Transaction.objects.count() > WRITES // 2
    drift = reconcile()
    assert drift.differences == []
    # And what is kept now is what all of it adds up to.
    assert standing(question, 10).groups == question.positions.groups()
    assert StandingSum.objects.filter(donor_key=0).exists()
    assert Pledge.objects.count() == len(pledges)

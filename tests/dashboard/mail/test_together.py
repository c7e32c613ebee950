"""Several jobs at the same time, on connections of their own, send one mail."""

import threading

import pytest
from django.core import mail
from django.db import connection

from partnership.dashboard.mail import job
from tests.dashboard.mail.factories import WEDNESDAY, make_reader
from tests.factories import make_all_markings

WORKERS = 4


@pytest.mark.django_db(transaction=True)
def test_jobs_at_the_same_time_send_one_mail_to_each_reader(short_mail):
    make_all_markings()
    for name in ("ann", "bob"):
        make_reader(name)
    gate, errors = threading.Barrier(WORKERS), []

    def work():
        try:
            gate.wait(timeout=20)
            job.send_due(WEDNESDAY)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert errors == []
    sent = sorted(one.to[0] for one in mail.outbox)
    assert sent == ["ann@partnership.example", "bob@partnership.example"]

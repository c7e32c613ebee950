"""Where a server or a worker fails, a mail waits, is given up, or is left alone."""

from datetime import timedelta
from smtplib import (
    SMTPConnectError,
    SMTPDataError,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from partnership.accounts.models import AuditEntry, AuditKind
from partnership.alerts.models import JobRun
from partnership.dashboard.mail import job, sending
from partnership.dashboard.models import MailState, OverviewMail
from partnership.dashboard.models.overview_mail import MOST_TURNS, SILENT
from partnership.dashboard.tasks import send_overviews
from tests.dashboard.mail.factories import WEDNESDAY, make_reader, states

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("short_mail")]

HOUR = timedelta(hours=1)


def test_the_fault_of_one_mail_does_not_stop_the_others(monkeypatch):
    make_reader("ann")
    make_reader("bob")
    made = sending.overview_message

    def breaks(mail, person, *rest):
        if person.username == "ann":
            raise ZeroDivisionError
        return made(mail, person, *rest)

    monkeypatch.setattr(sending, "overview_message", breaks)

    done = job.send_due(WEDNESDAY)

    assert [one.to for one in mail.outbox] == [["bob@partnership.example"]]
    assert (done.in_words, done.error) == ("1 sent, 1 waiting", sending.FAULT)


def test_while_the_server_is_down_mails_wait_and_the_run_has_failed(fault):
    make_reader("ann")
    make_reader("bob")
    fault["open"] = SMTPConnectError(421, b"too many")

    with pytest.raises(CommandError, match="SMTPConnectError 421"):
        call_command("send_overviews", at=WEDNESDAY.isoformat(), verbosity=0)
    # Not the first alone: it is asked again a minute later, the second at once.
    assert sorted(OverviewMail.objects.values_list("turns", flat=True)) == [0, 1]
    assert "2 waiting" in JobRun.objects.get().error
    fault["open"] = None
    job.send_due(WEDNESDAY + HOUR)

    assert states() == ["sent", "sent"]
    assert AuditEntry.objects.filter(kind=AuditKind.MAIL_BEGUN).count() == 2


def test_what_nobody_takes_is_given_up_after_a_number_of_turns(fault):
    make_reader()
    fault["open"] = OSError("down")

    for hours in range(MOST_TURNS + 2):
        job.send_due(WEDNESDAY + hours * HOUR)

    assert states() == ["failed"]
    assert OverviewMail.objects.get().turns == MOST_TURNS


@pytest.mark.parametrize(
    ("answer", "state", "after"),
    [
        (SMTPDataError(451, b"later"), "waiting", "sent"),
        (SMTPDataError(554, b"never"), "failed", "failed"),
        (SMTPRecipientsRefused({"ann": (550, b"unknown")}), "failed", "failed"),
        # Perhaps it was taken: rather one too few than two.
        (SMTPServerDisconnected("gone"), "unknown", "unknown"),
    ],
    ids=["later", "never", "unknown address", "no answer"],
)
def test_what_the_server_answers_decides_whether_it_is_sent_again(
    fault, answer, state, after
):
    make_reader()
    fault["send"] = answer
    job.send_due(WEDNESDAY)
    assert states() == [state]
    fault["send"] = None

    job.send_due(WEDNESDAY + HOUR)

    assert states() == [after]
    assert len(mail.outbox) == (after == "sent")
    assert AuditEntry.objects.filter(kind=AuditKind.MAIL_ENDED).exists()


def test_a_worker_that_died_while_making_it_is_followed_by_another():
    make_reader()
    job.claim_due(WEDNESDAY)
    pk = OverviewMail.objects.get().pk
    assert OverviewMail.objects.claim(pk, WEDNESDAY) == 1
    assert OverviewMail.objects.claim(pk, WEDNESDAY + SILENT) is None

    job.send_due(WEDNESDAY + SILENT + HOUR)

    assert states() == ["sent"]


def test_a_worker_that_died_while_handing_it_over_is_followed_by_none():
    make_reader()
    job.claim_due(WEDNESDAY)
    mails = OverviewMail.objects
    mails.claim(mails.get().pk, WEDNESDAY)
    mails.update(state=MailState.HANDED)

    job.send_due(WEDNESDAY + SILENT + HOUR)

    assert (states(), mail.outbox) == (["unknown"], [])
    assert "whose answer we do not know" in mails.get().error


def test_one_that_waits_is_overtaken_by_the_next(fault):
    make_reader()
    fault["open"] = OSError("down")
    job.send_due(WEDNESDAY)
    fault["open"] = None

    job.send_due(WEDNESDAY + timedelta(days=1))

    assert states() == ["failed", "sent"]
    assert len(mail.outbox) == 1


def test_one_whose_worker_died_is_overtaken_by_the_next():
    make_reader()
    job.claim_due(WEDNESDAY)
    OverviewMail.objects.claim(OverviewMail.objects.get().pk, WEDNESDAY)

    job.send_due(WEDNESDAY + timedelta(days=1))

    assert states() == ["failed", "sent"]
    assert len(mail.outbox) == 1


def test_the_task_comes_again_while_mails_wait(fault):
    make_reader()
    fault["open"] = OSError("down")

    with pytest.raises(job.MailsWait):
        send_overviews()

    assert states() == ["waiting"]

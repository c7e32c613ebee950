"""Each reader gets one mail for each day that they chose, and only while they may."""

from datetime import timedelta
from smtplib import (
    SMTPConnectError,
    SMTPDataError,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command

from partnership.accounts.models import AuditEntry, AuditKind
from partnership.alerts.models import JobRun
from partnership.dashboard.mail import job, sending
from partnership.dashboard.models import MailState, OverviewChoice, OverviewMail
from partnership.dashboard.models.overview_mail import MOST_TURNS, SILENT
from partnership.dashboard.tasks import send_overviews
from partnership.outgoing_mail import OutgoingMail
from tests.dashboard.mail.factories import WEDNESDAY, make_reader
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def short_mail(monkeypatch):
    """What stands in a mail has tests of its own, and takes long to make."""

    def short(mail, person, *rest):
        return EmailMultiAlternatives("Overview", "Text", to=[person.email])

    monkeypatch.setattr(sending, "overview_message", short)


@pytest.fixture
def fault(monkeypatch):
    """Let the mail server answer so, for as long as `error` says what."""
    answer = {"open": None, "send": None}
    send = EmailBackend.send_messages

    def opened(self):
        if answer["open"]:
            raise answer["open"]

    def sent(self, messages):
        if answer["send"]:
            raise answer["send"]
        return send(self, messages)

    monkeypatch.setattr(EmailBackend, "open", opened)
    monkeypatch.setattr(EmailBackend, "send_messages", sent)
    return answer


def states():
    return sorted(OverviewMail.objects.values_list("state", flat=True))


def test_a_mail_is_sent_once_however_often_the_job_runs():
    ann = make_reader()

    for minutes in (0, 0, 60, 600):
        call_command(
            "send_overviews",
            at=(WEDNESDAY + timedelta(minutes=minutes)).isoformat(),
            verbosity=0,
        )

    assert [one.to for one in mail.outbox] == [[ann.email]]
    said = AuditEntry.objects.filter(about=ann).order_by("pk")
    assert [one.kind for one in said] == [AuditKind.MAIL_BEGUN, AuditKind.MAIL_ENDED]
    assert said[0].details["to"] == ann.email
    # A run that finds nothing to do says nothing more on that day.
    assert [run.error for run in JobRun.objects.all()] == [""]
    assert job.send_due(WEDNESDAY + timedelta(days=1)).in_words == "1 sent"


def test_of_what_was_missed_only_the_newest_is_sent():
    make_reader()

    job.send_due(WEDNESDAY + timedelta(days=9))

    assert len(mail.outbox) == 1
    assert f"{OverviewMail.objects.get().due_on}" == "2006-02-10"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"is_active": False}, None),
        ({"password": "!unusable"}, "No password is set"),
        ({"email": ""}, "No e-mail address"),
        ({"email": "ann@elsewhere.example"}, "in a domain that mail does not go to"),
    ],
    ids=["left", "no password", "no address", "another domain"],
)
def test_who_has_left_or_may_not_is_sent_nothing(change, why):
    ann = make_reader()
    type(ann).objects.filter(pk=ann.pk).update(**change)

    job.send_due(WEDNESDAY)

    assert mail.outbox == []
    mails = OverviewMail.objects.values_list("state", "error")
    assert [(state, why in error) for state, error in mails] == (
        [(MailState.WITHHELD, True)] if why else []
    )
    assert not JobRun.objects.exclude(error="").exists()


def test_who_lost_the_right_or_ended_their_mails_meanwhile_gets_none():
    ann = make_reader()
    ann.groups.clear()
    bob = make_reader("bob")
    job.claim_due(WEDNESDAY)
    OverviewChoice.objects.filter(person=bob).delete()

    job.send_due(WEDNESDAY)

    assert mail.outbox == []
    assert states() == ["withheld", "withheld"]


def test_nothing_leaves_where_every_page_is_marked_higher_than_a_mail_may_be():
    ann = make_reader()
    make_programme(
        default_marking=make_marking("restricted"), mail_ceiling=make_marking()
    )

    job.send_due(WEDNESDAY)

    assert mail.outbox == []
    assert "nothing above" in ann.overview_mails.get().error


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


def test_the_task_comes_again_while_mails_wait(fault):
    make_reader()
    fault["open"] = OSError("down")

    with pytest.raises(job.MailsWait):
        send_overviews()

    assert states() == ["waiting"]


def test_without_mail_settings_nothing_runs(settings):
    make_reader()
    settings.MAIL = OutgoingMail()

    assert send_overviews() == 0
    with pytest.raises(CommandError, match="sends no mail"):
        call_command("send_overviews")
    assert not JobRun.objects.exists()

"""Each reader gets one mail for each day that they chose, and only while they may."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from partnership.accounts.models import AuditEntry, AuditKind
from partnership.alerts.models import JobRun
from partnership.dashboard.mail import job, sending
from partnership.dashboard.models import MailState, OverviewChoice, OverviewMail
from partnership.dashboard.tasks import send_overviews
from partnership.outgoing_mail import OutgoingMail
from tests.dashboard.mail.factories import WEDNESDAY, make_reader, states
from tests.factories import make_marking, make_programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("short_mail")]


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


def test_the_next_mail_tells_changes_from_where_the_record_was_settled(monkeypatch):
    make_reader()
    monkeypatch.setattr(sending, "settled_until", lambda now: WEDNESDAY)

    job.send_due(WEDNESDAY)

    sent = OverviewMail.objects.get()
    assert sent.made_at == WEDNESDAY < sent.sent_at


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


def test_without_mail_settings_nothing_runs(settings):
    make_reader()
    settings.MAIL = OutgoingMail()

    assert send_overviews() == 0
    with pytest.raises(CommandError, match="sends no mail"):
        call_command("send_overviews")
    assert not JobRun.objects.exists()

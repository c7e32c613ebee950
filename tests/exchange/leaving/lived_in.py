"""What two people do to the example before it leaves: what a careless file loses."""

from datetime import UTC, datetime, timedelta

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from donors.models import Pledge, SavedReport
from partnership.accounts.audit import Origin, record
from partnership.accounts.models import AuditKind, CalendarKey, Invitation
from partnership.actors.models import Actor
from partnership.evidence.history import change_by, recorded_at
from partnership.evidence.models import Source
from tests.dashboard.brief.factories import make_briefs
from tests.factories import make_actor, make_marking, make_user

# Texts that a careless file would change.
TITLES = [
    'Quoted "twice", with a comma\nand a line\r\nbreak',
    "\\.",
    "=1+1",
    "NULL",
    "  kept\tas it is  ",
    "Łódź ‘curly’ \u2028 🜚",
]
SECRETS = ["argon2$never", "sub-of-the-provider", "digest-of-a-key", "digest-of-a-link"]


def live_in():
    """Edit, mark anew, delete, sign in, freeze a brief, seal, and go on after that."""
    officer = make_user("Policy officer", username="officer", password=SECRETS[0])
    analyst = make_user(
        "Analyst", username="analyst", provider_subject=SECRETS[1], first_name="Ana"
    )
    for number, title in enumerate(TITLES):
        with change_by(officer, reason=f"text {number}"):
            Source.objects.create(
                code=f"text-{number}",
                title=title,
                grade="official",
                marking=make_marking(),
                created_by=officer,
            )
    with change_by(analyst, reason="it is not for everybody"):
        Source.objects.filter(code="text-0").save_version(
            1, analyst, marking=make_marking("secret-2006")
        )
    gone = make_actor("Atlantis").pk
    with change_by(officer, reason="there is no such state"):
        Actor.objects.filter(pk=gone).delete()
    _rename_a_pledge(officer)
    _sign_in(officer)
    make_briefs(officer)
    SavedReport.objects.create(owner=analyst, name="Mine", query="by=donor")
    call_command("seal_history")
    with change_by(analyst, reason="after the seal"):
        Source.objects.filter(code="text-1").save_version(1, analyst, title="Later")
    return {"gone": gone}


def _rename_a_pledge(officer):
    """In March, between the two instants to which the tests look back."""
    march, spain = datetime(2006, 3, 3, tzinfo=UTC), Pledge.objects.first()
    with transaction.atomic(), recorded_at(march), change_by(officer, reason="said so"):
        one = Pledge.objects.filter(pk=spain.pk)
        assert one.save_version(spain.version, officer, title="Renamed in March")


def _sign_in(officer):
    record(AuditKind.SIGNED_IN, Origin(by=officer, name="officer", address="10.0.0.1"))
    now = timezone.now()
    CalendarKey.objects.create(
        person=officer,
        feed="meetings",
        name="phone",
        digest=SECRETS[2],
        ceiling=make_marking(),
        made_at=now,
        expires_at=now + timedelta(days=1),
    )
    Invitation.objects.create(
        person=officer,
        digest=SECRETS[3],
        made_by=officer,
        made_at=now,
        expires_at=now + timedelta(days=1),
    )

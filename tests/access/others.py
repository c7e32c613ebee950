"""Rows that are no business records: nothing is marked in them, so no word is planted.

Not planted at all: SentForm, Seal, SealedRange and the like, which no page shows.
"""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group
from django.core.signing import Signer
from django.utils import timezone

from donors.models import SavedReport
from partnership.accounts.models import ApiToken, CalendarKey, Invitation
from partnership.accounts.models.invitation import digest
from partnership.alerts.models import JobRun
from partnership.dashboard.mail.ending import SALT
from partnership.evidence.history import recorded_at
from partnership.evidence.models import MarkingScheme, NeedToKnowGroup, Programme
from partnership.exchange.models import DataImport, ExportJob, JobState
from tests.access.families import PLANTED_AT
from tests.access.planting import DAY
from tests.factories import make_marking, make_user

TOKEN = "planted-invitation"


def make_others() -> dict[str, Any]:
    """One row of each, by the name under which routes.py names it."""
    person = make_user("Minister", username="planted person", last_name="Planted")
    session = UserSession.objects.create(
        user=person, ip="192.0.2.1", session_key="planted", user_agent="Planted"
    )
    key = Authenticator.objects.create(
        user=person, type=Authenticator.Type.WEBAUTHN, data={"name": "Planted"}
    )
    invite(person)
    with recorded_at(PLANTED_AT):
        run = JobRun.objects.create(job="planted", on=DAY, started_at=PLANTED_AT)
    return {
        "user": person,
        "session": session,
        "key": key,
        "calendarkey": CalendarKey.objects.create(
            person=person,
            feed="mandates",
            name="Planted",
            digest=digest("planted-key"),
            ceiling=make_marking("restricted"),
            made_at=PLANTED_AT,
            expires_at=PLANTED_AT,
        ),
        "exportjob": ExportJob.objects.create(
            person=person,
            report="contributors",
            file_format="csv",
            as_at=DAY,
            asked_at=PLANTED_AT,
            ended_at=timezone.now(),
            state=JobState.DONE,
        ),
        "apitoken": ApiToken.objects.create(
            person=person,
            name="Planted",
            digest=digest("planted-token"),
            scopes=["read:economic"],
            ceiling=make_marking("restricted"),
            made_at=PLANTED_AT,
            expires_at=PLANTED_AT + timedelta(hours=1),
        ),
        "invitation": SimpleNamespace(token=TOKEN),
        "endinglink": SimpleNamespace(token=Signer(salt=SALT).sign(person.pk)),
        "savedreport": SavedReport.objects.create(
            owner=person, name="Planted", query="by=donor", is_shared=True
        ),
        "dataimport": DataImport.objects.create(
            kind="strengths",
            file_name="planted.csv",
            size=1,
            marking=make_marking("restricted"),
            made_by=person,
            made_at=PLANTED_AT,
        ),
        "group": Group.objects.get(name="Minister"),
        "jobrun": run,
        "marking": make_marking("restricted"),
        "markingscheme": MarkingScheme.objects.first(),
        "needtoknowgroup": NeedToKnowGroup.objects.get(code="basra"),
        "programme": Programme.objects.get(),
    }


def invite(person: Any) -> None:
    now = timezone.now()
    Invitation.objects.create(
        person=person,
        digest=digest(TOKEN),
        made_by=person,
        made_at=now,
        expires_at=now + timedelta(hours=1),
    )

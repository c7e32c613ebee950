"""Ended sessions, and tokens that nobody sends again, do not pile up."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from partnership.accounts.tasks import remove_ended_sessions
from partnership.evidence.models import SentForm

pytestmark = pytest.mark.django_db


def make_session(key, days):
    Session.objects.create(
        session_key=key,
        session_data="",
        expire_date=timezone.now() + timedelta(days=days),
    )


def make_sent_form(days):
    token = uuid4()
    SentForm.objects.create(token=token)
    sent_at = timezone.now() + timedelta(days=days)
    SentForm.objects.filter(token=token).update(sent_at=sent_at)
    return token


def test_what_ended_goes_and_what_is_in_use_stays():
    make_session("ended", days=-1)
    make_session("in use", days=1)
    make_sent_form(days=-8)
    recent = make_sent_form(days=-6)

    assert remove_ended_sessions() == 2
    assert remove_ended_sessions() == 0

    assert Session.objects.get().session_key == "in use"
    assert SentForm.objects.get().token == recent

"""What stands in a mail: the page's own figures, whole in themselves, in both forms."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from partnership.dashboard.mail import job
from partnership.dashboard.models import MailState, OverviewMail
from tests.dashboard.mail.factories import (
    WEDNESDAY,
    html_of,
    make_reader,
    parsed,
    text_of,
)

pytestmark = pytest.mark.django_db

FIGURE = re.compile(r'<data value="([^"]*)" data-figure="([^"]*)">([^<]*)</data>')
# What the page counts since the reader's last visit, and the mail since the last mail.
SINCE = "changes."


def figures(page: str) -> dict[str, tuple[str, str]]:
    found = {name: (value, said) for value, name, said in FIGURE.findall(page)}
    return {name: said for name, said in found.items() if not name.startswith(SINCE)}


def make_one_before(person) -> None:
    """A mail that was sent the day before, an hour ago."""
    day_before = WEDNESDAY - timedelta(days=1)
    OverviewMail.objects.create(
        person=person,
        due_on=day_before,
        due_at=day_before,
        try_at=day_before,
        state=MailState.SENT,
        made_at=timezone.now() - timedelta(hours=1),
        sent_at=timezone.now(),
    )


def test_the_mail_says_what_the_page_says_and_holds_all_it_needs(iraq):
    ann = make_reader(ceiling="unclassified")
    make_one_before(ann)
    job.send_due(WEDNESDAY)
    client = Client()
    client.force_login(
        ann, backend="allauth.account.auth_backends.AuthenticationBackend"
    )

    page = client.get("/").content.decode()
    html, text = html_of(), text_of()

    told = figures(html)
    assert len(told) > 45
    # No figure differs, and none is left out, in either form.
    assert told == figures(page)
    assert [said for _, said in told.values() if said not in text] == []
    assert "Three donors have US$345m still to deliver" in text
    # What the example itself has recorded within the hour.
    for form in (html, text):
        assert "changes since the last mail" in re.sub(r"<[^>]*>", "", form)
    # Nothing is fetched, nothing runs, nothing needs a picture.
    assert (
        re.findall(r"<(?:img|script|link|iframe|form|object)\b|url\(|@import", html)
        == []
    )
    links = re.findall(r'href="([^"]*)"', html)
    assert len(links) > 20
    assert [one for one in links if not one.startswith("http://127.0.0.1:8000/")] == []
    assert len(parsed().as_bytes()) < 100_000
    assert '<html lang="en-GB">' in html
    assert "<title>Declassified: Iraq at 1 February 2006</title>" in html

"""What stands in a mail: the page's own figures, whole in themselves, in both forms."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from partnership.dashboard.mail import job
from partnership.evidence.models import Programme
from tests.dashboard.mail.factories import (
    WEDNESDAY,
    html_of,
    make_reader,
    parsed,
    text_of,
)
from tests.factories import make_programme

pytestmark = pytest.mark.django_db

FIGURE = re.compile(r'<data value="([^"]*)" data-figure="([^"]*)">([^<]*)</data>')
# What the page counts since the reader's last visit, and the mail since the last mail.
SINCE = "changes."


def figures(page: str) -> dict[str, tuple[str, str]]:
    found = {name: (value, said) for value, name, said in FIGURE.findall(page)}
    return {name: said for name, said in found.items() if not name.startswith(SINCE)}


def test_the_mail_says_what_the_page_says_and_holds_all_it_needs(iraq):
    ann = make_reader(ceiling="unclassified")
    job.send_due(WEDNESDAY)
    client = Client()
    client.force_login(
        ann, backend="allauth.account.auth_backends.AuthenticationBackend"
    )

    page = client.get("/").content.decode()
    html, text = html_of(), text_of()

    told = figures(html)
    assert len(told) > 60
    # No figure differs, and none is left out, in either form.
    assert told == figures(page)
    assert [said for _, said in told.values() if said not in text] == []
    assert "Three donors have US$345m still to deliver" in text
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


def test_every_mail_says_how_to_end_it_and_that_no_person_sent_it():
    ann = make_reader(first_name="Ånn\r\nBcc: all@partnership.example", last_name="Ø")
    make_programme(name="Irak für alle\r\nBcc: all@partnership.example")

    job.send_due(WEDNESDAY)

    headers = parsed()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    (ending,) = re.findall(r"^<(\S+)>$", headers["List-Unsubscribe"].strip())
    assert ending.startswith("http://127.0.0.1:8000/account/overviews/end/")
    assert ending in text_of()
    assert ending in html_of()
    assert headers["Auto-Submitted"] == "auto-generated"
    # Names are no headers, whatever they hold.
    assert (headers["Bcc"], headers["To"]) == (None, ann.email)
    assert headers["Subject"].startswith("Declassified: Irak für alle Bcc: all@")
    assert [part.get_content_type() for part in headers.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_the_second_mail_says_what_changed_since_the_first():
    make_reader()
    job.send_due(WEDNESDAY)
    assert "since the last mail" not in text_of()
    Programme.objects.update(strategy="From coalition to partnership")

    job.send_due(WEDNESDAY + timedelta(days=1))

    assert "One change since the last mail" in text_of()
    assert len(mail.outbox) == 2

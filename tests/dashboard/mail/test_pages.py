"""The reader's choice on their own page, and the link that ends it without sign-in."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from partnership.accounts.forms.address import AddressField
from partnership.accounts.models import AuditEntry, AuditKind
from partnership.dashboard.mail.ending import ending_address
from partnership.dashboard.models import OverviewChoice
from partnership.outgoing_mail import OutgoingMail
from tests.dashboard.mail.factories import make_reader
from tests.factories import make_programme, make_user

pytestmark = pytest.mark.django_db

PAGE = "/account/overviews/"
WEEKLY = {"rhythm": "weekly", "weekday": "0", "hour": "8"}


def signed_in(person):
    client = Client()
    client.force_login(
        person, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client


def person(*rights, **values):
    make_programme()
    values.setdefault("email", "ann@partnership.example")
    values.setdefault("password", "argon2$usable")
    return make_user(*(rights or ("Minister",)), username="ann", **values)


@time_machine.travel(datetime(2006, 2, 3, 12, tzinfo=UTC), tick=False)
def test_a_reader_chooses_changes_and_ends_their_mails():
    ann = person()
    client = signed_in(ann)
    page = client.get(PAGE).content.decode()
    assert "You get none." in page
    assert "nothing marked above Declassified" in page
    assert "Nobody can sign in or change anything through it." in page

    client.post(PAGE, WEEKLY)
    page = client.get(PAGE).content.decode()

    choice = OverviewChoice.objects.get()
    assert choice.in_words == "once a week, on Monday, at 08:00"
    assert "The next one is due at 08:00 on 6 February 2006" in page
    client.post(PAGE, WEEKLY | {"rhythm": "working_days"})
    assert OverviewChoice.objects.get().weekday is None
    client.post(PAGE, WEEKLY | {"rhythm": "never"})
    assert not OverviewChoice.objects.exists()
    said = AuditEntry.objects.filter(kind=AuditKind.MAIL_CHOSEN, about=ann)
    assert [one.details["now"] for one in said.order_by("pk")] == [
        "once a week, on Monday, at 08:00",
        "each working day at 08:00",
        "none",
    ]


@pytest.mark.parametrize(
    "sent",
    [
        {"hour": "7"},
        {"rhythm": "hourly"},
        WEEKLY | {"hour": "24"},
        WEEKLY | {"weekday": "x"},
    ],
    ids=["nothing", "unknown rhythm", "no such hour", "no such day"],
)
def test_a_wrong_choice_is_said_and_nothing_is_kept(sent):
    answer = signed_in(person()).post(PAGE, sent)

    assert "error-message" in answer.content.decode()
    assert not OverviewChoice.objects.exists()


@pytest.mark.parametrize(
    ("rights", "values", "why"),
    [
        (["Minister"], {"email": ""}, "No e-mail address is entered for you"),
        (["Minister"], {"email": "a@elsewhere.example"}, "does not go to"),
        (["actors.view_actor"], {}, "Your role does not include the overview"),
    ],
    ids=["no address", "another domain", "no right"],
)
def test_who_cannot_get_it_is_told_why_and_cannot_choose_it(rights, values, why):
    client = signed_in(person(*rights, **values))

    page = client.get(PAGE).content.decode()
    client.post(PAGE, WEEKLY)

    assert why in page
    assert 'name="rhythm"' not in page
    assert not OverviewChoice.objects.exists()


def test_without_mail_settings_the_page_says_so(settings):
    settings.MAIL = OutgoingMail()

    page = signed_in(person()).get(PAGE).content.decode()

    assert "This installation sends no mail" in page


def test_the_link_ends_the_mails_by_a_post_alone_and_without_sign_in():
    ann = make_reader()
    link, stranger = ending_address(ann), Client(enforce_csrf_checks=True)

    looked = stranger.get(link)

    assert looked.status_code == 200
    assert "ann" not in re.sub(r"<[^>]*>", "", looked.content.decode())
    assert OverviewChoice.objects.exists()
    # As a mail program sends it (RFC 8058); a second time nothing more happens.
    for _ in range(2):
        ended = stranger.post(link, {"List-Unsubscribe": "One-Click"})
        assert ended.status_code == 200
    assert not OverviewChoice.objects.exists()
    (entry,) = AuditEntry.objects.filter(kind=AuditKind.MAIL_CHOSEN)
    assert (entry.about, entry.by) == (ann, None)
    assert entry.details["because"] == "by the link in a mail"
    # The log names no link that somebody could use.
    assert entry.path == "/account/overviews/end/…/"


def test_a_link_that_we_did_not_sign_ends_nothing():
    ann = make_reader()
    forged = reverse("dashboard:overviews_end", args=[f"{ann.pk}:{'x' * 43}"])

    assert Client().post(forged).status_code == 404
    assert OverviewChoice.objects.exists()


@pytest.mark.parametrize(
    "address",
    ["ann@elsewhere.example", "ann@partnership.example.evil.example", "ann", "é@x.y"],
)
def test_an_administrator_enters_addresses_that_mail_may_go_to_alone(address):
    assert AddressField(required=False).clean("ann@Partnership.example")
    with pytest.raises(ValidationError):
        AddressField(required=False).clean(address)

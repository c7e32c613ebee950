"""Every request is bounded before it is read, and each refusal has words."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from tests.factories import make_actor
from tests.security.test_headers import faults

FORM = "application/x-www-form-urlencoded"
LOGIN = "/account/login/"
AGAINST = b"Host: partnership.example\r\nX-Forwarded-Proto: https\r\n"


def worded(answer, status, words):
    assert answer.status == status
    assert words.encode() in answer.body
    assert faults(answer) == []


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("path", ["/", LOGIN, "/static/icon.svg"])
def test_a_method_that_no_page_takes_is_refused(production, method, path):
    answer = production.ask(method, path, X_Secret="told")

    worded(answer, 405, "This cannot be done here")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST"
    assert b"told" not in answer.body


@pytest.mark.django_db
def test_a_view_that_refuses_a_method_says_so_in_words(login):
    response = login("alerts.change_flag").get("/alerts/1/take-back/")

    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert "This cannot be done here" in response.content.decode()


def test_a_body_beyond_the_bound_is_refused_even_where_nobody_reads_it(production):
    for path in (LOGIN, "/nowhere/", "/static/icon.svg"):
        answer = production.ask("POST", path, b"a" * 2_200_000, Content_Type=FORM)
        worded(answer, 413, "This request is too large")


def test_a_body_that_only_claims_to_be_large_is_refused_before_it_comes(production):
    length = b"Content-Length: 99999999999999\r\n\r\n"

    heard = production.say(b"POST / HTTP/1.1\r\n" + AGAINST + length + b"a")

    assert heard.startswith(b"HTTP/1.1 413 ")


def test_a_body_without_its_length_is_refused(production):
    body = b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"

    heard = production.say(b"POST /account/login/ HTTP/1.1\r\n" + AGAINST + body)

    assert heard.startswith(b"HTTP/1.1 411 ")
    assert b"does not say its length" in heard


@pytest.mark.parametrize(
    "named",
    [
        "charset=hex",
        "charset=undefined",
        "charset=utf-16",
        "charset=nonsense",
        "charset*=nonsense''%ff",
    ],
)
def test_another_character_set_is_refused(production, named):
    asked = {"Content_Type": f"{FORM}; {named}"}

    worded(production.ask(path="/?q=x", **asked), 415, "not in UTF-8")


def test_utf_8_may_be_named(production):
    asked = {"Content_Type": f"{FORM}; charset=UTF-8"}

    assert production.ask(path=LOGIN, **asked).status == 200


def test_a_form_of_too_many_questions_is_refused_in_words():
    response = Client().post(LOGIN, {f"a{number}": "1" for number in range(1001)})

    assert response.status_code == 400
    assert "This request cannot be read" in response.content.decode()


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /?" + b"a" * 5000 + b" HTTP/1.1\r\n" + AGAINST, b"414"),
        (b"GET / HTTP/1.1\r\n" + AGAINST + b"X-A: b\r\n" * 60, b"431"),
        (b"GET / HTTP/1.1\r\n" + AGAINST + b"X-A: " + b"a" * 9000, b"431"),
        (b"GET / HTTP/1.1\r\n" + AGAINST + b"X-A: a\0b\r\n", b"400"),
        (b"POST / HTTP/1.1\r\n" + AGAINST + b"Content-Length: -1\r\n", b"400"),
        (
            b"POST / HTTP/1.1\r\n" + AGAINST + b"Content-Length: 1\r\n" * 2,
            b"400",
        ),
        (
            b"POST / HTTP/1.1\r\n"
            + AGAINST
            + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
            b"400",
        ),
        (b"\xff\xfe\x00 nonsense\r\n", b"400"),
    ],
)
def test_what_the_server_itself_cannot_read_ends_the_connection(
    production, head, status
):
    heard = production.say(head + b"\r\n\r\n")

    assert heard.startswith(b"HTTP/1.1 " + status)
    assert b"this request cannot be read. Nothing was changed." in heard
    for header in (b"Connection: close", b"nosniff", b"default-src 'none'", b"DENY"):
        assert header in heard
    assert b"Strict-Transport-Security: max-age=31536000; includeSubDomains" in heard
    assert b"nonsense" not in heard


ODD = [
    "%ff",
    "%ed%a0%80",
    "%F0%9F%98%80",
    "99999999999999999999999",
    "-1",
    "NaN",
    "1e400",
    "%C2%B2",
    "%",
    "a%0d%0aSet-Cookie:x=y",
]


@pytest.mark.parametrize(
    "address",
    ["/", "/countries/", "/security/", "/economic/", "/alerts/", "/political/"],
)
def test_no_odd_value_in_an_address_is_a_fault(login, address):
    client = login("Policy officer")
    names = ("q", "page", "as_at", "sort", "after", "cursor", "next", "donor")

    for odd in ODD:
        query = "&".join(f"{name}={odd}" for name in names)
        response = client.get(f"{address}?{query}")
        assert response.status_code in (200, 302, 400, 404), odd
        assert "x" not in response.cookies, odd


def test_no_odd_path_is_a_fault(login):
    client = login("Administrator", is_staff=True, is_superuser=True)

    for path in (
        "/countries/%ff/",
        "/security/contributors/99999999999999999999/",
        "/economic/pledges/9223372036854775808/",
        "/alerts/99999999999999999999/acknowledge/",
        "/admin/accounts/user/_ff/change/",
        "/admin/r/99999999999999999999/1/",
    ):
        assert client.get(path).status_code in (302, 404), path


def test_the_admin_does_not_tell_which_records_exist(login):
    client = login("Administrator", is_staff=True, is_superuser=True)
    actor = make_actor("Denmark")
    kind = ContentType.objects.get_for_model(actor).pk

    assert client.get(f"/admin/r/{kind}/{actor.pk}/").status_code == 404
    page = client.get(f"/admin/actors/actor/{actor.pk}/change/")
    assert page.status_code == 200
    assert "/admin/r/" not in page.content.decode()

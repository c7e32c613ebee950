"""What a real server of production answers, first byte to last."""

import pytest

from tests.security.test_headers import faults

YEAR = 31_536_000


@pytest.mark.parametrize(
    ("address", "status"),
    [("/", 302), ("/account/login/", 200), ("/nowhere/", 404), ("/?q=%00", 400)],
)
def test_every_answer_is_bound_to_tls_and_bears_every_header(
    production, address, status
):
    answer = production.ask(path=address)

    assert answer.status == status
    assert faults(answer) == []
    kept = answer.headers["Strict-Transport-Security"]
    assert kept == f"max-age={YEAR}; includeSubDomains; preload"
    assert "upgrade-insecure-requests" in answer.headers["Content-Security-Policy"]


def test_a_request_without_tls_is_sent_to_tls_with_every_header(production):
    answer = production.ask(path="/countries/?q=a", X_Forwarded_Proto="http")

    assert answer.status == 301
    assert answer.headers["Location"] == "https://partnership.example/countries/?q=a"
    assert faults(answer) == []


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_foreign_host_is_refused_with_every_header(production, scheme):
    answer = production.ask(Host="evil.example", X_Forwarded_Proto=scheme)

    assert answer.status == 400
    assert faults(answer) == []
    assert b"This request cannot be read" in answer.body
    assert b"evil" not in answer.body


def test_a_static_file_bears_every_header_and_may_be_kept(production):
    page = production.ask(path="/account/login/").body.decode()
    style = page.split('rel="stylesheet" href="')[1].split('"')[0]

    answer = production.ask(path=style)

    assert answer.status == 200
    assert faults(answer) == ["Cache-Control"]
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"].startswith("text/css")
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert "Strict-Transport-Security" in answer.headers


def test_no_answer_names_what_serves_it(production):
    for answer in (production.ask(), production.ask(path="/nowhere/")):
        told = str(answer.headers).lower()
        assert "gunicorn" not in told
        assert "python" not in told
        assert "x-powered-by" not in told


def test_no_folder_is_listed_and_no_source_is_served(production):
    for path in (
        "/static/",
        "/static/css/",
        "/.git/config",
        "/partnership/settings.py",
    ):
        assert production.ask(path=path).status == 404
    for path in ("/static/../partnership/settings.py", "/static/%2e%2e/settings.py"):
        assert production.ask(path=path).status in (302, 400, 404)


def test_the_cookies_hold_for_this_host_alone_and_for_no_script(production):
    cookie = production.ask(path="/account/login/").headers["Set-Cookie"]

    assert cookie.startswith("__Host-csrf=")
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie.split("; ")
    assert "Domain" not in cookie
    assert "Max-Age" not in cookie

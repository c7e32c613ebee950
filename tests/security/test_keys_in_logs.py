"""No log holds the key of a calendar."""

from datetime import timedelta

import pytest

from partnership.logs import without_secrets

pytestmark = pytest.mark.django_db


def test_the_log_of_requests_holds_no_key():
    from types import SimpleNamespace

    from gunicorn.config import Config

    from partnership.stack.access_log import WithoutSecrets

    token = "t" * 43
    path = f"/security/mandates/calendar/{token}/mandates.ics"
    request = SimpleNamespace(
        headers=[("REFERER", f"https://here{path}")],
    )
    environ = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": path,
        "PATH_INFO": path,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_REFERER": f"https://here{path}",
    }
    response = SimpleNamespace(status="200 OK", sent=1, headers=[])
    atoms = WithoutSecrets(Config()).atoms(
        response, request, environ, timedelta(seconds=1)
    )

    assert token not in str(atoms)
    assert "/security/mandates/calendar/…" in atoms["r"]


def test_what_is_no_secret_stays_in_the_log():
    line = "Not Found: /security/mandates/calendar/short/"

    assert without_secrets(line) == line
    assert "abcd" not in without_secrets("/account/invitation/" + "abcd" * 11 + "/")

"""A file of changes says how to make it again, and so it is made again."""

import re
import shlex
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.utils import timezone

from coalition.models import Mandate
from partnership.evidence.history import change_by, recorded_at, recorded_by
from tests.coalition.factories import make_denmark_mandate
from tests.donors.factories import make_pledge
from tests.factories import make_user

# Two people are called alike: only the username says who it is.
ASKED = {"who": "ada", "period_from": "2006-01-01", "line": "security"}


def fetch(client, address, asked=None) -> bytes:
    response = client.get(address, asked)
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content)


def note(file: bytes, label: str) -> str:
    return re.search(rf"^# {label}: (.*)\r$", file.decode("utf-8-sig"), re.M)[1]


def rows(file: bytes) -> bytes:
    return file[: file.index(b"# Report: ")]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("asked", [ASKED, {}, {"period_to": "2026-01-01"}])
def test_a_file_is_made_again_by_its_command_and_its_address(login, tmp_path, asked):
    names = {"first_name": "Ada", "last_name": "Byron"}
    ada, _ = make_user(username="ada", **names), make_user(username="ada2", **names)
    ago = timezone.now() - timedelta(days=30)
    with recorded_at(ago), recorded_by(None):
        make_denmark_mandate()
        make_pledge("Canada", 187)
    with recorded_at(ago + timedelta(days=1)), change_by(ada, reason="Renewed."):
        Mandate.objects.update(expires_on="2007-07-01", version=2)
    client = login("Analyst", ceiling="top-secret", username="ana lyst")
    first = fetch(client, "/changes/csv/", asked)
    with change_by(ada, reason="Cut."):
        Mandate.objects.update(personnel_ceiling=480, version=3)
    assert (rows(fetch(client, "/changes/csv/", asked)) == rows(first)) == bool(
        "period_to" in asked
    )

    command = shlex.split(note(first, "Reproduce by command"))
    call_command(*command[1:], "--output", str(tmp_path / "again.csv"))
    address = urlsplit(note(first, "Reproduce by address"))
    again = [
        (tmp_path / "again.csv").read_bytes(),
        fetch(client, f"{address.path}?{address.query}"),
    ]

    for one in again:
        assert rows(one) == rows(first)
        assert note(one, "SHA-256 of the rows") == note(first, "SHA-256 of the rows")
    assert (b"Denmark" in rows(first)) == ("period_to" not in asked)

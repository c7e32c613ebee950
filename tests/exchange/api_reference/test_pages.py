"""The reference lists what its reader may ask for, with lines that run as they are."""

import html
import json
import os
import re
import shlex
import shutil
import subprocess
from urllib.request import Request, urlopen

import pytest
from django.test import Client
from django.utils import timezone

from partnership.exchange.api.registry import RESOURCES
from partnership.exchange.registry import REPORTS
from tests.accounts.api.factories import EVERYTHING, token_of
from tests.donors.factories import make_pledge
from tests.factories import make_all_markings, make_programme, make_user

PAGE = "/api/v1/reference/"
LINE = re.compile(r"<code>(curl [^<]+)</code>")
LINK = re.compile(rf'href="{PAGE}([^"]+)"')


def lines_of(text: str) -> list[str]:
    return [html.unescape(line) for line in LINE.findall(text)]


def page_of(client, name=""):
    response = client.get(f"{PAGE}{name}")
    assert response.status_code == 200, name
    return response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["Minister", ""])
def test_only_what_the_reader_has_a_right_to_is_listed(login, role):
    client = login(*filter(None, [role]))
    person = make_user(*filter(None, [role]))

    listed = set(LINK.findall(page_of(client)))

    may = {f"{n}/" for n, one in RESOURCES.items() if person.has_perm(one.permission)}
    may |= {
        f"reports/{n}/" for n, one in REPORTS.items() if person.has_perm(one.permission)
    }
    assert listed == may
    assert bool(listed) == bool(role)


@pytest.mark.django_db
def test_what_the_reader_has_no_right_to_is_as_missing_as_what_is_not(login):
    minister = login("Minister")

    for name in ("reports/pledge-gap/", "reports/nothing/", "nothing/"):
        assert minister.get(f"{PAGE}{name}").status_code == 404
    only_pledges = login("donors.view_pledge")
    assert only_pledges.get(f"{PAGE}pledges/").status_code == 200
    assert only_pledges.get(f"{PAGE}mandates/").status_code == 404
    assert Client().get(PAGE).status_code == 302


@pytest.mark.django_db
def test_every_line_on_every_page_is_answered(login):
    """Each as it stands, but for the way to the server; all take half a minute."""
    make_pledge()
    client = login("Administrator")
    pages = ["", *LINK.findall(page_of(client))]
    assert len(pages) > 80
    if not os.environ.get("EVERY_LINE_OF_THE_REFERENCE"):
        pages = pages[::20]

    wrong = []
    for name in pages:
        lines = lines_of(page_of(client, name))
        assert lines, name
        for line in lines:
            address = shlex.split(line)[-1].removeprefix("http://testserver")
            response = client.get(address)
            if response.status_code != 200:
                wrong.append(f"{address}: {response.status_code}")

    assert wrong == []


@pytest.mark.django_db(transaction=True)
def test_the_lines_run_in_a_terminal(live_server, login):
    make_all_markings()
    make_programme()
    make_pledge("Sweden")
    analyst = make_user("Analyst", username="reader")
    token = token_of(analyst, at=timezone.now(), scopes=EVERYTHING)
    client = login("Analyst", username="other")
    client.defaults["HTTP_HOST"] = live_server.url.removeprefix("http://")
    pages = ("", "pledges/", "reports/pledge-gap/")
    lines = [line for name in pages for line in lines_of(page_of(client, name))]

    assert len(lines) == 6
    answers = [json.loads(run(line, token)) for line in lines]

    assert "pledges" in {one["name"] for one in answers[0]["resources"]}
    assert answers[1]["openapi"].startswith("3.1")
    assert answers[2]["rows"][0]["donor"]["name"] == "Sweden"
    assert set(answers[3]["rows"][0]) == {"id", "donor", "conference", "parent"}
    assert answers[4]["row"]["donor"]["name"] == "Sweden"
    assert answers[5]["rows"][0]["donor"] == "Sweden"


def run(line: str, token: str) -> str:
    """What the line answers: of the shell itself, where the machine has curl."""
    if shutil.which("curl"):
        environment = os.environ | {"TOKEN": token}
        found = subprocess.run(
            ["sh", "-c", f"{line} -sS --fail --noproxy '*'"],
            env=environment,
            capture_output=True,
            check=True,
            timeout=60,
        )
        return found.stdout.decode()
    _, _, header, address = shlex.split(line)
    name, _, value = header.replace("$TOKEN", token).partition(": ")
    with urlopen(Request(address, headers={name: value})) as response:
        return response.read().decode()

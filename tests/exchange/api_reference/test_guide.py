"""What docs/api.md shows runs as it stands, but for the site's address."""

import re
from importlib.util import find_spec

import pytest
from django.conf import settings
from django.utils import timezone

from tests.accounts.api.factories import ask, token_of
from tests.donors.factories import make_pledge
from tests.factories import make_all_markings, make_programme, make_user

GUIDE = (settings.BASE_DIR / "docs/api.md").read_text()
CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
SITE = "https://partnership.example"
REPORTS = ["read:economic", "read:reports"]


def test_the_gap_report_takes_five_lines():
    assert len(re.findall(r"^\S", CODE.findall(GUIDE)[0], re.MULTILINE)) == 5


@pytest.mark.django_db
def test_every_line_for_a_terminal_is_answered(person):
    token = token_of(person, scopes=REPORTS)
    addresses = re.findall(rf"'{SITE}(\S+)'", GUIDE)

    assert len(addresses) == 2
    assert [ask(token, address).status_code for address in addresses] == [200, 200]


@pytest.mark.skipif(find_spec("pandas") is None, reason="pandas is no part of ours")
@pytest.mark.django_db(transaction=True)
def test_the_python_runs_and_pandas_adds_up_the_gap(live_server, monkeypatch, capsys):
    make_all_markings()
    make_programme()
    for donor, millions in (("Sweden", 33), ("Spain", 20), ("Sweden", 2)):
        make_pledge(donor, millions)
    reader = make_user("Analyst", username="reader")
    token = token_of(reader, at=timezone.now(), scopes=REPORTS)
    monkeypatch.setenv("TOKEN", token)

    found = {}
    for code in CODE.findall(GUIDE):
        exec(code.replace(SITE, live_server.url), found)

    printed = capsys.readouterr().out
    assert found["gap"]["used_gap_usd"].sum() == 55_000_000
    assert re.search(r"^Sweden +35000000", printed, re.MULTILINE)
    assert len(found["rows"]) == 3

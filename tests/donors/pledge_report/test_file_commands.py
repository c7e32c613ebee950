"""What an address or a command answers in place of a file, or makes again."""

import json
import re
import shlex
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from partnership.evidence.history import recorded_at
from partnership.exchange.writers import FORMATS
from tests.donors.factories import make_disbursement, make_pledge, make_rate
from tests.donors.pledge_report.files import PAGE, data_of_csv, fetch, note
from tests.donors.pledge_report.world import make_membership, make_world
from tests.factories import make_marking, make_programme
from tests.paper import words_on_paper


def begin_the_record() -> None:
    """Some time ago, so that the files can look back to an instant since."""
    with recorded_at(timezone.now() - timedelta(hours=2)):
        make_programme()
        make_world()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("role", ["everything", "only what they may see"])
def test_a_file_is_made_again_by_its_command_and_its_address(login, tmp_path, role):
    make_marking("top-secret"), make_marking("restricted")
    begin_the_record()
    ceiling = "top-secret" if role == "everything" else "declassified"
    client = login("Analyst", ceiling=ceiling, username="ana lyst")
    with recorded_at(timezone.now() - timedelta(hours=1)):
        make_pledge("Belgium", 77, marking=make_marking("restricted"))
    first = fetch(client, "csv")
    # Afterwards the record changes: a late disbursement, a new member, another rate.
    make_disbursement(make_pledge("Poland", 30), 5)
    make_membership("Kuwait", "NATO")
    make_rate("SEK", "9", "2006-01-31")
    assert data_of_csv(fetch(client, "csv")) != data_of_csv(first)

    command = shlex.split(note(first, "Reproduce by command"))
    assert command[:3] == ["manage.py", "export", "pledge-report"]
    call_command(*command[1:], "--output", str(tmp_path / "again.csv"))
    by_command = (tmp_path / "again.csv").read_bytes()
    address = urlsplit(note(first, "Reproduce by address"))
    answer = client.get(f"{address.path}?{address.query}")
    by_address = b"".join(answer.streaming_content)

    assert data_of_csv(by_command) == data_of_csv(first)
    assert data_of_csv(by_address) == data_of_csv(first)
    for again in (by_command, by_address):
        assert note(again, "SHA-256 of the rows") == note(first, "SHA-256 of the rows")
    assert ("Belgium" in first.decode()) == (role == "everything")
    assert ("--reader" in command) == (role != "everything")


@pytest.mark.django_db
@pytest.mark.parametrize("file_format", FORMATS)
def test_the_gap_report_says_how_it_is_made_again_in_every_format(login, file_format):
    make_world()
    client = login("Analyst", ceiling="top-secret")

    file = fetch(client, file_format, "/economic/reports/pledge-gap/", {"donor": "ESP"})

    if file_format == "csv":
        assert " --donor spain" in note(file, "Reproduce by command")
        assert note(file, "Reproduce by address").startswith("http://testserver/econ")
    if file_format == "json":
        assert "donor=spain" in json.loads(file)["reproduce"]["Reproduce by address"]
    if file_format == "pdf":
        words = words_on_paper(file)
        assert "177,000,000.00" in words
        assert "Page 1 of" in words.replace("\u00a0", " ")


@pytest.mark.django_db
def test_a_pdf_of_too_many_rows_says_what_to_take_instead(login, monkeypatch, tmp_path):
    monkeypatch.setattr("partnership.exchange.writers.paper.MOST_ROWS", 2)
    make_world()
    client = login("Analyst", ceiling="top-secret")

    response = client.get(f"{PAGE}pdf/")

    assert response.status_code == 400
    assert "A PDF bears 2 rows, and this report has more." in response.content.decode()
    with pytest.raises(CommandError, match="A PDF bears 2 rows"):
        call_command(
            "export", "pledge-report", format="pdf", output=str(tmp_path / "a.pdf")
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_the_command_says_what_it_cannot_answer():
    make_programme()
    for options, sentence in (
        (["--currency", "EUR"], "--currency: There are no exchange rates"),
        (["--measure", "gap", "--measure", "luck"], "--measure: Select a valid choice"),
        (["--by", "donor", "--then-by", "donor"], "--then-by: It is grouped by this"),
        (["--reader", "nobody"], "--reader: nobody is called “nobody”."),
    ):
        with pytest.raises(CommandError, match=re.escape(sentence)):
            call_command("export", "pledge-report", *options)

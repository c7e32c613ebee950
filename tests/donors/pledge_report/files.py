"""Files of the report, fetched as a reader does."""

import re

PAGE = "/economic/reports/pledges/"
ASKED = {
    "by": "grouping",
    "then_by": "donor",
    "measure": ["pledges", "pledged", "gap", "rate_effect"],
    "compare_at": "2005-02-01",
    "currency": "SEK",
    "as_at": "2006-02-01",
}


def fetch(client, file_format, address=PAGE, asked=ASKED) -> bytes:
    response = client.get(f"{address}{file_format}/", asked)
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content)


def data_of_csv(file: bytes) -> bytes:
    """The headings and the rows, byte by byte."""
    return file[: file.index(b"# Report: ")]


def note(file: bytes, label: str) -> str:
    found = re.search(rf"^# {label}: (.*)\r$", file.decode("utf-8-sig"), re.MULTILINE)
    return found[1]

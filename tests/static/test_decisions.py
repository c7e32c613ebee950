"""The index of decisions names each of them, as it is headed."""

from pathlib import Path

from django.conf import settings

DECISIONS = Path(settings.BASE_DIR) / "docs/decisions"


def test_every_decision_is_in_the_index_under_its_number_and_title():
    index = (DECISIONS / "README.md").read_text()
    records = sorted(DECISIONS.glob("[0-9]*.md"))
    lines = []
    for record in records:
        number, title = record.read_text().splitlines()[0][2:].split(". ", 1)
        assert record.name.startswith(f"{int(number):04d}-")
        lines.append(f"| {number} | [{title}]({record.name}) | ")

    assert [line for line in lines if line not in index] == []
    assert index.count("\n| ") == len(records) + 2

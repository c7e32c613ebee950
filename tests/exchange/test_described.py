"""What is in a file is told to who reads it."""

from django.conf import settings

from partnership.exchange.registry import REPORTS


def test_every_report_is_described():
    said = (settings.BASE_DIR / "docs" / "exports.md").read_text()

    # Once in the list of names, once where its rows are told.
    assert [name for name in REPORTS if said.count(f"`{name}`") < 2] == []

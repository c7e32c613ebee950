"""A person with a token; and counts that nobody has added to."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from partnership.accounts.api import counting
from partnership.evidence.history import recorded_at
from tests.factories import make_programme, make_user


@pytest.fixture(autouse=True)
def counts_afresh(settings, monkeypatch):
    """Or what one test asks is missing from the next one's allowance."""
    afresh = settings.CACHES["default"] | {"KEY_PREFIX": uuid4().hex}
    settings.CACHES = {"default": afresh}
    monkeypatch.setattr(
        "partnership.accounts.api.allowance.COUNTER", counting.Counter()
    )


@pytest.fixture
def person(db):
    with recorded_at(datetime(2026, 11, 1, tzinfo=UTC)):
        make_programme()
    return make_user("Analyst", username="analyst", ceiling="restricted")

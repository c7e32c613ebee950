"""The throttle of sign-in counts in the cache, which outlives a test."""

from uuid import uuid4

import pytest


@pytest.fixture(autouse=True)
def throttle_that_has_counted_nobody(settings):
    """Or the sign-ins that fail in one test close sign-in for the next."""
    afresh = settings.CACHES["default"] | {"KEY_PREFIX": uuid4().hex}
    settings.CACHES = {"default": afresh}

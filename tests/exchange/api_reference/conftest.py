"""As the tests of tokens have it: a person, and counts that nobody has added to."""

from tests.accounts.api.conftest import counts_afresh, person  # noqa: F401

"""Instants at which the tests of this folder record their changes."""

from datetime import UTC, datetime

FEBRUARY = datetime(2006, 2, 1, 9, tzinfo=UTC)
MARCH = datetime(2006, 3, 3, 9, tzinfo=UTC)
MAY = datetime(2006, 5, 30, 9, tzinfo=UTC)

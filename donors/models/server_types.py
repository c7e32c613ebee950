"""Columns of PostgreSQL's own types, by which a reader knows what a figure has seen."""

from typing import Any

from django.db import models


class TransactionField(models.Field):
    """The number of a database transaction; it never comes again."""

    def db_type(self, connection: Any) -> str:
        return "xid8"


class SnapshotField(models.Field):
    """Which transactions a statement saw."""

    def db_type(self, connection: Any) -> str:
        return "pg_snapshot"

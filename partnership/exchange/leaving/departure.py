"""Everything into one file, from one picture of the database."""

import json
from pathlib import Path
from typing import IO, Any

from django.db import connection

from partnership.evidence.banner import overall_marking
from partnership.exchange.leaving import archive
from partnership.exchange.leaving.archive import Archive
from partnership.exchange.leaving.dictionary import dictionary
from partnership.exchange.leaving.schema_state import (
    migrations,
    product_version,
    refuse_unless_migrated,
)
from partnership.exchange.leaving.staying import what_stays
from partnership.exchange.leaving.tables import (
    LeavingTable,
    leaving_tables,
    undecided_tables,
)
from partnership.exchange.readers import WholeRecord
from partnership.exchange.snapshot import snapshot

FORMAT = "partnership-whole-record"
FORMAT_VERSION = 1
ABOUT = (Path(__file__).parent / "readme.txt").read_text()
# The text of a value must not depend on who asks.
SETTINGS = """
    SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD';
    SET LOCAL IntervalStyle = 'iso_8601'; SET LOCAL extra_float_digits = 1;
    SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8';
"""
COPY = """
    COPY (SELECT {columns} FROM {table} WHERE {condition} ORDER BY {key})
    TO STDOUT WITH (FORMAT csv, HEADER true)
"""
BORNE = "SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL"
BORNE_TOGETHER = "SELECT DISTINCT unnest({column}) FROM {table}"
# How a column names one marking, or several.
MARKINGS = {
    "marking_id": BORNE,
    "marked_since_id": BORNE,
    "default_marking_id": BORNE,
    "further_marking_ids": BORNE_TOGETHER,
}


def write_everything(file: IO[bytes]) -> dict[str, Any]:
    """Write the archive; returns its manifest. Memory does not grow with the rows.

    Raises NotMigrated while migrations are due. An unchanged database gives the same
    bytes again.
    """
    refuse_unless_migrated()
    with snapshot():
        with connection.cursor() as cursor:
            cursor.execute(SETTINGS)
        tables = leaving_tables()
        manifest = _manifest(tables)
        with Archive(file) as written:
            written.add(archive.README, _about(manifest))
            written.add(archive.DICTIONARY, dictionary(tables))
            manifest["tables"] = [_copied(written, table) for table in tables]
            text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
            written.add(archive.MANIFEST, text.encode())
    return manifest


def rows_of(manifest: dict[str, Any]) -> int:
    """How many rows the tables of a file have together."""
    return sum(table["rows"] for table in manifest["tables"])


def _about(manifest: dict[str, Any]) -> bytes:
    marking, version = manifest["marking"].upper(), manifest["version"]
    return ABOUT.format(marking=marking, version=version).encode()


def _manifest(tables: list[LeavingTable]) -> dict[str, Any]:
    foreign = [
        {"what": name, "why": "not a table of the product"}
        for name in undecided_tables()
    ]
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "version": product_version(),
        "marking": _marking(tables),
        "migrations": migrations(),
        "left_out": what_stays() + foreign,
    }


def _marking(tables: list[LeavingTable]) -> str:
    """What the file bears: of every row that is or ever was."""
    held: set[int] = set()
    with connection.cursor() as cursor:
        for table in filter(_is_marked, tables):
            for column in MARKINGS.keys() & table.columns.keys():
                statement = MARKINGS[column].format(column=column, table=table.quoted)
                cursor.execute(statement)
                held |= {marking for (marking,) in cursor.fetchall()}
    whole = overall_marking(held)
    return whole.in_words(WholeRecord()) if whole else "none recorded"


def _is_marked(table: LeavingTable) -> bool:
    """Caveats name a marking, and bear none."""
    model = getattr(table.model, "pgh_tracked_model", table.model)
    return not getattr(model, "is_always_of_today", False)


def _copied(written: Archive, table: LeavingTable) -> dict[str, Any]:
    """Write a table's file; what the manifest says of it."""
    statement = COPY.format(
        columns=table.listed,
        table=table.quoted,
        condition=table.condition,
        key=connection.ops.quote_name(table.key),
    )
    with connection.cursor() as cursor:
        # Django wraps the errors of what it knows, and it does not know COPY.
        with (
            written.member(table.member) as (file, member),
            connection.wrap_database_errors,
        ):
            cursor.copy_expert(statement, file)
        rows = cursor.rowcount
    return {
        "name": table.name,
        "file": table.member,
        "rows": rows,
        "bytes": member.size,
        "sha256": member.sha256,
        "columns": [
            {"name": name, "type": kind} for name, kind in table.columns.items()
        ],
    }

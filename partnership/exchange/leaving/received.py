"""A file of export_all, held against its own digests and against this database."""

import json
from dataclasses import dataclass
from typing import IO, Any, NoReturn

from partnership.exchange.leaving.archive import DICTIONARY, MANIFEST, README, SUMS
from partnership.exchange.leaving.container import Container, NotReceived
from partnership.exchange.leaving.departure import FORMAT, FORMAT_VERSION
from partnership.exchange.leaving.schema_state import differences
from partnership.exchange.leaving.tables import LeavingTable

STATED = {"rows": int, "bytes": int, "sha256": str}


@dataclass(frozen=True)
class Received:
    """A file that is whole, and fits the tables of here."""

    container: Container
    tables: list[LeavingTable]
    # By the name of the table.
    rows: dict[str, int]
    version: str
    marking: str


def receive(file: IO[bytes], tables: list[LeavingTable]) -> Received:
    """Read everything once, and raise NotReceived unless all of it can be loaded."""
    container = Container(file)
    manifest = _manifest(container)
    if said := differences(manifest["migrations"], manifest["version"]):
        raise NotReceived(*said)
    stated = _stated(manifest["tables"], tables)
    expected = [README, DICTIONARY, *(one.member for one in tables), MANIFEST, SUMS]
    if container.names != expected:
        raise NotReceived(_unexpected(container.names, expected))
    problems = _untrue(container, tables, stated)
    if problems:
        raise NotReceived(*problems)
    rows = {table.name: stated[table.name]["rows"] for table in tables}
    return Received(container, tables, rows, manifest["version"], manifest["marking"])


def _manifest(container: Container) -> dict[str, Any]:
    try:
        manifest = json.loads(container.text(MANIFEST), parse_constant=_no_number)
    except (ValueError, RecursionError) as wrong:
        raise NotReceived(f"{MANIFEST} is not JSON.") from wrong
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NotReceived(f"{MANIFEST} is not that of a whole export.")
    if manifest.get("format_version") != FORMAT_VERSION:
        raise NotReceived(
            f"The file is of format {manifest.get('format_version')!r}; this version of"
            f" the product reads format {FORMAT_VERSION}."
        )
    names = manifest.get("migrations")
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        raise NotReceived(f"{MANIFEST} names no migrations.")
    for word in ("version", "marking"):
        if not isinstance(manifest.get(word), str):
            raise NotReceived(f"{MANIFEST} names no {word}.")
    if not isinstance(manifest.get("tables"), list):
        raise NotReceived(f"{MANIFEST} names no tables.")
    return manifest


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _stated(entries: list[Any], tables: list[LeavingTable]) -> dict[str, Any]:
    """What the manifest says of each table, which must be one of here."""
    known = {table.name: table for table in tables}
    found: dict[str, Any] = {}
    for entry in entries:
        name = entry.get("name") if isinstance(entry, dict) else None
        table = known.get(name) if isinstance(name, str) else None
        if table is None:
            raise NotReceived(f"{MANIFEST} names a table that is not here: {name!r}.")
        columns = [{"name": one, "type": kind} for one, kind in table.columns.items()]
        if entry.get("file") != table.member or entry.get("columns") != columns:
            raise NotReceived(f"{name}: the columns are not those of here.")
        if any(type(entry.get(word)) is not kind for word, kind in STATED.items()):
            raise NotReceived(f"{name}: {MANIFEST} lacks its rows, bytes or digest.")
        found[name] = entry
    if lacking := sorted(known.keys() - found.keys()):
        raise NotReceived(f"{MANIFEST} lacks the table {lacking[0]}.")
    return found


def _unexpected(found: list[str], expected: list[str]) -> str:
    more = [name for name in found if name not in expected]
    less = [name for name in expected if name not in found]
    if more:
        return f"The file has a member that no export has: {more[0][:80]!r}."
    if less:
        return f"The file lacks {less[0]}."
    return "The members of the file are not in their order."


def _untrue(
    container: Container, tables: list[LeavingTable], stated: dict[str, Any]
) -> list[str]:
    """Each member that is not what the digests and the manifest say, as a sentence."""
    sums = _sums(container)
    by_member = {table.member: table for table in tables}
    problems = []
    for name in container.names[:-1]:
        found = container.measure(name)
        if sums.get(name) != found.sha256:
            problems.append(f"{name}: its digest is not that of {SUMS}.")
            continue
        if name not in by_member:
            continue
        table = by_member[name]
        said = stated[table.name]
        if (said["sha256"], said["bytes"]) != (found.sha256, found.size):
            problems.append(f"{name}: its digest is not that of {MANIFEST}.")
        elif found.first_line != table.header:
            problems.append(f"{name}: the first line does not name the columns.")
        elif said["rows"] != found.lines - 1:
            problems.append(
                f"{name}: {MANIFEST} says {said['rows']:,} rows, and the file has"
                f" {found.lines - 1:,}."
            )
    return problems


def _sums(container: Container) -> dict[str, str]:
    lines = container.text(SUMS).splitlines()
    return {
        name: digest for digest, _, name in (line.partition("  ") for line in lines)
    }

"""Files that are whole, with digests that agree, and not what export_all wrote."""

import hashlib
import io
import json
import re

from partnership.exchange.leaving.archive import MANIFEST, SUMS, Archive


def packed(members):
    """An archive of these members, with the digests of what they are now."""
    file = io.BytesIO()
    with Archive(file) as archive:
        for name, content in members.items():
            if name != SUMS:
                archive.add(name, content)
    file.seek(0)
    return file


def with_manifest(members, change):
    """A copy in which this was done to the manifest."""
    manifest = json.loads(members[MANIFEST])
    change(manifest)
    return members | {MANIFEST: json.dumps(manifest).encode()}


def with_table(members, table, change):
    """A copy in which a table's file is another, and its manifest says so."""
    name = f"tables/{table}.csv"
    content = change(members[name])
    assert content != members[name]

    def state(manifest):
        entry = next(one for one in manifest["tables"] if one["name"] == table)
        entry["sha256"] = hashlib.sha256(content).hexdigest()
        entry["bytes"] = len(content)
        entry["rows"] += content.count(b"\n") - members[name].count(b"\n")

    return with_manifest(members | {name: content}, state)


def replaced(before, after):
    """Put one text in the place of another, once."""
    return lambda content: content.replace(before, after, 1)


CELL = re.compile(rb'("(?:[^"]|"")*"|[^,\n"]*)[,\n]')


def first_cell(column, value):
    """Put this into the column of the first row; the other cells stay as they are."""

    def changed(content):
        header, _, _ = content.partition(b"\n")
        at = len(header) + 1
        for _ in range(header.split(b",").index(column.encode())):
            at = CELL.match(content, at).end()
        return content[:at] + value + content[CELL.match(content, at).end(1) :]

    return changed

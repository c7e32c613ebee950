"""IATI activity files as a kind of import: a row is an activity with its ledger."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from donors.iati.loading.loader import Loader
from donors.iati.reading import Activity, Reading, Unreadable, read_activities
from donors.iati.undoing import undo_activities
from partnership.exchange.imports.kind import Context, Kind, Read, Sum, Written
from partnership.exchange.tables import Unreadable as UnreadableFile


def reads_file(path: Path, context: Context) -> Iterator[Read]:
    """The activities of a file, streamed; raises Unreadable where it breaks off.

    The number of a row is the line on which its activity begins, or the next free one
    where several begin on one line.
    """
    reading = Reading()
    digests: dict[str, str] = {}
    number = 0
    try:
        for one in read_activities(path, reading):
            number = max(one.line, number + 1)
            reporter = one.reporter.ref or one.reporter.name
            read = Read(number, [one.identifier, reporter, one.title])
            read.values = {"activity": one, "reading": reading}
            read.reference = one.identifier
            if one.identifier in digests and digests[one.identifier] == one.digest:
                read.occurrence = 2
            digests.setdefault(one.identifier, one.digest)
            yield read
    except Unreadable as wrong:
        raise UnreadableFile(str(wrong)) from wrong


def sums(read: Read) -> Iterator[Sum]:
    """What the activity's transactions add up to, by type, as they stand there."""
    activity: Activity = read.values["activity"]
    reporter = activity.reporter.ref or activity.reporter.name
    for one in activity.entries:
        yield Sum(one.kind, one.currency, one.amount, reporter)


def further(loader: Loader) -> Mapping[str, Any]:
    """What else the report says."""
    return loader.further()


def finish(loader: Loader) -> Sequence[Written]:
    """What transfers gain, whose other sides all stand."""
    return loader.finish()


IATI = Kind(
    name="iati",
    title="IATI activity file",
    permissions=("donors.add_pledge", "donors.change_pledge", "donors.add_transaction"),
    fields=(),
    loader=Loader,
    sums=sums,
    undo=undo_activities,
    finish=finish,
    repeats=False,
    reads_file=reads_file,
    further=further,
)

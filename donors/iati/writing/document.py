"""The whole file: the pledges of a report, one activity after the other.

What trust funds pass on comes after them, as activities whose funder is the fund.

It holds no clock: generated-datetime is the date that it answers, at its beginning in
UTC. The same record gives the same bytes.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from donors.iati.namespace import OWN, PREFIX, VERSION
from donors.iati.writing.activity import Activities
from donors.iati.writing.gathered import gather
from donors.iati.writing.known import Known
from donors.iati.writing.money import own
from donors.iati.writing.reporter import Reporter
from donors.iati.writing.transfers import links_of
from donors.iati.writing.xml import Element
from donors.models import Pledge
from donors.position import Positions
from partnership.actors.models import Actor
from partnership.evidence.models import Source
from partnership.exchange.report import Extract, Question

PLEDGES_AT_ONCE = 100
WRITTEN_AT_ONCE = 500
ENDING = "</iati-activities>\n"


def writer(
    positions: Callable[[Question], Positions],
    marking: Callable[[Question], Any],
) -> Callable[[Extract], Iterator[bytes]]:
    """What writes a report whose rows bear the `key` of a pledge.

    `positions` are those rows; `marking` is what the whole file bears.
    """

    def write_iati(extract: Extract) -> Iterator[bytes]:
        borne = marking(extract.question)
        words = borne.in_words(extract.question.reader) if borne else "not marked"
        _, rows = extract.read()
        lines = _lines(extract, words, (row.key for row in rows), positions)
        while taken := list(islice(lines, WRITTEN_AT_ONCE)):
            yield "".join(taken).encode()

    return write_iati


def _lines(
    extract: Extract,
    marking: str,
    keys: Iterator[int],
    positions: Callable[[Question], Positions],
) -> Iterator[str]:
    asked = extract.question
    known = Known(asked.reader)
    activities = Activities(known, Reporter(known))
    # What funds pass on is no row of the report: its deposits are.
    onward = replace(positions(asked), pledges=asked.form.onward(asked.on)).found()

    def in_file(wanted: list[int]) -> set[int]:
        """Which of these pledges are in the file."""
        return positions(asked).of_pledges(wanted).found() | onward.intersection(wanted)

    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield _opening(extract, marking)
    keys = chain(keys, sorted(onward))
    while some := list(islice(keys, PLEDGES_AT_ONCE)):
        found = gather(some, asked.on, asked.reader, asked.known_at)
        _learn(known, found.pledges)
        activities.links = links_of(
            found.pledges,
            asked.on,
            asked.reader,
            in_file,
            activities.identifier,
            asked.known_at,
        )
        for pledge, ledger in found.ledgers():
            yield from activities.lines(pledge, ledger, found)
    yield ENDING


def _opening(extract: Extract, marking: str) -> str:
    asked = extract.question
    filters = [f"{n}: {v}" for n, v in asked.filters_in_words.items() if v]
    said = own(
        {
            "report": extract.report.title,
            "as-at": asked.on,
            "as-known": asked.known_in_words,
            "marking": marking,
            "filters": "; ".join(filters) or "none",
        }
    )
    attributes = {
        "version": VERSION,
        "generated-datetime": f"{asked.on.isoformat()}T00:00:00Z",
        f"xmlns:{PREFIX}": OWN,
    }
    return Element("iati-activities", attributes | said).opening() + "\n"


def _learn(known: Known, pledges: list[Pledge]) -> None:
    """Ask for who and what the pledges name, once for all of them."""
    for field in ("donor_id", "through_id", "reported_by_id"):
        known.learn(Actor, [getattr(one, field) for one in pledges])
    known.learn(Source, [one.source_id for one in pledges])

"""JSON: one object, streamed. Cut off, it is no JSON; `row_count` comes last."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from partnership.exchange.report import Extract, Kind, Value
from partnership.exchange.reproduction import reproduction
from partnership.exchange.writers.digest import RowDigest

WRITTEN_AT_ONCE = 500
# One encoder for all rows: json.dumps would make one for each.
dump = json.JSONEncoder(ensure_ascii=False).encode


def write_json(extract: Extract) -> Iterator[bytes]:
    """The file in pieces: amounts are strings to the smallest coin, unknown is null."""
    asked, report = extract.question, extract.report
    summary, rows = extract.read()
    head = {
        "report": report.name,
        "title": report.title,
        "as_at": asked.on.isoformat(),
        "as_known": asked.known_in_words,
        "generated_at": extract.generated_at.isoformat(timespec="seconds"),
        "marking": extract.marking,
        "filters": asked.filters_in_words,
        "rates": report.rates(asked),
        "notes": extract.remarks(summary),
        "reproduce": dict(reproduction(extract)),
        "totals": {
            key: plain_value(value, extract.kind_of(key))
            for key, value in summary.totals.items()
        },
    }
    yield (dump(head).removesuffix("}") + ', "rows": [').encode()
    keys = [column.key for column in extract.columns]
    kinds = [column.kind for column in extract.columns]
    digest, count, waiting = RowDigest(extract), 0, []
    for row in digest.following(rows):
        before = ",\n" if count else "\n"
        values = map(plain_value, row, kinds)
        waiting.append(before + dump(dict(zip(keys, values, strict=True))))
        count += 1
        if len(waiting) == WRITTEN_AT_ONCE:
            yield "".join(waiting).encode()
            waiting = []
    last = dump({"rows_sha256": digest.hexdigest(), "row_count": count})
    yield ("".join(waiting) + f"\n], {last.removeprefix('{')}\n").encode()


def plain_value(value: Value, kind: Kind) -> Any:
    """A value as JSON can say it without losing a cent, or adding one to a yen."""
    if isinstance(value, Decimal):
        if kind is Kind.MONEY:
            return f"{value:f}"
        return f"{value:.2f}" if value.as_tuple().exponent >= -2 else f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return value

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
    """The file in pieces: amounts are strings to the smallest coin; unknown is null."""
    asked, report = extract.question, extract.report
    summary, rows = extract.read()
    kinds = {column.key: column.kind for column in extract.columns}
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
            key: plain_value(value, kinds.get(key))
            for key, value in summary.totals.items()
        },
    }
    yield (dump(head).removesuffix("}") + ', "rows": [').encode()
    digest, count, waiting = RowDigest(extract), 0, []
    for row in digest.following(rows):
        before = ",\n" if count else "\n"
        values = map(plain_value, row, kinds.values())
        waiting.append(before + dump(dict(zip(kinds, values, strict=True))))
        count += 1
        if len(waiting) == WRITTEN_AT_ONCE:
            yield "".join(waiting).encode()
            waiting = []
    last = dump({"rows_sha256": digest.hexdigest(), "row_count": count})
    yield ("".join(waiting) + f"\n], {last.removeprefix('{')}\n").encode()


def plain_value(value: Value, kind: Kind | None = None) -> Any:
    """A value as JSON can say it without losing a cent or adding one."""
    if isinstance(value, Decimal) and kind is Kind.MONEY:
        return f"{value:f}"
    if isinstance(value, Decimal):
        return f"{value:.2f}" if value.as_tuple().exponent >= -2 else f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return value

"""What a load says when it is done."""

from partnership.examples.loading.example import Loaded
from partnership.examples.loading.write import CHANGED, KEPT, NEW, SAME

HEADINGS = (NEW, CHANGED, SAME, KEPT)


def report(name: str, loaded: Loaded) -> str:
    """A table by file, and the rows that became something else or nothing."""
    width = max(len(file) for file in loaded.rows)
    lines = [f"{name}: rows by file, and the records that came of them"]
    lines.append(_line("file", "rows", *HEADINGS, width=width))
    for file, rows in loaded.rows.items():
        if file in loaded.records:
            counts = [loaded.records[file][heading] for heading in HEADINGS]
            lines.append(_line(file, rows, *counts, width=width))
        else:
            line = _line(file, rows, width=width)
            lines.append(f"{line}  says more about other files' rows")
    totals = [sum(c[heading] for c in loaded.records.values()) for heading in HEADINGS]
    lines.append(_line("all", sum(loaded.rows.values()), *totals, width=width))
    lines += [f"{row.place} {what}." for row, what in loaded.asides]
    lines += [f"{file} is documentation only." for file in loaded.documentation]
    if loaded.nothing_changed:
        lines.append("Nothing has changed.")
    return "\n".join(lines)


def _line(file: str, rows: object, *cells: object, width: int) -> str:
    return f"{file:{width}}{rows!s:>6}" + "".join(f"{cell!s:>12}" for cell in cells)

"""CSV cells written by the database, in the words and quotes of `comma_separated`.

At a million rows Python's csv module takes as long as the query. A report that can, has
PostgreSQL write each row's line; a test holds both to the same bytes.
"""

import csv
import io
from collections.abc import Mapping

from partnership.exchange.report import Kind
from partnership.exchange.writers.comma_separated import safe_cell

FORMULA = r"""left({0}, 1) IN (
    '=', '+', '-', '@', E'\t', E'\r', E'\n', '＝', '＋', '－', '＠'
)"""
NEUTRAL = f"CASE WHEN {FORMULA} THEN '''' || {{0}} ELSE {{0}} END"
NEEDS_QUOTES = r"""translate({0}, E'",\r\n', '') <> {0}"""
# The first test is that of nearly every cell; a regular expression takes a third more.
TEXT = f"""CASE
    WHEN {{0}} IS NULL THEN ''
    WHEN NOT ({FORMULA}) AND NOT ({NEEDS_QUOTES}) THEN {{0}}
    WHEN {NEEDS_QUOTES} THEN '"' || replace({NEUTRAL}, '"', '""') || '"'
    ELSE {NEUTRAL}
END"""
CELLS = {
    Kind.TEXT: TEXT,
    Kind.USD: "coalesce(round({0}, 2)::text, '')",
    Kind.COUNT: "coalesce({0}::text, '')",
    Kind.MONEY: "coalesce({0}::text, '')",
    Kind.DATE: "coalesce(to_char({0}, 'YYYY-MM-DD'), '')",
    Kind.YES_NO: "CASE {0} WHEN true THEN 'yes' WHEN false THEN 'no' ELSE '' END",
}


def cell(kind: Kind, expression: str) -> str:
    """SQL that writes what the expression holds as a cell; unknown is empty."""
    return CELLS[kind].format(f"({expression})")


def word(expression: str, words: Mapping[str, str]) -> str:
    """SQL that writes a code in words, each of them a safe cell."""
    cases = " ".join(
        f"WHEN {_literal(code)} THEN {_literal(written([words[code]]))}"
        for code in words
    )
    return f"CASE {expression} {cases} ELSE '' END"


def line(cells: list[str]) -> str:
    """SQL that puts cells together; none of them may be null."""
    return f"concat_ws(',', {', '.join(cells)})"


def written(values: list) -> str:
    """Values as a part of a line, written here."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow([safe_cell(one) for one in values])
    return buffer.getvalue()


def _literal(text: str) -> str:
    """A word of ours in SQL that takes parameters."""
    return "'" + text.replace("'", "''").replace("%", "%%") + "'"

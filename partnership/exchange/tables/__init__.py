"""Read any table that people have: CSV, TSV and XLSX, streaming, without trusting it.

`open_table` says what is in a file; `values` says what one cell means.
"""

from partnership.exchange.tables.opening import open_table
from partnership.exchange.tables.table import (
    Heading,
    LeftOut,
    Row,
    Sheet,
    TableFile,
    Unreadable,
)

__all__ = [
    "Heading",
    "LeftOut",
    "Row",
    "Sheet",
    "TableFile",
    "Unreadable",
    "open_table",
]

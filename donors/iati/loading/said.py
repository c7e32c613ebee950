"""Statements and explanations as files of ours have them."""

from collections.abc import Mapping
from typing import Any

from donors.iati.drafting import Stated
from donors.iati.drafting.ours import Cells
from donors.iati.reading import Own
from donors.iati.reading.cells import WrongValue, currency
from donors.models import NonDelivery, StatementKind


def said_columns(
    own: Own, cells: Cells, carried: Mapping[str, str] | None
) -> tuple[dict[str, Any], Stated | None]:
    """The columns of either, and the amount that a statement states."""
    said = own.attributes
    stated_on = cells.day(said, "stated-on")
    if stated_on is None:
        cells.wrong("stated-on", "There is no date.")
    if own.name == "explanation":
        columns = {
            "reason": cells.is_of(said, "reason", NonDelivery.values),
            "words": cells.text(said, "words", 500),
        }
        return {"stated_on": stated_on, **columns}, None
    columns = {
        "kind": cells.is_of(said, "kind", StatementKind.values),
        "note": cells.text(said, "note", 500),
        "stated_on": stated_on,
    }
    return columns, _stated(own, cells, carried)


def _stated(own: Own, cells: Cells, carried: Mapping[str, str] | None) -> Stated | None:
    said = own.attributes
    amount = cells.amount(said, "amount")
    on = cells.day(said, "rated-on") or cells.day(said, "stated-on")
    if amount is None or on is None:
        cells.wrong("amount", "There is no amount.")
        return None
    try:
        return Stated(amount, currency(said.get("currency"), ""), on, own.line, carried)
    except WrongValue as wrong:
        cells.wrong("currency", str(wrong))
        return None

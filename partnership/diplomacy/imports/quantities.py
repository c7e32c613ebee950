"""So much of a kind of help, as a row of a file says it."""

from decimal import Decimal
from typing import Any

from partnership.actors.models import Province
from partnership.diplomacy.needs.areas import CHOICES
from partnership.diplomacy.needs.kinds import MONIED, Kind
from partnership.exchange.imports.cells import decimals_of, is_whole
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Read
from partnership.exchange.imports.look_ups import by_words, choices_of

# The most that the column of a quantity holds.
MOST = Decimal(10) ** 15
FINEST = 2
AREAS = {word.lower(): code for code, name in CHOICES for word in (code, name)}
KIND = ImportField(
    "kind",
    "Kind of help",
    Reads.CHOICE,
    is_needed=True,
    choices=choices_of(Kind),
    names=("kind", "type", "form"),
)
QUANTITY = ImportField(
    "quantity",
    "Quantity",
    Reads.NUMBER,
    names=("amount", "number", "how many", "how much", "value"),
)
CURRENCY = ImportField(
    "currency", "Currency", Reads.CURRENCY, names=("currency code", "unit")
)
SECTOR = ImportField(
    "sector",
    "Sector",
    Reads.CHOICE,
    choices=AREAS,
    names=("area", "purpose", "dac sector"),
)
PROVINCE = ImportField(
    "province",
    "Province",
    Reads.RECORD,
    names=("governorate", "where"),
    look_up=lambda reader: by_words(
        Province.objects.visible_to(reader), "name", "code"
    ),
)


def quantity_of(read: Read) -> dict[str, Any]:
    """The kind, the quantity and the currency; unknown is None, and never nought."""
    kind, quantity = read.values["kind"], read.values.get("quantity")
    currency = read.values.get("currency", "") if kind in MONIED else ""
    if kind in MONIED and quantity is not None and not currency:
        read.wrong("quantity", "names no currency: say once what the file is in")
    if quantity is not None:
        _refuse(read, kind, quantity)
    return {
        "kind": kind,
        "quantity": quantity,
        # An amount that is not stated has no currency either, unless one is said.
        "currency": currency if kind in MONIED else "",
    }


def _refuse(read: Read, kind: str, quantity: Decimal) -> None:
    if quantity <= 0:
        read.wrong("quantity", "is not above nought: leave it empty if it is unknown")
    if quantity >= MOST:
        read.wrong("quantity", "is more than there can be")
    if decimals_of(quantity) > FINEST:
        read.wrong("quantity", "has more than two decimals")
    elif kind not in MONIED and not is_whole(quantity):
        read.wrong("quantity", "is not a whole number of " + Kind(kind).label.lower())

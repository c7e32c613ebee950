"""The European Central Bank's rates of 1999 to 2007: they ship, and are loaded once.

The history remembers that they were: a database whose operator changed or removed them
does not get them again (decision 22).
"""

from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from donors.models import RateSet
from donors.rates.importing import lowest_marking
from donors.rates.quotes import Quote
from donors.rates.reading import read_rates
from donors.rates.writing import add_rates
from partnership.evidence.history import change_by, recorded_at
from partnership.evidence.locks import wait_for
from partnership.evidence.models import Grade, Source

FILE = Path(__file__).parent.parent / "data" / "ecb-1999-2007.csv"
CODE, BASE = "ecb", "EUR"
NAME = "European Central Bank reference rates"
ADDRESS = (
    "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/"
    "euro_reference_exchange_rates/html/index.en.html"
)
REASON = "rates that ship with the product"


@transaction.atomic
def seed_rates(known_at: datetime | None = None) -> int:
    """Load the rates if this database never had them; how many were loaded.

    They become the default set if there is no other. `known_at` is when the record is
    said to have held them, for an example whose record begins in the past.
    """
    wait_for("seed_rates")
    if RateSet.pgh_event_model.objects.filter(code=CODE).exists():
        return 0
    with change_by(None, reason=REASON):
        if known_at is None:
            return _load()
        with recorded_at(known_at):
            return _load()


def shipped_quotes() -> list[Quote]:
    """The rates of the file."""
    return read_rates(FILE.read_bytes(), base=BASE, today=date.max).quotes


def _load() -> int:
    marking = lowest_marking()
    source = Source.objects.filter(code=f"{CODE}-reference-rates").first()
    source = source or Source.objects.create(
        code=f"{CODE}-reference-rates",
        title="European Central Bank, euro foreign exchange reference rates",
        url=ADDRESS,
        grade=Grade.OFFICIAL,
        marking=marking,
    )
    rate_set = RateSet.objects.create(
        code=CODE,
        name=NAME,
        base_currency=BASE,
        is_default=not RateSet.objects.filter(is_default=True).exists(),
        source=source,
        citation="Daily rates, 4 January 1999 to 31 December 2007",
        grade=Grade.OFFICIAL,
        marking=marking,
    )
    return add_rates(rate_set, shipped_quotes(), by=None)

"""Exchange rates from a file with one rate a row, into a set that is on record."""

from donors.models import ExchangeRate, RateSet
from partnership.exchange.imports.cells import decimals_of
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind, Read
from partnership.exchange.imports.look_ups import by_words
from partnership.exchange.imports.record_loader import Columns, RecordLoader
from partnership.exchange.imports.stated import day_stated

MOST = 10**12
STEP = 8
FIELDS = (
    ImportField(
        "rate_set",
        "Rate set",
        Reads.RECORD,
        is_needed=True,
        names=("set", "series"),
        look_up=lambda reader: by_words(
            RateSet.objects.visible_to(reader), "code", "name"
        ),
    ),
    ImportField(
        "rate_of",
        "Currency",
        Reads.CURRENCY,
        is_needed=True,
        names=("currency", "code", "iso"),
    ),
    ImportField("on", "Day", Reads.DAY, is_needed=True, names=("date", "day")),
    ImportField(
        "units",
        "Units for one of the base currency",
        Reads.NUMBER,
        is_needed=True,
        names=("units per base", "rate", "value", "units"),
    ),
)


class RateLoader(RecordLoader):
    """A set has one rate a currency and day. Amounts keep the rate they had."""

    model = ExchangeRate
    key = ("rate_set_id", "currency", "on")

    def columns(self, read: Read) -> Columns:
        """One rate, above nought and with at most eight decimals."""
        said = read.values
        units = said["units"]
        if not 0 < units < MOST:
            read.wrong("units", "is not above nought, or more than there can be")
        elif decimals_of(units) > STEP:
            read.wrong("units", "has more than eight decimals")
        return {
            "rate_set_id": said["rate_set"],
            "currency": said["rate_of"],
            "on": day_stated(read, "on", self.context.today),
            "units_per_base": units,
        }

    def label(self, read: Read, columns: Columns) -> str:
        """Which currency, on which day."""
        return f"{columns['currency']} on {columns['on']}"


RATES = Kind(
    name="rates",
    title="Exchange rates, one a row",
    row="rate",
    permissions=("donors.add_exchangerate",),
    fields=FIELDS,
    loader=RateLoader,
    repeats=False,
)

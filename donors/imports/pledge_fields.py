"""What a row of a list of pledges says."""

from donors.models import Channel, Conference, Instrument
from partnership.evidence.sectors import CHOICES as SECTORS
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.look_ups import by_words, choices_of

NO_SOMEBODY = "stands beside no trust fund and no multilateral body as the channel"
CONFERENCE = ImportField(
    "conference",
    "Conference",
    Reads.RECORD,
    names=("event", "pledged at"),
    look_up=lambda reader: by_words(
        Conference.objects.visible_to(reader), "name", "slug"
    ),
)
FIELDS = (
    ImportField(
        "donor",
        "Donor",
        Reads.ACTOR,
        is_needed=True,
        names=("country", "donor country", "iso3", "pledged by"),
    ),
    ImportField(
        "title",
        "What it is for",
        is_needed=True,
        names=("title", "description", "pledge", "purpose", "project"),
    ),
    ImportField(
        "amount",
        "Amount",
        Reads.AMOUNT,
        names=("pledged", "amount pledged", "value", "pledge amount"),
    ),
    ImportField("currency", "Currency", Reads.CURRENCY, names=("currency code",)),
    ImportField(
        "pledged_on",
        "Pledged on",
        Reads.DAY,
        is_needed=True,
        names=("date", "pledge date", "pledged on"),
    ),
    CONFERENCE,
    ImportField(
        "instrument",
        "Instrument",
        Reads.CHOICE,
        choices=choices_of(Instrument),
        names=("form", "type of aid", "grant or loan"),
    ),
    ImportField(
        "channel",
        "Channel",
        Reads.CHOICE,
        choices=choices_of(Channel),
        names=("by which way",),
    ),
    ImportField(
        "sector",
        "Sector",
        Reads.CHOICE,
        choices={
            str(word).lower(): code for code, name in SECTORS for word in (code, name)
        },
        names=("dac sector", "area"),
    ),
    ImportField(
        "through",
        "Through whom",
        Reads.ACTOR,
        names=("trust fund", "recipient", "multilateral"),
    ),
    ImportField("period_from", "Period from", Reads.DAY, names=("from", "start")),
    ImportField("period_to", "Period to", Reads.DAY, names=("to", "end", "until")),
    ImportField("note", "Note", most=500, names=("remarks", "comment")),
    ImportField("reference", "Reference", names=("id", "ref", "pledge id"), most=150),
)

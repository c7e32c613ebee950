"""What a row of somebody else's tracker says: one flow, and how far it has come."""

from donors.models import Conference, TransactionKind
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.look_ups import by_words

PLEDGED = TransactionKind.PLEDGE.value
COMMITTED = TransactionKind.COMMITMENT.value
PAID = TransactionKind.DISBURSEMENT.value

_WORDS = {
    PLEDGED: (
        "pledge, pledged, pledges, uncommitted pledge, uncommitted pledges, announced,"
        " announcement, promise, promised, outgoing pledge, incoming pledge, 12, 13"
    ),
    COMMITTED: (
        "commitment, committed, commitments, committed funds, contracted, obligated,"
        " obligation, allocated, approved, signed, contribution, outgoing commitment,"
        " commitment/contribution, incoming commitment, 2, 11"
    ),
    PAID: (
        "paid, paid contribution, paid out, disbursed, disbursement, disbursements,"
        " received, receipt, delivered, transferred, spent, expenditure,"
        " incoming funds,"
        " 1, 3"
    ),
}
STATUSES = {
    word.strip(): kind for kind, words in _WORDS.items() for word in words.split(",")
}

FIELDS = (
    ImportField(
        "donor",
        "Donor",
        Reads.ACTOR,
        is_needed=True,
        names=("source organisation", "donor organisation", "from", "contributor"),
    ),
    ImportField(
        "status",
        "Status of the flow",
        Reads.CHOICE,
        is_needed=True,
        choices=STATUSES,
        names=(
            "status",
            "flow status",
            "flow type",
            "transaction type",
            "contribution",
        ),
    ),
    ImportField(
        "amount",
        "Amount",
        Reads.AMOUNT,
        is_needed=True,
        names=("funding", "amount usd", "value", "usd", "total"),
    ),
    ImportField(
        "original_amount",
        "Amount in the original currency",
        Reads.AMOUNT,
        names=("original amount", "amount original", "local amount"),
    ),
    ImportField(
        "original_currency",
        "Original currency",
        Reads.CURRENCY,
        names=("original currency", "currency original"),
    ),
    ImportField("currency", "Currency", Reads.CURRENCY, names=("currency code",)),
    ImportField(
        "date",
        "Date of the flow",
        Reads.DAY,
        is_needed=True,
        names=("date", "decision date", "flow date", "transaction date", "pledged on"),
    ),
    ImportField(
        "conference",
        "Conference",
        Reads.RECORD,
        names=("event", "appeal"),
        look_up=lambda reader: by_words(
            Conference.objects.visible_to(reader), "name", "slug"
        ),
    ),
    ImportField(
        "channel",
        "Through whom",
        names=("channel", "recipient", "recipient organisation", "implementer", "to"),
    ),
    ImportField(
        "description",
        "Description",
        names=("title", "project", "activity", "purpose"),
        most=4000,
    ),
    ImportField(
        "area",
        "Where",
        names=("area", "location", "region", "country", "destination", "province"),
    ),
    ImportField(
        "reference",
        "Reference",
        names=("id", "flow id", "ref", "project id", "identifier", "code"),
        most=150,
    ),
)

"""The columns that a position reads of each table."""

# What the arithmetic needs, and what only the rows on a page say: a narrow table in the
# middle is twice as quick at a hundred thousand pledges.
COMPUTED_COLUMNS = (
    "id",
    "donor_id",
    "conference_id",
    "instrument",
    "amount",
    "currency",
    "amount_usd",
    "rate_set_id",
    "usd_per_unit",
    "high_usd",
    "period_from",
    "period_to",
    "delivery_is_tracked",
    "grade",
    "source_id",
    "marking_id",
)
PART_COLUMNS = ("id", "parent_id", "instrument", "amount", "currency", "amount_usd")
ENTRY_COLUMNS = (
    "pledge_id",
    "kind",
    "transacted_on",
    "amount",
    "in_pledge_currency",
    "amount_usd",
)
STATEMENT_COLUMNS = (
    "id",
    "pledge_id",
    "kind",
    "stated_on",
    "amount",
    "in_pledge_currency",
    "amount_usd",
    "grade",
    "source_id",
)
SAID_COLUMNS = (
    "id",
    "title",
    "pledged_on",
    "pledged_precision",
    "note",
)

"""Triggers that say whose sums hold no more; no bulk change can pass them over."""

from pathlib import Path

from django.db import migrations

FUNCTION = (Path(__file__).parents[1] / "standing" / "tell.sql").read_text()
# How the rows of a table lead to the donors whose sums rest on them.
TOLD = {
    "donors_pledge": "pledge",
    "donors_transaction": "ledger",
    "donors_pledgestatement": "ledger",
    "donors_instalment": "ledger",
    "donors_condition": "ledger",
    "donors_explanation": "ledger",
    "donors_rateset": "everybody",
    "donors_exchangerate": "everybody",
    "actors_actor": "actor",
}
SEEN = {
    "insert": "NEW TABLE AS arrived",
    "update": "OLD TABLE AS departed NEW TABLE AS arrived",
    "delete": "OLD TABLE AS departed",
}
MAKE = """
    CREATE TRIGGER tell_ledger_{event} AFTER {event} ON {table}
    REFERENCING {seen}
    FOR EACH STATEMENT EXECUTE FUNCTION tell_ledger_change('{how}');
"""
DROP = "DROP TRIGGER tell_ledger_{event} ON {table};"


def of_each(statement: str) -> str:
    return "".join(
        statement.format(event=event, table=table, seen=seen, how=how)
        for table, how in TOLD.items()
        for event, seen in SEEN.items()
    )


class Migration(migrations.Migration):
    dependencies = [
        ("donors", "0040_standing_sums"),
        ("actors", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(
            FUNCTION + of_each(MAKE),
            of_each(DROP) + "DROP FUNCTION tell_ledger_change();",
        ),
    ]

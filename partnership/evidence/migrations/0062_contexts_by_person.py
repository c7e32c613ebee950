from django.db import migrations


class Migration(migrations.Migration):
    """What changed by one person is found by an index, in a table of a package."""

    dependencies = [
        ("evidence", "0051_equivalent_ceilings"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX pghistory_context_person"
            " ON pghistory_context ((metadata -> 'user'))",
            "DROP INDEX pghistory_context_person",
        )
    ]

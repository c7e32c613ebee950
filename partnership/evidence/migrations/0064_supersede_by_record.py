from pathlib import Path

from django.db import migrations

from partnership.evidence import as_known

REPLACE = Path(as_known.__file__).with_name("superseding.sql").read_text()


class Migration(migrations.Migration):
    """What came before a new event is looked up, and not sought in all that stands."""

    dependencies = [("evidence", "0063_who_may_read_changes")]

    operations = [migrations.RunSQL(REPLACE, migrations.RunSQL.noop)]

from pathlib import Path

from django.db import migrations

from partnership.evidence import as_known

REPLACE = Path(as_known.__file__).with_name("superseding.sql").read_text()


class Migration(migrations.Migration):
    """What came before is looked up by its record, whatever the table last held."""

    dependencies = [("evidence", "0065_mail_ceiling")]

    operations = [migrations.RunSQL(REPLACE, migrations.RunSQL.noop)]

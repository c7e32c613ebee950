from pathlib import Path

from django.db import migrations

from partnership.evidence import as_known

FILES = ("functions.sql", "superseding.sql")
CREATE = "\n".join(
    Path(as_known.__file__).with_name(name).read_text() for name in FILES
)
DROP = """
    DROP FUNCTION supersede_events() CASCADE;
    DROP FUNCTION visible_markings() CASCADE;
    DROP FUNCTION stricter_marking(bigint, bigint);
    DROP FUNCTION known_at() CASCADE;
"""


class Migration(migrations.Migration):
    """What the views of the past stand on; `migrate` makes the views themselves."""

    dependencies = [("evidence", "0005_marking_schemes")]

    operations = [migrations.RunSQL(CREATE, DROP)]

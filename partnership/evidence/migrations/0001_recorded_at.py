from django.db import migrations

# Every history trigger asks this function when a change was recorded. It is ours, so
# that loading a record of the past can say when it was known, and so that the rule can
# change without making each trigger again.
CREATE = """
CREATE FUNCTION recorded_at() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT COALESCE(
        NULLIF(current_setting('app.recorded_at', true), '')::timestamptz, now()
    )
$$;
"""


class Migration(migrations.Migration):
    """The clock of the change history."""

    dependencies = []

    operations = [
        migrations.RunSQL(CREATE, "DROP FUNCTION recorded_at();"),
    ]

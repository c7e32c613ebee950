from datetime import UTC, datetime

from django.db import migrations, models

from partnership.evidence.at_once import at_once

# What was sent before tells the next one's changes from where its turn began.
FROM_ITS_TURN = """
    UPDATE dashboard_overviewmail SET made_at = begun_at WHERE state = 'sent'
"""


class Migration(migrations.Migration):
    dependencies = [("dashboard", "0003_overview_mails")]

    operations = [
        # Long ago: whoever looks next begins a new visit.
        migrations.AddField(
            model_name="look",
            name="seen_at",
            field=models.DateTimeField(default=datetime(2000, 1, 1, tzinfo=UTC)),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="overviewmail",
            name="made_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunSQL(FROM_ITS_TURN, migrations.RunSQL.noop),
    ]
    operations = at_once(operations)

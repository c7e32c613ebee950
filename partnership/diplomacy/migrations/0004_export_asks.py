"""The right to export asks."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("diplomacy", "0003_asks_contacts_lines")]

    operations = [
        migrations.AlterModelOptions(
            name="ask",
            options={
                "ordering": ["actor", "opened_on", "pk"],
                "permissions": [("export_ask", "Can export asks")],
            },
        ),
    ]

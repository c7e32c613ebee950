from django.db import migrations, models


class Migration(migrations.Migration):
    """Which transactions wrote; the triggers that tell are made after each migrate."""

    dependencies = [("evidence", "0066_supersede_by_record_alone")]

    operations = [
        migrations.CreateModel(
            name="Writing",
            fields=[
                (
                    "transaction",
                    models.BigIntegerField(primary_key=True, serialize=False),
                ),
                ("began_at", models.DateTimeField()),
            ],
        ),
    ]

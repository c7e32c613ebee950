import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0006_as_known"),
    ]

    operations = [
        migrations.CreateModel(
            name="Seal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("number", models.PositiveIntegerField(unique=True)),
                ("sealed_on", models.DateField()),
                ("sealed_at", models.DateTimeField()),
                (
                    "events",
                    models.BigIntegerField(help_text="How many events it covers."),
                ),
                ("previous", models.CharField(blank=True, max_length=64)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "ordering": ["-number"],
            },
        ),
        migrations.CreateModel(
            name="SealedRange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("event_table", models.CharField(max_length=63)),
                ("first_id", models.BigIntegerField()),
                ("last_id", models.BigIntegerField()),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=63), size=None
                    ),
                ),
                ("events", models.BigIntegerField()),
                (
                    "digest",
                    models.CharField(
                        max_length=64, verbose_name="digest of the events"
                    ),
                ),
                (
                    "contexts",
                    models.CharField(
                        max_length=64, verbose_name="digest of who and why"
                    ),
                ),
                (
                    "seal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ranges",
                        to="evidence.seal",
                    ),
                ),
            ],
            options={
                "ordering": ["event_table", "first_id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("event_table", "last_id"),
                        name="sealed_range_is_sealed_once",
                    )
                ],
            },
        ),
    ]

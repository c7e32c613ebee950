import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("evidence", "0063_who_may_read_changes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ColumnMapping",
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
                ("kind", models.CharField(max_length=30)),
                ("sender", models.CharField(blank=True, max_length=120)),
                ("signature", models.CharField(max_length=64)),
                ("columns", models.JSONField(default=dict)),
                ("asked", models.JSONField(default=dict)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "sender", "signature"),
                        name="mapping_is_remembered_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DataImport",
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
                ("kind", models.CharField(max_length=30)),
                ("sender", models.CharField(blank=True, max_length=120)),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("official", "Official document"),
                            ("statement", "Donor’s or contributor’s statement"),
                            ("published", "Published table"),
                            ("press", "Press report"),
                            ("unverified", "Unverified"),
                        ],
                        default="unverified",
                        max_length=12,
                    ),
                ),
                ("file_name", models.CharField(max_length=255)),
                ("size", models.BigIntegerField(help_text="Bytes.")),
                ("sha256", models.CharField(max_length=64)),
                ("file_format", models.CharField(blank=True, max_length=10)),
                ("sheet", models.CharField(blank=True, max_length=120)),
                ("columns", models.JSONField(blank=True, default=dict)),
                ("asked", models.JSONField(blank=True, default=dict)),
                ("answers", models.JSONField(blank=True, default=dict)),
                (
                    "on_duplicates",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("keep", "Keep each: they are different facts"),
                            ("merge", "Load one of them: the others are repeats"),
                            ("refuse", "Treat the repeats as errors"),
                        ],
                        max_length=6,
                    ),
                ),
                ("only_good_rows", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("uploaded", "Uploaded"),
                            ("checking", "Being checked"),
                            ("checked", "Checked, nothing loaded"),
                            ("loading", "Being loaded"),
                            ("loaded", "Loaded"),
                            ("undone", "Undone"),
                            ("failed", "Failed, nothing loaded"),
                            ("given_up", "Given up, nothing loaded"),
                        ],
                        default="uploaded",
                        max_length=10,
                    ),
                ),
                ("report", models.JSONField(blank=True, default=dict)),
                ("seen_digest", models.CharField(blank=True, max_length=64)),
                ("message", models.TextField(blank=True)),
                ("made_at", models.DateTimeField()),
                ("loaded_at", models.DateTimeField(blank=True, null=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_because", models.CharField(blank=True, max_length=500)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.marking",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.source",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ImportedRecord",
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
                ("row", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=30)),
                ("sender", models.CharField(blank=True, max_length=120)),
                ("reference", models.CharField(max_length=200)),
                ("model", models.CharField(max_length=60)),
                ("object_id", models.BigIntegerField()),
                (
                    "done",
                    models.CharField(
                        choices=[("added", "Added"), ("changed", "Changed")],
                        max_length=7,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("before", models.JSONField(default=dict)),
                (
                    "data_import",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="records",
                        to="exchange.dataimport",
                    ),
                ),
            ],
            options={
                "ordering": ["data_import", "row", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ImportPart",
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
                ("number", models.PositiveIntegerField()),
                ("content", models.BinaryField()),
                (
                    "data_import",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="exchange.dataimport",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="ImportRow",
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
                ("number", models.PositiveIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("changed", "Changed"),
                            ("same", "Same"),
                            ("wrong", "In error"),
                            ("left_out", "Left out"),
                        ],
                        max_length=8,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=80)),
                ("label", models.CharField(blank=True, max_length=300)),
                (
                    "cells",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), size=None
                    ),
                ),
                ("problems", models.JSONField(default=list)),
                ("differences", models.JSONField(default=list)),
                (
                    "data_import",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="exchange.dataimport",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.AddConstraint(
            model_name="dataimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "uploaded",
                            "checking",
                            "checked",
                            "loading",
                            "loaded",
                            "undone",
                            "failed",
                            "given_up",
                        ],
                    )
                ),
                name="import_state_is_known",
            ),
        ),
        migrations.AddIndex(
            model_name="importedrecord",
            index=models.Index(
                fields=["kind", "sender", "reference"], name="imported_by_reference"
            ),
        ),
        migrations.AddIndex(
            model_name="importedrecord",
            index=models.Index(
                fields=["model", "object_id"], name="imported_by_record"
            ),
        ),
        migrations.AddIndex(
            model_name="importedrecord",
            index=models.Index(fields=["data_import", "row"], name="imported_by_row"),
        ),
        migrations.AddConstraint(
            model_name="importpart",
            constraint=models.UniqueConstraint(
                fields=("data_import", "number"), name="import_part_is_kept_once"
            ),
        ),
        migrations.AddIndex(
            model_name="importrow",
            index=models.Index(
                fields=["data_import", "outcome", "number"],
                name="exchange_im_data_im_73465c_idx",
            ),
        ),
        migrations.AddConstraint(
            model_name="importrow",
            constraint=models.UniqueConstraint(
                fields=("data_import", "number"), name="import_row_is_checked_once"
            ),
        ),
    ]

    operations = at_once(operations)

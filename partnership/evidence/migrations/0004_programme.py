import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import partnership.evidence.triggers


class Migration(migrations.Migration):
    dependencies = [
        ("actors", "0001_initial"),
        ("evidence", "0003_source"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Programme",
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
                ("name", models.CharField(max_length=100)),
                (
                    "strategy",
                    models.CharField(
                        blank=True,
                        help_text="The title of the strategy being tracked.",
                        max_length=200,
                    ),
                ),
                (
                    "pinned_as_at",
                    models.DateField(
                        blank=True,
                        help_text="The date that pages answer by default. Leave empty for today.",
                        null=True,
                        verbose_name="default as-at date",
                    ),
                ),
                (
                    "default_marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.marking",
                    ),
                ),
                (
                    "home_government",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "host_nation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "lead_nation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The largest contributor, whose strength is shown apart.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="actors.actor",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pk", 1)), name="programme_is_the_only_one"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_programmeevent" ("default_marking_id", "home_government_id", "host_nation_id", "id", "lead_nation_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned_as_at", "strategy") SELECT new_values."default_marking_id", new_values."home_government_id", new_values."host_nation_id", new_values."id", new_values."lead_nation_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."pinned_as_at", new_values."strategy" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e6528afb630280b0cf9ff5d9229788e4caacda27",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_db53a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="evidence_programme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_programmeevent" ("default_marking_id", "home_government_id", "host_nation_id", "id", "lead_nation_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned_as_at", "strategy") SELECT new_values."default_marking_id", new_values."home_government_id", new_values."host_nation_id", new_values."id", new_values."lead_nation_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."pinned_as_at", new_values."strategy" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d1cde11016c2d958d5bf4658ff6ccbd9e57a685b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fc5f2",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="evidence_programme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_programmeevent" ("default_marking_id", "home_government_id", "host_nation_id", "id", "lead_nation_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned_as_at", "strategy") SELECT old_values."default_marking_id", old_values."home_government_id", old_values."host_nation_id", old_values."id", old_values."lead_nation_id", old_values."name", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."pinned_as_at", old_values."strategy" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0245ac47e776dd90b7363fce989681edaf9c3b17",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0eb79",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="evidence_programme",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=100)),
                (
                    "strategy",
                    models.CharField(
                        blank=True,
                        help_text="The title of the strategy being tracked.",
                        max_length=200,
                    ),
                ),
                (
                    "pinned_as_at",
                    models.DateField(
                        blank=True,
                        help_text="The date that pages answer by default. Leave empty for today.",
                        null=True,
                        verbose_name="default as-at date",
                    ),
                ),
                (
                    "default_marking",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.marking",
                    ),
                ),
                (
                    "home_government",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "host_nation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "lead_nation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        help_text="The largest contributor, whose strength is shown apart.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="evidence.programme",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="evidence_programme_known",
                    )
                ],
            },
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["programme"],
        ),
    ]

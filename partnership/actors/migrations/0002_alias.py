import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("actors", "0001_initial"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Alias",
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
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
                (
                    "name",
                    models.CharField(max_length=200, verbose_name="also known as"),
                ),
                (
                    "sender",
                    models.CharField(
                        blank=True,
                        help_text="Whose files write it so; blank if it holds for all.",
                        max_length=120,
                    ),
                ),
                ("normalised", models.CharField(editable=False, max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aliases",
                        to="actors.actor",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
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
                        verbose_name="marking",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "aliases",
                "ordering": ["name", "sender", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("normalised", ""), _negated=True),
                        name="alias_is_normalised",
                    ),
                    models.UniqueConstraint(
                        fields=("normalised", "sender", "actor", "marking"),
                        name="alias_is_recorded_once",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_aliasevent" ("actor_id", "created_at", "created_by_id", "id", "marking_id", "name", "normalised", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sender", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", new_values."normalised", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."sender", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8f38d11012dae8680743c1089b521fcfc266c890",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64c65",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="actors_alias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_aliasevent" ("actor_id", "created_at", "created_by_id", "id", "marking_id", "name", "normalised", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sender", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", new_values."normalised", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."sender", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="026cf7376ba6e222c21d8dcc4437ac085b64a455",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3ce7c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="actors_alias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_aliasevent" ("actor_id", "created_at", "created_by_id", "id", "marking_id", "name", "normalised", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sender", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."created_at", old_values."created_by_id", old_values."id", old_values."marking_id", old_values."name", old_values."normalised", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."sender", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7abf4d6bcbb7a55d0264c684c13950fed7ea389c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cc325",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="actors_alias",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AliasEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
                (
                    "name",
                    models.CharField(max_length=200, verbose_name="also known as"),
                ),
                (
                    "sender",
                    models.CharField(
                        blank=True,
                        help_text="Whose files write it so; blank if it holds for all.",
                        max_length=120,
                    ),
                ),
                ("normalised", models.CharField(editable=False, max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "marking",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.marking",
                        verbose_name="marking",
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
                        to="actors.alias",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="actors_alias_known",
                    )
                ],
            },
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["alias"],
        ),
    ]
    operations = at_once(operations)

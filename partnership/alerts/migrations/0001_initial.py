import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("actors", "0001_initial"),
        ("evidence", "0004_programme"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Flag",
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
                ("rule", models.CharField(max_length=60)),
                ("subject_model", models.CharField(max_length=60)),
                ("subject_id", models.BigIntegerField()),
                ("title", models.CharField(max_length=300)),
                (
                    "severity",
                    models.PositiveSmallIntegerField(
                        choices=[(10, "Notice"), (20, "Decision due"), (30, "Overdue")]
                    ),
                ),
                ("step", models.CharField(blank=True, max_length=30)),
                ("due_on", models.DateField(blank=True, null=True)),
                ("opened_on", models.DateField()),
                ("escalated_on", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("acknowledged_at", models.DateTimeField(blank=True, null=True)),
                ("acknowledged_reason", models.CharField(blank=True, max_length=300)),
                ("snoozed_until", models.DateField(blank=True, null=True)),
                (
                    "acknowledged_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flags",
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
                "ordering": ["-severity", "due_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_on", None)),
                        fields=("rule", "subject_model", "subject_id"),
                        name="flag_is_open_once_a_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("severity__in", [10, 20, 30])),
                        name="flag_severity_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "alerts_flagevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_reason", "actor_id", "closed_on", "created_at", "created_by_id", "due_on", "escalated_on", "id", "marking_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "severity", "snoozed_until", "step", "subject_id", "subject_model", "title", "updated_at", "updated_by_id", "version") SELECT new_values."acknowledged_at", new_values."acknowledged_by_id", new_values."acknowledged_reason", new_values."actor_id", new_values."closed_on", new_values."created_at", new_values."created_by_id", new_values."due_on", new_values."escalated_on", new_values."id", new_values."marking_id", new_values."opened_on", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."rule", new_values."severity", new_values."snoozed_until", new_values."step", new_values."subject_id", new_values."subject_model", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="808296070aed7011e145f5aaa57002cc8920e6ba",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3f09b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="alerts_flag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "alerts_flagevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_reason", "actor_id", "closed_on", "created_at", "created_by_id", "due_on", "escalated_on", "id", "marking_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "severity", "snoozed_until", "step", "subject_id", "subject_model", "title", "updated_at", "updated_by_id", "version") SELECT new_values."acknowledged_at", new_values."acknowledged_by_id", new_values."acknowledged_reason", new_values."actor_id", new_values."closed_on", new_values."created_at", new_values."created_by_id", new_values."due_on", new_values."escalated_on", new_values."id", new_values."marking_id", new_values."opened_on", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."rule", new_values."severity", new_values."snoozed_until", new_values."step", new_values."subject_id", new_values."subject_model", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6b30e8f14305859931b65340e0e8880cac32252e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_029d7",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="alerts_flag",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "alerts_flagevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_reason", "actor_id", "closed_on", "created_at", "created_by_id", "due_on", "escalated_on", "id", "marking_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "severity", "snoozed_until", "step", "subject_id", "subject_model", "title", "updated_at", "updated_by_id", "version") SELECT old_values."acknowledged_at", old_values."acknowledged_by_id", old_values."acknowledged_reason", old_values."actor_id", old_values."closed_on", old_values."created_at", old_values."created_by_id", old_values."due_on", old_values."escalated_on", old_values."id", old_values."marking_id", old_values."opened_on", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."rule", old_values."severity", old_values."snoozed_until", old_values."step", old_values."subject_id", old_values."subject_model", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4605a12c3af0367f3ec9e4f699f27aab58acef8f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_db8bb",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="alerts_flag",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="JobRun",
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
                ("job", models.CharField(max_length=80)),
                (
                    "on",
                    models.DateField(help_text="The date that the job answered for."),
                ),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("opened", models.PositiveIntegerField(default=0)),
                ("escalated", models.PositiveIntegerField(default=0)),
                ("closed", models.PositiveIntegerField(default=0)),
                ("error", models.TextField(blank=True)),
            ],
            options={
                "ordering": ["-started_at"],
                "indexes": [
                    models.Index(
                        fields=["job", "-started_at"], name="alerts_jobr_job_fa9bff_idx"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FlagEvent",
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
                ("rule", models.CharField(max_length=60)),
                ("subject_model", models.CharField(max_length=60)),
                ("subject_id", models.BigIntegerField()),
                ("title", models.CharField(max_length=300)),
                (
                    "severity",
                    models.PositiveSmallIntegerField(
                        choices=[(10, "Notice"), (20, "Decision due"), (30, "Overdue")]
                    ),
                ),
                ("step", models.CharField(blank=True, max_length=30)),
                ("due_on", models.DateField(blank=True, null=True)),
                ("opened_on", models.DateField()),
                ("escalated_on", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("acknowledged_at", models.DateTimeField(blank=True, null=True)),
                ("acknowledged_reason", models.CharField(blank=True, max_length=300)),
                ("snoozed_until", models.DateField(blank=True, null=True)),
                (
                    "acknowledged_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "actor",
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
                        to="alerts.flag",
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
                        name="alerts_flag_known",
                    )
                ],
            },
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["flag"],
        ),
    ]

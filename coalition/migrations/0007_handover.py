import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.precision
import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("actors", "0001_initial"),
        ("coalition", "0006_scenarios"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConditionAssessment",
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
                    "citation",
                    models.CharField(
                        blank=True,
                        help_text="The paragraph or page, and further sources that say the same.",
                        max_length=1000,
                    ),
                ),
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
                        verbose_name="evidence grade",
                    ),
                ),
                (
                    "finding",
                    models.CharField(
                        choices=[
                            ("met", "Met"),
                            ("partly", "Partly met"),
                            ("not_met", "Not met"),
                        ],
                        max_length=8,
                    ),
                ),
                ("assessed_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=300)),
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_conditionassessmentevent" ("assessed_on", "citation", "condition_id", "created_at", "created_by_id", "finding", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."assessed_on", new_values."citation", new_values."condition_id", new_values."created_at", new_values."created_by_id", new_values."finding", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="95eb11f4fb9e927eb034c0e64e1a98a2f737e697",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5a4b5",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="coalition_conditionassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_conditionassessmentevent" ("assessed_on", "citation", "condition_id", "created_at", "created_by_id", "finding", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."assessed_on", new_values."citation", new_values."condition_id", new_values."created_at", new_values."created_by_id", new_values."finding", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c2fa3a7f13db9f036e26038e16253c4760fba53f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a2319",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="coalition_conditionassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_conditionassessmentevent" ("assessed_on", "citation", "condition_id", "created_at", "created_by_id", "finding", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."assessed_on", old_values."citation", old_values."condition_id", old_values."created_at", old_values."created_by_id", old_values."finding", old_values."grade", old_values."id", old_values."marking_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a9bb0df452c850b16ffd3e8ae298df2a6b9e1133",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4dfac",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="coalition_conditionassessment",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["condition", "-assessed_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="HandoverCondition",
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
                    "citation",
                    models.CharField(
                        blank=True,
                        help_text="The paragraph or page, and further sources that say the same.",
                        max_length=1000,
                    ),
                ),
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
                        verbose_name="evidence grade",
                    ),
                ),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("security", "Security situation"),
                            ("readiness", "Readiness of the host nation’s forces"),
                            ("governance", "Governance"),
                            ("return", "The coalition’s ability to return"),
                        ],
                        max_length=12,
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="condition")),
                ("set_on", models.DateField()),
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
                    "province",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handover_conditions",
                        to="actors.province",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_handoverconditionevent" ("area", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "set_on", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."area", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."province_id", new_values."set_on", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d24723171f7108abc5a16bc0cd687c64e4f3effa",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ce56e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="coalition_handovercondition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_handoverconditionevent" ("area", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "set_on", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."area", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."province_id", new_values."set_on", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3c365c37ca1e5ff0a4f1e6b6410bdc5201efc680",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4c571",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="coalition_handovercondition",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_handoverconditionevent" ("area", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "set_on", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT old_values."area", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."province_id", old_values."set_on", old_values."source_id", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="db7e340f9af7a211849b46f438db1e9624fbf08c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_42917",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="coalition_handovercondition",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["province", "area", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ConditionAssessmentEvent",
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
                    "citation",
                    models.CharField(
                        blank=True,
                        help_text="The paragraph or page, and further sources that say the same.",
                        max_length=1000,
                    ),
                ),
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
                        verbose_name="evidence grade",
                    ),
                ),
                (
                    "finding",
                    models.CharField(
                        choices=[
                            ("met", "Met"),
                            ("partly", "Partly met"),
                            ("not_met", "Not met"),
                        ],
                        max_length=8,
                    ),
                ),
                ("assessed_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=300)),
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
                        to="coalition.conditionassessment",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.source",
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
                (
                    "condition",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.handovercondition",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="conditionassessment",
            name="condition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to="coalition.handovercondition",
            ),
        ),
        migrations.CreateModel(
            name="HandoverConditionEvent",
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
                    "citation",
                    models.CharField(
                        blank=True,
                        help_text="The paragraph or page, and further sources that say the same.",
                        max_length=1000,
                    ),
                ),
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
                        verbose_name="evidence grade",
                    ),
                ),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("security", "Security situation"),
                            ("readiness", "Readiness of the host nation’s forces"),
                            ("governance", "Governance"),
                            ("return", "The coalition’s ability to return"),
                        ],
                        max_length=12,
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="condition")),
                ("set_on", models.DateField()),
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
                        to="coalition.handovercondition",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.province",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.source",
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
            },
        ),
        migrations.CreateModel(
            name="HandoverPlan",
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
                    "citation",
                    models.CharField(
                        blank=True,
                        help_text="The paragraph or page, and further sources that say the same.",
                        max_length=1000,
                    ),
                ),
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
                        verbose_name="evidence grade",
                    ),
                ),
                (
                    "planned_on",
                    models.DateField(blank=True, null=True, verbose_name="planned for"),
                ),
                (
                    "planned_precision",
                    models.CharField(
                        choices=[
                            ("day", "Day"),
                            ("month", "Month"),
                            ("season", "Season (three months)"),
                            ("year", "Year"),
                        ],
                        default="day",
                        max_length=6,
                    ),
                ),
                (
                    "planned_by",
                    models.GeneratedField(
                        db_persist=True,
                        expression=partnership.evidence.precision.LatestDay(
                            models.F("planned_on"), models.F("planned_precision")
                        ),
                        output_field=models.DateField(null=True),
                    ),
                ),
                ("stated_on", models.DateField()),
                (
                    "slip_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("security", "Security in the province"),
                            ("capacity", "Capacity of the host nation’s forces"),
                            ("politics", "Politics"),
                            ("timetable", "The coalition’s own timetable"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="reason for the move",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="in words"
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
                    "province",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handover_plans",
                        to="actors.province",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_handoverplanevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "planned_precision", "province_id", "slip_reason", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."planned_on", new_values."planned_precision", new_values."province_id", new_values."slip_reason", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7fb4f4bf04d6b75626a8fb35185ca3e610e6e524",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d6d3a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="coalition_handoverplan",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_handoverplanevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "planned_precision", "province_id", "slip_reason", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."planned_on", new_values."planned_precision", new_values."province_id", new_values."slip_reason", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5b85bdccf951db7b996b9134e2a65298f0ccc797",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_824c1",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="coalition_handoverplan",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_handoverplanevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "planned_precision", "province_id", "slip_reason", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."planned_on", old_values."planned_precision", old_values."province_id", old_values."slip_reason", old_values."source_id", old_values."stated_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="aac6718a8ff47d78096328099b2ec23ea78a5d2d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_742c8",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="coalition_handoverplan",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["province", "-stated_on", "-pk"],
                "permissions": [
                    ("export_handoverplan", "Can export the handover against its plan")
                ],
            },
        ),
        migrations.CreateModel(
            name="HandoverPlanEvent",
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
                    "citation",
                    models.CharField(
                        blank=True,
                        help_text="The paragraph or page, and further sources that say the same.",
                        max_length=1000,
                    ),
                ),
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
                        verbose_name="evidence grade",
                    ),
                ),
                (
                    "planned_on",
                    models.DateField(blank=True, null=True, verbose_name="planned for"),
                ),
                (
                    "planned_precision",
                    models.CharField(
                        choices=[
                            ("day", "Day"),
                            ("month", "Month"),
                            ("season", "Season (three months)"),
                            ("year", "Year"),
                        ],
                        default="day",
                        max_length=6,
                    ),
                ),
                (
                    "planned_by",
                    models.GeneratedField(
                        db_persist=True,
                        expression=partnership.evidence.precision.LatestDay(
                            models.F("planned_on"), models.F("planned_precision")
                        ),
                        output_field=models.DateField(null=True),
                    ),
                ),
                ("stated_on", models.DateField()),
                (
                    "slip_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("security", "Security in the province"),
                            ("capacity", "Capacity of the host nation’s forces"),
                            ("politics", "Politics"),
                            ("timetable", "The coalition’s own timetable"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="reason for the move",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="in words"
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
                        to="coalition.handoverplan",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.province",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.source",
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
            },
        ),
        migrations.AddConstraint(
            model_name="handovercondition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("area__in", ["security", "readiness", "governance", "return"])
                ),
                name="handover_condition_area_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="handovercondition",
            constraint=models.UniqueConstraint(
                fields=("province", "text"), name="handover_condition_is_set_once"
            ),
        ),
        migrations.AddIndex(
            model_name="conditionassessmentevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_conditionasses_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="conditionassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("finding__in", ["met", "partly", "not_met"])),
                name="condition_finding_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="conditionassessment",
            constraint=models.UniqueConstraint(
                fields=("condition", "assessed_on"),
                name="condition_is_assessed_once_a_day",
            ),
        ),
        migrations.AddIndex(
            model_name="handoverconditionevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_handovercondit_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="handoverplan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "slip_reason__in",
                        ["", "security", "capacity", "politics", "timetable", "other"],
                    )
                ),
                name="handover_slip_reason_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="handoverplan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("note", ""), ("slip_reason", "other"), _negated=True
                ),
                name="handover_slip_says_what_else",
            ),
        ),
        migrations.AddConstraint(
            model_name="handoverplan",
            constraint=models.UniqueConstraint(
                fields=("province", "stated_on"),
                name="handover_plan_is_stated_once_a_day",
            ),
        ),
        migrations.AddIndex(
            model_name="handoverplanevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_handoverplan_known",
            ),
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["handovercondition", "conditionassessment", "handoverplan"],
        ),
    ]
    operations = at_once(operations)

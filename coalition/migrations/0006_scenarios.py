import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("coalition", "0005_missions"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Assumption",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("renews", "Is renewed"),
                            ("lapses", "Lapses on its last day"),
                            ("moved", "Takes effect on another day"),
                            ("dropped", "Does not happen"),
                            ("number", "Leaves another number"),
                        ],
                        max_length=8,
                    ),
                ),
                ("moved_to", models.DateField(blank=True, null=True)),
                ("personnel_after", models.PositiveIntegerField(blank=True, null=True)),
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
                    "intent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="coalition.intent",
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="coalition.mandate",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_assumptionevent" ("created_at", "created_by_id", "id", "intent_id", "kind", "mandate_id", "marking_id", "moved_to", "personnel_after", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."intent_id", new_values."kind", new_values."mandate_id", new_values."marking_id", new_values."moved_to", new_values."personnel_after", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."scenario_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ceca82caf6c70c53ea080ff7371981d2e341a297",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_213e5",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="coalition_assumption",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_assumptionevent" ("created_at", "created_by_id", "id", "intent_id", "kind", "mandate_id", "marking_id", "moved_to", "personnel_after", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."intent_id", new_values."kind", new_values."mandate_id", new_values."marking_id", new_values."moved_to", new_values."personnel_after", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."scenario_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="16ff25cd8f9df4e356306f23e12b1969560d777e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a2a2c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="coalition_assumption",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_assumptionevent" ("created_at", "created_by_id", "id", "intent_id", "kind", "mandate_id", "marking_id", "moved_to", "personnel_after", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scenario_id", "updated_at", "updated_by_id", "version") SELECT old_values."created_at", old_values."created_by_id", old_values."id", old_values."intent_id", old_values."kind", old_values."mandate_id", old_values."marking_id", old_values."moved_to", old_values."personnel_after", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."scenario_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f09b5b9ec720701bb5fd64e22714bb4ee5cbedd9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f2c4c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="coalition_assumption",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["scenario", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Scenario",
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
                ("name", models.CharField(max_length=80)),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="Why one assumes it.", max_length=500
                    ),
                ),
                (
                    "starts_from",
                    models.CharField(
                        choices=[
                            ("stated", "The stated case: every mandate is renewed"),
                            ("worst", "The worst case: every mandate lapses"),
                        ],
                        default="stated",
                        max_length=6,
                    ),
                ),
                ("as_at", models.DateField(editable=False)),
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
                    "owner",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scenarios",
                        to=settings.AUTH_USER_MODEL,
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_scenarioevent" ("as_at", "created_at", "created_by_id", "id", "marking_id", "name", "note", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_from", "updated_at", "updated_by_id", "version") SELECT new_values."as_at", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", new_values."note", new_values."owner_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."starts_from", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e848b5a07b3adf5e9f4f9f84e2fe9b7dab246758",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_62501",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="coalition_scenario",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_scenarioevent" ("as_at", "created_at", "created_by_id", "id", "marking_id", "name", "note", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_from", "updated_at", "updated_by_id", "version") SELECT new_values."as_at", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", new_values."note", new_values."owner_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."starts_from", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0c1cb646f70c90902cd2f2c5175953c4157ebd84",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_82d07",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="coalition_scenario",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_scenarioevent" ("as_at", "created_at", "created_by_id", "id", "marking_id", "name", "note", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_from", "updated_at", "updated_by_id", "version") SELECT old_values."as_at", old_values."created_at", old_values."created_by_id", old_values."id", old_values."marking_id", old_values."name", old_values."note", old_values."owner_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."starts_from", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c09aadb1da9a023c371dbafb85759a6f0381df73",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_79a1a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="coalition_scenario",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["name", "pk"],
                "permissions": [
                    ("export_scenario", "Can export the projection and scenarios")
                ],
            },
        ),
        migrations.CreateModel(
            name="AssumptionEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("renews", "Is renewed"),
                            ("lapses", "Lapses on its last day"),
                            ("moved", "Takes effect on another day"),
                            ("dropped", "Does not happen"),
                            ("number", "Leaves another number"),
                        ],
                        max_length=8,
                    ),
                ),
                ("moved_to", models.DateField(blank=True, null=True)),
                ("personnel_after", models.PositiveIntegerField(blank=True, null=True)),
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
                    "intent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.intent",
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.mandate",
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
                        to="coalition.assumption",
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
                    "scenario",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.scenario",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="assumption",
            name="scenario",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="assumptions",
                to="coalition.scenario",
            ),
        ),
        migrations.CreateModel(
            name="ScenarioEvent",
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
                ("name", models.CharField(max_length=80)),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="Why one assumes it.", max_length=500
                    ),
                ),
                (
                    "starts_from",
                    models.CharField(
                        choices=[
                            ("stated", "The stated case: every mandate is renewed"),
                            ("worst", "The worst case: every mandate lapses"),
                        ],
                        default="stated",
                        max_length=6,
                    ),
                ),
                ("as_at", models.DateField(editable=False)),
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
                    "owner",
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
                        to="coalition.scenario",
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
            model_name="scenario",
            constraint=models.UniqueConstraint(
                fields=("owner", "name"),
                name="scenario_has_one_name",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="scenario",
            constraint=models.CheckConstraint(
                condition=models.Q(("starts_from__in", ["stated", "worst"])),
                name="scenario_starts_from_a_case",
            ),
        ),
        migrations.AddIndex(
            model_name="assumptionevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_assumption_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="assumption",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["renews", "lapses", "moved", "dropped", "number"])
                ),
                name="assumption_is_of_a_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="assumption",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("intent", None),
                        ("kind__in", ["renews", "lapses"]),
                        ("mandate__isnull", False),
                    ),
                    models.Q(
                        models.Q(("kind__in", ["renews", "lapses"]), _negated=True),
                        ("intent__isnull", False),
                        ("mandate", None),
                    ),
                    _connector="OR",
                ),
                name="assumption_is_about_one_record",
            ),
        ),
        migrations.AddConstraint(
            model_name="assumption",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "moved"), ("moved_to__isnull", False)),
                    models.Q(
                        models.Q(("kind", "moved"), _negated=True), ("moved_to", None)
                    ),
                    _connector="OR",
                ),
                name="assumption_moves_to_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="assumption",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "number"), ("personnel_after__isnull", False)),
                    models.Q(
                        models.Q(("kind", "number"), _negated=True),
                        ("personnel_after", None),
                    ),
                    _connector="OR",
                ),
                name="assumption_of_a_number_has_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="assumption",
            constraint=models.UniqueConstraint(
                fields=("scenario", "mandate"), name="mandate_is_assumed_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="assumption",
            constraint=models.UniqueConstraint(
                fields=("scenario", "intent", "kind"), name="step_is_assumed_once"
            ),
        ),
        migrations.AddIndex(
            model_name="scenarioevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_scenario_known",
            ),
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["scenario", "assumption"],
        ),
    ]
    operations = at_once(operations)

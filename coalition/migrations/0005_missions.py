import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("coalition", "0004_mandates_in_full"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Mission",
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
                ("name", models.CharField(max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("combat", "Combat"),
                            ("training", "Training"),
                            ("policing", "Policing"),
                            ("justice", "Criminal justice"),
                            ("medical", "Medical"),
                            ("reconstruction", "Reconstruction"),
                            ("prt", "Reconstruction team"),
                            ("guard", "Guard"),
                            ("other", "Other"),
                        ],
                        max_length=14,
                    ),
                ),
                ("description", models.CharField(blank=True, max_length=500)),
                (
                    "personnel_needed",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="How many people the mission takes, if known.",
                        null=True,
                    ),
                ),
                (
                    "proposed_on",
                    models.DateField(
                        blank=True,
                        help_text="Since when it has been thought of.",
                        null=True,
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
                    "force",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="missions",
                        to="coalition.force",
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
                    "prt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="missions",
                        to="coalition.prt",
                        verbose_name="reconstruction team",
                    ),
                ),
                (
                    "sector",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="missions",
                        to="coalition.sector",
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
                "ordering": ["name"],
                "permissions": [("export_mission", "Can export missions and options")],
            },
        ),
        migrations.CreateModel(
            name="MissionEvent",
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
                ("name", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("combat", "Combat"),
                            ("training", "Training"),
                            ("policing", "Policing"),
                            ("justice", "Criminal justice"),
                            ("medical", "Medical"),
                            ("reconstruction", "Reconstruction"),
                            ("prt", "Reconstruction team"),
                            ("guard", "Guard"),
                            ("other", "Other"),
                        ],
                        max_length=14,
                    ),
                ),
                ("description", models.CharField(blank=True, max_length=500)),
                (
                    "personnel_needed",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="How many people the mission takes, if known.",
                        null=True,
                    ),
                ),
                (
                    "proposed_on",
                    models.DateField(
                        blank=True,
                        help_text="Since when it has been thought of.",
                        null=True,
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
                    "force",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.force",
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
                        to="coalition.mission",
                    ),
                ),
                (
                    "prt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.prt",
                        verbose_name="reconstruction team",
                    ),
                ),
                (
                    "sector",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.sector",
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
            name="MissionOption",
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
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "contributor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mission_options",
                        to="coalition.contributor",
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
                    "mission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options",
                        to="coalition.mission",
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
                "ordering": ["contributor", "mission"],
            },
        ),
        migrations.CreateModel(
            name="MissionOptionEvent",
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
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "contributor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.contributor",
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
                    "mission",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.mission",
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
                        to="coalition.missionoption",
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
            name="OptionStep",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("explored", "Explored"),
                            ("offered", "Offered"),
                            ("accepted", "Accepted"),
                            ("deployed", "Deployed"),
                            ("declined", "Declined"),
                        ],
                        max_length=10,
                    ),
                ),
                ("since", models.DateField()),
                (
                    "since_precision",
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
                    "personnel_offered",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="How many people they would send, if said.",
                        null=True,
                    ),
                ),
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
                    "option",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="coalition.missionoption",
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
                "ordering": ["option", "-since", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="OptionStepEvent",
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
                    "state",
                    models.CharField(
                        choices=[
                            ("explored", "Explored"),
                            ("offered", "Offered"),
                            ("accepted", "Accepted"),
                            ("deployed", "Deployed"),
                            ("declined", "Declined"),
                        ],
                        max_length=10,
                    ),
                ),
                ("since", models.DateField()),
                (
                    "since_precision",
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
                    "personnel_offered",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="How many people they would send, if said.",
                        null=True,
                    ),
                ),
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
                    "option",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.missionoption",
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
                        to="coalition.optionstep",
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
            model_name="mission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "combat",
                            "training",
                            "policing",
                            "justice",
                            "medical",
                            "reconstruction",
                            "prt",
                            "guard",
                            "other",
                        ],
                    )
                ),
                name="mission_kind_is_known",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="mission",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_missionevent" ("created_at", "created_by_id", "description", "force_id", "id", "kind", "marking_id", "name", "personnel_needed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "prt_id", "sector_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."description", new_values."force_id", new_values."id", new_values."kind", new_values."marking_id", new_values."name", new_values."personnel_needed", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."proposed_on", new_values."prt_id", new_values."sector_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="b66a3b6ca11f69e54b3281c9c77ae620530ecef1",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_ee4a6",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_mission",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_missionevent" ("created_at", "created_by_id", "description", "force_id", "id", "kind", "marking_id", "name", "personnel_needed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "prt_id", "sector_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."description", new_values."force_id", new_values."id", new_values."kind", new_values."marking_id", new_values."name", new_values."personnel_needed", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."proposed_on", new_values."prt_id", new_values."sector_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="21a920a042a6a592f3219fc69e2ac207e6e69a4d",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c4e85",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_mission",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_missionevent" ("created_at", "created_by_id", "description", "force_id", "id", "kind", "marking_id", "name", "personnel_needed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "prt_id", "sector_id", "updated_at", "updated_by_id", "version") SELECT old_values."created_at", old_values."created_by_id", old_values."description", old_values."force_id", old_values."id", old_values."kind", old_values."marking_id", old_values."name", old_values."personnel_needed", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."proposed_on", old_values."prt_id", old_values."sector_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="965e95d4fc4ff0861a18fceb86e8611cb0a3834d",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_e99f1",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_mission",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="missionevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_mission_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="missionoption",
            constraint=models.UniqueConstraint(
                fields=("contributor", "mission"), name="mission_option_is_unique"
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="missionoption",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_missionoptionevent" ("contributor_id", "created_at", "created_by_id", "id", "marking_id", "mission_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."contributor_id", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."mission_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="84aed45885ed755cda7563e20ed6568975b682e3",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_2162f",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_missionoption",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_missionoptionevent" ("contributor_id", "created_at", "created_by_id", "id", "marking_id", "mission_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."contributor_id", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."mission_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="7a35d0c1c22d4f91d55ff4c28b51bc4435cba0e5",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c35e7",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_missionoption",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_missionoptionevent" ("contributor_id", "created_at", "created_by_id", "id", "marking_id", "mission_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT old_values."contributor_id", old_values."created_at", old_values."created_by_id", old_values."id", old_values."marking_id", old_values."mission_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="82f74988fbf4ec3e4bd066ed07d74bf7efdb801b",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b43bc",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_missionoption",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="missionoptionevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_missionoption_known",
            ),
        ),
        migrations.AddIndex(
            model_name="optionstep",
            index=models.Index(
                fields=["option", "-since"], name="coalition_o_option__b74681_idx"
            ),
        ),
        migrations.AddConstraint(
            model_name="optionstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        ["explored", "offered", "accepted", "deployed", "declined"],
                    )
                ),
                name="option_state_is_known",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="optionstep",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_optionstepevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "option_id", "personnel_offered", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."option_id", new_values."personnel_offered", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."since", new_values."since_precision", new_values."source_id", new_values."state", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="3878fee3b5109158bdfccc30d86717e481eb7ce3",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_11202",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_optionstep",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_optionstepevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "option_id", "personnel_offered", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."option_id", new_values."personnel_offered", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."since", new_values."since_precision", new_values."source_id", new_values."state", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="62dacf562afe40518fa55c7f69c3565bd8a8c16f",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_49d84",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_optionstep",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_optionstepevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "option_id", "personnel_offered", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "since_precision", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", old_values."option_id", old_values."personnel_offered", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."since", old_values."since_precision", old_values."source_id", old_values."state", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="42ccdc32c40f1617538ae5b495fe58d5f0b784ef",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_4e5a1",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_optionstep",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="optionstepevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_optionstep_known",
            ),
        ),
    ]
    operations = at_once(operations)

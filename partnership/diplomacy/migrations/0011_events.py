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
        ("diplomacy", "0010_forums"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="EventAttendance",
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
                    "status",
                    models.CharField(
                        choices=[
                            ("invited", "Invited"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                            ("attended", "Attended"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="level or office"
                    ),
                ),
                ("stated_on", models.DateField()),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendance",
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendance",
                        to="diplomacy.event",
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
                "ordering": ["event", "actor", "-stated_on"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["invited", "accepted", "declined", "attended"],
                            )
                        ),
                        name="attendance_status_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("event", "actor", "stated_on"),
                        name="attendance_is_stated_once_a_day",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventattendanceevent" ("actor_id", "citation", "created_at", "created_by_id", "event_id", "grade", "id", "level", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "status", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."event_id", new_values."grade", new_values."id", new_values."level", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."stated_on", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fe4d1bcf3f79e50b5bb92c65e86ff809f4fc323a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c37f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_eventattendance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventattendanceevent" ("actor_id", "citation", "created_at", "created_by_id", "event_id", "grade", "id", "level", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "status", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."event_id", new_values."grade", new_values."id", new_values."level", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."stated_on", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="91da6d2adf235d1852a89dfeb66869399fd5a349",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_16c25",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_eventattendance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventattendanceevent" ("actor_id", "citation", "created_at", "created_by_id", "event_id", "grade", "id", "level", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "status", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."event_id", old_values."grade", old_values."id", old_values."level", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."stated_on", old_values."status", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9dfc83e66c202ca8ad93c9e369e2718eb291ac3e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_96661",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_eventattendance",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventAttendanceEvent",
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
                    "status",
                    models.CharField(
                        choices=[
                            ("invited", "Invited"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                            ("attended", "Attended"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="level or office"
                    ),
                ),
                ("stated_on", models.DateField()),
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
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.event",
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
                        to="diplomacy.eventattendance",
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
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_eventattendanc_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EventObjective",
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
                ("text", models.CharField(max_length=300, verbose_name="objective")),
                (
                    "line",
                    models.CharField(
                        choices=[
                            ("security", "Security"),
                            ("political", "Political"),
                            ("economic", "Economic"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "measure",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="how we will know"
                    ),
                ),
                ("set_on", models.DateField()),
                ("paragraph", models.CharField(blank=True, max_length=20)),
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aims",
                        to="diplomacy.event",
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
                "ordering": ["event", "set_on", "pk"],
                "indexes": [
                    models.Index(
                        fields=["event", "set_on"],
                        name="diplomacy_e_event_i_f206ee_idx",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("line__in", ["security", "political", "economic"])
                        ),
                        name="event_objective_line_is_known",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventobjectiveevent" ("citation", "created_at", "created_by_id", "event_id", "grade", "id", "line", "marking_id", "measure", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_on", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."event_id", new_values."grade", new_values."id", new_values."line", new_values."marking_id", new_values."measure", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."set_on", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b0e7dee9132eaefc83b248239352bd40d278374d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fe8a3",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_eventobjective",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventobjectiveevent" ("citation", "created_at", "created_by_id", "event_id", "grade", "id", "line", "marking_id", "measure", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_on", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."event_id", new_values."grade", new_values."id", new_values."line", new_values."marking_id", new_values."measure", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."set_on", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e700b883aebce72a62e34b20b1297484703a9dc4",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f74d0",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_eventobjective",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventobjectiveevent" ("citation", "created_at", "created_by_id", "event_id", "grade", "id", "line", "marking_id", "measure", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_on", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."event_id", old_values."grade", old_values."id", old_values."line", old_values."marking_id", old_values."measure", old_values."paragraph", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."set_on", old_values."source_id", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="bf447c7d2859cdef6841abb40c8de3c74fc032c6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b82e7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_eventobjective",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventObjectiveEvent",
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
                ("text", models.CharField(max_length=300, verbose_name="objective")),
                (
                    "line",
                    models.CharField(
                        choices=[
                            ("security", "Security"),
                            ("political", "Political"),
                            ("economic", "Economic"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "measure",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="how we will know"
                    ),
                ),
                ("set_on", models.DateField()),
                ("paragraph", models.CharField(blank=True, max_length=20)),
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
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.event",
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
                        to="diplomacy.eventobjective",
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
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_eventobjective_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ObjectiveFinding",
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
                    "met",
                    models.CharField(
                        choices=[
                            ("met", "Met"),
                            ("partly", "Partly met"),
                            ("not_met", "Not met"),
                        ],
                        max_length=8,
                        verbose_name="is it met?",
                    ),
                ),
                ("found_on", models.DateField()),
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
                    "objective",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="diplomacy.eventobjective",
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
                "ordering": ["objective", "-found_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("met__in", ["met", "partly", "not_met"])),
                        name="objective_finding_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("objective", "found_on"),
                        name="objective_is_found_once_a_day",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_objectivefindingevent" ("citation", "created_at", "created_by_id", "found_on", "grade", "id", "marking_id", "met", "note", "objective_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."found_on", new_values."grade", new_values."id", new_values."marking_id", new_values."met", new_values."note", new_values."objective_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6bbb6ea3dd00ab6467e54cdaa9a40a7da142bda3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8e3e7",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_objectivefinding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_objectivefindingevent" ("citation", "created_at", "created_by_id", "found_on", "grade", "id", "marking_id", "met", "note", "objective_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."found_on", new_values."grade", new_values."id", new_values."marking_id", new_values."met", new_values."note", new_values."objective_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="747e058d29e02a3deb7f2145a7b7bfcc619c9cb8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_923e1",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_objectivefinding",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_objectivefindingevent" ("citation", "created_at", "created_by_id", "found_on", "grade", "id", "marking_id", "met", "note", "objective_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."found_on", old_values."grade", old_values."id", old_values."marking_id", old_values."met", old_values."note", old_values."objective_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b7f5201ec6f828ee9f98f81052c644f9327aab99",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_41763",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_objectivefinding",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ObjectiveFindingEvent",
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
                    "met",
                    models.CharField(
                        choices=[
                            ("met", "Met"),
                            ("partly", "Partly met"),
                            ("not_met", "Not met"),
                        ],
                        max_length=8,
                        verbose_name="is it met?",
                    ),
                ),
                ("found_on", models.DateField()),
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
                    "objective",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.eventobjective",
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
                        to="diplomacy.objectivefinding",
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
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_objectivefindi_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanStep",
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
                    "what",
                    models.CharField(max_length=200, verbose_name="what is to be done"),
                ),
                (
                    "before",
                    models.PositiveSmallIntegerField(verbose_name="how long before"),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("days", "days before it starts"),
                            ("months", "months before it starts"),
                        ],
                        default="days",
                        max_length=6,
                    ),
                ),
                ("planned_on", models.DateField(verbose_name="in the plan since")),
                ("done_on", models.DateField(blank=True, null=True)),
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
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_steps",
                        to="diplomacy.event",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner_actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="actors.actor",
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
                "ordering": ["event", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("unit__in", ["days", "months"])),
                        name="plan_step_unit_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("before__lte", 3650)),
                        name="plan_step_is_within_ten_years",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("owner", None), ("owner_actor", None), _connector="OR"
                        ),
                        name="plan_step_has_one_owner",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_planstepevent" ("before", "created_at", "created_by_id", "done_on", "event_id", "id", "marking_id", "note", "owner_actor_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "unit", "updated_at", "updated_by_id", "version", "what") SELECT new_values."before", new_values."created_at", new_values."created_by_id", new_values."done_on", new_values."event_id", new_values."id", new_values."marking_id", new_values."note", new_values."owner_actor_id", new_values."owner_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."planned_on", new_values."unit", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e1fe6250187a94c46d195f1741a48bd2d13704bf",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_642d0",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_planstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_planstepevent" ("before", "created_at", "created_by_id", "done_on", "event_id", "id", "marking_id", "note", "owner_actor_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "unit", "updated_at", "updated_by_id", "version", "what") SELECT new_values."before", new_values."created_at", new_values."created_by_id", new_values."done_on", new_values."event_id", new_values."id", new_values."marking_id", new_values."note", new_values."owner_actor_id", new_values."owner_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."planned_on", new_values."unit", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="17cfa0437f874218394aa786a958c0d211de2374",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f3c7d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_planstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_planstepevent" ("before", "created_at", "created_by_id", "done_on", "event_id", "id", "marking_id", "note", "owner_actor_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "unit", "updated_at", "updated_by_id", "version", "what") SELECT old_values."before", old_values."created_at", old_values."created_by_id", old_values."done_on", old_values."event_id", old_values."id", old_values."marking_id", old_values."note", old_values."owner_actor_id", old_values."owner_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."planned_on", old_values."unit", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."what" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e50069652711f6b69a03b7168d91aac9777e316a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_89eae",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_planstep",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanStepEvent",
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
                    "what",
                    models.CharField(max_length=200, verbose_name="what is to be done"),
                ),
                (
                    "before",
                    models.PositiveSmallIntegerField(verbose_name="how long before"),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("days", "days before it starts"),
                            ("months", "months before it starts"),
                        ],
                        default="days",
                        max_length=6,
                    ),
                ),
                ("planned_on", models.DateField(verbose_name="in the plan since")),
                ("done_on", models.DateField(blank=True, null=True)),
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
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.event",
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
                    "owner_actor",
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
                        to="diplomacy.planstep",
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
                        name="diplomacy_planstep_known",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="event",
            name="conference_key",
            field=models.BigIntegerField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="eventevent",
            name="conference_key",
            field=models.BigIntegerField(blank=True, editable=False, null=True),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="event",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventevent" ("citation", "conference_key", "created_at", "created_by_id", "grade", "id", "line", "marking_id", "objectives", "outcome", "outcome_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."conference_key", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."line", new_values."marking_id", new_values."objectives", new_values."outcome", new_values."outcome_on", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."place", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="bbfa604bd321a00ad8bd10c833c238126bdcecca",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_bd8e9",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_event",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventevent" ("citation", "conference_key", "created_at", "created_by_id", "grade", "id", "line", "marking_id", "objectives", "outcome", "outcome_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."conference_key", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."line", new_values."marking_id", new_values."objectives", new_values."outcome", new_values."outcome_on", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."place", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="aa935a618ee943d0a01628223ca7c9c085d06c8a",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_10529",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_event",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_eventevent" ("citation", "conference_key", "created_at", "created_by_id", "grade", "id", "line", "marking_id", "objectives", "outcome", "outcome_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."conference_key", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."line", old_values."marking_id", old_values."objectives", old_values."outcome", old_values."outcome_on", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."place", old_values."source_id", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="52bc05039a56077309e3ed1f481c3d34a9b7f990",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_65cf0",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_event",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=[
                "eventattendance",
                "eventobjective",
                "objectivefinding",
                "planstep",
            ],
        ),
    ]
    operations = at_once(operations)

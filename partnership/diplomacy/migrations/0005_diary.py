import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("actors", "0001_initial"),
        ("diplomacy", "0004_export_asks"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CounterpartMatch",
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
                ("key", models.CharField(max_length=254, unique=True)),
                ("chosen_on", models.DateField()),
            ],
            options={
                "verbose_name_plural": "counterpart matches",
                "ordering": ["key"],
            },
        ),
        migrations.CreateModel(
            name="Diary",
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
                ("principal", models.CharField(max_length=120, unique=True)),
                ("imported_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_diaryevent" ("created_at", "created_by_id", "id", "imported_on", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."imported_on", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."principal", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0ebe8c1c3199de9273043368c44826def1548d9c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2f8a9",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_diary",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_diaryevent" ("created_at", "created_by_id", "id", "imported_on", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."imported_on", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."principal", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fe36703b9320e7593b8fbd85e29d7fbb0debccdf",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4ad03",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_diary",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_diaryevent" ("created_at", "created_by_id", "id", "imported_on", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal", "updated_at", "updated_by_id", "version") SELECT old_values."created_at", old_values."created_by_id", old_values."id", old_values."imported_on", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."principal", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="b81c08865f71bb46756c56ed54bf0c6b25f21e04",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b68da",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_diary",
                            when="AFTER",
                        ),
                    ),
                ],
                "verbose_name_plural": "diaries",
                "ordering": ["principal"],
            },
        ),
        migrations.CreateModel(
            name="DiaryEntry",
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
                ("uid", models.CharField(max_length=255)),
                ("recurrence", models.CharField(blank=True, max_length=13)),
                ("sequence", models.PositiveIntegerField(default=0)),
                ("modified_at", models.DateTimeField(blank=True, null=True)),
                ("held_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("ends_at", models.DateTimeField(blank=True, null=True)),
                ("time_zone", models.CharField(blank=True, max_length=64)),
                ("status", models.CharField(max_length=10)),
                ("occasion", models.CharField(blank=True, max_length=200)),
                ("place", models.CharField(blank=True, max_length=120)),
                ("counterpart", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "verbose_name_plural": "diary entries",
                "ordering": ["diary", "uid", "recurrence"],
            },
        ),
        migrations.CreateModel(
            name="DiaryEvent",
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
                ("principal", models.CharField(max_length=120)),
                ("imported_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingStep",
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
                ("said_on", models.DateField()),
                (
                    "was_status",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("confirmed", "Confirmed"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("confirmed", "Confirmed"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        max_length=10,
                    ),
                ),
                ("was_held_on", models.DateField()),
                ("held_on", models.DateField()),
                ("was_starts_at", models.DateTimeField(blank=True, null=True)),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingstepevent" ("created_at", "created_by_id", "held_on", "id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_on", "starts_at", "status", "updated_at", "updated_by_id", "version", "was_held_on", "was_starts_at", "was_status") SELECT new_values."created_at", new_values."created_by_id", new_values."held_on", new_values."id", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."reason", new_values."said_on", new_values."starts_at", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."was_held_on", new_values."was_starts_at", new_values."was_status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f0b68a673b66d1db4d217ce969bc28234fd02554",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_89348",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_meetingstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingstepevent" ("created_at", "created_by_id", "held_on", "id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_on", "starts_at", "status", "updated_at", "updated_by_id", "version", "was_held_on", "was_starts_at", "was_status") SELECT new_values."created_at", new_values."created_by_id", new_values."held_on", new_values."id", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."reason", new_values."said_on", new_values."starts_at", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."was_held_on", new_values."was_starts_at", new_values."was_status" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4280478bc83bc0fa1541903ba734d0fb76ad0ce1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca70e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_meetingstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingstepevent" ("created_at", "created_by_id", "held_on", "id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "said_on", "starts_at", "status", "updated_at", "updated_by_id", "version", "was_held_on", "was_starts_at", "was_status") SELECT old_values."created_at", old_values."created_by_id", old_values."held_on", old_values."id", old_values."marking_id", old_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."reason", old_values."said_on", old_values."starts_at", old_values."status", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."was_held_on", old_values."was_starts_at", old_values."was_status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="7257c4abf4a6740ff6db387c65e5d49f58cf3fb0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a1be0",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_meetingstep",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["meeting", "said_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="MeetingStepEvent",
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
                ("said_on", models.DateField()),
                (
                    "was_status",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("confirmed", "Confirmed"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("confirmed", "Confirmed"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        max_length=10,
                    ),
                ),
                ("was_held_on", models.DateField()),
                ("held_on", models.DateField()),
                ("was_starts_at", models.DateTimeField(blank=True, null=True)),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AlterModelOptions(
            name="meeting",
            options={
                "ordering": ["held_on", "pk"],
                "permissions": [("export_meeting", "Can export meetings")],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="attended",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name="meeting",
            name="ends_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="meeting",
            name="ends_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="meeting",
            name="starts_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="meeting",
            name="time_zone",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="attended",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="ends_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="ends_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="starts_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="time_zone",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on", None),
                    ("ends_on__gt", models.F("held_on")),
                    _connector="OR",
                ),
                name="meeting_of_days_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_at", None),
                    ("ends_at__gte", models.F("starts_at")),
                    _connector="OR",
                ),
                name="meeting_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ends_at", None), ("starts_at", None)),
                    models.Q(
                        ("starts_at__isnull", False),
                        models.Q(("time_zone", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="meeting_with_a_time_has_a_zone",
            ),
        ),
        migrations.AddField(
            model_name="counterpartmatch",
            name="actor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="actors.actor",
            ),
        ),
        migrations.AddField(
            model_name="counterpartmatch",
            name="chosen_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="diary",
            name="created_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="diary",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="diary",
            name="updated_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="diaryentry",
            name="diary",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries",
                to="diplomacy.diary",
            ),
        ),
        migrations.AddField(
            model_name="diaryentry",
            name="meeting",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="diary_entry",
                to="diplomacy.meeting",
            ),
        ),
        migrations.AddField(
            model_name="diaryevent",
            name="created_by",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="diaryevent",
            name="marking",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="diaryevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="diaryevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diplomacy.diary",
            ),
        ),
        migrations.AddField(
            model_name="diaryevent",
            name="updated_by",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="meetingstep",
            name="created_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="meetingstep",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="meetingstep",
            name="meeting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="diplomacy.meeting",
            ),
        ),
        migrations.AddField(
            model_name="meetingstep",
            name="updated_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="meetingstepevent",
            name="created_by",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="meetingstepevent",
            name="marking",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="meetingstepevent",
            name="meeting",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="diplomacy.meeting",
            ),
        ),
        migrations.AddField(
            model_name="meetingstepevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="meetingstepevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diplomacy.meetingstep",
            ),
        ),
        migrations.AddField(
            model_name="meetingstepevent",
            name="updated_by",
            field=models.ForeignKey(
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
        migrations.AddConstraint(
            model_name="diaryentry",
            constraint=models.UniqueConstraint(
                fields=("diary", "uid", "recurrence"), name="diary_entry_is_one_meeting"
            ),
        ),
        migrations.AddIndex(
            model_name="diaryevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_diary_known",
            ),
        ),
        migrations.AddIndex(
            model_name="meetingstep",
            index=models.Index(
                fields=["meeting", "said_on"], name="diplomacy_m_meeting_7df510_idx"
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["proposed", "confirmed", "held", "cancelled"]),
                    ("was_status__in", ["proposed", "confirmed", "held", "cancelled"]),
                ),
                name="meeting_step_status_is_known",
            ),
        ),
        migrations.AddIndex(
            model_name="meetingstepevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_meetingstep_known",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="meeting",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingevent" ("actor_id", "arranged_on", "attended", "cancelled_on", "cancelled_reason", "counterpart", "created_at", "created_by_id", "ends_at", "ends_on", "event_id", "held_on", "id", "marking_id", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal", "starts_at", "status", "time_zone", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."arranged_on", new_values."attended", new_values."cancelled_on", new_values."cancelled_reason", new_values."counterpart", new_values."created_at", new_values."created_by_id", new_values."ends_at", new_values."ends_on", new_values."event_id", new_values."held_on", new_values."id", new_values."marking_id", new_values."occasion", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."place", new_values."principal", new_values."starts_at", new_values."status", new_values."time_zone", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="10bf1774c4ca5c1ae5a1e1daec3340af4b70a888",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_b03bf",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_meeting",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingevent" ("actor_id", "arranged_on", "attended", "cancelled_on", "cancelled_reason", "counterpart", "created_at", "created_by_id", "ends_at", "ends_on", "event_id", "held_on", "id", "marking_id", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal", "starts_at", "status", "time_zone", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."arranged_on", new_values."attended", new_values."cancelled_on", new_values."cancelled_reason", new_values."counterpart", new_values."created_at", new_values."created_by_id", new_values."ends_at", new_values."ends_on", new_values."event_id", new_values."held_on", new_values."id", new_values."marking_id", new_values."occasion", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."place", new_values."principal", new_values."starts_at", new_values."status", new_values."time_zone", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="8edc1c1f6ba8259c4f19f5d059206b954e6181ca",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_77d69",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_meeting",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_meetingevent" ("actor_id", "arranged_on", "attended", "cancelled_on", "cancelled_reason", "counterpart", "created_at", "created_by_id", "ends_at", "ends_on", "event_id", "held_on", "id", "marking_id", "occasion", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "principal", "starts_at", "status", "time_zone", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."arranged_on", old_values."attended", old_values."cancelled_on", old_values."cancelled_reason", old_values."counterpart", old_values."created_at", old_values."created_by_id", old_values."ends_at", old_values."ends_on", old_values."event_id", old_values."held_on", old_values."id", old_values."marking_id", old_values."occasion", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."place", old_values."principal", old_values."starts_at", old_values."status", old_values."time_zone", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="b0d7fb32c71f024cff98e4ec7de3eafd230c0cc6",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_5e579",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_meeting",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["diary", "meetingstep"],
        ),
    ]
    operations = at_once(operations)

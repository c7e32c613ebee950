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
        ("diplomacy", "0006_points"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Framing",
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
                ("name", models.CharField(max_length=80, unique=True)),
                ("description", models.CharField(blank=True, max_length=300)),
                ("paragraph", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_framingevent" ("created_at", "created_by_id", "description", "id", "marking_id", "name", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."description", new_values."id", new_values."marking_id", new_values."name", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d7e6f9819c5cf3c2c95c550c1edd6b4794a0d7e1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8c182",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_framing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_framingevent" ("created_at", "created_by_id", "description", "id", "marking_id", "name", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."description", new_values."id", new_values."marking_id", new_values."name", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fd11da6acbd447954c3ebd38c00b7933a63f79c7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_510f2",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_framing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_framingevent" ("created_at", "created_by_id", "description", "id", "marking_id", "name", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT old_values."created_at", old_values."created_by_id", old_values."description", old_values."id", old_values."marking_id", old_values."name", old_values."paragraph", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f5ab94f7e5f1d15fd5287caee8e095ed04636a6b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5792c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_framing",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="FramingEvent",
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
                ("description", models.CharField(blank=True, max_length=300)),
                ("paragraph", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Statement",
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
                ("speaker", models.CharField(max_length=120)),
                ("office", models.CharField(blank=True, max_length=120)),
                ("said_on", models.DateField()),
                (
                    "occasion",
                    models.CharField(
                        max_length=200, verbose_name="where, or on what occasion"
                    ),
                ),
                ("text", models.TextField()),
                ("is_quote", models.BooleanField(default=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_statementevent" ("actor_id", "citation", "created_at", "created_by_id", "framing_id", "grade", "id", "is_quote", "marking_id", "occasion", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "source_id", "speaker", "text", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."framing_id", new_values."grade", new_values."id", new_values."is_quote", new_values."marking_id", new_values."occasion", new_values."office", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."said_on", new_values."source_id", new_values."speaker", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="fce3aef0febadcd8865eb053a20c5d49e91f5207",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7151d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_statementevent" ("actor_id", "citation", "created_at", "created_by_id", "framing_id", "grade", "id", "is_quote", "marking_id", "occasion", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "source_id", "speaker", "text", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."framing_id", new_values."grade", new_values."id", new_values."is_quote", new_values."marking_id", new_values."occasion", new_values."office", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."said_on", new_values."source_id", new_values."speaker", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5b0da9e19cf22a62d7f9aad723505cf0ce759b54",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9bf43",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_statementevent" ("actor_id", "citation", "created_at", "created_by_id", "framing_id", "grade", "id", "is_quote", "marking_id", "occasion", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_on", "source_id", "speaker", "text", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."framing_id", old_values."grade", old_values."id", old_values."is_quote", old_values."marking_id", old_values."occasion", old_values."office", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."said_on", old_values."source_id", old_values."speaker", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="eaa0255687b6a91acaad8ce4ac5583dc5eba9138",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1ea10",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_statement",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["-said_on", "-pk"],
                "permissions": [("export_statement", "Can export statements")],
            },
        ),
        migrations.CreateModel(
            name="StatementEvent",
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
                ("speaker", models.CharField(max_length=120)),
                ("office", models.CharField(blank=True, max_length=120)),
                ("said_on", models.DateField()),
                (
                    "occasion",
                    models.CharField(
                        max_length=200, verbose_name="where, or on what occasion"
                    ),
                ),
                ("text", models.TextField()),
                ("is_quote", models.BooleanField(default=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Term",
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
                    "word",
                    models.CharField(
                        max_length=80, unique=True, verbose_name="word or phrase"
                    ),
                ),
                ("other_forms", models.CharField(blank=True, max_length=300)),
                ("say_instead", models.CharField(blank=True, max_length=120)),
                ("why", models.CharField(max_length=300)),
                (
                    "holds",
                    models.CharField(
                        choices=[
                            ("both", "In all texts"),
                            ("internal", "In internal texts only"),
                            ("public", "In public texts only"),
                        ],
                        default="both",
                        max_length=8,
                    ),
                ),
                ("held_from", models.DateField(blank=True, null=True)),
                ("held_until", models.DateField(blank=True, null=True)),
                ("paragraph", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_termevent" ("created_at", "created_by_id", "held_from", "held_until", "holds", "id", "marking_id", "other_forms", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "say_instead", "updated_at", "updated_by_id", "version", "why", "word") SELECT new_values."created_at", new_values."created_by_id", new_values."held_from", new_values."held_until", new_values."holds", new_values."id", new_values."marking_id", new_values."other_forms", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."say_instead", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why", new_values."word" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8e63c832b2891210b1c2f8fbb9875b0b547e7b6e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3662f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_term",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_termevent" ("created_at", "created_by_id", "held_from", "held_until", "holds", "id", "marking_id", "other_forms", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "say_instead", "updated_at", "updated_by_id", "version", "why", "word") SELECT new_values."created_at", new_values."created_by_id", new_values."held_from", new_values."held_until", new_values."holds", new_values."id", new_values."marking_id", new_values."other_forms", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."say_instead", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why", new_values."word" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c811b52c058369222670d2b3dc8e02a7ecf51b27",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15a4a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_term",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_termevent" ("created_at", "created_by_id", "held_from", "held_until", "holds", "id", "marking_id", "other_forms", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "say_instead", "updated_at", "updated_by_id", "version", "why", "word") SELECT old_values."created_at", old_values."created_by_id", old_values."held_from", old_values."held_until", old_values."holds", old_values."id", old_values."marking_id", old_values."other_forms", old_values."paragraph", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."say_instead", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."why", old_values."word" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="88a14aa51d4d2ab3b2d44e410d475f43df16af44",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a456f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_term",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["word"],
            },
        ),
        migrations.CreateModel(
            name="TermEvent",
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
                    "word",
                    models.CharField(max_length=80, verbose_name="word or phrase"),
                ),
                ("other_forms", models.CharField(blank=True, max_length=300)),
                ("say_instead", models.CharField(blank=True, max_length=120)),
                ("why", models.CharField(max_length=300)),
                (
                    "holds",
                    models.CharField(
                        choices=[
                            ("both", "In all texts"),
                            ("internal", "In internal texts only"),
                            ("public", "In public texts only"),
                        ],
                        default="both",
                        max_length=8,
                    ),
                ),
                ("held_from", models.DateField(blank=True, null=True)),
                ("held_until", models.DateField(blank=True, null=True)),
                ("paragraph", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AlterModelOptions(
            name="linetotake",
            options={
                "ordering": ["topic"],
                "permissions": [("export_linetotake", "Can export lines to take")],
            },
        ),
        migrations.AlterModelOptions(
            name="lineversion",
            options={
                "ordering": ["line_to_take", "-number"],
                "permissions": [("clear_lineversion", "Can clear lines to take")],
            },
        ),
        migrations.AddField(
            model_name="lineversion",
            name="drafted_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="lineversion",
            name="withdrawn_reason",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="lineversionevent",
            name="drafted_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="lineversionevent",
            name="withdrawn_reason",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddConstraint(
            model_name="lineversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdrawn_on", None),
                    models.Q(("withdrawn_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="line_version_is_withdrawn_for_a_reason",
            ),
        ),
        migrations.AddField(
            model_name="framing",
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
            model_name="framing",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="framing",
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
            model_name="framingevent",
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
            model_name="framingevent",
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
            model_name="framingevent",
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
            model_name="framingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diplomacy.framing",
            ),
        ),
        migrations.AddField(
            model_name="framingevent",
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
            model_name="statement",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="statements",
                to="actors.actor",
            ),
        ),
        migrations.AddField(
            model_name="statement",
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
            model_name="statement",
            name="framing",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="statements",
                to="diplomacy.framing",
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.source",
            ),
        ),
        migrations.AddField(
            model_name="statement",
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
            model_name="statementevent",
            name="actor",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="actors.actor",
            ),
        ),
        migrations.AddField(
            model_name="statementevent",
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
            model_name="statementevent",
            name="framing",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="diplomacy.framing",
            ),
        ),
        migrations.AddField(
            model_name="statementevent",
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
            model_name="statementevent",
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
            model_name="statementevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diplomacy.statement",
            ),
        ),
        migrations.AddField(
            model_name="statementevent",
            name="source",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="statementevent",
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
            model_name="term",
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
            model_name="term",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="term",
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
            model_name="termevent",
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
            model_name="termevent",
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
            model_name="termevent",
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
            model_name="termevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="diplomacy.term",
            ),
        ),
        migrations.AddField(
            model_name="termevent",
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
        migrations.AddIndex(
            model_name="framingevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_framing_known",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["said_on"], name="diplomacy_s_said_on_d0c2c7_idx"
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "grade__in",
                        ["official", "statement", "published", "press", "unverified"],
                    )
                ),
                name="statement_grade_is_known",
            ),
        ),
        migrations.AddIndex(
            model_name="statementevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_statement_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="term",
            constraint=models.CheckConstraint(
                condition=models.Q(("holds__in", ["both", "internal", "public"])),
                name="term_holds_where_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="term",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("held_from", None),
                    ("held_until", None),
                    ("held_until__gte", models.F("held_from")),
                    _connector="OR",
                ),
                name="term_holds_until_after_from",
            ),
        ),
        migrations.AddIndex(
            model_name="termevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_term_known",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="lineversion",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_lineversionevent" ("audience", "citation", "cleared_by_id", "cleared_on", "created_at", "created_by_id", "drafted_on", "grade", "id", "line_to_take_id", "marking_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_cleared_by_id", "public_cleared_on", "public_text", "source_id", "text", "updated_at", "updated_by_id", "valid_from", "valid_until", "version", "withdrawn_on", "withdrawn_reason") SELECT new_values."audience", new_values."citation", new_values."cleared_by_id", new_values."cleared_on", new_values."created_at", new_values."created_by_id", new_values."drafted_on", new_values."grade", new_values."id", new_values."line_to_take_id", new_values."marking_id", new_values."number", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."public_cleared_by_id", new_values."public_cleared_on", new_values."public_text", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."valid_from", new_values."valid_until", new_values."version", new_values."withdrawn_on", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="3adf0fd72b307bf9efb3631ff2904ab821debc59",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_248ef",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_lineversion",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_lineversionevent" ("audience", "citation", "cleared_by_id", "cleared_on", "created_at", "created_by_id", "drafted_on", "grade", "id", "line_to_take_id", "marking_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_cleared_by_id", "public_cleared_on", "public_text", "source_id", "text", "updated_at", "updated_by_id", "valid_from", "valid_until", "version", "withdrawn_on", "withdrawn_reason") SELECT new_values."audience", new_values."citation", new_values."cleared_by_id", new_values."cleared_on", new_values."created_at", new_values."created_by_id", new_values."drafted_on", new_values."grade", new_values."id", new_values."line_to_take_id", new_values."marking_id", new_values."number", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."public_cleared_by_id", new_values."public_cleared_on", new_values."public_text", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."valid_from", new_values."valid_until", new_values."version", new_values."withdrawn_on", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="533c225c07501b117fa479a6df362a0cbc500058",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_cdcb8",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_lineversion",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_lineversionevent" ("audience", "citation", "cleared_by_id", "cleared_on", "created_at", "created_by_id", "drafted_on", "grade", "id", "line_to_take_id", "marking_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_cleared_by_id", "public_cleared_on", "public_text", "source_id", "text", "updated_at", "updated_by_id", "valid_from", "valid_until", "version", "withdrawn_on", "withdrawn_reason") SELECT old_values."audience", old_values."citation", old_values."cleared_by_id", old_values."cleared_on", old_values."created_at", old_values."created_by_id", old_values."drafted_on", old_values."grade", old_values."id", old_values."line_to_take_id", old_values."marking_id", old_values."number", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."public_cleared_by_id", old_values."public_cleared_on", old_values."public_text", old_values."source_id", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."valid_from", old_values."valid_until", old_values."version", old_values."withdrawn_on", old_values."withdrawn_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="69bec1e82b5cc93dfe3e7447b428b8866a53912b",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ef710",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_lineversion",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["framing", "statement", "term"],
        ),
    ]
    operations = at_once(operations)

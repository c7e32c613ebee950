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
        ("diplomacy", "0009_influences"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Forum",
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
                ("name", models.CharField(max_length=160, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("advisory", "Advisory group"),
                            ("contact", "Contact group"),
                            ("format", "Quartet or P-format"),
                            ("donors", "Donor committee"),
                            ("other", "Other"),
                        ],
                        max_length=8,
                    ),
                ),
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
                ("purpose", models.TextField(blank=True)),
                (
                    "seat",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="where it sits"
                    ),
                ),
                ("proposed_on", models.DateField()),
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
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["advisory", "contact", "format", "donors", "other"],
                            )
                        ),
                        name="forum_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("line__in", ["security", "political", "economic"])
                        ),
                        name="forum_line_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumevent" ("citation", "created_at", "created_by_id", "grade", "id", "kind", "line", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "purpose", "seat", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."kind", new_values."line", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."proposed_on", new_values."purpose", new_values."seat", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="99d04459c839a5cf05c6a53eea3a147da8204293",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_65c97",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forum",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumevent" ("citation", "created_at", "created_by_id", "grade", "id", "kind", "line", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "purpose", "seat", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."kind", new_values."line", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."proposed_on", new_values."purpose", new_values."seat", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7e671fac139c6bf2f3e79c6d67824ad3bcdfcf11",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a1390",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forum",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumevent" ("citation", "created_at", "created_by_id", "grade", "id", "kind", "line", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "purpose", "seat", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."kind", old_values."line", old_values."marking_id", old_values."name", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."proposed_on", old_values."purpose", old_values."seat", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="409badfc5c5d120434b49d8ef3761a2f6234c358",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e1751",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forum",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumArgument",
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
                    "side",
                    models.CharField(
                        choices=[("for", "For"), ("against", "Against")], max_length=7
                    ),
                ),
                ("text", models.TextField(verbose_name="the argument")),
                ("stated_on", models.DateField()),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="arguments",
                        to="diplomacy.forum",
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
                "ordering": ["forum", "side", "stated_on", "pk"],
                "indexes": [
                    models.Index(
                        fields=["forum", "stated_on"],
                        name="diplomacy_f_forum_i_362a8a_idx",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("side__in", ["for", "against"])),
                        name="forum_argument_side_is_known",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumargumentevent" ("actor_id", "citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "source_id", "stated_on", "text", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."side", new_values."source_id", new_values."stated_on", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dfe4823f1872e89dc382f5a70e87aa890a62e58f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f2221",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forumargument",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumargumentevent" ("actor_id", "citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "source_id", "stated_on", "text", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."side", new_values."source_id", new_values."stated_on", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="07a07a5d7effd8221ba3ebed3d98c827a76f01d4",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3c820",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forumargument",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumargumentevent" ("actor_id", "citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "source_id", "stated_on", "text", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."forum_id", old_values."grade", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."side", old_values."source_id", old_values."stated_on", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f9d3e9a0ac66529d58f852b38c2db93e4f8c7b0d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b637f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forumargument",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumArgumentEvent",
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
                    "side",
                    models.CharField(
                        choices=[("for", "For"), ("against", "Against")], max_length=7
                    ),
                ),
                ("text", models.TextField(verbose_name="the argument")),
                ("stated_on", models.DateField()),
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
                    "forum",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forum",
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
                        to="diplomacy.forumargument",
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
                        name="diplomacy_forumargument_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumEvent",
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
                ("name", models.CharField(max_length=160)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("advisory", "Advisory group"),
                            ("contact", "Contact group"),
                            ("format", "Quartet or P-format"),
                            ("donors", "Donor committee"),
                            ("other", "Other"),
                        ],
                        max_length=8,
                    ),
                ),
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
                ("purpose", models.TextField(blank=True)),
                (
                    "seat",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="where it sits"
                    ),
                ),
                ("proposed_on", models.DateField()),
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
                        to="diplomacy.forum",
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
                        name="diplomacy_forum_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumMeeting",
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
                ("held_on", models.DateField(verbose_name="date")),
                (
                    "held_precision",
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
                ("place", models.CharField(blank=True, max_length=120)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="planned",
                        max_length=9,
                    ),
                ),
                ("cancelled_on", models.DateField(blank=True, null=True)),
                ("cancelled_reason", models.CharField(blank=True, max_length=300)),
                ("arranged_on", models.DateField()),
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
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="diplomacy.forum",
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
                "ordering": ["forum", "held_on", "pk"],
                "indexes": [
                    models.Index(
                        fields=["held_on"], name="diplomacy_f_held_on_7acf98_idx"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["planned", "held", "cancelled"])
                        ),
                        name="forum_meeting_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("held_precision__in", ["day", "month", "season", "year"])
                        ),
                        name="forum_meeting_precision_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "cancelled"), _negated=True),
                            models.Q(
                                models.Q(("cancelled_reason", ""), _negated=True),
                                ("cancelled_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="forum_meeting_is_cancelled_for_a_reason",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forummeetingevent" ("arranged_on", "cancelled_on", "cancelled_reason", "citation", "created_at", "created_by_id", "forum_id", "grade", "held_on", "held_precision", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "status", "updated_at", "updated_by_id", "version") SELECT new_values."arranged_on", new_values."cancelled_on", new_values."cancelled_reason", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."held_on", new_values."held_precision", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."place", new_values."source_id", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="879dc52d0af3a742cdabb76d915060ba1179b469",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c906f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forummeeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forummeetingevent" ("arranged_on", "cancelled_on", "cancelled_reason", "citation", "created_at", "created_by_id", "forum_id", "grade", "held_on", "held_precision", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "status", "updated_at", "updated_by_id", "version") SELECT new_values."arranged_on", new_values."cancelled_on", new_values."cancelled_reason", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."held_on", new_values."held_precision", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."place", new_values."source_id", new_values."status", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ed96794e2ca3afd2c01442b4d4974730475f9871",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_33633",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forummeeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forummeetingevent" ("arranged_on", "cancelled_on", "cancelled_reason", "citation", "created_at", "created_by_id", "forum_id", "grade", "held_on", "held_precision", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "source_id", "status", "updated_at", "updated_by_id", "version") SELECT old_values."arranged_on", old_values."cancelled_on", old_values."cancelled_reason", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."forum_id", old_values."grade", old_values."held_on", old_values."held_precision", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."place", old_values."source_id", old_values."status", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="89726e332c48018bf833fbf889315073baf41004",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_877da",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forummeeting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
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
                    "number",
                    models.PositiveSmallIntegerField(verbose_name="place in the order"),
                ),
                ("text", models.CharField(max_length=300, verbose_name="item")),
                ("put_on", models.DateField(verbose_name="on the agenda since")),
                ("taken_off_on", models.DateField(blank=True, null=True)),
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
                    "raised_by",
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agenda",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "ordering": ["meeting", "number", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("taken_off_on", None),
                            ("taken_off_on__gte", models.F("put_on")),
                            _connector="OR",
                        ),
                        name="agenda_item_is_taken_off_after_it_was_put_on",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)),
                        name="agenda_begins_with_one",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_agendaitemevent" ("created_at", "created_by_id", "id", "marking_id", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_on", "raised_by_id", "taken_off_on", "text", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."meeting_id", new_values."number", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."put_on", new_values."raised_by_id", new_values."taken_off_on", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="38d4e8cef16e30c484eb0f8fd2124c49e0ec7a33",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_013ee",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_agendaitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_agendaitemevent" ("created_at", "created_by_id", "id", "marking_id", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_on", "raised_by_id", "taken_off_on", "text", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."meeting_id", new_values."number", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."put_on", new_values."raised_by_id", new_values."taken_off_on", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4d4b746a6f8e46a0cefd0ab4448bb7e95e9673cc",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c7faf",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_agendaitem",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_agendaitemevent" ("created_at", "created_by_id", "id", "marking_id", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_on", "raised_by_id", "taken_off_on", "text", "updated_at", "updated_by_id", "version") SELECT old_values."created_at", old_values."created_by_id", old_values."id", old_values."marking_id", old_values."meeting_id", old_values."number", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."put_on", old_values."raised_by_id", old_values."taken_off_on", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f1955758bc9d055d31d8918429544e5672a0c7e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d7151",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumAction",
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
                    "text",
                    models.CharField(max_length=300, verbose_name="what is to be done"),
                ),
                ("person", models.CharField(blank=True, max_length=120)),
                ("agreed_on", models.DateField()),
                ("due_on", models.DateField(blank=True, null=True)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("outcome", models.CharField(blank=True, max_length=500)),
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forum_actions",
                        to="actors.actor",
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "ordering": ["meeting", "due_on", "pk"],
                "indexes": [
                    models.Index(
                        fields=["due_on"], name="diplomacy_f_due_on_25c7d1_idx"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("owner__isnull", False),
                            models.Q(("person", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="forum_action_is_somebodys",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due_on", None),
                            ("due_on__gte", models.F("agreed_on")),
                            _connector="OR",
                        ),
                        name="forum_action_is_due_after_it_was_agreed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("done_on", None),
                            ("done_on__gte", models.F("agreed_on")),
                            _connector="OR",
                        ),
                        name="forum_action_is_done_after_it_was_agreed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", ""), ("done_on__isnull", False), _connector="OR"
                        ),
                        name="forum_action_has_an_outcome_once_done",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumactionevent" ("agreed_on", "citation", "created_at", "created_by_id", "done_on", "due_on", "grade", "id", "marking_id", "meeting_id", "outcome", "owner_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."agreed_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."done_on", new_values."due_on", new_values."grade", new_values."id", new_values."marking_id", new_values."meeting_id", new_values."outcome", new_values."owner_id", new_values."person", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b6ad14f5fcced48c17b69dc05d8cdb2956d48124",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_73e2f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forumaction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumactionevent" ("agreed_on", "citation", "created_at", "created_by_id", "done_on", "due_on", "grade", "id", "marking_id", "meeting_id", "outcome", "owner_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."agreed_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."done_on", new_values."due_on", new_values."grade", new_values."id", new_values."marking_id", new_values."meeting_id", new_values."outcome", new_values."owner_id", new_values."person", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4b62b05fa0adf34a57261411f46889a34c7009a8",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5b986",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forumaction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumactionevent" ("agreed_on", "citation", "created_at", "created_by_id", "done_on", "due_on", "grade", "id", "marking_id", "meeting_id", "outcome", "owner_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT old_values."agreed_on", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."done_on", old_values."due_on", old_values."grade", old_values."id", old_values."marking_id", old_values."meeting_id", old_values."outcome", old_values."owner_id", old_values."person", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="625f36a242e11d95d3b17e515995f4e5de35dad8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6c55a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forumaction",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumDecision",
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
                ("text", models.CharField(max_length=500, verbose_name="decision")),
                ("decided_on", models.DateField()),
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "ordering": ["meeting", "decided_on", "pk"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumdecisionevent" ("citation", "created_at", "created_by_id", "decided_on", "grade", "id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."decided_on", new_values."grade", new_values."id", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f3a09933051b1efc4c62f0756b6b8715d8a42c7",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_52a7d",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forumdecision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumdecisionevent" ("citation", "created_at", "created_by_id", "decided_on", "grade", "id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."decided_on", new_values."grade", new_values."id", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4e287d0224915e0e4ea22e11b7081397ef122435",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_863fc",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forumdecision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumdecisionevent" ("citation", "created_at", "created_by_id", "decided_on", "grade", "id", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."decided_on", old_values."grade", old_values."id", old_values."marking_id", old_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c561ab60054b576ad6113a2fc93776c2ddbf4f46",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_685ea",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forumdecision",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumIssue",
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
                ("title", models.CharField(max_length=200)),
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
                ("raised_on", models.DateField()),
                (
                    "wanted",
                    models.CharField(max_length=500, verbose_name="the answer we want"),
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
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="issues",
                        to="diplomacy.forum",
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
                    "put_to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forum_issues",
                        to="actors.actor",
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="actors.actor",
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="issues",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "ordering": ["raised_on", "pk"],
                "permissions": [
                    ("export_forumissue", "Can export the issues of forums")
                ],
                "indexes": [
                    models.Index(
                        fields=["raised_on"], name="diplomacy_f_raised__152cab_idx"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("line__in", ["security", "political", "economic"])
                        ),
                        name="forum_issue_line_is_known",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumissueevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "line", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_to_id", "raised_by_id", "raised_on", "source_id", "title", "updated_at", "updated_by_id", "version", "wanted") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."line", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."put_to_id", new_values."raised_by_id", new_values."raised_on", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."wanted" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0213c2f1c175957327be6b3bfe2f4c58a2abf803",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2890b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forumissue",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumissueevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "line", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_to_id", "raised_by_id", "raised_on", "source_id", "title", "updated_at", "updated_by_id", "version", "wanted") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."line", new_values."marking_id", new_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."put_to_id", new_values."raised_by_id", new_values."raised_on", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."wanted" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dc06c71528226960a11dfb9ded6c8d8c8b26ba41",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d7b90",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forumissue",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumissueevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "line", "marking_id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_to_id", "raised_by_id", "raised_on", "source_id", "title", "updated_at", "updated_by_id", "version", "wanted") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."forum_id", old_values."grade", old_values."id", old_values."line", old_values."marking_id", old_values."meeting_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."put_to_id", old_values."raised_by_id", old_values."raised_on", old_values."source_id", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."wanted" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="37aa4e9e517ae25d0004bd84716c20a9228cfa47",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_337ab",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forumissue",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumAnswer",
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
                            ("none", "No answer"),
                            ("acknowledged", "Acknowledged"),
                            ("partly_met", "Partly met"),
                            ("met", "Met"),
                            ("refused", "Refused"),
                        ],
                        max_length=12,
                    ),
                ),
                ("answered_on", models.DateField()),
                ("said", models.TextField(blank=True, verbose_name="what was said")),
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
                (
                    "issue",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="diplomacy.forumissue",
                    ),
                ),
            ],
            options={
                "ordering": ["issue", "-answered_on", "-pk"],
                "indexes": [
                    models.Index(
                        fields=["issue", "-answered_on"],
                        name="diplomacy_f_issue_i_94ddb3_idx",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "none",
                                    "acknowledged",
                                    "partly_met",
                                    "met",
                                    "refused",
                                ],
                            )
                        ),
                        name="forum_answer_state_is_known",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumanswerevent" ("answered_on", "citation", "created_at", "created_by_id", "grade", "id", "issue_id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT new_values."answered_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."issue_id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."said", new_values."source_id", new_values."state", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c8731b16ca1bb927293202dbe6ce2d8c46179264",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b04e8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forumanswer",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumanswerevent" ("answered_on", "citation", "created_at", "created_by_id", "grade", "id", "issue_id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT new_values."answered_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."issue_id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."said", new_values."source_id", new_values."state", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="3e9d3f15c821b9c4c1d3dd865143b0a471c0206d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5fab2",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forumanswer",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumanswerevent" ("answered_on", "citation", "created_at", "created_by_id", "grade", "id", "issue_id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT old_values."answered_on", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."issue_id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."said", old_values."source_id", old_values."state", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e2eba39bc4df1704d8f5bd99e0fbe4f79a04d08e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fa427",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forumanswer",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumAnswerEvent",
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
                            ("none", "No answer"),
                            ("acknowledged", "Acknowledged"),
                            ("partly_met", "Partly met"),
                            ("met", "Met"),
                            ("refused", "Refused"),
                        ],
                        max_length=12,
                    ),
                ),
                ("answered_on", models.DateField()),
                ("said", models.TextField(blank=True, verbose_name="what was said")),
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
                        to="diplomacy.forumanswer",
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
                    "issue",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forumissue",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_forumanswer_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumIssueEvent",
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
                ("title", models.CharField(max_length=200)),
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
                ("raised_on", models.DateField()),
                (
                    "wanted",
                    models.CharField(max_length=500, verbose_name="the answer we want"),
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
                    "forum",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forum",
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
                        to="diplomacy.forumissue",
                    ),
                ),
                (
                    "put_to",
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
                    "raised_by",
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
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_forumissue_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumDecisionEvent",
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
                ("text", models.CharField(max_length=500, verbose_name="decision")),
                ("decided_on", models.DateField()),
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
                        to="diplomacy.forumdecision",
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
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_forumdecision_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumActionEvent",
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
                    "text",
                    models.CharField(max_length=300, verbose_name="what is to be done"),
                ),
                ("person", models.CharField(blank=True, max_length=120)),
                ("agreed_on", models.DateField()),
                ("due_on", models.DateField(blank=True, null=True)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("outcome", models.CharField(blank=True, max_length=500)),
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
                        to="diplomacy.forumaction",
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
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_forumaction_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItemEvent",
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
                    "number",
                    models.PositiveSmallIntegerField(verbose_name="place in the order"),
                ),
                ("text", models.CharField(max_length=300, verbose_name="item")),
                ("put_on", models.DateField(verbose_name="on the agenda since")),
                ("taken_off_on", models.DateField(blank=True, null=True)),
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
                        to="diplomacy.agendaitem",
                    ),
                ),
                (
                    "raised_by",
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
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forummeeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="diplomacy_agendaitem_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumMeetingEvent",
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
                ("held_on", models.DateField(verbose_name="date")),
                (
                    "held_precision",
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
                ("place", models.CharField(blank=True, max_length=120)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="planned",
                        max_length=9,
                    ),
                ),
                ("cancelled_on", models.DateField(blank=True, null=True)),
                ("cancelled_reason", models.CharField(blank=True, max_length=300)),
                ("arranged_on", models.DateField()),
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
                    "forum",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forum",
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
                        to="diplomacy.forummeeting",
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
                        name="diplomacy_forummeeting_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumMember",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "Chair"),
                            ("member", "Member"),
                            ("observer", "Observer"),
                        ],
                        default="member",
                        max_length=8,
                    ),
                ),
                ("named_on", models.DateField()),
                ("invited_on", models.DateField(blank=True, null=True)),
                ("joined_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forum_seats",
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
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="diplomacy.forum",
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
                "ordering": ["forum", "actor", "named_on"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["chair", "member", "observer"])
                        ),
                        name="forum_role_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("joined_on", None),
                            ("joined_on__gte", models.F("named_on")),
                            _connector="OR",
                        ),
                        name="forum_member_joins_once_named",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("invited_on", None),
                            ("invited_on__gte", models.F("named_on")),
                            _connector="OR",
                        ),
                        name="forum_member_is_invited_once_named",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on", None),
                            ("left_on__gte", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="forum_member_leaves_after_joining",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on", None),
                            ("joined_on__isnull", False),
                            _connector="OR",
                        ),
                        name="forum_member_who_left_had_joined",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("left_on", None)),
                        fields=("forum", "actor"),
                        name="forum_member_sits_once",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forummemberevent" ("actor_id", "citation", "created_at", "created_by_id", "forum_id", "grade", "id", "invited_on", "joined_on", "left_on", "marking_id", "named_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."invited_on", new_values."joined_on", new_values."left_on", new_values."marking_id", new_values."named_on", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."role", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f09e7dbfc4bd02212ab87c80a2b8c9f3534741ee",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1317b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forummember",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forummemberevent" ("actor_id", "citation", "created_at", "created_by_id", "forum_id", "grade", "id", "invited_on", "joined_on", "left_on", "marking_id", "named_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."invited_on", new_values."joined_on", new_values."left_on", new_values."marking_id", new_values."named_on", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."role", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cf87f9296eb1bd8642dd5497a40593754f0509f7",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d1d1b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forummember",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forummemberevent" ("actor_id", "citation", "created_at", "created_by_id", "forum_id", "grade", "id", "invited_on", "joined_on", "left_on", "marking_id", "named_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."forum_id", old_values."grade", old_values."id", old_values."invited_on", old_values."joined_on", old_values."left_on", old_values."marking_id", old_values."named_on", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."role", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="0cc15cb099c0427b6f63fc09edf2a579719876d8",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4af99",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forummember",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumMemberEvent",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "Chair"),
                            ("member", "Member"),
                            ("observer", "Observer"),
                        ],
                        default="member",
                        max_length=8,
                    ),
                ),
                ("named_on", models.DateField()),
                ("invited_on", models.DateField(blank=True, null=True)),
                ("joined_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=300)),
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
                    "forum",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forum",
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
                        to="diplomacy.forummember",
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
                        name="diplomacy_forummember_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumReadiness",
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
                ("stated_on", models.DateField()),
                ("text", models.TextField(verbose_name="how ready it is")),
                (
                    "needed_first",
                    models.TextField(
                        blank=True, verbose_name="what must be true first"
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
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readiness",
                        to="diplomacy.forum",
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
                "ordering": ["forum", "-stated_on", "-pk"],
                "indexes": [
                    models.Index(
                        fields=["forum", "-stated_on"],
                        name="diplomacy_f_forum_i_10b23e_idx",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumreadinessevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "needed_first", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "text", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."marking_id", new_values."needed_first", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."stated_on", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8ab36703d3314d83286fea99180d44e3a0a95b4d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c2356",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forumreadiness",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumreadinessevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "needed_first", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "text", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."marking_id", new_values."needed_first", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."stated_on", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="19f8790625779950dda66e2031c48aad739bcac3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6e75b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forumreadiness",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumreadinessevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "needed_first", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "text", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."forum_id", old_values."grade", old_values."id", old_values."marking_id", old_values."needed_first", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."stated_on", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3d65e1b3b0617b6d00dc81fb0ad86fc9d6a95f77",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_42ce8",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forumreadiness",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumReadinessEvent",
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
                ("stated_on", models.DateField()),
                ("text", models.TextField(verbose_name="how ready it is")),
                (
                    "needed_first",
                    models.TextField(
                        blank=True, verbose_name="what must be true first"
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
                    "forum",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forum",
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
                        to="diplomacy.forumreadiness",
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
                        name="diplomacy_forumreadiness_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumStatus",
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
                            ("considered", "Considered"),
                            ("forming", "Forming"),
                            ("active", "Active"),
                            ("dormant", "Dormant"),
                            ("dissolved", "Dissolved"),
                        ],
                        max_length=10,
                    ),
                ),
                ("since", models.DateField()),
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
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statuses",
                        to="diplomacy.forum",
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
                "ordering": ["forum", "-since", "-pk"],
                "indexes": [
                    models.Index(
                        fields=["forum", "-since"],
                        name="diplomacy_f_forum_i_b8b2af_idx",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "considered",
                                    "forming",
                                    "active",
                                    "dormant",
                                    "dissolved",
                                ],
                            )
                        ),
                        name="forum_state_is_known",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumstatusevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."since", new_values."source_id", new_values."state", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="36b1e07bb7979a6826fb0138fd2c34e43066f4fc",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_55f6a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_forumstatus",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumstatusevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."forum_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."since", new_values."source_id", new_values."state", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cbbd7cc91fedd0bc6e8e489aff3b4210d50b78f2",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_44d5a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_forumstatus",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_forumstatusevent" ("citation", "created_at", "created_by_id", "forum_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "state", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."forum_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."since", old_values."source_id", old_values."state", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f7a67409003a5114d12b394595520c594ab29a93",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_58451",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_forumstatus",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumStatusEvent",
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
                            ("considered", "Considered"),
                            ("forming", "Forming"),
                            ("active", "Active"),
                            ("dormant", "Dormant"),
                            ("dissolved", "Dissolved"),
                        ],
                        max_length=10,
                    ),
                ),
                ("since", models.DateField()),
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
                    "forum",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.forum",
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
                        to="diplomacy.forumstatus",
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
                        name="diplomacy_forumstatus_known",
                    )
                ],
            },
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=[
                "forum",
                "forumargument",
                "forummeeting",
                "agendaitem",
                "forumaction",
                "forumdecision",
                "forumissue",
                "forumanswer",
                "forummember",
                "forumreadiness",
                "forumstatus",
            ],
        ),
    ]
    operations = at_once(operations)

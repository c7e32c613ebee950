import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("evidence", "0003_source"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Actor",
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
                ("slug", models.SlugField(max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("state", "State"), ("organisation", "Organisation")],
                        max_length=12,
                    ),
                ),
                (
                    "iso3",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        null=True,
                        unique=True,
                        verbose_name="ISO 3166-1 alpha-3 code",
                    ),
                ),
                (
                    "iati_identifier",
                    models.CharField(
                        blank=True,
                        max_length=80,
                        verbose_name="IATI organisation identifier",
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
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["state", "organisation"])),
                        name="actor_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("iso3", None),
                            ("iso3__regex", "^[A-Z]{3}$"),
                            _connector="OR",
                        ),
                        name="actor_iso3_is_three_capitals",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_actorevent" ("created_at", "created_by_id", "iati_identifier", "id", "iso3", "kind", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."iati_identifier", new_values."id", new_values."iso3", new_values."kind", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."slug", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="63f9358ad34b8aa5fa4b6523bfc6126576dc2e77",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64c15",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="actors_actor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_actorevent" ("created_at", "created_by_id", "iati_identifier", "id", "iso3", "kind", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."iati_identifier", new_values."id", new_values."iso3", new_values."kind", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."slug", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8d7e555c374cdd894dcacd40eb0c907368aa25c5",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eb0cc",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="actors_actor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_actorevent" ("created_at", "created_by_id", "iati_identifier", "id", "iso3", "kind", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "updated_at", "updated_by_id", "version") SELECT old_values."created_at", old_values."created_by_id", old_values."iati_identifier", old_values."id", old_values."iso3", old_values."kind", old_values."marking_id", old_values."name", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."slug", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4a6ae9dbe9d0e39e182926728df6ba1b99490644",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b7108",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="actors_actor",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Grouping",
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
                ("code", models.SlugField(unique=True)),
                ("name", models.CharField(max_length=120)),
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
                "ordering": ["name"],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_groupingevent" ("code", "created_at", "created_by_id", "id", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."code", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0f77dce0ffd83b4629052aed23421bd0d5c84225",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_652d5",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="actors_grouping",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_groupingevent" ("code", "created_at", "created_by_id", "id", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."code", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="590f6ed5941fdc186c3fe3bd19af42902c4e4445",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_41947",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="actors_grouping",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_groupingevent" ("code", "created_at", "created_by_id", "id", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT old_values."code", old_values."created_at", old_values."created_by_id", old_values."id", old_values."marking_id", old_values."name", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8bf532e585f777f4db8e73f37381e8aba927bb7e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cd792",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="actors_grouping",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorEvent",
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
                ("slug", models.SlugField(db_index=False, max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[("state", "State"), ("organisation", "Organisation")],
                        max_length=12,
                    ),
                ),
                (
                    "iso3",
                    models.CharField(
                        blank=True,
                        max_length=3,
                        null=True,
                        verbose_name="ISO 3166-1 alpha-3 code",
                    ),
                ),
                (
                    "iati_identifier",
                    models.CharField(
                        blank=True,
                        max_length=80,
                        verbose_name="IATI organisation identifier",
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
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="actors_actor_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupingEvent",
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
                ("code", models.SlugField(db_index=False)),
                ("name", models.CharField(max_length=120)),
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
                        to="actors.grouping",
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
                        name="actors_grouping_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
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
                ("joined_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
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
                    "grouping",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="actors.grouping",
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
                "ordering": ["grouping", "actor"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_on", None),
                            ("joined_on", None),
                            ("left_on__gt", models.F("joined_on")),
                            _connector="OR",
                        ),
                        name="membership_ends_after_it_starts",
                    ),
                    models.UniqueConstraint(
                        fields=("grouping", "actor", "joined_on"),
                        name="membership_starts_once_a_day",
                        nulls_distinct=False,
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_membershipevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "grouping_id", "id", "joined_on", "left_on", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."grouping_id", new_values."id", new_values."joined_on", new_values."left_on", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="226851499063b175ddbcdfeb42f562892c6a20fb",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5b0a7",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="actors_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_membershipevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "grouping_id", "id", "joined_on", "left_on", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."grouping_id", new_values."id", new_values."joined_on", new_values."left_on", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0c2a92d55deb97a64270e602d0e857cfaac61167",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2b798",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="actors_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_membershipevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "grouping_id", "id", "joined_on", "left_on", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."grouping_id", old_values."id", old_values."joined_on", old_values."left_on", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1e3de2f30075229afccc69c2a3fbc28bc6ebd6db",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b2fd6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="actors_membership",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Province",
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
                ("name", models.CharField(max_length=80)),
                (
                    "code",
                    models.CharField(
                        max_length=10, unique=True, verbose_name="ISO 3166-2 code"
                    ),
                ),
                ("map_code", models.CharField(blank=True, max_length=10)),
                ("capital", models.CharField(blank=True, max_length=80)),
                (
                    "country",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="provinces",
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
                    models.UniqueConstraint(
                        fields=("country", "name"),
                        name="province_name_is_unique_in_country",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_provinceevent" ("capital", "citation", "code", "country_id", "created_at", "created_by_id", "grade", "id", "map_code", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."capital", new_values."citation", new_values."code", new_values."country_id", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."map_code", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9dadbec3be5c70107d07e34a896f68b9f43beffd",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_331c6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="actors_province",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_provinceevent" ("capital", "citation", "code", "country_id", "created_at", "created_by_id", "grade", "id", "map_code", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."capital", new_values."citation", new_values."code", new_values."country_id", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."map_code", new_values."marking_id", new_values."name", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="15adc5b39751c42be453cd4034d9e4f95f1a3b73",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fae9e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="actors_province",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "actors_provinceevent" ("capital", "citation", "code", "country_id", "created_at", "created_by_id", "grade", "id", "map_code", "marking_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."capital", old_values."citation", old_values."code", old_values."country_id", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."map_code", old_values."marking_id", old_values."name", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="91a7d0a55c82eed76f5f1608d613303844e56646",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_077e4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="actors_province",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MembershipEvent",
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
                ("joined_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
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
                    "grouping",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.grouping",
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
                        to="actors.membership",
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
                        name="actors_membership_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProvinceEvent",
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
                ("name", models.CharField(max_length=80)),
                (
                    "code",
                    models.CharField(max_length=10, verbose_name="ISO 3166-2 code"),
                ),
                ("map_code", models.CharField(blank=True, max_length=10)),
                ("capital", models.CharField(blank=True, max_length=80)),
                (
                    "country",
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
                "indexes": [
                    models.Index(
                        fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                        name="actors_province_known",
                    )
                ],
            },
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=["actor", "grouping", "membership", "province"],
        ),
    ]
    operations = at_once(operations)

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
        ("diplomacy", "0008_needs_and_offers"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EngagementStep",
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
                    "about_model",
                    models.CharField(blank=True, editable=False, max_length=60),
                ),
                (
                    "about_id",
                    models.BigIntegerField(blank=True, editable=False, null=True),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Visit"),
                            ("envoy", "Envoy"),
                            ("embassy", "Embassy"),
                            ("conference", "Conference"),
                            ("debt", "Debt step"),
                            ("disbursement", "Disbursement"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[
                            ("theirs", "Theirs to the host nation"),
                            ("host", "The host nation’s to them"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=True, verbose_name="visible to the public"
                    ),
                ),
                ("took_on", models.DateField(verbose_name="taken on")),
                (
                    "took_precision",
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
                ("what", models.CharField(max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="engagement_steps",
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_engagementstepevent" ("about_id", "about_model", "actor_id", "citation", "created_at", "created_by_id", "direction", "grade", "id", "is_public", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_on", "took_precision", "updated_at", "updated_by_id", "version", "what") SELECT new_values."about_id", new_values."about_model", new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."direction", new_values."grade", new_values."id", new_values."is_public", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."took_on", new_values."took_precision", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="86d63f0533cade62018fbddbb29e37d2f3992bf9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7b5da",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_engagementstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_engagementstepevent" ("about_id", "about_model", "actor_id", "citation", "created_at", "created_by_id", "direction", "grade", "id", "is_public", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_on", "took_precision", "updated_at", "updated_by_id", "version", "what") SELECT new_values."about_id", new_values."about_model", new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."direction", new_values."grade", new_values."id", new_values."is_public", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."took_on", new_values."took_precision", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="278c10b41226b4c6162ca0d0e028cca4c4f27ece",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7f29e",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_engagementstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_engagementstepevent" ("about_id", "about_model", "actor_id", "citation", "created_at", "created_by_id", "direction", "grade", "id", "is_public", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "took_on", "took_precision", "updated_at", "updated_by_id", "version", "what") SELECT old_values."about_id", old_values."about_model", old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."direction", old_values."grade", old_values."id", old_values."is_public", old_values."kind", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."took_on", old_values."took_precision", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."what" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="dfe47d0f5b0be3279b0a1de4703afc5ea1320a64",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d21b7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_engagementstep",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["actor", "-took_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="EngagementStepEvent",
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
                    "about_model",
                    models.CharField(blank=True, editable=False, max_length=60),
                ),
                (
                    "about_id",
                    models.BigIntegerField(blank=True, editable=False, null=True),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "Visit"),
                            ("envoy", "Envoy"),
                            ("embassy", "Embassy"),
                            ("conference", "Conference"),
                            ("debt", "Debt step"),
                            ("disbursement", "Disbursement"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[
                            ("theirs", "Theirs to the host nation"),
                            ("host", "The host nation’s to them"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=True, verbose_name="visible to the public"
                    ),
                ),
                ("took_on", models.DateField(verbose_name="taken on")),
                (
                    "took_precision",
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
                ("what", models.CharField(max_length=300)),
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
                        to="diplomacy.engagementstep",
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
            name="Influence",
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
                ("what", models.TextField(verbose_name="what it is")),
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
                    "paragraph",
                    models.CharField(
                        blank=True,
                        max_length=20,
                        verbose_name="paragraph of the strategy",
                    ),
                ),
                ("named_on", models.DateField(blank=True, null=True)),
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
                        related_name="+",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influenceevent" ("created_at", "created_by_id", "id", "line", "marking_id", "name", "named_on", "owner_id", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version", "what") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."line", new_values."marking_id", new_values."name", new_values."named_on", new_values."owner_id", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="9da06c2c68f5927f9e13da2e986ee1f50d39bc27",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c3d95",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_influence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influenceevent" ("created_at", "created_by_id", "id", "line", "marking_id", "name", "named_on", "owner_id", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version", "what") SELECT new_values."created_at", new_values."created_by_id", new_values."id", new_values."line", new_values."marking_id", new_values."name", new_values."named_on", new_values."owner_id", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e3c1a38676efb39e82974666f78c329d54a5c0bc",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_56b7d",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_influence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influenceevent" ("created_at", "created_by_id", "id", "line", "marking_id", "name", "named_on", "owner_id", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version", "what") SELECT old_values."created_at", old_values."created_by_id", old_values."id", old_values."line", old_values."marking_id", old_values."name", old_values."named_on", old_values."owner_id", old_values."paragraph", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."what" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ec62b0503e800d04755adbe90d430fad4c75a2c9",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0cbca",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_influence",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="InfluenceAssessment",
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
                    "level",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Keeps others out"),
                            (2, "Holds others back"),
                            (3, "Neither holds back nor helps"),
                            (4, "Helps others to come in"),
                            (5, "Brings others in"),
                        ]
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("worsening", "Worsening"),
                            ("steady", "No change"),
                            ("improving", "Improving"),
                        ],
                        max_length=10,
                    ),
                ),
                ("assessed_on", models.DateField()),
                ("assessed_by", models.CharField(blank=True, max_length=120)),
                ("why", models.CharField(max_length=600)),
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
                    "influence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="diplomacy.influence",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influenceassessmentevent" ("assessed_by", "assessed_on", "citation", "created_at", "created_by_id", "direction", "grade", "id", "influence_id", "level", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version", "why") SELECT new_values."assessed_by", new_values."assessed_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."direction", new_values."grade", new_values."id", new_values."influence_id", new_values."level", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a1fcbeede103f2a4e6f3c25993b3119d6a7e58f8",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ff1ca",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_influenceassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influenceassessmentevent" ("assessed_by", "assessed_on", "citation", "created_at", "created_by_id", "direction", "grade", "id", "influence_id", "level", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version", "why") SELECT new_values."assessed_by", new_values."assessed_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."direction", new_values."grade", new_values."id", new_values."influence_id", new_values."level", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6ec7e147348b1f18c6b1e7ba86ae750bc618a126",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15c97",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_influenceassessment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influenceassessmentevent" ("assessed_by", "assessed_on", "citation", "created_at", "created_by_id", "direction", "grade", "id", "influence_id", "level", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "updated_at", "updated_by_id", "version", "why") SELECT old_values."assessed_by", old_values."assessed_on", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."direction", old_values."grade", old_values."id", old_values."influence_id", old_values."level", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e49e19f0dfa9869ab42f76f7830d510d9c24b3a0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d5dd1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_influenceassessment",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["influence", "-assessed_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="InfluenceAssessmentEvent",
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
                    "level",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Keeps others out"),
                            (2, "Holds others back"),
                            (3, "Neither holds back nor helps"),
                            (4, "Helps others to come in"),
                            (5, "Brings others in"),
                        ]
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("worsening", "Worsening"),
                            ("steady", "No change"),
                            ("improving", "Improving"),
                        ],
                        max_length=10,
                    ),
                ),
                ("assessed_on", models.DateField()),
                ("assessed_by", models.CharField(blank=True, max_length=120)),
                ("why", models.CharField(max_length=600)),
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
                    "influence",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.influence",
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
                        to="diplomacy.influenceassessment",
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
            name="InfluenceEvent",
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
                ("what", models.TextField(verbose_name="what it is")),
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
                    "paragraph",
                    models.CharField(
                        blank=True,
                        max_length=20,
                        verbose_name="paragraph of the strategy",
                    ),
                ),
                ("named_on", models.DateField(blank=True, null=True)),
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
                        to="diplomacy.influence",
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
            name="InfluenceLink",
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
                    "about_model",
                    models.CharField(blank=True, editable=False, max_length=60),
                ),
                (
                    "about_id",
                    models.BigIntegerField(blank=True, editable=False, null=True),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("enables", "Enables"), ("blocks", "Blocks")],
                        max_length=8,
                    ),
                ),
                ("why", models.CharField(max_length=500)),
                ("stated_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
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
                    "influence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="diplomacy.influence",
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
                    "to_influence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links_here",
                        to="diplomacy.influence",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influencelinkevent" ("about_id", "about_model", "citation", "created_at", "created_by_id", "ended_on", "grade", "id", "influence_id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "to_influence_id", "updated_at", "updated_by_id", "version", "why") SELECT new_values."about_id", new_values."about_model", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."ended_on", new_values."grade", new_values."id", new_values."influence_id", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."stated_on", new_values."to_influence_id", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5e5d095c450342bff05333bf8d351a63eeeee364",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5cf20",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_influencelink",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influencelinkevent" ("about_id", "about_model", "citation", "created_at", "created_by_id", "ended_on", "grade", "id", "influence_id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "to_influence_id", "updated_at", "updated_by_id", "version", "why") SELECT new_values."about_id", new_values."about_model", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."ended_on", new_values."grade", new_values."id", new_values."influence_id", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."stated_on", new_values."to_influence_id", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="62a7ac6b87f63402dd5ebe3d7539a14fcae88f5b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4f029",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_influencelink",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_influencelinkevent" ("about_id", "about_model", "citation", "created_at", "created_by_id", "ended_on", "grade", "id", "influence_id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "to_influence_id", "updated_at", "updated_by_id", "version", "why") SELECT old_values."about_id", old_values."about_model", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."ended_on", old_values."grade", old_values."id", old_values."influence_id", old_values."kind", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."stated_on", old_values."to_influence_id", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="42fff7aea0e1d4055fa377e95fd179dbee289fe5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_24b7d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_influencelink",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["influence", "-stated_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="InfluenceLinkEvent",
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
                    "about_model",
                    models.CharField(blank=True, editable=False, max_length=60),
                ),
                (
                    "about_id",
                    models.BigIntegerField(blank=True, editable=False, null=True),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("enables", "Enables"), ("blocks", "Blocks")],
                        max_length=8,
                    ),
                ),
                ("why", models.CharField(max_length=500)),
                ("stated_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
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
                    "influence",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.influence",
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
                        to="diplomacy.influencelink",
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
                    "to_influence",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.influence",
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
            name="OrganisationTask",
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
                    "about_model",
                    models.CharField(blank=True, editable=False, max_length=60),
                ),
                (
                    "about_id",
                    models.BigIntegerField(blank=True, editable=False, null=True),
                ),
                ("text", models.CharField(max_length=500, verbose_name="the task")),
                (
                    "resolution",
                    models.CharField(
                        max_length=160, verbose_name="resolution or decision"
                    ),
                ),
                (
                    "paragraph",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="paragraph of it"
                    ),
                ),
                ("runs_from", models.DateField()),
                (
                    "runs_until",
                    models.DateField(blank=True, null=True, verbose_name="ends on"),
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
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
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_organisationtaskevent" ("about_id", "about_model", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "organisation_id", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution", "runs_from", "runs_until", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."about_id", new_values."about_model", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."organisation_id", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."resolution", new_values."runs_from", new_values."runs_until", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ba5e6e96ef026d8173782f7f35919f589c1ea4e2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_aa6cf",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_organisationtask",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_organisationtaskevent" ("about_id", "about_model", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "organisation_id", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution", "runs_from", "runs_until", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT new_values."about_id", new_values."about_model", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."organisation_id", new_values."paragraph", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."resolution", new_values."runs_from", new_values."runs_until", new_values."source_id", new_values."text", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="0326e3aa2d4e918efc13c5e84e4c8db2276c9ea9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5470b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_organisationtask",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_organisationtaskevent" ("about_id", "about_model", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "organisation_id", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resolution", "runs_from", "runs_until", "source_id", "text", "updated_at", "updated_by_id", "version") SELECT old_values."about_id", old_values."about_model", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", old_values."organisation_id", old_values."paragraph", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."resolution", old_values."runs_from", old_values."runs_until", old_values."source_id", old_values."text", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ec4c149be6fa21ca8166ae9ea56b9a5e4193e239",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_03de8",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_organisationtask",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["organisation", "runs_from", "pk"],
            },
        ),
        migrations.CreateModel(
            name="OrganisationTaskEvent",
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
                    "about_model",
                    models.CharField(blank=True, editable=False, max_length=60),
                ),
                (
                    "about_id",
                    models.BigIntegerField(blank=True, editable=False, null=True),
                ),
                ("text", models.CharField(max_length=500, verbose_name="the task")),
                (
                    "resolution",
                    models.CharField(
                        max_length=160, verbose_name="resolution or decision"
                    ),
                ),
                (
                    "paragraph",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="paragraph of it"
                    ),
                ),
                ("runs_from", models.DateField()),
                (
                    "runs_until",
                    models.DateField(blank=True, null=True, verbose_name="ends on"),
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
                    "organisation",
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
                        to="diplomacy.organisationtask",
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
            name="Presence",
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
                ("city", models.CharField(max_length=80)),
                ("staff", models.PositiveIntegerField(blank=True, null=True)),
                ("ceiling", models.PositiveIntegerField(blank=True, null=True)),
                ("counted_on", models.DateField()),
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="presences",
                        to="actors.actor",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="presences",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_presenceevent" ("ceiling", "citation", "city", "counted_on", "created_at", "created_by_id", "grade", "id", "marking_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "source_id", "staff", "updated_at", "updated_by_id", "version") SELECT new_values."ceiling", new_values."citation", new_values."city", new_values."counted_on", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."organisation_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."province_id", new_values."source_id", new_values."staff", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="be002b66287b552d8bdc3856369e2a62b24c829a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5092c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_presence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_presenceevent" ("ceiling", "citation", "city", "counted_on", "created_at", "created_by_id", "grade", "id", "marking_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "source_id", "staff", "updated_at", "updated_by_id", "version") SELECT new_values."ceiling", new_values."citation", new_values."city", new_values."counted_on", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."organisation_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."province_id", new_values."source_id", new_values."staff", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="f3a472b1ea566e2fba544a5b6c92561df8268496",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dd656",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_presence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_presenceevent" ("ceiling", "citation", "city", "counted_on", "created_at", "created_by_id", "grade", "id", "marking_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "source_id", "staff", "updated_at", "updated_by_id", "version") SELECT old_values."ceiling", old_values."citation", old_values."city", old_values."counted_on", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", old_values."organisation_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."province_id", old_values."source_id", old_values."staff", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="4d5945fc652f475a85f610645ca60ab6a8a1f486",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d461e",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_presence",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["organisation", "city", "-counted_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PresenceEvent",
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
                ("city", models.CharField(max_length=80)),
                ("staff", models.PositiveIntegerField(blank=True, null=True)),
                ("ceiling", models.PositiveIntegerField(blank=True, null=True)),
                ("counted_on", models.DateField()),
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
                    "organisation",
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
                        to="diplomacy.presence",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
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
            name="RegionalGrouping",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="as_regional",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_regionalgroupingevent" ("created_at", "created_by_id", "grouping_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."grouping_id", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1b0e3f12e4a317f7a6f619ef04672e029db82f3e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_24197",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_regionalgrouping",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_regionalgroupingevent" ("created_at", "created_by_id", "grouping_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."created_at", new_values."created_by_id", new_values."grouping_id", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="169828c4edfe99345c2f6e078891bcae01da7a4e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bdf59",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_regionalgrouping",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_regionalgroupingevent" ("created_at", "created_by_id", "grouping_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT old_values."created_at", old_values."created_by_id", old_values."grouping_id", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="3447a1020afdb53f57b6705ed93838bed745f615",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_80a39",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_regionalgrouping",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["grouping"],
            },
        ),
        migrations.CreateModel(
            name="RegionalGroupingEvent",
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
                        to="diplomacy.regionalgrouping",
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
            name="ReportingDue",
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
                ("report", models.CharField(max_length=200)),
                ("to_whom", models.CharField(max_length=120)),
                ("due_on", models.DateField()),
                (
                    "set_on",
                    models.DateField(blank=True, null=True, verbose_name="known since"),
                ),
                ("delivered_on", models.DateField(blank=True, null=True)),
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reporting_dates",
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
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_reportingdueevent" ("citation", "created_at", "created_by_id", "delivered_on", "due_on", "grade", "id", "marking_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "set_on", "source_id", "to_whom", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."delivered_on", new_values."due_on", new_values."grade", new_values."id", new_values."marking_id", new_values."organisation_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."report", new_values."set_on", new_values."source_id", new_values."to_whom", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2f9dbd3403227f5c812386e619dbd9873d499003",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c03c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_reportingdue",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_reportingdueevent" ("citation", "created_at", "created_by_id", "delivered_on", "due_on", "grade", "id", "marking_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "set_on", "source_id", "to_whom", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."delivered_on", new_values."due_on", new_values."grade", new_values."id", new_values."marking_id", new_values."organisation_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."report", new_values."set_on", new_values."source_id", new_values."to_whom", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="880c247033c78cfd3193106d8aacfedf56e85100",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_df674",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_reportingdue",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_reportingdueevent" ("citation", "created_at", "created_by_id", "delivered_on", "due_on", "grade", "id", "marking_id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "set_on", "source_id", "to_whom", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."delivered_on", old_values."due_on", old_values."grade", old_values."id", old_values."marking_id", old_values."organisation_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."report", old_values."set_on", old_values."source_id", old_values."to_whom", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f065640a93589023bae6a9ce134dc93f8c0e6370",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1d42d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_reportingdue",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["due_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ReportingDueEvent",
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
                ("report", models.CharField(max_length=200)),
                ("to_whom", models.CharField(max_length=120)),
                ("due_on", models.DateField()),
                (
                    "set_on",
                    models.DateField(blank=True, null=True, verbose_name="known since"),
                ),
                ("delivered_on", models.DateField(blank=True, null=True)),
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
                    "organisation",
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
                        to="diplomacy.reportingdue",
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
            name="TaskStatus",
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
                            ("not_begun", "Not begun"),
                            ("under_way", "Under way"),
                            ("suspended", "Suspended"),
                            ("done", "Done"),
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
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statuses",
                        to="diplomacy.organisationtask",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_taskstatusevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "state", "task_id", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."since", new_values."source_id", new_values."state", new_values."task_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2bf3844ce07db3ff9b58850abd82e351a0c8cd3b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d7719",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_taskstatus",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_taskstatusevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "state", "task_id", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."since", new_values."source_id", new_values."state", new_values."task_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="cf8ee92204531675e8570c17c7e5e1f6cc9d6525",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f798c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_taskstatus",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_taskstatusevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source_id", "state", "task_id", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."since", old_values."source_id", old_values."state", old_values."task_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c01bdd7e6539b140c332d43f2393b16c0feca5b4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_da248",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_taskstatus",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["task", "-since", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="TaskStatusEvent",
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
                            ("not_begun", "Not begun"),
                            ("under_way", "Under way"),
                            ("suspended", "Suspended"),
                            ("done", "Done"),
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
                        to="diplomacy.taskstatus",
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
                    "task",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.organisationtask",
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
            name="Waiting",
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
                ("since", models.DateField()),
                (
                    "satisfied_by",
                    models.CharField(
                        max_length=400, verbose_name="what would satisfy it"
                    ),
                ),
                (
                    "until",
                    models.DateField(
                        blank=True, null=True, verbose_name="no longer waits since"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waits",
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
                    "influence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waits",
                        to="diplomacy.influence",
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
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_waitingevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "id", "influence_id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satisfied_by", "since", "source_id", "until", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."influence_id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."satisfied_by", new_values."since", new_values."source_id", new_values."until", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="028b0ba9c0a9f3d9d9db90a3304bbc067b5b4254",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1d353",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="diplomacy_waiting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_waitingevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "id", "influence_id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satisfied_by", "since", "source_id", "until", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."influence_id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."satisfied_by", new_values."since", new_values."source_id", new_values."until", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8fbfb9041c50085b58901d1a128105ae02b5c4dd",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ff0de",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="diplomacy_waiting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_waitingevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "id", "influence_id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satisfied_by", "since", "source_id", "until", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."influence_id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."satisfied_by", old_values."since", old_values."source_id", old_values."until", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f39e061f939a6c2d79500c91e28cc2c57c878349",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_12647",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="diplomacy_waiting",
                            when="AFTER",
                        ),
                    ),
                ],
                "ordering": ["actor", "influence", "-since"],
            },
        ),
        migrations.CreateModel(
            name="WaitingEvent",
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
                ("since", models.DateField()),
                (
                    "satisfied_by",
                    models.CharField(
                        max_length=400, verbose_name="what would satisfy it"
                    ),
                ),
                (
                    "until",
                    models.DateField(
                        blank=True, null=True, verbose_name="no longer waits since"
                    ),
                ),
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
                    "influence",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.influence",
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
                        to="diplomacy.waiting",
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
        migrations.AddIndex(
            model_name="engagementstep",
            index=models.Index(
                fields=["actor", "-took_on"], name="diplomacy_e_actor_i_f9c34a_idx"
            ),
        ),
        migrations.AddConstraint(
            model_name="engagementstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "visit",
                            "envoy",
                            "embassy",
                            "conference",
                            "debt",
                            "disbursement",
                        ],
                    )
                ),
                name="engagement_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="engagementstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("direction__in", ["theirs", "host"])),
                name="engagement_direction_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="engagementstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about_id", None), ("about_model", "")),
                    models.Q(
                        models.Q(("about_model", ""), _negated=True),
                        ("about_id__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="engagement_about_is_whole",
            ),
        ),
        migrations.AddIndex(
            model_name="engagementstepevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_engagementstep_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="influence",
            constraint=models.CheckConstraint(
                condition=models.Q(("line__in", ["security", "political", "economic"])),
                name="influence_line_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="influenceassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("level__in", [1, 2, 3, 4, 5])),
                name="influence_level_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="influenceassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("direction__in", ["", "worsening", "steady", "improving"])
                ),
                name="influence_direction_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="influenceassessment",
            constraint=models.UniqueConstraint(
                fields=("influence", "assessed_on", "source", "assessed_by"),
                name="influence_is_assessed_once_a_day_by_a_source",
                nulls_distinct=False,
            ),
        ),
        migrations.AddIndex(
            model_name="influenceassessmentevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_influenceasses_known",
            ),
        ),
        migrations.AddIndex(
            model_name="influenceevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_influence_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="influencelink",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["enables", "blocks"])),
                name="influence_link_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="influencelink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about_id", None), ("about_model", "")),
                    models.Q(
                        models.Q(("about_model", ""), _negated=True),
                        ("about_id__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="influence_link_about_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="influencelink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about_id__isnull", False), ("to_influence", None)),
                    models.Q(("about_id", None), ("to_influence__isnull", False)),
                    _connector="OR",
                ),
                name="influence_link_reaches_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="influencelink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("to_influence", models.F("influence")), _negated=True
                ),
                name="influence_link_leaves_its_influence",
            ),
        ),
        migrations.AddConstraint(
            model_name="influencelink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_on", None),
                    ("ended_on__gte", models.F("stated_on")),
                    _connector="OR",
                ),
                name="influence_link_ends_after_it_is_stated",
            ),
        ),
        migrations.AddIndex(
            model_name="influencelinkevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_influencelink_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationtask",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("runs_until", None),
                    ("runs_until__gte", models.F("runs_from")),
                    _connector="OR",
                ),
                name="organisation_task_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationtask",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about_id", None), ("about_model", "")),
                    models.Q(
                        models.Q(("about_model", ""), _negated=True),
                        ("about_id__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="organisation_task_about_is_whole",
            ),
        ),
        migrations.AddIndex(
            model_name="organisationtaskevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_organisationta_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="presence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("staff__isnull", False),
                    ("ceiling__isnull", False),
                    _connector="OR",
                ),
                name="presence_says_a_figure",
            ),
        ),
        migrations.AddConstraint(
            model_name="presence",
            constraint=models.UniqueConstraint(
                fields=("organisation", "city", "counted_on"),
                name="presence_is_counted_once_a_day",
                violation_error_message="A count of this city is recorded already for that day",
            ),
        ),
        migrations.AddIndex(
            model_name="presenceevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_presence_known",
            ),
        ),
        migrations.AddIndex(
            model_name="regionalgroupingevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_regionalgroupi_known",
            ),
        ),
        migrations.AddIndex(
            model_name="reportingdue",
            index=models.Index(fields=["due_on"], name="diplomacy_r_due_on_8b1c73_idx"),
        ),
        migrations.AddConstraint(
            model_name="reportingdue",
            constraint=models.UniqueConstraint(
                fields=("organisation", "report", "due_on"),
                name="report_is_due_once_a_day",
                violation_error_message="This report is recorded already for that day",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportingdue",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("set_on", None),
                    ("set_on__lte", models.F("due_on")),
                    _connector="OR",
                ),
                name="report_is_set_before_it_is_due",
            ),
        ),
        migrations.AddIndex(
            model_name="reportingdueevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_reportingdue_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="taskstatus",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["not_begun", "under_way", "suspended", "done"])
                ),
                name="task_state_is_known",
            ),
        ),
        migrations.AddIndex(
            model_name="taskstatusevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_taskstatus_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="waiting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="waiting_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="waiting",
            constraint=models.UniqueConstraint(
                fields=("actor", "influence", "since"),
                name="waiting_begins_once",
                violation_error_message="This wait is recorded already for that day",
            ),
        ),
        migrations.AddIndex(
            model_name="waitingevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_waiting_known",
            ),
        ),
        partnership.evidence.triggers.InstallTriggers(
            model_names=[
                "engagementstep",
                "influence",
                "influenceassessment",
                "influencelink",
                "organisationtask",
                "presence",
                "regionalgrouping",
                "reportingdue",
                "taskstatus",
                "waiting",
            ],
        ),
    ]
    operations = at_once(operations)

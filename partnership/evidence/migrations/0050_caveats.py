import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("actors", "0001_initial"),
        ("evidence", "0030_sent_form"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="EquivalentCeiling",
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
                ("note", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "verbose_name": "ceiling of another scheme",
                "verbose_name_plural": "ceilings of other schemes",
            },
        ),
        migrations.CreateModel(
            name="EquivalentCeilingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("note", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MarkingGroup",
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
            ],
            options={
                "verbose_name": "group that needs to know",
                "verbose_name_plural": "groups that need to know (none: everybody of the rank)",
            },
        ),
        migrations.CreateModel(
            name="MarkingGroupEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MarkingRelease",
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
            ],
            options={
                "verbose_name": "actor that it is releasable to",
                "verbose_name_plural": "releasable to (none: our own people)",
            },
        ),
        migrations.CreateModel(
            name="MarkingReleaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NeedToKnowGroup",
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
                ("code", models.SlugField(unique=True)),
                ("name", models.CharField(max_length=60)),
            ],
            options={
                "verbose_name": "need-to-know group",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="NeedToKnowGroupEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("code", models.SlugField(db_index=False)),
                ("name", models.CharField(max_length=60)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="marking",
            name="plain_marking",
            field=models.ForeignKey(
                blank=True,
                help_text="What pages call it before its caveats: Restricted. Same rank.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="caveated",
                to="evidence.marking",
                verbose_name="marking without caveats",
            ),
        ),
        migrations.AddField(
            model_name="markingevent",
            name="plain_marking",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                help_text="What pages call it before its caveats: Restricted. Same rank.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.marking",
                verbose_name="marking without caveats",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="marking",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markingevent" ("code", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plain_marking_id", "rank", "scheme_id") SELECT new_values."code", new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."plain_marking_id", new_values."rank", new_values."scheme_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="02a608ae2203c5066886bc2b9793d7611b07083c",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_37ce9",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="evidence_marking",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markingevent" ("code", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plain_marking_id", "rank", "scheme_id") SELECT new_values."code", new_values."id", new_values."name", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."plain_marking_id", new_values."rank", new_values."scheme_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="2c48b3d6eaa97a789f21d524e11e1ec67a8dc808",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d3823",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="evidence_marking",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markingevent" ("code", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plain_marking_id", "rank", "scheme_id") SELECT old_values."code", old_values."id", old_values."name", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."plain_marking_id", old_values."rank", old_values."scheme_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="deb6032d5fc008bbad13761166c6ceb435eabed2",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_7cbe4",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="evidence_marking",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="equivalentceiling",
            name="ceiling",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="equivalentceiling",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="equivalents",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="equivalentceilingevent",
            name="ceiling",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="equivalentceilingevent",
            name="marking",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="equivalentceilingevent",
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
            model_name="equivalentceilingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="evidence.equivalentceiling",
            ),
        ),
        migrations.AddField(
            model_name="markinggroup",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="group_rows",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="markinggroupevent",
            name="marking",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="markinggroupevent",
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
            model_name="markinggroupevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="evidence.markinggroup",
            ),
        ),
        migrations.AddField(
            model_name="markingrelease",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="actors.actor",
            ),
        ),
        migrations.AddField(
            model_name="markingrelease",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="release_rows",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="marking",
            name="releasable_to",
            field=models.ManyToManyField(
                related_name="+", through="evidence.MarkingRelease", to="actors.actor"
            ),
        ),
        migrations.AddField(
            model_name="markingreleaseevent",
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
            model_name="markingreleaseevent",
            name="marking",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.marking",
            ),
        ),
        migrations.AddField(
            model_name="markingreleaseevent",
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
            model_name="markingreleaseevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="evidence.markingrelease",
            ),
        ),
        migrations.AddField(
            model_name="markinggroupevent",
            name="group",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="evidence.needtoknowgroup",
            ),
        ),
        migrations.AddField(
            model_name="markinggroup",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.needtoknowgroup",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="needtoknowgroup",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_needtoknowgroupevent" ("code", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."code", new_values."id", new_values."name", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="cc4e307654a55cd0058679f6c41bcaedc1e6c53d",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_64364",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="evidence_needtoknowgroup",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_needtoknowgroupevent" ("code", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."code", new_values."id", new_values."name", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="15c97053d0df5f1eff8fbb33f3431f103477d188",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e942f",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="evidence_needtoknowgroup",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_needtoknowgroupevent" ("code", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."code", old_values."id", old_values."name", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="1e83c229db03b45feacac8e03e106292ce6d28a6",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_c9370",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="evidence_needtoknowgroup",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="marking",
            name="groups",
            field=models.ManyToManyField(
                related_name="markings",
                through="evidence.MarkingGroup",
                to="evidence.needtoknowgroup",
                verbose_name="need to know",
            ),
        ),
        migrations.AddField(
            model_name="needtoknowgroupevent",
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
            model_name="needtoknowgroupevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="evidence.needtoknowgroup",
            ),
        ),
        migrations.AddConstraint(
            model_name="equivalentceiling",
            constraint=models.UniqueConstraint(
                fields=("marking", "ceiling"), name="equivalent_ceiling_is_stated_once"
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="equivalentceiling",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_equivalentceilingevent" ("ceiling_id", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."ceiling_id", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="dd8bff7dd6df728d471c6d3c4c76d9f0499ff0d8",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_be354",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="evidence_equivalentceiling",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_equivalentceilingevent" ("ceiling_id", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."ceiling_id", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="445ff86d6c64ddea3b9d8ad43c32ba9a97faf49a",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_24018",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="evidence_equivalentceiling",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_equivalentceilingevent" ("ceiling_id", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."ceiling_id", old_values."id", old_values."marking_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="35881dc91bd0b2f04ecbc569f6ab456b53b31cda",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_bee7b",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="evidence_equivalentceiling",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="equivalentceilingevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="evidence_equivalentceili_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="markingrelease",
            constraint=models.UniqueConstraint(
                fields=("marking", "actor"), name="marking_is_released_once_to_an_actor"
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="markingrelease",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markingreleaseevent" ("actor_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."actor_id", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="7942a8a0442f02596d73b45432952c5eaf2337e2",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_15222",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="evidence_markingrelease",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markingreleaseevent" ("actor_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."actor_id", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="5b393c954de5ab455d041731b9a4ead0612b1d27",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_da547",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="evidence_markingrelease",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markingreleaseevent" ("actor_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."actor_id", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="3e7d3eb17f02d669da11ef07993a576d3ef4c1a8",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ef5b7",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="evidence_markingrelease",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="markingreleaseevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="evidence_markingrelease_known",
            ),
        ),
        migrations.AddIndex(
            model_name="markinggroupevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="evidence_markinggroup_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="markinggroup",
            constraint=models.UniqueConstraint(
                fields=("marking", "group"), name="marking_names_a_group_once"
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="markinggroup",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markinggroupevent" ("group_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."group_id", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="f8efa0e4380a4845c57bdeb12f767d2fd1b1ba4f",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a52f0",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="evidence_markinggroup",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markinggroupevent" ("group_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."group_id", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="e50eb56c8351a49722338915e67afbeb11ec2d2a",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7c01f",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="evidence_markinggroup",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "evidence_markinggroupevent" ("group_id", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."group_id", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="4dd626eab68daa764328ff426590ae8e8441aa67",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_af767",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="evidence_markinggroup",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="needtoknowgroupevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="evidence_needtoknowgroup_known",
            ),
        ),
    ]
    operations = at_once(operations)

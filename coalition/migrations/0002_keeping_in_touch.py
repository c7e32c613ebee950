import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("actors", "0001_initial"),
        ("coalition", "0001_initial"),
        ("evidence", "0063_who_may_read_changes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="contributor",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                help_text="Who keeps in touch and keeps this record up to date.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contributors_owned",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="contributor",
            name="tier",
            field=models.CharField(
                blank=True,
                choices=[
                    ("fortnightly", "Every two weeks"),
                    ("monthly", "Every month"),
                    ("quarterly", "Every three months"),
                ],
                help_text="How often to be in touch.",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="contributorevent",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                help_text="Who keeps in touch and keeps this record up to date.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="contributorevent",
            name="tier",
            field=models.CharField(
                blank=True,
                choices=[
                    ("fortnightly", "Every two weeks"),
                    ("monthly", "Every month"),
                    ("quarterly", "Every three months"),
                ],
                help_text="How often to be in touch.",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="intent",
            name="personnel_after",
            field=models.PositiveIntegerField(
                blank=True, help_text="How many personnel are left after it.", null=True
            ),
        ),
        migrations.AddField(
            model_name="intentevent",
            name="personnel_after",
            field=models.PositiveIntegerField(
                blank=True, help_text="How many personnel are left after it.", null=True
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="contributor",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_contributorevent" ("actor_id", "created_at", "created_by_id", "domestic_pressure", "humanitarian_case", "id", "location", "marking_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "stated_plan", "stated_plan_on", "tier", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."created_at", new_values."created_by_id", new_values."domestic_pressure", new_values."humanitarian_case", new_values."id", new_values."location", new_values."marking_id", new_values."owner_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."role", new_values."stated_plan", new_values."stated_plan_on", new_values."tier", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="dc9863cca6fdb1b1e7f3c85428ab2214282403ae",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_7c655",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_contributor",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_contributorevent" ("actor_id", "created_at", "created_by_id", "domestic_pressure", "humanitarian_case", "id", "location", "marking_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "stated_plan", "stated_plan_on", "tier", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."created_at", new_values."created_by_id", new_values."domestic_pressure", new_values."humanitarian_case", new_values."id", new_values."location", new_values."marking_id", new_values."owner_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."role", new_values."stated_plan", new_values."stated_plan_on", new_values."tier", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="bffd1b1ebbec3eade899983581fd87b5a929e92a",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_79855",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_contributor",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_contributorevent" ("actor_id", "created_at", "created_by_id", "domestic_pressure", "humanitarian_case", "id", "location", "marking_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "stated_plan", "stated_plan_on", "tier", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."created_at", old_values."created_by_id", old_values."domestic_pressure", old_values."humanitarian_case", old_values."id", old_values."location", old_values."marking_id", old_values."owner_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."role", old_values."stated_plan", old_values."stated_plan_on", old_values."tier", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="97ea8b404016c1368d2dd6d46c809f7dedb3e0c5",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_f180f",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_contributor",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="intent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_intentevent" ("citation", "contributor_id", "created_at", "created_by_id", "grade", "id", "intent", "likelihood", "marking_id", "note", "personnel_after", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "takes_effect_on", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."contributor_id", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."intent", new_values."likelihood", new_values."marking_id", new_values."note", new_values."personnel_after", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."stated_on", new_values."takes_effect_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="fb6842315e084e37390c482d136e08b109393bb4",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_7e983",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_intent",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_intentevent" ("citation", "contributor_id", "created_at", "created_by_id", "grade", "id", "intent", "likelihood", "marking_id", "note", "personnel_after", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "takes_effect_on", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."contributor_id", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."intent", new_values."likelihood", new_values."marking_id", new_values."note", new_values."personnel_after", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."stated_on", new_values."takes_effect_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="2edb5afb0478dc70d2c0fe805d98f708e0df9e31",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e42ae",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_intent",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_intentevent" ("citation", "contributor_id", "created_at", "created_by_id", "grade", "id", "intent", "likelihood", "marking_id", "note", "personnel_after", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "takes_effect_on", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."contributor_id", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."intent", old_values."likelihood", old_values."marking_id", old_values."note", old_values."personnel_after", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."stated_on", old_values."takes_effect_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="9aacb03bc62cf845b9f38bb6af274208564ea7a1",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_59d74",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_intent",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="contributor",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tier__in", ["", "fortnightly", "monthly", "quarterly"])
                ),
                name="contributor_tier_is_known",
            ),
        ),
    ]
    operations = at_once(operations)

import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("coalition", "0002_keeping_in_touch"),
        ("evidence", "0063_who_may_read_changes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="strength",
            options={
                "ordering": ["deployment", "-stated_on", "-pk"],
                "permissions": [
                    ("export_strength", "Can export strengths and their changes")
                ],
            },
        ),
        migrations.AddField(
            model_name="strength",
            name="change",
            field=models.CharField(
                blank=True,
                choices=[
                    ("reduced", "Reduced"),
                    ("withdrawn", "Withdrawn"),
                    ("rotated", "Rotated"),
                    ("renewed_with_cut", "Renewed with a cut"),
                    ("increased", "Increased"),
                    ("joined", "Joined or returned"),
                    ("corrected", "Corrected: nobody moved"),
                ],
                help_text="If it differs from the figure before, and the source says why.",
                max_length=16,
            ),
        ),
        migrations.AddField(
            model_name="strengthevent",
            name="change",
            field=models.CharField(
                blank=True,
                choices=[
                    ("reduced", "Reduced"),
                    ("withdrawn", "Withdrawn"),
                    ("rotated", "Rotated"),
                    ("renewed_with_cut", "Renewed with a cut"),
                    ("increased", "Increased"),
                    ("joined", "Joined or returned"),
                    ("corrected", "Corrected: nobody moved"),
                ],
                help_text="If it differs from the figure before, and the source says why.",
                max_length=16,
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="strength",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_strengthevent" ("change", "citation", "created_at", "created_by_id", "deployment_id", "grade", "id", "marking_id", "note", "personnel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."change", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."deployment_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."personnel", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="7b1a807345582840cf6c1abbe5a3695c3eb40208",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_74732",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_strength",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_strengthevent" ("change", "citation", "created_at", "created_by_id", "deployment_id", "grade", "id", "marking_id", "note", "personnel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."change", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."deployment_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."personnel", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="0b25dd3a52cb4377216b3a71dbf0a44678f5858b",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_bffea",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_strength",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_strengthevent" ("change", "citation", "created_at", "created_by_id", "deployment_id", "grade", "id", "marking_id", "note", "personnel", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT old_values."change", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."deployment_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", old_values."personnel", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."stated_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="c53d4e5ec83db601a165ad6e5223f601052743e7",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_439e2",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_strength",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="strength",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "change__in",
                        [
                            "",
                            "reduced",
                            "withdrawn",
                            "rotated",
                            "renewed_with_cut",
                            "increased",
                            "joined",
                            "corrected",
                        ],
                    )
                ),
                name="strength_change_is_known",
            ),
        ),
    ]
    operations = at_once(operations)

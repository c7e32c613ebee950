import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import coalition.models.decision_body
import partnership.evidence.triggers
from partnership.evidence.at_once import at_once


class Migration(migrations.Migration):
    dependencies = [
        ("actors", "0001_initial"),
        ("coalition", "0003_why_strength_changes"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DecisionBody",
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
                ("name", models.CharField(max_length=120)),
                (
                    "authority_type",
                    models.CharField(
                        choices=[
                            ("security_council", "Security Council resolution"),
                            ("parliament", "Parliamentary vote"),
                            ("cabinet", "Cabinet or government decision"),
                            ("decree", "Government decree"),
                            ("head_of_state", "Decision of the head of state"),
                            ("joint_action", "Council Joint Action"),
                            ("prerogative", "Prerogative, no parliamentary mandate"),
                        ],
                        max_length=20,
                        verbose_name="form of authority",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=400)),
            ],
            options={
                "verbose_name_plural": "decision bodies",
                "ordering": ["actor__name", "name"],
            },
        ),
        migrations.CreateModel(
            name="DecisionBodyEvent",
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
                    "authority_type",
                    models.CharField(
                        choices=[
                            ("security_council", "Security Council resolution"),
                            ("parliament", "Parliamentary vote"),
                            ("cabinet", "Cabinet or government decision"),
                            ("decree", "Government decree"),
                            ("head_of_state", "Decision of the head of state"),
                            ("joint_action", "Council Joint Action"),
                            ("prerogative", "Prerogative, no parliamentary mandate"),
                        ],
                        max_length=20,
                        verbose_name="form of authority",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=400)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Recess",
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
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
            ],
            options={
                "verbose_name_plural": "recesses",
                "ordering": ["starts_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="RecessEvent",
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
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VoteCount",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("expected", "Expected at the next decision"),
                            ("recorded", "Recorded vote"),
                        ],
                        max_length=8,
                    ),
                ),
                ("stated_on", models.DateField()),
                (
                    "votes_for",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="for"
                    ),
                ),
                (
                    "votes_against",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="against"
                    ),
                ),
                (
                    "abstaining",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="abstaining or undecided"
                    ),
                ),
                (
                    "needed",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="votes needed"
                    ),
                ),
                (
                    "seats",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="seats in the body"
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=600)),
            ],
            options={
                "ordering": ["-stated_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="VoteCountEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("expected", "Expected at the next decision"),
                            ("recorded", "Recorded vote"),
                        ],
                        max_length=8,
                    ),
                ),
                ("stated_on", models.DateField()),
                (
                    "votes_for",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="for"
                    ),
                ),
                (
                    "votes_against",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="against"
                    ),
                ),
                (
                    "abstaining",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="abstaining or undecided"
                    ),
                ),
                (
                    "needed",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="votes needed"
                    ),
                ),
                (
                    "seats",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="seats in the body"
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=600)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="mandate",
            name="review_outcome",
            field=models.CharField(blank=True, max_length=400),
        ),
        migrations.AddField(
            model_name="mandate",
            name="review_source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.source",
            ),
        ),
        migrations.AddField(
            model_name="mandateevent",
            name="review_outcome",
            field=models.CharField(blank=True, max_length=400),
        ),
        migrations.AddField(
            model_name="mandateevent",
            name="review_source",
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
            model_name="decisionbody",
            name="actor",
            field=models.ForeignKey(
                help_text="The state or organisation whose body it is.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decision_bodies",
                to="actors.actor",
            ),
        ),
        migrations.AddField(
            model_name="decisionbody",
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
            model_name="decisionbody",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="decisionbody",
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
            model_name="mandate",
            name="decision_body",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mandates",
                to="coalition.decisionbody",
            ),
        ),
        migrations.AddField(
            model_name="mandateevent",
            name="decision_body",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="coalition.decisionbody",
            ),
        ),
        migrations.AddField(
            model_name="decisionbodyevent",
            name="actor",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                help_text="The state or organisation whose body it is.",
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="actors.actor",
            ),
        ),
        migrations.AddField(
            model_name="decisionbodyevent",
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
            model_name="decisionbodyevent",
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
            model_name="decisionbodyevent",
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
            model_name="decisionbodyevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="coalition.decisionbody",
            ),
        ),
        migrations.AddField(
            model_name="decisionbodyevent",
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
            model_name="recess",
            name="body",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="recesses",
                to="coalition.decisionbody",
            ),
        ),
        migrations.AddField(
            model_name="recess",
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
            model_name="recess",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="recess",
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
            model_name="recess",
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
            model_name="recessevent",
            name="body",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="coalition.decisionbody",
            ),
        ),
        migrations.AddField(
            model_name="recessevent",
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
            model_name="recessevent",
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
            model_name="recessevent",
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
            model_name="recessevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="coalition.recess",
            ),
        ),
        migrations.AddField(
            model_name="recessevent",
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
            model_name="recessevent",
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
            model_name="votecount",
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
            model_name="votecount",
            name="mandate",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vote_counts",
                to="coalition.mandate",
            ),
        ),
        migrations.AddField(
            model_name="votecount",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="evidence.marking",
                verbose_name="marking",
            ),
        ),
        migrations.AddField(
            model_name="votecount",
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
            model_name="votecount",
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
            model_name="votecountevent",
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
            model_name="votecountevent",
            name="mandate",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="coalition.mandate",
            ),
        ),
        migrations.AddField(
            model_name="votecountevent",
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
            model_name="votecountevent",
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
            model_name="votecountevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="coalition.votecount",
            ),
        ),
        migrations.AddField(
            model_name="votecountevent",
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
            model_name="votecountevent",
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
            model_name="decisionbody",
            constraint=models.UniqueConstraint(
                fields=("actor", "name"), name="decision_body_is_named_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionbody",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "authority_type__in",
                        [
                            "security_council",
                            "parliament",
                            "cabinet",
                            "decree",
                            "head_of_state",
                            "joint_action",
                            "prerogative",
                        ],
                    )
                ),
                name="decision_body_authority_is_known",
            ),
        ),
        migrations.AddIndex(
            model_name="decisionbodyevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_decisionbody_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="recess",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                name="recess_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="recess",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    (
                        coalition.models.decision_body.DaysOfBody(
                            "body", "starts_on", "ends_on"
                        ),
                        "&&",
                    )
                ],
                name="recesses_of_a_body_do_not_overlap",
            ),
        ),
        migrations.AddIndex(
            model_name="recessevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_recess_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="votecount",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["expected", "recorded"])),
                name="vote_count_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="votecount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("votes_for__isnull", False),
                    ("votes_against__isnull", False),
                    ("abstaining__isnull", False),
                    ("needed__isnull", False),
                    models.Q(("words", ""), _negated=True),
                    _connector="OR",
                ),
                name="vote_count_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="votecount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("seats", None),
                    ("needed", None),
                    ("needed__lte", models.F("seats")),
                    _connector="OR",
                ),
                name="vote_count_needs_no_more_than_the_seats",
            ),
        ),
        migrations.AddIndex(
            model_name="votecountevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_votecount_known",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="mandate",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_mandateevent" ("authority_type", "body", "citation", "contributor_id", "created_at", "created_by_id", "decided_on", "decided_precision", "decision_body_id", "decision_expected_on", "ended_on", "expires_on", "expires_precision", "force_id", "grade", "holder_id", "id", "marking_id", "notice_days", "personnel_ceiling", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recess_days", "renews_id", "review_on", "review_outcome", "review_source_id", "reviewed_on", "runs_from", "runs_from_precision", "source_id", "terms", "title", "updated_at", "updated_by_id", "version") SELECT new_values."authority_type", new_values."body", new_values."citation", new_values."contributor_id", new_values."created_at", new_values."created_by_id", new_values."decided_on", new_values."decided_precision", new_values."decision_body_id", new_values."decision_expected_on", new_values."ended_on", new_values."expires_on", new_values."expires_precision", new_values."force_id", new_values."grade", new_values."holder_id", new_values."id", new_values."marking_id", new_values."notice_days", new_values."personnel_ceiling", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."recess_days", new_values."renews_id", new_values."review_on", new_values."review_outcome", new_values."review_source_id", new_values."reviewed_on", new_values."runs_from", new_values."runs_from_precision", new_values."source_id", new_values."terms", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="1aaab4dd5de56068840ebcf208a198b615237d3a",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_004e4",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_mandate",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_mandateevent" ("authority_type", "body", "citation", "contributor_id", "created_at", "created_by_id", "decided_on", "decided_precision", "decision_body_id", "decision_expected_on", "ended_on", "expires_on", "expires_precision", "force_id", "grade", "holder_id", "id", "marking_id", "notice_days", "personnel_ceiling", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recess_days", "renews_id", "review_on", "review_outcome", "review_source_id", "reviewed_on", "runs_from", "runs_from_precision", "source_id", "terms", "title", "updated_at", "updated_by_id", "version") SELECT new_values."authority_type", new_values."body", new_values."citation", new_values."contributor_id", new_values."created_at", new_values."created_by_id", new_values."decided_on", new_values."decided_precision", new_values."decision_body_id", new_values."decision_expected_on", new_values."ended_on", new_values."expires_on", new_values."expires_precision", new_values."force_id", new_values."grade", new_values."holder_id", new_values."id", new_values."marking_id", new_values."notice_days", new_values."personnel_ceiling", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."recess_days", new_values."renews_id", new_values."review_on", new_values."review_outcome", new_values."review_source_id", new_values."reviewed_on", new_values."runs_from", new_values."runs_from_precision", new_values."source_id", new_values."terms", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="d26bc04171ddb226d8775d902b2a72f86e2243b6",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_ed20f",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_mandate",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_mandateevent" ("authority_type", "body", "citation", "contributor_id", "created_at", "created_by_id", "decided_on", "decided_precision", "decision_body_id", "decision_expected_on", "ended_on", "expires_on", "expires_precision", "force_id", "grade", "holder_id", "id", "marking_id", "notice_days", "personnel_ceiling", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recess_days", "renews_id", "review_on", "review_outcome", "review_source_id", "reviewed_on", "runs_from", "runs_from_precision", "source_id", "terms", "title", "updated_at", "updated_by_id", "version") SELECT old_values."authority_type", old_values."body", old_values."citation", old_values."contributor_id", old_values."created_at", old_values."created_by_id", old_values."decided_on", old_values."decided_precision", old_values."decision_body_id", old_values."decision_expected_on", old_values."ended_on", old_values."expires_on", old_values."expires_precision", old_values."force_id", old_values."grade", old_values."holder_id", old_values."id", old_values."marking_id", old_values."notice_days", old_values."personnel_ceiling", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."recess_days", old_values."renews_id", old_values."review_on", old_values."review_outcome", old_values."review_source_id", old_values."reviewed_on", old_values."runs_from", old_values."runs_from_precision", old_values."source_id", old_values."terms", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="f3f7dfc87a10dd931d580a58924ad0946b585785",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_f7533",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_mandate",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="decisionbody",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_decisionbodyevent" ("actor_id", "authority_type", "created_at", "created_by_id", "id", "marking_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."authority_type", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="2182e4d1f9baed29a2f7e9cfd2ec5d0d21e5dc45",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c2067",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_decisionbody",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_decisionbodyevent" ("actor_id", "authority_type", "created_at", "created_by_id", "id", "marking_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."authority_type", new_values."created_at", new_values."created_by_id", new_values."id", new_values."marking_id", new_values."name", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="c06ce4c76d3beca8fcf6e3e2afe5c2100f5a1188",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_33128",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_decisionbody",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_decisionbodyevent" ("actor_id", "authority_type", "created_at", "created_by_id", "id", "marking_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."authority_type", old_values."created_at", old_values."created_by_id", old_values."id", old_values."marking_id", old_values."name", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="dbf6e3e49622f64275a11a45e2a849eae61325cc",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a615c",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_decisionbody",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="recess",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_recessevent" ("body_id", "citation", "created_at", "created_by_id", "ends_on", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "starts_on", "updated_at", "updated_by_id", "version") SELECT new_values."body_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."ends_on", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."starts_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="edd618b431eae586e7e1afb4e3b572368148a12b",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_25d52",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_recess",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_recessevent" ("body_id", "citation", "created_at", "created_by_id", "ends_on", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "starts_on", "updated_at", "updated_by_id", "version") SELECT new_values."body_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."ends_on", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."starts_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="c827e7e6b8a357d6ef2afb73a8c30f16da01a5f9",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_aa83d",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_recess",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_recessevent" ("body_id", "citation", "created_at", "created_by_id", "ends_on", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "starts_on", "updated_at", "updated_by_id", "version") SELECT old_values."body_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."ends_on", old_values."grade", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."starts_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="006c3bb75ba716e87738dc8119b29c8ac60300a8",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_55a5d",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_recess",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="votecount",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_votecountevent" ("abstaining", "citation", "created_at", "created_by_id", "grade", "id", "kind", "mandate_id", "marking_id", "needed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "source_id", "stated_on", "updated_at", "updated_by_id", "version", "votes_against", "votes_for", "words") SELECT new_values."abstaining", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."kind", new_values."mandate_id", new_values."marking_id", new_values."needed", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."seats", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."votes_against", new_values."votes_for", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="f8d77c9bd0ca60b7359fa439cfd76e44ce2bce6c",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_d13c2",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_votecount",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_votecountevent" ("abstaining", "citation", "created_at", "created_by_id", "grade", "id", "kind", "mandate_id", "marking_id", "needed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "source_id", "stated_on", "updated_at", "updated_by_id", "version", "votes_against", "votes_for", "words") SELECT new_values."abstaining", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."kind", new_values."mandate_id", new_values."marking_id", new_values."needed", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."seats", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."votes_against", new_values."votes_for", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="1cf051b923a26cead5ee7feaa0b634c62e56c64d",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_9119f",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_votecount",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_votecountevent" ("abstaining", "citation", "created_at", "created_by_id", "grade", "id", "kind", "mandate_id", "marking_id", "needed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "source_id", "stated_on", "updated_at", "updated_by_id", "version", "votes_against", "votes_for", "words") SELECT old_values."abstaining", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."kind", old_values."mandate_id", old_values."marking_id", old_values."needed", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."seats", old_values."source_id", old_values."stated_on", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."votes_against", old_values."votes_for", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="baaf7057fb0d916c49c9d49519642779800c0cc0",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ad884",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_votecount",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
    operations = at_once(operations)

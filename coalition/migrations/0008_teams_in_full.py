from decimal import Decimal

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
        ("coalition", "0007_handover"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="prt",
            options={
                "ordering": ["name"],
                "permissions": [
                    ("export_prt", "Can export teams with posts and money")
                ],
                "verbose_name": "PRT",
            },
        ),
        migrations.CreateModel(
            name="FundingStatement",
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
                ("amount", models.DecimalField(decimal_places=4, max_digits=20)),
                ("currency", models.CharField(max_length=3)),
                ("stated_on", models.DateField()),
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
                    "donor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prt_funding",
                        to="actors.actor",
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
                    "prt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="funding",
                        to="coalition.prt",
                        verbose_name="team",
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
                "ordering": ["prt", "donor", "currency", "-stated_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="FundingStatementEvent",
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
                ("amount", models.DecimalField(decimal_places=4, max_digits=20)),
                ("currency", models.CharField(max_length=3)),
                ("stated_on", models.DateField()),
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
                    "donor",
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
                        to="coalition.fundingstatement",
                    ),
                ),
                (
                    "prt",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.prt",
                        verbose_name="team",
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
            name="Participation",
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
                    "part",
                    models.CharField(
                        choices=[
                            ("lead_support", "Supports the lead"),
                            ("staff", "Sends staff"),
                            ("funding", "Gives money"),
                            ("security", "Protects the team"),
                            ("adviser", "Advises"),
                        ],
                        max_length=12,
                    ),
                ),
                ("since", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prt_participations",
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
                    "prt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="coalition.prt",
                        verbose_name="team",
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
                "ordering": ["prt", "actor", "part", "-since"],
            },
        ),
        migrations.CreateModel(
            name="ParticipationEvent",
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
                    "part",
                    models.CharField(
                        choices=[
                            ("lead_support", "Supports the lead"),
                            ("staff", "Sends staff"),
                            ("funding", "Gives money"),
                            ("security", "Protects the team"),
                            ("adviser", "Advises"),
                        ],
                        max_length=12,
                    ),
                ),
                ("since", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
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
                        to="coalition.participation",
                    ),
                ),
                (
                    "prt",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.prt",
                        verbose_name="team",
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
            name="PostStatement",
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
                    "skill",
                    models.CharField(
                        choices=[
                            ("governance", "Governance"),
                            ("rule_of_law", "Rule of law"),
                            ("engineering", "Engineering"),
                            ("agriculture", "Agriculture"),
                            ("economics", "Economics and finance"),
                            ("policing", "Policing"),
                            ("reconstruction", "Reconstruction"),
                            ("public_diplomacy", "Public diplomacy"),
                            ("security", "Security and force protection"),
                            ("linguist", "Linguist"),
                            ("other", "Other"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "other_skill",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="which skill"
                    ),
                ),
                (
                    "authorised",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="posts authorised"
                    ),
                ),
                (
                    "filled",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="posts filled"
                    ),
                ),
                ("stated_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prt_posts",
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
                    "prt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="coalition.prt",
                        verbose_name="team",
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
                "ordering": ["prt", "actor", "skill", "-stated_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PostStatementEvent",
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
                    "skill",
                    models.CharField(
                        choices=[
                            ("governance", "Governance"),
                            ("rule_of_law", "Rule of law"),
                            ("engineering", "Engineering"),
                            ("agriculture", "Agriculture"),
                            ("economics", "Economics and finance"),
                            ("policing", "Policing"),
                            ("reconstruction", "Reconstruction"),
                            ("public_diplomacy", "Public diplomacy"),
                            ("security", "Security and force protection"),
                            ("linguist", "Linguist"),
                            ("other", "Other"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "other_skill",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="which skill"
                    ),
                ),
                (
                    "authorised",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="posts authorised"
                    ),
                ),
                (
                    "filled",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="posts filled"
                    ),
                ),
                ("stated_on", models.DateField()),
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
                        to="coalition.poststatement",
                    ),
                ),
                (
                    "prt",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.prt",
                        verbose_name="team",
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
            name="TeamAssessment",
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
                    "area",
                    models.CharField(
                        choices=[
                            ("governance", "Governance"),
                            ("political", "Political development"),
                            ("economic", "Economic development"),
                            ("reconciliation", "Reconciliation"),
                            ("rule_of_law", "Rule of law"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "rating",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "1 – Not present"),
                            (2, "2 – Beginning"),
                            (3, "3 – Developing"),
                            (4, "4 – Performing"),
                            (5, "5 – Self-reliant"),
                        ]
                    ),
                ),
                ("assessed_on", models.DateField()),
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
                    "prt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="coalition.prt",
                        verbose_name="team",
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
                "ordering": ["prt", "area", "-assessed_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="TeamAssessmentEvent",
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
                    "area",
                    models.CharField(
                        choices=[
                            ("governance", "Governance"),
                            ("political", "Political development"),
                            ("economic", "Economic development"),
                            ("reconciliation", "Reconciliation"),
                            ("rule_of_law", "Rule of law"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "rating",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "1 – Not present"),
                            (2, "2 – Beginning"),
                            (3, "3 – Developing"),
                            (4, "4 – Performing"),
                            (5, "5 – Self-reliant"),
                        ]
                    ),
                ),
                ("assessed_on", models.DateField()),
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
                        to="coalition.teamassessment",
                    ),
                ),
                (
                    "prt",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="coalition.prt",
                        verbose_name="team",
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
            model_name="fundingstatement",
            index=models.Index(
                fields=["prt", "donor", "currency", "-stated_on"],
                name="coalition_funding_line",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundingstatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gte", Decimal("0"))),
                name="team_funding_is_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundingstatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("currency__regex", "^[A-Z]{3}$")),
                name="team_funding_currency_is_three_capitals",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundingstatement",
            constraint=models.UniqueConstraint(
                fields=("prt", "donor", "currency", "stated_on", "source"),
                name="team_funding_is_stated_once_by_a_source",
                nulls_distinct=False,
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="fundingstatement",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_fundingstatementevent" ("amount", "citation", "created_at", "created_by_id", "currency", "donor_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."amount", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."donor_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."prt_id", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="3ee60eac1c93d72f4c6d1614f87d8e1f955e8268",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_17410",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_fundingstatement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_fundingstatementevent" ("amount", "citation", "created_at", "created_by_id", "currency", "donor_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."amount", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."donor_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."prt_id", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="fb323a15d6b197078255f9ebda4a51dd9b964eda",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7c6ca",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_fundingstatement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_fundingstatementevent" ("amount", "citation", "created_at", "created_by_id", "currency", "donor_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT old_values."amount", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."currency", old_values."donor_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."prt_id", old_values."source_id", old_values."stated_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="4c42ff122f9fcd43ec337455ced7334fa5d9acbb",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_fdb65",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_fundingstatement",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="fundingstatementevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_fundingstateme_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="participation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "part__in",
                        ["lead_support", "staff", "funding", "security", "adviser"],
                    )
                ),
                name="participation_part_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="participation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_on", None),
                    ("ended_on__gt", models.F("since")),
                    _connector="OR",
                ),
                name="participation_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="participation",
            constraint=models.UniqueConstraint(
                fields=("prt", "actor", "part", "since"),
                name="participation_starts_once_a_day",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="participation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_participationevent" ("actor_id", "citation", "created_at", "created_by_id", "ended_on", "grade", "id", "marking_id", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "since", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."ended_on", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."part", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."prt_id", new_values."since", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="6a750d51cc88b06ab3acdfa647ef1fa1be0c5920",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_f9201",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_participation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_participationevent" ("actor_id", "citation", "created_at", "created_by_id", "ended_on", "grade", "id", "marking_id", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "since", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."ended_on", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."part", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."prt_id", new_values."since", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="849387e1451fe640b4137fda98b628a84eb76191",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_6fd81",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_participation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_participationevent" ("actor_id", "citation", "created_at", "created_by_id", "ended_on", "grade", "id", "marking_id", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "since", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."ended_on", old_values."grade", old_values."id", old_values."marking_id", old_values."note", old_values."part", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."prt_id", old_values."since", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="d0a31315f627c5cc1717e7ec41d689631b0dcfea",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_97fb5",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_participation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="participationevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_participation_known",
            ),
        ),
        migrations.AddIndex(
            model_name="poststatement",
            index=models.Index(
                fields=["prt", "actor", "skill", "other_skill", "-stated_on"],
                name="coalition_post_line",
            ),
        ),
        migrations.AddConstraint(
            model_name="poststatement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "skill__in",
                        [
                            "governance",
                            "rule_of_law",
                            "engineering",
                            "agriculture",
                            "economics",
                            "policing",
                            "reconstruction",
                            "public_diplomacy",
                            "security",
                            "linguist",
                            "other",
                        ],
                    )
                ),
                name="post_skill_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="poststatement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("skill", "other"), ("other_skill", ""), _connector="XOR"
                ),
                name="post_names_another_skill_only",
            ),
        ),
        migrations.AddConstraint(
            model_name="poststatement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("authorised__isnull", False),
                    ("filled__isnull", False),
                    _connector="OR",
                ),
                name="post_states_a_figure",
            ),
        ),
        migrations.AddConstraint(
            model_name="poststatement",
            constraint=models.UniqueConstraint(
                fields=("prt", "actor", "skill", "other_skill", "stated_on", "source"),
                name="post_is_stated_once_by_a_source",
                nulls_distinct=False,
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="poststatement",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_poststatementevent" ("actor_id", "authorised", "citation", "created_at", "created_by_id", "filled", "grade", "id", "marking_id", "note", "other_skill", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "skill", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."authorised", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."filled", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."other_skill", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."prt_id", new_values."skill", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="952855b84a206ac3d720d2db22da79c309e658aa",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_541b6",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_poststatement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_poststatementevent" ("actor_id", "authorised", "citation", "created_at", "created_by_id", "filled", "grade", "id", "marking_id", "note", "other_skill", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "skill", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."authorised", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."filled", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."other_skill", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."prt_id", new_values."skill", new_values."source_id", new_values."stated_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="1d728b5feccb26baba56e80f4505f852c2a0806b",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_866cc",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_poststatement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_poststatementevent" ("actor_id", "authorised", "citation", "created_at", "created_by_id", "filled", "grade", "id", "marking_id", "note", "other_skill", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "skill", "source_id", "stated_on", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."authorised", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."filled", old_values."grade", old_values."id", old_values."marking_id", old_values."note", old_values."other_skill", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."prt_id", old_values."skill", old_values."source_id", old_values."stated_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="5466a99385a23f7c1bc56fe01f40cbd347936c24",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_95635",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_poststatement",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="poststatementevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_poststatement_known",
            ),
        ),
        migrations.AddIndex(
            model_name="teamassessment",
            index=models.Index(
                fields=["prt", "area", "-assessed_on"], name="coalition_assessment_line"
            ),
        ),
        migrations.AddConstraint(
            model_name="teamassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "area__in",
                        [
                            "governance",
                            "political",
                            "economic",
                            "reconciliation",
                            "rule_of_law",
                        ],
                    )
                ),
                name="assessment_area_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("rating__in", [1, 2, 3, 4, 5])),
                name="assessment_rating_is_on_the_scale",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamassessment",
            constraint=models.UniqueConstraint(
                fields=("prt", "area", "assessed_on", "source"),
                name="assessment_is_made_once_by_a_source",
                nulls_distinct=False,
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="teamassessment",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_teamassessmentevent" ("area", "assessed_on", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "rating", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."area", new_values."assessed_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."prt_id", new_values."rating", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="fdeb08ede45596c624654503a363a87c14c8a0e0",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a49cc",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="coalition_teamassessment",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_teamassessmentevent" ("area", "assessed_on", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "rating", "source_id", "updated_at", "updated_by_id", "version") SELECT new_values."area", new_values."assessed_on", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."prt_id", new_values."rating", new_values."source_id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="435c58c67dfd02e1d203f7726c1de4b6571fc205",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d0a8c",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="coalition_teamassessment",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "coalition_teamassessmentevent" ("area", "assessed_on", "citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prt_id", "rating", "source_id", "updated_at", "updated_by_id", "version") SELECT old_values."area", old_values."assessed_on", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."prt_id", old_values."rating", old_values."source_id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="8bf0202e2e2212638a69af85aea07566a4108b4a",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_28839",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="coalition_teamassessment",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="teamassessmentevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="coalition_teamassessment_known",
            ),
        ),
    ]
    operations = at_once(operations)

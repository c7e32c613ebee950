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
        ("diplomacy", "0007_narrative"),
        ("evidence", "0063_who_may_read_changes"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ActorInterest",
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
                    "sector",
                    models.CharField(
                        choices=[
                            ("111", "Education, level unspecified"),
                            ("112", "Basic education"),
                            ("113", "Secondary education"),
                            ("114", "Post-secondary education"),
                            ("121", "Health, general"),
                            ("122", "Basic health"),
                            ("123", "Non-communicable diseases"),
                            ("130", "Population and reproductive health"),
                            ("140", "Water supply and sanitation"),
                            ("151", "Government and civil society"),
                            ("15110", "Public sector policy and management"),
                            ("15111", "Public finance management"),
                            ("15130", "Rule of law: legal and judicial development"),
                            ("15132", "Police"),
                            ("15137", "Prisons"),
                            ("15150", "Democratic participation and civil society"),
                            ("15151", "Elections"),
                            ("15153", "Media and free flow of information"),
                            ("15160", "Human rights"),
                            ("15170", "Women’s rights organisations and institutions"),
                            ("152", "Conflict, peace and security"),
                            ("15210", "Security system management and reform"),
                            ("15220", "Civilian peace-building"),
                            ("15240", "Reintegration and control of small arms"),
                            ("15250", "Removal of land mines"),
                            ("160", "Other social infrastructure and services"),
                            ("210", "Transport and storage"),
                            ("220", "Communications"),
                            ("230", "Energy"),
                            ("240", "Banking and financial services"),
                            ("250", "Business and other services"),
                            ("311", "Agriculture"),
                            ("312", "Forestry"),
                            ("313", "Fishing"),
                            ("321", "Industry"),
                            ("322", "Mineral resources and mining"),
                            ("323", "Construction"),
                            ("331", "Trade policies and regulations"),
                            ("332", "Tourism"),
                            ("410", "General environment protection"),
                            ("430", "Other multisector"),
                            ("510", "General budget support"),
                            ("520", "Development food assistance"),
                            ("530", "Other commodity assistance"),
                            ("600", "Action relating to debt"),
                            ("720", "Emergency response"),
                            ("730", "Reconstruction relief and rehabilitation"),
                            ("740", "Disaster prevention and preparedness"),
                            ("910", "Administrative costs of donors"),
                            ("930", "Refugees in donor countries"),
                            ("998", "Unallocated or unspecified"),
                        ],
                        max_length=5,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("obliged", "Might feel obliged"),
                            ("inclined", "Is inclined"),
                            ("to_ask", "Is to be asked"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.CharField(max_length=500)),
                ("stated_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interests",
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
                "ordering": ["sector", "actor", "-stated_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ActorInterestEvent",
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
                    "sector",
                    models.CharField(
                        choices=[
                            ("111", "Education, level unspecified"),
                            ("112", "Basic education"),
                            ("113", "Secondary education"),
                            ("114", "Post-secondary education"),
                            ("121", "Health, general"),
                            ("122", "Basic health"),
                            ("123", "Non-communicable diseases"),
                            ("130", "Population and reproductive health"),
                            ("140", "Water supply and sanitation"),
                            ("151", "Government and civil society"),
                            ("15110", "Public sector policy and management"),
                            ("15111", "Public finance management"),
                            ("15130", "Rule of law: legal and judicial development"),
                            ("15132", "Police"),
                            ("15137", "Prisons"),
                            ("15150", "Democratic participation and civil society"),
                            ("15151", "Elections"),
                            ("15153", "Media and free flow of information"),
                            ("15160", "Human rights"),
                            ("15170", "Women’s rights organisations and institutions"),
                            ("152", "Conflict, peace and security"),
                            ("15210", "Security system management and reform"),
                            ("15220", "Civilian peace-building"),
                            ("15240", "Reintegration and control of small arms"),
                            ("15250", "Removal of land mines"),
                            ("160", "Other social infrastructure and services"),
                            ("210", "Transport and storage"),
                            ("220", "Communications"),
                            ("230", "Energy"),
                            ("240", "Banking and financial services"),
                            ("250", "Business and other services"),
                            ("311", "Agriculture"),
                            ("312", "Forestry"),
                            ("313", "Fishing"),
                            ("321", "Industry"),
                            ("322", "Mineral resources and mining"),
                            ("323", "Construction"),
                            ("331", "Trade policies and regulations"),
                            ("332", "Tourism"),
                            ("410", "General environment protection"),
                            ("430", "Other multisector"),
                            ("510", "General budget support"),
                            ("520", "Development food assistance"),
                            ("530", "Other commodity assistance"),
                            ("600", "Action relating to debt"),
                            ("720", "Emergency response"),
                            ("730", "Reconstruction relief and rehabilitation"),
                            ("740", "Disaster prevention and preparedness"),
                            ("910", "Administrative costs of donors"),
                            ("930", "Refugees in donor countries"),
                            ("998", "Unallocated or unspecified"),
                        ],
                        max_length=5,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("obliged", "Might feel obliged"),
                            ("inclined", "Is inclined"),
                            ("to_ask", "Is to be asked"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.CharField(max_length=500)),
                ("stated_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
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
                        to="diplomacy.actorinterest",
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
            name="Edition",
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
                ("number", models.PositiveSmallIntegerField(unique=True)),
                ("title", models.CharField(max_length=200)),
                ("drafted_on", models.DateField()),
                ("published_on", models.DateField(blank=True, null=True)),
                ("published_by", models.CharField(blank=True, max_length=160)),
                ("note", models.CharField(blank=True, max_length=500)),
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
                "ordering": ["-number"],
            },
        ),
        migrations.CreateModel(
            name="EditionEvent",
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
                ("number", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=200)),
                ("drafted_on", models.DateField()),
                ("published_on", models.DateField(blank=True, null=True)),
                ("published_by", models.CharField(blank=True, max_length=160)),
                ("note", models.CharField(blank=True, max_length=500)),
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
                        to="diplomacy.edition",
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
            name="Need",
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
                ("detail", models.TextField(blank=True)),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("111", "Education, level unspecified"),
                            ("112", "Basic education"),
                            ("113", "Secondary education"),
                            ("114", "Post-secondary education"),
                            ("121", "Health, general"),
                            ("122", "Basic health"),
                            ("123", "Non-communicable diseases"),
                            ("130", "Population and reproductive health"),
                            ("140", "Water supply and sanitation"),
                            ("151", "Government and civil society"),
                            ("15110", "Public sector policy and management"),
                            ("15111", "Public finance management"),
                            ("15130", "Rule of law: legal and judicial development"),
                            ("15132", "Police"),
                            ("15137", "Prisons"),
                            ("15150", "Democratic participation and civil society"),
                            ("15151", "Elections"),
                            ("15153", "Media and free flow of information"),
                            ("15160", "Human rights"),
                            ("15170", "Women’s rights organisations and institutions"),
                            ("152", "Conflict, peace and security"),
                            ("15210", "Security system management and reform"),
                            ("15220", "Civilian peace-building"),
                            ("15240", "Reintegration and control of small arms"),
                            ("15250", "Removal of land mines"),
                            ("160", "Other social infrastructure and services"),
                            ("210", "Transport and storage"),
                            ("220", "Communications"),
                            ("230", "Energy"),
                            ("240", "Banking and financial services"),
                            ("250", "Business and other services"),
                            ("311", "Agriculture"),
                            ("312", "Forestry"),
                            ("313", "Fishing"),
                            ("321", "Industry"),
                            ("322", "Mineral resources and mining"),
                            ("323", "Construction"),
                            ("331", "Trade policies and regulations"),
                            ("332", "Tourism"),
                            ("410", "General environment protection"),
                            ("430", "Other multisector"),
                            ("510", "General budget support"),
                            ("520", "Development food assistance"),
                            ("530", "Other commodity assistance"),
                            ("600", "Action relating to debt"),
                            ("720", "Emergency response"),
                            ("730", "Reconstruction relief and rehabilitation"),
                            ("740", "Disaster prevention and preparedness"),
                            ("910", "Administrative costs of donors"),
                            ("930", "Refugees in donor countries"),
                            ("998", "Unallocated or unspecified"),
                        ],
                        max_length=5,
                    ),
                ),
                (
                    "priority",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "1, the highest"),
                            (2, "2"),
                            (3, "3"),
                            (4, "4"),
                            (5, "5, the lowest"),
                        ]
                    ),
                ),
                ("wanted_by", models.DateField(blank=True, null=True)),
                (
                    "wanted_by_precision",
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
                ("stated_by", models.CharField(blank=True, max_length=160)),
                ("stated_on", models.DateField()),
                (
                    "continues",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="continued_by",
                        to="diplomacy.need",
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
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
                        to="diplomacy.edition",
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
                    "province",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="needs",
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
                "ordering": ["edition", "priority", "title"],
                "permissions": [("export_need", "Can export needs and their coverage")],
            },
        ),
        migrations.CreateModel(
            name="NeedEvent",
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
                ("detail", models.TextField(blank=True)),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("111", "Education, level unspecified"),
                            ("112", "Basic education"),
                            ("113", "Secondary education"),
                            ("114", "Post-secondary education"),
                            ("121", "Health, general"),
                            ("122", "Basic health"),
                            ("123", "Non-communicable diseases"),
                            ("130", "Population and reproductive health"),
                            ("140", "Water supply and sanitation"),
                            ("151", "Government and civil society"),
                            ("15110", "Public sector policy and management"),
                            ("15111", "Public finance management"),
                            ("15130", "Rule of law: legal and judicial development"),
                            ("15132", "Police"),
                            ("15137", "Prisons"),
                            ("15150", "Democratic participation and civil society"),
                            ("15151", "Elections"),
                            ("15153", "Media and free flow of information"),
                            ("15160", "Human rights"),
                            ("15170", "Women’s rights organisations and institutions"),
                            ("152", "Conflict, peace and security"),
                            ("15210", "Security system management and reform"),
                            ("15220", "Civilian peace-building"),
                            ("15240", "Reintegration and control of small arms"),
                            ("15250", "Removal of land mines"),
                            ("160", "Other social infrastructure and services"),
                            ("210", "Transport and storage"),
                            ("220", "Communications"),
                            ("230", "Energy"),
                            ("240", "Banking and financial services"),
                            ("250", "Business and other services"),
                            ("311", "Agriculture"),
                            ("312", "Forestry"),
                            ("313", "Fishing"),
                            ("321", "Industry"),
                            ("322", "Mineral resources and mining"),
                            ("323", "Construction"),
                            ("331", "Trade policies and regulations"),
                            ("332", "Tourism"),
                            ("410", "General environment protection"),
                            ("430", "Other multisector"),
                            ("510", "General budget support"),
                            ("520", "Development food assistance"),
                            ("530", "Other commodity assistance"),
                            ("600", "Action relating to debt"),
                            ("720", "Emergency response"),
                            ("730", "Reconstruction relief and rehabilitation"),
                            ("740", "Disaster prevention and preparedness"),
                            ("910", "Administrative costs of donors"),
                            ("930", "Refugees in donor countries"),
                            ("998", "Unallocated or unspecified"),
                        ],
                        max_length=5,
                    ),
                ),
                (
                    "priority",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "1, the highest"),
                            (2, "2"),
                            (3, "3"),
                            (4, "4"),
                            (5, "5, the lowest"),
                        ]
                    ),
                ),
                ("wanted_by", models.DateField(blank=True, null=True)),
                (
                    "wanted_by_precision",
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
                ("stated_by", models.CharField(blank=True, max_length=160)),
                ("stated_on", models.DateField()),
                (
                    "continues",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.need",
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
                    "edition",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.edition",
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
                        to="diplomacy.need",
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
            name="NeedPart",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("money", "Money"),
                            ("posts", "Posts"),
                            ("trainers", "Trainers"),
                            ("missions", "Missions"),
                            ("debt_relief", "Debt relief"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "quantity",
                    models.DecimalField(decimal_places=2, max_digits=18, null=True),
                ),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("what", models.CharField(blank=True, max_length=160)),
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
                    "first",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="diplomacy.needpart",
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
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="diplomacy.need",
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
                "ordering": ["need", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Match",
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
                    "offered",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=18, null=True
                    ),
                ),
                (
                    "covers",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=18, null=True
                    ),
                ),
                ("conversion", models.CharField(blank=True, max_length=300)),
                ("matched_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("ended_reason", models.CharField(blank=True, max_length=300)),
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
                (
                    "part",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matches",
                        to="diplomacy.needpart",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "matches",
                "ordering": ["part", "matched_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="NeedPartEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("money", "Money"),
                            ("posts", "Posts"),
                            ("trainers", "Trainers"),
                            ("missions", "Missions"),
                            ("debt_relief", "Debt relief"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "quantity",
                    models.DecimalField(decimal_places=2, max_digits=18, null=True),
                ),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("what", models.CharField(blank=True, max_length=160)),
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
                    "first",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.needpart",
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
                    "need",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.need",
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
                        to="diplomacy.needpart",
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
            name="Offer",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("money", "Money"),
                            ("posts", "Posts"),
                            ("trainers", "Trainers"),
                            ("missions", "Missions"),
                            ("debt_relief", "Debt relief"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "quantity",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=18, null=True
                    ),
                ),
                ("currency", models.CharField(blank=True, max_length=3)),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("111", "Education, level unspecified"),
                            ("112", "Basic education"),
                            ("113", "Secondary education"),
                            ("114", "Post-secondary education"),
                            ("121", "Health, general"),
                            ("122", "Basic health"),
                            ("123", "Non-communicable diseases"),
                            ("130", "Population and reproductive health"),
                            ("140", "Water supply and sanitation"),
                            ("151", "Government and civil society"),
                            ("15110", "Public sector policy and management"),
                            ("15111", "Public finance management"),
                            ("15130", "Rule of law: legal and judicial development"),
                            ("15132", "Police"),
                            ("15137", "Prisons"),
                            ("15150", "Democratic participation and civil society"),
                            ("15151", "Elections"),
                            ("15153", "Media and free flow of information"),
                            ("15160", "Human rights"),
                            ("15170", "Women’s rights organisations and institutions"),
                            ("152", "Conflict, peace and security"),
                            ("15210", "Security system management and reform"),
                            ("15220", "Civilian peace-building"),
                            ("15240", "Reintegration and control of small arms"),
                            ("15250", "Removal of land mines"),
                            ("160", "Other social infrastructure and services"),
                            ("210", "Transport and storage"),
                            ("220", "Communications"),
                            ("230", "Energy"),
                            ("240", "Banking and financial services"),
                            ("250", "Business and other services"),
                            ("311", "Agriculture"),
                            ("312", "Forestry"),
                            ("313", "Fishing"),
                            ("321", "Industry"),
                            ("322", "Mineral resources and mining"),
                            ("323", "Construction"),
                            ("331", "Trade policies and regulations"),
                            ("332", "Tourism"),
                            ("410", "General environment protection"),
                            ("430", "Other multisector"),
                            ("510", "General budget support"),
                            ("520", "Development food assistance"),
                            ("530", "Other commodity assistance"),
                            ("600", "Action relating to debt"),
                            ("720", "Emergency response"),
                            ("730", "Reconstruction relief and rehabilitation"),
                            ("740", "Disaster prevention and preparedness"),
                            ("910", "Administrative costs of donors"),
                            ("930", "Refugees in donor countries"),
                            ("998", "Unallocated or unspecified"),
                        ],
                        max_length=5,
                    ),
                ),
                ("conditions", models.TextField(blank=True)),
                ("offered_on", models.DateField()),
                ("available_from", models.DateField(blank=True, null=True)),
                (
                    "available_precision",
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
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
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
                    "province",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
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
                "ordering": ["actor", "title"],
            },
        ),
        migrations.CreateModel(
            name="MatchEvent",
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
                    "offered",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=18, null=True
                    ),
                ),
                (
                    "covers",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=18, null=True
                    ),
                ),
                ("conversion", models.CharField(blank=True, max_length=300)),
                ("matched_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("ended_reason", models.CharField(blank=True, max_length=300)),
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
                        to="diplomacy.match",
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
                    "part",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.needpart",
                    ),
                ),
                (
                    "offer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.offer",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="match",
            name="offer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="matches",
                to="diplomacy.offer",
            ),
        ),
        migrations.CreateModel(
            name="OfferEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("money", "Money"),
                            ("posts", "Posts"),
                            ("trainers", "Trainers"),
                            ("missions", "Missions"),
                            ("debt_relief", "Debt relief"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "quantity",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=18, null=True
                    ),
                ),
                ("currency", models.CharField(blank=True, max_length=3)),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("111", "Education, level unspecified"),
                            ("112", "Basic education"),
                            ("113", "Secondary education"),
                            ("114", "Post-secondary education"),
                            ("121", "Health, general"),
                            ("122", "Basic health"),
                            ("123", "Non-communicable diseases"),
                            ("130", "Population and reproductive health"),
                            ("140", "Water supply and sanitation"),
                            ("151", "Government and civil society"),
                            ("15110", "Public sector policy and management"),
                            ("15111", "Public finance management"),
                            ("15130", "Rule of law: legal and judicial development"),
                            ("15132", "Police"),
                            ("15137", "Prisons"),
                            ("15150", "Democratic participation and civil society"),
                            ("15151", "Elections"),
                            ("15153", "Media and free flow of information"),
                            ("15160", "Human rights"),
                            ("15170", "Women’s rights organisations and institutions"),
                            ("152", "Conflict, peace and security"),
                            ("15210", "Security system management and reform"),
                            ("15220", "Civilian peace-building"),
                            ("15240", "Reintegration and control of small arms"),
                            ("15250", "Removal of land mines"),
                            ("160", "Other social infrastructure and services"),
                            ("210", "Transport and storage"),
                            ("220", "Communications"),
                            ("230", "Energy"),
                            ("240", "Banking and financial services"),
                            ("250", "Business and other services"),
                            ("311", "Agriculture"),
                            ("312", "Forestry"),
                            ("313", "Fishing"),
                            ("321", "Industry"),
                            ("322", "Mineral resources and mining"),
                            ("323", "Construction"),
                            ("331", "Trade policies and regulations"),
                            ("332", "Tourism"),
                            ("410", "General environment protection"),
                            ("430", "Other multisector"),
                            ("510", "General budget support"),
                            ("520", "Development food assistance"),
                            ("530", "Other commodity assistance"),
                            ("600", "Action relating to debt"),
                            ("720", "Emergency response"),
                            ("730", "Reconstruction relief and rehabilitation"),
                            ("740", "Disaster prevention and preparedness"),
                            ("910", "Administrative costs of donors"),
                            ("930", "Refugees in donor countries"),
                            ("998", "Unallocated or unspecified"),
                        ],
                        max_length=5,
                    ),
                ),
                ("conditions", models.TextField(blank=True)),
                ("offered_on", models.DateField()),
                ("available_from", models.DateField(blank=True, null=True)),
                (
                    "available_precision",
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
                        to="diplomacy.offer",
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
            name="OfferStep",
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
                            ("indicated", "Indicated"),
                            ("offered", "Offered"),
                            ("accepted", "Accepted"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("took_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=500)),
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
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="diplomacy.offer",
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
                "ordering": ["offer", "-took_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="OfferStepEvent",
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
                            ("indicated", "Indicated"),
                            ("offered", "Offered"),
                            ("accepted", "Accepted"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("took_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=500)),
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
                    "offer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="diplomacy.offer",
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
                        to="diplomacy.offerstep",
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
        migrations.AddConstraint(
            model_name="actorinterest",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["obliged", "inclined", "to_ask"])),
                name="interest_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="actorinterest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None),
                    ("until__gt", models.F("stated_on")),
                    _connector="OR",
                ),
                name="interest_ends_after_it_begins",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="actorinterest",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_actorinterestevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "source_id", "stated_on", "until", "updated_at", "updated_by_id", "version", "why") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."sector", new_values."source_id", new_values."stated_on", new_values."until", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="d288d20651a4462b362dadb195993398230a4984",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_328d3",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_actorinterest",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_actorinterestevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "source_id", "stated_on", "until", "updated_at", "updated_by_id", "version", "why") SELECT new_values."actor_id", new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."kind", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."sector", new_values."source_id", new_values."stated_on", new_values."until", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."why" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="368f8e64033dce43676c41518fc9bd5b17ed5896",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_99d7c",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_actorinterest",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_actorinterestevent" ("actor_id", "citation", "created_at", "created_by_id", "grade", "id", "kind", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "source_id", "stated_on", "until", "updated_at", "updated_by_id", "version", "why") SELECT old_values."actor_id", old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."kind", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."sector", old_values."source_id", old_values."stated_on", old_values."until", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."why" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="1b1f8f248f4c9f65faef6a2107bafacbc745a643",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_39e88",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_actorinterest",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="actorinterestevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_actorinterest_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("published_on", None),
                    ("published_on__gte", models.F("drafted_on")),
                    _connector="OR",
                ),
                name="edition_is_drafted_before_it_is_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__gte", 1)),
                name="edition_number_begins_with_one",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="edition",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_editionevent" ("citation", "created_at", "created_by_id", "drafted_on", "grade", "id", "marking_id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_by", "published_on", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."drafted_on", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."number", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."published_by", new_values."published_on", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="21d3a47b18aecc3340333f8cdb82ec602b880963",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_bd1ea",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_edition",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_editionevent" ("citation", "created_at", "created_by_id", "drafted_on", "grade", "id", "marking_id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_by", "published_on", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."drafted_on", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."number", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."published_by", new_values."published_on", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="e7c91520cc3fedaa5cf5bb7dc236a5031f077984",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_5d864",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_edition",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_editionevent" ("citation", "created_at", "created_by_id", "drafted_on", "grade", "id", "marking_id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_by", "published_on", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."drafted_on", old_values."grade", old_values."id", old_values."marking_id", old_values."note", old_values."number", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."published_by", old_values."published_on", old_values."source_id", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="b56b19268f9c02db922d06582ae632ba0d7a28da",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_471dd",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_edition",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="editionevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_edition_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(("priority__gte", 1), ("priority__lte", 5)),
                name="need_priority_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.UniqueConstraint(
                fields=("edition", "continues"), name="need_carries_over_once"
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="need",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_needevent" ("citation", "continues_id", "created_at", "created_by_id", "detail", "edition_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "province_id", "sector", "source_id", "stated_by", "stated_on", "title", "updated_at", "updated_by_id", "version", "wanted_by", "wanted_by_precision") SELECT new_values."citation", new_values."continues_id", new_values."created_at", new_values."created_by_id", new_values."detail", new_values."edition_id", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."priority", new_values."province_id", new_values."sector", new_values."source_id", new_values."stated_by", new_values."stated_on", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."wanted_by", new_values."wanted_by_precision" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="3a06afb47147273057fc7156b356adbde47660ce",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e425a",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_need",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_needevent" ("citation", "continues_id", "created_at", "created_by_id", "detail", "edition_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "province_id", "sector", "source_id", "stated_by", "stated_on", "title", "updated_at", "updated_by_id", "version", "wanted_by", "wanted_by_precision") SELECT new_values."citation", new_values."continues_id", new_values."created_at", new_values."created_by_id", new_values."detail", new_values."edition_id", new_values."grade", new_values."id", new_values."marking_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."priority", new_values."province_id", new_values."sector", new_values."source_id", new_values."stated_by", new_values."stated_on", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."wanted_by", new_values."wanted_by_precision" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="34f88d9bfd9cece8783196d2bbff34599f509c0f",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_0af3b",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_need",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_needevent" ("citation", "continues_id", "created_at", "created_by_id", "detail", "edition_id", "grade", "id", "marking_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "province_id", "sector", "source_id", "stated_by", "stated_on", "title", "updated_at", "updated_by_id", "version", "wanted_by", "wanted_by_precision") SELECT old_values."citation", old_values."continues_id", old_values."created_at", old_values."created_by_id", old_values."detail", old_values."edition_id", old_values."grade", old_values."id", old_values."marking_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."priority", old_values."province_id", old_values."sector", old_values."source_id", old_values."stated_by", old_values."stated_on", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."wanted_by", old_values."wanted_by_precision" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="8bc0d2b688a9689aea461a729988f923d3085679",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_3b16d",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_need",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="needevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_need_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="needpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["money", "posts", "trainers", "missions", "debt_relief"],
                    )
                ),
                name="need_part_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="needpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("quantity", None), ("quantity__gt", Decimal("0")), _connector="OR"
                ),
                name="need_part_is_above_nought",
            ),
        ),
        migrations.AddConstraint(
            model_name="needpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("currency", ""),
                        models.Q(
                            ("quantity", None),
                            models.Q(
                                ("kind__in", ("money", "debt_relief")), _negated=True
                            ),
                            _connector="OR",
                        ),
                    ),
                    models.Q(
                        ("currency__regex", "^[A-Z]{3}$"),
                        ("kind__in", ("money", "debt_relief")),
                    ),
                    _connector="OR",
                ),
                name="need_part_has_the_unit_of_its_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="needpart",
            constraint=models.UniqueConstraint(
                fields=("need", "first"), name="need_part_carries_over_once"
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="needpart",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_needpartevent" ("created_at", "created_by_id", "currency", "first_id", "id", "kind", "marking_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "updated_at", "updated_by_id", "version", "what") SELECT new_values."created_at", new_values."created_by_id", new_values."currency", new_values."first_id", new_values."id", new_values."kind", new_values."marking_id", new_values."need_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."quantity", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="907ac4b8bd00ae630d8868fe96f3d93a1429cd4e",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_5150e",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_needpart",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_needpartevent" ("created_at", "created_by_id", "currency", "first_id", "id", "kind", "marking_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "updated_at", "updated_by_id", "version", "what") SELECT new_values."created_at", new_values."created_by_id", new_values."currency", new_values."first_id", new_values."id", new_values."kind", new_values."marking_id", new_values."need_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."quantity", new_values."updated_at", new_values."updated_by_id", new_values."version", new_values."what" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="d9a9482f9d688067e4bc8410aa112fbe06060ca5",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f7070",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_needpart",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_needpartevent" ("created_at", "created_by_id", "currency", "first_id", "id", "kind", "marking_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "updated_at", "updated_by_id", "version", "what") SELECT old_values."created_at", old_values."created_by_id", old_values."currency", old_values."first_id", old_values."id", old_values."kind", old_values."marking_id", old_values."need_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."quantity", old_values."updated_at", old_values."updated_by_id", old_values."version", old_values."what" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="6242bd805ec5746c3d20b8e34efa0a0a1fa7db2e",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_6387b",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_needpart",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="needpartevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_needpart_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["money", "posts", "trainers", "missions", "debt_relief"],
                    )
                ),
                name="offer_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("quantity", None), ("quantity__gt", Decimal("0")), _connector="OR"
                ),
                name="offer_is_above_nought",
            ),
        ),
        migrations.AddConstraint(
            model_name="offer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("currency", ""),
                        models.Q(
                            ("quantity", None),
                            models.Q(
                                ("kind__in", ("money", "debt_relief")), _negated=True
                            ),
                            _connector="OR",
                        ),
                    ),
                    models.Q(
                        ("currency__regex", "^[A-Z]{3}$"),
                        ("kind__in", ("money", "debt_relief")),
                    ),
                    _connector="OR",
                ),
                name="offer_has_the_unit_of_its_kind",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="offer",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_offerevent" ("actor_id", "available_from", "available_precision", "citation", "conditions", "created_at", "created_by_id", "currency", "grade", "id", "kind", "marking_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "quantity", "sector", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."available_from", new_values."available_precision", new_values."citation", new_values."conditions", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."grade", new_values."id", new_values."kind", new_values."marking_id", new_values."offered_on", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."province_id", new_values."quantity", new_values."sector", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="53a9d9952be6b414a5f077d1ed70122a3f6ab1dd",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_34e9d",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_offer",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_offerevent" ("actor_id", "available_from", "available_precision", "citation", "conditions", "created_at", "created_by_id", "currency", "grade", "id", "kind", "marking_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "quantity", "sector", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT new_values."actor_id", new_values."available_from", new_values."available_precision", new_values."citation", new_values."conditions", new_values."created_at", new_values."created_by_id", new_values."currency", new_values."grade", new_values."id", new_values."kind", new_values."marking_id", new_values."offered_on", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."province_id", new_values."quantity", new_values."sector", new_values."source_id", new_values."title", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="478fe3cd8bcd343050ff09ab182f62f33c70b2d7",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_aba16",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_offer",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_offerevent" ("actor_id", "available_from", "available_precision", "citation", "conditions", "created_at", "created_by_id", "currency", "grade", "id", "kind", "marking_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "province_id", "quantity", "sector", "source_id", "title", "updated_at", "updated_by_id", "version") SELECT old_values."actor_id", old_values."available_from", old_values."available_precision", old_values."citation", old_values."conditions", old_values."created_at", old_values."created_by_id", old_values."currency", old_values."grade", old_values."id", old_values."kind", old_values."marking_id", old_values."offered_on", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."province_id", old_values."quantity", old_values."sector", old_values."source_id", old_values."title", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="740627e938bb16545fe46ade967a4b91a504793d",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_598a6",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_offer",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="matchevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_match_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("offered", None), ("offered__gt", Decimal("0")), _connector="OR"
                ),
                name="match_takes_above_nought",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("covers", None), ("covers__gt", Decimal("0")), _connector="OR"
                ),
                name="match_covers_above_nought",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_on", None),
                    ("ended_on__gte", models.F("matched_on")),
                    _connector="OR",
                ),
                name="match_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_on", None),
                    models.Q(("ended_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="match_ends_for_a_reason",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="match",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_matchevent" ("conversion", "covers", "created_at", "created_by_id", "ended_on", "ended_reason", "id", "marking_id", "matched_on", "offer_id", "offered", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."conversion", new_values."covers", new_values."created_at", new_values."created_by_id", new_values."ended_on", new_values."ended_reason", new_values."id", new_values."marking_id", new_values."matched_on", new_values."offer_id", new_values."offered", new_values."part_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="c2173ebc79e52bb44fa6f485a7a560dad69415d5",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_8cf93",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_match",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_matchevent" ("conversion", "covers", "created_at", "created_by_id", "ended_on", "ended_reason", "id", "marking_id", "matched_on", "offer_id", "offered", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT new_values."conversion", new_values."covers", new_values."created_at", new_values."created_by_id", new_values."ended_on", new_values."ended_reason", new_values."id", new_values."marking_id", new_values."matched_on", new_values."offer_id", new_values."offered", new_values."part_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="88f2b3cee6193f5bafe0057ddc805809ad55185c",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_cca02",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_match",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_matchevent" ("conversion", "covers", "created_at", "created_by_id", "ended_on", "ended_reason", "id", "marking_id", "matched_on", "offer_id", "offered", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "updated_by_id", "version") SELECT old_values."conversion", old_values."covers", old_values."created_at", old_values."created_by_id", old_values."ended_on", old_values."ended_reason", old_values."id", old_values."marking_id", old_values."matched_on", old_values."offer_id", old_values."offered", old_values."part_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="c4bb1b355a6d6735719f62bc26994c76cb7778c3",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_92b3a",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_match",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="offerevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_offer_known",
            ),
        ),
        migrations.AddIndex(
            model_name="offerstep",
            index=models.Index(
                fields=["offer", "-took_on"], name="diplomacy_o_offer_i_c3dafe_idx"
            ),
        ),
        migrations.AddConstraint(
            model_name="offerstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["indicated", "offered", "accepted", "withdrawn"])
                ),
                name="offer_state_is_known",
            ),
        ),
        partnership.evidence.triggers.SetTriggers(
            model_name="offerstep",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_offerstepevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "state", "took_on", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."offer_id", _pgh_attached_context.value, recorded_at(), \'insert\', new_values."id", new_values."source_id", new_values."state", new_values."took_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="6b6b03a4c40b580f93db542aafc35229509a80db",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e277c",
                        referencing="REFERENCING NEW TABLE AS new_values ",
                        table="diplomacy_offerstep",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_offerstepevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "state", "took_on", "updated_at", "updated_by_id", "version") SELECT new_values."citation", new_values."created_at", new_values."created_by_id", new_values."grade", new_values."id", new_values."marking_id", new_values."note", new_values."offer_id", _pgh_attached_context.value, recorded_at(), \'update\', new_values."id", new_values."source_id", new_values."state", new_values."took_on", new_values."updated_at", new_values."updated_by_id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                        hash="a440be20d6b0790ae05bde7487f8e5278ee2f364",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c8126",
                        referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                        table="diplomacy_offerstep",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "diplomacy_offerstepevent" ("citation", "created_at", "created_by_id", "grade", "id", "marking_id", "note", "offer_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "state", "took_on", "updated_at", "updated_by_id", "version") SELECT old_values."citation", old_values."created_at", old_values."created_by_id", old_values."grade", old_values."id", old_values."marking_id", old_values."note", old_values."offer_id", _pgh_attached_context.value, recorded_at(), \'delete\', old_values."id", old_values."source_id", old_values."state", old_values."took_on", old_values."updated_at", old_values."updated_by_id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                        hash="e8f2899fa3b6b51b7b813ce36f4ae33641f54f8a",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_bbb88",
                        referencing="REFERENCING OLD TABLE AS old_values ",
                        table="diplomacy_offerstep",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="offerstepevent",
            index=models.Index(
                fields=["pgh_obj", "-pgh_created_at", "-pgh_id"],
                name="diplomacy_offerstep_known",
            ),
        ),
    ]
    operations = at_once(operations)

"""Pledges: what a donor promised, in which form, by which way (design, section 3.3)."""

from decimal import Decimal

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from donors.models.conference import Conference
from donors.models.money import Money
from donors.models.pledge_queries import PledgeQuerySet
from donors.search import PLEDGE_WORDS
from partnership.actors.models import Actor
from partnership.evidence.history import recorded
from partnership.evidence.models import Evidenced, Record
from partnership.evidence.precision import DatePrecision
from partnership.evidence.sectors import CHOICES as SECTOR_CHOICES
from partnership.evidence.sectors import NAMES as SECTOR_NAMES
from partnership.evidence.told import Line, Told


class Instrument(models.TextChoices):
    """In what form the money comes; forms are never added together silently."""

    GRANT = "grant", "Grant"
    LOAN = "loan", "Loan"
    IN_KIND = "in_kind", "In kind"
    MIXED = "mixed", "Grant and loan"
    NOT_STATED = "not_stated", "Not stated in the source"


class Channel(models.TextChoices):
    """By which way the money goes."""

    DIRECT = "direct", "Direct"
    TRUST_FUND = "trust_fund", "Trust fund"
    MULTILATERAL = "multilateral", "Multilateral"
    NOT_STATED = "not_stated", "Not stated in the source"


class OperationLine(models.TextChoices):
    """Which line of operation the money serves (paper, paragraph 3)."""

    SECURITY = Line.SECURITY.value, Line.SECURITY.label
    POLITICAL = Line.POLITICAL.value, Line.POLITICAL.label
    ECONOMIC = Line.ECONOMIC.value, Line.ECONOMIC.label


@recorded
class Pledge(Record, Evidenced, Money):
    """Money, or help in kind, that a donor has promised (paper, paragraph 5).

    A pledge with parts of different forms is the parent of one pledge for each part;
    totals count parents only, totals by form count the parts. What a trust fund passes
    on is a pledge of the fund's, `is_onward`, and in no total: its deposits are.
    """

    donor = models.ForeignKey(Actor, models.PROTECT, related_name="pledges")
    conference = models.ForeignKey(
        Conference, models.PROTECT, null=True, blank=True, related_name="pledges"
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts"
    )
    title = models.CharField(max_length=200)
    instrument = models.CharField(
        max_length=12, choices=Instrument, default=Instrument.NOT_STATED
    )
    channel = models.CharField(
        max_length=12, choices=Channel, default=Channel.NOT_STATED
    )
    # Null where help was promised without a figure.
    amount = models.DecimalField(max_digits=20, decimal_places=4, null=True, blank=True)
    amount_usd = models.DecimalField(
        "amount (US$)",
        max_digits=20,
        decimal_places=2,
        null=True,
        blank=True,
        editable=False,
    )
    # The top of the range, where the source gives one; `amount` is its bottom.
    high_usd = models.DecimalField(
        "top of the range (US$)",
        max_digits=20,
        decimal_places=2,
        null=True,
        blank=True,
    )
    pledged_on = models.DateField()
    pledged_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    period_from = models.DateField(null=True, blank=True)
    period_to = models.DateField(null=True, blank=True)
    delivery_is_tracked = models.BooleanField(
        default=True,
        help_text=(
            "Every disbursement of this pledge is recorded here, so that none recorded"
            " means none delivered. Otherwise delivery is unknown until one is."
        ),
    )
    sector = models.CharField(
        max_length=3,
        choices=SECTOR_CHOICES,
        blank=True,
        help_text="OECD DAC sector; empty where the source names none.",
    )
    line = models.CharField(
        "line of operation",
        max_length=9,
        choices=OperationLine,
        default=OperationLine.ECONOMIC,
    )
    # The trust fund or organisation into which the donor pays.
    through = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="pledges_through"
    )
    is_onward = models.BooleanField(
        "passes on what others paid in",
        default=False,
        help_text=(
            "A trust fund spends what donors deposited. Deposits count as theirs;"
            " onward spending is shown beside them and never counts again."
        ),
    )
    note = models.CharField(max_length=500, blank=True)
    # Under which it came in a file; one that began here has none (donors/iati).
    iati_identifier = models.CharField(
        "IATI identifier",
        max_length=200,
        blank=True,
        default="",
        db_default="",
        editable=False,
    )
    # Of two letters (ISO 3166-1), as the file had it that it came in; one that began
    # here is for the host nation.
    recipient_country = models.CharField(
        max_length=2, blank=True, default="", db_default="", editable=False
    )
    # Who published the file that it came in.
    reported_by = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    told = Told(
        Line.ECONOMIC,
        actor="donor",
        subject=("donor",),
        facts=("amount", "high_usd", "pledged_on"),
    )

    objects = PledgeQuerySet.as_manager()

    class Meta(Money.Meta):
        abstract = False
        ordering = ["donor__name", "pk"]
        permissions = [("export_pledge", "Can export pledges and their gaps")]
        constraints = [
            *Money.Meta.constraints,
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0),
                name="pledge_amount_is_positive",
            ),
            models.CheckConstraint(
                condition=Q(high_usd=None) | Q(high_usd__gte=F("amount_usd")),
                name="pledge_range_ends_above_its_bottom",
            ),
            models.CheckConstraint(
                condition=Q(period_from=None, period_to=None)
                | Q(period_to__gte=F("period_from")),
                name="pledge_period_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(instrument__in=Instrument.values),
                name="pledge_instrument_is_known",
            ),
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values), name="pledge_channel_is_known"
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("pk")),
                name="pledge_is_not_its_own_parent",
            ),
            models.CheckConstraint(
                condition=Q(sector="") | Q(sector__in=SECTOR_NAMES),
                name="pledge_sector_is_known",
            ),
            models.CheckConstraint(
                condition=Q(line__in=OperationLine.values), name="pledge_line_is_known"
            ),
            models.CheckConstraint(
                condition=Q(through=None)
                | Q(channel__in=(Channel.TRUST_FUND, Channel.MULTILATERAL)),
                name="pledge_goes_through_somebody_by_a_channel",
            ),
            models.UniqueConstraint(
                fields=["iati_identifier"],
                condition=~Q(iati_identifier=""),
                name="pledge_comes_once_from_iati",
            ),
        ]
        indexes = [
            models.Index(fields=["donor", "pledged_on"]),
            # The orders of the list, and its search.
            models.Index(fields=["donor", "id"], name="pledge_by_donor"),
            models.Index(fields=["pledged_on", "id"], name="pledge_by_date"),
            models.Index(
                Coalesce("amount_usd", Decimal(-1)), "id", name="pledge_by_amount"
            ),
            GinIndex(PLEDGE_WORDS, name="pledge_by_words"),
            models.Index(fields=["conference", "pledged_on"]),
        ]

    def __str__(self) -> str:
        return f"{self.donor}: {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("donors:pledge", args=[self.pk])

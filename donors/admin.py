from django.contrib import admin

from donors import models
from partnership.evidence.admin import ReadOnlyRecordAdmin, RecordAdmin


@admin.register(models.Conference)
class ConferenceAdmin(RecordAdmin):
    list_display = ["name", "place", "held_on", "marking"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


class LedgerAdmin(ReadOnlyRecordAdmin):
    """Money is converted where it is recorded, on the pages; here it is read."""


@admin.register(models.Pledge)
class PledgeAdmin(LedgerAdmin):
    list_display = ["donor", "title", "amount_usd", "instrument", "grade"]
    list_select_related = ["donor"]
    list_filter = ["conference", "instrument"]
    search_fields = ["donor__name", "title"]


@admin.register(models.Transaction)
class TransactionAdmin(LedgerAdmin):
    list_display = ["pledge", "kind", "transacted_on", "amount_usd"]
    list_select_related = ["pledge__donor"]
    list_filter = ["kind"]


@admin.register(models.Instalment)
class InstalmentAdmin(LedgerAdmin):
    list_display = ["pledge", "due_on", "amount_usd"]
    list_select_related = ["pledge__donor"]


@admin.register(models.PledgeStatement)
class PledgeStatementAdmin(LedgerAdmin):
    list_display = ["pledge", "kind", "stated_on", "amount_usd", "grade"]
    list_select_related = ["pledge__donor"]


@admin.register(models.Condition)
class ConditionAdmin(RecordAdmin):
    list_display = ["pledge", "text", "set_on", "met_on"]
    list_select_related = ["pledge__donor"]


@admin.register(models.DebtClaim)
class DebtClaimAdmin(RecordAdmin):
    list_display = ["creditor_name", "group", "low_usd", "high_usd", "relief_percent"]
    list_filter = ["group"]


@admin.register(models.PublishedTotal)
class PublishedTotalAdmin(RecordAdmin):
    list_display = ["title", "amount_usd", "stated_on"]


@admin.register(models.RateSet)
class RateSetAdmin(RecordAdmin):
    list_display = ["name", "base_currency", "is_default"]
    search_fields = ["name"]


@admin.register(models.ExchangeRate)
class ExchangeRateAdmin(RecordAdmin):
    list_display = ["rate_set", "currency", "on", "units_per_base"]
    list_select_related = ["rate_set"]
    list_filter = ["rate_set", "currency"]

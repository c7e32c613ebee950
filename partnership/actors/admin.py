from django.contrib import admin

from partnership.actors.alias_form import AliasForm
from partnership.actors.models import Actor, Alias, Grouping, Membership, Province
from partnership.evidence.admin import RecordAdmin


@admin.register(Actor)
class ActorAdmin(RecordAdmin):
    list_display = ["name", "kind", "iso3", "marking"]
    list_filter = ["kind"]
    search_fields = ["name", "iso3"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Alias)
class AliasAdmin(RecordAdmin):
    form = AliasForm
    list_display = ["name", "actor", "sender", "marking"]
    list_select_related = ["actor", "marking"]
    search_fields = ["name", "sender", "actor__name"]


@admin.register(Grouping)
class GroupingAdmin(RecordAdmin):
    list_display = ["name", "code", "marking"]
    search_fields = ["name", "code"]


@admin.register(Membership)
class MembershipAdmin(RecordAdmin):
    list_display = ["grouping", "actor", "joined_on", "left_on", "grade"]
    list_select_related = ["grouping", "actor"]
    list_filter = ["grouping"]


@admin.register(Province)
class ProvinceAdmin(RecordAdmin):
    list_display = ["name", "code", "capital", "marking"]
    search_fields = ["name", "code"]

from django.contrib import admin

from coalition import models
from coalition.forms.dependency_admin import DependencyAdminForm
from partnership.evidence.admin import RecordAdmin


@admin.register(models.Contributor)
class ContributorAdmin(RecordAdmin):
    list_display = ["actor", "location", "marking"]
    list_select_related = ["actor", "marking"]
    search_fields = ["actor__name"]


@admin.register(models.Mandate)
class MandateAdmin(RecordAdmin):
    list_display = ["holder", "title", "authority_type", "expires_on", "grade"]
    list_select_related = ["holder"]
    list_filter = ["authority_type"]
    search_fields = ["holder__name", "title"]


@admin.register(models.PRT)
class PRTAdmin(RecordAdmin):
    list_display = ["name", "province", "location"]
    list_select_related = ["province"]
    search_fields = ["name"]


@admin.register(models.Force, models.Sector)
class PlaceAdmin(RecordAdmin):
    list_display = ["code", "name"]
    search_fields = ["code", "name"]


@admin.register(models.Deployment)
class DeploymentAdmin(RecordAdmin):
    list_display = ["contributor", "force", "sector"]
    list_select_related = ["contributor__actor", "force", "sector"]
    search_fields = ["contributor__actor__name"]


@admin.register(models.Strength)
class StrengthAdmin(RecordAdmin):
    list_display = ["deployment", "personnel", "stated_on", "grade"]
    list_select_related = ["deployment__contributor__actor", "deployment__force"]
    date_hierarchy = "stated_on"


@admin.register(models.ContributorStatus, models.Intent)
class StandingAdmin(RecordAdmin):
    list_display = ["contributor", "__str__", "grade"]
    list_select_related = ["contributor__actor"]


@admin.register(models.PRTStatus)
class PRTStatusAdmin(RecordAdmin):
    list_display = ["prt", "status", "since", "lead", "grade"]
    list_select_related = ["prt", "lead"]


@admin.register(models.MissionOption)
class MissionOptionAdmin(RecordAdmin):
    list_display = ["contributor", "mission", "note"]
    list_select_related = ["contributor__actor", "mission"]
    search_fields = ["contributor__actor__name", "mission__name"]


@admin.register(models.Responsibility)
class ResponsibilityAdmin(RecordAdmin):
    list_display = ["province", "holder", "since", "sector", "lead"]
    list_select_related = ["province", "sector", "lead"]


@admin.register(models.MandateDependency)
class MandateDependencyAdmin(RecordAdmin):
    form = DependencyAdminForm
    list_display = ["mandate", "depends_on"]
    list_select_related = ["mandate__holder", "depends_on__holder"]


@admin.register(models.Scenario)
class ScenarioAdmin(RecordAdmin):
    list_display = ["name", "owner", "as_at", "marking"]
    list_select_related = ["owner", "marking"]
    search_fields = ["name"]


@admin.register(models.Assumption)
class AssumptionAdmin(RecordAdmin):
    list_display = ["scenario", "kind", "marking"]
    list_select_related = ["scenario", "marking"]
    list_filter = ["kind"]


@admin.register(
    models.FundingStatement,
    models.Participation,
    models.PostStatement,
    models.TeamAssessment,
)
class TeamFactAdmin(RecordAdmin):
    list_display = ["prt", "__str__", "grade"]
    list_select_related = ["prt"]
    search_fields = ["prt__name"]

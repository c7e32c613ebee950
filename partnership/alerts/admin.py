from django.contrib import admin

from partnership.alerts.models import Flag, JobRun
from partnership.evidence.admin import ReadOnlyAdmin, ReadOnlyRecordAdmin


@admin.register(Flag)
class FlagAdmin(ReadOnlyRecordAdmin):
    list_display = ["title", "rule", "severity", "step", "opened_on", "closed_on"]
    list_filter = ["rule", "severity"]


@admin.register(JobRun)
class JobRunAdmin(ReadOnlyAdmin):
    list_display = ["job", "on", "started_at", "ended_at", "opened", "closed", "error"]
    list_filter = ["job"]

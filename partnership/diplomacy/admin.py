"""Events and the region are kept here too; what actions write is only read.

A meeting keeps a step of each change, and a point is cleared with a line that holds:
an edit here would pass both by. What the pages alone keep does not stand here.
"""

from django.contrib import admin

from partnership.diplomacy.models import (
    Diary,
    Event,
    EventDate,
    Meeting,
    MeetingStep,
    Point,
    RegionalGrouping,
)
from partnership.evidence.admin import ReadOnlyRecordAdmin, RecordAdmin


@admin.register(Event)
class EventAdmin(RecordAdmin):
    list_display = ["title", "line", "place", "grade"]
    list_filter = ["line"]
    search_fields = ["title"]


@admin.register(EventDate)
class EventDateAdmin(RecordAdmin):
    list_display = ["event", "announced_on", "starts_on", "ends_on", "reason"]
    list_select_related = ["event"]


@admin.register(Meeting)
class MeetingAdmin(ReadOnlyRecordAdmin):
    list_display = ["__str__", "actor", "held_on", "status"]
    list_select_related = ["actor"]
    list_filter = ["status"]
    search_fields = ["principal", "counterpart", "actor__name"]


@admin.register(Point)
class PointAdmin(ReadOnlyRecordAdmin):
    list_display = ["meeting", "status", "cleared_on"]
    list_select_related = ["meeting__actor"]


@admin.register(RegionalGrouping)
class RegionalGroupingAdmin(RecordAdmin):
    list_display = ["grouping"]
    list_select_related = ["grouping"]


@admin.register(MeetingStep)
class MeetingStepAdmin(ReadOnlyRecordAdmin):
    list_display = ["meeting", "said_on", "status", "held_on"]
    list_select_related = ["meeting__actor"]


@admin.register(Diary)
class DiaryAdmin(ReadOnlyRecordAdmin):
    list_display = ["principal", "imported_on"]

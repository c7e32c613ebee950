"""Diaries that meetings are imported from, and the entries that they came from."""

from django.db import models

from partnership.diplomacy.models.meeting import Meeting
from partnership.evidence.history import recorded
from partnership.evidence.models import Record
from partnership.evidence.told import Line, Told


@recorded
class Diary(Record):
    """The calendar of one of our principals, which comes in as a file now and then."""

    principal = models.CharField(max_length=120)
    imported_on = models.DateField(null=True, blank=True)

    told = Told(Line.POLITICAL, name="{principal}")

    class Meta:
        verbose_name_plural = "diaries"
        ordering = ["principal", "pk"]
        # Of its marking, so that nobody learns of a diary above their sight by being
        # refused one of theirs (decision 33).
        constraints = [
            models.UniqueConstraint(
                fields=["principal", "marking"],
                name="diary_of_a_principal_is_one_of_its_marking",
            ),
        ]

    def __str__(self) -> str:
        return f"Diary of {self.principal}"


class DiaryEntry(models.Model):
    """Which entry of which diary a meeting is, and what the newest file said of it.

    The file's words stand here as they came, so that a later file changes what it says
    anew and nothing that somebody has mended in the record since.
    """

    leaves = True

    diary = models.ForeignKey(Diary, models.PROTECT, related_name="entries")
    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="diary_entry")
    uid = models.CharField(max_length=255)
    # Of a series: the day that the rule gives, whatever day it was moved to.
    recurrence = models.CharField(max_length=13, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    modified_at = models.DateTimeField(null=True, blank=True)
    held_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    status = models.CharField(max_length=10)
    occasion = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=120, blank=True)
    counterpart = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name_plural = "diary entries"
        ordering = ["diary", "uid", "recurrence"]
        constraints = [
            models.UniqueConstraint(
                fields=["diary", "uid", "recurrence"],
                name="diary_entry_is_one_meeting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.uid} {self.recurrence}".strip()

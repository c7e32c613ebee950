"""Who wants the front page by e-mail, and when: each reader's own choice."""

from django.db import models
from django.db.models import Q

from partnership.accounts.models import User


class Rhythm(models.TextChoices):
    """How often a reader gets the overview."""

    WORKING_DAYS = "working_days", "Each working day, Monday to Friday"
    WEEKLY = "weekly", "Once a week"


class Weekday(models.IntegerChoices):
    """As Python counts the days of a week."""

    MONDAY = 0, "Monday"
    TUESDAY = 1, "Tuesday"
    WEDNESDAY = 2, "Wednesday"
    THURSDAY = 3, "Thursday"
    FRIDAY = 4, "Friday"
    SATURDAY = 5, "Saturday"
    SUNDAY = 6, "Sunday"


class OverviewChoice(models.Model):
    """One reader's choice. Who has none gets no mail."""

    stays_here = "mail goes out from one installation; a person chooses it anew"
    untold = "who is sent a mail changes no page"

    person = models.OneToOneField(User, models.CASCADE, related_name="overview_choice")
    rhythm = models.CharField(max_length=12, choices=Rhythm)
    weekday = models.PositiveSmallIntegerField(choices=Weekday, null=True, blank=True)
    # In the installation's own time zone.
    hour = models.PositiveSmallIntegerField()
    # No mail that was due before.
    chosen_at = models.DateTimeField()

    class Meta:
        ordering = ["person"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rhythm=Rhythm.WORKING_DAYS, weekday=None)
                | Q(rhythm=Rhythm.WEEKLY, weekday__in=Weekday.values),
                name="overview_choice_has_a_day_if_weekly",
            ),
            models.CheckConstraint(
                condition=Q(hour__lte=23), name="overview_choice_has_an_hour_of_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.in_words}"

    @property
    def in_words(self) -> str:
        """Such as: once a week, on Monday, at 07:00."""
        if self.rhythm == Rhythm.WORKING_DAYS:
            return f"each working day at {self.hour:02}:00"
        return f"once a week, on {Weekday(self.weekday).label}, at {self.hour:02}:00"

"""In which state a pledge is at a date; `position.sql` works it out."""

from django.db import models


class Status(models.TextChoices):
    """One state for each pledge, the most pressing that holds."""

    OVERDUE = "overdue", "Overdue"
    BEHIND_SCHEDULE = "behind_schedule", "Behind schedule"
    WAITING = "waiting", "Waiting on a condition"
    NOT_YET_DUE = "not_yet_due", "Not yet due"
    DELIVERED = "delivered", "Delivered"
    NO_FIGURE = "no_figure", "No figure recorded"

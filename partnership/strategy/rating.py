"""Red, amber and green: how an action goes, by a person or by the records."""

from django.db import models


class Rating(models.TextChoices):
    """How an action goes; what is not known has none of the three."""

    RED = "red", "Red"
    AMBER = "amber", "Amber"
    GREEN = "green", "Green"


WORST_FIRST = (Rating.RED, Rating.AMBER, Rating.GREEN)

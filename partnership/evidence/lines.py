"""The strategy's three lines of operation."""

from django.db import models


class Line(models.TextChoices):
    """The strategy's three lines of operation."""

    SECURITY = "security", "Security"
    POLITICAL = "political", "Political"
    ECONOMIC = "economic", "Economic"

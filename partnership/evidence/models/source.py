"""Sources: the document, paragraph or address that bears a figure."""

from datetime import date

from django.db import models
from django.db.models import Q

from partnership.evidence.history import recorded
from partnership.evidence.models.record import Grade, Record
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.told import Line, Told


@recorded
class Source(Record):
    """A document or publication that a record can name as its evidence."""

    code = models.SlugField(max_length=40, unique=True)
    title = models.CharField(max_length=600)
    url = models.URLField("address", max_length=600, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_precision = models.CharField(
        max_length=6, choices=DatePrecision, default=DatePrecision.DAY
    )
    grade = models.CharField("evidence grade", max_length=12, choices=Grade)

    told = Told(Line.GROUND, facts=("published_on", "grade"))

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(grade__in=Grade.values), name="source_grade_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def day_beside(self) -> date | None:
        """The day to say after the title: none where the title says it already."""
        day, precision = self.published_on, self.published_precision
        said = (date_words(day, precision, how) for how in ("short", "long") if day)
        return None if any(words in self.title for words in said) else day

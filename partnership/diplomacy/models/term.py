"""The vocabulary: words that we avoid, and what we say instead (paper, para 5)."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from partnership.evidence.history import recorded
from partnership.evidence.models import Record, RecordQuerySet
from partnership.evidence.told import Line, Told


class Holds(models.TextChoices):
    """In which texts a word is looked for."""

    BOTH = "both", "In all texts"
    INTERNAL = "internal", "In internal texts only"
    PUBLIC = "public", "In public texts only"


class TermQuerySet(RecordQuerySet):
    """The questions we ask of the vocabulary."""

    def at(self, on: date) -> Self:
        """Words that are on the list at this date."""
        return self.filter(
            Q(held_from=None) | Q(held_from__lte=on),
            Q(held_until=None) | Q(held_until__gte=on),
        )

    def of_the_list(self, on: date, reader: Any) -> Self:
        """What a text of this date is held against, as far as the reader may see."""
        return self.visible_to(reader).at(on)


@recorded
class Term(Record):
    """A word or a phrase to avoid, with its other forms, and what to say instead."""

    word = models.CharField("word or phrase", max_length=80, unique=True)
    # Plurals and the like, as somebody typed them; nothing is derived from the word.
    other_forms = models.CharField(max_length=300, blank=True)
    say_instead = models.CharField(max_length=120, blank=True)
    why = models.CharField(max_length=300)
    holds = models.CharField(max_length=8, choices=Holds, default=Holds.BOTH)
    held_from = models.DateField(null=True, blank=True)
    held_until = models.DateField(null=True, blank=True)
    paragraph = models.CharField(max_length=20, blank=True)

    told = Told(
        Line.POLITICAL,
        name="“{word}”",
        facts=("say_instead", "why", "holds", "held_from", "held_until"),
    )

    objects = TermQuerySet.as_manager()

    class Meta:
        ordering = ["word"]
        constraints = [
            models.CheckConstraint(
                condition=Q(holds__in=Holds.values), name="term_holds_where_is_known"
            ),
            models.CheckConstraint(
                condition=Q(held_from=None)
                | Q(held_until=None)
                | Q(held_until__gte=F("held_from")),
                name="term_holds_until_after_from",
            ),
        ]

    def __str__(self) -> str:
        return f"“{self.word}”"

    def get_absolute_url(self) -> str:
        return reverse("diplomacy:term_list")

    @property
    def phrases(self) -> list[str]:
        """The word and its other forms, each a phrase to look for."""
        forms = [self.word, *self.other_forms.split(",")]
        return list(dict.fromkeys(filter(None, map(str.strip, forms))))

    @property
    def is_for_internal(self) -> bool:
        """Whether it is looked for in internal texts."""
        return self.holds != Holds.PUBLIC

    @property
    def is_for_public(self) -> bool:
        """Whether it is looked for in public texts."""
        return self.holds != Holds.INTERNAL

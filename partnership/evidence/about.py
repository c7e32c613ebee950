"""What a record is about: a record of any line, by its label and its key."""

from django.db import models
from django.db.models import Q


class About(models.Model):
    """Another record that this one names, wherever it lives: both parts or neither.

    `about_model` is its label, such as "coalition.mandate"; floors above and beside
    ours are reached by it.
    """

    about_model = models.CharField(max_length=60, blank=True, editable=False)
    about_id = models.BigIntegerField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True


def about_is_whole(name: str) -> models.CheckConstraint:
    """A label and a key, or neither."""
    neither = Q(about_model="", about_id=None)
    both = ~Q(about_model="") & Q(about_id__isnull=False)
    return models.CheckConstraint(condition=neither | both, name=name)

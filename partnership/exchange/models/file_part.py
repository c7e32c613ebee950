"""A kept file in pieces, for web and worker may be different machines."""

from collections.abc import Iterator

from django.db import models


class FilePartQuerySet(models.QuerySet):
    """The pieces of a file."""

    def contents(self) -> Iterator[bytes]:
        """What each piece holds, in their order and one at a time in memory.

        Raises DoesNotExist where there is none, or it is removed meanwhile.
        """
        keys = self.order_by("number").values_list("pk", flat=True)
        for key in list(keys) or [0]:
            yield bytes(self.get(pk=key).content)


class FilePart(models.Model):
    """A piece of a file; what the file is of, and that it is kept once, says each."""

    number = models.PositiveIntegerField()
    content = models.BinaryField()

    objects = FilePartQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Part {self.number} of a file"

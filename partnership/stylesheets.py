"""The sheets that every page wears: written apart, and collected as one.

A browser paints nothing before it has them all, and each is a request.
"""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

# In the order in which they build on each other.
SHEETS = [
    f"css/{name}.css"
    for name in (
        "tokens",
        "page",
        "marking",
        "masthead",
        "section",
        "tag",
        "table",
        "list",
        "chart",
        "steps",
        "map",
        "form",
    )
]
JOINED = "css/joined.css"


class JoinedSheets(CompressedManifestStaticFilesStorage):
    """Static files as they are served, with the common sheets in one file as well."""

    joins_sheets = True

    def post_process(
        self, paths: dict[str, tuple[Any, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple]:
        """Write the joined sheet beside the others, and let it be named like them.

        KeyError for a sheet that is not there: every page would ask for it.
        """
        if not dry_run:
            if self.exists(JOINED):
                self.delete(JOINED)
            self.save(JOINED, ContentFile(b"\n".join(_read(paths[s]) for s in SHEETS)))
            paths = {**paths, JOINED: (self, JOINED)}
        yield from super().post_process(paths, dry_run, **options)


def common_sheets() -> list[str]:
    """What a page links to: the one file where files are collected, else each."""
    joins = getattr(staticfiles_storage, "joins_sheets", False) and not settings.DEBUG
    return [JOINED] if joins else SHEETS


def _read(place: tuple[Any, str]) -> bytes:
    storage, path = place
    with storage.open(path) as file:
        return file.read()

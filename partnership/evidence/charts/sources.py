"""What bears the figures of a chart, as far as the reader may see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from partnership.evidence.models import Source
from partnership.evidence.templatetags.display import date_words

MOST = 12


@dataclass(frozen=True)
class Sources:
    """The sources of a chart, newest first; `is_more` where these are not all."""

    named: tuple[Source, ...] = ()
    is_more: bool = False

    @property
    def words(self) -> list[str]:
        """Each by its title, its date unless the title has it, and its grade."""
        return [_words(source) for source in self.named]


def sources_of(reader: Any, *facts: QuerySet) -> Sources:
    """What these facts name as their source; one query, a dozen at most."""
    named_by = Q(pk__in=[])
    for some in facts:
        named_by |= Q(pk__in=some.order_by().values("source"))
    named = Source.objects.visible_to(reader).filter(named_by)
    newest = named.order_by(F("published_on").desc(nulls_last=True), "title", "pk")
    return _bounded(list(newest[: MOST + 1]))


def sources_among(named: Iterable[Source | None]) -> Sources:
    """The same of sources that are loaded as the reader may see them; None is none."""
    found = {source.pk: source for source in named if source}
    return _bounded(sorted(found.values(), key=_newest_first))


def _newest_first(source: Source) -> tuple[int, str, int]:
    day = source.published_on
    return (-day.toordinal() if day else 1, source.title, source.pk)


def _bounded(newest: list[Source]) -> Sources:
    return Sources(tuple(newest[:MOST]), len(newest) > MOST)


def _words(source: Source) -> str:
    day = source.day_beside
    when = f", {date_words(day, source.published_precision, 'short')}" if day else ""
    return f"{source.title}{when} ({source.get_grade_display().lower()})"

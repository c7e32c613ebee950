"""What bears the figures of a chart, as far as the reader may see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet, Value

from partnership.evidence.models import Source
from partnership.evidence.templatetags.display import date_words

MOST = 12
NEWEST_FIRST = (F("published_on").desc(nulls_last=True), "title", "pk")


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
    chosen = Q(pk__in=[])
    for some in facts:
        chosen |= named_by(some)
    named = Source.objects.visible_to(reader).filter(chosen)
    return _bounded(list(named.order_by(*NEWEST_FIRST)[: MOST + 1]))


def sources_of_each(
    reader: Any, chosen: Mapping[str, Q], most: int
) -> QuerySet[Source]:
    """The newest sources of several subjects, each chosen by a Q of sources.

    One more than so many of each, `of` the subject's name, so that it is known that
    there are more.
    """
    seen = Source.objects.visible_to(reader)
    first, *others = (
        seen.filter(some).order_by(*NEWEST_FIRST).annotate(of=Value(name))[: most + 1]
        for name, some in chosen.items()
    )
    return first.union(*others, all=True)


def by_subject(
    found: Iterable[Source], names: Iterable[str], most: int
) -> dict[str, Sources]:
    """The sources that `sources_of_each` found, by subject; so many of each."""
    rows = list(found)
    return {
        name: _bounded(
            sorted((one for one in rows if one.of == name), key=_newest_first), most
        )
        for name in names
    }


def named_by(facts: QuerySet) -> Q:
    """The sources that these facts name."""
    return Q(pk__in=facts.order_by().values("source"))


def sources_among(named: Iterable[Source | None]) -> Sources:
    """The same of sources that are loaded as the reader may see them; None is none."""
    found = {source.pk: source for source in named if source}
    return _bounded(sorted(found.values(), key=_newest_first))


def _newest_first(source: Source) -> tuple[int, str, int]:
    day = source.published_on
    return (-day.toordinal() if day else 1, source.title, source.pk)


def _bounded(newest: list[Source], most: int = MOST) -> Sources:
    return Sources(tuple(newest[:most]), len(newest) > most)


def _words(source: Source) -> str:
    day = source.day_beside
    when = f", {date_words(day, source.published_precision, 'short')}" if day else ""
    return f"{source.title}{when} ({source.get_grade_display().lower()})"

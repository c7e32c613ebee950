"""Lines to take that stand in a brief and do not hold on the day of its meeting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Length, StrIndex

from partnership.dashboard.brief.lines import plain
from partnership.dashboard.models import BriefSection
from partnership.diplomacy.models import LineVersion, Meeting
from partnership.diplomacy.points.clearance import broken_line
from partnership.evidence.banner import marks_of

# Shorter words may stand in a brief by chance.
LEAST_CHARACTERS = 20


class PlainWords(Func):
    """The words of a column as `lines.plain` writes them."""

    template = (
        "btrim(regexp_replace(translate(%(expressions)s, '{}|', '()/'), '[[:space:]]+',"
        " ' ', 'g'))"
    )
    arity = 1
    output_field = TextField()


@dataclass(frozen=True)
class Expired:
    """What is said of a line that does not hold, and the markings that this bears."""

    said: str
    marks: frozenset[int]


def expired_lines(
    meeting: Meeting, on: date, shown: Iterable[BriefSection], reader: Any
) -> list[Expired]:
    """Each that the reader may see, whoever wrote its words in a heading or a line.

    A line that holds may repeat the words of one that does not: then they may be said.
    """
    body = "\n".join(plain(words) for one in shown for words in (one.heading, one.text))
    day = meeting.day_at
    found = _quoted(body, reader)
    holding = LineVersion.objects.holding(day, on, reader)
    keys = holding.filter(pk__in=[one.pk for one in found]).values_list("pk", flat=True)
    held = set(keys)
    may_be_said = [plain(one.text) for one in found if one.pk in held]
    broken = [
        one
        for one in found
        if one.pk not in held and _stands(plain(one.text), body, may_be_said)
    ]
    newer = _marks_of_newer(broken, on, reader)
    return [
        Expired(
            f"{broken_line(one, day, on)}. An expired line cannot enter a brief.",
            frozenset({*marks_of([one, one.line_to_take]), *newer}),
        )
        for one in broken
    ]


def _quoted(body: str, reader: Any) -> list[LineVersion]:
    """The versions whose words stand somewhere in this."""
    seen = LineVersion.objects.visible_to(reader)
    words = seen.select_related("line_to_take").alias(words=PlainWords("text"))
    quoted = words.alias(
        at=StrIndex(Value(body, TextField()), "words"), length=Length("words")
    ).filter(at__gt=0, length__gte=LEAST_CHARACTERS)
    return list(quoted.order_by("pk"))


def _stands(words: str, body: str, may_be_said: Iterable[str]) -> bool:
    """Whether words stand elsewhere than within what may be said.

    A shorter line that holds takes none of them away.
    """
    for longer in sorted(may_be_said, key=len, reverse=True):
        if words in longer:
            body = body.replace(longer, "\n")
    return words in body


def _marks_of_newer(broken: list[LineVersion], on: date, reader: Any) -> set[int]:
    """Of what may have taken the place of these, for that is told too."""
    newer = LineVersion.objects.visible_to(reader).cleared(on)
    newer = newer.filter(
        line_to_take__versions__in=[one.pk for one in broken],
        number__gt=F("line_to_take__versions__number"),
    )
    return set(newer.order_by().values_list("marking_id", flat=True))

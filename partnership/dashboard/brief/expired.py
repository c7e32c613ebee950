"""Lines to take that stand in a brief and do not hold on the day of its meeting."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Func, TextField, Value
from django.db.models.functions import Length, StrIndex

from partnership.dashboard.brief.lines import plain
from partnership.dashboard.models import BriefSection
from partnership.diplomacy.models import LineVersion, Meeting
from partnership.diplomacy.points.clearance import broken_line

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


def expired_lines(
    meeting: Meeting, on: date, shown: Iterable[BriefSection], reader: Any
) -> list[str]:
    """What is said of each that the reader may see, whoever wrote its words there.

    A line that holds may repeat the words of one that does not: then they may be said.
    """
    body = "\n".join(" ".join(one.text.split()) for one in shown)
    day = meeting.day_at
    seen = LineVersion.objects.visible_to(reader).filter(
        line_to_take__marking__in=reader.visible_marking_ids
    )
    words = seen.select_related("line_to_take").alias(words=PlainWords("text"))
    quoted = words.alias(
        at=StrIndex(Value(body, TextField()), "words"), length=Length("words")
    ).filter(at__gt=0, length__gte=LEAST_CHARACTERS)
    found = list(quoted.order_by("pk"))
    holding = LineVersion.objects.holding(day, on, reader)
    held = set(
        holding.filter(pk__in=[one.pk for one in found]).values_list("pk", flat=True)
    )
    for one in found:
        if one.pk in held:
            body = body.replace(plain(one.text), "")
    return [
        f"{broken_line(one, day, on)}. An expired line cannot enter a brief."
        for one in found
        if one.pk not in held and plain(one.text) in body
    ]

"""The losing side of a transfer, named for the activity that gains."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from donors.iati.writing.gathered import ORDER, entries_of
from donors.models import Pledge


def links_of(
    pledges: list[Pledge],
    on: date,
    reader: Any,
    in_file: Callable[[list[int]], set[int]],
    identifier: Callable[[Pledge], str],
    known_at: datetime | None = None,
) -> dict[int, str]:
    """By the key of each losing entry: its activity and its place there.

    Only of activities that are in the same file, as `in_file` says of keys.
    """
    gains = entries_of(pledges, on, reader, known_at).filter(takes_from__isnull=False)
    losing = set(gains.values_list("takes_from__pledge", flat=True))
    if not losing:
        return {}
    seen = Pledge.objects.visible_to(reader).filter(pk__in=losing).order_by("pk")
    wholes = {one: {one.pk, one.parent_id} - {None} for one in seen}
    held = in_file([key for keys in wholes.values() for key in keys])
    links = {}
    for one, keys in wholes.items():
        if keys & held:
            own = entries_of([one.pk], on, reader, known_at).order_by(*ORDER)
            for place, key in enumerate(own.values_list("pk", flat=True), start=1):
                links[key] = f"{identifier(one)}#{place}"
    return links

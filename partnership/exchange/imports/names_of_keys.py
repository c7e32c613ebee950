"""What a record that another names by its key is called, as far as one may see it."""

from typing import Any

from django.db.models import Model

NOT_SHOWN = "not shown"


class NamesOfKeys:
    """The names of whole models, each read once and only where something differs.

    What rows refer to are short lists: actors, provinces, forces.
    """

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._names: dict[type[Model], dict[int, str]] = {}

    def of(self, model: type[Model], key: int) -> str:
        """The name of the record with this key."""
        if model not in self._names:
            seen = model._default_manager.visible_to(self._reader).select_related()
            self._names[model] = {one.pk: str(one) for one in seen}
        return self._names[model].get(key, NOT_SHOWN)

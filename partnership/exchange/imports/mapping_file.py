"""What a file of JSON says of the columns of another file."""

import json
from pathlib import Path
from typing import Any

from partnership.exchange.imports.passing import ACTORS


class BadMapping(ValueError):
    """The file of the mapping cannot be used; nothing was read."""


def read_mapping(
    path: Path | None,
) -> tuple[dict[str, str] | None, dict[str, dict[str, str]]]:
    """Headings by field, and answers by name; None where no columns are said.

    Either `{"donor": "Country"}`, or `{"columns": {…}, "actors": {"Name": "DNK"}}`
    where names are doubtful. Raises BadMapping.
    """
    if path is None:
        return None, {}
    try:
        said = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as wrong:
        raise BadMapping(f"{path.name} is no JSON that can be read: {wrong}") from None
    if not isinstance(said, dict):
        raise BadMapping(f"{path.name} is no object of JSON")
    if "columns" not in said and ACTORS not in said:
        return _words(path, said), {}
    columns = said.get("columns")
    actors = _words(path, said.get(ACTORS, {}))
    return None if columns is None else _words(path, columns), {ACTORS: actors}


def _words(path: Path, said: Any) -> dict[str, str]:
    if not isinstance(said, dict) or not all(isinstance(v, str) for v in said.values()):
        raise BadMapping(f"{path.name} must give a text for each name")
    return said

"""One operation of the API's description, ready for a page."""

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from partnership.exchange.api_reference.types import Described, in_words

JSON = "application/json"
# Parameters that take names of fields, which stand on the page anyway.
NAMES = {
    "fields": "field names",
    "sort": "field name",
}


class Part(NamedTuple):
    """A parameter, or a field of an answer."""

    name: str
    holds: str
    about: str
    default: str = ""


class Outcome(NamedTuple):
    """A status that may be answered, and when."""

    status: str
    about: str
    example: str = ""


@dataclass(frozen=True)
class Operation:
    """What can be asked at one address, and what comes back."""

    path: str
    summary: str
    # Those that many addresses take, and those of this one.
    shared: list[Part]
    own: list[Part]
    # Around the rows, and of each row.
    envelope: list[Part]
    fields: list[Part]
    # What a list may be sorted by, either way.
    sorts: list[str]
    outcomes: list[Outcome]
    example: str

    @classmethod
    def read(cls, whole: Described, path: str) -> "Operation":
        """The operation at this path of a description; KeyError if there is none."""
        said, known = whole["paths"][path]["get"], whole["components"]
        taken = [(one, _found(one, known)) for one in said.get("parameters", [])]
        success = said["responses"]["200"]["content"][JSON]
        return cls(
            path=path,
            summary=said["summary"],
            shared=[_parameter(one, known) for ref, one in taken if "$ref" in ref],
            own=[_parameter(one, known) for ref, one in taken if "$ref" not in ref],
            envelope=_parts(success["schema"], known["schemas"]),
            fields=_parts(_row(success["schema"], known), known["schemas"]),
            sorts=_sorts([one for _, one in taken]),
            outcomes=outcomes(said["responses"], known),
            example=pretty(success["example"]),
        )


def outcomes(responses: Described, known: Described) -> list[Outcome]:
    """Every answer by its status; of a problem an example too."""
    found = []
    for status, one in sorted(responses.items()):
        one = _found(one, known)
        bodies = list(one.get("content", {}).values())
        example = bodies[0].get("example") if bodies and status != "200" else None
        words = pretty(example) if example else ""
        found.append(Outcome(status, one["description"], words))
    return found


def parameters(whole: Described) -> list[Part]:
    """Those that many addresses take."""
    known = whole["components"]
    return [_parameter(one, known) for one in known["parameters"].values()]


def pretty(example: Any) -> str:
    """JSON for people."""
    return json.dumps(example, indent=2, ensure_ascii=False)


def _found(described: Described, known: Described) -> Described:
    """What a reference points at, or the thing itself."""
    if "$ref" not in described:
        return described
    kind, name = described["$ref"].split("/")[-2:]
    return known[kind][name]


def _row(schema: Described, known: Described) -> Described:
    """The schema of a row of a list or a report, or of the one record."""
    inside = schema.get("properties", {})
    row = inside.get("row") or inside.get("rows", {}).get("items", {})
    return _found(row, known)


def _sorts(parameters: list[Described]) -> list[str]:
    """Of a list; a report says in words what it may be sorted by."""
    schemas = [one["schema"] for one in parameters if one["name"] == "sort"]
    names = [name for one in schemas for name in one.get("enum", [])]
    return [name for name in names if not name.startswith("-")]


def _parameter(said: Described, known: Described) -> Part:
    about = {"description": said.get("description", "")}
    schema = about | said["schema"]
    default = str(schema.get("default", ""))
    holds = NAMES.get(said["name"]) or in_words(schema, known["schemas"])
    return Part(said["name"], holds, said.get("description", ""), default)


def _parts(schema: Described, known: Described) -> list[Part]:
    return [
        Part(name, in_words(one, known), one.get("description", ""))
        for name, one in schema.get("properties", {}).items()
    ]

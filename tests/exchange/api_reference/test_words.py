"""A schema and an operation are told in words, whatever the description holds."""

import shlex

import pytest

from partnership.exchange.api.openapi.document import document
from partnership.exchange.api.openapi.parameters import DAY, INSTANT
from partnership.exchange.api_reference.curl import curl
from partnership.exchange.api_reference.operation import Operation
from partnership.exchange.api_reference.types import in_words

RELATED = {"type": ["object", "null"], "properties": {"id": {}, "name": {}}}
WHOLE = document()
KNOWN = {"Related": RELATED, "PledgeRow": {"type": "object"}}


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "text"),
        ({"type": ["string", "null"]}, "text, or null"),
        ({"type": ["string", "integer", "null"]}, "text or whole number, or null"),
        ({"type": "integer", "minimum": 0}, "whole number"),
        ({"type": ["boolean", "null"]}, "true or false, or null"),
        ({"type": "string", "enum": ["false", "true"]}, "true or false"),
        ({"type": "string", "enum": ["a", "b"]}, "one of a, b"),
        ({"type": ["string", "null"], "enum": ["a", None]}, "one of a, or null"),
        ({"enum": ["a"], "description": "What. a: An A."}, "code"),
        ({"type": ["string", "null"], "format": "date"}, "day, or null"),
        ({"type": "string", "format": "date-time"}, "instant"),
        ({"type": "string", "pattern": DAY}, "day"),
        ({"type": "string", "pattern": INSTANT}, "day or instant"),
        ({"type": "string", "pattern": "^-?[0-9]+$"}, "decimal as text"),
        ({"type": "array", "items": {"type": "string"}}, "list: text"),
        ({"$ref": "#/components/schemas/Related"}, "object of id, name, or null"),
        (
            {"type": "array", "items": {"$ref": "#/components/schemas/PledgeRow"}},
            "list: row, as below",
        ),
        ({"const": "pledges"}, "always pledges"),
        ({"type": "object"}, "object"),
        ({}, "anything"),
    ],
)
def test_what_a_schema_holds_is_said_in_words(schema, words):
    assert in_words(schema, KNOWN) == words


@pytest.mark.parametrize("path", [path for path in WHOLE["paths"] if "{" not in path])
def test_every_address_of_the_description_can_be_told(path):
    told = Operation.read(WHOLE, path)

    parts = [*told.shared, *told.own, *told.envelope, *told.fields]
    assert told.summary
    assert all(part.name and part.holds for part in parts)
    assert {"200", "401", "429"} <= {one.status for one in told.outcomes}
    assert told.example.startswith("{")


def test_a_resource_tells_its_fields_filters_sorts_and_errors():
    told = Operation.read(WHOLE, "/api/v1/pledges/")

    fields = {part.name: part for part in told.fields}
    assert fields["amount_usd"].holds == "decimal as text, or null"
    assert "US dollars" in fields["amount_usd"].about
    assert "rows" in {part.name for part in told.envelope}
    assert {"as_at", "as_known", "cursor"} <= {part.name for part in told.shared}
    assert {"donor", "amount_usd_min"} <= {part.name for part in told.own}
    assert "amount_usd" in told.sorts
    assert not any(name.startswith("-") for name in told.sorts)
    wrong = next(one for one in told.outcomes if one.status == "400")
    assert '"parameter": "limit"' in wrong.example


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        (None, "https://x.org/api/v1/"),
        ({"as_at": "2006-02-01"}, "https://x.org/api/v1/?as_at=2006-02-01"),
        ({"fields": "id,donor"}, "https://x.org/api/v1/?fields=id,donor"),
        ({"q": "it's $HOME"}, "https://x.org/api/v1/?q=it%27s+%24HOME"),
    ],
)
def test_a_line_for_a_terminal_says_just_one_address(asked, address):
    line = curl("https://x.org", "/api/v1/", asked)

    assert shlex.split(line)[-1] == address
    assert line.startswith('curl -H "Authorization: Bearer $TOKEN" \'')

"""The description of the API is valid OpenAPI 3.1, always the same, and true."""

import json

import jsonschema
import pytest
from django.test import Client

from partnership.exchange.api.openapi.document import ALWAYS, document
from partnership.exchange.api.registry import RESOURCES
from partnership.exchange.registry import REPORTS
from tests.donors.factories import make_three_donors
from tests.exchange.api.asking import MEDIA_TYPE, read

TYPES = {"application/json", MEDIA_TYPE}


@pytest.fixture(scope="module")
def described():
    return document()


def resolved(described: dict, part: dict) -> dict:
    if "$ref" not in part:
        return part
    found = described
    for name in part["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return found


def validator(described: dict, schema: dict) -> jsonschema.Draft202012Validator:
    whole = schema | {"components": described["components"]}
    return jsonschema.Draft202012Validator(whole)


def operations(described: dict) -> list[tuple[str, dict]]:
    return [(path, methods["get"]) for path, methods in described["paths"].items()]


def test_it_is_the_same_each_time(described):
    assert json.dumps(document()) == json.dumps(described)


def test_it_has_every_resource_and_report(described):
    paths = {path for path, _ in operations(described)}
    lists = {f"/api/v1/{name}/" for name in RESOURCES}

    assert lists | {f"{one}{{pk}}/" for one in lists} <= paths
    assert {f"/api/v1/reports/{name}/" for name in REPORTS} <= paths
    names = [one["operationId"] for _, one in operations(described)]
    assert len(set(names)) == len(names)


def test_every_operation_tells_its_errors_and_shows_examples_that_are_true(described):
    for path, operation in operations(described):
        answers = operation["responses"]
        assert {"200", *map(str, ALWAYS)} <= answers.keys(), path
        for status, answer in answers.items():
            for kind, content in resolved(described, answer).get("content", {}).items():
                assert kind in TYPES
                assert "example" in content, (path, status)
                if int(status) == 200 or path.endswith("/pledges/"):
                    schema = validator(described, content["schema"])
                    assert schema.is_valid(content["example"]), (path, status)


def test_every_parameter_has_an_example_that_it_takes(described):
    for path, operation in operations(described):
        for one in operation["parameters"]:
            parameter = resolved(described, one)
            schema = validator(described, parameter["schema"])
            assert schema.is_valid(parameter["example"]), (path, parameter["name"])
            assert parameter["description"], (path, parameter["name"])


@pytest.mark.django_db
def test_answers_are_as_described(login, described):
    make_three_donors()
    reader = login("Administrator")
    assert reader.get("/api/v1/openapi.json").json() == described

    for name in ("pledges", "actors", "pledge-statements", "sources"):
        operation = described["paths"][f"/api/v1/{name}/"]["get"]
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        validator(described, schema).validate(read(reader, name))


def test_it_is_not_for_strangers(db):
    assert Client().get("/api/v1/openapi.json").status_code == 401

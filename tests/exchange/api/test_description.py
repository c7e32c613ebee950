"""The description of the API is valid OpenAPI 3.1, always the same, and true."""

import json
from datetime import UTC, datetime

import jsonschema
import pytest
import time_machine
from django.test import Client
from schemathesis.specs.openapi.definitions import OPENAPI_31

from donors.models import Pledge
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


def test_it_is_valid_by_the_schema_of_openapi(described):
    jsonschema.Draft202012Validator(OPENAPI_31).validate(described)


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


def answered(client, described, path, status, **key):
    """Ask; the headers that tell of the caller's allowance are those described."""
    response = client.get(path, headers=key)
    assert response.status_code == status, response.content
    place = path.partition("?")[0]
    place = (
        place
        if place in described["paths"]
        else f"/api/v1/{place.split('/')[3]}/{{pk}}/"
    )
    answer = described["paths"][place]["get"]["responses"][str(status)]
    known = resolved(described, answer).get("headers", {})
    known = {name: resolved(described, one) for name, one in known.items()}
    said = {
        name: int(value)
        for name, value in response.headers.items()
        if name.startswith("RateLimit-") or name == "Retry-After"
    }
    assert said.keys() <= known.keys(), path
    for name, one in known.items():
        assert name in response.headers or not one["required"], (path, name)
    for name, value in said.items():
        validator(described, known[name]["schema"]).validate(value)
    return response


@pytest.mark.django_db
def test_what_answers_say_of_the_allowance_is_described(login, described, settings):
    make_three_donors()
    reader, settings.API_PER_MINUTE = login("Policy officer"), 6
    record = f"/api/v1/pledges/{Pledge.objects.first().pk}/"

    # Within one minute, however long they take.
    with time_machine.travel(datetime.now(UTC), tick=False):
        tag = answered(reader, described, record, 200).headers["ETag"]
        answered(reader, described, record, 304, **{"If-None-Match": tag})
        answered(reader, described, "/api/v1/pledges/?limit=0", 400)
        answered(reader, described, "/api/v1/pledges/0/", 404)
        answered(reader, described, "/api/v1/openapi.json", 200)
        answered(reader, described, "/api/v1/pledges/", 406, accept="text/csv")
        answered(Client(), described, "/api/v1/", 401)
        answered(reader, described, "/api/v1/", 200)
        answered(reader, described, "/api/v1/", 429)


def test_it_is_not_for_strangers(db):
    assert Client().get("/api/v1/openapi.json").status_code == 401

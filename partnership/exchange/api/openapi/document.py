"""The whole description of the API (OpenAPI 3.1), the same each time it is written."""

from typing import Any

from django.conf import settings

from partnership.exchange.api.openapi import answers, headers, parameters
from partnership.exchange.api.registry import RESOURCES
from partnership.exchange.api.resource import Resource
from partnership.exchange.registry import REPORTS
from partnership.exchange.report import Report

Described = dict[str, Any]
ROOT = f"{settings.API_ROOT}v1/"
# What any question may be answered with besides what it asks for.
ALWAYS = (400, 401, 403, 406, 429, 500, 503)
ABOUT = (
    "Every record and every report to read, by the same rules and markings as the"
    " pages. A record that you may not see does not exist for you. Amounts are strings"
    " with every cent, with their currency beside them; unknown is null. Lists are read"
    " by cursor: follow next until it is null. Errors are problem details (RFC 9457)."
)
PK: Described = {
    "name": "pk",
    "in": "path",
    "required": True,
    "description": "The number of the record.",
    "schema": {"type": "integer", "minimum": 0, "maximum": 10**18 - 1},
    "example": 1,
}


def document() -> Described:
    """The description, from the registries of resources and of reports."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Partnership", "version": "1", "description": ABOUT},
        "servers": [{"url": "/"}],
        "security": [{"token": []}, {"session": []}],
        "tags": [
            {"name": "records", "description": "Every record."},
            {"name": "reports", "description": "The reports, whole."},
            {"name": "about", "description": "The API itself."},
        ],
        "paths": _paths(),
        "components": _components(),
    }


def _paths() -> Described:
    found: Described = {ROOT: {"get": _beginning()}}
    found[f"{ROOT}openapi.json"] = {"get": _description()}
    for name, resource in sorted(RESOURCES.items()):
        found[f"{ROOT}{name}/"] = {"get": _list(resource)}
        found[f"{ROOT}{name}/{{pk}}/"] = {"get": _detail(resource)}
    for name, report in sorted(REPORTS.items()):
        found[f"{ROOT}reports/{name}/"] = {"get": _report(report)}
    return found


def _components() -> Described:
    rows = {
        answers.row_name(resource): answers.row_schema(resource)
        for _, resource in sorted(RESOURCES.items())
    }
    return {
        "schemas": answers.SCHEMAS | rows,
        "responses": answers.problems(),
        "parameters": parameters.SHARED,
        "headers": headers.shared(),
        "securitySchemes": {
            "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "A token of your own, with a scope and an expiry.",
            },
            "session": {
                "type": "apiKey",
                "in": "cookie",
                "name": settings.SESSION_COOKIE_NAME,
                "description": "A browser that has signed in.",
            },
        },
    }


def _operation(
    tag: str, name: str, about: str, takes: list[Described], *, also: Described
) -> Described:
    return {
        "tags": [tag],
        "operationId": name.replace("-", "_"),
        "summary": about,
        "parameters": takes,
        "responses": also | answers.references(*ALWAYS),
    }


def _list(resource: Resource) -> Described:
    return _operation(
        "records",
        f"list-{resource.name}",
        f"{resource.title}: {resource.summary}",
        parameters.of_resource(resource, is_list=True),
        also={"200": answers.of_rows(resource, is_list=True)},
    )


def _detail(resource: Resource) -> Described:
    found = answers.of_rows(resource, is_list=False)
    return _operation(
        "records",
        f"read-{resource.name}",
        f"One of {resource.title.lower()}, by its number.",
        [PK, *parameters.of_resource(resource, is_list=False)],
        also={"200": found, "304": answers.not_modified()} | answers.references(404),
    )


def _report(report: Report) -> Described:
    return _operation(
        "reports",
        f"report-{report.name}",
        f"{report.title}: the rows, totals and notes of its file. It is audited.",
        parameters.of_report(report.filter_form.base_fields),
        also={"200": answers.of_report(report)},
    )


def _beginning() -> Described:
    schema = {"type": "object"}
    example = {"programme": "Iraq", "resources": [], "reports": []}
    return _operation(
        "about",
        "beginning",
        "What the API is about, and what you have the right to read.",
        parameters.shared("as_at", "as_known"),
        also={"200": answers.answer("The resources.", schema, example)},
    )


def _description() -> Described:
    return _operation(
        "about",
        "description",
        "This description.",
        [],
        also={
            "200": answers.answer(
                "OpenAPI 3.1.", {"type": "object"}, {"openapi": "3.1.0"}
            )
        },
    )

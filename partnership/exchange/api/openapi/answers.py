"""The answers of an operation, as OpenAPI describes them: rows, and every problem."""

from typing import Any

from partnership.exchange.api.column import Column, Kind
from partnership.exchange.api.openapi import headers
from partnership.exchange.api.problems import MEDIA_TYPE, SENTENCES, WRONG_PARAMETERS
from partnership.exchange.api.resource import Resource
from partnership.exchange.report import Kind as ReportKind
from partnership.exchange.report import Report

Described = dict[str, Any]
RELATED = {"id": 3, "name": "Denmark", "slug": "denmark"}
MARKING = {"code": "restricted", "words": "Restricted"}

OF_KINDS: dict[Kind, tuple[Described, Any]] = {
    Kind.AMOUNT: (
        {"type": ["string", "null"], "pattern": "^-?[0-9]+(\\.[0-9]+)?$"},
        "1500000.00",
    ),
    Kind.CHOICE: ({"type": ["string", "null"]}, None),
    Kind.DATE: ({"type": ["string", "null"], "format": "date"}, "2006-02-01"),
    Kind.INSTANT: (
        {"type": ["string", "null"], "format": "date-time"},
        "2006-02-10T09:00:00+00:00",
    ),
    Kind.INTEGER: ({"type": ["integer", "null"]}, 1),
    Kind.MARKING: ({"type": "string"}, "restricted"),
    Kind.MARKINGS: ({"type": "array", "items": {"type": "string"}}, []),
    Kind.PERSON: ({"$ref": "#/components/schemas/Person"}, {"id": 1, "name": "A. N."}),
    Kind.POINTER: (
        {"$ref": "#/components/schemas/Pointer"},
        {"resource": "mandates"} | RELATED,
    ),
    Kind.RECORD: ({"$ref": "#/components/schemas/Related"}, RELATED),
    Kind.TEXT: ({"type": ["string", "null"]}, "words"),
    Kind.YES_NO: ({"type": ["boolean", "null"]}, True),
}
OF_REPORTS = {
    ReportKind.TEXT: (["string", "integer", "null"], "words"),
    ReportKind.COUNT: (["integer", "string", "null"], 1),
    ReportKind.USD: (["string", "null"], "1500000.00"),
    ReportKind.MONEY: (["string", "null"], "1500000.00"),
    ReportKind.DATE: (["string", "null"], "2006-02-01"),
    ReportKind.YES_NO: (["boolean", "null"], True),
}
LINK = {"type": ["string", "null"], "format": "uri"}


def _object(properties: Described, **more: Any) -> Described:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    } | more


_RELATED = {
    "id": {"type": "integer"},
    "name": {"type": ["string", "null"]},
    "slug": {"type": ["string", "null"]},
}
_WRONG = {"parameter": {"type": "string"}, "detail": {"type": "string"}}
SCHEMAS: Described = {
    "Problem": _object(
        {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "instance": {"type": "string"},
            "errors": {"type": "array", "items": _object(_WRONG)},
        },
        required=["type", "title", "status", "detail", "instance"],
        description="Problem details (RFC 9457), with what is wrong of each parameter.",
    ),
    "Marking": _object(
        {"code": {"type": ["string", "null"]}, "words": {"type": "string"}},
        description="The highest marking of all in the answer, with every caveat.",
    ),
    "Related": _object(
        _RELATED,
        type=["object", "null"],
        description="Another record; null where there is none that you may see.",
    ),
    "Pointer": _object(
        {"resource": {"type": "string"}} | _RELATED, type=["object", "null"]
    ),
    "Person": _object(
        {"id": {"type": "integer"}, "name": {"type": "string"}}, type=["object", "null"]
    ),
}


def row_name(resource: Resource) -> str:
    """What the description calls a row: PledgeRow."""
    return f"{resource.model.__name__}Row"


def row_schema(resource: Resource) -> Described:
    """A row; of the fields those that were asked for."""
    return {
        "type": "object",
        "description": resource.summary,
        "properties": {one.name: _of_column(one) for one in resource.columns.values()},
        "additionalProperties": False,
    }


def _of_column(column: Column) -> Described:
    schema = dict(OF_KINDS[column.kind][0])
    if column.kind is Kind.CHOICE and column.choices:
        schema["enum"] = [*column.choices, None]
    return schema | ({"description": column.doc} if column.doc else {})


def row_example(resource: Resource) -> Described:
    """A row that might be answered."""
    return {
        one.name: one.choices[0]
        if one.kind is Kind.CHOICE and one.choices
        else OF_KINDS[one.kind][1]
        for one in resource.columns.values()
    }


def of_rows(resource: Resource, *, is_list: bool) -> Described:
    """The 200 of a list, or of a single record."""
    row = {"$ref": f"#/components/schemas/{row_name(resource)}"}
    head = {
        "resource": {"const": resource.name},
        "as_at": {"type": "string", "format": "date"},
        "as_known": {"type": "string"},
        "marking": {"$ref": "#/components/schemas/Marking"},
    }
    example = {
        "resource": resource.name,
        "as_at": "2006-02-01",
        "as_known": "now",
        "marking": MARKING,
    }
    if is_list:
        head |= {
            "next": LINK,
            "previous": LINK,
            "rows": {"type": "array", "items": row},
        }
        rows = [row_example(resource)]
        example |= {"next": None, "previous": None, "rows": rows}
    else:
        head["row"] = row
        example["row"] = row_example(resource)
    return answer(
        "The rows." if is_list else "The record.",
        _object(head),
        example,
        headers.said(headers.HEADERS | ({} if is_list else headers.ETAG)),
    )


def of_report(report: Report) -> Described:
    """The 200 of a report: the file in JSON."""
    columns = report.columns if isinstance(report.columns, tuple) else ()
    row: Described = {
        "type": "object",
        "properties": {
            one.key: {"type": OF_REPORTS[one.kind][0], "description": one.heading}
            for one in columns
        },
    }
    example = {"report": report.name, "rows": [], "row_count": 0}
    if columns:
        row["additionalProperties"] = False
        found = {one.key: OF_REPORTS[one.kind][1] for one in columns}
        example |= {"rows": [found], "row_count": 1}
    schema = {
        "type": "object",
        "properties": {
            "report": {"const": report.name},
            "as_at": {"type": "string", "format": "date"},
            "as_known": {"type": "string"},
            "marking": {"type": "string"},
            "notes": {"type": "array", "items": {"type": "string"}},
            "totals": {"type": "object"},
            "rows": {"type": "array", "items": row},
            "rows_sha256": {"type": "string"},
            "row_count": {"type": "integer"},
        },
        "required": ["report", "rows", "row_count"],
    }
    return answer("The report.", schema, example, headers.said(headers.CLOCKS))


def answer(
    about: str,
    schema: Described,
    example: Any,
    said: dict[str, Described] | None = None,
) -> Described:
    """An answer in JSON, with what its headers say beside the caller's allowance."""
    content = {"application/json": {"schema": schema, "example": example}}
    also = (said or {}) | headers.of_allowance(200)
    return {"description": about, "content": content, "headers": also}


def not_modified() -> Described:
    """The 304 of a single record."""
    also = headers.said(headers.HEADERS | headers.ETAG) | headers.of_allowance(304)
    about = "You have this very answer (If-None-Match)."
    return {"description": about, "headers": also}


def problems() -> dict[str, Described]:
    """Every problem, by the name under which operations refer to it."""
    return {f"Problem{status}": _problem(status) for status in SENTENCES}


def _problem(status: int) -> Described:
    example: Described = {
        "type": "about:blank",
        "title": "Problem",
        "status": status,
        "detail": SENTENCES[status],
        "instance": "/api/v1/pledges/",
    }
    if status == 400:
        wrong = {"parameter": "limit", "detail": "“0” is no number of rows from 1."}
        example |= {"type": WRONG_PARAMETERS, "errors": [wrong]}
    schema = {"$ref": "#/components/schemas/Problem"}
    described = {
        "description": SENTENCES[status],
        "content": {MEDIA_TYPE: {"schema": schema, "example": example}},
    }
    said = headers.of_allowance(status)
    return described | ({"headers": said} if said else {})


def references(*statuses: int) -> dict[str, Described]:
    """References to problems, by status."""
    return {
        str(status): {"$ref": f"#/components/responses/Problem{status}"}
        for status in sorted(statuses)
    }

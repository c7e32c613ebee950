"""The parameters of an operation, as OpenAPI describes them."""

from typing import Any

from django import forms

from partnership.evidence.counting import ALL, FIRM
from partnership.exchange.api.asking import MOST, USUAL, sorts_of
from partnership.exchange.api.column import SHORT, Kind
from partnership.exchange.api.filters import Filter, filters_of
from partnership.exchange.api.reports import takes_several
from partnership.exchange.api.resource import Resource

Described = dict[str, Any]
YEAR = "(19[0-9]{2}|2[01][0-9]{2})"
LEAP = "((19|2[01])(0[48]|[2468][048]|[13579][26])|2000)"
DAY = (
    f"^({YEAR}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]"
    f"|30)|02-(0[1-9]|1[0-9]|2[0-8]))|{LEAP}-02-29)$"
)
TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?"
ZONE = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?"
INSTANT = f"{DAY[:-1]}(T{TIME}{ZONE})?$"
PLAIN = "^[^\\x00-\\x1f\\x7f-\\x9f]+$"

OF_KINDS: dict[Kind, Described] = {
    Kind.AMOUNT: {"type": "string", "pattern": "^-?[0-9]{1,18}(\\.[0-9]{1,4})?$"},
    Kind.DATE: {"type": "string", "pattern": DAY},
    Kind.INSTANT: {"type": "string", "pattern": INSTANT},
    Kind.INTEGER: {"type": "integer", "minimum": -(10**18) + 1, "maximum": 10**18 - 1},
    Kind.MARKING: {"type": "string", "pattern": "^[0-9A-Za-z_-]{1,80}$"},
    Kind.RECORD: {
        "type": "string",
        "pattern": ("^([1-9][0-9]{0,17}|[0-9]{0,17}[A-Za-z_-][0-9A-Za-z_-]{0,79})$"),
    },
    Kind.TEXT: {
        "type": "string",
        "minLength": 1,
        "maxLength": SHORT,
        "pattern": PLAIN,
    },
    Kind.YES_NO: {"type": "string", "enum": ["false", "true"]},
}
EXAMPLES: dict[Kind, Any] = {
    Kind.AMOUNT: "1000000",
    Kind.DATE: "2006-02-01",
    Kind.INSTANT: "2006-02-10T09:00:00Z",
    Kind.INTEGER: 1,
    Kind.MARKING: "restricted",
    Kind.RECORD: "denmark",
    Kind.TEXT: "words",
    Kind.YES_NO: "true",
}
WORDS = {
    "exact": "Rows of which it is this: ",
    "gte": "Rows of which it is this or more: ",
    "lte": "Rows of which it is this or less: ",
}


def query(name: str, about: str, schema: Described, example: Any) -> Described:
    """One parameter behind the question mark."""
    return {
        "name": name,
        "in": "query",
        "description": about,
        "schema": schema,
        "example": example,
    }


SHARED = {
    "as_at": query(
        "as_at",
        "The date to answer: facts after it do not exist. Left out: the programme’s"
        " own date, or today.",
        {"type": "string", "pattern": DAY},
        "2006-02-01",
    ),
    "as_known": query(
        "as_known",
        "The instant at which the record stood as it is to be read: a day, which is"
        " its end, or a day and time. Not before the record begins, nor ahead.",
        {"type": "string", "pattern": INSTANT},
        "2006-02-10T09:00:00Z",
    ),
    "evidence": query(
        "evidence",
        f"Which evidence figures count: {FIRM} sources, or {ALL} of it.",
        {"type": "string", "enum": [FIRM, ALL], "default": FIRM},
        ALL,
    ),
    "limit": query(
        "limit",
        "How many rows a page has.",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
        USUAL,
    ),
    "cursor": query(
        "cursor",
        "Where the page begins: from next or previous of an answer to this question.",
        {"type": "string", "minLength": 1, "maxLength": 2000, "pattern": PLAIN},
        "WyI0ZjE4IiwxLDEsZmFsc2Vd:signature",
    ),
}


def shared(*names: str) -> list[Described]:
    """References to parameters that many operations take."""
    return [{"$ref": f"#/components/parameters/{name}"} for name in names]


def of_resource(resource: Resource, *, is_list: bool) -> list[Described]:
    """All that a list takes, or a single record."""
    found = shared("as_at", "as_known")
    found += shared("evidence") if resource.counts_evidence else []
    found.append(_fields(resource))
    if is_list:
        found += [_sort(resource), *shared("limit", "cursor")]
        found += [_filter(one) for one in filters_of(resource).values()]
    return found


def of_report(fields: dict[str, forms.Field]) -> list[Described]:
    """The filters of a report, from its form."""
    return shared("as_at", "as_known") + [
        _of_form(name, field) for name, field in fields.items()
    ]


def _fields(resource: Resource) -> Described:
    names = list(resource.columns)
    schema = {
        "type": "array",
        "items": {"type": "string", "enum": names},
        "minItems": 1,
    }
    about = "The fields to answer with, with commas between them. Left out: all."
    return query("fields", about, schema, names[:3]) | {
        "style": "form",
        "explode": False,
    }


def _sort(resource: Resource) -> Described:
    names = sorts_of(resource)
    schema = {
        "type": "string",
        "enum": [*names, *(f"-{name}" for name in names)],
        "default": "id",
    }
    about = "The field to sort by; a minus turns it round. What is unknown comes last."
    return query("sort", about, schema, f"-{names[-1]}")


def _filter(one: Filter) -> Described:
    column = one.column
    about = f"{WORDS[one.lookup]}{column.doc}"
    if column.kind is Kind.CHOICE:
        schema = {"type": "string", "enum": list(column.choices)}
        return query(one.name, about, schema, column.choices[0])
    if column.kind is Kind.RECORD:
        about += " By its number, or by its slug or code."
    return query(one.name, about, OF_KINDS[column.kind], EXAMPLES[column.kind])


def _of_form(name: str, field: forms.Field) -> Described:
    schema, example = _schema_of(field)
    several = takes_several(field)
    if several:
        schema, example = {"type": "array", "items": schema}, [example]
    label = str(field.label or name.replace("_", " ").capitalize())
    about = f"{label}. {field.help_text}".strip()
    return query(name, about, schema, example) | (
        {"style": "form", "explode": True} if several else {}
    )


def _schema_of(field: forms.Field) -> tuple[Described, Any]:
    if isinstance(field, forms.DateField) and type(field) is forms.DateField:
        return OF_KINDS[Kind.DATE], EXAMPLES[Kind.DATE]
    listed = isinstance(field, forms.ChoiceField)
    if listed and not isinstance(field, forms.ModelChoiceField):
        known = sorted({str(code) for code, _ in field.choices} - {""})
        if known:
            return {"type": "string", "enum": known}, known[0]
    longest = getattr(field, "max_length", None)
    text = {"type": "string", "minLength": 1, "pattern": "^[^\\x00]+$"}
    return text | ({"maxLength": longest} if longest else {}), "words"

"""The headers of answers, as OpenAPI describes them."""

from typing import Any

Described = dict[str, Any]
CLOCKS = {
    "As-At": "The date that it answers.",
    "As-Known": "The instant at which the record stood so; now for the present.",
}
HEADERS = CLOCKS | {"Marking": "The code of the highest marking in it."}
ETAG = {"ETag": "The record’s version, and a digest of the answer."}
# Seconds or numbers of requests (decision 45).
OF_ALLOWANCE = {
    "RateLimit-Limit": "How many requests a minute the caller has.",
    "RateLimit-Remaining": "How many are left of them in this minute.",
    "RateLimit-Reset": "In how many seconds a new minute begins.",
}
RETRY = {"Retry-After": "After how many seconds to ask again."}
# Statuses of answers that have them all; others may come before anybody has counted.
ALWAYS_COUNTED = (200, 304, 401, 429)
SOMETIMES_COUNTED = (400, 404, 500, 503)


def shared() -> dict[str, Described]:
    """The headers to which answers refer by name."""
    return numbers(OF_ALLOWANCE | RETRY)


def said(words: dict[str, str]) -> dict[str, Described]:
    """Headers of text that an answer always has."""
    return {
        name: {"description": about, "required": True, "schema": {"type": "string"}}
        for name, about in words.items()
    }


def numbers(words: dict[str, str], *, required: bool = True) -> dict[str, Described]:
    """Headers that are a whole number."""
    return {
        name: {
            "description": about,
            "required": required,
            "schema": {"type": "integer", "minimum": 0},
        }
        for name, about in words.items()
    }


def of_allowance(status: int) -> dict[str, Described]:
    """What an answer of this status says of how often one may ask."""
    found: dict[str, Described] = {}
    if status in ALWAYS_COUNTED:
        found = {name: _reference(name) for name in OF_ALLOWANCE}
    elif status in SOMETIMES_COUNTED:
        found = numbers(OF_ALLOWANCE, required=False)
    if status == 429:
        found |= {name: _reference(name) for name in RETRY}
    elif status == 503:
        found |= numbers(RETRY, required=False)
    return found


def _reference(name: str) -> Described:
    return {"$ref": f"#/components/headers/{name}"}

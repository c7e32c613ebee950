"""What a schema holds, in words."""

from typing import Any

from partnership.exchange.api.openapi.parameters import DAY, INSTANT

Described = dict[str, Any]
# How the patterns of decimal numbers begin, as text.
DECIMAL = "^-?[0-9]"
FORMATS = {"date": "day", "date-time": "instant", "uri": "address"}
PATTERNS = {DAY: "day", INSTANT: "day or instant"}
PLAIN = {
    "boolean": "true or false",
    "integer": "whole number",
    "number": "number",
    "object": "object",
    "string": "text",
}
TRUTH = ["false", "true"]


def in_words(schema: Described, known: Described) -> str:
    """Such as "decimal as text, or null"; `known` are the named schemas."""
    if schema.get("$ref", "").endswith("Row"):
        return "row, as below"
    if "$ref" in schema:
        schema = known[schema["$ref"].rpartition("/")[2]]
    types = schema.get("type", [])
    listed = [types] if isinstance(types, str) else list(types)
    may_be_null = "null" in listed or None in schema.get("enum", ())
    words = _of(schema, [one for one in listed if one != "null"], known)
    return f"{words}, or null" if may_be_null else words


def _of(schema: Described, types: list[str], known: Described) -> str:
    if "const" in schema:
        return f"always {schema['const']}"
    if "enum" in schema:
        codes = [str(code) for code in schema["enum"] if code is not None]
        return PLAIN["boolean"] if codes == TRUTH else _of_codes(schema, codes)
    if "array" in types:
        return f"list: {in_words(schema['items'], known)}"
    if "object" in types and schema.get("properties"):
        return f"object of {', '.join(schema['properties'])}"
    return _of_text(schema) or " or ".join(PLAIN[one] for one in types) or "anything"


def _of_codes(schema: Described, codes: list[str]) -> str:
    """The codes, unless the description says them with what they mean."""
    said = schema.get("description", "")
    if all(f"{code}: " in said for code in codes):
        return "code"
    return f"one of {', '.join(codes)}"


def _of_text(schema: Described) -> str:
    pattern = schema.get("pattern", "")
    if pattern.startswith(DECIMAL):
        return "decimal as text"
    return FORMATS.get(schema.get("format", ""), "") or PATTERNS.get(pattern, "")

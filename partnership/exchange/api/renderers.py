"""JSON, whatever else an address or a browser would have."""

from rest_framework.renderers import JSONRenderer


class Json(JSONRenderer):
    """JSON in UTF-8, which says so."""

    ensure_ascii = False


class ProblemJson(JSONRenderer):
    """For who accepts problems alone, and no answer."""

    media_type = "application/problem+json"

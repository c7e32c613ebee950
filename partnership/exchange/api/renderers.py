"""JSON, whatever else an address or a browser would have."""

import json
from dataclasses import dataclass
from typing import Any

from rest_framework.renderers import JSONRenderer

from partnership.exchange.api.values import in_json


@dataclass(frozen=True)
class Written:
    """An answer whose last member, a row or all rows, is written already."""

    head: dict[str, Any]
    name: str
    rows: str | list[str]

    @property
    def text(self) -> str:
        """The whole of it, for programs."""
        rows = self.rows
        last = rows if isinstance(rows, str) else f"[{','.join(rows)}]"
        return f'{in_json(self.head)[:-1]},"{self.name}":{last}}}'


class Json(JSONRenderer):
    """JSON in UTF-8, which says so."""

    ensure_ascii = False

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: dict[str, Any] | None = None,
    ) -> bytes:
        """What is written goes out as it is, unless it was asked for with indents."""
        if not isinstance(data, Written):
            return super().render(data, accepted_media_type, renderer_context)
        if self.get_indent(accepted_media_type, renderer_context or {}) is None:
            return for_scripts(data.text).encode()
        whole = json.loads(data.text)
        return super().render(whole, accepted_media_type, renderer_context)


class ProblemJson(Json):
    """For who accepts problems alone, and no answer."""

    media_type = "application/problem+json"


def for_scripts(text: str) -> str:
    """Line ends of Unicode as escapes, so that JSON is a script too."""
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

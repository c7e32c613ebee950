"""How the OpenAPI document says who may ask: a token, or a browser's session."""

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension


class TokenOrSessionScheme(OpenApiAuthenticationExtension):
    """Found by drf-spectacular once this module is imported."""

    target_class = "partnership.accounts.api.authentication.TokenOrSession"
    name = ["token", "session"]

    def get_security_definition(self, auto_schema: Any) -> list[dict[str, str]]:
        """The two schemes, in the order of their names."""
        token = {
            "type": "http",
            "scheme": "bearer",
            "description": "A token of the page “API tokens”, in the Authorization"
            " header and nowhere else.",
        }
        session = {
            "type": "apiKey",
            "in": "cookie",
            "name": settings.SESSION_COOKIE_NAME,
            "description": "Who is signed in in a browser.",
        }
        return [token, session]

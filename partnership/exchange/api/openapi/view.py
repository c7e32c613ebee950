"""The description of the API at an address of its own."""

from rest_framework.request import Request
from rest_framework.response import Response

from partnership.exchange.api.asking import refuse_unknown
from partnership.exchange.api.openapi.document import document
from partnership.exchange.api.views import ApiView


class Description(ApiView):
    """OpenAPI 3.1: written anew for each reader, since it is always the same."""

    def get(self, request: Request) -> Response:
        """The whole description."""
        refuse_unknown(request.GET, ())
        return Response(document())

"""The answers of the API: its beginning, lists, records, and what is not there."""

from functools import cached_property
from hashlib import sha256
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from partnership.evidence.models import Programme
from partnership.evidence.overall_marking import OverallMarking
from partnership.exchange.api.asking import Reading, refuse_unknown
from partnership.exchange.api.clocks import NAMES, Clocks, read_clocks
from partnership.exchange.api.page import Page, read_one, read_page
from partnership.exchange.api.refused import METHODS
from partnership.exchange.api.registry import RESOURCES
from partnership.exchange.api.renderers import Written
from partnership.exchange.api.resource import Resource
from partnership.exchange.registry import REPORTS

MOST_DIGITS = 18
CHALLENGE = 'Bearer realm="Partnership API"'


class ApiView(APIView):
    """What every answer has in common. It only reads, so a form is 405."""

    http_method_names = ["get", "head", "options"]
    metadata_class = None
    # The rights that the pages ask for; none is anybody's who has signed in.
    rights: tuple[str, ...] = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """What would write is refused before anybody asks who sent it."""
        if request.method.lower() not in self.http_method_names:
            raise MethodNotAllowed(request.method)
        super().initial(request, *args, **kwargs)

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What may be asked here, without a body."""
        return Response(status=204, headers={"Allow": METHODS})

    def get_authenticate_header(self, request: HttpRequest) -> str:
        """So that who is nobody gets 401, and never a page to sign in."""
        return super().get_authenticate_header(request) or CHALLENGE

    def envelope(
        self, request: Request, clocks: Clocks, marking: OverallMarking | None
    ) -> dict[str, Any]:
        """What an answer says of itself, as its headers do."""
        words = marking.in_words(request.user) if marking else "not marked"
        return {
            "as_at": clocks.on.isoformat(),
            "as_known": clocks.known_in_words,
            "marking": {"code": marking.code if marking else None, "words": words},
        }


def headers_of(envelope: dict[str, Any]) -> dict[str, str]:
    """The same as headers; a marking by its code, for words may not be ASCII."""
    return {
        "As-At": envelope["as_at"],
        "As-Known": envelope["as_known"],
        "Marking": envelope["marking"]["code"] or "none",
    }


class Beginning(ApiView):
    """Where the API begins: what it is about, and what this reader may read."""

    def get(self, request: Request) -> Response:
        """Every resource and report that the reader has the right to."""
        refuse_unknown(request.GET, NAMES)
        clocks = read_clocks(request.GET)
        with clocks.reading(request.user):
            programme = Programme.objects.first()
            said = {
                "programme": programme.name if programme else "",
                "as_at": clocks.on.isoformat(),
                "as_known": clocks.known_in_words,
            }
        return Response(
            said
            | {
                "resources": self._places(request, RESOURCES, "list"),
                "reports": self._places(request, REPORTS, "report"),
                "openapi": request.build_absolute_uri(reverse("api:openapi")),
            }
        )

    def _places(self, request: Request, named: dict[str, Any], route: str) -> list:
        return [
            {
                "name": name,
                "title": one.title,
                "url": request.build_absolute_uri(
                    reverse(f"api:{route}", kwargs={"name": name})
                ),
            }
            for name, one in sorted(named.items())
            if request.user.has_perms(one.rights)
        ]


class OfResource(ApiView):
    """What a list and a single record have in common."""

    @cached_property
    def resource(self) -> Resource:
        """The resource that the address names; Http404 if there is none."""
        try:
            return RESOURCES[self.kwargs["name"]]
        except KeyError:
            raise Http404 from None

    @property
    def rights(self) -> tuple[str, ...]:
        """The right that its pages ask for."""
        return self.resource.rights


class RecordList(OfResource):
    """A page of records."""

    def get(self, request: Request, name: str) -> Response:
        """The rows that the address asks for, and where the next ones are."""
        asked = Reading(self.resource, request.GET).read(is_list=True)
        clocks = read_clocks(request.GET)
        with clocks.reading(request.user):
            page = read_page(asked, clocks.on, clocks.known_exactly, request.user)
            said = self.envelope(request, clocks, page.marking)
        neighbours = {
            way: self._address(request, clocks, said["as_at"], cursor)
            for way, cursor in (("next", page.next), ("previous", page.previous))
        }
        answer = Written({"resource": name, **said, **neighbours}, "rows", page.rows)
        return Response(answer, headers=headers_of(said))

    def _address(
        self, request: Request, clocks: Clocks, as_at: str, cursor: str
    ) -> str | None:
        """The same question, with both clocks held, at this cursor."""
        if not cursor:
            return None
        asked = request.GET.copy()
        asked["as_at"] = as_at
        if clocks.known_at:
            asked["as_known"] = clocks.known_exactly
        asked["cursor"] = cursor
        return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


class RecordDetail(OfResource):
    """One record."""

    def get(self, request: Request, name: str, pk: str) -> Response:
        """The record of this number; 304 if the reader has this very answer."""
        asked = Reading(self.resource, request.GET).read(is_list=False)
        clocks = read_clocks(request.GET)
        with clocks.reading(request.user):
            page = read_one(asked, _number(pk), clocks.on, request.user)
            said = self.envelope(request, clocks, page.marking)
        if not page.rows:
            raise Http404
        answer = Written({"resource": name, **said}, "row", page.rows[0])
        tag = _tag(page, said)
        headers = headers_of(said) | {"ETag": tag}
        if tag in request.headers.get("If-None-Match", ""):
            return Response(status=304, headers=headers)
        return Response(answer, headers=headers)


def _number(key: str) -> int:
    """A key of an address; Http404 where no record can have it."""
    if not (key.isascii() and key.isdecimal() and len(key) <= MOST_DIGITS):
        raise Http404
    return int(key)


def _tag(page: Page, said: dict[str, Any]) -> str:
    """The version of the record, and a digest of all that is said of it."""
    known = {name: value for name, value in said.items() if name != "as_known"}
    whole = repr((page.rows, known)).encode()
    return f'"{page.version}-{sha256(whole).hexdigest()[:16]}"'


class Nowhere(ApiView):
    """Any other address below the API."""

    def get(self, request: Request, rest: str = "") -> Response:
        """There is nothing."""
        raise Http404

"""The product's addresses, and beside them a page that does nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def empty(request: HttpRequest) -> HttpResponse:
    """What every signed-in page pays before it does anything of its own."""
    return HttpResponse(str(request.user.is_authenticated))


urlpatterns = [
    path("bench/empty/", empty, name="empty"),
    path("", include("partnership.urls")),
]

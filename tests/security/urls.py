"""The product's addresses, with a few that a test needs."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from partnership.uploads import takes_files


@login_not_required
def fault(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("planted")


@login_not_required
@takes_files(most_bytes=100_000)
def takes(request: HttpRequest) -> HttpResponse:
    files = [file.name for file in request.FILES.values()]
    return HttpResponse(", ".join(files) or "no file")


urlpatterns = [
    path("fault/", fault),
    path("takes/", takes),
    path("", include("partnership.urls")),
]

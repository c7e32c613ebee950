"""One address below /api/, to try who may ask it, and one page that is no API."""

from django.http import HttpResponse
from django.urls import include, path
from rest_framework.response import Response
from rest_framework.views import APIView

from partnership.accounts.api.authentication import TokenOrSession
from partnership.accounts.api.permissions import HasRight
from partnership.accounts.api.throttle import PersonThrottle
from partnership.evidence.models import Marking


class Tried(APIView):
    """Whom it met, which markings they see, and what they asked for."""

    authentication_classes = [TokenOrSession]
    permission_classes = [HasRight]
    throttle_classes = [PersonThrottle]
    rights = ("donors.view_pledge",)

    def get(self, request):
        seen = Marking.objects.visible_to(request.user).values_list("code", flat=True)
        return Response({"who": str(request.user), "sees": list(seen)})


class Costly(Tried):
    throttle_cost = 10


def page(request):
    return HttpResponse("a page")


urlpatterns = [
    path("api/try/", Tried.as_view()),
    path("api/costly/", Costly.as_view()),
    path("page/", page),
    path("", include("partnership.urls")),
]

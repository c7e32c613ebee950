"""What is not allowed between administrators: said in words, with status 403."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.accounts.models import User


def refuse(request: HttpRequest, refused: Exception, person: User) -> HttpResponse:
    """A page that says why; the middleware audits it."""
    request.refused_because = str(refused)
    context = {"refused": str(refused), "person": person}
    return render(request, "accounts/refused.html", context, status=403)

"""The audit log as a page; as a file it is a report of the exchange."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partnership.accounts.forms import AuditFilter
from partnership.evidence.keyset import KeysetPage, Order, keyset_page

FILES = ("csv", "xlsx", "json")
NEWEST_FIRST = Order("id", descending=True, kind=int)


@permission_required("accounts.view_auditentry", raise_exception=True)
def audit_list(request: HttpRequest) -> HttpResponse:
    form = AuditFilter(request.GET)
    if not form.is_valid():
        return render(request, "accounts/audit_list.html", {"form": form}, status=400)
    page = keyset_page(form.entries(), NEWEST_FIRST, request.GET)
    context = {
        "form": form,
        "page": page,
        "found": _found(page),
        "exports": _exports(request, form),
    }
    return render(request, "accounts/audit_list.html", context)


def _found(page: KeysetPage) -> str:
    if page.is_capped:
        return f"More than {page.count:,} entries"
    return f"{page.count:,} {'entry' if page.count == 1 else 'entries'}"


def _exports(request: HttpRequest, form: AuditFilter) -> list[dict[str, str]]:
    """The same entries as files, for those who may."""
    if not request.user.has_perm("accounts.export_auditentry"):
        return []
    asked = {name: value for name, value in form.data.items() if name in form.fields}
    query = urlencode(asked)
    # The files are of a floor above; only their address is known here.
    return [
        {
            "label": name.upper(),
            "url": f"{reverse('exchange:audit_log_file', args=[name])}?{query}",
        }
        for name in FILES
    ]

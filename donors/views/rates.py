"""Exchange rates: the sets, the course of a currency in one, and a conversion."""

from datetime import date

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from donors.forms.rates import ConvertForm, CourseFilter
from donors.models import ExchangeRate, RateSet
from donors.rates import RULE
from donors.rates.course import read_course
from donors.rates.course_chart import chart_of
from donors.rates.coverage import read_coverage
from donors.rates.report import RATE_SETS
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import latest_changes, marking_ids_of
from partnership.evidence.keyset import Order, keyset_page
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.file_links import files_of

NEWEST_FIRST = Order("on", descending=True, kind=date)


@permission_required("donors.view_rateset", raise_exception=True)
def rate_set_list(request: HttpRequest) -> HttpResponse:
    sets = RateSet.objects.visible_to(request.user)
    asked = request.GET if "amount" in request.GET else None
    form = ConvertForm(asked, reader=request.user, today=request.as_at)
    rates = ExchangeRate.objects.visible_to(request.user).filter(rate_set__in=sets)
    listed = with_sources(sets.order_by("-is_default", "name"), request.user)
    sources = marks_of(one.source for one in listed)
    request.marking = highest_marking([sets, rates], also=sources)
    context = {
        "form": form,
        "asked": form.cleaned_data if asked and form.is_valid() else None,
        "rule": RULE,
        "rows": read_coverage(listed, request.as_at, request.user),
        "exports": files_of(request, RATE_SETS),
    }
    status = 400 if form.errors else 200
    return render(request, "donors/rate_set_list.html", context, status=status)


@permission_required("donors.view_rateset", raise_exception=True)
def rate_set_detail(request: HttpRequest, code: str) -> HttpResponse:
    sets = RateSet.objects.visible_to(request.user)
    rate_set = get_object_or_404(with_sources(sets, request.user), code=code)
    (row,) = read_coverage([rate_set], request.as_at, request.user)
    form = CourseFilter(request.GET, codes=[one.currency for one in row.currencies])
    rates = ExchangeRate.objects.visible_to(request.user).filter(
        rate_set=rate_set, on__lte=request.as_at
    )
    shown = rates.filter(currency=form.chosen)
    course = read_course(rate_set, form.chosen, request.as_at, request.user)
    page = keyset_page(shown, NEWEST_FIRST, request.GET)
    changes = latest_changes(rate_set, request.user)
    request.marking = highest_marking(
        [sets.filter(pk=rate_set.pk), rates],
        also=[*marking_ids_of(changes), *marks_of([rate_set.source])],
    )
    context = {
        "rate_set": rate_set,
        "row": row,
        "rule": RULE,
        "form": form,
        "currency": form.chosen,
        "chart": chart_of(course, rate_set, form.chosen, request.as_at),
        "page": page,
        "found": f"{page.count:,} days with a rate",
        "changes": changes,
    }
    return render(request, "donors/rate_set_detail.html", context)

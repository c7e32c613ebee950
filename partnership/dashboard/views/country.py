"""Country pages: everything about one actor on the three lines."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from partnership.actors.models import Actor
from partnership.dashboard import country_list as many
from partnership.dashboard.brief.entries import of_country
from partnership.dashboard.country import findings
from partnership.dashboard.country.money_facts import money_facts
from partnership.dashboard.country.page import build
from partnership.dashboard.country.political import stance_steps
from partnership.dashboard.country_report import COUNTRIES
from partnership.dashboard.records import of_every_actor
from partnership.evidence.banner import highest_marking
from partnership.exchange.file_links import files_of


@permission_required("actors.view_actor", raise_exception=True)
def country_list(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "")[: many.LONGEST_WORDS]
    actors = many.actors_named(words, request.user)
    page = many.paginate(actors, request.GET.get("page", "1"))
    request.marking = highest_marking(of_every_actor(request.user))
    before, after = page.has_previous(), page.has_next()
    shown = many.rows(page, request.as_at, request.user, request.evidence)
    context = {
        "rows": shown,
        "said": many.evidence_words(shown, request.evidence),
        "page": page,
        "words": words,
        "exports": files_of(request, COUNTRIES),
        "previous_url": many.page_address(request, page.number - 1 if before else None),
        "next_url": many.page_address(request, page.number + 1 if after else None),
    }
    return render(request, "dashboard/country_list.html", context)


@permission_required("actors.view_actor", raise_exception=True)
def country(request: HttpRequest, slug: str) -> HttpResponse:
    actor = get_object_or_404(Actor.objects.visible_to(request.user), slug=slug)
    page = build(
        actor, request.as_at, request.user, request.programme, request.evidence
    )
    request.marking = page.marking
    bars, pledge_rows = page.economic.pledge_rows(page.notes)
    sums = (page.security.personnel, page.economic.money)
    context = {
        "country": page,
        "findings": findings.of(page),
        "bars": bars,
        "pledge_rows": pledge_rows,
        "stance": stance_steps(page.wanted.dealings),
        "said": " ".join(filter(None, (one.evidence_words for one in sums))),
        "money_facts": money_facts(page),
        **of_country(request, actor),
    }
    return render(request, "dashboard/country.html", context)

"""One contributor, with its dated history."""

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from coalition import dossier
from coalition.models import Contributor
from partnership.evidence.banner import highest_marking
from partnership.evidence.changes import latest_changes


@permission_required("coalition.view_contributor", raise_exception=True)
def contributor_detail(request: HttpRequest, pk: int) -> HttpResponse:
    on, reader = request.as_at, request.user
    try:
        built = dossier.build(on, reader, pk)
    except Contributor.DoesNotExist as unknown:
        raise Http404 from unknown
    contributor = built.row.contributor
    request.marking = highest_marking(
        [
            Contributor.objects.visible_to(reader).filter(pk=pk),
            *(
                history(contributor, on, reader)
                for history in (
                    dossier.statuses,
                    dossier.strengths,
                    dossier.intents,
                    dossier.mandates,
                )
            ),
        ]
    )
    context = {
        "dossier": built,
        "contributor": contributor,
        "changes": latest_changes(contributor, reader),
    }
    return render(request, "coalition/contributor_detail.html", context)

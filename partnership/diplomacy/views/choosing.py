"""Of whom? The first question of a form that is about one actor."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.clock import chosen_view
from partnership.evidence.named import NamedField


class ActorChoice(forms.Form):
    """One actor, by its slug in the address."""

    actor = NamedField(
        kind="actor",
        codes=("slug", "name", "iso3"),
        label="Country or organisation",
        empty_label="Choose one",
    )

    def __init__(self, *args: object, reader: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].queryset = Actor.objects.visible_to(reader)


def choose_actor(
    request: HttpRequest, heading: str, actor: Actor | None = None
) -> Actor | HttpResponse:
    """The actor of the address, or the one at hand; else a page that asks for one.

    An actor of the address that is not there, or may not be seen, is answered with 404.
    """
    if actor:
        return actor
    slug = request.GET.get("actor", "")
    if slug:
        found = Actor.objects.visible_to(request.user).filter(slug=slug)
        if one := found.select_related("marking").first():
            return one
        raise Http404("No such actor.")
    actors = Actor.objects.visible_to(request.user)
    request.marking = highest_marking([actors])
    kept = [
        (name, value)
        for name, value in request.GET.items()
        if name != "actor" and name not in chosen_view(request)
    ]
    context = {
        "heading": heading,
        "form": ActorChoice(reader=request.user),
        "kept": kept,
    }
    return render(request, "diplomacy/choose_actor.html", context)

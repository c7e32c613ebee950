"""Add the actors that a file names and nobody knows yet."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils.text import slugify

from partnership.actors.models import Actor, ActorKind
from partnership.evidence.history import recorded_by
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.asked import Asked
from partnership.exchange.imports.kind import Context
from partnership.exchange.imports.passing import ACTORS

LONGEST = 120
MAY_NOT_ADD = "You may no longer add actors. Check the file again"


def add_actors(names: Sequence[str], asked: Asked, context: Context) -> Asked:
    """Add an organisation of each name; the answers, by which the load finds them.

    What they are in law, and their codes, a person says afterwards. Refused where who
    imports the file may not add actors, or no longer.
    """
    if names and not context.may_add_actors:
        raise Refused(MAY_NOT_ADD)
    taken = set(Actor.objects.values_list("slug", flat=True))
    actors = []
    for name in names:
        slug = _free(slugify(name)[: LONGEST - 6] or "actor", taken)
        taken.add(slug)
        actors.append(
            Actor(
                name=name[:LONGEST],
                slug=slug,
                kind=ActorKind.ORGANISATION,
                marking=context.marking,
                created_by=context.by,
                updated_by=context.by,
            )
        )
    with recorded_by(context.by, reason=context.reason, source=context.source):
        Actor.objects.bulk_create(actors)
    known = {actor.name: actor.pk for actor in actors}
    answers = {name: str(known[name[:LONGEST]]) for name in names}
    of_actors = {**asked.answers.get(ACTORS, {}), **answers}
    return replace(asked, answers={**asked.answers, ACTORS: of_actors})


def _free(slug: str, taken: set[str]) -> str:
    number, found = 2, slug
    while found in taken:
        found, number = f"{slug}-{number}", number + 1
    return found

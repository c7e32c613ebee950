"""Every resource that there is; each line of operation registers its own."""

from collections.abc import Iterable

from django.db import models

from partnership.exchange.api.resource import Resource

RESOURCES: dict[str, Resource] = {}
_BY_MODEL: dict[str, Resource] = {}
# Names in addresses that are no resource's.
TAKEN = {"reports", "openapi.json", "reference", "tokens"}
# What is recorded and no resource, and why. Who may see what is the administration's:
# it stands on none of a reader's pages, and a caveat's name is not for everybody.
NOT_READ = {
    "evidence.markingscheme": "how markings are ordered: administration",
    "evidence.marking": "rows name theirs; the list of them all is administration",
    "evidence.needtoknowgroup": "who may see what: administration",
    "evidence.markinggroup": "who may see what: administration",
    "evidence.markingrelease": "who may see what: administration",
    "evidence.equivalentceiling": "who may see what: administration",
    "evidence.programme": "there is one; the beginning of the API names it",
    "accounts.needtoknow": "who may see what: administration",
    "dashboard.briefsection": "what a draft is made of; a brief says what was frozen",
    "alerts.jobrun": "how the software ran, not what it tracks",
    "strategy.reminder": "who was asked for an update: a trail, not what it tracks",
}


def register_resources(resources: Iterable[Resource]) -> None:
    """Make resources known to the addresses and to the description of the API."""
    for resource in resources:
        if resource.name in RESOURCES or resource.name in TAKEN:
            raise ValueError(f"There are two resources called {resource.name}")
        RESOURCES[resource.name] = resource
        _BY_MODEL[resource.model._meta.label_lower] = resource


def resource_of(model: type[models.Model] | str) -> Resource | None:
    """The resource of a model or its label; None where it is not read."""
    label = model if isinstance(model, str) else model._meta.label_lower
    return _BY_MODEL.get(label)

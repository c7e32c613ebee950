"""Actors by name and code, and their other names, as files meet them."""

from partnership.actors.matching.words import key
from partnership.actors.models import Actor, ActorKind, Alias
from tests.factories import make_actor, make_marking

STATES = {
    "Austria": "AUT",
    "Australia": "AUS",
    "Côte d’Ivoire": "CIV",
    "Denmark": "DNK",
    "Dominica": "DMA",
    "Dominican Republic": "DOM",
    "Germany": "DEU",
    "Guinea": "GIN",
    "Iran": "IRN",
    "Iraq": "IRQ",
    "Malawi": "MWI",
    "Mali": "MLI",
    "Namibia": "NAM",
    "Netherlands": "NLD",
    "Niger": "NER",
    "Nigeria": "NGA",
    "Norway": "NOR",
    "Philippines": "PHL",
    "Slovakia": "SVK",
    "Slovenia": "SVN",
    "South Korea": "KOR",
    "United Kingdom": "GBR",
    "United States": "USA",
}
ORGANISATIONS = {
    "European Union": "",
    "World Bank": "44000",
    "World Food Programme": "XM-DAC-41140",
    "Climate Action Network": "",
}


def make_world() -> None:
    for name, code in STATES.items():
        make_actor(name, iso3=code)
    for name, iati in ORGANISATIONS.items():
        kind = ActorKind.ORGANISATION
        make_actor(name, iso3=None, kind=kind, iati_identifier=iati)


def make_alias(actor: Actor, name: str, sender: str = "", **values) -> Alias:
    values.setdefault("marking", make_marking())
    return Alias.objects.create(
        actor=actor, name=name, sender=sender, normalised=key(name), **values
    )

"""The asks about a record, or of an actor, on the page of another line."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from partnership.actors.models import Actor
from partnership.diplomacy.asks.about import actor_of
from partnership.diplomacy.asks.dealings import BY_DAY
from partnership.diplomacy.asks.standing import AskStanding, asks_at, stand
from partnership.diplomacy.models import Ask, AskStep
from partnership.diplomacy.subjects import KINDS, key_text, label_of
from partnership.evidence.beside import Shown
from partnership.evidence.clock import chosen_view
from partnership.evidence.few import few
from partnership.evidence.models import Record

MOST_SHOWN = 10


@dataclass(frozen=True)
class AsksBeside:
    """Asks that stand beside a record, where all are, and where another is added."""

    asks: list[AskStanding]
    more: bool
    # The list of the asks of whose record it is; of all asks where it is nobody's.
    all_url: str
    all_of: Actor | None
    add_url: str
    is_of_an_actor: bool


def find(request: HttpRequest, record: Record) -> Shown | None:
    """The asks of an actor, or about a record of one of the kinds; bounded."""
    reader = request.user
    if not reader.has_perm("diplomacy.view_ask"):
        return None
    wanted = _wanted(record, reader)
    if wanted is None:
        return None
    asks = few(
        asks_at(request.as_at, reader).filter(wanted).order_by(*BY_DAY), MOST_SHOWN
    )
    whose = _whose(record, reader)
    content = AsksBeside(
        asks=stand(asks, request.as_at, reader),
        more=asks.more,
        all_url=_all_url(request, whose),
        all_of=whose,
        add_url=add_url(request, **asked_of(record)) if _may_add(reader) else "",
        is_of_an_actor=isinstance(record, Actor),
    )
    return Shown(content, _bears(request, [ask.pk for ask in asks]))


def asked_of(record: Record) -> dict[str, str]:
    """How an address says of whom, or about which record, an ask is to be."""
    if isinstance(record, Actor):
        return {"actor": record.slug}
    return {"about": key_text(label_of(record), record.pk)}


def add_url(request: HttpRequest, **asked: str) -> str:
    """Where an ask is added, with what it is about and comes back to filled in."""
    query = {**chosen_view(request), **asked, "next": request.get_full_path()}
    return f"{reverse('diplomacy:ask_add')}?{urlencode(query)}"


def _whose(record: Record, reader: Any) -> Actor | None:
    """The actor whose asks are listed together, as far as the reader may see it."""
    if isinstance(record, Actor):
        return record
    whose = actor_of(label_of(record), record)
    seen = whose and whose.marking_id in reader.visible_marking_ids
    return whose if seen else None


def _all_url(request: HttpRequest, whose: Actor | None) -> str:
    query = chosen_view(request) | ({"actor": whose.slug} if whose else {})
    return f"{reverse('diplomacy:ask_list')}?{urlencode(query)}".removesuffix("?")


def _may_add(reader: Any) -> bool:
    return reader.has_perm("diplomacy.add_ask")


def _wanted(record: Record, reader: Any) -> Q | None:
    """Asks of this actor, or about this record and what belongs to it."""
    if isinstance(record, Actor):
        return Q(actor=record)
    label = label_of(record)
    if label not in KINDS:
        return None
    wanted = Q(about_model=label, about_id=record.pk)
    for part, field in KINDS[label].parts:
        own = apps.get_model(part).objects.visible_to(reader).filter(**{field: record})
        keys = own.order_by().values("pk")
        wanted |= Q(about_model=part, about_id__in=keys)
    return wanted


def _bears(request: HttpRequest, keys: list[int]) -> tuple[QuerySet, ...]:
    reader = request.user
    asks = Ask.objects.visible_to(reader).filter(pk__in=keys)
    steps = AskStep.objects.visible_to(reader).filter(
        ask__in=keys, took_on__lte=request.as_at
    )
    leads = Actor.objects.visible_to(reader)
    named = Q(pk__in=asks.values("lead")) | Q(pk__in=asks.values("actor"))
    return (asks, steps, leads.filter(named))

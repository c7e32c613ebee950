"""What a newer edition of an activity changes of its pledge on record.

A field that a publisher leaves out stays as it is; a file of ours says all of them.
"""

from collections.abc import Mapping
from typing import Any

from donors.iati.drafting import Draft
from donors.iati.loading.names import Found, Names
from donors.iati.writing.xml import sayable
from donors.models import Channel, Instrument, Pledge
from partnership.actors.models import Actor
from partnership.evidence.refusal import Refused
from partnership.exchange.imports.kind import Context, Difference, Plan, Written
from partnership.exchange.imports.names_of_keys import NamesOfKeys
from partnership.exchange.imports.record_loader import as_text
from partnership.exchange.models import Done

FOLLOWED = (
    *("title", "note", "instrument", "channel", "through", "sector"),
    *("period_from", "period_to", "recipient_country"),
)
NOT_SAID = (None, "", Instrument.NOT_STATED, Channel.NOT_STATED)
EDITED = "Somebody else has edited this record meanwhile. Check the file again"


def is_same(said: Any, held: Any) -> bool:
    """Whether a file says what is held, but for what XML cannot hold."""
    return said == (sayable(held) if isinstance(held, str) else held)


def changes_of(
    draft: Draft, columns: Mapping[str, Any], pledge: Pledge
) -> dict[str, Any]:
    """The columns that differ; a Found in place of a key."""
    changed = {
        name: columns[name]
        for name in FOLLOWED
        if name in columns
        and (draft.is_ours or columns[name] not in NOT_SAID)
        and not is_same(_key(columns[name]), getattr(pledge, _column(name)))
    }
    if not pledge.recipient_country:
        # It went out as one of the host nation.
        changed.pop("recipient_country", None)
    through = changed.get("channel", pledge.channel)
    if through not in (Channel.TRUST_FUND, Channel.MULTILATERAL) and pledge.through_id:
        changed["through"] = None
    return changed


def differences_of(
    changed: Mapping[str, Any], pledge: Pledge, names: NamesOfKeys
) -> list[Difference]:
    """The same in words, field by field."""
    return [
        Difference(
            str(pledge._meta.get_field(name).verbose_name).capitalize(),
            _words(name, getattr(pledge, _column(name)), names),
            _words(name, value, names),
        )
        for name, value in changed.items()
    ]


def follow(
    plan: Plan,
    record: Any,
    changed: Mapping[str, Any],
    context: Context,
    names: Names,
) -> Written:
    """Write what changed, unless somebody edited the record meanwhile."""
    values = {
        _column(name): names.key_of(value, plan) if name == "through" else value
        for name, value in changed.items()
    }
    before = {name: as_text(getattr(record, name)) for name in values}
    kept = type(record).objects.filter(pk=record.pk)
    if not kept.save_version(record.version, context.by, **values):
        raise Refused(EDITED)
    label = record._meta.label_lower
    return Written(plan, label, record.pk, Done.CHANGED, record.version + 1, before)


def _column(name: str) -> str:
    return "through_id" if name == "through" else name


def _key(value: Any) -> Any:
    """What a column holds; whoever is yet to be recorded is none that it holds."""
    is_known = isinstance(value, Found) and value.key is not None
    return value.key if is_known else value


def _words(name: str, value: Any, names: NamesOfKeys) -> str:
    if isinstance(value, Found) and value.key is None:
        return str(value.columns["name"])
    if name == "through":
        key = _key(value)
        return names.of(Actor, key) if key else "nothing"
    choices = dict(Pledge._meta.get_field(name).flatchoices)
    return str(choices.get(value, value) or "nothing")

"""A record that is about to be written."""

from typing import Any

from donors.iati.loading.names import Found, Names
from partnership.exchange.imports.kind import Context, Plan


def made(
    context: Context,
    names: Names,
    plan: Plan,
    model: Any,
    columns: dict[str, Any],
    **keys: Any,
) -> Any:
    """A record of these columns; whom they name is recorded first if need be."""
    values = {}
    for name, value in columns.items():
        if isinstance(value, Found):
            values[f"{name}_id"] = names.key_of(value, plan)
        else:
            values[name] = value
    return model(created_by=context.by, updated_by=context.by, **values, **keys)

"""Install an app's triggers in one migration step.

Each separate `AddTrigger` makes Django rebuild the state of every related model; with a
hundred triggers that was most of the time of a first start.
"""

from typing import Any

from django.db.migrations.operations.base import Operation
from pgtrigger.migrations import _add_trigger, _remove_trigger

# A history trigger joins the rows before and after a statement. PostgreSQL keeps the
# plan of a function's first call: made for one row it is a nested loop, and a later
# bulk update in the same session takes minutes instead of a second.
NO_NESTED_LOOP = 'ALTER FUNCTION "{name}"() SET enable_nestloop = off'


class InstallTriggers(Operation):
    """Install what the `triggers` options of these models declare."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, model_names: list[str]) -> None:
        self.model_names = model_names

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Nothing: the models' own options hold the triggers."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for model, trigger in self._declared(app_label, to_state):
            _add_trigger(schema_editor, model, trigger)
            sql = str(trigger.sql)
            if "old_values" in sql and "new_values" in sql:
                schema_editor.execute(NO_NESTED_LOOP.format(name=trigger.sql.pgid))

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for model, trigger in self._declared(app_label, from_state):
            _remove_trigger(schema_editor, model, trigger)

    def describe(self) -> str:
        return f"Install the triggers of {', '.join(self.model_names)}"

    def _declared(self, app_label: str, state: Any) -> list[tuple[Any, Any]]:
        return [
            (state.apps.get_model(app_label, name), trigger)
            for name in self.model_names
            for trigger in state.models[app_label, name].options["triggers"]
        ]

"""Install an app's triggers in one migration step, or set those of a model anew.

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


class SetTriggers(Operation):
    """Put these triggers in the place of a model's triggers of the same names.

    A new column changes all three; removing and adding each apart makes Django rebuild
    the state of every related model six times.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, model_name: str, triggers: list[Any]) -> None:
        self.model_name = model_name
        self.triggers = triggers

    def state_forwards(self, app_label: str, state: Any) -> None:
        """No model is made anew: nothing but the database acts on its triggers."""
        options = state.models[app_label, self.model_name].options
        names = {trigger.name for trigger in self.triggers}
        kept = [one for one in options.get("triggers", []) if one.name not in names]
        options["triggers"] = [*kept, *self.triggers]

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        model = to_state.apps.get_model(app_label, self.model_name)
        for trigger in self.triggers:
            _install(schema_editor, model, trigger)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Put back what the state before says, and take away what it does not know."""
        before = to_state.models[app_label, self.model_name].options.get("triggers", [])
        known = {trigger.name: trigger for trigger in before}
        model = to_state.apps.get_model(app_label, self.model_name)
        for trigger in self.triggers:
            if trigger.name in known:
                _install(schema_editor, model, known[trigger.name])
            else:
                _remove_trigger(schema_editor, model, trigger)

    def describe(self) -> str:
        return f"Set the triggers of {self.model_name}"


def _install(schema_editor: Any, model: Any, trigger: Any) -> None:
    _add_trigger(schema_editor, model, trigger)
    sql = str(trigger.sql)
    if "old_values" in sql and "new_values" in sql:
        schema_editor.execute(NO_NESTED_LOOP.format(name=trigger.sql.pgid))


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
            _install(schema_editor, model, trigger)

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

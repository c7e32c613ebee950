from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Take our place in the navigation, and tell the floors below what we add."""
        from partnership.alerts.rules import register_rule
        from partnership.diplomacy.events.alerts import (
            EVENT_PLANS,
            EVENTS_WITHOUT_OBJECTIVE,
        )

        for rule in (EVENT_PLANS, EVENTS_WITHOUT_OBJECTIVE):
            register_rule(rule)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))

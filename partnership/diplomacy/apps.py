from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Take our place in the navigation; tell the floors below what we add."""
        from partnership.alerts.rules import register_rule
        from partnership.diplomacy.diary.alerts import MISSING_OUTCOMES
        from partnership.diplomacy.diary.report import MEETINGS
        from partnership.exchange.registry import register_report

        register_rule(MISSING_OUTCOMES)
        register_report(MEETINGS)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))

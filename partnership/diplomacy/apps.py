from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Take our place in the navigation, and tell the floors below what we add."""
        from partnership.alerts.rules import register_rule
        from partnership.diplomacy.forums.alerts import (
            NO_AGENDA,
            OVERDUE_ACTIONS,
            UNANSWERED_ISSUES,
        )
        from partnership.diplomacy.forums.report import FORUM_ISSUES
        from partnership.exchange.registry import register_report

        for rule in (UNANSWERED_ISSUES, OVERDUE_ACTIONS, NO_AGENDA):
            register_rule(rule)
        register_report(FORUM_ISSUES)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))

from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from partnership.alerts.rules import register_rule
        from partnership.diplomacy.narrative.alerts import ENDING_LINES, WAITING_DRAFTS
        from partnership.diplomacy.narrative.line_report import LINES, PUBLIC_LINES
        from partnership.diplomacy.narrative.statement_report import STATEMENTS
        from partnership.exchange.registry import register_report

        for rule in (ENDING_LINES, WAITING_DRAFTS):
            register_rule(rule)
        for report in (LINES, PUBLIC_LINES, STATEMENTS):
            register_report(report)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))

from django.apps import AppConfig


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Tell the floors below what this line adds to them."""
        from partnership.alerts.rules import register_rule
        from partnership.diplomacy.needs.alerts import (
            NEED_WITHOUT_OFFER,
            OFFER_WITHOUT_NEED,
        )
        from partnership.diplomacy.needs.report import NEEDS
        from partnership.evidence.navigation import Place, add_place
        from partnership.exchange.registry import register_report

        for rule in (NEED_WITHOUT_OFFER, OFFER_WITHOUT_NEED):
            register_rule(rule)
        register_report(NEEDS)
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))

from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DiplomacyConfig(AppConfig):
    """Second floor: the political line."""

    name = "partnership.diplomacy"
    verbose_name = "Political line"

    def ready(self) -> None:
        """Take our place in the navigation."""
        place = "diplomacy:overview"
        add_place(Place(30, "Political", place, "diplomacy.view_meeting"))

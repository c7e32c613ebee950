from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class DashboardConfig(AppConfig):
    """Roof: the pages that read across the three lines."""

    name = "partnership.dashboard"
    verbose_name = "Dashboard"

    def ready(self) -> None:
        add_place(Place(10, "Overview", "dashboard:front_page"))
        add_place(Place(50, "Countries", "dashboard:country_list"))

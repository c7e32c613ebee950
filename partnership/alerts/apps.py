from django.apps import AppConfig

from partnership.evidence.navigation import Place, add_place


class AlertsConfig(AppConfig):
    """First floor: the rule engine, flags and the record of every run."""

    name = "partnership.alerts"
    verbose_name = "Alerts"

    def ready(self) -> None:
        """Take our place in the navigation."""
        add_place(Place(80, "Alerts", "alerts:flag_list", "alerts.view_flag"))

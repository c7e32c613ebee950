from django.apps import AppConfig


class AlertsConfig(AppConfig):
    """First floor: the rule engine, flags and the record of every run."""

    name = "partnership.alerts"
    verbose_name = "Alerts"

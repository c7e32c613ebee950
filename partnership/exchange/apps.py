from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """First floor: reports as data, streamed out as CSV, XLSX and JSON."""

    name = "partnership.exchange"
    verbose_name = "Exchange"

    def ready(self) -> None:
        """The audit log and the people are reports here; the ground's records too."""
        from partnership.exchange.api.ground import RESOURCES
        from partnership.exchange.api.registry import register_resources
        from partnership.exchange.audit_log import AUDIT_LOG
        from partnership.exchange.people import PEOPLE
        from partnership.exchange.registry import register_report

        register_report(AUDIT_LOG)
        register_report(PEOPLE)
        register_resources(RESOURCES)

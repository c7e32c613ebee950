from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """First floor: reports as data, streamed out, and files of records, taken in."""

    name = "partnership.exchange"
    verbose_name = "Exchange"

    def ready(self) -> None:
        """The audit log is a report of this floor."""
        from partnership.evidence.navigation import Place, add_place
        from partnership.exchange.audit_log import AUDIT_LOG
        from partnership.exchange.registry import register_report

        register_report(AUDIT_LOG)
        right = "exchange.add_dataimport"
        add_place(Place(85, "Imports", "imports:import_list", right))

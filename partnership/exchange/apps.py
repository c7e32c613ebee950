from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """First floor: reports as data, streamed out, and files of records, taken in."""

    name = "partnership.exchange"
    verbose_name = "Exchange"

    def ready(self) -> None:
        """The audit log and the people are reports here; the ground's records too."""
        from partnership.evidence.navigation import Place, add_place
        from partnership.exchange.api.ground import RESOURCES
        from partnership.exchange.api.registry import register_resources
        from partnership.exchange.audit_log import AUDIT_LOG
        from partnership.exchange.people import PEOPLE
        from partnership.exchange.registry import register_report

        register_report(AUDIT_LOG)
        register_report(PEOPLE)
        register_resources(RESOURCES)
        right = "exchange.add_dataimport"
        add_place(Place(85, "Imports", "imports:import_list", right))

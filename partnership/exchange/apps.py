from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """First floor: reports as data, streamed out as CSV, XLSX and JSON."""

    name = "partnership.exchange"
    verbose_name = "Exchange"

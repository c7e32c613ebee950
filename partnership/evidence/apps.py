from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Ground floor: sources, grades, markings, the two clocks, change history."""

    name = "partnership.evidence"
    verbose_name = "Evidence"

    def ready(self) -> None:
        from partnership.evidence.protection import checks  # noqa: F401

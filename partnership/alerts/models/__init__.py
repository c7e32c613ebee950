from partnership.alerts.models.flag import Flag, Severity
from partnership.alerts.models.job_run import JobRun

__all__ = ["Flag", "JobRun", "Severity"]

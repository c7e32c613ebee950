"""The pledge-gap page: its findings, its chart and its groups, ready to be shown."""

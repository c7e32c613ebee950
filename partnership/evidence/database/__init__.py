"""Django's PostgreSQL backend, for a database whose tables may be views of the past."""

"""Whether the role that the product works as could alter the history."""

import logging

from django.conf import settings
from django.db import connection

logger = logging.getLogger(__name__)

UNPROTECTED = (
    "The change history is not protected from the application: its role of the"
    " database can alter it. Give DATABASE_URL a role of its own, OWNER_DATABASE_URL"
    " the owner of the tables to `migrate` alone, and migrate."
)
# Tables of the history are those with a number of events, the contexts and the seals.
CAN_ALTER = """
    SELECT current_setting('is_superuser') = 'on'
        OR has_schema_privilege('public', 'CREATE')
        OR EXISTS (
            SELECT FROM pg_class AS class
            WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r'
                AND (class.relname IN
                    ('pghistory_context', 'evidence_seal', 'evidence_sealedrange')
                    OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = class.oid
                        AND attname = 'pgh_id' AND NOT attisdropped))
                AND (has_any_column_privilege(class.oid, 'UPDATE')
                    OR has_table_privilege(class.oid, 'DELETE, TRUNCATE, TRIGGER')
                    OR pg_has_role(class.relowner, 'MEMBER')))
"""


def can_alter_history() -> bool:
    """Ask the database what the role that we are connected as may do."""
    with connection.cursor() as cursor:
        cursor.execute(CAN_ALTER)
        return cursor.fetchone()[0]


def warn_if_unprotected() -> None:
    """Say it in the log of the web server; local mode always has both roles."""
    if not settings.LOCAL and can_alter_history():
        logger.warning(UNPROTECTED)

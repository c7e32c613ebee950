from django.db import migrations

# Not a trigger of pgtrigger, which the application could set aside for a while.
APPEND_ONLY = """
CREATE FUNCTION refuse_to_change_the_audit_log() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is append-only: % is refused', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_log_is_append_only
    BEFORE UPDATE OR DELETE ON accounts_auditentry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_audit_log();
"""
NO_LONGER = """
DROP TRIGGER audit_log_is_append_only ON accounts_auditentry;
DROP FUNCTION refuse_to_change_the_audit_log();
"""


class Migration(migrations.Migration):
    """The database itself refuses to change or remove an entry."""

    dependencies = [("accounts", "0010_people_and_audit_log")]

    operations = [migrations.RunSQL(APPEND_ONLY, NO_LONGER)]

"""What does not leave, each with the reason; the file says so too."""

from django.apps import apps

NEW_HERE = "secrets never leave; a person gets a new one where they arrive"
MADE_BY_MIGRATE = "made by migrate in each installation, under numbers of its own"
FROM_ROLES = "follows from the roles, which are code; import_all gives them anew"
OF_PROVIDER = (
    "another provider may give the same name to another person; an administrator"
    " enters who is who"
)

# Tables of packages. A model of ours says so itself: `stays_here = "…"`.
OF_PACKAGES = {
    "account_emailaddress": "not used: a person's address stands in accounts_user",
    "account_emailconfirmation": "not used",
    "accounts_user_user_permissions": "not used: rights are given by role alone",
    "auth_group_permissions": FROM_ROLES,
    "auth_permission": MADE_BY_MIGRATE,
    "django_admin_log": "the history and the audit log say the same, and more",
    "django_content_type": MADE_BY_MIGRATE,
    "django_migrations": "the manifest names the migrations",
    "django_session": "sign-ins end where they began",
    "mfa_authenticator": NEW_HERE,
    "socialaccount_socialaccount": OF_PROVIDER,
    "socialaccount_socialapp": "set in the environment of each installation",
    "socialaccount_socialtoken": NEW_HERE,
    "usersessions_usersession": "sign-ins end where they began",
}
# Columns of tables that leave: why, and what stands there on arrival. A password that
# begins with an exclamation mark is one that nothing can be.
COLUMNS = {
    ("accounts_user", "password"): (NEW_HERE, "'!' || gen_random_uuid()"),
    ("accounts_user", "provider_subject"): (OF_PROVIDER, "NULL"),
}
# Rows of tables that leave: why, and the condition of those that do. Each whole export
# and import writes into the audit log, so that no file would be like the one before.
ROWS = {
    "accounts_auditentry": (
        "entries about whole exports and imports tell of the installation",
        "NOT details ? 'whole_record'",
    ),
    "exchange_dataimport": (
        "a file that was not loaded is no part of the record",
        "state IN ('loaded', 'undone')",
    ),
}


def staying_tables() -> dict[str, str]:
    """Every table that does not leave, by name, with the reason."""
    of_models = {
        model._meta.db_table: model.stays_here
        for model in apps.get_models()
        if hasattr(model, "stays_here")
    }
    return dict(sorted((OF_PACKAGES | of_models).items()))


def what_stays() -> list[dict[str, str]]:
    """Everything that is left out, as the manifest tells it."""
    tables = [{"what": name, "why": why} for name, why in staying_tables().items()]
    columns = [
        {"what": f"{table}.{column}", "why": why}
        for (table, column), (why, _) in COLUMNS.items()
    ]
    rows = [
        {"what": f"{name}, some rows", "why": why} for name, (why, _) in ROWS.items()
    ]
    return tables + columns + rows

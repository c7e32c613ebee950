"""Where the pages of the strategy are."""

LIST = "/strategy/"
SILENT = f"{LIST}not-updated/"


def own(action, form=""):
    """A page of one action."""
    return f"{LIST}actions/{action.pk}/{form}"

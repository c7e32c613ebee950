"""Every kind of import that there is; each line of operation registers its own."""

from partnership.exchange.imports.kind import Kind

KINDS: dict[str, Kind] = {}


class UnknownKind(LookupError):
    """No kind has this name; the message lists those that there are."""


def register_import(kind: Kind) -> None:
    """Make a kind known to the pages and the command."""
    KINDS[kind.name] = kind


def find_kind(name: str) -> Kind:
    """The kind of this name, or UnknownKind."""
    try:
        return KINDS[name]
    except KeyError:
        known = ", ".join(sorted(KINDS)) or "none"
        raise UnknownKind(
            f"There is no import called “{name}”. The imports are: {known}."
        ) from None

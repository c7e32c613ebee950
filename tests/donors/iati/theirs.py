"""Activity files as publishers write them."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n'
TAIL = "</iati-activities>\n"
DONOR = '<participating-org role="1" ref="SE-0" type="10"/>'


def transaction(kind, on, value, currency="USD", ref="", inside="", valued=None) -> str:
    currency = f' currency="{currency}"' if currency is not None else ""
    valued = on if valued is None else valued
    dated = f' value-date="{valued}"' if valued else ""
    return (
        f'<transaction ref="{ref}"><transaction-type code="{kind}"/>'
        f'<transaction-date iso-date="{on}"/><value{currency}{dated}>{value}</value>'
        f"{inside}</transaction>\n"
    )


def activity(*inside, identifier="SE-0-1", title="Roads", default="USD", org=DONOR):
    return (
        f'<iati-activity xml:lang="en" default-currency="{default}">\n'
        f"<iati-identifier>{identifier}</iati-identifier>\n"
        '<reporting-org ref="SE-0" type="10"><narrative>Sida</narrative>'
        "</reporting-org>\n"
        f"<title><narrative>{title}</narrative></title>\n"
        f"<description><narrative>{title}</narrative></description>\n{org}\n"
        '<activity-status code="2"/>\n<activity-date type="2" iso-date="2004-01-01"/>\n'
        + "".join(inside)
        + "</iati-activity>\n"
    )


def file_of(*activities: str) -> bytes:
    return (HEAD + "".join(activities) + TAIL).encode()

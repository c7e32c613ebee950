"""The queries of this folder as text."""

from pathlib import Path

FOLDER = Path(__file__).parent
# What more than one query says, by its name in braces.
SHARED = ("expected", "group_sums")


def read_sql(name: str) -> str:
    """A query of this folder, with the parts of others that it asks for in braces."""
    text = (FOLDER / f"{name}.sql").read_text()
    for part in SHARED:
        if f"{{{part}}}" in text:
            text = text.replace(f"{{{part}}}", read_sql(part).rstrip())
    return text

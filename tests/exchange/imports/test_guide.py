"""The guide for people with a spreadsheet names what the product really takes."""

from pathlib import Path

import pytest
from django.conf import settings

from partnership.exchange.imports.registry import KINDS
from partnership.exchange.imports.tally import Tally

GUIDE = (Path(settings.BASE_DIR) / "docs/imports.md").read_text()


@pytest.mark.parametrize("name", sorted(KINDS))
def test_the_guide_names_each_field_of_a_kind_and_which_are_needed(name):
    row = next(
        (line for line in GUIDE.splitlines() if line.startswith(f"| `{name}`")), ""
    )
    fields = KINDS[name].fields
    needed = {field.name for field in fields if field.is_needed}
    named = {word.strip("*` ") for word in row.split("|")[2].split(",")}

    assert named == (
        {field.name for field in fields} or {"none: the standard says them"}
    )
    assert {name for name in named if f"**`{name}`**" in row} == needed


def test_the_guide_names_each_key_of_the_report():
    report = Tally().as_report(loaded=False)

    assert [key for key in report if f"`{key}`" not in GUIDE] == []

"""Sheets as PDF, set by typst: tagged for assistive technology (PDF/UA-1).

A template is a `.typ` file beside the code that fills it; what it shows comes to it as
data, which typst never reads as markup. Nothing is fetched, no font of the machine and
no clock is used, so that the same data gives the same bytes anywhere.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import name

import typst
from django.conf import settings

PROOF = Path(__file__).parent / "proof.typ"
# How typst names the first character for which none of its fonts has a glyph.
UNDRAWN = re.compile(r'the text `"(?:\\u\{([0-9a-f]+)\}|(.))')
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class NotTypeset(RuntimeError):
    """The template and its data make no sheet; the message is typst's own."""


def typeset(template: Path, data: dict[str, Any]) -> bytes:
    """The PDF that a template makes of data which JSON can say.

    The template reads it by `json(bytes(sys.inputs.data))` and may import
    `/partnership/exchange/sheet.typ`. A character that no font can draw is replaced by
    a mark that says so. Raises NotTypeset.
    """
    try:
        return _compiled(template, data)
    except typst.TypstError as fault:
        if not UNDRAWN.search(str(fault)):
            raise NotTypeset(str(fault)) from fault
    used: set[str] = set()
    _in_each_text(data, lambda text: used.update(text) or text)
    missing = _undrawable(used)
    table = dict.fromkeys(map(ord, missing), REPLACEMENT)
    try:
        return _compiled(template, _in_each_text(data, lambda t: t.translate(table)))
    except typst.TypstError as fault:
        raise NotTypeset(str(fault)) from fault


def count_pages(template: Path, data: dict[str, Any]) -> int:
    """How many sheets `typeset` makes of the same, without drawing any.

    The template says it by `#context [#metadata(counter(page).final().first())
    <pages>]`. Raises NotTypeset.
    """
    try:
        found = _compiler(template, data).query("<pages>", field="value", one=True)
    except typst.TypstError as fault:
        raise NotTypeset(str(fault)) from fault
    return int(found)


def _compiler(template: Path, data: Any) -> typst.Compiler:
    return typst.Compiler(
        input=str(template),
        root=str(settings.BASE_DIR),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )


def _compiled(template: Path, data: Any) -> bytes:
    compiler = _compiler(template, data)
    return compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)


def _undrawable(characters: set[str]) -> set[str]:
    """Those without a glyph: each trial names one, and its whole script goes too."""
    missing: set[str] = set()
    while named := _first_undrawn(sorted(characters - missing)):
        missing |= {one for one in characters if _script(one) == _script(named)}
        missing.add(named)
    return missing


def _first_undrawn(characters: list[str]) -> str | None:
    try:
        _compiled(PROOF, characters)
    except typst.TypstError as fault:
        found = UNDRAWN.search(str(fault))
        if not found:
            raise NotTypeset(str(fault)) from fault
        code, character = found.groups()
        return chr(int(code, 16)) if code else character
    return None


def _script(character: str) -> str:
    """The first word of its name, such as CJK; one without a name stands alone."""
    return name(character, character).partition(" ")[0]


def _in_each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _in_each_text(one, change) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_in_each_text(one, change) for one in value]
    return value

"""The plain text of a mail: short lines, and never more than one empty one."""

import re
from textwrap import wrap

# Characters; what mail programs show without breaking it themselves.
WIDTH = 74
BULLET, HEADING = "* ", "# "
EMPTY = re.compile(r"\n{3,}")


def plain(text: str) -> str:
    """The text with its long lines broken; an address stays whole."""
    lines = [part for line in text.splitlines() for part in _broken(line.rstrip())]
    return EMPTY.sub("\n\n", "\n".join(lines)).strip() + "\n"


def _broken(line: str) -> list[str]:
    if line.startswith(HEADING):
        words = wrap(line.removeprefix(HEADING), WIDTH)
        return [*words, "-" * max(map(len, words), default=0)]
    indent = line[: len(line) - len(line.lstrip())]
    if line.startswith(BULLET):
        indent = " " * len(BULLET)
    kept_whole = {"break_long_words": False, "break_on_hyphens": False}
    return wrap(line, WIDTH, subsequent_indent=indent, **kept_whole) or [""]

"""Notes below a table: sources, footnotes, and the lines that close our own files."""

import re
from collections.abc import Sequence

LABELS = re.compile(
    r"(sources?|notes?|remarks?|footnotes?|legend|key|quellen?|anmerkung(en)?|hinweise?"
    r"|fuentes?|notas?|remarques?|kilder?|noter?|bemerkning(er)?)"
    r"\b ?(\d{1,2} ?)?[:.–-]",
    re.IGNORECASE,
)
MARKS = re.compile(r"# |[*†‡§]+ ?\S|\(?([a-z]|\d{1,2})\) \S|¹|²|³")
LONG = 40
LONGEST = 5000


def is_note(cells: Sequence[str], width: int) -> bool:
    """Whether a row below the last one of data only explains.

    A single cell that is long, or has the mark of a footnote; or a label such as
    “Source:”, however many commas follow in a text.
    """
    said = [cell for cell in cells if cell]
    if not said or sum(map(len, said)) > LONGEST:
        return False
    first = said[0]
    label = LABELS.match(first)
    if (
        first.startswith("# ")
        or label
        and (label[0].endswith(":") or len(said) < width)
    ):
        return True
    if len(said) > 1:
        return False
    return bool(MARKS.match(first)) or (width > 1 and len(first) > LONG)

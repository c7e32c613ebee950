"""What a section says as it is composed."""

from dataclasses import dataclass

from partnership.dashboard.brief.lines import Line, plain, write_lines
from partnership.dashboard.models.brief_section import LONGEST_HEADING, LONGEST_TEXT


@dataclass(frozen=True)
class Written:
    """A heading that states the finding, and the lines beneath it; never none."""

    heading: str
    lines: list[Line]

    @property
    def short_heading(self) -> str:
        """The heading as long as it may be."""
        words = plain(self.heading)
        most = LONGEST_HEADING - 1
        return words if len(words) <= most else f"{words[:most].rstrip()}…"

    @property
    def text(self) -> str:
        """The lines as they are kept; what is too long for a section is left out."""
        kept: list[Line] = []
        for line in self.lines:
            if len(write_lines([*kept, line])) > LONGEST_TEXT:
                break
            kept.append(line)
        return write_lines(kept)

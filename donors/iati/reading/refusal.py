"""Why a file cannot be read as a whole."""


class Unreadable(ValueError):
    """The file is no IATI 2 activity file that can be trusted; says why, and where."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(f"Line {line}: {message}" if line else message)
        self.line = line

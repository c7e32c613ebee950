"""Tell the person at the terminal what is being done, and how long it took."""

import shutil
import sys
import time
from typing import TextIO


class Progress:
    """One line for each step: its name, on a terminal its latest word, its seconds."""

    def __init__(self, output: TextIO = sys.stdout) -> None:
        self.output = output
        self._name = ""
        self._began = 0.0
        self._word = ""

    def step(self, name: str) -> None:
        """Begin a step; the one before it is done."""
        self.done()
        self._name, self._began, self._word = name, time.monotonic(), ""
        self._write(f"{name} …")

    def word(self, text: str) -> None:
        """Show what the step is at; only on a terminal, where it can be replaced."""
        if text and text != self._word and self.output.isatty():
            self._word = text
            width = shutil.get_terminal_size().columns - 1
            self._write(f"\r\033[K{f'{self._name} … {text}'[:width]}")

    def done(self) -> None:
        if self._name:
            if self.output.isatty():
                self._write(f"\r\033[K{self._name} …")
            self._write(f" {time.monotonic() - self._began:.1f} s\n")
            self._name = ""

    def break_off(self) -> None:
        """End the line of a step that did not come to its end."""
        if self._name:
            self._write("\n")
            self._name = ""

    def say(self, line: str) -> None:
        self.done()
        self._write(f"{line}\n")

    def _write(self, text: str) -> None:
        try:
            self.output.write(text)
            self.output.flush()
        except OSError:
            # Nobody reads any more: the terminal or pipe is closed. Stopping goes on.
            self._name = ""

"""Read a PDF as a person does."""

import os
import shutil
import subprocess

import pytest


def words_on_paper(file: bytes) -> str:
    """Everything that is written in it, line by line."""
    return _read(file, "-layout")


def words_of(file: bytes) -> str:
    """The same as one line, in the order of reading."""
    return " ".join(_read(file).split())


def sheets_of(file: bytes) -> list[str]:
    """Each sheet as one line, in the order of reading."""
    return [" ".join(sheet.split()) for sheet in _read(file).split("\f")]


def _read(file: bytes, *options: str) -> str:
    if shutil.which("pdftotext") is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no pdftotext: .ci/run installs poppler-utils.")
        pytest.skip("This machine has no pdftotext (poppler-utils); see .ci/run.")
    command = ["pdftotext", *options, "-", "-"]
    read = subprocess.run(command, input=file, capture_output=True, check=True)
    return read.stdout.decode()

"""How a workbook is put together: its sheets, and where each of its parts is."""

import posixpath
from dataclasses import dataclass, field

from .archive import SAVE_AS, Archive
from .limits import Refused
from .markup import parse

FALSE = frozenset(("", "0", "false", "off"))


@dataclass
class Package:
    """The sheets as (name, whether hidden, part), and the parts that all share."""

    sheets: list[tuple[str, bool, str]] = field(default_factory=list)
    strings: str = ""
    styles: str = ""
    counts_from_1904: bool = False


def package_of(archive: Archive) -> Package:
    """Find the parts; Refused if the archive is no workbook with a sheet of cells."""
    workbook = _workbook_part(archive)
    targets = _relations(archive, workbook)
    package = Package()

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr":
            package.counts_from_1904 = attributes.get("date1904", "") not in FALSE
        elif name == "sheet":
            local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
            kind, part = targets.get(local.get("id", ""), ("", ""))
            if kind == "worksheet" and archive.has(part):
                hidden = local.get("state", "visible") != "visible"
                package.sheets.append((local.get("name", ""), hidden, part))

    parse(archive.pieces(workbook), start)
    if not package.sheets:
        raise Refused("The workbook has no sheet of cells.")
    for kind, part in targets.values():
        if kind == "sharedStrings" and archive.has(part):
            package.strings = part
        elif kind == "styles" and archive.has(part):
            package.styles = part
    return package


def _workbook_part(archive: Archive) -> str:
    found = [
        part
        for kind, part in _relations(archive, "").values()
        if kind == "officeDocument"
    ]
    part = found[0] if found else "xl/workbook.xml"
    if part.endswith(".bin"):
        raise Refused(f"The file is a binary workbook (.xlsb). {SAVE_AS}")
    if archive.has("content.xml") and archive.has("mimetype"):
        raise Refused(f"The file is of OpenDocument (such as .ods). {SAVE_AS}")
    if part.startswith(("word/", "ppt/")):
        raise Refused(f"The file is a document or slides, and no workbook. {SAVE_AS}")
    if not archive.has(part):
        raise Refused(f"The file is an archive, and no workbook. {SAVE_AS}")
    return part


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to inside of the file: by id, its kind and its part."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, tuple[str, str]] = {}
    if not archive.has(relations):
        return found

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, attributes.get("Target", ""))
            found[attributes.get("Id", "")] = kind, posixpath.normpath(target)[1:]

    parse(archive.pieces(relations), start)
    return found

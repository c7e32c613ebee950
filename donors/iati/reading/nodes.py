"""XML as small trees, one at a time, with line numbers; nothing hostile gets in.

Expat of the standard library reads it: a document type is refused before any entity
could be declared, so none is ever expanded and nothing is fetched.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from donors.iati.namespace import XML
from donors.iati.reading.refusal import Unreadable

READ_AT_ONCE = 1 << 16
DEEPEST = 64
# More than any text or value that we keep, and than any that a publisher needs.
LONGEST_TEXT = 100_000
MOST_ATTRIBUTES = 200
NAMESPACE_ENDS = " "
# How the attribute xml:lang comes.
LANGUAGE = f"{XML}{NAMESPACE_ENDS}lang"


class Node:
    """An element: its name as `{namespace }name`, attributes, text and children."""

    __slots__ = ("attributes", "children", "line", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.children: list[Node] = []
        self.text = ""

    def child(self, name: str) -> "Node | None":
        """The first child of this name."""
        return next((one for one in self.children if one.name == name), None)

    def all(self, name: str) -> "list[Node]":
        """The children of this name."""
        return [one for one in self.children if one.name == name]


class Listener:
    """What is told of a file: every element's beginning, and wanted ones in full."""

    def begins(self, path: list[str], node: Node) -> bool:
        """Whether this element is wanted as a tree; asked of those outside of one."""
        raise NotImplementedError

    def found(self, node: Node) -> None:
        """A wanted element in full."""
        raise NotImplementedError

    def ends(self, path: list[str]) -> None:
        """An element that is no part of a tree ends."""
        raise NotImplementedError


class Parser:
    """Feeds a listener from bytes; `line` is where it stands."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._path: list[str] = []
        self._tree: list[Node] = []
        self._text: list[str] = []
        self._length = 0
        self._expat = expat.ParserCreate(namespace_separator=NAMESPACE_ENDS)
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._characters
        self._expat.StartDoctypeDeclHandler = self._document_type

    @property
    def line(self) -> int:
        """The line that is being read, from 1."""
        return self._expat.CurrentLineNumber

    def feed(self, some: bytes, is_last: bool) -> None:
        """Read on; Unreadable if this is no XML, or hostile."""
        try:
            self._expat.Parse(some, is_last)
        except expat.ExpatError as error:
            words = expat.errors.messages.get(error.code, "it is not well-formed")
            raise Unreadable(f"This is not XML: {words}.", error.lineno) from error
        except (LookupError, ValueError) as error:
            if isinstance(error, Unreadable):
                raise
            raise Unreadable("Its encoding cannot be read.", self.line) from error

    def _document_type(self, *_: object) -> None:
        raise Unreadable(
            "It has a document type (DTD). IATI files need none, and one can hold"
            " entities that flood the memory, so it is refused.",
            self.line,
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name)
        if len(self._path) > DEEPEST:
            raise Unreadable(f"Elements are nested over {DEEPEST} deep.", self.line)
        too_long = any(len(value) > LONGEST_TEXT for value in attributes.values())
        if too_long or len(attributes) > MOST_ATTRIBUTES:
            raise Unreadable("An element has too many or too long values.", self.line)
        node = Node(name, attributes, self.line)
        self._text, self._length = [], 0
        if self._tree:
            self._tree[-1].children.append(node)
            self._tree.append(node)
        elif self._listener.begins(self._path, node):
            self._tree.append(node)

    def _end(self, _: str) -> None:
        if self._tree:
            node = self._tree.pop()
            node.text = "".join(self._text)
            self._text = []
            if not self._tree:
                self._listener.found(node)
        else:
            self._listener.ends(self._path)
        self._path.pop()

    def _characters(self, words: str) -> None:
        if not self._tree:
            return
        self._length += len(words)
        if self._length > LONGEST_TEXT:
            raise Unreadable(
                f"A text is longer than {LONGEST_TEXT:,} characters.", self.line
            )
        self._text.append(words)


def pieces(path: Path) -> Iterator[bytes]:
    """The bytes of a file; Unreadable for one that is packed, or is not there."""
    try:
        with path.open("rb") as file:
            yield from _pieces(file)
    except OSError as fault:
        raise Unreadable(f"It cannot be opened: {fault.strerror}.") from fault


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    first = file.read(READ_AT_ONCE)
    if first.startswith((b"\x1f\x8b", b"PK", b"BZh", b"\xfd7zXZ")):
        raise Unreadable("The file is packed. Unpack it first.")
    if not first.strip():
        raise Unreadable("The file is empty.")
    yield first
    while some := file.read(READ_AT_ONCE):
        yield some

"""Read XML as it comes; nothing that it declares is believed or fetched."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.parsers import expat

from .limits import MOST_IN_A_MARK, Refused

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]
ENDLESS = "The workbook has a mark without an end: it is damaged."
DECLARES = "The workbook declares entities of its own, as no real one does."


class LocalNames(dict[str, str]):
    """The name of an element or attribute without its namespace."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(" ")[2]
        if len(self) < 10_000:
            self[name] = local
        return local


def parser_of(start: Start, end: End | None = None, text: Text | None = None) -> Any:
    """A parser that calls these with local names; Refused at a DTD or an entity."""
    names = LocalNames()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: start(names[name], attributes)
    if end:
        parser.EndElementHandler = lambda name: end(names[name])
    if text:
        parser.CharacterDataHandler = text
    return parser


def parse(
    pieces: Iterable[bytes],
    start: Start,
    end: End | None = None,
    text: Text | None = None,
) -> None:
    """Read a whole part."""
    for _ in fed(parser_of(start, end, text), pieces):
        pass


def fed(parser: Any, pieces: Iterable[bytes]) -> Iterator[None]:
    """Give a parser its pieces one by one, stopping after each and at the end.

    Refused at a mark that goes on for too long: older parsers look through all of it
    again with each piece.
    """
    given = 0
    for piece in pieces:
        parser.Parse(piece, False)
        given += len(piece)
        if given - parser.CurrentByteIndex > MOST_IN_A_MARK:
            raise Refused(ENDLESS)
        yield
    parser.Parse(b"", True)
    yield


def _refuse(*declared: object) -> None:
    raise Refused(DECLARES)

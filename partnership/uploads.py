"""No file is taken, nor written to disk, unless its view says that it takes files."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.urls import Resolver404, resolve

View = TypeVar("View", bound=Callable[..., Any])


class FileNotTaken(MultiPartParserError):
    """A file came to a view that takes none; Django answers 400."""


def takes_files(*, most_bytes: int) -> Callable[[View], View]:
    """Declare that a view takes files of this many bytes together."""

    def declare(view: View) -> View:
        view.most_bytes_of_files = most_bytes
        return view

    return declare


def most_bytes_of_files(request: HttpRequest) -> int:
    """How many bytes of files this address takes; none unless its view says so."""
    try:
        view = resolve(request.path_info).func
    except Resolver404:
        return 0
    return getattr(view, "most_bytes_of_files", 0)


class OnlyWhereTaken(FileUploadHandler):
    """The first to see a file, so that none behind it writes what nobody asked for."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Raise FileNotTaken where the view takes no files."""
        super().new_file(*args, **kwargs)
        if not most_bytes_of_files(self.request):
            raise FileNotTaken("This address takes no files.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None

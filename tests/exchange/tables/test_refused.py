"""What is no table is refused, with what to do."""

import gzip
import io
import zipfile

import pytest

from partnership.exchange.tables import Unreadable
from tests.exchange.tables.files import read

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def archive(**parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("_", "."), content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file table.csv is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b"\n \n,,\n", "The file has no cell that says anything."),
        (b"%PDF-1.4 ...", "is a PDF"),
        (b"\r\n <!DOCTYPE html><table>", "is a web page"),
        ("<html>".encode("utf-16"), "is a web page"),
        (b'<?xml version="1.0"?><a/>', "is XML"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "old kind"),
        (b'{"rows": []}', "is JSON"),
        (b"{\\rtf1", "is a text document"),
        (gzip.compress(b"a,b", mtime=0), "is a compressed file"),
        (b"\x89PNG\r\n", "is a picture"),
        (bytes(range(256)) * 20, "is not text"),
        (OLD, "old kind (.xls). Save it as XLSX"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (archive(mimetype="", content_xml="<a/>"), "OpenDocument"),
        (archive(a_txt="hello"), "is an archive, and no workbook"),
        (b"PK\x03\x04" + bytes(40), "damaged or was cut off"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(content, words):
    with pytest.raises(Unreadable) as refused:
        read(content)

    assert words in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_file_that_is_too_large_is_refused():
    with pytest.raises(Unreadable, match="larger than 1 MB"):
        read(b"a,b\n" * 300_000, most_bytes=1024 * 1024)


def test_a_heading_alone_is_a_table_without_rows():
    table, rows = read("Donor,Amount\n")

    assert (len(table.headings), rows, table.sample) == (2, [], ())

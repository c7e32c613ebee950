"""Addresses are written alike, whoever wrote them."""

from django.urls import URLResolver, get_resolver, resolve

FORMAT = "<slug:file_format>/"


def addresses(resolver, before=""):
    """Every address below this one, as it is written in the lists of addresses."""
    for one in resolver.url_patterns:
        address = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from addresses(one, address)
        else:
            yield address


def test_the_address_of_a_file_is_that_of_its_rows_then_the_format():
    files = [one for one in addresses(get_resolver()) if "file_format" in one]

    assert len(files) > 15
    assert [one for one in files if not one.endswith(f"/{FORMAT}")] == []
    # The name of the rows, never a word for “file” before the format.
    words = {one.removesuffix(FORMAT).strip("/").rpartition("/")[2] for one in files}
    assert words & {"export", "exports", "file", "files"} == set()


def test_no_page_is_taken_for_a_format():
    """The address of a file comes after those of the pages that begin alike."""
    pages = [one for one in addresses(get_resolver()) if set("<^(").isdisjoint(one)]

    taken = [page for page in pages if "file_format" in resolve(f"/{page}").kwargs]
    assert len(pages) > 80
    assert taken == []

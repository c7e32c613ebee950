"""Words that a sheet shows once over several rows are said in each of them."""

from collections.abc import Iterator

from .sheet import Row

Area = tuple[int, int, int, int]


def tall(merged: list[Area]) -> list[Area]:
    """The cells that go over several rows, from the top."""
    return sorted(area for area in merged if area[1] > area[0])


def filled_down(
    batches: Iterator[list[Row]], merged: list[Area]
) -> Iterator[list[Row]]:
    """The same rows, with words from the top of cells that were merged downwards.

    A number is said once: it may be the sum of the rows that it stands over.
    """
    areas = tall(merged)
    said: dict[int, tuple[int, str]] = {}
    place = 0
    for batch in batches:
        for number, cells, _ in batch:
            while place < len(areas) and areas[place][0] <= number:
                top, bottom, left, _right = areas[place]
                text = cells[left] if top == number and left < len(cells) else ""
                if text and not any(map(str.isdigit, text)):
                    said[left] = bottom, text
                place += 1
            for column, (bottom, text) in list(said.items()):
                if number > bottom:
                    del said[column]
                    continue
                cells += [""] * (column + 1 - len(cells))
                cells[column] = cells[column] or text
        yield batch

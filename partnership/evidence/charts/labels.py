"""Labels at the ends of the lines of a chart, one above the other."""

LABEL = 34  # pixels: a name and its figure under it


def apart(heights: list[int], height: int) -> list[int]:
    """Where each label stands: near the end of its line, and on no other label.

    `heights` are pixels from the top of a chart of this height.
    """
    order = sorted(range(len(heights)), key=lambda number: (heights[number], number))
    places, free_from = [0] * len(heights), 12
    for number in order:
        places[number] = max(heights[number] - 4, free_from)
        free_from = places[number] + LABEL
    # What was pushed below the bottom pushes the others up.
    limit = height - 15
    for number in reversed(order):
        places[number] = min(places[number], limit)
        limit = places[number] - LABEL
    return places

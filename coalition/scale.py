"""Round numbers up the side of a chart."""

TICKS = 5


def round_numbers(most: int) -> range:
    """From nought by 1, 2 or 5 with noughts, to the first that `most` is not above.

    There are at most five above nought, and always one.
    """
    step = _step(most)
    return range(0, step * max(-(-most // step), 1) + 1, step)


def _step(most: int) -> int:
    unit = 1
    while True:
        for factor in (1, 2, 5):
            if factor * unit * TICKS >= most:
                return factor * unit
        unit *= 10

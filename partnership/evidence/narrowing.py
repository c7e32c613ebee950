"""Whether a filter was asked for anything but the whole list."""


class Narrowing:
    """A filter whose page says otherwise that nothing fits than that nothing is there.

    `narrowing` names the questions that narrow the list; without it all of them do.
    """

    narrowing: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether the reader asked for anything but the whole list."""
        asked = getattr(self, "cleaned_data", {})
        return any(asked.get(name) for name in self.narrowing or asked)

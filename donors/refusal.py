"""What a form said could be done, and the record, once locked, does not allow."""

ALREADY_TAKEN_BACK = "This entry has been taken back already"
OTHER_SIDE_UNSEEN = (
    "The other side of this transfer is one that you may not see. Both are taken back"
    " together, by somebody who may see both"
)


class Refused(ValueError):
    """Nothing was written. `field` is the question that it is about; None for all."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field

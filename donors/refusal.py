"""Why an entry of the ledger cannot be taken back, in words."""

ALREADY_TAKEN_BACK = "This entry has been taken back already"
OTHER_SIDE_UNSEEN = (
    "The other side of this transfer is one that you may not see. Both are taken back"
    " together, by somebody who may see both"
)

"""Which transactions wrote: whoever keeps an answer asks whether it still holds."""

from django.db import models


class Writing(models.Model):
    """A transaction that wrote to a table that tells; written by its trigger alone."""

    application_may = "SELECT, DELETE"
    stays_here = "it counts the transactions of this database"
    untold = "it is what is told"

    transaction = models.BigIntegerField(primary_key=True)
    began_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Transaction {self.transaction}"

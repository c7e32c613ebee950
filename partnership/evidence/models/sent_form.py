"""Forms that were sent: a double click sends the same one twice."""

from django.db import models


class SentForm(models.Model):
    """The token of a form whose record was written; the form makes it when opened."""

    stays_here = "a form that was opened there is not sent here"
    untold = "it is written with a record, which tells"

    token = models.UUIDField(primary_key=True, editable=False)
    sent_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self) -> str:
        return str(self.token)

"""The list of donors at a date: what each promised, what came, what is late."""

"""One donor's page: what it promised, what came, what is late, and why."""

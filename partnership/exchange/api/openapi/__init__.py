"""The description of the API, written from the same registry as its answers."""

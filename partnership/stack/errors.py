class StackError(Exception):
    """What stops the stack, as one sentence for the person who started it."""

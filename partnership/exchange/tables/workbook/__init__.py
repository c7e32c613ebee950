"""Read a workbook in a process of its own, with the standard library alone.

The process has no package of ours or of others on its path and no environment: so that
it starts in milliseconds, and so that there is nothing to be had from it.
"""

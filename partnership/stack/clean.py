"""Remove all local state: what `make clean` calls."""

import sys

from partnership.stack import locks, places, state


def main() -> int:
    """Remove the state, unless the system is up; return the exit status."""
    folder = state.folder()
    if any(locks.is_held(folder / name) for name in ("lock", "servers.lock")):
        sys.stderr.write("The system is running: stop it first with Ctrl-C.\n")
        return 1
    places.remove(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())

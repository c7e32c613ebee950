"""Copy the wheels' programs to where an account without rights can run them."""

import shutil
from pathlib import Path

from partnership.stack.places import make_folder_outside, private_folder

# The folders of a PostgreSQL installation that a server needs, beside its `bin`.
NEEDED = ("lib", "share")
PROGRAMS = ("postgres", "initdb")


def reachable_postgres(folder: Path, state: Path) -> Path:
    """The folder of the programs, or of their copy if they are those of the wheel."""
    if "site-packages" not in folder.parts:
        return folder
    installation = folder.parent
    package = installation.parent
    copy = _place_for(folder / "postgres", state)
    target = copy / package.name / installation.name
    if not copy.exists():
        partial = _fresh(copy)
        inside = partial / package.name / installation.name
        for name in NEEDED:
            _copy_tree(installation / name, inside / name)
        for name in PROGRAMS:
            _copy_program(folder / name, inside / "bin" / name)
        # The programs look for their libraries here, relative to themselves.
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            _copy_tree(libraries, partial / libraries.name)
        _publish(partial, copy)
    return target / "bin"


def reachable_valkey(program: Path, state: Path) -> Path:
    """The program, or its copy if it is that of the wheel."""
    if "site-packages" not in program.parts:
        return program
    copy = _place_for(program, state)
    if not copy.exists():
        partial = _fresh(copy)
        _copy_program(program, partial / program.name)
        _publish(partial, copy)
    return copy / program.name


def _place_for(program: Path, state: Path) -> Path:
    """A folder named after the very program, so that a newer wheel is copied again."""
    known_by = program.stat()
    name = f"{program.name}-{known_by.st_size}-{known_by.st_mtime_ns}"
    return make_folder_outside(state) / name


def _fresh(copy: Path) -> Path:
    partial = copy.with_name(f"{copy.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    return private_folder(partial)


def _publish(partial: Path, copy: Path) -> None:
    """Open what was copied to every reader (it holds no secret), whatever the umask."""
    for place in [partial, *partial.rglob("*")]:
        is_program = place.is_dir() or place.stat().st_mode & 0o100
        place.chmod(0o755 if is_program else 0o644)
    partial.rename(copy)


def _copy_tree(source: Path, target: Path) -> None:
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.a"))


def _copy_program(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)

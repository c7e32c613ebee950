"""Speak to PostgreSQL without a server, so that no password passes by argv."""

from pathlib import Path

from partnership.stack import processes
from partnership.stack.account import Account
from partnership.stack.handover import Handover

ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
# PostgreSQL before 16 goes back to where it was started, so that it must be able to.
WORK_FOLDER = Path("/")


def tell_postgres(
    doing: str,
    statements: list[str],
    *,
    programs: Path,
    place: Handover,
    account: Account | None,
) -> None:
    """Run statements, one a line, as the superuser; a StackError if one fails."""
    command = [
        programs / "postgres",
        "--single",
        "-D",
        place.name,
        "-c",
        "log_min_error_statement=panic",
        "postgres",
    ]
    processes.run(
        doing,
        command,
        folder=WORK_FOLDER,
        environment=ENVIRONMENT,
        account=account,
        inherited=place.inherited,
        standard_input="".join(f"{statement}\n" for statement in statements),
    )

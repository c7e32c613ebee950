"""All files of one example, read once."""

from pathlib import Path

from partnership.examples.loading.rows import Problems, Row, Table, read


class Book:
    """The rows of every file that is loaded, and the names of those that are not."""

    def __init__(self, folder: Path, tables: list[Table], problems: Problems) -> None:
        self.rows = {table.file: read(folder, table, problems) for table in tables}
        self.documentation = sorted(
            path.name for path in folder.glob("*.csv") if path.name not in self.rows
        )
        # The paragraph of a source that bears what the files take from it.
        self.paragraphs: dict = {}

    def __getitem__(self, table: Table) -> list[Row]:
        return self.rows[table.file]

    def details(self, table: Table, *columns: str) -> dict:
        """The rows of a file that says more about another's, by what they are about.

        A second row about the same is a problem.
        """
        found: dict = {}
        for row in self[table]:
            about = tuple(row[column] for column in columns)
            about = about[0] if len(columns) == 1 else about
            if about in found:
                row.problem(columns[0], f"says more about “{about}” a second time")
            found.setdefault(about, row)
        return found

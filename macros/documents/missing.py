"""What a machine may lack for the files to take away, each with the way to get it."""

PANDOC = "Word-filer og håndbogens PDF er ikke lavet. Kør 'make pdf', eller kør 'uv sync --group documents' ({why})"
PANGO = "håndbogens PDF er ikke lavet. Kør 'make pdf', eller installér Pango selv ({why})"


class MissingLibraryError(Exception):
    """This machine cannot make all of them; says which and what to do."""

    def __init__(self, told: str, error: Exception) -> None:
        super().__init__(told.format(why=str(error).splitlines()[0]))

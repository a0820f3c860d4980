"""Workbooks for spreadsheets, with live formulas. Knows nothing of what they are about.

    workbook("Titel", "Hvad den er til", [Sheet("Svar", [Column("Afdeling", 30)], [["A1"], [Formula("=A2", "")]])])

Each sheet is one table from A1: a row of column names (repeated in print, kept in view, marked as a table's header
for screen readers), then the rows. A cell is text, a number, None, or a `Formula` with the value it has in the file
as written, which is what a viewer that cannot calculate shows. The bytes are the same each time.
"""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

CREATED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)  # a fixed day: the same content is the same file
ROW_HEIGHT = 20


class Formula(NamedTuple):
    """A formula in English notation («=SUM(A1:A3)») and the value it has before anyone types."""

    text: str
    value: str | float = ""


Cell = str | int | float | Formula | None


class Column(NamedTuple):
    """A column: its name, how wide it is, how numbers show, and what may be typed in it."""

    title: str
    width: float = 12
    number: str | None = None
    choices: Sequence[str | int] = ()
    help: str = ""  # shown when the cell is entered; at most 255 signs


class Sheet(NamedTuple):
    """A sheet: its name (at most 31 signs), columns and rows. `header` is the height of the first row in points."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    header: float = 30


def workbook(title: str, about: str, sheets: Sequence[Sheet]) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "comments": about, "created": CREATED})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for number, sheet in enumerate(sheets, 1):
        formats = [
            book.add_format({"text_wrap": True, "valign": "top", **({"num_format": c.number} if c.number else {})})
            for c in sheet.columns
        ]
        _write(book.add_worksheet(sheet.name), sheet, f"Tabel{number}", head, formats)
    book.close()
    return out.getvalue()


def _write(page: Worksheet, sheet: Sheet, name: str, head: Format, formats: Sequence[Format]) -> None:
    last_row, last_column = len(sheet.rows), len(sheet.columns) - 1
    headers: list[dict[str, Any]] = [{"header": column.title, "header_format": head} for column in sheet.columns]
    table = {"name": name, "columns": headers, "autofilter": False, "style": "Table Style Light 15"}
    page.add_table(0, 0, last_row, last_column, table)
    page.set_row(0, sheet.header)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.repeat_columns(0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, column.width, formats[index])
        if column.choices:
            _limit(page, index, last_row, column)
    for row, cells in enumerate(sheet.rows, 1):
        for index, cell in enumerate(cells):
            if isinstance(cell, Formula):
                page.write_formula(row, index, cell.text, formats[index], cell.value)
            elif cell is not None:
                page.write(row, index, cell, formats[index])


def _limit(page: Worksheet, index: int, last_row: int, column: Column) -> None:
    page.data_validation(
        1,
        index,
        last_row,
        index,
        {
            "validate": "list",
            "source": [str(choice) for choice in column.choices],
            "input_title": column.title[:32],
            "input_message": column.help,
            "error_title": "Ikke et svar",
            "error_message": "Skriv et af tallene, eller lad feltet stå tomt.",
        },
    )

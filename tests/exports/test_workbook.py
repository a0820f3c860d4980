"""A workbook as a spreadsheet reads it: one table from A1 with all its rows and columns, and its head in view."""

import io
import re

import openpyxl
from conftest import SAMPLES
from openpyxl.utils import column_index_from_string as number

from macros import content
from macros.exports import lifebudget, readiness
from macros.exports.workbook import Cell, Column, Formula, Sheet, workbook


def opened(octets: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(octets))


def test_a_sheet_is_one_table_with_its_head_repeated_and_kept_in_view() -> None:
    columns = [Column("Navn", 20), Column("Antal", 8, "0.0", choices=[1, 2]), Column("Sum")]
    rows: list[list[Cell]] = [["a", 1, Formula("=B2*2", 2)], ["b", None, Formula("=B3*2", 0)]]
    sheet = opened(workbook("T", "Om", [Sheet("Ark", columns, rows)]))["Ark"]
    (table,) = sheet.tables.values()
    assert table.ref == "A1:C3"
    assert [column.name for column in table.tableColumns] == ["Navn", "Antal", "Sum"]
    assert table.autoFilter is None
    assert sheet.freeze_panes == "B2"
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0  # as many pages as it takes, one across
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["a", 1, "=B2*2"],
        ["b", None, "=B3*2"],
    ]
    (choice,) = sheet.data_validations.dataValidation
    assert str(choice.sqref) == "B2:B3"


def test_every_column_of_the_budget_has_room_for_its_name() -> None:
    docs = SAMPLES / "docs"
    book = opened(lifebudget.as_xlsx(content.budget(docs), content.vokabularer(docs)))
    for sheet in book:
        for cell in sheet[1]:
            words = str(cell.value).replace("-", " ").split()
            assert sheet.column_dimensions[cell.column_letter].width >= max(map(len, words)), (
                sheet.title,
                cell.value,
            )


def test_the_mean_of_an_area_takes_its_own_answers_and_no_others() -> None:
    test = content.selvtest(SAMPLES / "docs")["afdeling"]
    book = opened(readiness.as_xlsx(test))
    asked = [str(cell.value).split(":")[0] for cell in book["Svar"][1]]
    for column, area in enumerate(test.omraader, start=2):
        span = re.search(r"!\$?([A-Z]+)\$?2:\$?([A-Z]+)\$?2", str(book["Resultat"].cell(2, column).value))
        assert span
        assert asked[number(span[1]) - 1 : number(span[2])] == [said.id for said in area.udsagn]

"""The catalogue as JSON and as a table for spreadsheets."""

import csv
import io
import json
from typing import Any

from macros.exports.record import Record
from macros.exports.workbook import Column, Sheet, workbook
from macros.models import SKEMA_VERSION

MOST = 32_000  # signs a cell of a workbook can hold, nearly
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so would be run by a spreadsheet


def as_json(records: list[Record]) -> str:
    """One object: the version of the schema, and the projects in the order of their ids."""
    return as_text({"skema_version": SKEMA_VERSION, "projekter": [record.fields() for record in records]})


def as_text(value: Any) -> str:
    """A value as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def as_csv(records: list[Record]) -> str:
    """Semicolons, and a byte-order mark in front: what a Danish Excel opens with æ, ø and å intact.

    Lists stand with « | » between their items; an item with several values is written as «navn: værdi».
    """
    out = io.StringIO()
    rows = [record.fields() for record in records]
    writer = csv.DictWriter(out, fieldnames=list(rows[0]) if rows else ["id"], delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return "\ufeff" + out.getvalue()


def as_xlsx(records: list[Record]) -> bytes:
    """The same table as a workbook."""
    rows = [record.fields() for record in records]
    columns = [Column(name, 24) for name in (rows[0] if rows else ["id"])]
    cells = [[" ".join(_flat(value).split())[:MOST] for value in row.values()] for row in rows]
    return workbook("AI-projekter på hospitalerne", "Alle felter i kataloget", [Sheet("Projekter", columns, cells)])


def _cell(value: Any) -> str:
    text = " ".join(_flat(value).split())
    return f"'{text}" if text.startswith(FORMULA) else text


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_flat(part)}" for key, part in value.items() if part is not None)
    if isinstance(value, list):
        return " | ".join(map(_flat, value))
    return "" if value is None else str(value)

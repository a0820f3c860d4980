"""One record as a document for a word processor: its facts, what it says to patients, and its sources."""

from macros import templates
from macros.documents import sheet
from macros.exports.record import Record
from macros.registers import compare
from macros.registers.names import Names

NAME = "post.docx"  # beside the record's page


def as_docx(record: Record, named: Names) -> bytes:
    """The record with the same headings as when it is compared with another."""
    facts = compare.rows(record.projekt, named)
    return sheet.docx(templates.render("post.docx.xml.j2", record=record, p=record.projekt, fakta=facts, navn=named))

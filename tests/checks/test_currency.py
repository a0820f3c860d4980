"""Old phases are looked at in time, and nothing absolute is said on old sources."""

from pathlib import Path

import pytest
from conftest import SAMPLES

from macros.checks import currency

RECORD = (SAMPLES / "docs/projekter/u-sleep-soevnstadier.yml").read_text("utf-8")


def said(docs: Path, text: str) -> list[str]:
    (docs / "projekter/proeve-alder.yml").write_text(text, "utf-8")
    return [fault.felt for fault in currency.faults(docs) if fault.fil.endswith("proeve-alder.yml")]


def line(text: str, field: str, value: str) -> str:
    return "\n".join(f"{field}: {value}" if row.startswith(f"{field}:") else row for row in text.splitlines()) + "\n"


@pytest.mark.parametrize(
    ("known", "due", "told"),
    [("2018", "2027-11-23", ["naeste_kontrol"]), ("2018", "2027-03-01", []), ("2026-05", "2027-11-23", [])],
)
def test_an_old_phase_is_looked_at_within_half_a_year(sample: Path, known: str, due: str, told: list[str]) -> None:
    text = line(line(RECORD, "fase_kendt", known), "naeste_kontrol", due)
    assert said(sample / "docs", text) == told


def test_unchanged_treatment_needs_a_recent_source(sample: Path) -> None:
    claim = "\n".join(
        "  hvem_bestemmer: Det har ikke ændret nogens behandling." if row.startswith("  hvem_bestemmer:") else row
        for row in line(RECORD, "naeste_kontrol", "2027-03-01").splitlines()
    )
    assert said(sample / "docs", claim + "\n") == ["borgertekst.hvem_bestemmer"]
    assert said(sample / "docs", line(claim, "fase_kendt", "2026-06")) == []

"""A file that nothing would read, or that would be published raw, is told where it belongs."""

from pathlib import Path

import pytest

from macros.checks import files

PULJE = "navn: En pulje\ngiver: Nogen\nstoetter: Noget\nformaal: []\naabenhed: aaben\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with the places of some kinds of data, and a written page."""
    for folder in ("projekter", "samarbejde/puljer", "wiki", "assets/billeder"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "projekter/data.md").write_text("---\ntitle: Data\n---\n", "utf-8")
    return tmp_path


def told(docs: Path) -> list[str]:
    return [f"{Path(fault.fil).name}: {fault.hvorfor}" for fault in files.faults(docs)]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("projekter/en.yaml", "endelsen skal være .yml; kald den en.yml"),
        ("projekter/en.YML", "endelsen skal være .yml; kald den en.yml"),
        ("projekter/en.yml.txt", "endelsen skal være .yml; kald den en.yml"),
        ("projekter/en.yml~", "endelsen skal være .yml; kald den en.yml"),
        ("wiki/Måling.MD", "endelsen skal være .md; kald den maaling.md"),
        ("wiki/ai.markdown", "endelsen skal være .md; kald den ai.md"),
        ("wiki/skærm.png", "et billede skal ligge i docs/assets/billeder; flyt det"),
        ("wiki/liste.csv", "kan ikke ligge her"),
        ("wiki/brev.docx", "kan ikke ligge her"),
        ("wiki/side.html", "kan ikke ligge her"),
        ("program.exe", "kan ikke ligge her"),
        ("CNAME", "kan ikke ligge her"),
        ("wiki/min side.md", "kald den min-side.md"),
        ("wiki/a\u030arsag.md", "kald den aarsag.md"),
        ("projekter/aux.yml", "Windows kan ikke gemme en fil, der hedder aux"),
        (f"wiki/{'a' * 120}.md", "navnet er for langt: højst 80 tegn"),
        ("projekter/data.yml", "får adressen /projekter/data/"),
    ],
)
def test_a_file_out_of_place_is_told_its_right_name(docs: Path, name: str, why: str) -> None:
    (docs / name).write_text("titel: Noget\n", "utf-8")
    found = told(docs)
    assert len(found) == 1
    assert found[0].startswith(f"{Path(name).name}: ")
    assert why in found[0]


def test_data_in_the_wrong_folder_are_told_which_files_they_are_like(docs: Path) -> None:
    (docs / "projekter/wrong").mkdir()
    (docs / "projekter/wrong/fonden.yml").write_text(PULJE, "utf-8")
    assert "samarbejde/puljer/fonden.yml" in told(docs)[0]


def test_links_folders_and_large_files_are_told(docs: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("udenfor") / "hemmelig.md"
    outside.write_text("x", "utf-8")
    (docs / "wiki/hemmelig.md").symlink_to(outside)
    (docs / "wiki/dangling.md").symlink_to(outside.with_name("findes-ikke.md"))
    (docs / "projekter/x.yml").mkdir()
    (docs / "wiki/stor.md").write_text("a" * 310_000, "utf-8")
    assert [line.partition(";")[0] for line in told(docs)] == [
        "x.yml: er en mappe, men hedder som en fil",
        "dangling.md: er et link til en anden fil",
        "hemmelig.md: er et link til en anden fil",
        "stor.md: fylder 310 kB, højst 300",
    ]


def test_two_pages_may_not_have_one_address(docs: Path) -> None:
    (docs / "wiki/ai").mkdir()
    for page in ("wiki/ai.md", "wiki/ai/index.md"):
        (docs / page).write_text("---\ntitle: AI\n---\n", "utf-8")
    assert [line.partition(",")[0] for line in told(docs)] == ["ai.md: får adressen /wiki/ai/"]

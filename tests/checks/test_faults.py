"""Broken files are refused with a message that tells a contributor how to mend them. A new case is a new file."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT, mkdocs_build, never_given, sample_of

from macros.checks import gate
from macros.content import dates
from macros.content.faults import ContentError

Told = Callable[[Path], list[str]]

CASES = sorted((Path(__file__).parents[1] / "ugyldige").glob("*/*"))
FOUNDATION = ("vokabularer", "organisationer.yml", "faseporte.yml", "uden-kontakt.yml")


def expected(path: Path) -> list[str]:
    encoding = "latin-1" if path.stem == "forkert-tegnsaet" else "utf-8"
    lines = path.read_text(encoding=encoding).splitlines()
    return [line.removeprefix("# forventet: ") for line in lines if line.startswith("# forventet: ")]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with what every file leans on, and nothing else, to be changed at will."""
    return ground(tmp_path)


@pytest.fixture(scope="module")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same folder for all that lay files in it and take them out again: what they lean on is read once."""
    return ground(tmp_path_factory.mktemp("common"))


@contextmanager
def laid(target: Path) -> Iterator[None]:
    """A place that a test may write a file at; afterwards what stood there stands there again."""
    before = target.read_bytes() if target.exists() else None
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        target.unlink() if before is None else target.write_bytes(before)


def ground(tmp_path: Path) -> Path:
    docs = tmp_path / "docs"
    for folder in ("projekter", "lovregister", "ordbog", "wiki"):
        (docs / folder).mkdir(parents=True)
    shutil.copy(ROOT / "docs/lovregister/bek-journaldata.yml", docs / "lovregister")
    shutil.copy(ROOT / "tests/eksempler/side.md", docs)
    for name in FOUNDATION:
        source = ROOT / "docs" / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, docs / name)
    return docs


def target(case: Path, docs: Path) -> Path:
    return {
        "projekt": docs / "projekter" / case.name,
        "side": docs / case.name,
        "vokabular": docs / "vokabularer/fase.yml",
        "lov": docs / "lovregister" / case.name,
        "guide": docs / f"guide-{case.name}",
        "enhed": docs / "samarbejde/enheder" / case.name,
        "pulje": docs / "samarbejde/puljer" / case.name,
        "budget": docs / "samarbejde/budget.yml",
        "moede": docs / "moeder" / case.name,
        "ramme": docs / "kompetencer/ramme.yml",
        "selvtest": docs / "kompetencer" / f"selvtest-{case.name}",
        "kurser": docs / "kurser.yml",
        "quiz": docs / f"kompetencer/moduler/quiz-{case.name}",
        "modul": docs / "kompetencer/moduler" / case.name,
        "anbefalinger": docs / "netvaerket/anbefalinger.yml",
        "tegning": docs / f"tegning-{case.name}",
        "trin": docs / "haandbog/trin/data.yml",
        "taleksempel": docs / "wiki/taleksempler.yml",
        "borger": docs / "borger" / case.name,
        "spoergsmaal": docs / "borger/spoergsmaal.yml",
        "datakilde": docs / "dataadgang/kilder/index.yml",
        "omdirigering": docs / "omdirigeringer.yml",
        "spor": docs / "dataadgang/saadan-indhenter-du.yml",
        "ordbog": docs / "ordbog" / case.name,
        "kontakt": docs / "kontakter" / case.name,
        "frist": docs / "frister.yml",
        "brev": docs / "breve" / case.name,
        "brug": docs / "i-brug" / case.name,
        "vaerktoej": docs / "dataadgang/vaerktoejer.yml",
        "uddannelse": docs / "kompetencer/uddannelser.yml",
        "gennemgang": docs / "gennemgange" / case.name,
    }[case.parent.name]


def place(case: Path, docs: Path) -> None:
    born, last = (part.encode() for part in never_given())  # not in the file, which must pass the guard itself
    where = target(case, docs)
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_bytes(case.read_bytes().replace(b"DDMMAA", born).replace(b"LLLL", last))


def told(docs: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        gate.check(docs)
    return [f"{fault.linje}: {fault.felt}: {fault.hvorfor}" for fault in caught.value.fejl]


def told_of_each(docs: Path, files: list[Path]) -> dict[Path, list[str]]:
    """What the gate tells of each file, when it tells nothing of any other."""
    found: dict[Path, list[str]] = {file.resolve(): [] for file in files}
    try:
        gate.check(docs)
    except ContentError as error:
        for fault in error.fejl:
            found[Path(fault.fil).resolve()].append(f"{fault.linje}: {fault.felt}: {fault.hvorfor}")
    return {file: found[file.resolve()] for file in files}


def cut(lines: list[str]) -> list[str]:
    """Without the list of a model's fields, which grows with the model."""
    return [re.sub(r"(?<=felterne er her: ).*", "…)", line) for line in lines]


LEANED_ON = {"vokabular", "lov"}  # what stands in these, others are told of
NAMED = {
    "side": r"title: .+",
    "borger": r"title: .+",
    "modul": r"title: .+",
    "ordbog": r"id: .+",
}  # and each by itself


def rounds() -> Iterator[list[Path]]:
    """The cases in as few rounds as they can be laid in: no two in one place or with one name, a foundation alone."""
    rest = CASES
    while rest:
        taken: set[str] = set()
        here: list[Path] = []
        for case in rest:
            kind = case.parent.name
            own = {str(target(case, Path())), *re.findall(NAMED.get(kind, r"\b\B"), case.read_text("latin-1"))}
            if not here or (not own & taken and not LEANED_ON & {kind, here[0].parent.name}):
                here.append(case)
                taken |= own
        yield here
        rest = [case for case in rest if case not in here]


@pytest.fixture(scope="module")
def told_in_rounds(common: Path) -> Told:
    """What the gate tells of a case, laid together with the others of its round."""
    around = {case: one for one in rounds() for case in one}
    known: dict[Path, list[str]] = {}

    def of(case: Path) -> list[str]:
        if case not in known:
            with ExitStack() as stack:
                for one in around[case]:
                    stack.enter_context(laid(target(one, common)))
                    place(one, common)
                found = told_of_each(common, [target(one, common) for one in around[case]])
            known.update({one: found[target(one, common)] for one in around[case]})
        return known[case]

    return of


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_broken_file_names_its_line_and_its_fault(case: Path, told_in_rounds: Told) -> None:
    assert cut(told_in_rounds(case)) == cut(expected(case))


def test_faults_of_all_files_are_told_at_once(docs: Path) -> None:
    for name in ("forkert-dato", "ukendt-felt", "cpr-nummer"):
        place(next(case for case in CASES if case.stem == name), docs)
    with pytest.raises(ContentError) as caught:
        gate.check(docs)
    assert [Path(fault.fil).stem for fault in caught.value.fejl] == ["cpr-nummer", "forkert-dato", "ukendt-felt"]


def test_a_file_whose_name_is_no_address_is_told_its_right_name(docs: Path) -> None:
    shutil.copy(ROOT / "docs/projekter/corti-hjertestop-112.yml", docs / "projekter/Hjertestop på 112.yml")
    assert told(docs) == ["1: filen: filens navn bliver til adressen; kald den hjertestop-paa-112.yml"]


def test_a_hospital_must_belong_to_a_known_region(docs: Path) -> None:
    file = docs / "vokabularer/hospital.yml"
    file.write_text(
        re.sub(r"organisation: [a-z-]+", "organisation: sydpolen", file.read_text("utf-8"), count=1), "utf-8"
    )
    assert [line.split(": ", 1)[1] for line in told(docs)] == [
        "ord.1.organisation: der findes ingen »sydpolen« i docs/organisationer.yml; ret henvisningen, eller slet linjen"
    ]


def test_a_personal_number_is_never_repeated_in_the_message(docs: Path) -> None:
    place(next(case for case in CASES if case.stem == "cpr-nummer"), docs)
    assert not [part for part in never_given() if part in "".join(told(docs))]


@pytest.fixture(scope="module")
def stopped(sample_tree: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """Where a build should have written that met two broken files, and what it printed, in GitHub's machine."""
    tree = sample_of(tmp_path_factory.mktemp("stopped"), sample_tree)
    for case in ("forkert-ord-i-fase", "ukendt-felt"):
        shutil.copy(ROOT / f"tests/ugyldige/projekt/{case}.yml", tree / "docs/projekter")
    done = mkdocs_build(tree, tree / "ud", GITHUB_ACTIONS="true")
    assert done.returncode != 0
    return tree / "ud", done.stdout, done.stderr


def test_the_build_stops_and_leaves_nothing_half_written(stopped: tuple[Path, str, str]) -> None:
    fault = "docs/projekter/forkert-ord-i-fase.yml:16: fase: 'driftt' findes ikke i docs/vokabularer/fase.yml"
    assert fault in stopped[2]
    assert not list(stopped[0].rglob("*.html"))


def test_github_shows_the_fault_on_the_changed_line(stopped: tuple[Path, str, str]) -> None:
    assert "::error file=docs/projekter/ukendt-felt.yml,line=10::farve: ukendt felt" in stopped[1]


HABITS = ROOT / "tests/vaner"
HABIT_CASES = {
    f"{path.stem.removeprefix('vaner-')}/{case['navn']}": case
    for path in sorted(HABITS.glob("vaner-*.yml"))
    for case in yaml.load(path.read_bytes(), yaml.CSafeLoader)
}
PLACES = {"projekt": ("projekt.yml", "projekter/{}.yml"), "side": ("side.md", "wiki/{}.md")}
CALLED = re.compile(r"^(titel|title): (.+)$", re.MULTILINE)  # no two may be called the same


def written(case: dict[str, Any], number: int) -> str:
    """The right file, called as no other, as somebody wrote it by habit."""
    right = (HABITS / PLACES[case["base"]][0]).read_text("utf-8")
    assert right.count(case.get("fra", "")) == 1 or "tilfoej" in case
    by_habit = right.replace(case["fra"], case["til"]) if "fra" in case else f"{right}\n{case['tilfoej']}\n"
    (called,) = CALLED.findall(right)
    return by_habit.replace(": ".join(called), f"{': '.join(called)} {number}", 1)


@pytest.fixture(scope="module")
def told_of_habits(common: Path) -> dict[str, list[str]]:
    """What the gate tells of each habit, when all of them lie in the folder, each in its own file."""
    files = {
        name: common / PLACES[case["base"]][1].format(f"proeve-{number}")
        for number, (name, case) in enumerate(HABIT_CASES.items())
    }
    with ExitStack() as stack:
        for number, (name, case) in enumerate(HABIT_CASES.items()):
            stack.enter_context(laid(files[name]))
            files[name].write_text(written(case, number), "utf-8")
        found = told_of_each(common, list(files.values()))
    return {name: found[file] for name, file in files.items()}


@pytest.mark.parametrize("name", HABIT_CASES)
def test_a_habit_is_told_at_its_line_with_the_way_to_mend_it(name: str, told_of_habits: dict[str, list[str]]) -> None:
    assert cut(told_of_habits[name]) == cut(HABIT_CASES[name]["forventet"])


@pytest.mark.parametrize("base", PLACES)
def test_what_the_habits_are_laid_over_is_right(base: str, common: Path) -> None:
    right, place = PLACES[base]
    file = common / place.format("proeve")
    with laid(file):
        file.write_text((HABITS / right).read_text("utf-8"), "utf-8")
        assert told_of_each(common, [file]) == {file: []}


def test_faults_between_files_are_told_though_another_file_is_broken(docs: Path) -> None:
    right = (HABITS / "projekt.yml").read_text("utf-8")
    (docs / "projekter/i-stykker.yml").write_text(right.replace("fase: ide", "fase: idee"), "utf-8")
    relation = "relationer:\n  - type: del-af\n    id: {}\n"
    side = (HABITS / "side.md").read_text("utf-8")
    (docs / "wiki/usynlig.md").write_text(side.replace("aftale", "af\u00adtale"), "utf-8")
    (docs / "projekter/hel.yml").write_text(right + relation.format("findes-ikke"), "utf-8")
    (docs / "projekter/peger.yml").write_text(
        right.replace("Forudser", "Gætter") + relation.format("i-stykker"), "utf-8"
    )
    with pytest.raises(ContentError) as caught:
        gate.check(docs)
    found = [(Path(fault.fil).name, fault.felt) for fault in caught.value.fejl]
    # what points to the broken is let be
    assert found == [("hel.yml", "relationer.1.id"), ("i-stykker.yml", "fase"), ("usynlig.md", "filen")]


def test_a_day_to_build_for_that_is_no_day_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYGGEDATO", "i morgen")
    with pytest.raises(ContentError, match="BYGGEDATO: 'i morgen' er ikke en dato"):
        dates.build_date()

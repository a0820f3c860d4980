"""Two sites that are not today's, each with all that several files of tests want to see in it, to be built once."""

import shutil
import subprocess
from pathlib import Path

import yaml

SAMPLES = Path(__file__).parent / "eksempler"
BEFORE = "2026-12-31"  # the last day of two regions
LATER = "2030-02-03"  # between two meetings, and between two dates of the sample law
URL = "https://wiki.eksempel.dk/"
# What passes the check, and must be shown as it is written; what the check refuses, `test_escape` holds the filter to.
EVIL = "<script>alert(1)</script> <q>x</q> [klik] (javascript:alert(1)) { 7*7 } `k` *f* _g_ ![b] &lt; å # å | "
TEXTS = [
    "resume",
    "beskrivelse",
    "ansvarlig_rolle",
    "finansiering",
    "formaal",
    "patientgruppe",
    "laering",
    "menneskelig_kontrol",
]
CITIZEN = ["hvad", "hvorfor", "hvem_bestemmer", "dine_data"]
MOVED = (
    "omdirigeringer:\n"
    "  - {fra: wiki/kunstig-intelligens/, til: borger/hvad-er-ai/, hvorfor: Kortere navn., dato: 2027-01-15}\n"
    "  - {fra: om/gammel/adresse/, til: 'om/privatliv/#kontakt', hvorfor: Lagt sammen., dato: 2027-01-15}\n"
)


def before(tree: Path) -> Path:
    """A project full of markup, and a history where one project was changed and one is new."""
    projects = tree / "docs/projekter"
    text, _ = poisoned((projects / "corti-hjertestop-112.yml").read_text("utf-8"))
    (projects / "ond.yml").write_text(text, "utf-8")
    git(tree, "init", "-q")
    git(tree, "add", ".")
    git(tree, "commit", "-qm", "1", date="2020-02-03T12:00:00")
    changed = projects / "ward-247.yml"
    changed.write_text(changed.read_text("utf-8") + "# rettet\n", "utf-8")
    git(tree, "commit", "-qam", "2", date="2021-04-05T12:00:00")
    new = changed.read_text("utf-8").replace("titel: ", "titel: Nyt, ", 1)
    (projects / "ny.yml").write_text(new, "utf-8")
    return tree


def later(tree: Path) -> Path:
    """The law a year later, three meetings, two addresses moved, and a page whose owner is gone."""
    law = tree / "docs/lovregister/proeveloven.yml"
    law.write_text(law.read_text("utf-8").replace("2031-05-06", "2032-05-06"), "utf-8")
    (tree / "docs/moeder").mkdir(exist_ok=True)
    for sample in SAMPLES.glob("moede-*.yml"):
        shutil.copy(sample, tree / "docs/moeder" / sample.name.removeprefix("moede-"))
    (tree / "docs/omdirigeringer.yml").write_text(MOVED, "utf-8")
    orphan = tree / "docs/om/privatliv.md"
    orphan.write_text(orphan.read_text("utf-8").replace("ejer: Redaktør", "ejer: Museumsinspektør"), "utf-8")
    return tree


def poisoned(text: str) -> tuple[str, list[str]]:
    """A project whose every text field carries markup, a script, a Markdown link and Jinja; and all those texts."""
    data, said = yaml.safe_load(text), []

    def evil(name: str) -> str:
        said.append(EVIL + name)
        return said[-1]

    data |= {"titel": EVIL[:99], "soegeord": [EVIL]} | {name: evil(name) for name in TEXTS}
    data |= {"afdelinger": [evil("afdeling")], "begraensninger": [evil("begraensning")]}
    data |= {"partnere": [{"id": "andet", "navn": evil("partner"), "rolle": evil("rolle")}]}
    data |= {"maalt_effekt": [{"maal": evil("maal"), "vaerdi": evil("vaerdi"), "kilde": "https://eksempel.dk/x"}]}
    data |= {"medicinsk_udstyr": {"status": "ja", "klasse": "ikke-oplyst", "ce": evil("ce")}}
    data |= {"ai_risiko": {"klasse": "ikke-afklaret", "begrundelse": evil("begrundelse")}}
    data["evidens"]["tekst"] = evil("evidens")
    data["kilder"] = [{**data["kilder"][0], "titel": evil("kilde")}]
    data["borgertekst"] = {name: "Ja. " * 12 + EVIL[:72] + name for name in CITIZEN}
    said += [EVIL[:72] + name for name in CITIZEN]
    return str(yaml.safe_dump(data, allow_unicode=True)), said


def git(tree: Path, *arguments: str, date: str = "2020-02-03T12:00:00") -> None:
    """The command, by nobody, on a day of ours, and without this machine's settings."""
    dated = {f"GIT_{who}_DATE": date for who in ("AUTHOR", "COMMITTER")}
    named = {f"GIT_{who}_{what}": "x@x.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tree)} | dated | named
    subprocess.run(["git", "-C", str(tree), *arguments], env=environment, check=True, capture_output=True)

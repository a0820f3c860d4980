"""A copy of what a build reads, with a catalogue of any size. Same number and seed, same files.

    PYTHONPATH=tests python -m bench.catalogue FOLDER 1000     # 1,000 projects in all, ready for `mkdocs build` there

In a test or a script: `bench.catalogue.tree(folder, 1000)`. The real projects stay, since pages point to them; the
rest are generated. Each takes its shape (which fields, how long) from a real one, so that it passes the same gate;
its words are drawn one after another as they follow each other in the real texts, so that it compresses as text
does; its title says that it is generated.
"""

import random
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from conftest import HALF_WRITTEN

from macros.models.felter import CITIZEN_LIX, CITIZEN_WORDS, IKKE_OPLYST
from macros.models.projekt import CARRIED
from macros.registers import turns
from macros.text.lix import lix, words

ROOT = Path(__file__).parents[2]
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

WORDS = {  # field → its vocabulary and how many of its words a project has at most
    "hospitaler": ("hospital", 3),
    "speciale": ("speciale", 2),
    "anvendelse": ("anvendelse", 2),
    "teknik": ("teknik", 3),
    "data": ("datakilde", 3),
    "brugere": ("brugere", 2),
    "projekttype": ("projekttype", 1),
    "personoplysninger": ("personoplysninger", 1),
}
SENTENCE = 14  # words; longer ones are cut, so that citizens' texts stay as easy as theirs must be
FREE = 10_000  # hits of a rule of style on a page
HELD = 0.3  # of the relations of a real project that a generated one gets


class Voice:
    """Says sentences in which each word follows the one before as it does somewhere in the texts it has read."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.first: list[str] = []
        self.next: dict[str, list[str]] = defaultdict(list)
        for text in texts:
            before = ""
            for word in text.split():
                if not word.strip(".,").replace("-", "").isalpha() or word.lower().startswith("spørg"):
                    before = "?"  # figures, signs and »spørg« would make numbers, citations and contacts
                elif before == "":
                    self.first.append(word)
                else:
                    self.next[before].append(word)
                if before != "?" or word[-1] == ".":
                    before = "" if word[-1] == "." else word
        self.long = sorted(word for word in self.next if len(word) > 7 and word.isalpha())

    def sentence(self, draw: random.Random) -> str:
        """One sentence."""
        said = [draw.choice(self.first)]
        while said[-1][-1] != "." and len(said) < SENTENCE and self.next[said[-1]]:
            said.append(draw.choice(self.next[said[-1]]))
        return " ".join(said).rstrip(".,") + "."

    def text(self, draw: random.Random, like: str, most: int = 10_000) -> str:
        """About as much text as there is in another."""
        said = self.sentence(draw)[:most]
        while len(said) < len(like) * 0.9:
            more = f"{said} {self.sentence(draw)}"
            if len(more) > most:
                break
            said = more
        return said

    def easy(self, draw: random.Random, like: str) -> str:
        """The same, for citizens."""
        while lix(said := self.text(draw, like)) > CITIZEN_LIX or len(words(said)) > CITIZEN_WORDS:
            like = like[: len(like) * 3 // 4]
        return said


def tree(folder: Path, number: int, seed: int = 1, history: bool = True) -> Path:
    """A copy of the tree with `number` projects in all, in git when its pages are to have dates."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("docs", "overrides", "macros"):
        shutil.copytree(ROOT / name, folder / name, ignore=HALF_WRITTEN)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write(folder / "docs", number, seed)
    if history:
        commit(folder)
    return folder


def changed(folder: Path) -> Path:
    """The tree with a word more on a page, as a writer leaves it."""
    with (folder / "docs/om/privatliv.md").open("a", encoding="utf-8") as page:
        page.write("\nOgså her.\n")
    return folder


def commit(folder: Path) -> None:
    """Put everything in a history of its own, with no one's settings."""
    who = ("-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "core.hooksPath=/dev/null")
    for step in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "bench")):
        subprocess.run(["git", *who, "-c", "gc.auto=0", *step], cwd=folder, check=True)


def write(docs: Path, number: int, seed: int = 1) -> None:
    """Fill the catalogue up to `number` projects."""
    real = {path.stem: yaml.load(path.read_text("utf-8"), Loader) for path in sorted(docs.glob("projekter/*.yml"))}
    _let_off(docs)
    for slug, projekt in generated(docs, real, number - len(real), random.Random(seed)):
        text = yaml.dump(projekt, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)
        (docs / "projekter" / f"{slug}.yml").write_text(text, encoding="utf-8")


def _let_off(docs: Path) -> None:
    """The rules of style are for what somebody wrote: drawn words may break all of them."""
    path = docs / "sproglofter.yml"
    held = yaml.load(path.read_text("utf-8"), Loader)
    held["lofter"]["projekter"] = {rule.id: FREE for rule in turns.rules(docs)}
    path.write_text(yaml.dump(held, allow_unicode=True), "utf-8")


def generated(
    docs: Path, real: dict[str, dict[str, Any]], number: int, draw: random.Random
) -> Iterator[tuple[str, dict[str, Any]]]:
    """(slug, project) for each."""
    vocabularies = {
        name: [
            word["id"]
            for word in yaml.load((docs / f"vokabularer/{name}.yml").read_text("utf-8"), Loader)["ord"]
            if word["id"] != "andet"
        ]  # it asks for a text of its own
        for name in {vocabulary for vocabulary, _ in WORDS.values()}
    }
    voice, plain = Voice(_prose(real.values())), Voice(_plain(real.values()))
    slugs = [f"genereret-{index:05}" for index in range(number)]
    for index, slug in enumerate(slugs):
        like = draw.choice(list(real.values()))
        projekt = {
            key: value if key == "engelsk" else _said(key, value, voice, plain, draw)  # drawn words would be Danish
            for key, value in like.items()
            if key != "kontrolleret"  # no one reviewed it
        }
        projekt["titel"] = f"Genereret {index:05}: {voice.sentence(draw).rstrip('.').lower()}"[:100].strip()
        projekt["resume"] = voice.text(draw, like["resume"], most=160)
        for field, (vocabulary, most) in WORDS.items():
            if projekt.get(field, IKKE_OPLYST) != IKKE_OPLYST:
                chosen = draw.sample(vocabularies[vocabulary], draw.randint(1, most))
                projekt[field] = chosen if isinstance(projekt[field], list) else chosen[0]
        if projekt.get("start", IKKE_OPLYST) != IKKE_OPLYST:
            ended = str(projekt.get("slut", ""))[:4]
            projekt["start"] = min(draw.randint(2010, 2026), int(ended) if ended.isdigit() else 2026)
        projekt["soegeord"] = draw.sample(voice.long, len(like.get("soegeord", [])))
        projekt["kilder"] = [
            kilde | {"titel": voice.sentence(draw), "url": f"https://example.org/{slug}/{place}"}
            for place, kilde in enumerate(like["kilder"])
        ]
        projekt["kilder"][0]["dato"] = "2026"  # what is said of today must rest on something new
        for field in CARRIED:  # each part names one of the record's own sources
            parts = projekt.get(field, [])
            for part in parts if isinstance(parts, list) else [parts]:
                if isinstance(part, dict):
                    part["kilde"] = projekt["kilder"][0]["url"]
        others = [slugs[draw.randrange(number)] for _ in like.get("relationer", []) if draw.random() < HELD]
        projekt["relationer"] = [{"type": "beslaegtet", "id": other} for other in set(others) - {slug}]
        yield slug, projekt


def _said(key: str, value: Any, voice: Voice, plain: Voice, draw: random.Random) -> Any:
    """The value in other words where it is prose; as it is where it means something."""
    if key == "borgertekst" and isinstance(value, dict):
        return {k: v if v == IKKE_OPLYST else plain.easy(draw, v) for k, v in value.items()}
    if key == "partnere" and isinstance(value, list):
        return [partner | {"id": "andet", "navn": f"Genereret partner {draw.randrange(1000)}"} for partner in value]
    if isinstance(value, dict):
        return {k: _said(k, v, voice, plain, draw) for k, v in value.items()}
    if isinstance(value, list):
        return [_said(key, item, voice, plain, draw) for item in value]
    if isinstance(value, str) and " " in value:
        return voice.text(draw, value, most=300 if key == "finansiering" else 900)
    return "https://example.org/genereret" if isinstance(value, str) and value.startswith("http") else value


def _prose(projekter: Iterable[dict[str, Any]]) -> Iterator[str]:
    for projekt in projekter:
        for field in ("beskrivelse", "formaal", "laering", "resume", "menneskelig_kontrol"):
            if (text := projekt.get(field, IKKE_OPLYST)) != IKKE_OPLYST:
                yield text


def _plain(projekter: Iterable[dict[str, Any]]) -> Iterator[str]:
    for projekt in projekter:
        answers = projekt.get("borgertekst")
        if isinstance(answers, dict):
            yield from (answer for answer in answers.values() if answer != IKKE_OPLYST)


if __name__ == "__main__":
    tree(Path(sys.argv[1]), int(sys.argv[2]))

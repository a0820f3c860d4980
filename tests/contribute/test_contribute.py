"""The contributor's front door: the form in the page, the scaffold, the code host's form, and what is answered."""

import datetime as dt
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import axe
import pytest
import ways
import yaml
from conftest import ROOT, asset, commanded, mkdocs_build, serve
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page, expect

from macros import content
from macros.checks import gate
from macros.checks.guard import personal
from macros.content import source
from macros.content.dates import GitDates
from macros.content.faults import ContentError, Fejl
from macros.content.writing import as_file
from macros.contribute import answer, confirm, editor, issues, scaffold
from macros.exports import schema
from macros.models import Projekt
from macros.registers import archive, forms
from macros.registers.contacts import allowed
from macros.registers.site import Site
from macros.text import lix, marks
from macros.text.slugs import slugify
from macros.views.contribute import projektformular

DOCS = ROOT / "docs"
FORM = "bidrag/tilfoej-et-projekt/"
DAY = dt.date(2026, 11, 25)
NUMBER = "-".join(("010190", "1234"))  # put together here, so that no file holds one
NASTY = [
    "Liggesår: kigger efter", "- begynder med streg", "ja", "Nej", "true", "null", "2026-11-25", "12:30", "1_000", "0x1F", "~",
    'Han sagde "nu" og \'så\'', "# ingen kommentar", "a #b", "slutter med kolon:", "{a: b}", "[x]", "*stjerne", "&anker", "!tag", "%x", "@y", "`z`",
    "| rør", "> pil", "? spørgsmål", "to  mellemrum", "linje 1\nlinje 2", "tab\there", "\\n er ikke linjeskift", "blødt\u00adordskel", "hårdt\u00a0mellemrum",
    "linje\u2028skift", "\u200bnul", "emoji 🫀", "é ü ß", "=", "<<", "...", "---", "e 5", "a, b", "x" * 300, "ord " * 60 + "slut", "med: kolon " * 20 + "slut",
]  # fmt: skip
FULL: dict[str, Any] = {
    "titel": "Prøve: alle felter på én gang",
    "resume": "En 'opdigtet' post, der prøver \"formularen\".",
    "beskrivelse": "Første sætning: med kolon. " * 8,
    "type": "forskningsprojekt",
    "projekttype": "forskning",
    "ansvarlig_rolle": "- Ledende overlæge",
    "kontakt": "https://www.eksempel.dk/kontakt?a=1#b",
    "kontrolleret": {"dato": "2026-11-20", "rolle": "Kvalitetsleder", "hvad": "Fase: læst igennem"},
    "naeste_kontrol": "2027-05-25",
    "sikkerhed": "middel",
    "soegeord": ["ja", "2024", "CT"],
    "organisation": "region-hovedstaden",
    "hospitaler": ["rigshospitalet", "bornholm"],
    "afdelinger": ["Afdeling: for prøver"],
    "partnere": [{"id": "dtu-compute", "rolle": "ikke-oplyst"}, {"id": "andet", "navn": "Firma: A/S, og søn", "rolle": "Bygger"}],
    "leverandoer": ["radiobotics"],
    "finansiering": "1,2 mio. kr. # fonden",
    "formaal": "yes",
    "anvendelse": ["diagnostik"],
    "speciale": ["anaestesi"],
    "patientgruppe": "Voksne & børn",
    "brugere": ["sygeplejersker"],
    "patientpaavirkning": "direkte",
    "fase": "afsluttet",
    "fase_kendt": "2026-11",
    "start": "2024",
    "fasedatoer": {"validering": "2024", "pilot": "2025-03"},
    "slut": "2026-01-31",
    "stopgrund": "ikke-oplyst",
    "laering": "Lærdom 100 %",
    "personoplysninger": "helbredsoplysninger",
    "data": ["monitor-og-apparatdata"],
    "teknik": ["tidsserie"],
    "teknik_andet": "Målinger: egen metode",
    "autonomi": "informerer",
    "produkt": "proeveprodukt",
    "version": "2.1: august",
    "kildekode": "https://www.eksempel.dk/kode",
    "modelkort": "https://www.eksempel.dk/kort",
    "medicinsk_udstyr": {"status": "ja", "klasse": "ikke-oplyst", "ce": "CE-mærket: 2021"},
    "ai_risiko": {"klasse": "ikke-oplyst", "begrundelse": "Ingen har sagt det"},
    "lov": ["mdr"],
    "vurderinger": [{"type": "ce", "status": "i-gang", "dato": "2026", "tekst": "Ansøgt: ja", "kilde": "https://www.eksempel.dk/nyhed"}],
    "evidens": {"niveau": "beskrevet", "tekst": "Et forsøg: 400 med"},
    "studier": [{"doi": "10.1000/182", "design": "ikke-oplyst"}],
    "maalt_effekt": [{"maal": "Fundne", "vaerdi": "0,82 % mod 0,70 %", "kilde": "https://www.eksempel.dk/tal"}],
    "lokal_validering": [{"sted": "Et afsnit", "periode": "2025", "antal": "40", "forekomst": "ikke-oplyst", "maal": "Sensitivitet", "vaerdi": "80 %", "interval": "70-90 %", "undergrupper": "ikke-oplyst", "mod": "Lægen", "kilde": "https://www.eksempel.dk/nyhed"}],
    "begraensninger": ["Lille forsøg", "Ét sted"],
    "menneskelig_kontrol": "ikke-oplyst",
    "driftssvar": [{"spoergsmaal": "noedplan", "svar": "nej", "dato": "2026-11", "hvad": "Ingen plan", "kilde": "https://www.eksempel.dk/nyhed"}],
    "haendelser": [{"dato": "2026-02", "art": "tilbagekaldelse", "myndighed": "Myndigheden", "versioner": "1.0", "status": "Lukket", "url": "https://www.eksempel.dk/meddelelse"}],
    "sidst_soegt": [{"art": "forsoeg", "dato": "2026-11", "hvor": "Registret", "fund": "Ingen"}],
    "genbrug": {"mulig": "frit", "fra": "Afdelingen", "vilkaar": "ikke-oplyst", "kraever": "En plan", "spoerg": "https://www.eksempel.dk/spoerg", "kilde": "https://www.eksempel.dk/nyhed"},
    "ikke_offentligt": [{"felt": "finansiering", "grund": "kontrakt", "spurgt": "2026-11-20", "tekst": "Aftalen"}],
    "borgertekst": {"hvad": "Du får en måler på armen.", "hvorfor": "Den ser, om du bliver syg.", "hvem_bestemmer": "Det gør din læge.", "dine_data": "ikke-oplyst"},
    "engelsk": {"titel": "A title: with a colon", "hvad": "It measures something.", "viden": "No results have been found."},
    "kilder": [{"titel": "Nyhed: \"prøven\"", "url": "https://www.eksempel.dk/nyhed", "dato": "2026-11", "laest": "2026-11-23", "art": "presse", "felter": ["fase"]}],
    "relationer": [{"type": "afloeser", "id": "ward-247"}],
}  # fmt: skip


PRODUCT = """\
navn: Prøveprodukt
resume: Måler noget.
producent: ikke-oplyst
forhandlere: ikke-oplyst
forordning: ikke-oplyst
klasse: ikke-oplyst
ce: ikke-oplyst
certifikat: ikke-oplyst
udi: ikke-oplyst
erklaeret_formaal: ikke-oplyst
registre: ikke-oplyst
traeningsdata: ikke-oplyst
naeste_kontrol: 2027-05-29
kilder:
  - {titel: Producentens side, url: "https://www.eksempel.dk/produkt", dato: 2026-11, laest: 2026-11-29}
"""


def known() -> dict[str, Any]:
    return {"vokabularer": content.words(DOCS)}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site's data without its pages, to lay a file among."""
    return Path(
        shutil.copytree(DOCS, tmp_path_factory.mktemp("data") / "docs", ignore=shutil.ignore_patterns("*.md"))
    )


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("[data-projektformular]:not([hidden])")
    return page


@pytest.fixture(scope="module")
def form_site(under_a_path: str) -> str:
    """The address of the site as it is on a code host, so that there is somewhere to propose."""
    return under_a_path


@pytest.fixture
def form(page: Page, form_site: str) -> Page:
    return opened(page, form_site + FORM)


def top(page: Page, name: str) -> Any:
    return page.locator(f"[data-gruppe] > [data-felt={name}]")


def type_in(node: Any, field: forms.Formfelt, value: Any) -> None:
    """Fills a field as a person does: with its own controls."""
    if value == "ikke-oplyst" and field.slags != "ord":
        node.locator(":scope > .ff-ukendt > input").check()
        return
    ways: dict[str, Callable[[Any, forms.Formfelt, Any], None]] = {
        "ord": choose,
        "ordliste": tick,
        "del": type_parts,
        "dele": type_rows,
    }
    way: Callable[[Any, forms.Formfelt, Any], None] = ways.get(field.slags, write)
    way(node, field, value)


def choose(node: Any, _: forms.Formfelt, value: str) -> None:
    node.locator(":scope > label > select").select_option(value)


def tick(node: Any, _: forms.Formfelt, value: list[str]) -> None:
    for word in value:
        node.locator(f".ff-valg input[value='{word}']").check()


def write(node: Any, _: forms.Formfelt, value: str | list[str]) -> None:
    node.locator(":scope > label > [data-vaerdi]").fill(value if isinstance(value, str) else "\n".join(value))


def asked(field: forms.Formfelt, value: dict[str, Any]) -> list[forms.Formfelt]:
    """The parts that are filled in: one that may be left out may be left empty, and no part is without a field."""
    assert set(value) <= {part.navn for part in field.dele}
    return [part for part in field.dele if part.paakraevet or part.navn in value]


def type_parts(node: Any, field: forms.Formfelt, value: dict[str, Any]) -> None:
    for part in asked(field, value):
        type_in(node.locator(f":scope > .ff-dele > [data-felt={part.navn}]"), part, value[part.navn])


def type_rows(node: Any, field: forms.Formfelt, value: list[dict[str, Any]]) -> None:
    rows = node.locator(":scope > [data-raekker] > [data-raekke]")
    for index, item in enumerate(value):
        if rows.count() <= index:
            node.locator(":scope > [data-ny]").click()
        for part in asked(field, item):
            type_in(rows.nth(index).locator(f":scope > [data-felt={part.navn}]"), part, item[part.navn])


def test_every_field_of_a_project_is_asked_for_once() -> None:
    asked = [felt.navn for group in forms.grouped().values() for felt in group]
    assert sorted(asked) == sorted(Projekt.model_fields)
    assert set(FULL) == set(Projekt.model_fields)


def test_what_is_typed_in_every_field_comes_out_on_the_page(
    form: Page, sample: Path, tmp_path: Path, browser: Browser
) -> None:
    form.locator("[data-alle]").check()
    for name, field in forms.fields().items():
        type_in(top(form, name), field, FULL[name])
    assert form.locator("[data-fejlliste] li").all_inner_texts() == []
    assert form.locator("[data-tilstand]").inner_text().startswith("Alt, fasen kræver, er der")
    with form.expect_download() as caught:
        form.get_by_role("button", name="Gem som fil").click()
    assert caught.value.suggested_filename == "proeve-alle-felter-paa-en-gang.yml"
    path = sample / "docs/projekter" / caught.value.suggested_filename
    caught.value.save_as(path)
    (sample / "docs/produkter").mkdir()
    (sample / "docs/produkter/proeveprodukt.yml").write_text(PRODUCT, "utf-8")

    gate.check(sample / "docs")
    expected = Projekt.model_validate(yaml.safe_load(as_file(dates(FULL))), context=known())
    assert content.projekter(sample / "docs")[path.stem] == expected

    done = mkdocs_build(sample, tmp_path / "ud")
    assert done.returncode == 0, done.stderr
    for address in serve(tmp_path / "ud"):
        shown = browser.new_page()
        shown.goto(f"{address}projekter/{path.stem}/")
        article = shown.locator("article").inner_text()
        shown.close()
    for text in ("Prøve: alle felter på én gang", "En 'opdigtet' post, der prøver \"formularen\".", "Det gør din læge.", "Nyhed: \"prøven\"",
                 "0,82 % mod 0,70 %", "1,2 mio. kr. # fonden", "Voksne & børn", "Lærdom 100 %", "DTU Compute; Firma: A/S, og søn (Bygger)"):  # fmt: skip
        assert text in article


def dates(value: Any) -> Any:
    """The value as a file has it: what models keep as days are days."""
    if isinstance(value, dict):
        return {k: dt.date.fromisoformat(v) if k in {"laest", "naeste_kontrol", "spurgt"} or (k == "dato" and len(v) == 10) else dates(v) for k, v in value.items()}  # fmt: skip
    return [dates(v) for v in value] if isinstance(value, list) else value


def test_any_text_comes_back_as_that_text(page: Page, form_site: str, site: Path) -> None:
    page.goto(form_site + FORM)
    written = page.evaluate(
        f"async (texts) => {{ const {{ toYaml }} = await import('{form_site}{asset(site, 'yaml.js')[1:]}');"
        " const one = [{navn: 'a', slags: 'lang', dele: []}, {navn: 'b', slags: 'tekstliste', dele: []}, {navn: 'c', slags: 'dele', dele: [{navn: 'x', slags: 'tekst', dele: []}]}];"
        " return texts.map((t) => toYaml({a: t, b: [t, t], c: [{x: t}]}, one)); }",
        NASTY,
    )
    for text, made in zip(NASTY, written, strict=True):
        assert yaml.safe_load(made) == {"a": text, "b": [text, text], "c": [{"x": text}]}, made


def test_the_form_counts_lix_as_the_build_does(page: Page, form_site: str, site: Path) -> None:
    projekter = content.projekter(DOCS).values()
    told = [p.borgertekst.model_dump().values() for p in projekter if p.borgertekst not in (None, "ikke-oplyst")]  # type: ignore[union-attr]
    texts = [*NASTY, *(t for values in told for t in values), *(str(p.beskrivelse) for p in projekter)]
    texts += [
        "",
        "Bl.a. ca. 3,5 mio. kr. Nu.",
        "H₂O og ½ time",
        "Hvad? Ja: Nej! »Så« kom",
        "Han bor pr. 1. maj kl. 12.30.",
        "a-b-c Å'en",
        "Én. Lang sætningsbygning",
    ]
    page.goto(form_site + FORM)
    counted = page.evaluate(
        f"async (texts) => {{ const m = await import('{form_site}{asset(site, 'lix.js')[1:]}');"
        " return texts.map((t) => [m.lix(t), m.words(t).length]); }",
        texts,
    )
    assert counted == [[lix.lix(text), len(lix.words(text))] for text in texts]


def changed(path: str, value: Any) -> dict[str, Any]:
    """The full project with one value changed; None takes it away."""
    made = json.loads(json.dumps(FULL))
    *way, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    at = made
    for key in way:
        at = at[key]
    if value is None:
        del at[last]
    else:
        at[last] = value
    return made  # type: ignore[no-any-return]


BROKEN = [
    *[(name, None) for name in FULL],
    *[(f"borgertekst.{part}", None) for part in FULL["borgertekst"]],
    ("kilder.0.url", None), ("kilder.0.laest", None), ("partnere.1.rolle", None),
    ("titel", "x" * 101), ("resume", "å" * 161), ("laering", "x" * 1501), ("evidens.tekst", "x" * 901), ("soegeord", list("abcdefghijk")),
    ("kontakt", "region.dk"), ("kontakt", "https://a b.dk"), ("kilder.0.url", "http://x"), ("start", "20244"), ("start", "2024-13"), ("slut", "2026-02-30"),
    ("studier.0.doi", "https://doi.org/10.1/x"), ("relationer.0.id", "Ward 247"), ("borgertekst.hvad", "ord " * 61),
    ("borgertekst.hvad", "Computeren identificerer karakteristiske billedforandringer umiddelbart"),
    ("formaal", "N/A"), ("formaal", "Ikke oplyst"), ("formaal", "–"),
    ("fase", None), ("fase", "drift"), ("fase", "ide"), ("fase", "ikke-oplyst"), ("patientpaavirkning", "ingen"),
]  # fmt: skip


def test_the_form_says_what_the_build_says(page: Page, form_site: str, site: Path, data: Path) -> None:
    cases = [changed(path, value) for path, value in BROKEN]
    cases += [
        {k: v for k, v in case.items() if k not in {"borgertekst", "patientgruppe", "slut"}} for case in cases[-4:]
    ]
    page.goto(form_site + FORM)
    told = page.evaluate(
        f"async (cases) => {{ const {{ faults }} = await import('{form_site}{asset(site, 'regler.js')[1:]}');"
        f" const rules = await (await fetch('{form_site}skemaer/projekt.regler.json')).json();"
        " return cases.map((one) => faults(one, rules).map((f) => `${f.felt}: ${f.hvorfor}`).sort()); }",
        cases,
    )
    signs = ["<b>fed</b>", "se [siden](https://x.dk)", "**fed**", "{{ lov('gdpr') }}", "2 * 3 < 7"]
    shown = page.evaluate(
        f"async (texts) => {{ const {{ faults }} = await import('{form_site}{asset(site, 'regler.js')[1:]}');"
        f" const rules = await (await fetch('{form_site}skemaer/projekt.regler.json')).json();"
        " return texts.map((formaal) => faults({ formaal }, rules).filter((f) => f.felt === 'formaal').map((f) => f.hvorfor)); }",
        signs,
    )
    assert shown == [list(marks.shown_as_signs(text)) for text in signs]
    different, words = {}, content.words(data)
    for number, (case, said) in enumerate(zip(cases, told, strict=True)):
        path = data / "projekter" / f"sag-{number}.yml"
        path.write_text(as_file(dates(case)), "utf-8")
        try:
            content.read(path, Projekt, words)
            refused = []
        except ContentError as error:
            refused = sorted(f"{f.felt}: {f.hvorfor}" for f in error.fejl)
        if refused != said:
            different[number] = (refused, said)
    assert different == {}
    assert sum(map(bool, told)) > len(BROKEN) // 2


def test_what_looks_like_a_personal_number_is_kept_in(form: Page) -> None:
    top(form, "titel").locator("[data-vaerdi]").fill(f"Patienten {NUMBER}")
    top(form, "titel").locator("[data-vaerdi]").blur()
    assert "ligner et CPR-nummer" in top(form, "titel").locator("[data-fejl]").inner_text()
    assert form.get_by_role("button", name="Gem som fil").is_disabled()
    assert form.get_by_role("button", name="Kopiér filen").is_disabled()
    assert form.locator(".ff-forslag").is_hidden()


def test_fields_come_with_the_phase_and_with_patients(form: Page) -> None:
    assert top(form, "borgertekst").is_hidden()
    top(form, "fase").locator("select").select_option("ide")
    assert top(form, "organisation").is_visible()
    assert top(form, "evidens").is_hidden()
    top(form, "fase").locator("select").select_option("pilot")
    assert top(form, "evidens").is_visible()
    assert top(form, "borgertekst").locator("[data-krav]").first.inner_text() == "(anbefales)"
    top(form, "patientpaavirkning").locator("select").select_option("direkte")
    assert top(form, "borgertekst").locator("[data-krav]").first.inner_text() == "(skal udfyldes)"


def test_an_idea_becomes_a_proposal_with_name_and_content(form: Page) -> None:
    idea = yaml.safe_load(
        (DOCS / "bidrag/tilfoej-et-projekt.md").read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    )
    idea = json.loads(json.dumps(idea, default=str))
    for group in forms.grouped().values():
        for field in group:
            if field.navn in idea:
                type_in(top(form, field.navn), field, idea[field.navn])
    link = form.get_by_role("link", name="Åbn som ændringsforslag")
    address = link.get_attribute("href") or ""
    assert address.startswith(
        "https://github.com/eksempel/ai-wiki/new/main?filename=docs%2Fprojekter%2Ffinder-tidlige-tegn-paa-liggesaar-paa-fotos.yml&value="
    )
    assert "liggesår" in form.locator("[data-kortet]").inner_text()
    assert len(address) < 8000


def test_a_record_can_be_sent_as_mail_where_the_owner_has_a_mailbox(form: Page) -> None:
    draft = form.locator(".ff-mail")
    top(form, "titel").locator("[data-vaerdi]").fill("Finder sår på fotos")
    address = urlsplit(draft.get_attribute("href") or "")
    told = parse_qs(address.query)
    assert (address.scheme, address.path) == ("mailto", "wiki@example.org")
    assert told["subject"] == ["Projekt: finder-saar-paa-fotos.yml"]
    assert told["body"] == [form.locator("[data-yaml]").inner_text().replace("\n", "\r\n")]
    top(form, "beskrivelse").locator("[data-vaerdi]").evaluate("node => { node.value = 'Ord '.repeat(600) }")
    top(form, "titel").locator("[data-vaerdi]").fill("Finder mange liggesår")
    assert draft.inner_text() == "Åbn et mailudkast (kopiér filen ind)"
    assert "body" not in (draft.get_attribute("href") or "")
    top(form, "titel").locator("[data-vaerdi]").fill(f"Patienten {NUMBER}")
    assert draft.count() == 0


@pytest.mark.parametrize("told", ["", "wiki@example.org"])
def test_no_mailbox_is_shown_that_is_not_set(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(archive.MAILBOX, told)
    shown = projektformular(Site(DOCS, dt.date(2026, 11, 29), GitDates(DOCS)))
    assert ("mailto:" in shown, "data-postkasse" in shown) == (bool(told), bool(told))


def test_a_record_is_mended_and_keeps_what_was_not_touched(page: Page, form_site: str) -> None:
    page.goto(form_site + "projekter/ward-247/")
    page.get_by_role("link", name="Ret posten i et skema").click()
    page.wait_for_selector("[data-projektformular]:not([hidden])")
    before = content.projekter(DOCS)["ward-247"]
    assert page.locator("[data-fejlliste] li").count() == 0
    top(page, "autonomi").locator("select").select_option("ikke-oplyst")
    made = Projekt.model_validate(yaml.safe_load(page.locator("[data-yaml]").inner_text()), context=known())
    assert made == before.model_copy(update={"autonomi": "ikke-oplyst"})
    assert page.locator("[data-filnavn]").input_value() == "ward-247"
    assert (
        page.locator(".ff-forslag").get_attribute("href")
        == "https://github.com/eksempel/ai-wiki/edit/main/docs/projekter/ward-247.yml"
    )


ONE_BY_ONE = """async (slugs) => {
    const [chosen, file, written] = ["vaelg", "filnavn", "yaml"].map((name) => document.querySelector(`[data-${name}]`));
    const made = [];
    for (const slug of slugs) {
        chosen.value = slug;
        chosen.dispatchEvent(new Event("change", { bubbles: true }));
        while (file.value !== slug) await new Promise((now) => setTimeout(now, 2));
        made.push(written.textContent);
    }
    return made;
}"""


def test_every_record_comes_through_the_form_unchanged(page: Page, form_site: str) -> None:
    opened(page, form_site + FORM)
    projekter, names = content.projekter(DOCS), known()
    page.locator("[data-vaelg]").fill(last := [*projekter][-1])  # once as a person does it
    page.locator("[data-vaelg]").press("Enter")
    expect(page.locator("[data-filnavn]")).to_have_value(last)
    for text, (slug, projekt) in zip(page.evaluate(ONE_BY_ONE, [*projekter]), projekter.items(), strict=True):
        read = yaml.load(text, yaml.CSafeLoader)
        assert Projekt.model_validate(read, context=names) == projekt, slug


def test_the_form_fetches_one_record_and_names_only_when_somebody_begins(fresh: Page, form_site: str) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url.removeprefix(form_site)))
    opened(fresh, f"{form_site}{FORM}?projekt=ward-247")
    assert "projekter/ward-247/post.json" in asked
    assert not {"projekter/projekter.json", "skemaer/projekt.navne.json"} & set(asked)
    with fresh.expect_response("**/projekt.navne.json"):
        fresh.locator("[data-vaelg]").focus()
    expect(fresh.locator("#ff-projekter option")).to_have_count(len(content.projekter(DOCS)))


def test_a_record_that_is_not_there_is_told(page: Page, form_site: str) -> None:
    opened(page, f"{form_site}{FORM}?projekt=findes-ikke")
    expect(page.locator("[data-hentet]")).to_have_text("Ingen post har det navn.")
    assert page.locator("[data-filnavn]").input_value() == ""


def test_rows_are_added_and_taken_away_by_keyboard(form: Page) -> None:
    form.locator("[data-alle]").check()
    partners = top(form, "partnere")
    partners.locator("[data-ny]").focus()
    form.keyboard.press("Enter")
    form.keyboard.type("DTU")
    assert "dtu-compute" in form.locator("[data-yaml]").inner_text()
    partners.locator("[data-fjern]").focus()
    form.keyboard.press("Enter")
    assert "partnere" not in form.locator("[data-yaml]").inner_text()
    assert partners.locator("[data-ny]").evaluate("node => node === document.activeElement")


def test_a_name_that_is_taken_is_told(form: Page) -> None:
    form.locator("[data-filnavn]").fill("ward-247")
    expect(form.locator("[data-filnavn-fejl]")).to_contain_text("allerede et projekt")
    form.locator("[data-filnavn]").fill("aux")
    expect(form.locator("[data-filnavn-fejl]")).to_contain_text("optaget")
    form.locator("[data-filnavn]").fill("Æble Å")
    assert "æ skrives ae" in form.locator("[data-filnavn-fejl]").inner_text()


@pytest.mark.parametrize("name", ["corti-hjertestop-112", "u-sleep-soevnstadier", "ward-247"])
def test_the_form_shows_who_has_tried_before(form: Page, name: str) -> None:
    tried = content.projekter(DOCS)[name]
    top(form, "formaal").locator("textarea").fill(str(tried.formaal))
    links = form.locator(".proevet-liste a")
    links.first.wait_for()
    assert links.count() == 3
    assert any(f"/projekter/{name}/" in str(link.get_attribute("href")) for link in links.all())
    assert all("/projekter/" in str(link.get_attribute("href")) for link in links.all())


def test_the_idea_phase_asks_whether_it_was_tried_before(page: Page, form_site: str) -> None:
    page.goto(form_site + "haandbog/ide-og-behov/")
    page.get_by_label("Er det prøvet før? Skriv med egne ord").fill("hudkræft på fotos")
    page.locator(".proevet-liste a").first.wait_for()
    assert any("ud" in text for text in page.locator(".proevet-liste a").all_inner_texts())
    page.locator(".proevet-liste a").first.click()
    assert page.locator("h1").is_visible()


def test_without_scripts_the_sample_and_the_catalogue_are_there(browser: Browser, form_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form_site + FORM)
    assert page.locator("[data-projektformular]").is_hidden()
    expect(page.locator("noscript p", has_text="Formularen kræver scripts")).to_be_visible()
    expect(page.locator("article pre", has_text="titel: ").first).to_be_visible()
    page.goto(form_site + "haandbog/ide-og-behov/")
    assert page.locator(".proevet-boks").is_hidden()
    assert page.locator("article").get_by_role("link", name="kataloget").first.is_visible()
    context.close()


def test_the_form_can_be_used_by_all(page: Page, form_site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    opened(page, form_site + FORM + "?projekt=ward-247")
    top(page, "kontakt").locator("input[type=url]").fill("region")
    assert axe.findings(page, runOnly=["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_form_sends_nothing(browser: Browser, form_site: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    opened(page, form_site + FORM)
    top(page, "titel").locator("[data-vaerdi]").fill("Hemmeligt ord")
    top(page, "formaal").locator("[data-vaerdi]").fill("Hemmeligt formål med knoglebrud")
    page.locator(".proevet-liste a").first.wait_for()
    assert all(line.startswith(f"GET {form_site}") for line in asked)
    assert not any("emmelig" in line for line in asked)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.close()


def test_every_kind_of_file_has_a_schema_that_accepts_what_is_there(site: Path) -> None:
    refused = {}
    for name, patterns in schema.patterns().items():
        value = json.loads((site / f"skemaer/{name}.schema.json").read_text("utf-8"))
        Draft202012Validator.check_schema(value)
        for path in (path for pattern in patterns for path in ROOT.glob(pattern)):
            data = json.loads(json.dumps(source.read(path).data, default=str))
            told = [e.message for e in Draft202012Validator(value).iter_errors(data)]
            refused[path.name] = [m for m in told if "is not of type 'string'" not in m]  # a year is a number to JSON
    assert {name: told for name, told in refused.items() if told} == {}
    assert len(refused) > 100


def test_what_is_made_from_the_models_is_as_the_models_are() -> None:
    path = ROOT / ".devcontainer/devcontainer.json"
    assert json.loads(path.read_text("utf-8")) == editor.container(), "kør 'make forms'"


@pytest.mark.parametrize("fase", content.vokabularer(DOCS)["fase"].ids)
def test_the_scaffold_lacks_only_what_the_writer_must_say(data: Path, fase: str) -> None:
    path, words = data / "projekter/proeve.yml", content.words(data)
    text = scaffold.text(DOCS, "Prøve: ja", fase, DAY)
    path.write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        content.read(path, Projekt, words)
    lacking = {fault.felt for fault in caught.value.fejl}
    assert lacking - {"naeste_kontrol"} == {
        "resume",
        "type",
        "sikkerhed",
        "organisation",
        "kilder.1.titel",
        "kilder.1.url",
    }
    filled = text.replace("  - titel:", "  - titel: x").replace("    url:", "    url: https://x.dk/")
    for name, value in {
        "resume": "x",
        "type": "forskningsprojekt",
        "sikkerhed": "middel",
        "organisation": "region-hovedstaden",
        "naeste_kontrol": "2027-05-25",
    }.items():
        filled = filled.replace(f"\n{name}:\n", f"\n{name}: {value}\n")
    path.write_text(filled, "utf-8")
    assert content.read(path, Projekt, words).titel == "Prøve: ja"


BODY = """### Titel

Finder liggesår: på fotos

### Kort fortalt

Et program ser på fotos af huden.

### Formål

_No response_

### Fase

{fase}

### Påvirker patienter

Direkte

### Slags

Forskningsprojekt

### Hospitaler

Bornholms Hospital, Steno Diabetes Center Copenhagen

### Organisation

Region Hovedstaden

### Kildens titel

### Ikke en overskrift
$(rm -rf /) `x` @nogen

### Kildens adresse

https://www.eksempel.dk/nyhed
"""


@pytest.mark.parametrize("fase", ["Idé", "Pilot", "I drift", "Afsluttet"])
def test_an_answered_issue_becomes_a_right_file(data: Path, fase: str) -> None:
    made = issues.values(DOCS, BODY.format(fase=fase).replace("\n", "\r\n"), DAY)
    path = data / "projekter/liggesaar.yml"
    path.write_text(as_file(made), "utf-8")
    projekt = content.read(path, Projekt, content.words(data))
    assert projekt.titel == "Finder liggesår: på fotos"
    assert projekt.hospitaler == ["bornholm", "steno"]
    assert projekt.formaal == "ikke-oplyst"
    assert "$(rm -rf /)" in projekt.kilder[0].titel


def test_a_heading_in_an_answer_stays_in_it() -> None:
    asked = issues.questions()
    said = {name: f"svar på {name}" for name in asked}
    said["beskrivelse"] = f"Først.\n\n### {asked['formaal']}\n\nSå mere.\n\n### {asked['fase']}\n\nTil sidst."
    said["resume"] = f"Kort.\n\n### {asked['formaal']}\n\nOg mere."
    body = "\n\n".join(f"### {label}\n\n{said[name]}" for name, label in asked.items())
    assert issues.answers(body.replace("\n", "\r\n")) == said


def test_the_code_hosts_form_is_the_models_form() -> None:
    path = ROOT / ".github/ISSUE_TEMPLATE/projekt.yml"
    assert yaml.safe_load(path.read_text("utf-8")) == issues.template(DOCS), "kør 'make forms'"


def test_every_label_of_a_list_is_found_again() -> None:
    for name in ("hospitaler", "speciale", "anvendelse"):
        labels = issues._labels(DOCS, forms.fields()[name])
        ids = [word for word in labels.values() if word != "ikke-oplyst"]
        shown = ", ".join(label for label, word in labels.items() if word != "ikke-oplyst")
        assert issues._value(DOCS, forms.fields()[name], shown) == ids


def test_an_answer_cannot_speak_for_the_foreign_code_behind_it() -> None:
    fault = Fejl("x`y.yml", 3, "titel", "<!-- --> [tryk her](https://ond.dk) @alle\n# Overskrift " + "x" * 1000)
    told = answer.comment(answer.read(answer.as_json(ContentError([fault]))), "https://github.com/x/y/actions/runs/1")
    line = next(line for line in told.splitlines() if line.startswith("- "))
    assert line.count("`") == 6
    assert len(line) < 600
    assert told.startswith("<!-- ai-wiki: kontrol -->\n**Der er 1 ting at rette.**")
    assert "alt er i orden" in answer.comment([])


@pytest.mark.parametrize("text", ["[]", '{"fejl": "x"}', '{"fejl": [{"linje": "1"}]}', "{"])
def test_an_answer_is_made_of_faults_only(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  json's own error is one too
        answer.read(text)


def test_a_titles_name_in_the_form_is_the_builds(page: Page, form_site: str) -> None:
    opened(page, form_site + FORM)
    for title in ("Ærlig Øl på Ålborg – 50 %", "Café Zoë: STRÆKNING", "  --x--  ", "ẞ groß"):
        top(page, "titel").locator("[data-vaerdi]").fill(title)
        assert page.locator("[data-filnavn]").input_value() == slugify(title.strip())


Asked = Callable[..., tuple[str, str]]


@pytest.fixture
def told_of_an_issue(sample: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The slug and the answer, from the command that the workflow runs."""
    event, told, output = sample / "event.json", sample / "svar.md", sample / "output"

    def asked(body: str, label: str = "projekt") -> tuple[str, str]:
        event.write_text(json.dumps({"issue": {"body": body, "labels": [{"name": label}]}}), "utf-8")
        day = {"GITHUB_OUTPUT": str(output), "BYGGEDATO": "2026-11-25"}
        commanded(sample, monkeypatch, "issue", str(event), str(told), **day)
        return output.read_text("utf-8").splitlines()[-1].removeprefix("slug="), told.read_text("utf-8")

    return asked


def test_the_command_makes_a_file_or_says_what_is_wrong_and_leaves_none(
    sample: Path, told_of_an_issue: Asked
) -> None:
    body = BODY.format(fase="Idé")
    before = set((sample / "docs/projekter").iterdir())
    slug, told = told_of_an_issue(body.replace("https://www.eksempel.dk/nyhed", "eksempel"))
    assert slug == ""
    assert "- `Kildens adresse`: `skal være en hel adresse" in told
    assert "docs/" not in told
    assert "skal være en hel adresse" in told
    assert set((sample / "docs/projekter").iterdir()) == before

    slug, told = told_of_an_issue(body.replace("Et program ser på", f"Patient {NUMBER} ses på"))
    assert slug == ""
    assert "CPR-nummer" in told
    assert "010190" not in told
    assert "Delete revision from history" in told

    slug, told = told_of_an_issue(body.replace("Finder liggesår: på fotos", "???"))
    assert (slug, told.count("\n- ")) == ("", 1)
    assert "- `Titel`: `skal have bogstaver" in told

    for title, why in (("aux", "Windows"), ("Index", "en anden side")):
        slug, told = told_of_an_issue(body.replace("Finder liggesår: på fotos", title))
        assert slug == ""
        assert f"- `Titel`: `giver adressen »{title.lower()}«" in told
        assert why in told

    long = told_of_an_issue(body.replace("Finder liggesår: på fotos", "Meget " * 16))
    assert long[0] == "meget-meget-meget-meget-meget-meget-meget-meget-meget-meget"

    assert told_of_an_issue(body)[0] == "finder-liggesaar-paa-fotos"
    assert (sample / "docs/projekter/finder-liggesaar-paa-fotos.yml").is_file()
    slug, told = told_of_an_issue(body)
    assert slug == ""
    assert "har allerede filen" in told


CONFIRMED = (
    "### Hvilken post\n\nhttps://eksempel.dk/projekter/ward-247/\n\n### Din rolle\n\nOverlæge: afsnit 1\n\n"
    "### Hvad har du set efter\n\nFase\nog tal\n\n### Er posten rigtig\n\n{svar}\n"
)


def test_a_record_that_is_confirmed_says_who_by_role_when_and_what(sample: Path, told_of_an_issue: Asked) -> None:
    path = sample / "docs/projekter/ward-247.yml"
    before = path.read_text("utf-8")
    assert told_of_an_issue(CONFIRMED.format(svar="Nej, noget skal rettes"), "bekraeft")[0] == ""
    assert told_of_an_issue(CONFIRMED.replace("ward-247", "findes-ikke"), "bekraeft")[0] == ""
    assert path.read_text("utf-8") == before

    slug, answered = told_of_an_issue(CONFIRMED.format(svar="Ja, alt er rigtigt"), "bekraeft")
    assert slug == "ward-247", answered
    told = content.projekter(sample / "docs")["ward-247"]
    assert told.kontrolleret is not None
    assert told.kontrolleret.rolle == "Overlæge: afsnit 1"
    assert told.kontrolleret.hvad == "Fase og tal"
    assert told.kontrolleret.dato.isoformat() == "2026-11-25"
    told_of_an_issue(CONFIRMED.format(svar="Ja, alt er rigtigt"), "bekraeft")
    assert path.read_text("utf-8").count("kontrolleret:") == 1


def test_the_form_that_confirms_asks_under_the_headings_the_robot_reads() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/bekraeft.yml").read_text("utf-8"))
    labels = {part.get("id"): part["attributes"].get("label") for part in form["body"]}
    assert confirm.HEADINGS.items() <= labels.items()
    assert confirm.RIGHT in next(part for part in form["body"] if part.get("id") == "svar")["attributes"]["options"]


WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FOREIGN = re.compile(
    r"github\.(head_ref|event\.(issue|comment|review)\.(title|body)|event\.pull_request\.(title|body|head))"
)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_is_pinned_and_runs_nothing_that_others_wrote(path: Path) -> None:
    flow = yaml.safe_load(path.read_text("utf-8"))
    steps = [step for job in flow["jobs"].values() for step in job["steps"]]
    assert [s["uses"] for s in steps if "uses" in s and not re.search(r"@[0-9a-f]{40}$", s["uses"])] == []
    assert [s["run"] for s in steps if FOREIGN.search(s.get("run", ""))] == []
    assert "pull_request_target" not in flow[True]
    assert "secrets." not in path.read_text("utf-8")


def test_who_reads_foreign_text_cannot_write_and_who_writes_runs_no_code_of_ours() -> None:
    for name in ("projekt-fra-sag", "gennemgang-fra-sag", "kommentar"):
        flow = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))
        assert flow["permissions"] == {}
        for job in flow["jobs"].values():
            runs = " ".join(step.get("run", "") for step in job["steps"])
            writes = "write" in job["permissions"].values()
            assert writes != bool(re.search(r"make |python", runs)), name


def test_the_forms_of_the_code_host_are_whole() -> None:
    for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"):
        form = yaml.safe_load(path.read_text("utf-8"))
        if path.stem == "config":
            continue
        assert {"name", "description", "title", "labels", "body"} <= set(form)
        ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
        labels = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
        assert len(set(ids)) == len(ids) == len(set(labels)), path.name
        assert "patient" in form["body"][0]["attributes"]["value"], path.name


def test_no_pattern_that_the_form_gets_looks_behind(site: Path) -> None:
    """Safari before 16.4 reads no such pattern, and stops the whole script that has one."""
    assert "(?<" not in (site / "skemaer/projekt.regler.json").read_text("utf-8")


def test_the_form_sees_a_person_where_the_guard_does(page: Page, form_site: str, site: Path) -> None:
    texts = [f"Se {way} her" for way in (*ways.NUMBERS, *ways.PHONES, *ways.MAILS, *ways.LET_THROUGH)]
    texts += [str(value) for p in content.projekter(DOCS).values() for value in p.model_dump().values() if value]
    page.goto(form_site + FORM)
    told = page.evaluate(
        f"async (texts) => {{ const {{ personal }} = await import('{form_site}{asset(site, 'persondata.js')[1:]}');"
        f" const rules = await (await fetch('{form_site}skemaer/projekt.regler.json')).json();"
        " return texts.map((t) => personal(t, rules.persondata)); }",
        texts,
    )
    may = allowed(DOCS)  # read once: it reads every contact's file
    found = [{why for _, why in personal.in_text(text, may)} - {personal.SECRET} for text in texts]
    assert [case for case in zip(texts, told, found, strict=True) if set(case[1]) != case[2]] == []

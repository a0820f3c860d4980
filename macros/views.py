"""What each macro shows: chooses and orders the values, and hands them to the template of the same name."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros import catalogue, content, drawing, fields, laws, render, stages
from macros.dates import GitDates
from macros.exports import records
from macros.models import IKKE_OPLYST, Begreb, Projekt, er_oplyst
from macros.names import Names, names, unit

FINISHED = ("afsluttet", "udfaset")


@dataclass(frozen=True)
class Site:
    """The folder of content, the day the site is built for, and what git knows. Same values, same Markdown."""

    docs: Path
    day: dt.date
    git: GitDates

    @property
    def _projekter(self) -> dict[str, Projekt]:
        found = content.projekter(self.docs)
        return dict(sorted(found.items(), key=lambda item: _danish_order(item[1].titel)))

    @cached_property
    def _navn(self) -> Names:
        return names(self.docs, self.day)

    def _words(self, vocabulary: str) -> dict[str, Begreb]:
        return {begreb.id: begreb for begreb in content.vokabularer(self.docs)[vocabulary].ord}

    def _complete(self, projekt: Projekt) -> stages.Fuldstaendighed:
        return stages.completeness(projekt, content.faseporte(self.docs), content.vokabularer(self.docs)["fase"])

    def projekt(self, slug: str) -> str:
        """The page of one project."""
        projekter = content.projekter(self.docs)
        return render.template(
            "projekt.md.j2",
            p=projekter[slug],
            navn=self._navn,
            faser=self._words("fase").values(),
            projekter=projekter,
            beslaegtede=catalogue.relatives(slug, projekter),
            fuldstaendighed=self._complete(projekter[slug]),
            felter=Projekt.model_fields,
            datakilder=self._words("datakilde"),
            kildesider=content.kildesider(self.docs),
            love=content.love(self.docs),
        )

    def projektkatalog(self) -> str:
        """The list of all projects with its filters."""
        projekter = self._projekter
        return render.template(
            "projektkatalog.md.j2",
            projekter=projekter,
            navn=self._navn,
            facetter=catalogue.facets(projekter.values(), content.vokabularer(self.docs)),
            vaerdier=catalogue.values,
            aar=catalogue.year,
            aar_antal=catalogue.years(projekter),
            navne_i_adressen=" ".join([*catalogue.FACETS, "aar"]),
            fuldstaendighed={slug: self._complete(p) for slug, p in projekter.items()},
        )

    def projektbillede(self) -> str:
        """Phases by hospital, and projects over the years, as drawings and tables."""
        projekter, vocabularies = self._projekter, content.vokabularer(self.docs)
        by_field = {facet.felt: facet for facet in catalogue.facets(projekter.values(), vocabularies)}
        rows, columns = ([choice.id for choice in by_field[f].valg] for f in ("hospitaler", "fase"))
        years = catalogue.years(projekter)
        unknown = years.pop(IKKE_OPLYST)
        return render.template(
            "projektbillede.md.j2",
            net=drawing.grid(
                catalogue.matrix(projekter, rows, columns),
                {row: self._navn("hospital", row) for row in rows},
                {column: self._navn("fase", column) for column in columns},
            ),
            soejler=drawing.bars(years),
            ukendt_start=unknown,
        )

    def laering(self) -> str:
        """What finished and stopped projects teach, and what others have learnt on the way."""
        projekter = self._projekter
        return render.template(
            "laering.md.j2",
            navn=self._navn,
            afsluttede={slug: p for slug, p in projekter.items() if p.fase in FINISHED},
            i_gang={slug: p for slug, p in projekter.items() if p.fase not in FINISHED and er_oplyst(p.laering)},
        )

    def det_ved_vi_ikke(self) -> str:
        """What is not known, per field and per hospital."""
        projekter = self._projekter
        complete = {slug: self._complete(p) for slug, p in projekter.items()}
        hospitals = [*self._words("hospital"), IKKE_OPLYST]
        by_hospital = {
            h: {s: p for s, p in projekter.items() if h in catalogue.values(p, "hospitaler")} for h in hospitals
        }
        return render.template(
            "ukendt.md.j2",
            navn=self._navn,
            huller=catalogue.gaps(self.docs, projekter),
            hospitaler={
                h: dict(sorted(found.items(), key=lambda item: complete[item[0]].procent))
                for h, found in by_hospital.items()
                if found
            },
            fuldstaendighed=complete,
            felter=Projekt.model_fields,
        )

    def felter(self) -> str:
        """Every field of a project: what it means, when it is required, and the words it may hold."""
        return render.template("felter.md.j2", felter=fields.described(self.docs), krav=fields.demands(self.docs))

    def katalogtal(self) -> str:
        """The catalogue in four numbers."""
        projekter = self._projekter
        places = {h for p in projekter.values() for h in catalogue.values(p, "hospitaler")} - {IKKE_OPLYST}
        return render.template(
            "tal.md.j2",
            antal=len(projekter),
            hospitaler=sum(not place.endswith("-flere") for place in places),
            i_drift=sum(p.fase == "drift" for p in projekter.values()),
            afsluttede=sum(p.fase in FINISHED for p in projekter.values()),
        )

    def seneste(self, antal: int = 5) -> str:
        """The projects that changed last."""
        found = sorted(records(self.docs, "", self.git), key=lambda record: (record.aendret, record.id), reverse=True)
        return render.template("seneste.md.j2", poster=found[:antal])

    def friskhed(self) -> str:
        """What should be read again: laws, pages and records past their day."""
        return render.template(
            "friskhed.md.j2",
            dag=self.day,
            ulaeste=laws.unread(content.love(self.docs), self.day),
            sider={
                path: side for path, side in content.sider(self.docs).items() if side.gennemgaas_senest < self.day
            },
            projekter={s: p for s, p in self._projekter.items() if p.naeste_kontrol and p.naeste_kontrol < self.day},
        )

    def kildeprojekter(self, kilde: str) -> str:
        """The projects that say they use a data source. Raises KeyError for a source that does not exist."""
        wanted = self._words("datakilde")[kilde].id
        found = {slug: p for slug, p in self._projekter.items() if wanted in catalogue.values(p, "data")}
        return render.template("kildeprojekter.md.j2", projekter=found)

    def kildetabel(self) -> str:
        """All data sources with the number of projects that use them."""
        counts = Counter(value for p in self._projekter.values() for value in catalogue.values(p, "data"))
        return render.template(
            "kildetabel.md.j2",
            kilder=self._words("datakilde").values(),
            antal=counts,
            kildesider=content.kildesider(self.docs),
        )

    def org(self, unit_id: str) -> str:
        """The name a unit goes by on the day the site is built."""
        return render.escape(unit(self.docs, unit_id, self.day).navn)


def _danish_order(text: str) -> str:
    """A key that sorts as Danes do: upper and lower case alike, æ, ø and å after z."""
    return text.lower().translate(str.maketrans("æøå", "{|}"))

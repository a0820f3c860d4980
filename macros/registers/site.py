"""What the macros share while one site is built: the folder, the day, what git knows, and the content read once."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from macros import content
from macros.caching.build import Once, kept
from macros.content.dates import GitDates
from macros.models import Begreb, Fasetrin, Lov, Projekt, Side
from macros.registers import cards, catalogue, glossary, graph
from macros.registers.names import Names, names
from macros.text.order import danish_order


@dataclass(frozen=True)
class Site:
    """One build of the site. Same values, same Markdown."""

    docs: Path
    day: dt.date
    git: GitDates

    @Once
    def projekter(self) -> dict[str, Projekt]:
        """Every project by its slug, by title as Danes sort."""
        found = content.projekter(self.docs)
        return dict(sorted(found.items(), key=lambda item: danish_order(item[1].titel)))

    @Once
    def slaegt(self) -> catalogue.Kin:
        """Who is akin to whom among the projects."""
        return catalogue.Kin(self.projekter)

    @Once
    def love(self) -> dict[str, Lov]:
        """Every law by its id."""
        return content.love(self.docs)

    @Once
    def sider(self) -> dict[str, Side]:
        """The front matter of every written page by its address inside the folder."""
        return content.sider(self.docs)

    @Once
    def haandbog(self) -> dict[str, Fasetrin]:
        """The handbook's steps by phase, in the order of the life cycle."""
        return content.haandbog(self.docs)

    @Once
    def navn(self) -> Names:
        """What the ids are called on the day of the build."""
        return names(self.docs, self.day)

    def peger(self, slags: str) -> dict[str, list[graph.Citer]]:
        """For each id of a kind (`lov`, `projekt` …), the pages and projects that point to it."""
        return graph.who_points_to(self.docs, slags)

    @Once
    def ordbog(self) -> dict[str, glossary.Term]:
        """Every term of the glossary by its id, as Danes sort."""
        found = glossary.terms(self.docs)
        return dict(sorted(found.items(), key=lambda item: danish_order(item[1].opslag.term)))

    @Once
    def vokabularer(self) -> content.Ordlister:
        """Every vocabulary by the name of its file."""
        return content.vokabularer(self.docs)

    @Once
    def kort(self) -> dict[str, list[cards.Kort]]:
        """The cards of each list that grows with the catalogue, by the page it stands on."""
        return _cards(self)

    @Once
    def folkeligt(self) -> Names:
        """The plain name of a word where it has one, else its name."""
        plain = {(v, word.id): word.folkeligt for v, words in self.vokabularer.items() for word in words.ord}
        return lambda vocabulary, word: plain.get((vocabulary, word or "")) or self.navn(vocabulary, word)

    def words(self, vocabulary: str) -> dict[str, Begreb]:
        """The words of a vocabulary by id, in its order."""
        return {begreb.id: begreb for begreb in self.vokabularer[vocabulary].ord}


@kept
def _cards(site: Site) -> dict[str, list[cards.Kort]]:
    """Kept for the run, since the pages and the files beside them each have a site, with the same values."""
    staff, citizens = cards.LISTS
    stages = site.words("borgerfase").values()
    return {
        staff: cards.for_staff(site.projekter, site.docs, site.vokabularer, site.navn),
        citizens: cards.for_citizens(site.projekter, [*stages], site.folkeligt),
    }

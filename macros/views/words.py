"""What the macros on words show: the glossary, and the terms to write."""

from collections import Counter

from macros import content, templates
from macros.registers import glossary
from macros.registers.site import Site


def ordbog(site: Site) -> str:
    """Every term under its letter, with the search field that narrows the list."""
    subjects = {name: file.emne for name, file in content.ordbog(site.docs).items()}
    return templates.render(
        "ordbog.md.j2",
        bogstaver=glossary.letters(site.ordbog),
        ordbog=site.ordbog,
        emner=subjects,
        antal=Counter(term.emne for term in site.ordbog.values()),
        forklaret=glossary.explained(site.docs),
        titler={path: side.title for path, side in content.sider(site.docs).items()},
    )


def terms(site: Site) -> str:
    """What to write, and what not."""
    return templates.render("termer.md.j2", termer=content.termer(site.docs))


MACROS = {"ordbog": ordbog, "termer": terms}

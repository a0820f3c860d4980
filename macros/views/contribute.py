"""What the macros for those who bring a project show: the form, and whether somebody has tried it before."""

from macros import templates, views
from macros.exports import schema
from macros.models import IKKE_OPLYST
from macros.registers import archive, forms, macrocalls
from macros.registers.site import Site


def projektformular(site: Site) -> str:
    """The form for a project, made from the models."""
    return templates.render(
        "projektformular.md.j2",
        grupper=forms.grouped(),
        ordene=forms.words(site.docs),
        ikke_oplyst=IKKE_OPLYST,
        postkasse=archive.mailbox(),
    )


def proevetfoer(site: Site) -> str:
    """A box where one writes what one wants, and sees the projects that look like it."""
    return templates.render("proevetfoer.md.j2")


def skemaer(site: Site) -> str:
    """For each kind of data file, the schema that an editor can read."""
    return templates.render("skemaer.md.j2", filer=schema.patterns(), mappe=schema.FOLDER)


def makroer(site: Site) -> str:
    """Every macro that a page may call, with one call to learn from; those of generated pages by name."""
    names = sorted(views.names())
    kald = macrocalls.examples(site.docs, names)
    return templates.render("makroer.md.j2", kald=kald, andre=[name for name in names if name not in kald])


MACROS = {"makroer": makroer, "skemaer": skemaer, "projektformular": projektformular, "proevetfoer": proevetfoer}

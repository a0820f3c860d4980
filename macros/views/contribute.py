"""What the macros for those who bring a project show: the form, and whether somebody has tried it before."""

from macros import templates
from macros.exports import schema
from macros.models import IKKE_OPLYST
from macros.registers import archive, forms
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


MACROS = {"skemaer": skemaer, "projektformular": projektformular, "proevetfoer": proevetfoer}

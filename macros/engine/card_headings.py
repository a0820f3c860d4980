"""Cards without addresses of their own. Knows trees, no engine."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class CardHeadings(Treeprocessor):
    """After the headings have got their addresses."""

    def run(self, root: Element) -> None:
        """Walk the page."""
        forget(root)


def forget(root: Element) -> None:
    """A heading that is a link leads on and is not led to: a list of cards is shorter without their addresses."""
    for cards in root.iter("ul"):
        for heading in cards.iter("h3") if "data-kort" in cards.attrib else ():
            around = [heading.text, *(child.tail for child in heading)]
            if [child.tag for child in heading] == ["a"] and not "".join(filter(None, around)).strip():
                heading.attrib.pop("id", None)

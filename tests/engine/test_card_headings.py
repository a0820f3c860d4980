"""A card in a list has no address of its own."""

from xml.etree.ElementTree import fromstring

from macros.engine.card_headings import forget


def test_a_heading_that_leads_on_has_no_address_and_others_keep_theirs() -> None:
    root = fromstring(
        '<div><ul data-kort=""><li><h3 id="a"><a href="x">A</a></h3></li><li><h3 id="b">B</h3></li><li><h3 id="d"><a href="x">D</a> og E</h3></li></ul>'
        '<ul><li><h3 id="c"><a href="x">C</a></h3></li></ul></div>'
    )
    forget(root)
    assert [heading.get("id") for heading in root.iter("h3")] == [None, "b", "d", "c"]

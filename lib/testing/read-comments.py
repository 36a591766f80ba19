"""Prints the comments of a Word document with the words each is anchored on, as python-docx and lxml read them."""
import json
import sys

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

document = Document(sys.argv[1])
relations = document.part.rels.values()
[part] = [one.target_part for one in relations if one.reltype.endswith("/comments")]
comments = {one.get(qn("w:id")): one for one in etree.fromstring(part.blob)}

anchors, is_open = {}, set()
for element in document.element.body.iter():
    number = element.get(qn("w:id"))
    if element.tag == qn("w:commentRangeStart"):
        is_open.add(number)
        anchors[number] = ""
    elif element.tag == qn("w:commentRangeEnd"):
        is_open.remove(number)
    elif element.tag == qn("w:t"):
        for one in is_open:
            anchors[one] += element.text or ""


def words(comment):
    return "".join(text.text or "" for text in comment.iter(qn("w:t")))


said = [
    {"anchor": anchors[number], "author": one.get(qn("w:author")), "words": words(one)}
    for number, one in comments.items()
]
print(json.dumps(said))

"""Categories as numbers, which stand beside the true numbers in one row."""

from __future__ import annotations


def _codes(names: str) -> dict[str, int]:
    return {name: n for n, name in enumerate(names.split(), 1)}


POS = _codes("VERB AUX NOUN ADP PUNCT ADJ SCONJ ADV PRON PROPN")
TAGS = _codes("VBD VBZ VBP VB VBG VBN")
DEPS = _codes(
    "ROOT ccomp xcomp advcl relcl acl conj dobj pobj pcomp nsubj attr parataxis acomp nsubjpass prep appos oprd dep "
    "csubj"
)
ENTITIES = _codes("PERSON ORG NORP GPE DATE WORK_OF_ART FAC LAW")

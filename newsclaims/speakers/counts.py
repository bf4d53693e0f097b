"""How many people a description says it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.records import Mention

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader


def count_of(reader: Reader, mention: Mention) -> int | None:
    """How many people a description says it is: 'two dozen officials' is 24, 'a source' 1, 'several' unknown."""
    if mention.animacy not in {"person", "people", "unknown"}:
        return None
    numbers = reader.lexicon.table("speakers_numbers")
    found: int | None = None
    for t in reader.parse.tokens[mention.first : mention.head + 1]:
        row = numbers.get(t.lower) if t.dep != "preconj" else None
        figure = t.lower.isdecimal() and len(t.lower) <= len("999") and t.dep == "nummod" and mention.number == "plural"
        if row and found is not None and t.lemma == "dozen":
            found *= int(row["count"])
        elif (row or figure) and found is None:
            found = int(row["count"]) if row else int(t.lower)
    crowd = mention.key in reader.lexicon.keys("sourcing_crowds")
    return found if found is not None else 1 if mention.number == "singular" and not crowd else None

"""What a definite description takes up: 'the company', 'the ministry', 'the sources', 'the second official'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.bodies import as_firm, body_taken_up, is_called_so
from newsclaims.speakers.descriptions.earlier_referents import (
    below_or_against,
    beyond,
    compatible,
    distance,
    latest,
    role_groups,
    sits_elsewhere,
    spoken,
    teller_of,
)
from newsclaims.speakers.descriptions.informants import group, recent_informant
from newsclaims.speakers.descriptions.people import age_of, salient_person
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import NOUN_SUBJECTS

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: How many earlier referents of a noun are looked at, so that the work stays linear.
_SAME = 30
#: Sentences back to a body that the description's own words name.
_SALIENT = 3


def definite(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """The earlier referent of a definite description, or None."""
    if (joined := _coreferent(reader, mention)) is not None:
        reader.because(mention, 0.9, "coreference", f"noun:{mention.key}")
        return joined
    return _by_own_rules(reader, mention, modifiers)


def _by_own_rules(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    if mention.number == "plural":
        return group(reader, mention, modifiers)
    if (aged := _aged(reader, mention)) is not None:
        reader.because(mention, 0.9, "age", f"noun:{mention.key}")
        return aged
    if (nth := _nth(reader, mention, modifiers)) is not None:
        reader.because(mention, 0.85, "ordinal", f"noun:{mention.key}")
        return nth
    teller = teller_of(reader, mention)
    if (recent := recent_informant(reader, mention)) is not None and recent is not teller:
        reader.because(mention, 0.8, "last_source", f"noun:{mention.key}")
        return recent
    found = _called_before(reader, mention, modifiers)
    if found is not None:
        reader.because(mention, 0.88, "role" if found.name else "same_noun", f"noun:{mention.key}")
        return found
    found = _like_role(reader, mention, modifiers) if mention.animacy == "person" else None
    if found is not None and found is not teller:
        reader.because(mention, 0.8, "role", f"noun:{mention.key}")
        return found
    found = _spoken_of(reader, mention, modifiers)
    if found is not None and (found is not teller or mention.animacy == "body"):  # 'Acme said the company was safe'
        reader.because(mention, 0.65, "salience", f"noun:{mention.key}")
        return found
    return None


def _called_before(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """Who was called by the same noun; of a noun that only a headline has, the body that the article names since."""
    found = _same_noun(reader, mention, modifiers)
    if found is not None and mention.animacy == "body" and (body := _headed_body(reader, mention, found, modifiers)):
        reader.add_role(body, mention.key)
        return body
    return found


def _spoken_of(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """The body or the person spoken of that the description may mean."""
    if as_firm(reader, mention):
        firm = body_taken_up(reader, replace(mention, animacy="body", word_class="business"), modifiers)
        return firm or salient_person(reader, mention, modifiers)
    if mention.animacy == "body" or mention.key in reader.lexicon.table("speakers_taken_up"):  # 'the paper'
        return body_taken_up(reader, mention, modifiers)
    return salient_person(reader, mention, modifiers) if mention.animacy == "person" else None


def _same_noun(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """Who was called by the same noun, or has it for a title, with nothing that speaks against it."""
    same = [r for r in reader.by_head.get(mention.key, [])[-_SAME:] if r.number != "plural"]
    same = [r for r in same if not (sits_elsewhere(reader, mention, r) or below_or_against(reader, mention, r))]
    fitting = [r for r in same if not beyond(reader, r, modifiers)]
    fitting = fitting or [r for r in same if compatible(reader, r, modifiers)]
    if there := _from_there(reader, mention):
        local = [r for r in same if not beyond(reader, r, there)]
        fitting = local or [r for r in fitting if r.name is None or not _seated(reader, r)]
    newest = latest(reader, fitting)
    found = newest if mention.word_class != "informant" else latest(reader, spoken(reader, fitting))
    return newest if newest is not None and distance(mention, newest) == 1 else found  # 'Another aide was glad.'


def _headed_body(reader: Reader, mention: Mention, known: Referent, modifiers: set[str]) -> Referent | None:
    """The Norland Water Office of 'Regulator fines bank', 'The Norland Water Office said ...', 'The regulator said'."""
    headed = known.name is None and all(m.head in reader.headed for m in known.mentions)
    body = body_taken_up(reader, mention, modifiers) if headed and mention.head not in reader.headed else None
    if body is None or mention.key in body.name_words or is_called_so(reader, mention, body):
        return body
    if mention.word_class == "business" and _opens_article(reader, body):
        return body  # 'Airline cancels flights', 'Acme cut 90 flights on Monday.'
    return None  # the union of 'Union calls strike' is not Norland Rail, which answers it


def _opens_article(reader: Reader, body: Referent) -> bool:
    """Whether a body is the subject of the first sentence below the headline."""
    tokens, first = reader.parse.tokens, next((m for m in body.mentions if m.head >= 0), None)
    if first is None or tokens[first.head].dep not in NOUN_SUBJECTS or first.sentence < 1:
        return False
    kinds = (reader.article.blocks[tokens[first.head].block].kind, _kind_before(reader, first))
    return kinds[0] == "paragraph" and kinds[1] in {"headline", "standfirst"}


def _kind_before(reader: Reader, mention: Mention) -> str:
    """The kind of the block of the sentence before."""
    return reader.article.blocks[reader.parse.sentences[mention.sentence - 1].block].kind


def _coreferent(reader: Reader, mention: Mention) -> Referent | None:
    """Whom the caller's coreference joins the description to, where number and animacy allow it."""
    for head in sorted(reader.coreferent.get(mention.head, ()), reverse=True):
        found = reader.at.get(head) if head < mention.head else None
        if found is None or (found.number == "plural") != (mention.number == "plural"):
            continue
        if found.animacy == mention.animacy or "unknown" in {found.animacy, mention.animacy}:
            return found
    return None


def _aged(reader: Reader, mention: Mention) -> Referent | None:
    """'the 31-year-old captain' after 'Jane Doe, 31,'."""
    age = age_of(reader, mention)
    return next((r for r in reader.referents if age and reader.ages.get(id(r)) == age), None) if age else None


def _nth(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """'the second official' of those introduced one by one ('A senior official', 'Another official')."""
    table = reader.lexicon.table("speakers_ordinals")
    row = next((r for w in sorted(modifiers) if (r := table.get(w)) and r["use"] == "series"), None)
    if row is None or mention.number == "plural":
        return None
    introduced = [r for r in reader.by_head.get(mention.key, [])[-_SAME:] if r.number == "singular" and not r.name]
    called = (r for r in introduced if row["word"] in reader.modifiers.get(id(r), set()))
    place = int(row["place"])
    return next(called, introduced[place - 1] if place <= len(introduced) else None)


def _from_there(reader: Reader, mention: Mention) -> set[str]:
    """The place in 'the senator from Norland'."""
    parse, seat = reader.parse, reader.lexicon.keys("prepositions", uses="seat")
    preps = [p for p in parse.children(parse.tokens[mention.head], "prep") if p.lower in seat]
    objects = [o for p in preps for o in parse.children(p, "pobj")]
    return {t.lower for o in objects for t in parse.tokens[o.left : o.i + 1] if t.pos == "PROPN"}


def _seated(reader: Reader, referent: Referent) -> bool:
    """Whether the article says where a politician comes from."""
    return id(referent) in reader.seats


def _like_role(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """'the Acme boss' after 'Acme chief executive Jane Doe': a role of the same group, of the same body."""
    groups = role_groups(reader.lexicon, mention.key)
    if not groups or mention.run >= 0:
        return None
    held = [r for group in groups for r in reader.by_role.get(group, [])[-_SAME:]]
    alike = [r for r in held if r.name and r.animacy == "person"]
    bodies = reader.lexicon.keys("speakers_bodies")
    present = {
        w for w in modifiers & bodies if any(distance(mention, r) <= _SALIENT for r in reader.by_head.get(w, []))
    }
    wanted = modifiers - present  # 'the union boss' where a union has just been spoken of
    return latest(reader, [r for r in alike if not beyond(reader, r, wanted)])

"""What a definite description takes up: 'the company', 'the ministry', 'the sources', 'the second official'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.earlier_referents import (
    beyond,
    compatible,
    distance,
    latest,
    role_groups,
    sits_elsewhere,
    spoken,
)
from newsclaims.speakers.descriptions.informants import group, recent_informant
from newsclaims.speakers.descriptions.people import age_of, salient_person
from newsclaims.speakers.labels import turn_speaker
from newsclaims.speakers.pronouns.accusers import accuser
from newsclaims.speakers.records import Mention, Referent, Seen
from newsclaims.speakers.signs.surroundings import personal
from newsclaims.syntax import NOUN_SUBJECTS, Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: How many earlier referents of a noun and mentions are looked at, so that the work stays linear.
_SAME, _BODIES = 30, 60
#: Sentences back to the last source that a bare 'the aide', 'the company' takes up; to a salient body.
_NEAR, _SALIENT = 2, 3
_TAKING_UP = frozenset({"business", "civic", "generic", "team", "outlet"})


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
    teller = _teller(reader, mention)
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
    if _as_firm(reader, mention):
        firm = _body(reader, replace(mention, animacy="body", word_class="business"), modifiers)
        return firm or salient_person(reader, mention, modifiers)
    if mention.animacy == "body" or mention.key in reader.lexicon.table("speakers_taken_up"):  # 'the paper'
        return _body(reader, mention, modifiers)
    return salient_person(reader, mention, modifiers) if mention.animacy == "person" else None


def _as_firm(reader: Reader, mention: Mention) -> bool:
    """Whether 'the lender', 'the miner' may take up a firm, which is spoken of no further back than anybody is."""
    bodies = reader.lexicon.table("speakers_bodies")
    either = mention.key in reader.lexicon.table("speakers_either") and mention.word_class == "open"
    if mention.animacy != "person" or not either:
        return False  # nor 'the owner', 'the rival', which is somebody else
    if (bodies.get(mention.key) or {}).get("class") != "business" or mention.run >= 0:
        return False
    sentence = reader.parse.sentences[mention.sentence]
    if any(t.lower in personal(reader.lexicon) for t in reader.parse.tokens[mention.last : sentence.end]):
        return False  # 'The lender said he would pay'
    for seen in reversed(reader.history[-_BODIES:]):
        if mention.sentence - seen.mention.sentence > _SALIENT:
            return False
        named = seen.referent.name is not None and seen.mention.run < 0
        if named and seen.referent.animacy == "body" and seen.referent.word_class != "place":
            return True
        if named and seen.referent.animacy == "person" and _acts(reader, seen):
            return False
    return False


def _same_noun(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """Who was called by the same noun, or has it for a title, with nothing that speaks against it."""
    same = [r for r in reader.by_head.get(mention.key, [])[-_SAME:] if r.number != "plural"]
    same = [r for r in same if not sits_elsewhere(reader, mention, r)]
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
    body = _body(reader, mention, modifiers) if headed and mention.head not in reader.headed else None
    if body is None or mention.key in body.name_words or _is_called_so(reader, mention, body):
        return body
    return None  # the union of 'Union calls strike' is not Norland Rail, which answers it


def _coreferent(reader: Reader, mention: Mention) -> Referent | None:
    """Whom the caller's coreference joins the description to, where number and animacy allow it."""
    for head in sorted(reader.coreferent.get(mention.head, ()), reverse=True):
        found = reader.at.get(head) if head < mention.head else None
        if found is None or (found.number == "plural") != (mention.number == "plural"):
            continue
        if found.animacy == mention.animacy or "unknown" in {found.animacy, mention.animacy}:
            return found
    return None


def _teller(reader: Reader, mention: Mention) -> Referent | None:
    """Who tells the words that the description stands in: 'the mayor' of 'Roe said the mayor was wrong' is not Roe.

    In a transcript that is whose turn it is, whose own words the description stands in.
    """
    if mention.run < 0 and (turn := turn_speaker(reader, mention)) is not None:
        return turn
    told = reader.content_of.get(mention.head)
    head = reader.heads[told] if told is not None else None
    if head is None or head > mention.head:
        return None
    name = reader.name_at.get(head)
    return reader.at.get(name.head if name is not None else head)


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


def _body(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """'the ministry' after 'The Ministry of Ports'; 'the company', 'the regulator' after the name of one."""
    recent = reader.history[-_BODIES:]
    other = accuser(reader, mention)
    named = [s.referent for s in recent if s.referent.animacy == "body" and s.referent.name]
    named = [r for r in named if r is not other]
    tokens = reader.parse.tokens[mention.first : mention.head]
    whose = {t.lower for t in tokens if t.dep == "poss" and t.head == mention.head and t.pos != "PRON"}
    if by_word := latest(reader, [r for r in named if mention.key in r.name_words and whose <= set(r.name_words)]):
        return by_word  # but "the mayor's office" is not the Safety Office
    members = whose and mention.word_class in _TAKING_UP and all(w.endswith("s") for w in whose)
    members = members and all(t.text.islower() for t in tokens if t.dep == "poss")  # not "the Herons' charity"
    theirs = [r for r in named if whose <= set(r.name_words) and _has_members(reader, r)] if members else []
    if theirs:
        return latest(reader, theirs)  # "the tenants' group" after "The Norland Tenants' Association"
    seat = next((t.i + 1 for t in tokens if t.tag == "VBN" and t.dep == "amod" and t.left < t.i), mention.first)
    modifiers = modifiers - {t.lower for t in tokens if t.i < seat}  # 'The Dunmore-based company'
    tokens = tokens[:1] + tokens[max(1, seat - mention.first) :]
    speaks = mention.head in reader.source_heads
    last = reader.last_sources[-1] if reader.last_sources else None
    bare = bool(tokens) and tokens[0].lower == "the" and not any(t.pos == "PROPN" for t in tokens)
    if not bare or _are_several(reader, mention, tokens) or len(modifiers) > speaks:
        return None
    if speaks and (called := latest(reader, [r for r in named if _is_called_so(reader, mention, r)])) is not None:
        return called
    if mention.word_class not in _TAKING_UP:
        return None
    named = [r for r in named if _of_that_kind(reader, mention, r, modifiers)]
    if last is not None and any(r is last for r in named) and distance(mention, last) <= _NEAR:
        return last
    if last is not None and last.name is None and distance(mention, last) <= 1 and speaks:
        house = _house(reader, last)
        if house is not None and any(r is house for r in named):
            return house
    if speaks or mention.word_class == "business":
        kept = {id(r) for r in named if r.word_class != "place"}
        acting = mention.word_class in {"business", "team"}
        deeds = [s.referent for s in recent if acting and id(s.referent) in kept and _acts(reader, s)]
        return next((r for found in (deeds, named) for r in reversed(found) if id(r) in kept), None)
    return None


def _has_members(reader: Reader, body: Referent) -> bool:
    """Whether the last word of a body's name is that of a civic body or of any: an association, a group."""
    row = reader.lexicon.table("speakers_bodies").get(body.name_words[-1])
    return row is not None and row["class"] in {"civic", "generic"}


def _are_several(reader: Reader, mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether the noun is of one group of people: 'the teachers union' is not any body, 'the rights group' may be."""
    noun = reader.parse.tokens[mention.head].lemma
    bodies = reader.lexicon.table("speakers_bodies")
    return any(t.tag in {"NNS", "NNPS"} and f"{t.lower} {noun}" not in bodies for t in tokens)


def _is_called_so(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether a word of the body's name is of what the noun takes up: 'the party' after 'The Farmers' Alliance'."""
    row = reader.lexicon.table("speakers_taken_up").get(mention.key)
    if row is None or distance(mention, referent) > _SALIENT:
        return False
    kind, last = row["kind"], referent.name_words[-1]
    firms = reader.lexicon.keys("speakers_organization_words")
    if row["plural"] and referent.word_class != "place" and last not in firms and _acts_as_several(reader, referent):
        return True  # 'the team' after 'The Herons', but not after 'the striker from the Herons'
    words = reader.lexicon.keys("speakers_organization_words", kind=kind) if kind else frozenset()
    return not words.union(row["words"].split()).isdisjoint(referent.name_words)


def _acts_as_several(reader: Reader, referent: Referent) -> bool:
    """Whether a body whose name is a plural has lately been the subject of a clause: 'The Herons'."""
    tokens = reader.parse.tokens
    lately = (m for m in referent.mentions[-_NEAR:] if m.kind == "name" and m.head >= 0)
    return any(tokens[m.last - 1].tag == "NNPS" and tokens[m.head].dep in NOUN_SUBJECTS for m in lately)


def _house(reader: Reader, source: Referent) -> Referent | None:
    """The firm of unnamed people who have just spoken: Acme of 'Analysts at Acme said'."""
    parse, linking = reader.parse, reader.lexicon.keys("prepositions", uses="named")
    for m in reversed(source.mentions[-_NEAR:]):
        preps = parse.children(parse.tokens[m.head], "prep") if m.kind == "nominal" else ()
        for name in (reader.at.get(o.i) for p in preps if p.lower in linking for o in parse.children(p, "pobj")):
            if name is not None and name.name and name.animacy == "body":
                return name
    return None


def _acts(reader: Reader, seen: Seen) -> bool:
    """Whether a mention is the subject of its clause, or owns it ('Acme's chief executive said')."""
    head, tokens = seen.mention.head, reader.parse.tokens
    return head >= 0 and seen.mention.run < 0 and (tokens[head].dep in NOUN_SUBJECTS or tokens[head].dep == "poss")


def _of_that_kind(reader: Reader, mention: Mention, referent: Referent, modifiers: set[str]) -> bool:
    """Whether a noun may take up a named body: an outlet is no hospital, a ministry no company."""
    lexicon, words = reader.lexicon, referent.name_words
    bodies = lexicon.table("speakers_bodies")
    site = mention.key in lexicon.table("speakers_body_sites")
    if site and not lexicon.keys("speakers_organization_words").isdisjoint(words):
        return False  # 'the airport' is none of its airlines
    kind = next((row["class"] for w in reversed(words) if (row := bodies.get(w))), None)
    words_of = lexicon.keys
    papers = words_of("speakers_organization_words", kind="paper") | words_of(
        "speakers_organization_words", kind="station"
    )
    if " ".join(words) in lexicon.table("layout_outlets") or words[-1] in papers or words[0] in papers:
        kind = "outlet"
    if kind == "outlet":
        return mention.word_class == "outlet" or "news" in modifiers
    if mention.word_class == "outlet":
        return kind is None and len(words) > 1  # a name that says nothing of what it is
    if mention.word_class in {"civic", "generic"}:
        return kind not in {"court", "business"}
    return kind in {None, "generic", mention.word_class}

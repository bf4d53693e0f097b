"""Which named body a definite description takes up: 'the company', 'the ministry', 'the lender'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.earlier_referents import distance, latest
from newsclaims.speakers.nouns import known_by_name
from newsclaims.speakers.pronouns.accusers import accuser
from newsclaims.speakers.records import Mention, Referent, Seen
from newsclaims.speakers.signs.surroundings import personal
from newsclaims.syntax import NOUN_SUBJECTS, Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: How many mentions are looked back over, so that the work stays linear.
_BODIES = 60
#: Sentences back to the last source that a bare 'the aide', 'the company' takes up; to a salient body.
_NEAR, _SALIENT = 2, 3
_TAKING_UP = frozenset({"business", "civic", "generic", "team", "outlet"})


def as_firm(reader: Reader, mention: Mention) -> bool:
    """Whether 'the lender', 'the miner' may take up a firm, which is spoken of no further back than anybody is."""
    bodies = reader.lexicon.table("speakers_bodies")
    either = mention.key in reader.lexicon.table("speakers_either") and mention.word_class == "open"
    if mention.animacy != "person" or not either:
        return False  # nor 'the owner', 'the rival', which is somebody else
    if (bodies.get(mention.key) or {}).get("class") != "business" or mention.run >= 0:
        return False
    if _tells_of_itself(reader, mention):
        return False  # 'The lender said he would pay'
    for seen in reversed(reader.history[-_BODIES:]):
        if mention.sentence - seen.mention.sentence > _SALIENT:
            return False
        named = seen.referent.name is not None and seen.mention.run < 0
        if named and seen.referent.animacy == "body" and seen.referent.word_class != "place":
            return True
        known = bool(seen.referent.roles) and mention.key not in seen.referent.roles  # 'analyst Jane Doe'
        if named and seen.referent.animacy == "person" and _acts(reader, seen) and not known:
            return False
    return False


def _tells_of_itself(reader: Reader, mention: Mention) -> bool:
    """Whether 'he' or 'her' follows in the sentence, with no 'its' before it."""
    own = reader.lexicon.keys("speakers_pronouns", gender="neuter")
    behind = reader.parse.tokens[mention.last : reader.parse.sentences[mention.sentence].end]
    said = (t.lower for t in behind if t.lower in own or t.lower in personal(reader.lexicon))
    return next(said, "it") not in own


def body_taken_up(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
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
    if speaks and (called := latest(reader, [r for r in named if is_called_so(reader, mention, r)])) is not None:
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


def is_called_so(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether a word of the body's name is of what the noun takes up: 'the party' after 'The Farmers' Alliance'."""
    row = reader.lexicon.table("speakers_taken_up").get(mention.key)
    if row is None or distance(mention, referent) > _SALIENT:
        return False
    if _is_ruled_out(reader, mention, referent):
        return False
    kind, last = row["kind"], referent.name_words[-1]
    firms = reader.lexicon.keys("speakers_organization_words")
    if row["plural"] and referent.word_class != "place" and last not in firms and _acts_as_several(reader, referent):
        return True  # 'the team' after 'The Herons', but not after 'the striker from the Herons'
    words = reader.lexicon.keys("speakers_organization_words", kind=kind) if kind else frozenset()
    called = not words.union(row["words"].split()).isdisjoint(referent.name_words)
    return called or (len(referent.name_words) == 1 and last in row["names"].split())  # 'Ofcom'


def _is_ruled_out(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether a word of the name shows it to be another kind of body: the charity is no NHS trust."""
    row = reader.lexicon.table("speakers_taken_up").get(mention.key)
    return row is not None and not set(row["but"].split()).isdisjoint(referent.name_words)


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
    if _is_ruled_out(reader, mention, referent):
        return False
    if len(words) == 1 and mention.word_class != "generic" and words[0] in known_by_name(lexicon):
        return False  # 'the supplier' is not Ofgem
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

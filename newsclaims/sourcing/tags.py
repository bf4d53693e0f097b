"""The sourcing tag: what kind of source stands behind an attribution, and what the tag rests on."""

from __future__ import annotations

from typing import NamedTuple

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.models import Speaker, Tag
from newsclaims.sourcing.anonymity import ADJOINING, is_unnamed_by_wish
from newsclaims.speakers import EntityRecord, Mention
from newsclaims.speakers.details.counts import share_word
from newsclaims.speakers.groups import conjuncts
from newsclaims.syntax import Parse, Token

#: Up to how many counted people are taken for informants when they tell something.
_FEW = 12
#: Characters around a cue in which 'privately' may stand.
_PRIVATELY = 16
#: Kinds by which somebody passes something on, unlike those by which a group merely acts or feels.
_TELLING = frozenset({"statement", "denial", "nonresponse", "question"})
#: Words before the noun for a medium among which it stands whose it is ('state-run news media').
_OWNED = 5
#: Words of a description in which its number is looked for.
_COUNTED = 8


class Tagged(NamedTuple):
    """A tag with the probability that it is right and what speaks for it."""

    tag: Tag
    score: float
    reasons: tuple[str, ...]


def tag_source(parse: Parse, candidate: Candidate, speaker: Speaker, record: EntityRecord, lexicon: Lexicon) -> Tagged:
    """The tag of one attribution's source.

    The rules are those of the corpus labels: a person named anywhere is `named`; a body or somebody who speaks for
    one `institutional`; informants, and any single unnamed person, `anonymous`; open classes `collective`.
    """
    if speaker.kind == "author":
        return Tagged("author", 0.95, ("author:first_person",))
    if record.animacy == "document":
        return Tagged("documentary", 0.92, ("document_noun",))
    if record.pseudonym:
        return Tagged("anonymous", 0.8, ("pseudonym",))
    if speaker.name and record.animacy in {"person", "people"}:
        how = "name" if _named_here(candidate, record) else "name_elsewhere"
        return Tagged("named", 0.98 if how == "name" else 0.95, (how,))
    if (share := _share(parse, described(record, candidate), lexicon)) is not None:
        return Tagged("collective", 0.85, (f"quantifier:{share}",))  # of people or of firms
    institution = _institution(parse, candidate, record, lexicon)
    if institution is not None:
        return institution
    nominal = described(record, candidate)
    if nominal is None:
        return _pronoun_only(record, lexicon)
    if nominal.key in lexicon.keys("sourcing_speaks_for") and tied_to_one(parse, nominal, lexicon):
        return Tagged("institutional", 0.7, ("speaks_for_one",))
    if record.animacy == "unknown":
        return _unknown(parse, candidate, nominal, lexicon)
    return _people(parse, candidate, speaker, record, nominal, lexicon)


def _named_here(candidate: Candidate, record: EntityRecord) -> bool:
    if candidate.source is None:
        return False
    start, end = candidate.source
    return any(m.kind in {"name", "label"} and start <= m.start < end for m in record.near(start))


def described(record: EntityRecord, candidate: Candidate) -> Mention | None:
    """The description of this attribution's source, else the entity's fullest one."""
    if candidate.source is not None:
        start, end = candidate.source
        near = (m for m in record.near(start) if m.kind == "nominal")
        here = next((m for m in near if start <= m.start < end or m.start <= start < m.end), None)
        if here is not None:
            return here
    return record.fullest


def _institution(parse: Parse, candidate: Candidate, record: EntityRecord, lexicon: Lexicon) -> Tagged | None:
    if _is_states_medium(parse, described(record, candidate), lexicon):
        return Tagged("institutional", 0.85, ("state_medium",))
    if record.animacy == "body":
        return _body(parse, candidate, record, lexicon)
    return Tagged("institutional", 0.93, ("unnamed_spokesperson",)) if record.word_class == "spokes" else None


def _is_states_medium(parse: Parse, nominal: Mention | None, lexicon: Lexicon) -> bool:
    """'state media', 'the state-owned broadcaster': no open class of media, and no single person."""
    if nominal is None or nominal.kind != "nominal" or nominal.head < 0:
        return False
    if parse.tokens[nominal.head].lower not in lexicon.keys("sourcing_state_words", role="medium"):
        return False
    before = parse.text[
        parse.tokens[max(nominal.first, nominal.head - _OWNED)].start : parse.tokens[nominal.head].start
    ]
    return lexicon.pattern("sourcing_state_words", role="owner").search(before) is not None


def _body(parse: Parse, candidate: Candidate, record: EntityRecord, lexicon: Lexicon) -> Tagged:
    nominal = described(record, candidate)
    official = nominal is not None and nominal.key in lexicon.keys("sourcing_official_plurals")
    if (
        nominal is None
        or official
        or nominal.number == "singular"
        or any(m.kind == "name" for m in record.near(nominal.start))
    ):
        return Tagged("institutional", 0.93, ("body",))
    tokens = parse.tokens[nominal.first : nominal.head]
    if nominal.definite or any(t.tag == "CD" for t in tokens):
        return Tagged("institutional", 0.7, ("bodies",))
    return Tagged("collective", 0.65, ("open_class_of_bodies",))


def _pronoun_only(record: EntityRecord, lexicon: Lexicon) -> Tagged:
    """A label, a handle, or a pronoun without an antecedent: by what it tells itself."""
    if record.word_class in {"label", "handle"}:
        return Tagged("anonymous", 0.6, (f"{record.word_class}_only",))
    forms = {m.key for m in record.mentions[:20]}
    if forms & lexicon.keys("function_words", uses="body"):
        return Tagged("institutional", 0.4, ("pronoun_without_antecedent",))
    if forms & lexicon.keys("function_words", uses="several"):
        return Tagged("collective", 0.4, ("pronoun_without_antecedent",))
    return Tagged("named", 0.5, ("pronoun_without_antecedent",))


def _unknown(parse: Parse, candidate: Candidate, nominal: Mention, lexicon: Lexicon) -> Tagged:
    cue = parse.tokens[candidate.cue_head] if candidate.cue_head is not None else None
    if cue is not None and (cue.lemma in lexicon.keys("sourcing_display_verbs") or cue.lower in {"to", "according"}):
        return Tagged("documentary", 0.5, ("unlisted_noun", f"cue:{cue.lemma}"))
    crowd = parse.tokens[nominal.head].lower in lexicon.keys("sourcing_crowds")  # 'Nearly half said'
    if nominal.number == "plural" or crowd:
        if is_unnamed_by_wish(parse, nominal, candidate, lexicon):  # 'Many staff, speaking anonymously'
            return Tagged("anonymous", 0.8, ("unlisted_noun", "asked_not_to_be_named"))
        return Tagged("collective", 0.5, ("unlisted_noun", "people_at_large" if crowd else "plural"))
    return Tagged("institutional", 0.3, ("unlisted_noun",))


def _people(
    parse: Parse, candidate: Candidate, speaker: Speaker, record: EntityRecord, nominal: Mention, lexicon: Lexicon
) -> Tagged:
    head = parse.tokens[nominal.head]
    tokens = parse.tokens[nominal.first : max(nominal.last, head.i + 1)]
    quantified = next((t.lower for t in tokens[:4] if t.lower in lexicon.keys("sourcing_quantifiers")), None)
    if speaker.count is not None and quantified in lexicon.keys("function_words", uses="each"):
        quantified = None  # 'all three', 'each' of two officials
    telling = candidate.kind in _TELLING
    crowd = head.lower in lexicon.keys("sourcing_crowds") or tokens[0].lower in lexicon.keys("sourcing_crowds")
    single = speaker.count == 1 or (record.number == "singular" and not crowd)
    if single and quantified is None:
        if nominal.definite:  # 'the aide', 'his aide': as often as not somebody whom the article names elsewhere
            return Tagged("anonymous", 0.65, ("one_unnamed_person", "definite"))
        return Tagged("anonymous", 0.92, ("one_unnamed_person",))
    if (told := _told_of(parse, nominal, candidate, lexicon)) is not None:
        return told
    people = nominal.key == "person" or part_of(parse, head, lexicon).lemma in {"person", "people"}
    if people and (large := _at_large(parse, nominal, record, quantified, lexicon)) is not None:
        return large
    official = nominal.key in lexicon.keys("sourcing_official_plurals") and quantified is None and speaker.count is None
    if official and record.number == "plural" and not any(t.lower in lexicon.keys("sourcing_former") for t in tokens):
        return Tagged("institutional", 0.6, (f"official:{head.lemma}",))
    own = "open" if _is_bare_trade(parse, nominal, record, lexicon) else record.word_class
    classes = _classes(parse, head, lexicon, own) | {own}
    if "counsel" in classes and tied_to_one(parse, nominal, lexicon):
        return Tagged("institutional", 0.6, ("counsel_of_one_party",))
    if classes & {"informant", "counsel"}:
        tied = tied_to_one(parse, nominal, lexicon)
        return _informants(candidate, quantified, tied=tied, telling=telling)
    if "peer" in classes:
        return _peers(candidate, quantified, telling=telling)
    return (
        _open_class(parse, candidate, speaker, record, nominal, lexicon)
        if telling and not quantified
        else Tagged("collective", 0.92, (f"open_class:{head.lemma}",))
    )


def _told_of(parse: Parse, nominal: Mention, candidate: Candidate, lexicon: Lexicon) -> Tagged | None:
    """What makes several people informants, of whatever class they are: how they know, or that they asked."""
    if has_basis(parse, nominal, lexicon):
        return Tagged("anonymous", 0.92, ("basis_stated",))
    if is_unnamed_by_wish(parse, nominal, candidate, lexicon):
        return Tagged("anonymous", 0.92, ("asked_not_to_be_named",))
    return None


def _is_bare_trade(parse: Parse, nominal: Mention, record: EntityRecord, lexicon: Lexicon) -> bool:
    """'Doctors say': all of a trade, whom nothing makes anybody in particular, here or elsewhere in the article."""
    head = parse.tokens[nominal.head]
    if head.lemma not in lexicon.keys("speakers_people", trade="yes") or head.tag not in {"NNS", "NNPS"}:
        return False
    return (
        record.fullest is nominal and head.left == head.i and not parse.has_child(head, "prep", "relcl", "acl", "appos")
    )


def _share(parse: Parse, nominal: Mention | None, lexicon: Lexicon) -> str | None:
    """The word that makes people a share of a class: '%' of '60% of drivers', 'in' of 'nine in 10 nurses'."""
    if nominal is None or nominal.head < 0:
        return None
    tokens = parse.tokens[nominal.first : max(nominal.last, nominal.head + 1)]
    for t in tokens[:_COUNTED]:
        if (share := share_word(parse, t, lexicon)) is not None:
            return share
    return None


def _open_class(
    parse: Parse, candidate: Candidate, speaker: Speaker, record: EntityRecord, nominal: Mention, lexicon: Lexicon
) -> Tagged:
    """People of an open class who tell something: informants where they are few, leaders, or speak in private."""
    head = parse.tokens[nominal.head]
    if speaker.count is not None and 1 < speaker.count <= _FEW:
        return Tagged("anonymous", 0.6, ("few_counted",))
    kin = any(m.kind == "nominal" and parse.tokens[m.first].tag == "PRP$" for m in record.near(nominal.start))
    kin = kin or any(parse.children(head, "poss"))
    kin = kin or (nominal.definite and any(t.ent_type == "PERSON" for t in parse.children(head, "compound")))
    if head.lower in lexicon.keys("sourcing_crowds") and kin:
        return Tagged("anonymous", 0.6, ("crowd_of_one",))  # 'her family said'
    if nominal.key == "leader" and _of_a_body(parse, head, lexicon):
        return Tagged("anonymous", 0.5, ("leaders_who_tell",))
    if _in_private(parse, candidate, lexicon):
        return Tagged("anonymous", 0.6, ("told_in_private",))
    return Tagged("collective", 0.92, (f"open_class:{head.lemma}",))


def _at_large(
    parse: Parse, nominal: Mention, record: EntityRecord, quantified: str | None, lexicon: Lexicon
) -> Tagged | None:
    """'people', 'few people', 'many of the people': nobody in particular, but not 'people who know'."""
    head = parse.tokens[nominal.head]
    if quantified:
        return Tagged("collective", 0.85, (f"quantifier:{quantified}", "people_at_large"))
    bare = nominal.last == head.i + 1 and nominal.first == head.i and record.fullest is nominal
    clauses = [c for c in parse.children(head, "relcl") if c.left == nominal.last]
    verbs = [v for c in clauses for v in (c, *parse.children(c, "xcomp"))]  # 'people who ought to know'
    known = lexicon.keys("sourcing_basis", form="clause")
    linked = {f"{v.lemma} {p.lower}" for v in verbs for p in parse.children(v, "prep")}  # 'who have worked with her'
    knowing = any(v.lemma in known for v in verbs) or bool(linked & known)
    return Tagged("collective", 0.8, ("people_at_large",)) if bare and not knowing else None


def _in_private(parse: Parse, candidate: Candidate, lexicon: Lexicon) -> bool:
    """Whether the people pass on what they do not say in public ('some lawmakers privately say')."""
    if candidate.cue is None or candidate.cue_head is None:
        return False
    start = max(0, candidate.cue[0] - _PRIVATELY)
    around = parse.text[start : candidate.cue[1] + _PRIVATELY]
    sentence = parse.sentences[parse.tokens[candidate.cue_head].sentence]
    low, high = parse.offsets(sentence.start, sentence.end)
    found = lexicon.pattern("sourcing_private_adverbs").finditer(around)
    return any(low <= start + m.start() < high for m in found)


def _classes(parse: Parse, head: Token, lexicon: Lexicon, own: str) -> set[str]:
    """Classes of the nouns coordinated with the head ('supporters and administration officials').

    The bare name of a trade behind an open class adds nothing to it ('teachers, parents and doctors').
    """
    out, sayers = set(), lexicon.keys("speakers_stand_ins")
    for t in conjuncts(parse, head)[1:]:
        if own == "open" and t.left == t.i and t.lemma not in sayers:
            continue
        row = lexicon.table("speakers_people").get(t.lemma)
        if row:
            out.add(row["class"])
    return out


def _of_a_body(parse: Parse, head: Token, lexicon: Lexicon) -> bool:
    """Whether the noun says of which body: 'company leaders', 'leaders of the organization'."""
    of = [o for p in parse.children(head, "prep") if p.lower == "of" for o in parse.children(p, "pobj")]
    nouns = [c for c in parse.children(head, "compound", "poss", "nmod") if c.i < head.i] + of
    return any(n.lemma in lexicon.table("speakers_bodies") or n.ent_type == "ORG" for n in nouns)


def _informants(candidate: Candidate, quantified: str | None, *, tied: bool, telling: bool) -> Tagged:
    if quantified and not telling:
        return Tagged("collective", 0.7, (f"quantifier:{quantified}", "no_telling"))
    if tied:
        return Tagged("anonymous", 0.85, ("informants_of_one_body",))
    if telling or candidate.kind == "belief":
        return Tagged("anonymous", 0.9, ("informants_who_tell",))
    return Tagged("collective", 0.55, ("informants_who_act",))


def _peers(candidate: Candidate, quantified: str | None, *, telling: bool) -> Tagged:
    """Allies, friends, insiders: informants only where they pass something on."""
    if telling and not quantified:
        return Tagged("anonymous", 0.75, ("peers_who_tell",))
    return Tagged("collective", 0.8, (f"peers:{candidate.kind}",))


def part_of(parse: Parse, head: Token, lexicon: Lexicon) -> Token:
    """The noun that tells who is meant: 'people' of 'Most of the people', else the head itself."""
    if head.pos in {"NOUN", "PROPN"} and head.lemma not in lexicon.keys("speakers_partitives"):
        return head
    of = (p for p in parse.children(head, "prep") if p.lower == "of")
    return next((noun for p in of for noun in parse.children(p, "pobj")), head)


def tied_to_one(parse: Parse, nominal: Mention, lexicon: Lexicon) -> bool:
    """Whether the people belong to one identified person or body ('Clinton aides', 'his advisers', 'aides to X')."""
    noun = part_of(parse, parse.tokens[nominal.head], lexicon)
    for t in parse.tokens[nominal.first : noun.i]:
        if t.tag == "PRP$" or t.dep == "poss" or t.pos == "PROPN" or t.ent_type in {"ORG", "PERSON", "GPE"}:
            return True
    linked = {prep.lower for prep in parse.children(noun, "prep")}
    return bool(linked & lexicon.keys("prepositions", uses="tied"))


def has_basis(parse: Parse, nominal: Mention, lexicon: Lexicon) -> bool:
    """Whether a phrase that says how they know follows the noun."""
    end = min(nominal.last + 12, len(parse.tokens))
    text = parse.text[parse.tokens[nominal.head].end : parse.tokens[end - 1].end]
    m = lexicon.pattern("sourcing_basis", form="phrase").search(text)
    return m is not None and m.start() < ADJOINING and "," not in text[: m.start()]

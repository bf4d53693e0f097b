"""Whom a description means: 'the governor', 'A judge', 'US officials', 'One of the people', 'both men'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.definites import definite
from newsclaims.speakers.descriptions.earlier_referents import narrowed_by
from newsclaims.speakers.descriptions.kin import note_kin, note_nameless, relative
from newsclaims.speakers.descriptions.members import counted, group_in_order, picked
from newsclaims.speakers.groups import pair, unnamed_group
from newsclaims.speakers.records import Mention, Referent
from newsclaims.speakers.variants.name_cluster import NameCluster
from newsclaims.syntax import Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Sentences in which a description may stand for somebody named further down ('A judge has ruled ...').
_LEAD = 5
#: Descriptions of a headline that are looked at again once the article is read.
_HEADED = 30
#: Words that a description has at least where it is said once more ('A volunteer nurse').
_SAME_LEAD = 3
#: Earlier referents of the same noun that are compared; words of 'two candidates'.
_SAME, _COUNTED = 12, 2
#: Mentions back to 'the former' and 'the latter'.
_RECENT = 40
#: Sentences back to the two whom 'the former' and 'the latter' tell apart.
_SPOKE = 3


def describe(reader: Reader, mention: Mention) -> Referent:
    """The referent of a description, an earlier one or a new one."""
    name = reader.appositions.get(mention.head)
    if name is not None:
        return _apposed(reader, mention, name)
    if (known := _by_itself(reader, mention)) is not None:
        return known
    modifiers = narrowed_by(reader, mention)
    if (beside := _beside(reader, mention)) is not None:
        return _registered(reader, mention, beside, modifiers)
    member = picked(reader, mention)
    if member is not None:
        return _registered(reader, mention, member, modifiers)
    if len(reader.early) < _HEADED and _early(reader, mention):
        return _headed(reader, mention, modifiers)
    if (again := _lead_again(reader, mention)) is not None:
        reader.because(mention, 0.8, "same_words")
        return again
    _note_lead(reader, mention)
    earlier = definite(reader, mention, modifiers) if mention.definite else _same_words(reader, mention, modifiers)
    earlier = earlier or _bare_body(reader, mention, modifiers)
    if earlier is not None:
        told = modifiers | {mention.key} if mention.word_class == "epithet" else modifiers
        reader.modifiers.setdefault(id(earlier), set()).update(told)
        return earlier
    return _introduced(reader, mention, modifiers)


def _by_itself(reader: Reader, mention: Mention) -> Referent | None:
    """Whom a description means by its own words: 'the NWK union', 'her husband', 'the latter', 'both'."""
    if (called := _called(reader, mention)) is not None:
        reader.because(mention, 0.9, "apposition")
        return called
    if (kin := relative(reader, mention)) is not None:
        reader.because(mention, 0.88, "kin", f"noun:{mention.key}")
        return kin
    if (either := _either(reader, mention)) is not None:
        reader.because(mention, 0.8, "of_the_two_named_last")
        return either
    if (both := _both(reader, mention)) is not None:
        reader.because(mention, 0.75, "the_two_named_last")
        return both
    return None


def _called(reader: Reader, mention: Mention) -> Referent | None:
    """Whom 'the NWK union', 'the Fars news agency' means: the body of that name."""
    tokens, before = reader.parse.tokens, mention.head - 1
    if mention.animacy != "body" or tokens[mention.first].lower != "the" or mention.last != mention.head + 1:
        return None
    noun = f"{tokens[before].lower} {mention.key}" if tokens[before].text.islower() else mention.key
    row = reader.lexicon.table("speakers_body_kinds").get(noun)
    if row is None:
        return None
    name = reader.name_at.get(before - (noun != mention.key))
    if name is None or name.first != mention.first + 1 or name.animacy != "body" or name.word_class == "place":
        return None
    cluster = reader.cluster_of[name]
    inside, behind = _around_names(reader, cluster)
    if row["initials"] and mention.key not in inside:
        return None  # 'the Acme union' is the union at Acme, 'the NWK union' may be a union
    if behind <= {tokens[name.last].lower} or name.key in reader.lexicon.table("speakers_documents"):
        return None  # nobody calls it anything but 'the NWK union'; 'the Twitter group' is somebody's there
    found = reader.of_cluster(cluster, name)
    reader.add_role(found, mention.key)
    return found


def _around_names(reader: Reader, cluster: NameCluster) -> tuple[frozenset[str], frozenset[str]]:
    """The words in all names of a cluster, and those right behind them, looked up once for each cluster."""
    found = reader.around.get(id(cluster))
    if found is None:
        tokens = reader.parse.tokens
        inside = frozenset(w for n in cluster.names for w in n.words)
        behind = frozenset(tokens[min(n.last, len(tokens) - 1)].lower for n in cluster.names)
        found = reader.around[id(cluster)] = inside, behind
    return found


def _note_lead(reader: Reader, mention: Mention) -> None:
    """Note a description in the first sentences, whom the article may name further down."""
    lead = mention.sentence < _LEAD and mention.number == "singular" and mention.run < 0
    lead = lead and len(reader.leads) < _HEADED
    if lead and (mention.animacy == "person" or (mention.animacy == "body" and not mention.definite)):
        reader.leads.append(mention)


def _lead_again(reader: Reader, mention: Mention) -> Referent | None:
    """'A volunteer nurse' of the lead in the same words as in the summary above it."""
    if (
        mention.definite
        or mention.number != "singular"
        or mention.run >= 0
        or mention.last - mention.first < _SAME_LEAD
    ):
        return None
    words = [t.lower for t in reader.parse.tokens[mention.first : mention.last]]
    for lead in reader.leads:
        if [t.lower for t in reader.parse.tokens[lead.first : lead.last]] == words and _apart(reader, lead, mention):
            reader.leads[reader.leads.index(lead)] = mention
            return reader.at.get(lead.head)
    return None


def _apart(reader: Reader, lead: Mention, mention: Mention) -> bool:
    """Whether both stand in paragraphs of their own, the later one in its first sentence."""
    tokens, block = reader.parse.tokens, reader.parse.tokens[mention.head].block
    opens = mention.sentence == 0 or reader.parse.sentences[mention.sentence - 1].block != block
    return tokens[lead.head].block != block and opens


def _headed(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent:
    """The referent of a description in the headline or below it, which may name who 'the actress' is."""
    taken_up = mention.definite and mention.animacy in {"person", "body"}
    known = definite(reader, mention, modifiers) if taken_up else None
    if known is not None and known.name:
        return known
    referent = _registered(reader, mention, counted(reader, mention), modifiers)
    reader.early.append((mention, referent))
    reader.headed.add(mention.head)
    return referent


def _introduced(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent:
    """A referent of its own: a member of a group counted before, a relative whom the article may name later."""
    referent = _registered(reader, mention, counted(reader, mention), modifiers)
    if referent.group is None and mention.definite and referent.number == "singular":
        referent.group = group_in_order(reader, mention, modifiers)
    note_nameless(reader, mention, referent)
    return referent


def _apposed(reader: Reader, mention: Mention, name: Mention) -> Referent:
    """The bearer of the name beside the description, which is noted as a title."""
    referent = reader.of_cluster(reader.cluster_of[name], name)
    opening = reader.parse.tokens[mention.first]
    first = mention.first + ((opening.tag == "DT" or opening.pos == "ADV") and mention.last - mention.first > 1)
    noun = reader.parse.tokens[mention.head].pos in {"NOUN", "PROPN"}  # not 'One of them, Jane Doe'
    if noun and mention.animacy in {"person", "unknown"} and name.animacy == "person":
        end = name.start if mention.first < name.first < mention.last else mention.end  # 'Mother of two Jane Doe'
        title = " ".join(reader.parse.text[reader.parse.tokens[first].start : end].split())
        if title not in referent.titles:
            referent.titles.append(title)
            reader.note_title_seat(referent, first, reader.parse.within(mention.start, end)[1])
        reader.note_compounds(referent, title)
    reader.add_role(referent, mention.key)
    note_kin(reader, mention, referent)
    reader.because(mention, 0.95, "apposition")
    return referent


def _beside(reader: Reader, mention: Mention) -> Referent | None:
    """'a plumber' of 'The man, a plumber, said': the unnamed person that it stands beside."""
    token = reader.parse.tokens[mention.head]
    found = reader.at.get(token.head) if token.dep == "appos" else None
    if found is None or found.name or {found.number, mention.number} != {"singular"}:
        return None
    return found if found.animacy == mention.animacy == "person" else None


def _registered(reader: Reader, mention: Mention, referent: Referent, modifiers: set[str]) -> Referent:
    """The referent, to be found again by its noun."""
    reader.by_head[mention.key].append(referent)
    reader.modifiers.setdefault(id(referent), set()).update(modifiers)
    return referent


def _both(reader: Reader, mention: Mention) -> Referent | None:
    """'the two', 'both', 'both men', 'each', 'the pair', 'the two candidates' after two names."""
    numbers = reader.lexicon.table("speakers_numbers")
    tokens = reader.parse.tokens[mention.first : mention.last]
    words = [t for t in tokens if t.pos not in {"DET", "ADP"} and t.tag != "DT" and t.tag[:3] != "PRP"]
    words = words or [t for t in tokens if t.lower in reader.lexicon.keys("function_words", uses="pair")]
    if (group := _all_of(reader, mention, words)) is not None:
        return group
    if not words or (words[0].lower != "each" and (numbers.get(words[0].lower) or {}).get("count") != "2"):
        both = tokens[0].lower == "both" and tokens[0].dep != "preconj" and len(words) == 1
        if not both or mention.word_class not in {"epithet", "office", "open"}:
            return None
        return pair(reader, mention)
    alone = len(words) == 1 and mention.head in reader.source_heads and mention.head == words[0].i
    of_them = mention.definite and mention.word_class in {"epithet", "office", "open"}
    return (
        pair(reader, mention) if alone or (words[0].i != mention.head and len(words) <= _COUNTED and of_them) else None
    )


def _all_of(reader: Reader, mention: Mention, words: list[Token]) -> Referent | None:
    """'all three', 'the four': the unnamed people of that number whom the article spoke of last."""
    row = reader.lexicon.table("speakers_numbers").get(words[0].lower) if len(words) == 1 else None
    tokens = reader.parse.tokens[mention.first : mention.last]
    whole = any(t.lower == "all" for t in tokens) or tokens[0].lower == "the"
    if row is None or not whole or mention.head not in reader.source_heads or mention.head != words[0].i:
        return None
    for seen in reversed(reader.history[-_RECENT:]):
        if unnamed_group(seen.referent) and seen.referent.count == int(row["count"]):
            return seen.referent
    return None


def _either(reader: Reader, mention: Mention) -> Referent | None:
    """'the former', 'the latter' of two people or bodies that one of the last sentences names together."""
    row = reader.lexicon.table("speakers_ordinals").get(reader.parse.tokens[mention.head].lower)
    if row is None or row["use"] != "pair" or mention.last - mention.first > _COUNTED:
        return None
    last = mention.sentence - 1
    for sentence in range(last, last - _SPOKE, -1):
        named: dict[int, Referent] = {}
        for seen in reader.history[-_RECENT:]:
            if seen.mention.sentence == sentence and seen.mention.kind == "name" and not seen.referent.parts:
                named.setdefault(id(seen.referent), seen.referent)
        if len(named) == _COUNTED:
            return list(named.values())[int(row["place"]) - 1]
    return None


def _early(reader: Reader, mention: Mention) -> bool:
    """Whether a description stands in the headline or below it, before what it means is introduced."""
    block = reader.parse.tokens[mention.head].block
    kind = reader.article.blocks[block].kind
    return kind in {"headline", "standfirst"} or (block == 0 and len(reader.article.blocks) > 2)


def _bare_body(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """'Norland council' after no more than 'the council'."""
    tokens = reader.parse.tokens[mention.first : mention.head]
    proper = [t for t in tokens if t.pos == "PROPN" and t.dep != "poss"]
    if mention.animacy != "body" or mention.number != "singular" or not proper or len(proper) < len(modifiers):
        return None
    same = reader.by_head.get(mention.key, [])[-_SAME:]
    bare = len(same) == 1 and not same[0].name and not reader.modifiers.get(id(same[0]), set())
    return same[0] if bare and same[0].number == "singular" else None


def _alike(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether nothing follows the noun ('officials'), or the same as before ('officials in Kyiv')."""
    tokens = reader.parse.tokens
    if mention.last == mention.head + 1:  # but 'people who ought to know' are not 'people'
        return mention.last >= len(tokens) or tokens[mention.last].tag not in {"WP", "WDT"}
    text = reader.parse.text
    behind = text[reader.parse.tokens[mention.head].end : mention.end]
    return any(text[m.start : m.end].endswith(behind) for m in referent.mentions[-3:] if m.kind == "nominal")


def _same_words(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """A bare plural in the same words as before ('US officials'); other indefinites are new."""
    tokens = reader.parse.tokens[mention.first : mention.last]
    if mention.number == "singular" and (mention.animacy != "body" or tokens[0].tag == "DT"):
        return None
    new = reader.lexicon.keys("speakers_quantifiers", picks="new")
    if any(t.lower in new or t.tag == "CD" for t in tokens):
        return None
    for referent in reversed(reader.by_head.get(mention.key, [])[-_SAME:]):
        unnamed = not referent.name and referent.count is None and referent.group is None
        same = reader.modifiers.get(id(referent), set()) == modifiers and referent.number == mention.number
        if unnamed and same and _alike(reader, mention, referent):
            reader.because(mention, 0.85, "same_words")
            return referent
    return None

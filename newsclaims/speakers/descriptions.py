"""Whom a description means: 'the governor', 'the company', 'the sources', 'One of the people', 'a third official'."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsclaims.speakers.names import plain_words
from newsclaims.speakers.records import Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Sentences in which a description may stand for somebody named further down ('A judge has ruled ...').
_LEAD = 5
_STAND_INS = frozenset({"source", "person", "individual", "insider", "informant", "official"})


def describe(reader: Reader, mention: Mention) -> Referent:
    """The referent of a description, an earlier one or a new one."""
    lemma = mention.key
    name = reader.appositions.get(mention.head)
    if name is not None:
        return _apposed(reader, mention, name)
    mods = modifiers(reader, mention)
    if (pair := _pair(reader, mention)) is not None:
        return pair
    picked = _picked(reader, mention)
    if picked is not None:
        return _register(reader, mention, picked, lemma, mods)
    if _early(reader, mention):
        referent = _register(reader, mention, reader.new(mention, count=count_of(reader, mention)), lemma, mods)
        reader.early.append((mention, referent))
        return referent
    if mention.sentence < _LEAD and mention.number == "singular" and mention.animacy == "person" and mention.run < 0:
        reader.leads.append(mention)
    earlier = _definite(reader, mention, mods) if mention.definite else _same_words(reader, mention, mods)
    if earlier is not None:
        reader.modifiers.setdefault(id(earlier), set()).update(mods)
        return earlier
    return _register(reader, mention, reader.new(mention, count=count_of(reader, mention)), lemma, mods)


def _apposed(reader: Reader, mention: Mention, name: Mention) -> Referent:
    referent = reader.of_cluster(reader.cluster_of[name], name)
    start, end = mention.start, mention.end
    opening = reader.parse.tokens[mention.first]
    if opening.tag == "DT" and mention.last - mention.first > 1:
        start = reader.parse.tokens[mention.first + 1].start
    if mention.animacy == "person":
        title = " ".join(reader.parse.text[start:end].split())
        if title not in referent.titles:
            referent.titles.append(title)
    reader.add_role(referent, mention.key)
    return referent


def _register(reader: Reader, mention: Mention, referent: Referent, lemma: str, mods: set[str]) -> Referent:
    del mention
    reader.by_head[lemma].append(referent)
    reader.modifiers.setdefault(id(referent), set()).update(mods)
    return referent


def modifiers(reader: Reader, mention: Mention) -> set[str]:
    """The words that narrow a description down, numerals and articles left out; a possessive pronoun as its owner."""
    out: set[str] = set()
    for i in range(mention.first, mention.head):
        t = reader.parse.tokens[i]
        if t.pos in {"ADJ", "NOUN", "PROPN"} and t.lemma not in {"other", "same", "such", "many", "several", "more"}:
            out.add(t.lower.rstrip("."))
        elif t.tag == "PRP$" and (owner := reader.at.get(i)):
            out.update(owner.name_words[-1:] or (t.lower,))
    return out


def count_of(reader: Reader, mention: Mention) -> int | None:
    """How many people a description says it is."""
    numbers = reader.lexicon.table("speakers_numbers")
    tokens = reader.parse.tokens[mention.first : mention.head + 1]
    if mention.animacy not in {"person", "people", "unknown"}:
        return None
    for t in tokens:
        row = numbers.get(t.lower) if t.dep != "preconj" else None
        if row and not (t.lower in {"a", "an"} and mention.number == "plural") and t.lower not in {"first", "second"}:
            if t.lower in {"a", "an"} and any(
                x.lower in {"dozen", "couple", "pair", "handful", "number", "group", "few", "trio", "duo"}
                for x in tokens
            ):
                continue
            if t.lower in {"third", "fourth", "fifth", "sixth"} and mention.number == "plural":
                continue
            return int(row["count"])
        if t.lower.isdigit() and len(t.lower) < 4 and t.dep == "nummod" and mention.number == "plural":
            return int(t.lower)
    return 1 if mention.number == "singular" else None


def _pair(reader: Reader, mention: Mention) -> Referent | None:
    """'the two', 'both', 'both men', 'each', 'the pair', 'the two candidates' after two names."""
    tokens = reader.parse.tokens[mention.first : mention.last]
    words = [t.lower for t in tokens if t.lower not in {"the", "of", "them", "these", "those"}]
    alone = words in (["two"], ["both"], ["each"], ["pair"], ["duo"]) and mention.head in reader.source_heads
    counted = len(words) == 2 and words[0] in {"two", "both"} and mention.definite
    if not alone and not (counted and mention.word_class in {"epithet", "office", "open"}):
        return None
    return reader.pair(mention)


def _picked(reader: Reader, mention: Mention) -> Referent | None:
    """'One of the people', 'two of them', 'another of the aides': new people out of a group."""
    parse = reader.parse
    head = parse.tokens[mention.head]
    numbers = reader.lexicon.table("speakers_numbers")
    if head.lower not in numbers and head.lower not in {"some", "several", "many", "most", "none", "others"}:
        return None
    of = next((c for c in parse.children(head, "prep") if c.lower == "of"), None)
    whole = next(parse.children(of, "pobj"), None) if of else None
    if whole is None or head.lower in {"most", "many"}:
        return None
    referent = reader.new(mention)
    row = numbers.get(head.lower)
    referent.count = int(row["count"]) if row else None
    referent.number = "singular" if referent.count == 1 else "plural"
    whole_mention = reader.upcoming.get(whole.i)
    if whole_mention is not None:
        if whole_mention.kind == "nominal" and whole_mention.definite:
            group = _definite(reader, whole_mention, modifiers(reader, whole_mention))
        elif whole_mention.kind == "pronoun":
            group = reader.plural_antecedent(whole_mention)
        else:
            group = None
        referent.group = group
        referent.word_class = (
            whole_mention.word_class if whole_mention.kind == "nominal" else group.word_class if group else "informant"
        )
        if whole_mention.kind == "nominal" and referent.count == 1:
            reader.by_head[whole_mention.key].append(referent)
    return referent


def _early(reader: Reader, mention: Mention) -> bool:
    """Whether a description stands in the headline or below it, before what it means is introduced."""
    block = reader.parse.tokens[mention.head].block
    kind = reader.article.blocks[block].kind
    return kind in {"headline", "standfirst"} or (block == 0 and len(reader.article.blocks) > 2)


def _same_words(reader: Reader, mention: Mention, mods: set[str]) -> Referent | None:
    """A bare plural in the same words as before ('US officials'); other indefinites are new."""
    tokens = reader.parse.tokens[mention.first : mention.last]
    if mention.number == "singular" and not (mention.animacy in {"body"} and tokens[0].tag not in {"DT"}):
        return None
    if any(t.lower in {"another", "other", "others", "separate", "more", "a", "an"} or t.tag == "CD" for t in tokens):
        return None
    for referent in reversed(reader.by_head.get(mention.key, [])[-12:]):
        known = reader.modifiers.get(id(referent), set())
        if (
            referent.number == mention.number
            and not referent.name
            and referent.count is None
            and known == mods
            and not referent.group
        ):
            return referent
    return None


def _definite(reader: Reader, mention: Mention, mods: set[str]) -> Referent | None:
    """What a definite description takes up."""
    if mention.number == "plural":
        return _definite_group(reader, mention, mods)
    if (recent := _recent_informant(reader, mention)) is not None:
        return recent
    fits = [
        r for r in reader.by_head.get(mention.key, ())[-30:] if r.number != "plural" and _compatible(reader, r, mods)
    ]
    if found := _latest(reader, _spoken(reader, fits) if mention.word_class == "informant" else fits):
        return found
    if mention.animacy == "body":
        return _body(reader, mention, mods)
    if mention.animacy == "person":
        return _person(reader, mention)
    return None


def _recent_informant(reader: Reader, mention: Mention) -> Referent | None:
    """'the source', 'the aide', 'the person' right after an unnamed person who spoke."""
    last = reader.last_sources[-1] if reader.last_sources else None
    if mention.word_class != "informant" or last is None or last.name or last.animacy != "person":
        return None
    bare = mention.head - mention.first == 1 and mention.last == mention.head + 1
    fits = last.number == "singular" and last.word_class in {"informant", "peer", "open", "office", "counsel"}
    return last if bare and fits and _distance(mention, last) <= 2 else None


def _compatible(reader: Reader, referent: Referent, mods: set[str]) -> bool:
    """Whether nothing that narrows the description down speaks against the referent."""
    known = reader.modifiers.get(id(referent), set()) | set(referent.name_words)
    for title in referent.titles:
        known |= set(plain_words(title))
    free = {m for m in mods if m not in known}
    return not free or (bool(referent.name) and len(free) <= 1 and not _owned(reader, free))


def _owned(reader: Reader, words: set[str]) -> bool:
    return any((w,) in reader.by_words or w in reader.namesakes for w in words)


def _definite_group(reader: Reader, mention: Mention, mods: set[str]) -> Referent | None:
    count = count_of(reader, mention)
    groups = [r for r in reader.by_head.get(mention.key, ())[-30:] if r.number == "plural" and not r.name]
    groups = [r for r in groups if count in {None, r.count} or r.count is None]
    if found := _latest(reader, _spoken(reader, [r for r in groups if _compatible(reader, r, mods)])):
        return found
    if mention.word_class == "informant" and (mention.key in _STAND_INS or count):
        loose = [
            r for lemma in _STAND_INS for r in reader.by_head.get(lemma, ())[-30:]
            if r.number == "plural" and r.word_class == "informant" and not r.name and r.count is not None
            and (count is None or r.count == count)
        ]  # fmt: skip
        return _latest(reader, _spoken(reader, loose))
    return None


def _spoken(reader: Reader, referents: list[Referent]) -> list[Referent]:
    """Those that have been the source of something; all where none has."""
    ids = {id(r) for r in reader.last_sources[-60:]}
    return [r for r in referents if id(r) in ids] or referents


def _body(reader: Reader, mention: Mention, mods: set[str]) -> Referent | None:
    """'the ministry' after 'The Ministry of Fisheries'; 'the company', 'the regulator' after the name of one."""
    named = [s.referent for s in reader.history[-60:] if s.referent.animacy == "body" and s.referent.name]
    by_word = [r for r in named if mention.key in r.name_words]
    if by_word and (found := _latest(reader, by_word)):
        return found
    speaks = mention.head in reader.source_heads
    if reader.parse.tokens[mention.first].lower != "the" or len(mods) > speaks:
        return None
    if any(reader.parse.tokens[i].pos == "PROPN" for i in range(mention.first, mention.head)):
        return None
    last = reader.last_sources[-1] if reader.last_sources else None
    if mention.word_class not in {"business", "generic", "team", "outlet"}:
        return None
    if last is not None and last in named and _distance(mention, last) <= 2:
        return last
    if speaks or mention.word_class == "business":
        recent = [r for r in named[-20:] if r.word_class != "place"]
        return recent[-1] if recent else None
    return None


def _distance(mention: Mention, referent: Referent) -> int:
    """Sentences from a referent's last mention."""
    return mention.sentence - max((m.sentence for m in referent.mentions[-5:]), default=-99)


def _person(reader: Reader, mention: Mention) -> Referent | None:
    """'the person' after 'One of the people'; 'the billionaire', 'the 29-year-old striker' after a name."""
    if mention.word_class in {"informant", "spokes"}:
        if mention.key in _STAND_INS:
            loose = [
                r for lemma in _STAND_INS for r in reader.by_head.get(lemma, ())[-30:]
                if r.number == "singular" and not r.name and r.word_class == "informant"
            ]  # fmt: skip
            return _latest(reader, _spoken(reader, loose))
        return None
    tokens = reader.parse.tokens[mention.first : mention.last]
    possessed = any(t.dep == "poss" and t.head == mention.head for t in tokens)
    if possessed or mention.head not in reader.source_heads or len(tokens) > 8:
        return None
    aged = any(t.lemma == "year" for t in tokens)
    if not aged and any(t.pos == "NOUN" and t.i < mention.head for t in tokens):
        return None  # 'the band leader' is somebody else
    if mention.word_class not in {"epithet", "office"} and not aged:
        return None
    return _salient(reader, mention)


def _salient(reader: Reader, mention: Mention) -> Referent | None:
    """The person spoken of: the last source, else the last named subject, at most three sentences back."""
    named = []
    for seen in reversed(reader.history[-30:]):
        referent = seen.referent
        if mention.sentence - seen.mention.sentence > 3:
            break
        if not referent.name or referent.animacy != "person" or seen.mention.run >= 0:
            continue
        if mention.gender in {"masculine", "feminine"} and referent.gender not in {"any", mention.gender}:
            continue
        token = reader.parse.tokens[seen.mention.head] if seen.mention.head >= 0 else None
        if reader.last_sources and reader.last_sources[-1] is referent:
            return referent
        if token is not None and token.dep in {"nsubj", "nsubjpass"}:
            named.append(referent)
    return named[0] if named else None


def _latest(reader: Reader, wanted: Iterable[Referent]) -> Referent | None:
    ids = {id(r) for r in wanted}
    if not ids:
        return None
    found = next((s.referent for s in reversed(reader.history[-400:]) if id(s.referent) in ids), None)
    return found

"""Turn referents into `Speaker`s: names, descriptions, titles, aliases, mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from newsclaims.models import Span, Speaker, SpeakerKind
from newsclaims.speakers.details.affiliation import find_affiliation
from newsclaims.speakers.details.all_unnamed import Universal, read_universals, shared_sentences
from newsclaims.speakers.details.pseudonyms import pseudonym_sentences
from newsclaims.speakers.names.find import bare_label, plain_words
from newsclaims.speakers.records import EntityRecord, Mention, Referent, Resolution

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Words of a description beyond which more tell no more.
_TELLING = 14
#: Letters beyond which a label in capitals is no acronym.
_SHOUTED = 3
#: Classes of bodies that an article need not say more of: 'the government', 'the court'.
_ONE_OF_ITS_SORT = frozenset({"government", "court"})
#: A nickname in marks between the words of a name.
_NICKNAME = regex.compile(r"(?<=[\w.])\s+[\"“‘'(](?P<nick>\p{Lu}[^\s\"“”‘)]{1,20}?),?[\"”’')](?=\s+\p{Lu})")
#: Words of a writer's name in a byline, and what each is made of.
_NAME, _NAME_WORD = 4, regex.compile(r"\p{Lu}[\p{L}.’'-]*")
#: 'Acme's board'.
_OWNED = regex.compile(r"['’]s?\s")
_WHO = regex.compile(r",?\s+who\s")


def build_speakers(reader: Reader, owners: Sequence[Referent | None]) -> Resolution:
    """The speakers among the referents, in the order of their first mention, with their groups.

    Args:
        reader: the article, read to its end.
        owners: for each candidate the referent that speaks.
    """
    wanted: dict[int, Referent] = {}
    for owner in owners:
        if owner is not None:
            wanted[id(owner)] = owner
            if owner.group is not None and owner.group.mentions:
                wanted[id(owner.group)] = owner.group
    ordered = sorted(wanted.values(), key=_first_mention)
    ids = {id(r): f"s{n}" for n, r in enumerate(ordered, start=1)}
    speakers = tuple(_speaker(reader, r, ids) for r in ordered)
    universals = read_universals(reader.parse, reader.lexicon)
    called = {m.key for r in ordered if not r.name for m in r.mentions if m.kind == "nominal"} if universals else set()
    records = {s.id: _record(reader, r, universals, called) for s, r in zip(speakers, ordered, strict=True)}
    why = [_evidence(reader, o, c.source) for o, c in zip(owners, reader.candidates, strict=True)]
    return Resolution(
        speakers,
        tuple(ids[id(o)] if o is not None else None for o in owners),
        records,
        tuple(reasons for reasons, _ in why),
        tuple(round(score, 4) for _, score in why),
    )


def _first_mention(referent: Referent) -> tuple[int, int]:
    own = referent.mentions or [m for r in referent.parts for m in r.mentions]
    return min(((m.start, m.end) for m in own), default=(0, 0))


def _evidence(reader: Reader, owner: Referent | None, span: tuple[int, int] | None) -> tuple[tuple[str, ...], float]:
    """Why this speaker, and how probable it is that it is the right one."""
    if owner is None or span is None:
        return ("no_source",), 0.5
    first, last = reader.parse.within(*span)
    for i in range(first, min(last, first + 12)):
        mention = reader.upcoming.get(i)
        if mention is not None and reader.at.get(i) is owner:
            default = (("name",), 0.98) if mention.kind == "name" else (("first_mention",), 0.85)
            return reader.why.get((mention.start, mention.end), default)
    return (("label",), 0.95) if span in reader.labels else (("group_or_member",), 0.85)


def _record(reader: Reader, referent: Referent, universals: Sequence[Universal], called: set[str]) -> EntityRecord:
    mentions = tuple(sorted(set(referent.mentions)))
    nominals = [m for m in mentions if m.kind == "nominal"]
    scores = [reader.why[m.start, m.end][1] for m in mentions if (m.start, m.end) in reader.why]
    assumed = pseudonym_sentences(reader.parse, referent, mentions, reader.lexicon)
    return EntityRecord(
        referent.animacy,
        referent.number,
        referent.word_class,
        mentions,
        max(nominals, key=lambda m: (m.last - m.first, -m.start), default=None),
        round(sum(scores) / len(scores), 4) if scores else 0.95,
        assumed or shared_sentences(referent, mentions, universals, called),
        bool(assumed),
    )


def _speaker(reader: Reader, referent: Referent, ids: dict[int, str]) -> Speaker:
    text = reader.article.text
    if referent.parts:
        return _several(reader, referent, ids)
    mentions = sorted(set(referent.mentions))
    name = full_name(text, referent, mentions, reader.lexicon.keys("speakers_titles"))
    description = None if name else _description(reader, mentions)
    label = (
        _NICKNAME.sub("", name or "")
        or description
        or (text[mentions[0].start : mentions[0].end] if mentions else "unknown")
    )
    kind: SpeakerKind = _kind(referent)
    body_name = None
    if name is None and referent.animacy == "body" and referent.number == "singular" and description:
        # 'The Ukrainian embassy in Washington' is its own name, and so is 'the government'; 'the team' is none
        body_name = description if _tells_which(referent, description) else None
    aliases = _aliases(text, mentions, label)
    if referent.is_author:
        label, name, description = "AUTHOR", _writer(reader.article.byline), None
    return Speaker(
        id=ids[id(referent)],
        name=name or body_name,
        description=None if body_name else description,
        label=label,
        kind=kind,
        titles=tuple(referent.titles),
        affiliation=find_affiliation(reader.parse, referent.animacy, mentions, reader.lexicon),
        count=referent.count if not name else 1 if referent.animacy == "person" else None,
        aliases=aliases,
        mentions=tuple(Span.of(text, m.start, m.end) for m in mentions),
        member_of=ids.get(id(referent.group)) if referent.group is not None else None,
    )


def _tells_which(referent: Referent, description: str) -> bool:
    """Whether a description says which body it is: by more than its noun, or as the one of its sort in its country."""
    told = len(description.split()) > len(("the", "team")) or _OWNED.search(description) is not None
    return told or referent.word_class in _ONE_OF_ITS_SORT


def _writer(byline: str | None) -> str | None:
    """The one writer whom a byline names; None where it names several, or says more than a name."""
    words = (byline or "").split()
    named = 1 < len(words) <= _NAME and all(_NAME_WORD.fullmatch(w) for w in words)
    return " ".join(words) if named else None


def _several(reader: Reader, referent: Referent, ids: dict[int, str]) -> Speaker:
    """Several named people who speak as one ('Jane Doe and John Roe said')."""
    text = reader.article.text
    names = [full_name(text, p, sorted(set(p.mentions))) or " ".join(p.name_words) for p in referent.parts]
    mentions = sorted(set(referent.mentions))
    label = ", ".join(names[:-1]) + " and " + names[-1]
    return Speaker(
        id=ids[id(referent)],
        name=label,
        label=label,
        kind="group",
        count=referent.count,
        mentions=tuple(Span.of(text, m.start, m.end) for m in mentions),
    )


def _kind(referent: Referent) -> SpeakerKind:
    if referent.is_author:
        return "author"
    if referent.animacy == "document":
        return "document"
    if referent.animacy == "body":
        return "organization"
    return "group" if referent.number == "plural" else "person"


def full_name(
    text: str, referent: Referent, mentions: Sequence[Mention], titles: frozenset[str] = frozenset()
) -> str | None:
    """The fullest form of a name that the article gives, as it is written there; of a label without role, titles."""
    if not referent.name:
        return None
    forms = [m for m in mentions if m.kind == "name"]
    labels = [m for m in mentions if m.kind == "label"]
    best = max(forms or labels, key=lambda m: _fullness(text[m.start : m.end], m.start), default=None)
    if best is None:
        return referent.name
    words = plain_words(text[best.start : best.end])
    if labels and (best.kind == "label" or len(words) < len(referent.name_words)):
        best = max(labels, key=lambda m: (len(plain_words(bare_label(text[m.start : m.end], titles))), -m.start))
    name = " ".join(text[best.start : best.end].split())
    if best.kind == "label":
        name = bare_label(name, titles)
        name = name.title() if name.isupper() and len(name) > _SHOUTED else name
    # of 'The Acme app' the article is the app's where there is 'Acme', too
    of_noun = any(m.kind == "nominal" and m.start < best.start and best.end < m.end for m in mentions)
    bare = of_noun and any(_with_article(text, m, "") == "" for m in forms)
    if referent.animacy == "body" and not bare:
        name = _with_article(text, best, name)
    return name.removesuffix("’s").removesuffix("'s")


def _fullness(form: str, start: int) -> tuple[int, int, int]:
    """How much of a name a form gives: words without a nickname, then with it; the earlier of two."""
    return len(plain_words(_NICKNAME.sub("", form))), len(plain_words(form)), -start


def _with_article(text: str, mention: Mention, name: str) -> str:
    before = text[max(0, mention.start - 4) : mention.start]
    return before.strip() + " " + name if before in {"The ", "the "} else name


def _description(reader: Reader, mentions: Sequence[Mention]) -> str | None:
    """The most informative noun phrase: the one of most words; the earlier of two."""
    text = reader.article.text
    handles = [m for m in mentions if m.kind == "handle"]  # 'one user, @janedoe' is known by it
    phrases = handles or [m for m in mentions if m.kind == "nominal"]
    if not phrases:
        phrases = [m for m in mentions if m.kind == "label"] or list(mentions)
    forms = [(text[m.start : _with_clause(reader, m)].split(), -m.start) for m in phrases]
    best = max(forms, key=lambda form: (min(len(form[0]), _TELLING), form[1]), default=None)
    return " ".join(best[0]).removesuffix("’s").removesuffix("'s") if best else None


def _with_clause(reader: Reader, mention: Mention) -> int:
    """Where a description ends, with the clause that says how they know: 'Two people, who were briefed on the plan'."""
    if mention.kind != "nominal" or mention.head < 0 or mention.animacy == "document":
        return mention.end
    parse = reader.parse
    for verb in parse.children(parse.tokens[mention.head], "relcl"):
        added = parse.children(verb, "conj", "cc", "punct")
        stop = min((c.left for c in added if c.i > verb.i), default=verb.right)
        clause = parse.text[mention.end : parse.tokens[stop - 1].end]
        known = reader.lexicon.pattern("sourcing_basis", form="phrase").search(clause)
        if _WHO.match(clause) and known and len(clause.split()) < _TELLING:
            return mention.end + len(clause)
    return mention.end


def _aliases(text: str, mentions: Sequence[Mention], label: str) -> tuple[str, ...]:
    out: list[str] = []
    for m in mentions:
        if m.kind == "pronoun":
            continue
        form = " ".join(text[m.start : m.end].split())
        nick = _NICKNAME.search(form) if m.kind == "name" else None
        for alias in (form, nick["nick"]) if nick is not None else (form,):
            if alias != label and alias not in out:
                out.append(alias)
    return tuple(out)

"""Find every mention of a possible source: names, descriptions, pronouns, labels, handles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.speakers.mentions.phrases import phrase_range
from newsclaims.speakers.names.find import Name
from newsclaims.speakers.names.title_words import with_stop
from newsclaims.speakers.nouns import NounClass, noun_class, read_aloud, thing_of, unlisted
from newsclaims.speakers.records import Animacy, Gender, Mention, MentionKind, Number
from newsclaims.speakers.variants.name_cluster import NameCluster
from newsclaims.syntax import Parse, Token

_MODIFIERS = frozenset({"compound", "nmod", "amod", "npadvmod", "quantmod", "nummod"})
_HANDLE = regex.compile(r"(?<![\w@.])@\w{2,30}(?:@[\w-]+(?:\.\w+)+)?")
#: Marks around a title, tokens of a title with its marks, and of what stands before the noun at least.
_MARKS, _TITLE, _TITLED = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''"}), 9, 4


_ANIMACY: dict[str, Animacy] = {"person": "person", "body": "body", "place": "body", "document": "document"}


def quoted_tokens(parse: Parse, runs: Sequence[MarkedRun]) -> list[int]:
    """For each token the number of the outermost run of speech that it stands in, -1 outside."""
    inside = [-1] * len(parse.tokens)
    for run in runs:
        if run.depth == 0 and run.reading == "speech":
            first, last = parse.within(run.start, run.end)
            inside[first:last] = [run.number] * (last - first)
    return inside


def name_mentions(
    parse: Parse, clusters: Mapping[Name, NameCluster], inside: Sequence[int], lexicon: Lexicon
) -> Iterator[Mention]:
    """A mention for each name; its key is the place of the name in the text."""
    for name, cluster in clusters.items():
        start, end = parse.offsets(name.first, name.last)
        head = name_head(parse, name)
        animacy: Animacy = _ANIMACY[cluster.kind]
        titles = tuple(with_stop(parse, a, b) for a, b in title_ranges(parse, name, lexicon))
        yield Mention(
            start, end, name.first, name.last, head.i, "name", " ".join(name.words), animacy, "singular",
            "any" if animacy == "person" else "neuter", cluster.kind, definite=True, titles=titles,
            sentence=head.sentence, run=inside[head.i],
        )  # fmt: skip


def title_ranges(parse: Parse, name: Name, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Token ranges of a name's titles: 'Health Secretary' and 'Sir' before it, 'MP' behind it."""
    tokens, cut = parse.tokens, name.first
    table, address = lexicon.table("speakers_titles"), lexicon.keys("speakers_titles", address="yes")
    while cut > name.title_first and (tokens[cut - 1].lower.rstrip(".") in address or tokens[cut - 1].text == "."):
        cut -= 1
    role = tokens[cut - 1].lower.rstrip(".") if cut > name.title_first else ""
    known = role in table or role in lexicon.table("speakers_people") or role in lexicon.table("speakers_occupations")
    if not known:
        cut = name.title_first
    if name.title_first < cut:
        yield name.title_first, cut
    words = tokens[cut : name.first]
    titled = any(t.lower.rstrip(".") in table for t in words)
    within = len(words) == 1 and words[0].pos == "PROPN" and not known and name_head(parse, name).dep == "compound"
    # not 'late' of 'late Doe goal', be it 'Late' in a headline
    noun = titled or (not within and any(t.pos in {"NOUN", "PROPN"} for t in words))
    body = bool(words) and words[-1].text.islower() and words[-1].lemma in lexicon.table("speakers_bodies")
    if noun and not body:  # nor 'court' of 'told the court Doe'
        yield cut, name.first
    end = name.last
    if end < len(tokens) and tokens[end].lower.replace(".", "") in lexicon.keys("speakers_suffixes", kind="honour"):
        yield end, end + 1


def name_head(parse: Parse, name: Name) -> Token:
    """The token of a name that the rest of the name hangs on."""
    for t in parse.tokens[name.first : name.last]:
        if not name.first <= t.head < name.last or t.head == t.i:
            return t
    return parse.tokens[name.last - 1]


def pronoun_mentions(parse: Parse, lexicon: Lexicon, inside: Sequence[int], heads: frozenset[int]) -> Iterator[Mention]:
    """Personal pronouns and possessives; relative pronouns only where they head a source (`source_heads`)."""
    table = lexicon.table("speakers_pronouns")
    for t in parse.tokens:
        row = table.get(t.lower)
        if row is None or (row["person"] == "relative" and t.i not in heads) or t.pos in {"PROPN", "NUM"}:
            continue
        if t.dep == "expl":
            continue
        number: Number = "singular" if row["number"] == "singular" else "plural" if row["number"] == "plural" else "any"
        gender: Gender = _gender(row["gender"])
        yield Mention(
            t.start, t.end, t.i, t.i + 1, t.i, "pronoun", t.lower, "unknown", number, gender,
            row["person"], definite=True, sentence=t.sentence, run=inside[t.i],
        )  # fmt: skip


def _gender(value: str) -> Gender:
    if value == "masculine":
        return "masculine"
    if value == "feminine":
        return "feminine"
    return "neuter" if value == "neuter" else "any"


def nominal_mentions(
    parse: Parse, lexicon: Lexicon, inside: Sequence[int], heads: frozenset[int], named: frozenset[int]
) -> Iterator[Mention]:
    """Descriptions: nouns for people, bodies and documents, and whatever else heads a source.

    Args:
        parse: the parse of the article.
        lexicon: the tables of nouns.
        inside: for each token the quoted run it stands in.
        heads: tokens that head the source of a candidate.
        named: tokens that belong to a name.
    """
    pronouns, written = lexicon.table("speakers_pronouns"), lexicon.keys("speakers_documents")
    for t in parse.tokens:
        if t.i in named or (t.lower in pronouns and t.pos not in {"NOUN", "PROPN"}):
            continue
        wanted = t.i in heads
        if not wanted and (t.pos not in {"NOUN", "PROPN"} or _modifies(parse, t)):
            continue
        found = thing_of(parse, t, lexicon) or read_aloud(parse, t, lexicon)
        found = found or noun_class(t, lexicon, parse.tokens[t.i - 1] if t.i else None, parse)
        if found is not None and t.lemma in lexicon.keys("speakers_partitives"):
            found = unlisted(parse, t, lexicon) if any(c.lower == "of" for c in parse.children(t, "prep")) else found
        modelled = found is not None and found.animacy == "person" and t.lemma in written
        if modelled and _is_built(parse, t, lexicon):
            found = NounClass("document", "document", "neuter")  # 'a model of currents'
        if found is None and t.tag == "NNPS":
            found = NounClass("person", "open", "any")
        if found is None and not wanted:
            continue
        found = found or unlisted(parse, t, lexicon)
        if found.animacy == "unknown" and _who_follows(parse, t):
            found = NounClass("person", "open" if t.tag in {"NNS", "NNPS"} else "informant", "any")
        mention = _nominal(parse, t, found, inside, lexicon)
        end = _list_end(parse, t, lexicon) if wanted and mention.number == "plural" else mention.last
        yield replace(mention, last=end, end=parse.tokens[end - 1].end) if end > mention.last else mention


def _is_built(parse: Parse, t: Token, lexicon: Lexicon) -> bool:
    """Whether a model of something is no person: it is made, it shows something, the next clause says 'it'."""
    if not any(c.lower == "of" for c in parse.children(t, "prep")) or next(parse.children(t, "appos"), None):
        return False
    if t.lemma in lexicon.keys("speakers_partitives"):
        return any(c.lower == "the" for c in parse.children(t, "det"))  # 'the number of officials'
    verb, shown = parse.head(t), lexicon.keys("sourcing_display_verbs")
    made = t.dep in {"dobj", "nsubjpass"} and verb.lemma in lexicon.keys("speakers_making_verbs")
    shows = t.dep == "nsubj" and verb.lemma in shown
    following = parse.sentences[t.sentence + 1].start if t.sentence + 1 < len(parse.sentences) else -1
    return made or shows or (t.dep == "dobj" and following >= 0 and parse.tokens[following].lower == "it")


def _list_end(parse: Parse, head: Token, lexicon: Lexicon) -> int:
    """The token behind 'Teachers, parents and doctors', as far as it is a list of plural nouns without more."""
    end, t, joins = head.i + 1, head, lexicon.keys("function_words", uses="list")
    if head.tag != "NNS":
        return end
    while (following := next(parse.children(t, "conj"), None)) is not None and following.tag == "NNS":
        between = parse.tokens[end : following.left]
        if any(b.lower not in {",", "&"} and b.lower not in joins for b in between) or following.left > following.i:
            break
        end, t = following.i + 1, following
    return end


def _who_follows(parse: Parse, t: Token) -> bool:
    """Whether a clause with 'who' hangs on the noun, so that it must be somebody."""
    return any(parse.tokens[i].tag == "WP" for c in parse.children(t, "relcl") for i in c.children)


def _modifies(parse: Parse, t: Token) -> bool:
    return t.dep in _MODIFIERS and t.head > t.i and parse.tokens[t.head].pos in {"NOUN", "PROPN"}


def _nominal(parse: Parse, t: Token, found: NounClass, inside: Sequence[int], lexicon: Lexicon) -> Mention:
    first, last = phrase_range(parse, t, lexicon)
    before = parse.tokens[first - 1] if first and t.pos == "ADJ" else None
    if before is not None and (before.lower == "the" or before.tag == "PRP$"):
        first -= 1  # 'the 29-year-old', 'her youngest'
    if first == t.i:
        first = _behind_title(parse, _behind_prefix(parse, first))
    start, end = parse.offsets(first, last)
    opening = parse.tokens[first]
    definite = (
        opening.tag == "PRP$"
        or opening.lower in lexicon.keys("function_words", uses="definite")
        or _possessed(parse, t)
    )
    mass = found.animacy == "body" and t.lower == t.lemma  # 'police'
    party = t.ent_type == "NORP" and t.lower.endswith("s") and opening.lower == "the"  # 'the Greens'
    plural = party or (t.tag in {"NNS", "NNPS"} and not mass) or t.lower in lexicon.keys("speakers_plurals")
    plural = plural or (found.animacy == "person" and _bundles(parse, t, lexicon))
    return Mention(
        start, end, first, last, t.i, "nominal", _key(parse, t, lexicon), found.animacy,
        "plural" if plural else "singular", found.gender, found.word_class, definite, (), t.sentence, inside[t.i],
    )  # fmt: skip


def _behind_title(parse: Parse, first: int) -> int:
    """The first token of 'the “Blue Hour” singer', where what stands in marks parts the article from its noun."""
    tokens = parse.tokens
    if first < _TITLED or tokens[first - 1].text not in _MARKS:
        return first
    opening = next((i for i in range(first - 2, max(first - _TITLE, 0), -1) if tokens[i].text in _MARKS), 0)
    the = opening > 0 and tokens[opening - 1].lower == "the" and opening < first - 2
    same = tokens[opening].sentence == tokens[first].sentence
    titled = all(t.text[:1].isupper() or t.pos in {"ADP", "DET", "CCONJ"} for t in tokens[opening + 1 : first - 1])
    return opening - 1 if the and same and titled else first


def _key(parse: Parse, t: Token, lexicon: Lexicon) -> str:
    """The noun of a description: 'person' for 'people', 'accused' where the tagger takes it for a verb, 'full-back'."""
    if t.tag in {"VBN", "VBD"}:
        return t.lower
    if t.i > 1 and parse.tokens[t.i - 1].text == "-" and parse.tokens[t.i - 1].end == t.start:
        compound = f"{parse.tokens[t.i - 2].lower}-{t.lemma}"
        return compound if compound in lexicon.table("speakers_role_groups") else t.lemma
    return t.lemma if t.lemma != "people" else "person"


def _behind_prefix(parse: Parse, first: int) -> int:
    """The first token of 'his ex-wife', where the parser hangs each part on the verb."""
    tokens = parse.tokens
    if first < 2 or tokens[first - 1].text != "-" or tokens[first - 1].end != tokens[first].start:
        return first
    first -= 2
    return first - 1 if first and tokens[first - 1].tag in {"PRP$", "DT"} else first


def _bundles(parse: Parse, t: Token, lexicon: Lexicon) -> bool:
    """'A handful of officials', 'a majority of voters'."""
    if t.lemma not in lexicon.keys("speakers_partitives"):
        return False
    of = (p for p in parse.children(t, "prep") if p.lower == "of")
    return any(o.tag in {"NNS", "NNPS"} for p in of for o in parse.children(p, "pobj"))


def _possessed(parse: Parse, t: Token) -> bool:
    return any(parse.children(t, "poss"))


def outside_mentions(
    article: Article, candidates: Sequence[Candidate], sentence_at: Mapping[int, int]
) -> Iterator[Mention]:
    """Labels of transcript turns, and sources of candidates that lie outside the prose."""
    seen = set()
    for n, block in enumerate(article.blocks):
        if block.label:
            seen.add((block.label.start, block.label.end))
            yield _label(block.label.start, block.label.end, block.label.text, sentence_at.get(n, -1))
    for c in candidates:
        if c.source and c.source_head is None and c.source not in seen:
            seen.add(c.source)
            yield _label(*c.source, article.text[slice(*c.source)], -1)


def _label(start: int, end: int, text: str, sentence: int) -> Mention:
    kind: MentionKind = "handle" if text.startswith("@") else "label"
    return Mention(
        start, end, -1, -1, -1, kind, text, "person", "singular", "any", "label", definite=True, sentence=sentence
    )


def handle_mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Handles ('@janeroe') between two offsets of the text."""
    for m in _HANDLE.finditer(text, start, len(text) if end is None else end):
        yield Mention(
            m.start(), m.end(), -1, -1, -1, "handle", m.group().lower(), "unknown", "singular", "any", "handle"
        )

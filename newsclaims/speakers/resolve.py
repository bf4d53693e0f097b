"""Resolve the sources of an article's attributions to its speakers: `resolve_speakers`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article, Span
from newsclaims.speakers.build import build_speakers
from newsclaims.speakers.coreference import Coreference, read_clusters
from newsclaims.speakers.descriptions.headline_and_lead import answering_referents, headline_referents, lead_referents
from newsclaims.speakers.details.genders import gender_votes
from newsclaims.speakers.groups import source_referent
from newsclaims.speakers.mentions.appositions import joined_names
from newsclaims.speakers.mentions.find import (
    handle_mentions,
    name_mentions,
    nominal_mentions,
    outside_mentions,
    pronoun_mentions,
    quoted_tokens,
)
from newsclaims.speakers.mentions.source_heads import source_heads
from newsclaims.speakers.names.find import bare_label, find_names, plain_words
from newsclaims.speakers.names.leading_words import in_headlines, without_adjectives, without_verbs
from newsclaims.speakers.nouns import people_ending
from newsclaims.speakers.pronouns.first_person import first_person
from newsclaims.speakers.reader import Reader
from newsclaims.speakers.records import Mention, Referent, Resolution
from newsclaims.speakers.variants.clustering import cluster_names, namesakes
from newsclaims.speakers.variants.name_cluster import NameCluster
from newsclaims.syntax import Parse

#: Tokens of a content in which its own speaker is not looked for.
_LONGEST = 200


def resolve_speakers(
    article: Article,
    parse: Parse,
    runs: Sequence[MarkedRun],
    candidates: Sequence[Candidate],
    lexicon: Lexicon,
    coreference: Coreference | None = None,
) -> Resolution:
    """Who speaks in each attribution, and every mention of each speaker.

    Args:
        article: the article with its layout.
        parse: its parse; offsets are characters of `article.text`.
        runs: its quoted runs.
        candidates: the attributions chosen, in text order.
        lexicon: the word tables (`speakers_*`).
        coreference: the caller's own, as further evidence.

    Returns:
        The speakers in the order of their first mention, and for each candidate the id of its speaker.
    """
    heads = source_heads(parse, candidates, lexicon)
    reader = _prepare(article, parse, runs, candidates, lexicon, heads)
    mentions = _in_order(reader, article, candidates)
    reader.corefer(
        read_clusters(coreference, article, lambda: [Span.of(article.text, m.start, m.end) for m in mentions])
    )
    for mention in mentions:
        reader.read(mention)
    answering_referents(reader)
    lead_referents(reader)
    headline_referents(reader)
    owners = [_owner(reader, c, heads[n]) for n, c in enumerate(candidates)]
    first_person(reader, runs, candidates, owners, heads)
    return build_speakers(reader, owners)


def _prepare(
    article: Article,
    parse: Parse,
    runs: Sequence[MarkedRun],
    candidates: Sequence[Candidate],
    lexicon: Lexicon,
    heads: Sequence[int | None],
) -> Reader:
    headlines = {n for n, b in enumerate(article.blocks) if b.kind in {"headline", "standfirst", "crosshead"}}
    bodies = lexicon.keys("speakers_organization_words") | lexicon.keys("speakers_bodies")
    found = in_headlines(parse, find_names(parse, lexicon), headlines, people_ending(lexicon))
    found = without_adjectives(parse, found, bodies)
    found = without_verbs(parse, found, lexicon.keys("speakers_say_forms"))
    clusters = cluster_names(parse, found, lexicon, _labels(article, lexicon))
    inside = quoted_tokens(parse, runs)
    names = list(name_mentions(parse, clusters, inside, lexicon))
    cluster_of: dict[Mention, NameCluster] = dict(zip(names, clusters.values(), strict=True))
    name_at = {i: m for m in names for i in range(m.first, m.last)}
    titled = _titled(parse, names)
    by_head: dict[int, list[int]] = defaultdict(list)
    for n, head in enumerate(heads):
        if head is not None:
            name = name_at.get(head) or _title_holder(titled, head, candidates[n])
            by_head[name.head if name else head].append(n)
    wanted = frozenset(by_head) | _antecedents(parse, by_head)
    pronouns = list(pronoun_mentions(parse, lexicon, inside, wanted))
    taken = frozenset(name_at) | frozenset(titled) | {m.head for m in pronouns}
    nominals = {m.head: m for m in nominal_mentions(parse, lexicon, inside, wanted, taken)}
    nominals = {h: _before_cue(parse, m, [candidates[n] for n in by_head.get(h, ())]) for h, m in nominals.items()}
    upcoming = {m.head: m for m in [*names, *pronouns]} | nominals
    appositions = joined_names(parse, nominals, name_at, lexicon)
    reader = Reader(article, parse, lexicon, candidates, name_at, cluster_of, appositions, by_head, upcoming)
    reader.described = _by_name(appositions)
    reader.titled = titled
    reader.heads = heads
    reader.turns = _turns(article)
    reader.content_of = _contents(parse, candidates, quoted=False)
    reader.quoted_of = _contents(parse, candidates, quoted=True)
    asked = {n for n, c in enumerate(candidates) if c.kind in {"directive", "question"}}
    reader.told_of = frozenset(i for i, n in reader.content_of.items() if n not in asked)
    reader.namesakes = namesakes(clusters, lexicon.keys("speakers_suffixes"))
    shared = {surname for surname, people in reader.namesakes.items() if len(people) > 1}
    everyone = [*names, *pronouns, *nominals.values()]
    reader.genders = gender_votes(parse, everyone, cluster_of, appositions, lexicon, shared)
    for mention, cluster in cluster_of.items():
        reader.first_mention.setdefault(id(cluster), mention)
        if cluster.kind == "person":
            reader.named_people.setdefault(cluster.words, cluster)
    reader.handle_sources = _handle_sources(article.text, candidates)
    return reader


def _by_name(appositions: Mapping[int, Mention]) -> Mapping[int, Sequence[int]]:
    """The heads of the descriptions beside each name, by its first token."""
    found: dict[int, list[int]] = defaultdict(list)
    for head, name in appositions.items():
        found[name.first].append(head)
    return found


def _before_cue(parse: Parse, mention: Mention, owned: Sequence[Candidate]) -> Mention:
    """A description without the cue that the parser took for a part of it ('An aide called Roe a thug')."""
    cues = [c.cue[0] for c in owned if c.cue is not None and parse.tokens[mention.head].end < c.cue[0] < mention.end]
    if not cues:
        return _with_members(parse, mention, owned)
    last = parse.within(0, min(cues))[1]
    return replace(mention, last=last, end=parse.tokens[last - 1].end) if last > mention.head else mention


def _with_members(parse: Parse, mention: Mention, owned: Sequence[Candidate]) -> Mention:
    """A description with all of whom it names, where the parser leaves some out ('A panel of Justice Roe and Doe')."""
    ends = [c.source[1] for c in owned if c.source is not None and c.source[0] == mention.start]
    last = parse.within(0, max(ends, default=0))[1]
    more = parse.tokens[mention.last : last]
    cut = parse.tokens[mention.last - 1].lower == "of"
    named = len(more) > 1 and (cut or more[0].pos == "CCONJ") and all(t.pos in {"PROPN", "CCONJ"} for t in more)
    of = any(t.lower == "of" for t in parse.tokens[mention.head : mention.last])
    if not (named and of and mention.animacy == "body") or mention.definite:
        return mention
    return replace(mention, last=last, end=parse.tokens[last - 1].end)


def _turns(article: Article) -> dict[int, tuple[int, int]]:
    """The label of each turn of a transcript, by block."""
    out, label = {}, None
    for n, block in enumerate(article.blocks):
        if block.kind == "transcript_turn":
            label = (block.label.start, block.label.end) if block.label else label
            if label is not None:
                out[n] = label
    return out


def _contents(parse: Parse, candidates: Sequence[Candidate], *, quoted: bool) -> dict[int, int]:
    """For each token of what is told, in the writer's words or word for word, who tells it; of two the inner one."""
    out: dict[int, int] = {}
    for n, candidate in enumerate(candidates):
        if candidate.quote_type == ("direct" if quoted else "indirect") and candidate.source is not None:
            for first, last in (parse.within(*span) for span in candidate.content):
                out.update(dict.fromkeys(range(first, min(last, first + _LONGEST)), n))
    return out


def _titled(parse: Parse, names: Iterable[Mention]) -> dict[int, Mention]:
    """Names by the tokens of the titles beside them, which are no descriptions of their own."""
    out = {}
    for name in names:
        for start, end in name.titles:
            nouns = (i for i in range(*parse.within(start, end)) if parse.tokens[i].pos in {"NOUN", "PROPN"})
            out.update(dict.fromkeys(nouns, name))
    return out


def _title_holder(titled: Mapping[int, Mention], head: int, candidate: Candidate) -> Mention | None:
    """The name of a source that the parser hangs on a title."""
    name = titled.get(head)
    if name is None or candidate.source is None:
        return None
    return name if candidate.source[0] <= name.start and name.end <= candidate.source[1] else None


def _handle_sources(text: str, candidates: Sequence[Candidate]) -> frozenset[int]:
    """Where handles stand that are sources."""
    spans = {c.source for c in candidates if c.source is not None}
    return frozenset(m.start for a, b in spans for m in handle_mentions(text, a, b))


def _labels(article: Article, lexicon: Lexicon) -> list[tuple[str, ...]]:
    titles = lexicon.keys("speakers_titles")
    labels = (plain_words(bare_label(b.label.text, titles)) for b in article.blocks if b.label)
    return [words for words in labels if words and len(words[-1]) > 1]


def _antecedents(parse: Parse, heads: Iterable[int]) -> frozenset[int]:
    """The nouns that relative pronouns among the source heads refer to by grammar."""
    found = set()
    for head in heads:
        token = parse.tokens[head]
        if token.tag in {"WP", "WDT", "WP$"}:
            clause = next((up for up in parse.ancestors(token) if up.dep == "relcl"), None)
            if clause is not None and parse.tokens[clause.head].pos in {"NOUN", "PRON", "DET", "ADJ", "NUM", "PROPN"}:
                found.add(clause.head)
    return frozenset(found)


def _in_order(reader: Reader, article: Article, candidates: Sequence[Candidate]) -> list[Mention]:
    sentence_at: dict[int, int] = {}
    for n, s in enumerate(reader.parse.sentences):
        sentence_at.setdefault(s.block, n)
    prose_sources = [c for c in candidates if c.source_head is None]
    outside = [m for m in outside_mentions(article, prose_sources, sentence_at) if reader.parse.at(m.start) is None]
    handles = list(handle_mentions(article.text))
    at = {m.start for m in handles}
    outside = [m for m in outside if m.start not in at]
    inner = [m for m in reader.upcoming.values() if not (m.start in at or m.start - 1 in at)]
    return sorted([*inner, *outside, *handles], key=lambda m: (m.start, m.end))


def _owner(reader: Reader, candidate: Candidate, head: int | None) -> Referent | None:
    """The speaker of one attribution."""
    if candidate.source is None:
        return None
    found = reader.labels.get(candidate.source)
    if found is not None:
        return found
    if head is None:
        return _outside_prose(reader, candidate.source)
    name = reader.name_at.get(head) or _title_holder(reader.titled, head, candidate)
    mention = name or reader.upcoming.get(head)
    referent = reader.at.get(mention.head if mention else head)
    if candidate.cue is None and (answering := _who_answers(reader, head)) is not None:
        return answering
    if mention is not None and referent is not None:
        return source_referent(reader, mention, referent)
    return referent or _within(reader, candidate)


def _who_answers(reader: Reader, head: int) -> Referent | None:
    """Who gives the answer in 'Roe's reply: “No.”'."""
    parse = reader.parse
    if parse.tokens[head].lemma not in reader.lexicon.keys("reply_nouns"):
        return None
    owners = (reader.at.get(p.i) for p in parse.children(parse.tokens[head], "poss"))
    return next((r for r in owners if r is not None and r.animacy == "person"), None)


def _within(reader: Reader, candidate: Candidate) -> Referent | None:
    """Some referent whose mention lies in the source, the earliest that is no possessive."""
    if candidate.source is None:
        return None
    first, last = reader.parse.within(*candidate.source)
    found = [i for i in range(first, last) if i in reader.at]
    free = [i for i in found if reader.parse.tokens[i].dep not in {"poss", "compound", "pobj"}]
    if free or found:
        return reader.at[(free or found)[0]]
    return _outside_prose(reader, candidate.source)


def _outside_prose(reader: Reader, source: tuple[int, int]) -> Referent | None:
    """The referent of a handle or a label that lies within the source."""
    handles = handle_mentions(reader.article.text, *source)
    return next((r for m in handles if (r := reader.labels.get((m.start, m.end)))), None)

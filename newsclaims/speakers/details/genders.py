"""What titles, pronouns and given names tell of whom 'she' or 'he' may mean in this article."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.find import plain_words
from newsclaims.speakers.pronouns.cataphora import acted_on, named_behind
from newsclaims.speakers.records import Gender, Mention
from newsclaims.speakers.variants.name_cluster import NameCluster
from newsclaims.syntax import NOUN_SUBJECTS, Parse, Token

#: Hundredths of a vote: a title, a pronoun with one person in reach, a pronoun whose likeliest antecedent is a subject.
_TITLE, _ALONE, _SUBJECT = 3000, 100, 34
#: A title before the surname alone, which may be the wife's or the husband's.
_BARE_TITLE = 250
#: A given name that is nearly always a woman's or a man's: one pronoun that says otherwise may be somebody else's.
_GIVEN = 300
#: Mentions looked back over for a pronoun's antecedent.
_REACH = 6


def title_gender(parse: Parse, mention: Mention, lexicon: Lexicon) -> Gender:
    """What the titles before a name reveal."""
    titles, people = lexicon.table("speakers_titles"), lexicon.table("speakers_people")
    for start, end in mention.titles:
        for word in (w.split("-of-")[0] for w in plain_words(parse.text[start:end])):  # 'Mother-of-two Jane Doe'
            row = titles.get(word) or people.get(word)
            if row and row["gender"] == "masculine":
                return "masculine"
            if row and row["gender"] == "feminine":
                return "feminine"
    return "any"


def gender_votes(
    parse: Parse,
    mentions: Sequence[Mention],
    cluster_of: Mapping[Mention, NameCluster],
    appositions: Mapping[int, Mention],
    lexicon: Lexicon,
    shared: Collection[str] = (),
) -> dict[int, Counter[Gender]]:
    """Votes for each name's cluster (by id), in hundredths.

    Args:
        parse: the parse of the article.
        mentions: its names, descriptions and pronouns.
        cluster_of: the cluster of each name.
        appositions: names by the head of the description that stands beside them.
        lexicon: the word tables.
        shared: surnames of several people, which say nothing of one of them.
    """
    votes: dict[int, Counter[Gender]] = defaultdict(Counter)
    people, pronouns = [], []
    for m in sorted(mentions, key=lambda m: m.first):
        if m.kind == "pronoun" and m.gender in {"masculine", "feminine"}:
            pronouns.append(m)
        elif m.kind == "nominal" and m.head in appositions:
            if m.gender in {"masculine", "feminine"}:
                votes[id(cluster_of[appositions[m.head]])][m.gender] += _TITLE
        elif m.kind != "pronoun" and m.animacy == "person" and m.number == "singular":
            people.append(m)
            if m.kind == "name" and m.key not in shared and (gender := title_gender(parse, m, lexicon)) != "any":
                bare = len(m.key.split()) == 1 < len(cluster_of[m].words)
                votes[id(cluster_of[m])][gender] += _BARE_TITLE if bare else _TITLE
    firsts = [m.first for m in people]
    gender_at = {p.head: p.gender for p in pronouns}
    name_at = {i: m for m in people if m.kind == "name" for i in range(m.first, m.last)}
    for p in pronouns:
        if (behind := named_behind(parse, p, name_at)) is not None:
            votes[id(cluster_of[behind])][p.gender] += _ALONE
            continue
        at = bisect_left(firsts, p.first)
        reach = [m for m in people[max(0, at - _REACH) : at] if _reaches(parse, m, p)]
        reach = [] if any(_acts_on_another(parse, m, p, gender_at) for m in reach[-1:]) else reach
        if reach and (voted := _voted(parse, reach, cluster_of)):
            votes[id(voted[0])][p.gender] += voted[1]
    return votes


def _reaches(parse: Parse, m: Mention, pronoun: Mention) -> bool:
    """Whether both stand in the same block and the same quotation, at most a sentence apart."""
    same = m.run == pronoun.run and parse.tokens[m.head].block == parse.tokens[pronoun.head].block
    return same and pronoun.sentence - m.sentence <= 1


def _acts_on_another(parse: Parse, m: Mention, pronoun: Mention, gender_at: Mapping[int, Gender]) -> bool:
    """Whether somebody does something to 'him' in the pronoun's sentence: 'Roe ruled he could go but fined him'."""
    subject = parse.tokens[m.head]
    if subject.dep != "nsubj" or m.sentence != pronoun.sentence:
        return False
    if acted_on(parse, parse.tokens[pronoun.head], subject):
        return True
    verb = parse.head(subject)
    verbs = (verb, *parse.children(verb, "conj"))
    objects = (o for v in verbs if not _own_subject(parse, v, m) for o in parse.children(v, "dobj", "dative"))
    return any(gender_at.get(o.i) == pronoun.gender for o in objects)


def _own_subject(parse: Parse, verb: Token, m: Mention) -> bool:
    """Whether a verb has another subject than the mention."""
    return any(s.i != m.head for s in parse.children(verb, "nsubj", "nsubjpass"))


def _voted(
    parse: Parse, reach: Sequence[Mention], cluster_of: Mapping[Mention, NameCluster]
) -> tuple[NameCluster, int] | None:
    """Whom a pronoun speaks for: the only person in reach, else the latest subject, with less weight."""
    clusters = {id(cluster_of[m]): cluster_of[m] for m in reach if m.kind == "name"}
    if len(clusters) == 1 and all(m.kind == "name" for m in reach):
        return next(iter(clusters.values())), _ALONE
    subjects = [m for m in reach if parse.tokens[m.head].dep in NOUN_SUBJECTS]
    if subjects and subjects[-1].kind == "name":
        return cluster_of[subjects[-1]], _SUBJECT
    return None


def majority(votes: Counter[Gender]) -> Gender:
    """The gender that titles and pronouns agree on (three to one, at least nine tenths of a vote), else `any`."""
    if not votes:
        return "any"
    (first, n), *rest = votes.most_common()
    return first if n >= 0.9 * _ALONE and n >= 3 * (rest[0][1] if rest else 0) else "any"


def with_given_name(told: Counter[Gender], cluster: NameCluster, lexicon: Lexicon) -> Gender:
    """What a full name's first word says beside titles and pronouns; a single word may be a surname."""
    row = lexicon.table("speakers_name_genders").get(cluster.words[0]) if len(cluster.words) > 1 else None
    if row is None:
        return majority(told)
    given: Gender = "feminine" if row["gender"] == "feminine" else "masculine"
    return majority(told + Counter({given: _GIVEN}))

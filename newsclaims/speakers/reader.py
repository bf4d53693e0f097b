"""Read an article's mentions from first to last and join each to a referent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article
from newsclaims.speakers.antecedents import Seen, best_antecedent
from newsclaims.speakers.appositions import named_member
from newsclaims.speakers.names import Name, NameCluster, plain_words
from newsclaims.speakers.records import Gender, Mention, Referent
from newsclaims.syntax import Parse, Token


@dataclass(slots=True)
class Reader:
    """The state of reading: what was mentioned so far, and who was the source of what."""

    article: Article
    parse: Parse
    lexicon: Lexicon
    candidates: Sequence[Candidate]
    name_at: Mapping[int, Mention]
    cluster_of: Mapping[Mention, NameCluster]
    appositions: Mapping[int, Mention]
    source_heads: Mapping[int, list[int]]  # token -> candidates whose source it heads
    upcoming: Mapping[int, Mention]  # all mentions of the prose by their head
    history: list[Seen] = field(default_factory=list)
    at: dict[int, Referent] = field(default_factory=dict)  # head token -> referent
    labels: dict[tuple[int, int], Referent] = field(default_factory=dict)
    referents: list[Referent] = field(default_factory=list)
    by_cluster: dict[int, Referent] = field(default_factory=dict)
    by_words: dict[tuple[str, ...], Referent] = field(default_factory=dict)
    namesakes: dict[str, list[NameCluster]] = field(default_factory=dict)
    by_head: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))
    modifiers: dict[int, set[str]] = field(default_factory=dict)  # id of a referent -> its nouns' modifiers
    last_sources: list[Referent] = field(default_factory=list)
    early: list[tuple[Mention, Referent]] = field(default_factory=list)  # descriptions in the headline
    leads: list[Mention] = field(default_factory=list)  # indefinite descriptions in the lead
    genders: dict[int, Counter[Gender]] = field(default_factory=dict)
    links: dict[Mention, tuple[str, ...]] = field(default_factory=dict)
    author: Referent | None = None

    # -- one mention -------------------------------------------------------------------------------------------------

    def read(self, mention: Mention) -> None:
        """Join one mention, in text order."""
        if mention.kind == "name":
            referent = self._name(mention)
        elif mention.kind == "nominal":
            referent = self._nominal(mention)
        elif mention.kind == "pronoun":
            found = self._pronoun(mention)
            if found is None:
                return
            referent = found
        elif mention.kind == "label":
            referent = self._label(mention)
        else:
            found = self._handle(mention)
            if found is None:
                return
            referent = found
        self.note(mention, referent)

    def note(self, mention: Mention, referent: Referent) -> None:
        """Record that a mention belongs to a referent."""
        referent.mentions.append(mention)
        if mention.head >= 0:
            self.at[mention.head] = referent
            for i in range(mention.first, mention.last) if mention.kind == "name" else ():
                self.at.setdefault(i, referent)
        else:
            self.labels[mention.start, mention.end] = referent
        self.history.append(Seen(mention, referent))
        if mention.kind == "name" and mention.animacy == "person" and mention.head >= 0:
            together = self._coordinated(self.parse.tokens[mention.head], referent)
            if together.parts:
                self.history.append(Seen(mention, together))
        if mention.head in self.source_heads:
            self.last_sources.append(self.source_referent(mention, referent))

    def new(self, mention: Mention, **fields: object) -> Referent:
        """A referent of its own for this mention."""
        animacy = mention.animacy
        referent = Referent(mention.number, animacy, word_class=mention.word_class, gender=mention.gender)
        for key, value in fields.items():
            setattr(referent, key, value)
        self.referents.append(referent)
        return referent

    # -- names -------------------------------------------------------------------------------------------------------

    def _name(self, mention: Mention) -> Referent:
        cluster = self._cluster(mention)
        referent = self.of_cluster(cluster, mention)
        for start, end in mention.titles:
            self.add_title(referent, start, end)
        return referent

    def _cluster(self, mention: Mention) -> NameCluster:
        """The cluster of a name; of a bare surname that several people share, the likeliest person's."""
        words = tuple(mention.key.split())
        same = self.namesakes.get(words[0], []) if len(words) == 1 else []
        if len(same) < 2:
            return self.cluster_of[mention]
        ids = {id(c): c for c in same}
        gender = self.title_gender(mention)
        if gender != "any":
            fitting = [c for c in same if self._cluster_gender(c) in {gender, "any"}]
            exact = [c for c in fitting if self._cluster_gender(c) == gender]
            ids = {id(c): c for c in exact or fitting or same}
        known = {id(self.by_cluster[i]): c for i, c in ids.items() if i in self.by_cluster}
        bare: Counter[int] = Counter()
        for back, seen in enumerate(reversed(self.history[-80:])):
            if id(seen.referent) in known and seen.mention.kind == "name":
                bare[id(seen.referent)] += 3 if back < 6 else 1
        if bare:
            return known[bare.most_common(1)[0][0]]
        return next(iter(ids.values()))

    def _cluster_gender(self, cluster: NameCluster) -> Gender:
        return majority(self.genders.get(id(cluster), Counter()))

    def title_gender(self, mention: Mention) -> Gender:
        """What the titles before a name reveal."""
        table, people = self.lexicon.table("speakers_titles"), self.lexicon.table("speakers_people")
        for start, end in mention.titles:
            for word in plain_words(self.parse.text[start:end]):
                row = table.get(word) or people.get(word)
                if row and row["gender"] == "masculine":
                    return "masculine"
                if row and row["gender"] == "feminine":
                    return "feminine"
        return "any"

    def of_cluster(self, cluster: NameCluster, mention: Mention) -> Referent:
        """The referent of a name's cluster, made at its first mention."""
        found = self.by_cluster.get(id(cluster))
        if found is None:
            found = self.new(mention, word_class=cluster.kind, name_words=cluster.words, number="singular")
            found.name = " ".join(cluster.words)
            found.gender = self._cluster_gender(cluster) if mention.animacy == "person" else "neuter"
            self.by_cluster[id(cluster)] = found
            self.by_words[cluster.words] = found
        return found

    def add_title(self, referent: Referent, start: int, end: int) -> None:
        """Note a title or role of a named referent, with the nouns that may take it up later."""
        title = " ".join(self.parse.text[start:end].split())
        if title and title not in referent.titles:
            referent.titles.append(title)
        table = self.lexicon.table("speakers_titles")
        people = self.lexicon.table("speakers_people")
        for word in plain_words(title):
            row = table.get(word)
            if row and row["role"]:
                self.add_role(referent, row["role"])
            if row or word in people:
                self.add_role(referent, word)

    def add_role(self, referent: Referent, lemma: str) -> None:
        """Let a noun take the referent up."""
        if lemma not in referent.roles:
            referent.roles.add(lemma)
        if referent not in self.by_head[lemma]:
            self.by_head[lemma].append(referent)

    # -- labels and handles ------------------------------------------------------------------------------------------

    def _label(self, mention: Mention) -> Referent:
        text = self.article.text[mention.start : mention.end]
        words = plain_words(text)
        titles = self.lexicon.keys("speakers_titles")
        while len(words) > 1 and words[0] in titles:
            words = words[1:]
        for known, referent in self.by_words.items():
            if known == words:
                return referent
        for known, referent in self.by_words.items():
            if words and (known[-1:] == words or (len(words) > 1 and known[-1] == words[-1] and known[0] == words[0])):
                return referent
        for cluster in {id(c): c for c in self.cluster_of.values()}.values():
            if cluster.kind == "person" and (cluster.words == words or cluster.words[-1:] == words):
                stand_in = self.cluster_mention(cluster)
                return self.of_cluster(cluster, stand_in or mention)
        return self.new(mention, name=" ".join(words), name_words=words, word_class="label")

    def cluster_mention(self, cluster: NameCluster) -> Mention | None:
        """Some mention of a name."""
        return next((m for m, c in self.cluster_of.items() if c is cluster), None)

    def _handle(self, mention: Mention) -> Referent | None:
        """The holder of a handle: the name right before it, else the handle itself where it is a source."""
        key = self.article.text[mention.start : mention.end].lower()
        for seen in reversed(self.history[-40:]):
            if seen.mention.kind == "handle" and seen.mention.key == key:
                return seen.referent
        for seen in reversed(self.history[-3:]):
            between = self.article.text[seen.mention.end : mention.start]
            if seen.mention.kind in {"name", "label"} and len(between) <= 3 and "\n" not in between:
                return seen.referent
        source = any(c.source and c.source[0] <= mention.start < c.source[1] for c in self.candidates)
        return (
            self.new(mention, name=None, animacy="person", number="singular", word_class="handle") if source else None
        )

    # -- pronouns ----------------------------------------------------------------------------------------------------

    def pair(self, mention: Mention) -> Referent | None:
        """Whom 'both', 'the two', 'each' mean: the two people named last, at most three sentences back."""
        found: list[Referent] = []
        for seen in reversed(self.history[-24:]):
            if mention.sentence - seen.mention.sentence > 3 or len(found) > 2:
                break
            if seen.referent.parts and len(seen.referent.parts) == 2:
                return seen.referent
            if seen.referent.name and seen.referent.animacy == "person" and seen.referent not in found:
                found.append(seen.referent)
        return self.several(found[1::-1]) if len(found) >= 2 else None

    def several(self, named: Sequence[Referent]) -> Referent:
        """The referent for several named people together."""
        for known in self.referents:
            if known.parts and {id(p) for p in known.parts} == {id(p) for p in named}:
                return known
        group = Referent("plural", "people", parts=tuple(named), count=len(named), word_class="people")
        self.referents.append(group)
        return group

    def _pronoun(self, mention: Mention) -> Referent | None:
        if mention.word_class == "1":
            return None if mention.run >= 0 else self._author(mention)
        if mention.word_class == "relative":
            return self._relative(mention)
        head = mention.head
        sourced = [self.candidates[c] for c in self.source_heads.get(head, ())]
        link = best_antecedent(
            self.parse,
            mention,
            self.history,
            self.last_sources,
            quoting=any(c.quote_type != "indirect" for c in sourced),
            content=[span for c in sourced for span in c.content],
        )
        if link is None:
            if head not in self.source_heads:
                return None
            return self.new(mention, animacy="unknown" if mention.gender in {"neuter", "any"} else "person")
        self.links[mention] = link.reasons
        return link.referent

    def plural_antecedent(self, mention: Mention) -> Referent | None:
        """Whom 'them' means in 'one of them'."""
        link = best_antecedent(self.parse, mention, self.history, self.last_sources, quoting=False)
        return link.referent if link and link.referent.number == "plural" else None

    def _author(self, mention: Mention) -> Referent | None:
        if mention.head not in self.source_heads and self.author is None:
            return None
        if self.author is None:
            self.author = self.new(mention, is_author=True, animacy="person")
        return self.author

    def _relative(self, mention: Mention) -> Referent | None:
        """The antecedent of 'who', 'which', 'that': the noun its clause hangs on; for 'who' somebody."""
        token = self.parse.tokens[mention.head]
        who = mention.key in {"who", "whom", "whose"}
        for up in self.parse.ancestors(token):
            if up.dep == "relcl":
                noun = self.parse.tokens[up.head]
                if (subject := self._predicated(noun)) is not None:
                    return subject
                for above in (noun, *self.parse.ancestors(noun)):
                    found = self.at.get(above.i)
                    if found is not None and (not who or found.animacy in {"person", "people"}):
                        return found
                    if above.pos in {"VERB", "AUX"}:
                        break
                break
        for seen in reversed(self.history[-8:]):
            if seen.mention.sentence == mention.sentence and (not who or seen.referent.animacy in {"person", "people"}):
                return seen.referent
        return None

    def _predicated(self, noun: Token) -> Referent | None:
        """The subject of 'Doe was one of three members' where the clause hangs on 'members'."""
        of = self.parse.tokens[noun.head]
        one = self.parse.tokens[of.head]
        if noun.dep != "pobj" or of.lower != "of" or one.lower != "one" or one.dep != "attr":
            return None
        subject = next(self.parse.children(self.parse.tokens[one.head], "nsubj"), None)
        return self.at.get(subject.i) if subject is not None else None

    # -- descriptions ------------------------------------------------------------------------------------------------

    def _nominal(self, mention: Mention) -> Referent:
        from newsclaims.speakers.descriptions import describe

        return describe(self, mention)

    # -- sources -----------------------------------------------------------------------------------------------------

    def source_referent(self, mention: Mention, referent: Referent) -> Referent:
        """Who speaks where this mention heads the source: a named member, several people, or the referent itself."""
        if mention.kind == "nominal" and mention.animacy != "document":
            member = named_member(self.parse, mention, self.name_at)
            if member:
                found = self.of_cluster(self.cluster_of[member], member)
                found.group = referent
                return found
        if mention.kind in {"name", "nominal", "pronoun"} and mention.head >= 0:
            return self._coordinated(self.parse.tokens[mention.head], referent)
        return referent

    def _coordinated(self, head: Token, referent: Referent) -> Referent:
        """The speakers of 'Jane Doe and John Roe'; where one member alone is named, that one."""
        parts = [referent]
        others = 0
        for token in conjuncts(self.parse, head):
            name = self.name_at.get(token.i)
            if name is not None:
                found = self.of_cluster(self._cluster(name), name)
                if found not in parts:
                    parts.append(found)
            elif token.i != head.i:
                others += 1
        named = [p for p in parts if p.name and p.animacy == "person"]
        if len(named) == 1:
            return named[0]
        if len(named) > 1:
            return self.several(named)
        return referent


def conjuncts(parse: Parse, head: Token) -> list[Token]:
    """The head and what is coordinated with it, at most twelve."""
    out, queue = [head], [head]
    while queue and len(out) < 12:
        for child in parse.children(queue.pop(), "conj"):
            out.append(child)
            queue.append(child)
    return out


def majority(votes: Counter[Gender]) -> Gender:
    """The gender that pronouns and titles agree on, else `any`."""
    if not votes:
        return "any"
    (first, n), *rest = votes.most_common()
    return first if n >= 0.9 and n >= 3 * (rest[0][1] if rest else 0) else "any"


def name_index(clusters: Mapping[Name, NameCluster], suffixes: frozenset[str]) -> dict[str, list[NameCluster]]:
    """People of more than one name, by surname."""
    index: dict[str, list[NameCluster]] = defaultdict(list)
    for cluster in {id(c): c for c in clusters.values()}.values():
        words = cluster.words
        while len(words) > 1 and words[-1] in suffixes:
            words = words[:-1]
        if cluster.kind == "person" and len(words) > 1:
            index[words[-1]].append(cluster)
    return index

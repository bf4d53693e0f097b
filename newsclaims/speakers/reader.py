"""Read an article's mentions from first to last and join each to a referent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article
from newsclaims.speakers.coreference import Clusters
from newsclaims.speakers.descriptions.described_before import described_before
from newsclaims.speakers.descriptions.kin import note_kin_before, spouse_called
from newsclaims.speakers.descriptions.referent import describe
from newsclaims.speakers.details.affiliation import find_seat
from newsclaims.speakers.details.genders import majority, title_gender, with_given_name
from newsclaims.speakers.details.title_seats import TitleSeat, title_seat
from newsclaims.speakers.groups import conjuncts, coordinated, groups_of, joint_mention, source_referent
from newsclaims.speakers.labels import handle_referent, label_referent
from newsclaims.speakers.names.find import plain_words, singular_title
from newsclaims.speakers.pronouns.referent import pronoun_referent
from newsclaims.speakers.records import Gender, Mention, Referent, Seen
from newsclaims.speakers.surnames import likeliest
from newsclaims.speakers.variants.name_cluster import NameCluster
from newsclaims.syntax import Parse

#: Hundredths of a vote for a gender from which on it is told from none at all.
_LEANS = 90


@dataclass(slots=True)
class Reader:
    """The state of reading: what was mentioned so far, and who was the source of what."""

    article: Article
    parse: Parse
    lexicon: Lexicon
    candidates: Sequence[Candidate]
    name_at: Mapping[int, Mention]  # names by each of their tokens
    cluster_of: Mapping[Mention, NameCluster]
    appositions: Mapping[int, Mention]  # head of a description -> the name it stands beside
    source_heads: Mapping[int, list[int]]  # token -> candidates whose source it heads
    upcoming: Mapping[int, Mention]  # all mentions of the prose by their head
    history: list[Seen] = field(default_factory=list)
    last_sources: list[Referent] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)
    at: dict[int, Referent] = field(default_factory=dict)  # head token -> referent
    labels: dict[tuple[int, int], Referent] = field(default_factory=dict)  # offsets outside the prose -> referent
    by_cluster: dict[int, Referent] = field(default_factory=dict)
    by_label: dict[tuple[str, ...], Referent] = field(default_factory=dict)
    by_handle: dict[str, Referent] = field(default_factory=dict)
    by_head: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))
    by_role: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))  # by group of roles
    together: dict[frozenset[int], Referent] = field(default_factory=dict)  # several people at once
    named_people: dict[tuple[str, ...], NameCluster] = field(default_factory=dict)
    namesakes: dict[str, list[NameCluster]] = field(default_factory=dict)
    first_mention: dict[int, Mention] = field(default_factory=dict)  # id of a cluster -> its first name
    handle_sources: frozenset[int] = frozenset()
    described: Mapping[int, Sequence[int]] = field(
        default_factory=dict
    )  # first token of a name -> heads of appositions
    titled: Mapping[int, Mention] = field(default_factory=dict)  # names by the tokens of the titles before them
    ages: dict[int, str] = field(default_factory=dict)  # id of a referent -> its age, as the article gives it
    modifiers: dict[int, set[str]] = field(default_factory=dict)  # id of a referent -> its nouns' modifiers
    early: list[tuple[Mention, Referent]] = field(default_factory=list)  # descriptions in the headline
    headed: set[int] = field(default_factory=set)  # heads of the descriptions in the headline
    leads: list[Mention] = field(default_factory=list)  # descriptions of one person in the lead
    genders: Mapping[int, Counter[Gender]] = field(default_factory=dict)  # id of a cluster -> votes
    why: dict[tuple[int, int], tuple[tuple[str, ...], float]] = field(default_factory=dict)  # mention -> evidence
    turns: Mapping[int, tuple[int, int]] = field(default_factory=dict)  # block of a transcript -> offsets of its label
    heads: Sequence[int | None] = ()  # for each candidate the token that heads its source
    addressed: list[tuple[Mention, Referent]] = field(default_factory=list)  # 'you' of turns nobody has answered yet
    content_of: Mapping[int, int] = field(default_factory=dict)  # token in an indirect content -> its candidate
    quoted_of: Mapping[int, int] = field(default_factory=dict)  # the same for direct contents
    told_of: frozenset[int] = frozenset()  # tokens of what is reported, but not of what somebody is asked to do
    shared_titles: dict[int, str] = field(default_factory=dict)  # first token of a name -> 'Minister' of 'Ministers'
    coreferent: Mapping[int, frozenset[int]] = field(default_factory=dict)  # head -> heads in its cluster, itself too
    kin: dict[tuple[int, str], list[Referent]] = field(default_factory=dict)  # id of a person, relation -> who is that
    nameless_kin: list[tuple[Mention, Referent]] = field(default_factory=list)  # 'her husband', until he is named
    seats: set[int] = field(default_factory=set)  # ids of politicians whose party or place is given
    # id of a referent -> what its titles say it is of
    title_seats: dict[int, list[TitleSeat]] = field(default_factory=dict)
    # id of a cluster -> words in its names, words right behind them
    around: dict[int, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    author: Referent | None = None

    def corefer(self, clusters: Clusters) -> None:
        """Take in what the caller's coreference says of the mentions in the prose."""
        members: dict[int, set[int]] = defaultdict(set)
        for (start, end), number in clusters.items():
            if (head := self._mention_at(start, end)) is not None:
                members[number].add(head)
        self.coreferent = {head: frozenset(heads) for heads in members.values() for head in heads if len(heads) > 1}

    def _mention_at(self, start: int, end: int) -> int | None:
        """The head of the mention that is or heads a stretch of the text: 'Roe' of 'Mayor Ann Roe, who left'."""
        for i in range(*self.parse.within(start, end)):
            mention = self.upcoming.get(i)
            outside = not start <= self.parse.tokens[self.parse.tokens[i].head].start < end
            if mention is not None and ((mention.start, mention.end) == (start, end) or outside):
                return i
            if mention is None and (name := self.name_at.get(i)) is not None and outside:
                return name.head
        return None

    def read(self, mention: Mention) -> None:
        """Join one mention, in text order."""
        referent: Referent | None
        if mention.kind == "name":
            referent = self._name(mention)
        elif mention.kind == "nominal":
            referent = describe(self, mention)
        elif mention.kind == "pronoun":
            referent = pronoun_referent(self, mention)
        elif mention.kind == "label":
            referent = label_referent(self, mention)
        else:
            referent = handle_referent(self, mention)
        if referent is not None:
            if mention.kind == "nominal" and mention.number == "singular":
                self._note_age(referent, mention.last)
            self._note(mention, referent)

    def _note(self, mention: Mention, referent: Referent) -> None:
        referent.mentions.append(mention)
        self.history.append(Seen(mention, referent))
        if mention.head < 0:
            self.labels[mention.start, mention.end] = referent
            return
        self.at[mention.head] = referent
        if mention.kind == "name":
            for i in range(mention.first, mention.last):
                self.at.setdefault(i, referent)
            if mention.animacy == "person":
                group = coordinated(self, self.parse.tokens[mention.head], referent)
                if group.parts:
                    self.history.append(Seen(mention, group))
                    group.mentions.append(joint_mention(self, mention))
        if mention.head in self.source_heads and mention.run < 0:  # not whom somebody quoted speaks of
            self._spoke(mention, source_referent(self, mention, referent))
            self.history.extend(Seen(mention, g) for g in groups_of(self, mention, referent))

    def _spoke(self, mention: Mention, speaker: Referent) -> None:
        """Note who spoke last; of 'Envoys said mediators feared a delay' that is the envoys."""
        told = self.content_of.get(mention.head)
        head = self.heads[told] if told is not None else None
        inner = head is not None and self.last_sources and self.last_sources[-1] is self.at.get(head)
        self.last_sources.insert(len(self.last_sources) - bool(inner), speaker)

    def because(self, mention: Mention, score: float, *reasons: str) -> None:
        """Record why a mention was joined, and how probable it is that this is right."""
        self.why[mention.start, mention.end] = (reasons, score)

    def new(self, mention: Mention) -> Referent:
        """A referent of its own for this mention."""
        referent = Referent(mention.number, mention.animacy, word_class=mention.word_class, gender=mention.gender)
        self.referents.append(referent)
        return referent

    def _name(self, mention: Mention) -> Referent:
        referent = self.of_cluster(self.cluster(mention), mention)
        if referent.gender == "any":
            referent.gender = title_gender(self.parse, mention, self.lexicon)
        for start, end in mention.titles:
            self._add_title(referent, start, end, mention)
            note_kin_before(self, referent, *self.parse.within(start, end))
        if (shared := self.shared_titles.get(mention.first)) is not None:
            self.note_title(referent, shared)
        if mention.animacy == "person" and (seat := find_seat(self.parse, mention, self.lexicon)) is not None:
            self.modifiers.setdefault(id(referent), set()).update(seat.words)
            self.seats.add(id(referent))
            for noun in sorted(seat.party):
                self.add_role(referent, noun)
        self._note_age(referent, mention.last)
        self._note_part(referent, mention.last)
        return referent

    def _note_part(self, referent: Referent, end: int) -> None:
        """Let 'the prosecutor' take up 'Jane Doe, prosecuting,'."""
        after = [t.lower for t in self.parse.tokens[end : end + 3]]
        row = self.lexicon.table("speakers_court_parts").get(after[1]) if after[::2] == [",", ","] else None
        if row is not None:
            self.add_role(referent, row["noun"])

    def _note_age(self, referent: Referent, end: int) -> None:
        """Note the age in 'Jane Doe, 58, a nurse', 'The actor, 34,'."""
        after = self.parse.tokens[end : end + 2]
        if len(after) > 1 and after[0].lower == "," and after[1].lower.isdecimal():
            self.ages.setdefault(id(referent), after[1].lower)

    def cluster(self, mention: Mention) -> NameCluster:
        """The cluster of a name; of a bare surname that several people share, the likeliest person's."""
        words = tuple(mention.key.split())
        same = self.namesakes.get(words[0], []) if len(words) == 1 else []
        gender = title_gender(self.parse, mention, self.lexicon)
        if len(same) <= 1:
            return spouse_called(self, self.cluster_of[mention], gender) or self.cluster_of[mention]
        fitting = [c for c in same if gender == "any" or self._gender(c) in {gender, "any"}] or same
        exact = [c for c in fitting if gender != "any" and self._leans(c, gender)] or fitting
        self.because(mention, 0.7, "shared_surname")
        return likeliest(self, mention, exact, gender, self._barred(mention, words[0]))

    def _barred(self, mention: Mention, surname: str) -> list[int]:
        """Whom (by id) the mention's own words call by another name: nobody speaks so of themselves."""
        said = [span for c in self.source_heads.get(mention.head, ()) for span in self.candidates[c].content]
        found = []
        for i in (i for span in said for i in range(*self.parse.within(*span))):
            name = self.name_at.get(i)
            if name is not None and name.key != surname and (r := self.by_cluster.get(id(self.cluster_of[name]))):
                found.append(id(r))
        return found

    def _leans(self, cluster: NameCluster, gender: Gender) -> bool:
        """Whether more titles and pronouns speak for this gender than for another, be it not so many as to be sure."""
        votes = self.genders.get(id(cluster), Counter())
        return votes[gender] >= _LEANS and votes[gender] > sum(votes.values()) - votes[gender]

    def _gender(self, cluster: NameCluster) -> Gender:
        return with_given_name(self.genders.get(id(cluster), Counter()), cluster, self.lexicon)

    def of_cluster(self, cluster: NameCluster, mention: Mention) -> Referent:
        """The referent of a name's cluster, made at its first mention."""
        found = self.by_cluster.get(id(cluster))
        if found is None and (known := described_before(self, cluster, mention)) is not None:
            found = self.by_cluster[id(cluster)] = known
            found.call(cluster.words)
            found.word_class = cluster.kind
            found.number, found.animacy = "singular", mention.animacy
        if found is None:
            found = self.new(mention)
            found.number, found.word_class = "singular", cluster.kind
            found.call(cluster.words)
            found.gender = self._gender(cluster) if mention.animacy == "person" else "neuter"
            found.gender_told = majority(self.genders.get(id(cluster), Counter())) != "any"
            self.by_cluster[id(cluster)] = found
        return found

    def _add_title(self, referent: Referent, start: int, end: int, name: Mention) -> None:
        """Note a title before a name; 'Ministers' before two names is each one's 'Minister'."""
        self.note_title_seat(referent, *self.parse.within(start, end))
        title = " ".join(self.parse.text[start:end].split())
        single = singular_title(title, self.lexicon)
        if single is not None:
            for other in conjuncts(self.parse, self.parse.tokens[name.head])[1:]:
                if (named := self.name_at.get(other.i)) is not None and not named.titles:
                    self.shared_titles[named.first] = single
        self.note_title(referent, single or title)

    def note_title(self, referent: Referent, title: str) -> None:
        """Note a title with the nouns that may take it up later ('Gov.': 'the governor')."""
        if title and title not in referent.titles:
            referent.titles.append(title)
        table = self.lexicon.table("speakers_titles")
        people, occupations = self.lexicon.keys("speakers_people"), self.lexicon.keys("speakers_occupations")
        self.note_compounds(referent, title)
        for word in plain_words(title):
            row = table.get(word)
            if row and row["role"]:
                self.add_role(referent, row["role"])
            if row or word in people or word in occupations:
                self.add_role(referent, word)

    def note_title_seat(self, referent: Referent, first: int, last: int) -> None:
        """Note of what body or place the title between two tokens says somebody is."""
        if (seat := title_seat(self.parse, first, last, self.lexicon)) is not None:
            self.title_seats.setdefault(id(referent), []).append(seat)

    def note_compounds(self, referent: Referent, title: str) -> None:
        """Let 'the boss' take up whoever is introduced by a role of two words ('general secretary')."""
        groups = self.lexicon.table("speakers_role_groups")
        for pair in map(" ".join, pairwise(plain_words(title))):
            if pair in groups:
                self.add_role(referent, pair)

    def add_role(self, referent: Referent, lemma: str) -> None:
        """Let a noun take the referent up."""
        if lemma not in referent.roles:
            referent.roles.add(lemma)
            self.by_head[lemma].append(referent)
            alike = self.lexicon.table("speakers_role_groups").get(lemma)
            if alike:
                self.by_role[alike["group"]].append(referent)

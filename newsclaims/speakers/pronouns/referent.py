"""Whom a pronoun means: by agreement and salience, by the clause it opens, or by whose quotation it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import TYPE_CHECKING

from newsclaims.speakers.labels import other_speaker, turn_speaker
from newsclaims.speakers.pronouns.accusers import accuser
from newsclaims.speakers.pronouns.antecedents import best_antecedent
from newsclaims.speakers.pronouns.cataphora import named_behind
from newsclaims.speakers.pronouns.deniers import denier
from newsclaims.speakers.pronouns.salience import Pronoun
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

_PEOPLE = frozenset({"person", "people"})
_BACK = 8
#: By how much an antecedent must be better than the next for a pronoun to tell its gender.
_SURE = 1.5
#: Tokens of a content in which names are looked for.
_LONGEST = 200


def pronoun_referent(reader: Reader, mention: Mention) -> Referent | None:
    """The referent of a pronoun; None where there is none to be had.

    'I' and 'we' inside a quotation are left to `resolve_speakers`, which knows whose quotation it is.
    """
    if mention.word_class == "1":
        if mention.run < 0 and (turn := turn_speaker(reader, mention)) is not None:
            return turn
        return None if mention.run >= 0 else _author(reader, mention)
    if mention.word_class == "2":
        return _addressed(reader, mention)
    if mention.word_class == "relative":
        return _relative(reader, mention)
    if (behind := _behind(reader, mention) or _who_was_asked(reader, mention)) is not None:
        return behind
    if (accused := denier(reader, mention)) is not None:
        return accused
    sourced = [reader.candidates[c] for c in reader.source_heads.get(mention.head, ())]
    content = [span for c in sourced for span in c.content]
    pronoun = Pronoun(
        reader.parse,
        mention,
        reader.last_sources,
        quoting=any(c.quote_type != "indirect" for c in sourced),
        content=content,
        coreferent=reader.coreferent.get(mention.head, frozenset()),
        written=mention.gender == "neuter" and _reads(reader, mention),
        beside=_is_beside_another(reader, mention),
        told=() if any(c.kind == "denial" for c in sourced) else reader.told_of,  # who denies is who was told of
        others=_somebody_else(reader, mention, content),
        own=_whose_words(reader, mention),
    )
    link = best_antecedent(pronoun, reader.history)
    if link is not None:
        reader.because(mention, 0.97 - 0.3 * exp(-max(link.margin, 0.0)), f"pronoun:{mention.key}", *link.reasons)
        if (sourced or link.margin > _SURE) and mention.gender in {"masculine", "feminine"}:
            link.referent.spoken_of[mention.gender] += 1  # somebody who was 'she' is hardly 'he' further down
        return link.referent
    if not sourced:
        return None
    referent = reader.new(mention)
    referent.animacy = "unknown" if mention.gender in {"neuter", "any"} else "person"
    reader.because(mention, 0.2, f"pronoun:{mention.key}", "no_antecedent")
    return referent


def _behind(reader: Reader, mention: Mention) -> Referent | None:
    """Whom the pronoun of a fronted clause means, where the main clause names somebody of that gender."""
    if mention.gender not in {"masculine", "feminine"}:
        return None
    name = named_behind(reader.parse, mention, reader.name_at)
    found = reader.of_cluster(reader.cluster(name), name) if name is not None else None
    if found is None or found.gender not in {"any", mention.gender}:
        return None
    reader.because(mention, 0.85, f"pronoun:{mention.key}", "named_behind")
    return found


def _who_was_asked(reader: Reader, mention: Mention) -> Referent | None:
    """'He answered' right after 'Doe asked the lawyer, John Roe.': whoever was asked."""
    parse, lexicon = reader.parse, reader.lexicon
    verb = parse.head(parse.tokens[mention.head])
    replies = verb.lemma in lexicon.keys("speakers_replying_verbs") and mention.gender in {"masculine", "feminine"}
    if not replies or mention.sentence < 1 or mention.head != parse.sentences[mention.sentence].start:
        return None
    before = parse.sentences[mention.sentence - 1]
    asking = lexicon.keys("reporting_verbs", kind="question")
    for ask in reversed(parse.tokens[before.start : before.end]):
        if ask.pos == "VERB" and ask.lemma in asking:
            asked = (reader.at.get(o.i) for o in parse.children(ask, "dobj", "dative"))
            found = next((r for r in asked if r is not None and r.animacy == "person"), None)
            if found is None or found.gender not in {"any", mention.gender} or found.number == "plural":
                return None
            reader.because(mention, 0.85, f"pronoun:{mention.key}", "who_was_asked")
            return found
    return None


def _named_inside(reader: Reader, content: Sequence[tuple[int, int]]) -> set[int]:
    """The people (by id) named in what the pronoun tells, as nobody names themselves ('She said Roe was ill')."""
    found = set()
    for first, last in (reader.parse.within(*span) for span in content):
        for i in range(first, min(last, first + _LONGEST)):
            name = reader.name_at.get(i)
            own = name is None or reader.parse.tokens[name.head].dep in {"attr", "appos", "oprd"}  # 'I am Jane Roe'
            if own or name is None or name.animacy != "person" or len(reader.namesakes.get(name.key, ())) > 1:
                continue
            if (known := reader.by_cluster.get(id(reader.cluster_of[name]))) is not None:
                found.add(id(known))
    return found


def _somebody_else(reader: Reader, mention: Mention, content: Sequence[tuple[int, int]]) -> set[int]:
    """Whom (by id) the source hardly is: who is named in what is told, who has just accused whoever denies it."""
    other = accuser(reader, mention)
    return _named_inside(reader, content) | ({id(other)} if other is not None else set())


def _whose_words(reader: Reader, mention: Mention) -> Referent | None:
    """Whose turn of a transcript, or whose direct quotation behind its source, a pronoun stands in."""
    if mention.head < 0:
        return None
    if mention.run < 0:
        return turn_speaker(reader, mention)
    said = reader.quoted_of.get(mention.head)
    head = reader.heads[said] if said is not None else None
    return reader.at.get(head) if head is not None else None


def _is_beside_another(reader: Reader, mention: Mention) -> bool:
    """'He told her': whether the sentence has a pronoun of the other gender."""
    other = {"masculine": "feminine", "feminine": "masculine"}.get(mention.gender)
    sentence, table = reader.parse.sentences[mention.sentence], reader.lexicon.table("speakers_pronouns")
    words = (t.lower for t in reader.parse.tokens[sentence.start : sentence.end])
    return other is not None and any((table.get(w) or {}).get("gender") == other for w in words)


def _reads(reader: Reader, mention: Mention) -> bool:
    """Whether the pronoun is the subject of what documents do: 'it read'."""
    cue = reader.parse.head(reader.parse.tokens[mention.head])
    return mention.head in reader.source_heads and cue.lemma in reader.lexicon.keys("speakers_written_verbs")


def plural_antecedent(reader: Reader, mention: Mention) -> Referent | None:
    """Whom 'them' means in 'one of them'."""
    link = best_antecedent(Pronoun(reader.parse, mention, reader.last_sources), reader.history)
    return link.referent if link and link.referent.number == "plural" else None


def _addressed(reader: Reader, mention: Mention) -> Referent | None:
    """'you': in a transcript whoever speaks in another turn, the one before if any; elsewhere nobody known."""
    in_turn = mention.run < 0 and turn_speaker(reader, mention) is not None
    found = other_speaker(reader, mention) if in_turn else None
    if found is not None:
        reader.because(mention, 0.7, f"pronoun:{mention.key}", "other_turn")
        return found
    if not in_turn and mention.head not in reader.source_heads:
        return None
    referent = reader.new(mention)
    referent.animacy = "person"
    reader.because(mention, 0.2, f"pronoun:{mention.key}", "no_antecedent")
    if in_turn:
        reader.addressed.append((mention, referent))
    return referent


def _author(reader: Reader, mention: Mention) -> Referent | None:
    """The writer of the article, who speaks as 'I' or 'we' outside of quotations."""
    if reader.author is None and mention.head in reader.source_heads:
        reader.author = reader.new(mention)
        reader.author.is_author, reader.author.animacy = True, "person"
    return reader.author


def _relative(reader: Reader, mention: Mention) -> Referent | None:
    """The antecedent of 'who', 'which', 'that': the noun its clause hangs on; for 'who' somebody."""
    parse = reader.parse
    who = mention.key.startswith("who")
    clause = next((up for up in parse.ancestors(parse.tokens[mention.head]) if up.dep == "relcl"), None)
    if clause is not None:
        noun = parse.tokens[clause.head]
        if (subject := _predicated(reader, noun)) is not None:
            return subject
        for above in (noun, *parse.ancestors(noun)):
            found = reader.at.get(above.i)
            if found is not None and (not who or found.animacy in _PEOPLE):
                reader.because(mention, 0.9, "relative_clause")
                return found
            if above.pos in {"VERB", "AUX"}:
                break
    for seen in reversed(reader.history[-_BACK:]):
        if seen.mention.sentence == mention.sentence and (not who or seen.referent.animacy in _PEOPLE):
            reader.because(mention, 0.7, "relative_clause", "nearest")
            return seen.referent
    return None


def _predicated(reader: Reader, noun: Token) -> Referent | None:
    """The subject of 'Doe was one of three members' where the clause hangs on 'members'."""
    of = reader.parse.tokens[noun.head]
    one = reader.parse.tokens[of.head]
    if noun.dep != "pobj" or of.lower != "of" or one.lower != "one" or one.dep != "attr":
        return None
    subject = next(reader.parse.children(reader.parse.tokens[one.head], "nsubj"), None)
    return reader.at.get(subject.i) if subject is not None else None

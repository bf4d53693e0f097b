"""Which noun phrase is the source of a cue."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.context import Context, row_of
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.standing import (
    NOMINAL,
    How,
    Source,
    agent_behind_marks,
    before,
    before_relative,
    behind_mark,
    chunk_behind,
    is_time,
)
from newsclaims.attributions.voices import SOURCES, SOURCES_AND_OCCASIONS, is_among
from newsclaims.syntax import FULL_SUBJECTS, TENSED, Token

_JOINED = {"conj", "xcomp"}
_UPWARD = {"conj", "xcomp", "advcl", "acl", "ccomp", "dep", "prep", "pcomp"}
#: What the words of a quotation end with where a frame follows, or what stands behind its mark.
_SPOKEN = (",", "?", "!", "…", "—", "–")
#: Links followed upward in search of an understood subject; longer chains are the parser's mistakes.
_MAX_LINKS = 5


def source_of(context: Context, verb: Token) -> Source | None:
    """The source of a verb cue: subject, inverted noun phrase, agent, or the subject understood."""
    if is_passive(context, verb):
        return _agent(context, verb)
    if (parted := parted_source(context, verb)) is not None:
        return parted
    subject = _subject(context, verb)
    if subject is None or subject.how == "inverted":
        subject = behind_mark(context, verb) or subject
    return (
        subject
        or _adjacent(context, verb)
        or (None if _tells_somebody(context, verb) else _inverted(context, verb))
        or _agent(context, verb)
        or _quoted_subject(context, verb)
        or _object(context, verb)
        or _understood(context, verb)
        or before(context, verb)
    )


def parted_source(context: Context, verb: Token) -> Source | None:
    """Who a relative clause parts from the verb, if the parser gives it no subject before that clause."""
    return before_relative(
        context, verb, next((c for c in context.parse.children(verb, "nsubj") if c.i < verb.i), None)
    )


def _adjacent(context: Context, verb: Token) -> Source | None:
    """'It began after an accountant at the firm reported': the parser takes the subject for the object of 'after'."""
    if verb.dep not in _JOINED or verb.tag not in TENSED:
        return None
    found = before(context, verb)
    noun = context.parse.tokens[found.head] if found is not None else None
    if found is None or noun is None or noun.dep != "pobj" or is_time(noun):
        return None
    opens = context.parse.head(noun).lower in context.lexicon.keys("link_words", role="time")
    return replace(found, how="adjacent") if opens and found.end == context.verb_group(verb)[0] else None


def _tells_somebody(context: Context, verb: Token) -> bool:
    """'told' takes who is told right behind it, so what stands there is never its source."""
    frames = context.frames(verb)
    return "ot" in frames and "t" not in frames


def is_passive(context: Context, verb: Token) -> bool:
    """Whether the verb is passive: its subject is then no source."""
    return verb.tag == "VBN" and any(c.dep in {"auxpass", "nsubjpass"} for c in context.parse.children(verb))


def _found(context: Context, head: Token, how: How) -> Source:
    start, end = noun_phrase(context, head)
    return Source(head.i, start, end, how)


def _subject(context: Context, verb: Token) -> Source | None:
    parse = context.parse
    if any(c.dep == "auxpass" for c in parse.children(verb)):
        return None
    helped = (s for aux in parse.children(verb, "aux") for s in parse.children(aux, "nsubj"))  # 'has, in May, taken'
    for child in (*parse.children(verb, "nsubj"), *helped):
        late = child.i > verb.i and (_tells_somebody(context, verb) or not stands_after_content(context, verb))
        if child.pos not in NOMINAL or late:
            continue
        if is_time(child) or _in_closed_quotation(context, child, verb):
            continue
        if verb.dep == "relcl" and child.tag in {"WP", "WDT"}:
            return antecedent_of(context, verb, child)
        found = _found(context, child, "subject" if child.i < verb.i else "inverted")
        # The parser hangs what trails behind the clause on its subject too.
        return replace(found, end=min(found.end, context.verb_group(verb)[0])) if child.i < verb.i else found
    return None


def _in_closed_quotation(context: Context, subject: Token, verb: Token) -> bool:
    """'“The bridge,” said Roe, “is unsafe”': what stands in marks of its own, a comma behind it, is what was said."""
    number = context.outer[subject.i]
    if number < 0 or number == context.outer[verb.i] or subject.i > verb.i:
        return False
    run = context.runs[number]
    inside = context.article.text[run.start : run.end].rstrip()
    behind = context.article.text[run.close[1] : run.close[1] + 2].lstrip()[:1] if run.close else ""
    return run.close is not None and (inside.endswith(_SPOKEN) or behind in _SPOKEN)


def antecedent_of(context: Context, verb: Token, pronoun: Token | None) -> Source | None:
    """The noun phrase that a relative clause hangs on, with its pronoun: 'leaders who have worried'."""
    antecedent = context.parse.head(verb)
    if antecedent.pos not in NOMINAL:
        return None
    found = _up_to(_found(context, antecedent, "antecedent"), verb)
    if pronoun is not None and all(t.pos == "PUNCT" for t in context.parse.tokens[found.end : pronoun.i]):
        return replace(found, end=pronoun.i + 1)
    return found


def _up_to(source: Source, clause: Token) -> Source:
    """The source without the clause that hangs on it."""
    return replace(source, end=max(source.head + 1, min(source.end, clause.left)))


def _issuer(context: Context, noun: Token) -> Source | None:
    """'issued a statement saying': not the statement but who issued it; 'followed a memo saying': the memo."""
    verb = context.parse.head(noun)
    issues = verb.pos == "VERB" and row_of(context.lexicon.table("issuing_verbs"), verb) is not None
    if noun.dep == "dobj" and issues and noun.lemma in context.lexicon.keys("settings"):
        found = _subject(context, verb)
        return replace(found, how="understood") if found else None
    return None


def refuses(context: Context, verb: Token) -> bool:
    """'but would not confirm', 'but declined to say'."""
    lexicon = context.lexicon
    negated = context.parse.has_child(verb, "neg")
    return verb.lemma in lexicon.keys("refusal_verbs") or (negated and verb.lemma in lexicon.keys("reply_verbs"))


def _inverted(context: Context, verb: Token) -> Source | None:
    """'..., said two people': the parser takes the noun phrase right behind the verb for its object."""
    parse = context.parse
    subjects = (c for c in parse.children(verb, *FULL_SUBJECTS) if c.i < verb.i)
    if (
        verb.tag == "VBG"
        or any(c.tag in TENSED and c.i < verb.i for c in parse.children(verb, "aux"))  # 'has, in May, taken note'
        or any(not _in_closed_quotation(context, c, verb) for c in subjects)
        or not stands_after_content(context, verb)
    ):
        return None
    for child in parse.children(verb, "nsubj", "dobj", "attr", "npadvmod", "oprd", "appos", "dep"):
        nominal = child.pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} and not is_time(child)
        if child.dep == "dobj" and _has_predicate(context, verb, child):
            return None  # ', described the junction as lethal'
        if verb.i < child.i and child.left <= verb.i + 1 and nominal and _may_speak(context, verb, child):
            return _found(context, child, "inverted")
    chunk = chunk_behind(context, verb)
    return chunk if chunk is None or _may_speak(context, verb, context.parse.tokens[chunk.head]) else None


def _may_speak(context: Context, verb: Token, noun: Token) -> bool:
    """Not 'probe' in the headline 'Opposition calls deal ‘rotten’, demands probe', where 'and' is left out."""
    terse = context.article.blocks[verb.block].kind in {"headline", "standfirst"}
    if not terse or noun.pos == "PRON" or noun.ent_type:
        return True
    return noun.pos == "PROPN" or is_among(context.lexicon, noun, SOURCES)


def _has_predicate(context: Context, verb: Token, noun: Token) -> bool:
    """Whether something is said of the verb's object: 'as lethal', 'lethal'."""
    frames = context.frames(verb)
    behind = [c for c in context.parse.children(verb, "prep", "oprd") if c.i > noun.i]
    return any(("a" in frames and c.lower == "as") or ("x" in frames and c.dep == "oprd") for c in behind)


def stands_after_content(context: Context, verb: Token) -> bool:
    """Whether a comma or a closing mark comes right before the verb (or its adverb)."""
    tokens = context.parse.tokens
    i = verb.i - 1
    while i >= 0 and tokens[i].pos == "ADV" and tokens[i].sentence == verb.sentence:
        i -= 1
    return (
        i >= 0
        and tokens[i].block == verb.block
        and (tokens[i].lower in {",", "—", "–", "--", "?", "!"} or context.is_mark(tokens[i]))
    )


def _agent(context: Context, verb: Token) -> Source | None:
    parse = context.parse
    for agent in parse.children(verb, "agent", "prep"):
        if agent.lower == "by" and (agent.dep == "agent" or any(c.dep == "auxpass" for c in parse.children(verb))):
            for child in parse.children(agent, "pobj"):
                if child.left == child.i and child.pos == "NOUN" and child.lemma in context.lexicon.keys("settings"):
                    return None  # 'told by e-mail': a means
                return _found(context, child, "agent")
    return agent_behind_marks(context, verb) if is_passive(context, verb) else None


def _quoted_subject(context: Context, verb: Token) -> Source | None:
    """'Roe was quoted as saying': the subject of the passive that the participle completes."""
    governor = context.parse.head(context.parse.head(verb))
    if verb.dep != "pcomp" or verb.tag != "VBG" or context.parse.head(verb).lower != "as":
        return None
    subject = context.parse.child(governor, "nsubjpass")
    return _found(context, subject, "understood") if subject is not None else None


def _object(context: Context, verb: Token) -> Source | None:
    """'faulted Roe for saying', 'accused her of claiming': who is faulted said so."""
    parse, lexicon = context.parse, context.lexicon
    link = parse.head(verb)
    if verb.dep != "pcomp" or verb.tag != "VBG" or link.lower not in lexicon.keys("link_words", gerund="object"):
        return None
    for person in parse.children(parse.head(link), "dobj", "dative"):
        proper = person.pos == "PROPN" or (person.pos == "PRON" and person.lower != "it")
        if person.i < link.i and (proper or is_among(lexicon, person, SOURCES)):
            return _up_to(_found(context, person, "clause-object"), link)
    return None


def _understood(context: Context, verb: Token) -> Source | None:
    """The subject of the clause that governs the verb: '..., adding that', 'declined ... but said'."""
    parse = context.parse
    if any(c.dep == "auxpass" for c in parse.children(verb)) or verb.dep == "ROOT":
        return None
    token = verb
    for _ in range(_MAX_LINKS):
        if token.dep == "relcl":
            return antecedent_of(context, token, None)
        if token.dep not in _UPWARD or token.head == token.i:
            return None
        if token.dep == "acl" and parse.head(token).pos in NOMINAL:
            if (nearest := _nearest(context, token)) is not None:
                return nearest
            return _issuer(context, parse.head(token)) or _up_to(
                _found(context, parse.head(token), "antecedent"), token
            )
        previous, token = token, parse.head(token)
        if (
            previous.dep == "ccomp"
            and context.verb(token) is not None
            and verb.tag != "VBG"
            and not refuses(context, verb)
        ):
            return None
        governor = parse.head(token)
        if (
            token.dep == "ccomp"
            and context.verb(governor) is not None
            and (verb.tag == "VBG" or refuses(context, verb))
        ):
            continue  # 'said it had answered calls, adding that': the speaker adds, not 'it'
        found = _subject(context, token) or _inverted(context, token) or _passive_subject(context, token)
        found = found or (before(context, token) if token.dep == "ROOT" and verb.dep == "conj" else None)
        if found is not None:
            return replace(found, how="understood")
    return None


def _nearest(context: Context, participle: Token) -> Source | None:
    """'payments to Acme, which the city banned in 2021, accusing it of fraud': who banned it, not the payments."""
    parse, noun = context.parse, context.parse.head(participle)
    mute = noun.pos == "NOUN" and not is_among(context.lexicon, noun, SOURCES_AND_OCCASIONS)
    if not mute or participle.tag != "VBG" or parse.tokens[participle.left - 1].lower != ",":
        return None
    for verb in reversed(parse.tokens[noun.i + 1 : participle.left]):
        if verb.dep == "relcl" and verb.pos == "VERB":
            subject = parse.child(verb, "nsubj")
            known = subject is not None and subject.i < verb.i and subject.tag not in {"WP", "WDT"}
            return _found(context, subject, "participle") if subject is not None and known else None
    return None


def _passive_subject(context: Context, verb: Token) -> Source | None:
    """'After saying her foot hurt, she was taken home': who is taken said so."""
    subject = context.parse.child(verb, "nsubjpass")
    return _found(context, subject, "understood") if subject is not None and subject.pos in NOMINAL else None

"""Non-responses whose cue is no reporting verb: 'could not be reached for comment', 'had no comment'."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import trimmed
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.rules.refusals import neither_nor
from newsclaims.attributions.rules.silence import (
    Silence,
    before_when,
    is_negated,
    is_reported,
    may_be_asked,
    nothing_behind,
    tells_when,
)
from newsclaims.attributions.rules.unanswered import left_unanswered, no_word, not_reached
from newsclaims.attributions.rules.unwilling import dodges, keeps_silent, would_rather_not
from newsclaims.attributions.rules.withheld import none_given, withheld
from newsclaims.syntax import Token

#: Classes of people who speak for others.
_SPEAK = frozenset({"spokes", "counsel"})

#: Tables of what is not given, not asked for or not reached.
_TABLES = (
    *("reply_nouns", "word_nouns", "withheld_nouns", "inquiry_nouns", "asking_nouns", "assessment_requests"),
    *("unanswered_words", "unreached_words", "evasion_verbs"),
)


def nonresponses(context: Context) -> Iterator[Candidate]:
    """A candidate for each 'comment' (or reply noun) that somebody does not give."""
    for token in _worth_asking(context):
        found = next((f for rule in _rules_for(context, token) if (f := rule(context, token)) is not None), None)
        if found is None:
            continue
        candidate = _candidate(context, found)
        if candidate is not None:
            yield candidate


def _worth_asking(context: Context) -> Iterator[Token]:
    """The words that a rule may start from: each rule looks up the word itself, or what it hangs on, in these tables.

    They are a few in a hundred, and asking ten rules about each word of an article would take longer than all other
    rules do.
    """
    lexicon, parse = context.lexicon, context.parse
    own = frozenset[str]().union(*map(lexicon.keys, _TABLES))
    own |= {word.rpartition("-")[2] for word in lexicon.keys("silent_words")}  # 'tight-lipped' is three words
    unwilling = lexicon.keys("unwilling_words")
    for token in parse.tokens:
        if (
            token.lemma in own
            or token.lower in own
            or token.dep == "conj"  # 'neither confirm nor deny'
            or (token.dep == "xcomp" and parse.head(token).lemma in unwilling)
        ):
            yield token


def _rules_for(context: Context, token: Token) -> Sequence[Callable[[Context, Token], Silence | None]]:
    """The readings that the word may have."""
    lexicon = context.lexicon
    rules: list[Callable[[Context, Token], Silence | None]] = []
    if token.pos in {"NOUN", "VERB"} and token.lemma in lexicon.keys("reply_nouns"):
        rules += [_unreached, _to_comment, none_given, _will_not, _yet_to]
    if token.pos == "NOUN":
        rules += [_for_interview, withheld, no_word, dodges, _referred]
    if token.pos == "ADJ":
        rules += [left_unanswered, keeps_silent]
    if token.pos == "VERB":
        if token.lemma in lexicon.keys("evasion_verbs") and token.tag == "VBN":
            rules.append(_not_drawn)
        if token.dep == "conj":
            rules.append(_neither)
        rules += [keeps_silent, would_rather_not, left_unanswered, not_reached, _unreachable]
    return rules


def _candidate(context: Context, found: Silence) -> Candidate | None:
    parse, governor = context.parse, found.governor
    subjects = (s for v in (governor, parse.head(governor)) for s in parse.children(v, "nsubj", "nsubjpass"))
    subject = found.whose or next(subjects, None)
    start, end = found.content
    content = trimmed(context, *parse.offsets(start, before_when(context, start, end)))
    if subject is None or content is None:
        return None
    source = noun_phrase(context, subject)
    return Candidate(
        rule="nonresponse",
        content=(content,),
        cue=parse.offsets(*found.cue),
        source=parse.offsets(*source),
        cue_head=governor.i,
        source_head=subject.i,
        quote_type="indirect",
        kind="nonresponse",
        score=0.9,
        reasons=(f"cue:{governor.lemma}", "rule:nonresponse", f"source:{'object' if found.whose else 'subject'}"),
    )


def _unreached(context: Context, token: Token) -> Silence | None:
    """'could not be reached for comment', 'was unavailable for comment', 'We could not reach Roe for comment'."""
    parse = context.parse
    preposition = parse.head(token)
    if token.dep != "pobj" or preposition.lower != "for":
        return None
    what = parse.head(preposition)
    verb = what if what.pos in {"VERB", "AUX"} else parse.head(what)
    words = context.lexicon.keys("unreached_words")
    if what.lemma not in words or not (
        is_negated(context, verb) or context.lexicon.table("unreached_words").rows[what.lemma]["negative"]
    ):
        return None
    start, _ = context.verb_group(verb)
    whom = parse.child(what, "dobj") if what.pos == "VERB" else None
    return Silence(verb, (start, max(verb.i, what.i) + 1), (token.left, token.right), whom)


def _for_interview(context: Context, token: Token) -> Silence | None:
    """'was not available for an interview', 'for questions'."""
    asked = token.lower in context.lexicon.keys("assessment_requests", use="request")
    found = _unreached(context, token) if asked and token.lemma not in context.lexicon.keys("reply_nouns") else None
    subjects = context.parse.children(found.governor, "nsubj", "nsubjpass") if found is not None else ()
    things = (s.tag in {"NN", "NNS"} and not may_be_asked(context, s) for s in subjects)
    return None if any(things) else found  # 'The stadium was not available for an interview'


def _to_comment(context: Context, token: Token) -> Silence | None:
    """'Nobody at the firm was available to comment'."""
    parse, ready = context.parse, context.parse.head(token)
    row = context.lexicon.table("unreached_words").get(ready.lemma)
    if row is None or ready.pos != "ADJ" or token.tag != "VB" or token.dep not in {"xcomp", "advcl"}:
        return None
    if any(
        o.lemma not in context.lexicon.keys("inquiry_nouns") or o.right > o.i + 1 for o in parse.children(token, "dobj")
    ):
        return None  # 'to answer the phone', 'to answer questions about care'
    verb = parse.head(ready)
    if verb.lemma != "be" or is_reported(context, verb) or not (is_negated(context, verb) or row["negative"]):
        return None
    return Silence(
        verb, (context.verb_group(verb)[0], ready.i + 1), (token.left, cut(context, verb, token.left, token.right))
    )


def _unreachable(context: Context, token: Token) -> Silence | None:
    """'Roe could not be reached', without what for: of a person or body, not of a village or of climbers."""
    parse = context.parse
    if token.tag != "VBN" or token.lemma not in context.lexicon.keys("unreached_words", seek="yes"):
        return None
    asked = context.lexicon.keys("assessment_requests", use="request")
    subject = parse.child(token, "nsubjpass")
    being = parse.child(token, "auxpass")
    if subject is None or being is None or not is_negated(context, token) or is_reported(context, token):
        return None
    if any(c.dep == "agent" for c in parse.children(token)) or not any(c.tag == "MD" for c in parse.children(token)):
        return None
    sure = token.lemma in context.lexicon.keys("unreached_words", seek="sure")
    at_once = sure or any(
        c.dep == "advmod" and c.i < token.i for c in parse.children(token)
    )  # 'could not immediately be'
    if any(o.lower in asked for p in parse.children(token, "prep") for o in parse.children(p, "pobj")):
        return None  # 'for comment', which is the content
    named = subject.ent_type in {"PERSON", "ORG"} or (at_once and may_be_asked(context, subject))
    start = context.verb_group(token)[0]
    known = named and start < being.i and nothing_behind(context, token.i + 1)
    return Silence(token, (start, being.i), (being.i, token.i + 1)) if known else None


def _will_not(context: Context, token: Token) -> Silence | None:
    """'would not comment': with nothing behind it the refused act itself is the content."""
    if is_reported(context, token):
        return None  # 'said that nobody had replied'
    auxiliary = any(c.dep == "aux" for c in context.parse.children(token))
    if token.pos != "VERB" or not auxiliary or not is_negated(context, token) or context.verb(token) is None:
        return None
    behind = [c for c in context.parse.children(token, "dobj", "ccomp", "prep") if c.i > token.i]
    if any(c.dep != "prep" or not tells_when(context, c) for c in behind):
        return None
    start, _ = context.verb_group(token)
    more = next((c for c in context.parse.children(token, "advmod") if c.i == token.i + 1), None)
    if more is not None and more.lower in context.lexicon.keys("function_words", uses="more"):
        return Silence(token, (start, token.i + 1), (more.i, more.i + 1))  # 'would not comment further'
    return Silence(token, (start, token.i), (token.i, token.i + 1)) if start < token.i else None


def _not_drawn(context: Context, token: Token) -> Silence | None:
    """'would not be drawn on the date'."""
    asked = next((p for p in context.parse.children(token, "prep") if p.i == token.i + 1), None)
    modal = any(c.tag == "MD" for c in context.parse.children(token, "aux"))  # not 'was not interviewed in May'
    if not is_negated(context, token) or asked is None or not modal:
        return None
    return Silence(token, context.verb_group(token), (asked.left, asked.right))


def _referred(context: Context, token: Token) -> Silence | None:
    """'referred questions to the county', 'referred a reporter to his lawyer'."""
    verb, lexicon = context.parse.head(token), context.lexicon
    if (
        verb.lemma not in lexicon.keys("referral_verbs")
        or token.i < verb.i
        or verb.pos != "VERB"
        or token.dep != "dobj"
    ):
        return None
    asker = token.lemma in lexicon.keys("asking_nouns")
    if not asker and token.lemma not in lexicon.keys("inquiry_nouns", put="asked") | lexicon.keys(
        "inquiry_nouns", put="calls"
    ):
        return None
    comment = any(
        o.lower in lexicon.keys("assessment_requests", use="request")
        for p in context.parse.children(token, "prep")
        for o in context.parse.children(p, "pobj")
    )
    if (
        lexicon.table("referral_verbs").rows[verb.lemma]["needs"]
        and not comment
        and not (_speaks_for_many(context, verb) and any(c.lower == "all" for c in context.parse.children(token)))
    ):
        return None  # 'directed questions to the witness', 'The moderator directed all questions to the panel'
    those = any(c.dep == "poss" or c.lower == "the" for c in context.parse.children(token, "det", "poss"))
    if not asker and (token.tag != "NNS" or those):
        return None  # 'referred the request to the court'
    if any(_is_of_something(context, p) for p in context.parse.children(token, "prep")):
        return None
    to = (p for n in (verb, token) for p in context.parse.children(n, "prep", "dative") if p.lower == "to")
    elsewhere = next((p for p in to if p.i > token.i), None)
    if elsewhere is None or any(c.tag == "MD" for c in context.parse.children(verb, "aux")):
        return None
    behind = context.parse.tokens[elsewhere.i + 1 : elsewhere.right]
    which = next((t.i - 1 for t in behind if t.tag in {"WDT", "WP", "WP$"}), elsewhere.right)  # ', which said'
    return Silence(verb, context.verb_group(verb), (token.left, which))


def _speaks_for_many(context: Context, verb: Token) -> bool:
    """'The department', 'a spokesman', whoever has a name."""
    bodies, people = context.lexicon.table("speakers_bodies"), context.lexicon.table("speakers_people")
    return any(
        s.pos in {"PROPN", "PRON"} or s.lemma in bodies or (people.get(s.lemma) or {}).get("class") in _SPEAK
        for s in context.parse.children(verb, "nsubj")
    )


def _is_of_something(context: Context, prep: Token) -> bool:
    """Whether it is 'questions of law', 'requests for money', and none that a reporter put ('requests for comment')."""
    asked = context.lexicon.keys("assessment_requests", use="request")
    objects = list(context.parse.children(prep, "pobj"))
    return prep.lower not in {"to", "about", "on"} and not any(o.lower in asked for o in objects)


def _yet_to(context: Context, token: Token) -> Silence | None:
    """'has yet to respond to questions', 'is yet to comment'."""
    parse = context.parse
    governor = parse.head(token)
    if (
        token.pos != "VERB"
        or token.dep not in {"xcomp", "advcl"}
        or governor.lemma not in {"have", "be"}
        or not any(c.lower == "yet" for c in (*parse.children(token), *parse.children(governor)))
        or is_reported(context, governor)
        or not any(
            may_be_asked(context, s) or s.pos in {"PROPN", "PRON", "DET"} for s in parse.children(governor, "nsubj")
        )
    ):
        return None
    end = parse.sentences[token.sentence].end
    preps = [p for p in parse.children(token, "prep") if p.i > token.i]
    asked = next((c for p in preps for c in parse.children(p, "pobj")), None)
    if asked is None or before_when(context, token.i, end) <= asked.i:
        return Silence(governor, (governor.i, token.i), (token.i, token.i + 1))
    if token.lemma in context.lexicon.keys("reply_nouns") and not _is_asked(context, parse.head(asked), asked):
        return None
    return Silence(governor, (governor.i, token.i + 1), (asked.left, min(asked.right, end)))


def _is_asked(context: Context, prep: Token, asked: Token) -> bool:
    """'respond to a request', 'to the claims', 'to The Courier'; not 'to the floods', 'answer for its mistakes'."""
    lexicon = context.lexicon
    nouns = lexicon.keys("inquiry_nouns") | lexicon.keys("reporting_nouns") | lexicon.keys("asking_nouns")
    put = asked.lemma in nouns or asked.lower in lexicon.keys("assessment_requests", use="request")
    return prep.lower not in {"to", "for"} or (prep.lower == "to" and (put or asked.pos in {"PROPN", "PRON"}))


def _neither(context: Context, token: Token) -> Silence | None:
    """'could neither confirm nor deny that the firm had paid': the second of the two verbs."""
    parse, first = context.parse, neither_nor(context, token)
    asked = next((c for c in parse.children(token, "ccomp", "dobj", "prep") if c.i > token.i), None)
    if first is None or asked is None:
        return None
    start = min([first.i, *(c.i for c in parse.children(first, "aux", "preconj") if c.i < first.i)])
    return Silence(token, (start, token.i + 1), (asked.left, cut(context, token, asked.left, asked.right)))

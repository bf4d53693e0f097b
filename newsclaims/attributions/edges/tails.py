"""Where a content stops: what trails behind it is the writer's, another source's or another cue's."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import is_finite, joined, piece, resumed, stop_of, trimmed, unmarked
from newsclaims.attributions.context import Context, rate_of
from newsclaims.attributions.edges.afterthoughts import as_claimed, behind_marks, called, said_next
from newsclaims.attributions.edges.held import held, is_held, tells_which
from newsclaims.attributions.edges.remarks import is_remark, told_on, turned_down, worded
from newsclaims.attributions.edges.set_beside import (
    against_it,
    come_of_it,
    compared,
    done_besides,
    long_after,
    unshifted,
)
from newsclaims.attributions.edges.verdicts import punishes
from newsclaims.attributions.rules.relative import is_claim, judged, taken_for_noun
from newsclaims.attributions.voices import PERSONS, SOURCES_AND_PARTS, is_among
from newsclaims.syntax import SUBJECTS, TENSED, Token

#: Kinds that a headline or a deck in its style has where 'as' tells what happens beside.
_TERSE = frozenset({"headline", "standfirst"})
#: Kinds of what is told aloud: a clause behind 'although' that does so is no part of what was told before.
_TOLD = frozenset({"statement", "denial"})
#: A verb must be a cue this often for its clause to be another source's (the `rate` of the table of reporting verbs).
_OFTEN = 0.5
_PRESENT = frozenset({"VBP", "VBZ"})
#: Most words that hang on one verb of a sentence of news.
_MOST = 40


def without_tail(context: Context, candidate: Candidate) -> tuple[Offsets, ...]:
    """The content without how it was said (', speaking on condition of ...') and another source's words behind it."""
    start, end = candidate.content[-1]
    parted = candidate.cue is not None and len(candidate.content) > 1
    if candidate.cue is not None and parted and start >= candidate.cue[1]:
        behind = context.parse.within(start, end)
        if _is_verdict(context, *behind) or is_remark(context, *behind):
            return candidate.content[:-1]
    cited = parted and candidate.cue_head is not None and context.parse.tokens[candidate.cue_head].lower == "according"
    if cited and (is_held(context, start, end) or tells_which(context, candidate, start)):
        return candidate.content[:-1]
    if candidate.cue is None or candidate.cue[1] > start or candidate.quote_type == "direct":
        return candidate.content
    i, j = context.parse.within(start, end)
    stop = min(rule(context, i, j) for rule in (stop_of, _as_others_say, as_claimed, _conceded, _judged, _behind_colon))
    if candidate.cue_head is not None:
        cue = context.parse.tokens[candidate.cue_head]
        for rule in _BEHIND_CUE:
            stop = min(stop, rule(context, cue, i, stop))
    if stop >= j:
        stop = _participle(context, i, j)
    more = _told_on(context, candidate, i, stop, j)
    if stop < j and (kept := trimmed(context, start, context.parse.tokens[stop].start)):
        return unmarked(context, (*candidate.content[:-1], kept, *more))
    return (*candidate.content, *more) if stop >= j else candidate.content


def _told_on(context: Context, candidate: Candidate, start: int, stop: int, end: int) -> tuple[Offsets, ...]:
    """With what a content goes on behind a remark that parts it."""
    if candidate.cue_head is None:
        return ()
    found = told_on(context, context.parse.tokens[candidate.cue_head], start, stop, end)
    more = piece(context, *found) if found is not None else None
    return (more,) if more is not None else ()


def _participle(context: Context, i: int, j: int) -> int:
    """The comma before ', speaking on condition of anonymity', ', saying it was shut' and ', while adding that'."""
    parse, verbs = context.parse, context.lexicon.keys("aside_participles")
    contrasts = context.lexicon.keys("link_words", role="contrast")
    for t in parse.tokens[i + 2 : j]:
        if t.tag != "VBG" or context.outer[t.i] >= 0:
            continue
        told = context.verb(t) is not None and parse.has_child(t, "ccomp")  # ', while adding that'
        contrasted = told and parse.tokens[t.i - 1].lower in contrasts
        before = parse.tokens[t.i - 1 - contrasted]
        told = told and not _is_theirs(context, t, i)
        if (contrasted or told or t.lemma in verbs) and before.lower == "," and before.i > i:
            return before.i
    return j


def _is_theirs(context: Context, participle: Token, start: int) -> bool:
    """Whether those whom the content tells of may say it: 'said managers had sent letters, warning that'."""
    verb = context.parse.head(participle)
    subject = next((c for c in context.parse.children(verb, "nsubj") if start <= c.i < verb.i), None)
    return subject is not None and _is_others(context, subject)


def _meanwhile(context: Context, cue: Token, start: int, end: int) -> int:
    """The token at which a headline goes on with what happens beside: 'Acme sees losses as union denies strike'.

    So does a deck without a full stop.
    """
    block = context.article.blocks[cue.block]
    tokens = context.parse.tokens
    last = tokens[context.block_tokens[cue.block][1] - 1]
    if block.kind not in _TERSE or (block.kind == "standfirst" and last.lower == "."):
        return end
    behind = range(max(start + 1, cue.i + 1), end)
    return next((i for i in behind if tokens[i].lower == "as" and _is_beside(context, tokens[i], end)), end)


def _is_beside(context: Context, word: Token, end: int) -> bool:
    """Whether 'as' opens a clause; the parser takes 'as rent plan is dropped' for a phrase."""
    if context.outer[word.i] >= 0:
        return False
    finite = next((t for t in context.parse.tokens[word.i + 1 : end] if is_finite(t)), None)
    return word.dep == "mark" or (finite is not None and finite.dep not in {"relcl", "acl", "ccomp"})


def _as_others_say(context: Context, start: int, end: int) -> int:
    """The comma before ', as two residents have claimed': who says the same is told by the writer."""
    parse = context.parse
    for t in parse.tokens[start + 2 : end]:
        if t.lower != "as" or t.dep != "mark" or parse.tokens[t.i - 1].lower != "," or context.outer[t.i] >= 0:
            continue
        verb = parse.head(t)
        claims = verb.i > t.i and "t" in context.frames(verb)
        subject = any(t.i < c.i < verb.i for c in parse.children(verb, "nsubj"))
        complete = any(c.i > verb.i for c in parse.children(verb, "dobj", "ccomp", "xcomp", "oprd", "acomp"))
        if claims and subject and not complete:
            return t.i - 1
    return end


def _behind_colon(context: Context, start: int, end: int) -> int:
    """The colon of 'worries about the cost: The clinic', where the sentence that follows is torn in two."""
    tokens = context.parse.tokens
    for i in range(start + 1, end - 1):
        if tokens[i].lower == ":" and context.outer[i] < 0:
            behind = tokens[end : context.parse.sentences[tokens[i].sentence].end]
            torn = tokens[i + 1].text[0].isupper() and any(is_finite(t) for t in behind)
            return i if torn and not any(is_finite(t) for t in tokens[start:end]) else end
    return end


def _judged(context: Context, start: int, end: int) -> int:
    """The comma before ', a claim that officials rejected': what others make of the content is none of it."""
    parse = context.parse
    for noun in parse.tokens[start + 2 : end]:
        if noun.pos != "NOUN" or context.outer[noun.i] >= 0 or parse.tokens[noun.left - 1].lower != ",":
            continue
        clauses = (c for c in parse.children(noun, "relcl", "acl", "appos") if c.i > noun.i)
        clauses = (c for c in clauses if (c.pos == "VERB" and c.dep != "appos") or taken_for_noun(context, c))
        if noun.left - 1 > start and any(
            judged(context, c, noun) is not None or _is_weighed(context, c, noun) for c in clauses
        ):
            return noun.left - 1
    return end


def _is_weighed(context: Context, clause: Token, noun: Token) -> bool:
    """Whether the clause tells what is made of a claim: 'a claim that could not be verified', 'which is denied by'."""
    subject = context.parse.child(clause, "nsubjpass")
    passive = subject is not None and subject.tag == "WDT" and context.parse.has_child(clause, "auxpass")
    if not passive or not is_claim(context, noun):
        return False
    if noun.lemma in context.lexicon.table("reporting_nouns"):
        return True
    # a figure may be somebody: 'a figure that was loved in the valley'
    return context.kind(clause) == "denial" or context.parse.has_child(clause, "neg")


def _is_verdict(context: Context, i: int, j: int) -> bool:
    """Whether the last part of a content, behind the cue, is ', a claim that could not be verified'."""
    head = next((t for t in context.parse.tokens[i:j] if not i <= t.head < j), None)
    if head is None or head.pos != "NOUN" or context.outer[i] >= 0:
        return False
    clauses = context.parse.children(head, "relcl", "acl")
    return any(judged(context, c, head) is not None or _is_weighed(context, c, head) for c in clauses)


def _conceded(context: Context, start: int, end: int) -> int:
    """The comma before ', although he agreed that': what is told against the content is no part of it."""
    parse, contrasts = context.parse, context.lexicon.keys("link_words", role="contrast")
    for t in parse.tokens[start + 2 : end]:
        if t.lower not in contrasts or t.dep != "mark" or context.outer[t.i] >= 0:
            continue
        verb = parse.head(t)
        row = context.verb(verb) if parse.tokens[t.i - 1].lower == "," and verb.i > t.i else None
        told = row is not None and row["kind"] in _TOLD and any(c.i > verb.i for c in parse.children(verb, "ccomp"))
        subject = parse.child(verb, "nsubj")
        # not 'found that, while most liked it, ...', whose clause has not begun
        clause = any(is_finite(w) for w in parse.tokens[start : t.i - 1])
        if told and clause and verb.tag in TENSED and subject is not None and subject.lower != "it":
            return t.i - 1
    return end


def _parted(context: Context, cue: Token, start: int, end: int) -> int:
    """The conjunction behind which the cue's own clause goes on: 'said they would not vote and accused him of fraud'.

    A simple past or present has no part in the helpers of the content's verb: 'would vote', 'had written'.
    """
    parse = context.parse
    if cue.tag not in TENSED:
        return end
    source = parse.child(cue, "nsubj")
    for verb in parse.tokens[start + 2 : end]:
        clause = parse.head(verb)
        if verb.dep != "conj" or clause.dep != "ccomp" or clause.head != cue.i:
            continue
        punished = punishes(context, verb, source, parse.child(clause, *SUBJECTS))
        if verb.tag != cue.tag and not punished:
            continue
        if len(clause.children) > _MOST:
            return end
        modal = any(c.tag == "MD" for c in parse.children(clause, "aux"))
        if modal and verb.lower == verb.lemma and not _reports(context, verb):
            continue  # 'would close stores and cut jobs': the tagger takes the bare form for a past
        perfect = clause.tag == "VBN" and any(c.lemma == "have" for c in parse.children(clause, "aux"))
        apart = modal or (perfect and verb.lower in context.lexicon.keys("past_forms"))
        apart = apart and (verb.tag == "VBZ" or _reports(context, verb) or not _may_act(context, clause))
        apart = apart or punished or _is_ahead(context, clause) or _disagrees(context, clause, verb)
        own = parse.has_child(verb, *SUBJECTS, "aux", "auxpass")
        before = parse.tokens[verb.left - 1]
        full = verb.pos == "VERB" or _is_ahead(context, clause)  # 'but was unable to say when'
        goes_on = before.lower in context.lexicon.keys("link_words", role="clause") and full
        if apart and not own and goes_on and context.outer[verb.i] < 0:
            return before.i
    return end


def _reports(context: Context, verb: Token) -> bool:
    row = context.verb(verb)
    return rate_of(row) >= _OFTEN


def _is_ahead(context: Context, clause: Token) -> bool:
    """Whether a content tells what will be done, so that 'and led them out' behind it was not done by the same then.

    Not 'would not', which may tell what somebody refused to do, and not of a person, who may do so again and again.
    """
    subject = context.parse.child(clause, "nsubj")
    if subject is None or subject.ent_type == "PERSON" or is_among(context.lexicon, subject, PERSONS):
        return False
    helpers = list(context.parse.children(clause, "aux"))
    negated = context.parse.has_child(clause, "neg") or any(context.parse.has_child(c, "neg") for c in helpers)
    return not negated and any(c.lower in {"will", "would", "’ll", "'ll"} for c in helpers)


def _disagrees(context: Context, clause: Token, verb: Token) -> bool:
    """'wants' of 'thinks both sides have gone too far and wants a break': singular, so not theirs."""
    subject = context.parse.child(clause, "nsubj", "nsubjpass")
    if subject is None or subject.tag == "PRP" or verb.tag not in _PRESENT:
        return False
    forms = {t.tag for t in (clause, *context.parse.children(clause, "aux", "auxpass"))} & _PRESENT
    return bool(forms) and verb.tag not in forms


def _may_act(context: Context, clause: Token) -> bool:
    """Whether a content tells what somebody else does, and may go on with it: 'the man had seen it and broke too late'.

    Not what is done to something, nor what 'she' does, who is the source as a rule.
    """
    subject = context.parse.child(clause, "nsubj")
    return subject is not None and subject.pos != "PRON"


def _others_tell(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before another source's words: 'said the soup was cold, and most guests described a sour smell'."""
    parse = context.parse
    if cue.tag not in TENSED:
        return end
    for verb in parse.tokens[start + 2 : end]:
        beside = verb.dep == "conj" or (verb.dep == "ccomp" and verb.head == cue.i)  # 'thought that ..., and Roe said'
        row = context.verb(verb) if beside and verb.tag == cue.tag and context.outer[verb.i] < 0 else None
        if row is None or rate_of(row) < _OFTEN or row["kind"] not in _TOLD:
            continue
        subject = next((c for c in parse.children(verb, "nsubj") if c.i < verb.i), None)
        tells = any(c.i > verb.i for c in parse.children(verb, "dobj", "ccomp"))
        at = (subject.left if subject is not None else verb.left) - 1
        joined_on = at > start and parse.tokens[at].pos == "CCONJ" and parse.tokens[at - 1].lower == ","
        if joined_on and tells and subject is not None and _is_others(context, subject):
            return at - 1
    return end


def _is_others(context: Context, subject: Token) -> bool:
    """Somebody, or a part of those before ('nearly half'), but not 'he'."""
    return subject.pos == "PROPN" or is_among(context.lexicon, subject, SOURCES_AND_PARTS)


#: The rules that know the cue.
_BEHIND_CUE = (
    *(resumed, joined, _meanwhile, _parted, _others_tell, held, compared, called, behind_marks, said_next),
    *(against_it, come_of_it, turned_down, done_besides, long_after, unshifted, worded),
)

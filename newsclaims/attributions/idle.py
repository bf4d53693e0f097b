"""Candidates that attribute nothing: they tell who somebody is, how the writer knows, why a source is not named, ..."""

from __future__ import annotations

from itertools import pairwise

from newsclaims.attributions.anonymity import asks_for_anonymity, opens_a_wish
from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context, frames_of
from newsclaims.attributions.frame import heard_saying
from newsclaims.attributions.hearers import clause_behind_hearer
from newsclaims.attributions.kinds import asks_to_know
from newsclaims.attributions.noun_phrase import is_known_as
from newsclaims.attributions.rules.quoted import vouches
from newsclaims.attributions.rules.refusals import fails_to_answer
from newsclaims.attributions.rules.silence import is_negated
from newsclaims.attributions.senses import has_another_sense
from newsclaims.attributions.source import is_passive
from newsclaims.attributions.standing import is_time
from newsclaims.attributions.voices import PEOPLE, is_among
from newsclaims.syntax import NOUN_SUBJECTS, Token

#: What may stand beside the place where somebody is seen.
_BESIDE = frozenset({"punct", "advmod", "npadvmod", "advcl", "cc", "conj"})
_DASHES = frozenset({"—", "–", "--", "-"})


def _stays_unnamed(context: Context, candidate: Candidate) -> bool:
    """'asked not to be named', 'asked that her name not be printed': how the source is sourced."""
    content = context.parse.within(*candidate.content[0])
    if candidate.quote_type != "indirect" or content[0] >= content[1]:
        return False
    cue = context.parse.tokens[candidate.cue_head].lemma if candidate.cue_head is not None else ""
    negated = candidate.negated or cue in context.lexicon.keys("refusal_verbs")  # 'declined to be named'
    return opens_a_wish(context, *content) and asks_for_anonymity(context, *content, negated=negated)


def _holds_its_source(context: Context, candidate: Candidate) -> bool:
    """'citing people familiar with the plan', 'was quoted as saying': who said it, or a cue's frame, is no content."""
    if candidate.quote_type != "indirect":
        return False
    tokens = context.parse.tokens
    start, end = context.parse.within(*candidate.content[-1])
    if candidate.cue_head is not None and tokens[candidate.cue_head].lemma in context.lexicon.keys("naming_verbs"):
        inside = [t for t in tokens[start:end] if not start <= t.head < end]
        return len(inside) == 1 and (inside[0].ent_type == "PERSON" or is_among(context.lexicon, inside[0], PEOPLE))
    saying = tokens[start + 1] if start + 1 < end and tokens[start].lower == "as" else None
    return saying is not None and saying.tag == "VBG" and context.verb(saying) is not None


def _tells_why_unnamed(context: Context, candidate: Candidate) -> bool:
    """'on condition of anonymity to discuss private talks': why the source is not named, not what it says."""
    if candidate.cue is None or candidate.cue_head is None or candidate.quote_type != "indirect":
        return False
    parse, cue = context.parse, context.parse.tokens[candidate.cue_head]
    if cue.tag != "VB":
        return False
    start = parse.tokens[parse.sentences[cue.sentence].start].start
    asked = context.lexicon.pattern("sourcing_condition").finditer(parse.text, start, candidate.cue[0])
    ends = [m.end() for m in asked]
    return bool(ends) and parse.text[ends[-1] : candidate.cue[0]].split() in (["to"], ["in", "order", "to"], [])


def _only_names(context: Context, candidate: Candidate) -> bool:
    """'a man calling himself Paul', 'whom the paper calls Ruth', 'is called so': a name, not words about anything."""
    cue = context.cue(candidate)
    if cue is None:
        return False
    if cue.tag == "VBN" and cue.lower in context.lexicon.keys("marks_readings", reading="headed"):
        return True  # 'a song titled “Rain on the Mill”'
    if context.frames(cue) != {"x"}:
        return candidate.source is None and is_known_as(context, cue)
    i, j = context.parse.within(*candidate.content[0])
    words = context.parse.tokens[i:j]
    reflexive = cue.i + 1 == i and words[0].lower.endswith(("self", "selves"))
    told = any(a.pos == "DET" and b.text.islower() for a, b in pairwise(words[1:]))  # 'herself “a mender of clocks”'
    # 'themselves cautious' tells as well
    reflexive = reflexive and not told and any(t.pos == "PROPN" or context.outer[t.i] >= 0 for t in words[1:])
    bare = len(candidate.content) == 1 and all(t.pos in {"PROPN", "ADV"} and context.outer[t.i] < 0 for t in words)
    return reflexive or bare


def _is_a_section(context: Context, candidate: Candidate) -> bool:
    """'Opinion: ...', 'CLAIM: “...”': a section's name or a label is no source; 'State said it would ...' has one."""
    if candidate.cue is not None and any(c.isalnum() for c in context.article.text[slice(*candidate.cue)]):
        return False
    source = context.article.text[slice(*candidate.source)].lower() if candidate.source else ""
    behind = context.article.text[candidate.source[1] :][:1] if candidate.source else ""
    labels = behind == ":" and candidate.cue is None and source in context.lexicon.keys("layout_labels")
    return labels or source in context.lexicon.keys("layout_sections")


def _asks_somebody(context: Context, candidate: Candidate) -> bool:
    """'Police questioned a man', 'Roe was questioned under oath': whom somebody asks is not what is asked."""
    cue = context.cue(candidate)
    row = context.verb(cue) if cue is not None else None
    if cue is None or row is None or row["kind"] != "question" or candidate.quote_type != "indirect":
        return False
    if clause_behind_hearer(context, cue) is not None:
        return False  # 'asked Jane Doe, the clerk, why it was shut'
    pieces = [context.parse.within(*c) for c in candidate.content]
    heads = [t for i, j in pieces for t in context.parse.tokens[i:j] if not i <= t.head < j]
    if not heads or heads[0].dep not in {"dobj", "nsubjpass"}:
        return False
    asked = heads[0].ent_type == "PERSON" or is_among(context.lexicon, heads[0], PEOPLE)
    asked = asked or (heads[0].tag == "PRP" and heads[0].lower != "it")
    return asked and all(_tells_when(context, t) for t in heads[1:])  # 'questioned Roe about the wall' tells what


def _tells_when(context: Context, token: Token) -> bool:
    objects = list(context.parse.children(token, "pobj")) if token.dep == "prep" else [token]
    return token.pos == "PUNCT" or (bool(objects) and all(map(is_time, objects)))


def _never_told(context: Context, candidate: Candidate) -> bool:
    """'The inquiry has not been reported before': what nobody says is attributed to nobody."""
    cue = context.cue(candidate)
    if cue is None or candidate.cue is None or not candidate.negated or candidate.kind != "statement":
        return False
    before = candidate.content[-1][1] <= candidate.cue[0] and candidate.quote_type == "indirect"
    return before and is_passive(context, cue) and not context.parse.has_child(cue, "agent")


def _seen_by(context: Context, candidate: Candidate) -> bool:
    """'The sketch, which has been seen by a curator': how the writer knows it, not what anybody thinks of it."""
    cue = context.cue(candidate)
    if cue is None or candidate.cue is None or candidate.quote_type != "indirect":
        return False
    row = context.verb(cue)
    views = row is not None and row["kind"] == "belief" and "t" not in frames_of(row)
    agent = context.parse.has_child(cue, "agent")
    agent = agent and candidate.content[-1][1] <= candidate.cue[0]
    return views and is_passive(context, cue) and (agent or _only_somewhere(context, cue))


def _only_somewhere(context: Context, cue: Token) -> bool:
    """'was last seen on the quay', 'was seen waving': where or doing what, and nothing that is thought."""
    places = context.lexicon.keys("prepositions", uses="site") | context.lexicon.keys("prepositions", uses="placed")
    behind = [c for c in context.parse.children(cue) if c.i > cue.i and c.dep not in _BESIDE]
    past = any(c.tag in {"VBD", "VBN"} for c in context.parse.children(cue, "auxpass"))
    seen = [c for c in behind if not (past and c.tag == "VBG" and c.dep in {"xcomp", "advcl"})]
    return bool(behind) and all(c.dep == "prep" and c.lower in places for c in seen)


def _wants_to_know(context: Context, candidate: Candidate) -> bool:
    """'know' in 'wanted to know why': part of the question."""
    cue = context.cue(candidate)
    return cue is not None and asks_to_know(context, context.parse.head(cue)) == cue


def _only_hears(context: Context, candidate: Candidate) -> bool:
    """'was heard' in 'a cook was heard to complain': part of the cue."""
    cue = context.cue(candidate)
    said = context.parse.children(cue, "xcomp") if cue is not None else ()
    return any(context.verb(c) is not None and heard_saying(context, c) for c in said)


def _only_fails(context: Context, candidate: Candidate) -> bool:
    """'failed to show that it broke', 'failed to tell them that it broke': that is neither said nor refused."""
    cue = context.cue(candidate)
    if cue is None:
        return False
    verb = context.parse.head(cue) if cue.dep == "xcomp" else cue
    row = context.lexicon.table("refusal_verbs").get(verb.lemma)
    if row is None or row["of"] != "answering" or is_negated(context, verb):
        return False  # 'never fails to say that it is so'
    tried = [cue] if verb != cue else list(context.parse.children(verb, "xcomp"))
    silent = candidate.kind == "nonresponse" and any(fails_to_answer(context, verb, c) for c in tried)
    return bool(tried) and not silent


def _only_stays(context: Context, candidate: Candidate) -> bool:
    """'She kept quiet about her illness': what somebody is silent about is not said."""
    cue = context.cue(candidate)
    first = context.parse.at(candidate.content[0][0])
    stays = cue is not None and cue.lemma in context.lexicon.keys("staying_verbs")
    silent = first is not None and first.lower in context.lexicon.keys("silent_words")
    return stays and silent and candidate.kind != "nonresponse" and candidate.quote_type == "indirect"


def _only_goes_on(context: Context, candidate: Candidate) -> bool:
    """'went on to rate the ward as good': that somebody begins, goes on or manages to do something."""
    cue = context.cue(candidate)
    if cue is None or cue.lemma not in context.lexicon.keys("aspect_verbs") or candidate.quote_type == "direct":
        return False
    first = context.parse.at(candidate.content[0][0])
    governed = first is not None and context.parse.head(first).head == cue.i
    return first is not None and first.tag == "TO" and first.i > cue.i and governed


def _only_passes_on(context: Context, candidate: Candidate) -> bool:
    """'will be referred to ministers': what is sent on to somebody; not 'was referred to as “the stick”'."""
    cue = context.cue(candidate)
    if cue is None or cue.lemma not in context.lexicon.keys("referral_verbs") or not is_passive(context, cue):
        return False
    return not any(t.lower == "as" for t in context.parse.tokens[cue.i + 1 : cue.i + 3])


def _only_dates(context: Context, candidate: Candidate) -> bool:
    """'reported on' Friday: when somebody said it; 'the vet was called on Friday'; not 'asked for 14 years'."""
    if candidate.quote_type != "indirect" or candidate.cue is None or candidate.cue_head is None:
        return False
    (i, j), (_, last) = context.parse.within(*candidate.content[-1]), context.parse.within(*candidate.cue)
    tokens, timed = context.parse.tokens, context.lexicon.keys("prepositions", uses="aired")
    named = context.verb(tokens[candidate.cue_head])
    called = named is not None and frames_of(named) == {"x"} and i >= last
    if (len(candidate.content) > 1 and not called) or not all(is_time(t) for t in tokens[i:j]):
        return False
    return i < j and (called or tokens[last - 1].lower in timed)


def _only_calls(context: Context, candidate: Candidate) -> bool:
    """'called an early election', 'called the police': who is summoned is called nothing; not 'called it “odd”'."""
    cue = context.cue(candidate)
    row = context.verb(cue) if cue is not None else None
    if cue is None or row is None or frames_of(row) != {"x"} or candidate.quote_type != "indirect":
        return False
    i, j = context.parse.within(*candidate.content[0])
    stop = next((t.i for t in context.parse.tokens[i:j] if t.pos == "ADP"), j)
    words = context.parse.tokens[i:stop]
    direct = i > cue.i and context.parse.tokens[i - 1].pos not in {"ADP", "PART"}  # not 'called for an inquiry'
    if len(candidate.content) > 1 or not direct or is_passive(context, cue) or not words or words[0].pos != "DET":
        return False
    noun = next((t for t in words if t.pos in {"NOUN", "PROPN"}), None)
    indefinite = words[0].lower in {"a", "an"} and all(t.pos in {"DET", "ADJ", "NOUN", "NUM", "PUNCT"} for t in words)
    return noun is not None and (indefinite or [t.pos for t in words] == ["DET", noun.pos])


def _calls_on_somebody(context: Context, candidate: Candidate) -> bool:
    """'Secretary, thank you for coming': whoever is called on, before a comma and a verb without a subject."""
    cue = context.cue(candidate)
    if cue is None or candidate.source is None or candidate.source_head is None or cue.tag not in {"VB", "VBP"}:
        return False
    if context.parse.has_child(cue, *NOUN_SUBJECTS) or context.parse.tokens[candidate.source_head].head != cue.i:
        return False
    (i, j), sentence = context.parse.within(*candidate.source), context.parse.sentences[cue.sentence]
    opens = all(t.pos in {"PUNCT", "SPACE"} for t in context.parse.tokens[sentence.start : i])
    return opens and j == cue.i - 1 and context.parse.tokens[j].lower == ","


def _never_mind_what(context: Context, candidate: Candidate) -> bool:
    """'I don't care what anyone says – I'm not going': 'what' is all that is said, whatever stands behind the dash."""
    cue = context.cue(candidate)
    first = context.parse.at(candidate.content[0][0])
    if cue is None or first is None or first.i <= cue.i + 1 or cue.head == cue.i or candidate.quote_type != "indirect":
        return False
    what = any(c.tag == "WP" and c.i < cue.i for c in context.parse.children(cue, "dobj"))
    before = context.parse.tokens[first.i - 1]
    return what and before.i == cue.i + 1 and before.lower in _DASHES and first.dep != "mark"


def _vouches(context: Context, candidate: Candidate) -> bool:
    """'The regulator said, and I quote, “...”': the words are the regulator's."""
    cue = context.cue(candidate)
    return cue is not None and vouches(context, cue.i - 3, cue.i + 2)


_IDLE = (
    _calls_on_somebody,
    _never_mind_what,
    _vouches,
    _only_calls,
    _asks_somebody,
    _stays_unnamed,
    _tells_why_unnamed,
    _holds_its_source,
    _only_names,
    _is_a_section,
    _never_told,
    _seen_by,
    _wants_to_know,
    _only_hears,
    _only_fails,
    _only_stays,
    _only_goes_on,
    _only_passes_on,
    _only_dates,
    has_another_sense,
)


def is_idle(context: Context, candidate: Candidate) -> bool:
    """Whether a candidate attributes nothing; each test in `_IDLE` says why."""
    return any(idle(context, candidate) for idle in _IDLE)

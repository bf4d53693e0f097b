"""Silences by will: 'did not want to comment', 'chose not to say', 'stayed silent about it', 'dodged questions'."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.rules.refusals import refused
from newsclaims.attributions.rules.silence import Silence, before_when, is_negated, is_private, is_reported
from newsclaims.attributions.voices import ASKED, is_among
from newsclaims.syntax import TENSED, Token


def would_rather_not(context: Context, token: Token) -> Silence | None:
    """'did not want to comment', 'was unable to say', 'chose not to respond': the verb of answering is given."""
    parse, lexicon = context.parse, context.lexicon
    governor = parse.head(token)
    row = lexicon.table("unwilling_words").get(governor.lemma)
    if row is None or token.dep != "xcomp" or not any(c.tag == "TO" for c in parse.children(token)):
        return None
    verb = governor if governor.pos in {"VERB", "AUX"} else parse.head(governor)
    unwilling = {
        "negated": is_negated(context, verb) or is_negated(context, governor),
        "itself": not is_negated(context, verb),
        "infinitive": any(c.dep == "neg" for c in parse.children(token)) and not is_negated(context, verb),
    }
    if verb.pos not in {"VERB", "AUX"} or is_reported(context, verb) or not unwilling[row["how"]]:
        return None
    if not _answers(context, token, able=row["able"] == "yes"):
        return None
    start, stop = context.verb_group(verb)
    first, last = refused(context, verb, token)
    joined = first > token.i  # 'did not want to discuss' with its object as content
    subject = parse.child(verb, "nsubj")
    private = subject is not None and is_private(context, subject, "open", "epithet")
    if joined and private and (row["able"] or token.lemma in lexicon.keys("reply_nouns")):
        return None  # 'The pupil was unable to answer questions'
    return Silence(
        verb, (start, token.i + 1 if joined else max(stop, governor.i + 1)), (first, before_when(context, first, last))
    )


def _answers(context: Context, verb: Token, *, able: bool) -> bool:
    """Whether it is an answer to a reporter that is not given, rather than 'was unable to answer the door'."""
    parse, lexicon = context.parse, context.lexicon
    if verb.tag == "VBN":
        return verb.lemma in lexicon.keys("evasion_verbs")
    row = lexicon.table("reply_verbs").get(verb.lemma)
    if row is None or row["willing"] != "yes" or (able and row["answers"] != "yes"):
        return False
    objects = list(parse.children(verb, "dobj"))
    if any(o.tag == "NN" and o.left == o.i for o in objects):
        return False  # 'did not want to say goodbye'
    if able:
        objects += [o for p in parse.children(verb, "prep") if p.lower == "to" for o in parse.children(p, "pobj")]
    elif verb.lemma not in lexicon.keys("reply_nouns"):
        return True  # 'chose not to disclose the price'
    asked = lexicon.keys("inquiry_nouns") | {"what"}
    return all(o.lemma in asked or o.tag in {"PRP", "DT", "WP"} for o in objects)


def keeps_silent(context: Context, token: Token) -> Silence | None:
    """'has remained silent on the raid', 'stayed tight-lipped about her plans'."""
    parse, lexicon = context.parse, context.lexicon
    verb = parse.head(token)
    row = lexicon.table("silent_words").get(parse.text[_hyphened(context, token).start : token.end].lower())
    if row is None or token.dep not in {"acomp", "advmod", "oprd"}:
        return None
    being = verb.lemma == "be" and (row["being"] or verb.tag == "VBN")
    if not (being or verb.lemma in lexicon.keys("staying_verbs")) or is_negated(context, verb):
        return None
    if is_reported(context, verb) or verb.i > token.i:
        return None
    about = lexicon.keys("prepositions", uses="topic")
    topic = next(
        (p for n in (token, verb) for p in parse.children(n, "prep") if p.i > token.i and p.lower in about), None
    )
    objects = [] if topic is None else list(parse.children(topic, "pobj", "pcomp"))
    subject = parse.child(verb, "nsubj")
    if topic is None or not objects or objects[0].ent_type in {"DATE", "TIME"} or subject is None:
        return None
    if not is_among(lexicon, subject, ASKED) and subject.pos not in {"PROPN", "PRON"}:
        return None  # 'the law is silent on it', 'the guns have been silent over the town'
    own = subject.tag == "PRP" or subject.ent_type == "PERSON"
    if own and not row["being"] and not any(c.lemma == "have" for c in parse.children(verb, "aux")):
        return None  # 'She kept quiet about her illness'
    end = before_when(context, token.i, cut(context, verb, topic.i, topic.right))
    return Silence(verb, context.verb_group(verb), (_hyphened(context, token).i, end))


def _hyphened(context: Context, token: Token) -> Token:
    """The 'tight' of 'tight-lipped', which are three tokens."""
    tokens = context.parse.tokens
    hyphen = token.i > 1 and tokens[token.i - 1].end == token.start and tokens[token.i - 1].text == "-"
    return tokens[token.i - 2] if hyphen else token


def dodges(context: Context, token: Token) -> Silence | None:
    """'dodged questions about his taxes', 'brushed aside a question', 'took no questions'."""
    parse, lexicon = context.parse, context.lexicon
    verb = parse.head(token)
    row = lexicon.table("dodging_verbs").get(verb.lemma)
    if row is None or token.dep != "dobj" or token.lemma not in lexicon.keys("inquiry_nouns", put="asked"):
        return None
    particles = set(row["with"].split())
    beside = {c.lower for c in parse.children(verb, "prt", "advmod")}
    none = is_negated(context, verb) or any(c.lower == "no" for c in parse.children(token, "det"))
    if (particles and not particles & beside) or none != (row["negated"] == "yes") or is_reported(context, verb):
        return None
    if (verb.tag not in TENSED and not none) or parse.has_child(verb, "auxpass"):
        return None  # 'to dodge questions'
    if not _is_put_to_them(context, token):
        return None
    start, stop = context.verb_group(verb)
    end = before_when(context, token.i, cut(context, verb, token.left, token.right))
    behind = parse.tokens[token.i + 1 : end]
    end = next((t.i - 1 for t in behind if t.tag in {"WDT", "WP", "WP$"} and parse.tokens[t.i - 1].lower == ","), end)
    moved = max(
        (c.i + 1 for c in parse.children(verb, "advmod") if c.i < token.left and c.lower in particles), default=0
    )
    return Silence(verb, (start, max(stop, moved)), (token.left, end))


def _is_put_to_them(context: Context, asked: Token) -> bool:
    """Whether it is a question, or a request for an answer: not 'a request for asylum', 'the question of tax'."""
    parse, lexicon = context.parse, context.lexicon
    words = lexicon.keys("assessment_requests", use="request")
    about = lexicon.keys("prepositions", uses="topic")
    preps = list(parse.children(asked, "prep"))
    objects = [o for p in preps for o in parse.children(p, "pobj")]
    if any(o.lower in words for o in (*objects, *parse.children(asked, "compound"))):
        return True
    sure = lexicon.table("inquiry_nouns").rows[asked.lemma]["put"] == "asked sure"
    return sure and all(p.lower in about or p.lower == "from" for p in preps)

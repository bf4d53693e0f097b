"""Whom the labels of transcript turns and the handles of posts mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.names import plain_words
from newsclaims.speakers.records import Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Characters between a name and its handle ('Jane Doe (@janedoe'), and mentions looked back over.
_GAP, _BACK = 3, 3
#: Blocks looked at on either side of a turn for the turn of somebody else.
_NEAR_TURNS = 5


def label_referent(reader: Reader, mention: Mention) -> Referent:
    """The person that a label names ('ROE:'), by full name, surname, or first name and surname."""
    words = plain_words(reader.article.text[mention.start : mention.end])
    titles = reader.lexicon.keys("speakers_titles")
    called = words
    while len(words) > 1 and words[0] in titles:
        words = words[1:]
    if words in reader.by_label:
        return reader.by_label[words]
    turn = reader.lexicon.table("speakers_turn_labels").get(" ".join(words))
    referent = _turn(reader, mention, turn["turn"]) if turn else _known(reader, words)
    if referent is None:
        referent = reader.new(mention)
        referent.name, referent.name_words, referent.word_class = " ".join(words) or None, words, "label"
    reader.by_label[words] = referent
    if len(words) < len(called):
        reader.note_title(referent, _title(reader.article.text[mention.start : mention.end], len(called) - len(words)))
    if len(words) > 1:
        reader.by_label.setdefault(words[-1:], referent)
    return referent


def _title(label: str, words: int) -> str:
    """The first words of a label ('SEN. JANE DOE', 'DR. ROE') as a title in running text ('Sen.')."""
    title = " ".join(label.split()[:words])
    return title.title() if title.isupper() else title


def _turn(reader: Reader, mention: Mention, turn: str) -> Referent:
    """Who asks and who answers where the labels say no more: the writer, and whoever the article names most."""
    named = [r for r in reader.by_cluster.values() if r.animacy == "person" and r.mentions]
    if turn == "question":
        reader.author = reader.author or reader.new(mention)
        reader.author.is_author = True
        return reader.author
    return max(named, key=lambda r: len(r.mentions)) if named else reader.new(mention)  # 'A' stays unnamed


def _known(reader: Reader, words: tuple[str, ...]) -> Referent | None:
    """The person of the prose that the words of a label name."""
    fitting = None
    for name, cluster in reader.named_people.items():
        if name == words:
            return reader.of_cluster(cluster, reader.first_mention[id(cluster)])
        ends = name[-1:] == words or (len(words) > 1 and (name[0], name[-1]) == (words[0], words[-1]))
        if ends and fitting is None:
            fitting = cluster
    return reader.of_cluster(fitting, reader.first_mention[id(fitting)]) if fitting is not None else None


def turn_speaker(reader: Reader, mention: Mention) -> Referent | None:
    """Whose turn of a transcript a mention stands in; a turn without a label goes on with the speaker before."""
    label = reader.turns.get(reader.parse.tokens[mention.head].block)
    return reader.labels.get(label) if label is not None else None


def other_speaker(reader: Reader, mention: Mention) -> Referent | None:
    """Who speaks in the nearest turn before that is somebody else's, else in the turn behind."""
    own = turn_speaker(reader, mention)
    block = reader.parse.tokens[mention.head].block
    if own is None:
        return None
    for near in (*range(block - 1, block - _NEAR_TURNS, -1), *range(block + 1, block + _NEAR_TURNS)):
        label = reader.turns.get(near)
        if label is None:
            continue
        words = plain_words(reader.article.text[slice(*label)])
        other = reader.labels.get(label) or reader.by_label.get(words)
        other = other or (_known(reader, words) if near > block else None)
        if other is not None and other is not own:
            return other
    return None


def handle_referent(reader: Reader, mention: Mention) -> Referent | None:
    """The holder of a handle: the name right before it, else the handle itself where it is a source."""
    if mention.key in reader.by_handle:
        return reader.by_handle[mention.key]
    referent = None
    for seen in reversed(reader.history[-_BACK:]):
        between = reader.article.text[seen.mention.end : mention.start]
        if seen.mention.kind in {"name", "label"} and len(between) <= _GAP and "\n" not in between:
            referent = seen.referent
            break
    if referent is None and mention.start in reader.handle_sources:
        referent = reader.new(mention)
        referent.animacy, referent.word_class = "person", "handle"
    if referent is not None:
        reader.by_handle[mention.key] = referent
    return referent

"""Who speaks: every mention of a source joined to one speaker, within the article.

Each sees only what stands above it.

| question | module |
| --- | --- |
| What is a mention, a referent, a resolution? | `records.py` |
| How does a coreference package plug in? | `coreference.py` |
| What does a noun stand for: people, a body, a document? | `nouns.py` |
| Which words are a name, and which its title? | `names/` |
| Is a name a person's, a body's, a place's? | `signs/` |
| Which names are one: surname and full name, acronym, short form? | `variants/` |
| Where is somebody mentioned, and which mention heads a source? | `mentions/` |
| Whose label of a turn, whose handle is it? | `labels.py` |
| Who are several, and who is the named one of a group? | `groups.py` |
| Who are 'he', 'they', 'I'? | `pronouns/` |
| What does the article tell of a speaker: gender, number, body? | `details/` |
| Who are 'the governor', 'the sources', 'her husband'? | `descriptions/` |
| Which of the Roes is 'Ms Roe'? | `surnames.py` |
| How are all mentions joined, from the first to the last? | `reader.py` |
| How does a referent become a `Speaker`? | `build.py` |
| In which order? | `resolve.py` |
"""

from newsclaims.speakers.coreference import Coreference
from newsclaims.speakers.records import EntityRecord, Mention, Resolution
from newsclaims.speakers.resolve import resolve_speakers

__all__ = ["Coreference", "EntityRecord", "Mention", "Resolution", "resolve_speakers"]

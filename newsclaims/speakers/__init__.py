"""Who speaks: every mention of a source joined to one speaker, within the article."""

from newsclaims.speakers.coreference import Coreference
from newsclaims.speakers.records import EntityRecord, Mention, Resolution
from newsclaims.speakers.resolve import resolve_speakers

__all__ = ["Coreference", "EntityRecord", "Mention", "Resolution", "resolve_speakers"]

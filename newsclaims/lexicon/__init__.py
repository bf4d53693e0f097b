"""The words and phrases that the rules go by: data files with provenance, open to additions."""

from newsclaims.lexicon.tables import Lexicon, Table, default_lexicon

__all__ = ["Lexicon", "Table", "default_lexicon"]

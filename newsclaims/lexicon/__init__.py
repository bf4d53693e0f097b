"""The words and phrases that the rules go by: data files with provenance, open to additions."""

from newsclaims.lexicon.tables import Lexicon, Row, Table, default_lexicon

__all__ = ["Lexicon", "Row", "Table", "default_lexicon"]

"""The words and phrases that the rules go by: data files with provenance, open to additions."""

from newsclaims.lexicon.tables import Lexicon, Row, Table, default_lexicon, lexicon_of, lexicon_or_default, table_files

__all__ = ["Lexicon", "Row", "Table", "default_lexicon", "lexicon_of", "lexicon_or_default", "table_files"]

"""What an editor leaves out of a quotation, and puts into it in brackets."""

from __future__ import annotations

import regex

_ELLIPSIS = r"(?:…|\.(?:[ \xa0\u2009\u202f]?\.){2,})"
#: An ellipsis, with the brackets around it.
OMISSION = regex.compile(rf"[(\[]\s?{_ELLIPSIS}\s?[)\]]|{_ELLIPSIS}")
#: Words in square brackets, but no ellipsis.
INSERTION = regex.compile(rf"\[(?!\s?{_ELLIPSIS}\s?\])[^\[\]]{{1,200}}+\]")

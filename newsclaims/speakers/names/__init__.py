"""Which words are a name, and which its title.

| question | module |
| --- | --- |
| Which runs of the prose may be one name? | `runs.py` |
| Where in a run does the name begin and end? | `parts.py` |
| Which words tell names apart in this article? | `words.py` |
| Is it a name at all, or an office: 'Minister of Health'? | `offices.py` |
| Is 'Dean', 'Major' a title here, or a name? | `title_words.py` |
| Which names are there, their titles apart? | `find.py` |
| Which words at the head of a headline or a sentence are no part of the name? | `leading_words.py` |
"""

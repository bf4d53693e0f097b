"""Where a claim begins and ends, and how it is worded.

| question | module |
| --- | --- |
| What do drafting and finishing pass on? | `records.py` |
| What does a content claim? | `contents.py` |
| What do the reporter's own sentences claim? | `reporter.py` |
| How does a clause become a draft? | `drafter.py` |
| Where exactly are its edges? | `edges.py` |
| Which words are left out and have to be written: subject, auxiliary? | `omitted_words.py` |
| What stands before the clause: 'In two of the vans, ...'? | `fronted.py` |
| Is the subject that of a cue: 'The guild is expected to choose an abbot'? | `raising.py` |
| Does a content without a clause state something? | `fragments.py` |
"""

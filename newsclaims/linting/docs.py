"""`docs/how-to/lint.md`, made from the rules themselves: `python -m newsclaims.linting.docs > docs/how-to/lint.md`."""

from __future__ import annotations

import sys

from newsclaims.linting.records import Rule
from newsclaims.linting.rules import RULES

_HEAD = """\
# Check the sourcing of a draft

<!-- made from the rules by `python -m newsclaims.linting.docs > docs/how-to/lint.md`; a test compares the two -->

`newsclaims lint FILE ...` lists the places where an article falls short of published newsroom rules on sourcing.
`-` reads standard input. A finding is a place to look at, not a verdict: the rules go by what the library reads out of
the article, and it misreads some.

```console
$ newsclaims lint article.txt
article.txt:3:41: NC101 bare source 'a source': say what the source is and how it can know
$ newsclaims lint --select NC10 --ignore NC102 --format sarif *.txt > findings.sarif
```

| option | effect |
| --- | --- |
| `--format text` | a line a finding, `FILE:LINE:COLUMN: CODE message` (default); lines and columns count from 1 |
| `--format json` | a list of findings with lines, columns, character offsets and the id of the object concerned |
| `--format sarif` | SARIF 2.1.0, for code-scanning services |
| `--select CODES` | only these rules: codes or beginnings of codes, parted by commas |
| `--ignore CODES` | all but these |
| `--rules` | lists the rules and ends |
| `--exit-zero` | exit code 0 also where there are findings |

Exit codes: 0 no findings; 1 findings, or an input that cannot be read; 2 wrong usage; 3 no usable spaCy pipeline.

In Python: `newsclaims.lint(extraction, select=["NC10"], ignore=["NC102"])` gives a tuple of `Finding` (`code`, `name`,
`span`, `message`, `object_id`). The words that the rules go by are lexicon tables (`lint_*.tsv`) and can be extended.

The codes are stable: a code is never given to another rule. Sources are cited by title; the wordings are ours.
"""


def markdown() -> str:
    """The page as Markdown: every rule with its example and its source."""
    table = ["| code | name | finds |", "| --- | --- | --- |"]
    table += [f"| [{r.code}](#{r.code.lower()}-{r.name}) | `{r.name}` | {r.summary} |" for r in RULES]
    return "\n".join([_HEAD, *table, "", *(_section(rule) for rule in RULES)])


def _section(rule: Rule) -> str:
    return f"""## {rule.code} {rule.name}

{rule.summary} {rule.rationale}

{_quoted("Finds", rule.example)}

{_quoted("Instead", rule.instead)}

Source: {rule.source}
"""


def _quoted(label: str, text: str) -> str:
    paragraphs = text.split("\n\n")
    return f"{label}:\n\n" + "\n>\n".join(f"> {p}" for p in paragraphs)


if __name__ == "__main__":
    sys.stdout.write(markdown())

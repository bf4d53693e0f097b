"""Make the notebooks out of the scripts, and run them: python examples/notebooks/build.py.

A script has its cells behind `# %%` lines, so that it runs as it is and no code is written twice.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbformat import v4

HERE = Path(__file__).parent
SCRIPTS = HERE.parent / "scripts"


def notebook(script: Path) -> Any:
    """The notebook of a script, not run."""
    cells = []
    for number, part in enumerate(script.read_text(encoding="utf-8").split("# %%")[1:]):
        head, _, body = part.partition("\n")
        if head.strip() == "[markdown]":
            text = "\n".join(line.removeprefix("#").removeprefix(" ") for line in body.strip().splitlines())
            cells.append(v4.new_markdown_cell(text, id=f"cell-{number}"))
        else:
            cells.append(v4.new_code_cell(body.strip(), id=f"cell-{number}"))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return v4.new_notebook(cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}})


def run(made: Any) -> Any:
    """Run all cells in a kernel of its own; what differs from run to run is left out."""
    place = {"metadata": {"path": str(HERE)}}
    # A kernel may send what a cell prints in one piece or in several: joined, it is the same every time.
    NotebookClient(made, timeout=300, kernel_name="python3", resources=place, coalesce_streams=True).execute()
    made.metadata.language_info = {"name": "python"}
    for cell in made.cells:
        cell.metadata.clear()
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if len(data) > 1:  # the plain text beside a view or a picture is long, or the machine's own
                data["text/plain"] = re.split(r"[( ]", data["text/plain"], maxsplit=1)[0]
    return made


def main() -> None:
    """Write every notebook."""
    for script in sorted(SCRIPTS.glob("*.py")):
        target = HERE / f"{script.stem}.ipynb"
        nbformat.write(run(notebook(script)), target)
        print(target.name)


if __name__ == "__main__":
    main()

"""The Tab key: the script that the command prints, run by a real bash; and the help, which shows what to type."""

from __future__ import annotations

import argparse
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from newsclaims.cli import main
from newsclaims.cli.main import parser

COMMANDS = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)).choices  # noqa: SLF001
# what bash does when Tab is pressed behind "$@"
TAB = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
function=$(complete -p newsclaims | sed 's/.*-F \\([^ ]*\\).*/\\1/')
"$function" newsclaims "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["completion", "bash"]) == 0
    path = tmp_path / "newsclaims.bash"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    folder = tmp_path / "here"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "ferry.html").touch()
    (folder / "article.txt").touch()
    return path


# what is typed before Tab; what it becomes
TYPED = [
    ("ex", ["extract", "explain"]),
    ("comp", ["completion"]),
    # an option
    ("extract --fo", ["--format"]),
    ("lint --ex", ["--exit-zero"]),
    # a format
    ("extract --format j", ["json", "jsonl", "jsonld"]),
    ("lint --format s", ["sarif"]),
    ("extract --scope s", ["speech"]),
    # a file
    ("extract art", ["article.txt"]),
    ("extract --format json article.txt drafts/f", ["drafts/ferry.html"]),
    ("report article.txt -o art", ["article.txt"]),
    ("verify article.txt drafts/", ["drafts/ferry.html"]),
    # a directory
    ("evaluate dr", ["drafts"]),
    ("completion f", ["fish"]),
]


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize(("typed", "completed"), TYPED)
def test_tab_in_bash(script: Path, typed: str, completed: list[str]) -> None:
    command = ["bash", "-c", TAB, "bash", script, "newsclaims", *shlex.split(typed)]
    done = subprocess.run(command, cwd=script.parent / "here", capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.split() == completed


@pytest.mark.parametrize("shell", ["zsh", "fish", "tcsh"])
def test_other_shells(shell: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert "jsonld" in out
    if shutil.which(shell):
        path = tmp_path / "script"
        path.write_text(out, encoding="utf-8")
        subprocess.run([shell, "-n", path], check=True)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples_that_parse(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([name, "--help"])
    assert stopped.value.code == 0
    shown = capsys.readouterr().out.partition("examples:\n")[2]
    assert f"newsclaims {name}" in shown
    for line in shown.splitlines():
        for command in line.partition("     (")[0].replace("|", ";").split(";"):
            words = shlex.split(command)
            words = words[: next((i for i, w in enumerate(words) if w in {">", "<"}), len(words))]
            if words[:1] == ["newsclaims"]:
                parser().parse_args(words[1:])

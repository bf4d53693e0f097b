"""Known vulnerabilities of the pinned packages, by pip-audit; where nobody can be asked, that is said and no failure.

python .ci/audit.py [PYTHON]    # the Python that has pip-audit; this one if none is named
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

LOCKS = sorted((Path(__file__).parents[1] / "constraints").glob("*.txt"))


def main() -> None:
    """Print what is known of each lock; exit with 1 where a package has a known vulnerability."""
    found = [line for lock in LOCKS for line in audited(lock)]
    print(*found, sep="\n")
    sys.exit(1 if found else 0)


def audited(lock: Path) -> list[str]:
    """The vulnerable packages of one lock, a line each; how many could be looked up is printed."""
    python = sys.argv[1] if len(sys.argv) > 1 else sys.executable
    options = ["--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "20"]
    command = [python, "-m", "pip_audit", "-r", str(lock), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # our own command
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        reason = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        print(f"{lock.name}: NOT AUDITED: {reason[:200]}")
        return []
    skipped = [p for p in packages if "skip_reason" in p]
    print(f"{lock.name}: {len(packages) - len(skipped)} of {len(packages)} packages audited", end="")
    print(f"; of the others the service knows nothing ({skipped[0]['skip_reason']})" if skipped else "")
    return [
        f"{lock.name}: {p['name']} {p['version']}: {v['id']}, mended in {', '.join(v['fix_versions']) or 'none'}"
        for p in packages
        for v in p.get("vulns", ())
    ]


if __name__ == "__main__":
    main()

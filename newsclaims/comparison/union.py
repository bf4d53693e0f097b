"""`Union`: which of some numbered things belong together (union-find)."""

from __future__ import annotations

from collections import defaultdict


class Union:
    """Things numbered from 0, joined to groups; the first of a group stands for it."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, i: int) -> int:
        """The first thing of the group that `i` is in."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> tuple[int, int] | None:
        """Join two groups; return the roots they had, the remaining one first, or None where they were one."""
        a, b = sorted((self.root(i), self.root(j)))
        if a == b:
            return None
        self._parent[b] = a
        return a, b

    def groups(self) -> list[list[int]]:
        """The groups in the order of their first things."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for i in range(len(self._parent)):
            found[self.root(i)].append(i)
        return list(found.values())

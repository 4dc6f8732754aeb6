"""Judgements: how sure the reader is of each article, and what it is least sure of, with the reasons.

The confidence of an article is the share of all readings of the page, by their weight, that make the same article of
the same blocks, calibrated: docs/page-reader.md has the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .beliefs import beliefs_of
from .drafts import Draft
from .evidence import Evidence
from .labels import TEXT, Label, State
from .lattice import Lattice
from .printed import Judgement
from .reasons import LABELS, in_words
from .scene import Scene

SURE = 0.9
MOST_SURE = 0.99  # no reading is surer: of those said to be, 1 in 200 was wrong out of fold
MOST_DOUBTS = 3
MOST_REASONS = 3


def calibrated(share: float) -> float:
    """How likely an article is right whose readings have this share: as likely, and never quite sure."""
    return min(MOST_SURE, share)


class Judge:
    """What is thought of a page's best reading, worked out once for all its articles."""

    def __init__(self, scene: Scene, evidence: Sequence[Evidence], lattice: Lattice, path: Sequence[State]) -> None:
        self.scene, self.evidence, self.lattice, self.path = scene, evidence, lattice, path
        self.beliefs = beliefs_of(lattice)

    def judgements_of(self, draft: Draft) -> tuple[Judgement, ...]:
        """What is thought of an article: first of all of it, then of its doubtful blocks."""
        blocks = draft.blocks
        start, end = blocks[0], min(len(self.path), blocks[-1] + 2)
        confidence = calibrated(self.beliefs.of_stretch(self.path, start, end))
        doubts = [] if confidence >= SURE else list(self._doubts({*blocks, end - 1}))
        reason = f"拿不准：{doubts[0].reason}" if doubts else "首尾、标题和正文都有把握"
        return (Judgement("整篇", round(confidence, 3), "best path", reason), *doubts)

    def _doubts(self, blocks: Iterable[int]) -> Iterator[Judgement]:
        """The blocks that could well be something else, the most doubtful first, and one at least."""
        # Of blocks equally doubtful, but for the rounding of floats, the first on the page comes first.
        doubtful = sorted((round(self._sureness(index), 9), index) for index in blocks)
        for place, (sureness, index) in enumerate(doubtful[:MOST_DOUBTS]):
            if sureness < SURE or place == 0:
                yield self._doubt(index, sureness)

    def _sureness(self, index: int) -> float:
        """How likely a block has the label it was given."""
        states = self.lattice.options[index].states
        mine = self.path[index].label
        return sum([self.beliefs.of_state(index, at) for at, state in enumerate(states) if state.label is mine])

    def _doubt(self, index: int, sureness: float) -> Judgement:
        """What a block was taken for, what else it may be, and why."""
        label, other = self.path[index].label, self._rival(index)
        quote = self.scene.sights[index].block.text[:12]
        reasons = "；".join(self._reasons(index, label, other))
        reason = f"“{quote}”判为{LABELS[label]}，也可能是{LABELS[other]}" + (f"（{reasons}）" if reasons else "")
        return Judgement(LABELS[label], round(sureness, 3), str(label), reason)

    def _rival(self, index: int) -> Label:
        """The label that a block would have if it had not the one it was given."""
        chances: dict[Label, float] = {}
        for at, state in enumerate(self.lattice.options[index].states):
            chances[state.label] = chances.get(state.label, 0.0) + self.beliefs.of_state(index, at)
        chances.pop(self.path[index].label, None)
        return max(chances, key=lambda label: chances[label], default=self.path[index].label)

    def _reasons(self, index: int, label: Label, other: Label) -> list[str]:
        """The signs that spoke loudest for the label against its rival."""
        signs, weights = self.evidence[index], self.lattice.weights.signs
        after_text = bool(index) and self.path[index - 1].label in TEXT
        loud: dict[str, float] = {}
        for sign in (*signs.own, *(signs.near if after_text else signs.far)):
            row = weights.get(sign, {})
            if words := in_words(sign):
                loud[words] = loud.get(words, 0.0) + row.get(label, 0.0) - row.get(other, 0.0)
        return [words for words in sorted(loud, key=lambda words: -loud[words])[:MOST_REASONS] if loud[words] > 0]

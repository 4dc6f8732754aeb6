"""The network of LAC with numpy alone: embedding, two layers of GRUs that read both ways, CRF.

The layers are those of Jiao, Sun and Sun, "Chinese Lexical Analysis with Deep Bi-GRU-CRF Network" (2018); the files of
parameters are Paddle's: a short head, then 32-bit floats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

Array = np.ndarray

HEAD = 20  # version, level of detail, version of the tensor, and at 16 the length of the description that follows
LAYERS = 2


@dataclass(frozen=True, slots=True)
class Gru:
    """One GRU: the weights from its input to the three gates, those from its last state to two gates and the third."""

    inputs: Array
    bias: Array
    gates: Array
    candidate: Array
    backward: bool = False

    def states(self, features: Array) -> Array:
        """The state after each step; a GRU that reads backward begins at the end."""
        hidden = len(self.candidate)
        steps = features @ self.inputs + self.bias
        state = np.zeros(hidden, steps.dtype)
        states = np.empty((len(steps), hidden), steps.dtype)
        for i in range(len(steps))[:: -1 if self.backward else 1]:
            gates = sigmoid(steps[i, : 2 * hidden] + state @ self.gates)
            update, reset = gates[:hidden], gates[hidden:]
            proposed = np.tanh(steps[i, 2 * hidden :] + (reset * state) @ self.candidate)
            state = state + update * (proposed - state)
            states[i] = state
        return states


def sigmoid(values: Array) -> Array:
    return 1 / (1 + np.exp(-values))


@dataclass(frozen=True, slots=True)
class Network:
    """All layers, each a pair of GRUs; `crf` opens with the weights of the first tag, then those of the last."""

    embedding: Array
    layers: tuple[tuple[Gru, Gru], ...]
    output: Array
    bias: Array
    crf: Array

    def best_tags(self, tokens: Sequence[int]) -> list[int]:
        """The likeliest tag of each token."""
        features = self.embedding[list(tokens)]
        for ahead, back in self.layers:
            features = np.concatenate([ahead.states(features), back.states(features)], axis=1)
        return viterbi(features @ self.output + self.bias, self.crf)


def viterbi(scores: Array, crf: Array) -> list[int]:
    """The likeliest path by the `scores` of each step and tag; `crf` weighs the first tag, the last tag, each step."""
    first, last, between = crf[0], crf[1], crf[2:]
    best, came_from = scores[0] + first, []
    for score in scores[1:]:
        ways = best[:, None] + between
        came_from.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + score
    path = [int((best + last).argmax())]
    for step in reversed(came_from):
        path.append(int(step[path[-1]]))
    return path[::-1]


def read_network(folder: Path) -> Network:
    """The network whose parameters lie in a folder, a file each."""
    output_bias = parameter(folder / "fc_4.b_0")
    grus = [_gru(folder, number) for number in range(2 * LAYERS)]
    return Network(
        embedding=parameter(folder / "word_emb").reshape(-1, len(grus[0].inputs)),
        layers=tuple(zip(grus[0::2], grus[1::2], strict=True)),
        output=parameter(folder / "fc_4.w_0").reshape(-1, len(output_bias)),
        bias=output_bias,
        crf=parameter(folder / "crfw").reshape(-1, len(output_bias)),
    )


def _gru(folder: Path, number: int) -> Gru:
    """One GRU; every second one reads backward. Its own weights are two matrices, one behind the other."""
    bias = parameter(folder / f"gru_{number}.b_0") + parameter(folder / f"fc_{number}.b_0")
    hidden = len(bias) // 3
    own = parameter(folder / f"gru_{number}.w_0")
    return Gru(
        inputs=parameter(folder / f"fc_{number}.w_0").reshape(-1, len(bias)),
        bias=bias,
        gates=own[: 2 * hidden * hidden].reshape(hidden, 2 * hidden),
        candidate=own[2 * hidden * hidden :].reshape(hidden, hidden),
        backward=number % 2 == 1,
    )


def parameter(path: Path) -> Array:
    """The numbers of one file in one row."""
    content = path.read_bytes()
    described = int.from_bytes(content[HEAD - 4 : HEAD], "little")
    return np.frombuffer(content, "<f4", offset=HEAD + described)

"""Evidence: the named signs by which a block is judged: its own look, its neighbours, the habits of its page."""

from __future__ import annotations

from typing import NamedTuple

from .heading_looks import looks_of_heading
from .heading_signs import place_of_heading
from .joints import joint_signs
from .scene import Scene
from .sights import Sight
from .text_signs import looks_of_text


class Evidence(NamedTuple):
    """The signs of a block: its own; how it fits to the block above, if that is text; and to the last sure text."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]


def evidence_of(scene: Scene) -> list[Evidence]:
    """The signs of each block of a page."""
    return [_evidence_at(scene, index) for index in range(len(scene.sights))]


def _evidence_at(scene: Scene, index: int) -> Evidence:
    """The signs of one block."""
    sight, before = scene.sights[index], scene.before[index]
    if sight.is_short:
        own = ("always", *looks_of_heading(sight), *place_of_heading(scene, index))
    else:
        own = ("always", *looks_of_text(sight, scene.habits))
    far = tuple(joint_signs(scene, before, index))
    is_apart = before != index - 1 and _may_be_text(scene.sights[index - 1])
    return Evidence(own, tuple(joint_signs(scene, index - 1, index)) if is_apart else far, far)


def _may_be_text(sight: Sight) -> bool:
    """Whether a block can be running text at all."""
    credit = sight.credit
    return not (sight.is_furniture or (credit and (credit.has_role or credit.is_marked)))

"""The answers of the last questions, as long as nothing changes: paging through a common word finds it once."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar

Value = TypeVar("Value")


class Kept:
    """The values that took the longest to work out lately, all of the same state of the index."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._state: object = None
        self._values: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def get(
        self,
        state: Callable[[], object],
        key: Hashable,
        make: Callable[[], Value],
        is_worth_keeping: Callable[[Value], bool],
    ) -> Value:
        """The value of a key in this state of the index, made if need be; the state is asked for only if it matters."""
        if key in self._values and (kept := self._kept(state(), key)) is not None:
            return kept  # type: ignore[return-value]
        value = make()
        if is_worth_keeping(value):
            self._put(state(), key, value)
        return value

    def _kept(self, state: object, key: Hashable) -> object | None:
        with self._lock:
            if self._state is not state or key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key]

    def _put(self, state: object, key: Hashable, value: object) -> None:
        with self._lock:
            if self._state is not state:
                self._values.clear()
                self._state = state
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._values.clear()

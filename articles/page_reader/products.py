"""Products: what the weights of one block's states come to by way of a table of steps.

Three blocks in four are running text, which has three states: written out, their products take half the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul

Table = list[list[float]]


def products(weights: Sequence[float], table: Table) -> list[float]:
    """For each row of a table the sum of its products with these weights."""
    if len(weights) != 3:
        return [sum(map(mul, weights, row)) for row in table]
    one, two, three = weights
    if len(table) != 3:
        return [one * first + two * second + three * third for first, second, third in table]
    (a, b, c), (d, e, f), (g, h, i) = table
    return [one * a + two * b + three * c, one * d + two * e + three * f, one * g + two * h + three * i]


def products_of_columns(weights: Sequence[float], table: Table) -> list[float]:
    """For each column of a table the sum of its products with these weights."""
    if len(weights) != 3:
        return [sum(map(mul, weights, column)) for column in zip(*table, strict=True)]
    one, two, three = weights
    if len(table[0]) != 3:
        return [one * first + two * second + three * third for first, second, third in zip(*table, strict=True)]
    (a, b, c), (d, e, f), (g, h, i) = table
    return [one * a + two * d + three * g, one * b + two * e + three * h, one * c + two * f + three * i]


def highest_products(weights: Sequence[float], table: Table) -> list[float]:
    """For each row of a table the highest of its products with these weights."""
    if len(weights) != 3:
        return [max(map(mul, weights, row)) for row in table]
    one, two, three = weights
    if len(table) != 3:
        return [max(one * first, two * second, three * third) for first, second, third in table]
    (a, b, c), (d, e, f), (g, h, i) = table
    return [max(one * a, two * b, three * c), max(one * d, two * e, three * f), max(one * g, two * h, three * i)]

"""A sum as its writer gives it, «265 / 415 = 63,9 %», worked out anew. Reads numbers as Danes write them."""

import ast
import operator
import re
from collections.abc import Callable
from math import sqrt

from macros.models.form import TAL
from macros.numbers.statistics import interval
from macros.text.numerals import half_up

NUMBER = re.compile(TAL)
OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
SHARE = " af "  # «31 af 42» stands for the interval of a share
NEARLY = 1e-9  # what a computer's numbers may lack of a half


def numbers(text: str) -> list[float]:
    """Every number of a text, in its order and without its sign."""
    return [_number(found) for found in NUMBER.findall(text)]


def worked(sum_: str) -> list[float]:
    """What the left side comes to, with as many decimals as the right side: one number, or the two of an interval.

    Raises ValueError for what is no sum, and ZeroDivisionError for a division by nothing.
    """
    left, right = sum_.split(" = ")
    digits = len(NUMBER.findall(right)[0].partition(",")[2])
    if SHARE in left:
        values: tuple[float, ...] = interval(*map(int, numbers(left)))
    else:
        values = (_value(_tree(left)) * (100 if right.endswith("%") else 1),)
    return [half_up(value + NEARLY, digits) for value in values]


def told(sum_: str) -> list[float]:
    """The numbers of the right side."""
    right = sum_.split(" = ")[1]
    return [-number if right.startswith("-") else number for number in numbers(right)]


def _number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


def _tree(left: str) -> ast.expr:
    try:
        plain = NUMBER.sub(lambda found: repr(_number(found[0])), left)
        return ast.parse(plain.replace("√", "sqrt"), mode="eval").body
    except SyntaxError:
        raise ValueError(left) from None


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=float() as number):
            return number
        case ast.BinOp(left, op, right) if type(op) in OPERATORS:
            return OPERATORS[type(op)](_value(left), _value(right))
        case ast.Call(func=ast.Name(id="sqrt"), args=[inner]):
            return sqrt(_value(inner))
    raise ValueError(ast.unparse(node))

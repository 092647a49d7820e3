"""The two codes of Zstandard: Huffman trees for literals, finite state entropy for the rest.

Source: RFC 8878, 4.1 and 4.2, and the tables of 3.1.1.3.2. Out of scope: frames (``zstd_frame``).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_LITERAL_LENGTHS = (
    4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1,
    -1, -1, -1, -1,
)  # fmt: skip
_MATCH_LENGTHS = (1, 4, 3, *(2,) * 6, *(1,) * 37, *(-1,) * 7)
_OFFSETS = (*(1,) * 6, 2, 2, 2, *(1,) * 15, *(-1,) * 5)


def _grown(first: int, plain: int, widths: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Return base and count of extra bits for each code of a length."""
    codes = [(first + code, 0) for code in range(plain)]
    base = first + plain
    for width in widths:
        codes.append((base, width))
        base += 1 << width
    return tuple(codes)


LITERAL_LENGTHS = _grown(0, 16, (1, 1, 1, 1, 2, 2, 3, 3, 4, *range(6, 17)))
MATCH_LENGTHS = _grown(3, 32, (1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, *range(7, 17)))
_MAX_BITS = 11


class Table(NamedTuple):
    """A finite state table.

    Attributes:
        log: Bits of the first state.
        symbols: Symbol of each state.
        widths: Bits that each state reads for the next.
        bases: What they are added to.
    """

    log: int
    symbols: list[int]
    widths: list[int]
    bases: list[int]


class Huffman(NamedTuple):
    """A prefix code.

    Attributes:
        bits: Length of the longest word.
        codes: Symbol and length by the next ``bits`` digits.
    """

    bits: int
    codes: dict[str, tuple[int, int]]

    def decoded(self, data: bytes, count: int) -> bytes:
        """Return ``count`` symbols.

        Raises:
            ValueError: The stream holds more or fewer.
        """
        digits = reversed_bits(data)
        whole = len(digits)
        digits += "0" * self.bits
        out, at, bits, codes = bytearray(count), 0, self.bits, self.codes
        for place in range(count):
            symbol, length = codes[digits[at : at + bits].ljust(bits, "0")]
            out[place] = symbol
            at += length
            if at > whole:
                break
        if at != whole:
            raise ValueError("a stream of literals does not end where it should")
        return bytes(out)


def reversed_bits(data: bytes) -> str:
    """Return the digits of a stream that is read from its end, without the mark there.

    Raises:
        ValueError: There is no mark.
    """
    if not data or not data[-1]:
        raise ValueError("a stream without an end")
    return bin(int.from_bytes(data, "little"))[3:]


def built(log: int, shares: list[int] | tuple[int, ...]) -> Table:
    """Return the table for some shares of ``1 << log`` states; -1 is a share below one."""
    size = 1 << log
    symbols, high = [0] * size, size
    following = list(shares)
    for symbol, share in enumerate(shares):
        if share == -1:
            high -= 1
            symbols[high] = symbol
            following[symbol] = 1
    step, mask, place = (size >> 1) + (size >> 3) + 3, size - 1, 0
    for symbol, share in enumerate(shares):
        for _ in range(share):
            symbols[place] = symbol
            place = place + step & mask
            while place >= high:
                place = place + step & mask
    widths, bases = [], []
    for symbol in symbols:
        state = following[symbol]
        following[symbol] += 1
        width = log - state.bit_length() + 1
        widths.append(width)
        bases.append((state << width) - size)
    return Table(log, symbols, widths, bases)


@cache
def default_tables() -> tuple[Table, Table, Table]:
    """Return the tables for literal lengths, offsets and match lengths that need no telling."""
    return built(6, _LITERAL_LENGTHS), built(5, _OFFSETS), built(6, _MATCH_LENGTHS)


def read_table(data: bytes, accuracy: int, last: int) -> tuple[Table, int]:
    """Return a table as a block tells it, and the bytes that tell it.

    Args:
        data: Where it stands.
        accuracy: Most bits that a state may have.
        last: Highest symbol.

    Raises:
        ValueError: It is none.
    """
    head = data[:512]
    value, at = int.from_bytes(head, "little"), 4
    log = (value & 15) + 5
    if not head or log > accuracy:
        raise ValueError("the accuracy of a table")
    left = 1 << log
    shares: list[int] = []
    while left > 0 and len(shares) <= last:
        width = (left + 1).bit_length()
        got = value >> at & (1 << width) - 1
        low = (1 << width - 1) - 1
        limit = (1 << width) - 2 - left
        if got & low < limit:
            got &= low
            at += width - 1
        else:
            got -= limit if got > low else 0
            at += width
        share = got - 1
        left -= abs(share)
        shares.append(share)
        while share == 0:
            more = value >> at & 3
            at += 2
            shares += [0] * more
            if more < 3 or len(shares) > last:
                break
    if left or len(shares) > last + 1 or at > 8 * len(head):
        raise ValueError("the shares of a table")
    return built(log, shares), (at + 7) // 8


def read_huffman(data: bytes) -> tuple[Huffman, int]:
    """Return a tree as a block tells it, and the bytes that tell it.

    Raises:
        ValueError: It is none.
    """
    head = data[0]
    if head >= 128:
        count = head - 127
        used = 1 + (count + 1) // 2
        weights = [half for byte in data[1:used] for half in (byte >> 4, byte & 15)][:count]
    else:
        used = 1 + head
        table, told = read_table(data[1:used], 6, _MAX_BITS + 1)
        weights = _interleaved(data[1 + told : used], table)
    if used > len(data):
        raise ValueError("a tree is cut off")
    whole = sum(1 << weight - 1 for weight in weights if weight)
    bits = whole.bit_length()
    rest = (1 << bits) - whole
    if not whole or bits > _MAX_BITS or rest & rest - 1 or len(weights) > 255:
        raise ValueError("the weights of a tree")
    weights.append(rest.bit_length())
    return Huffman(bits, _codes(bits, weights)), used


def _codes(bits: int, weights: list[int]) -> dict[str, tuple[int, int]]:
    codes: dict[str, tuple[int, int]] = {}
    place = 0
    for weight in range(1, bits + 1):
        for symbol, its in enumerate(weights):
            if its == weight:
                for _ in range(1 << weight - 1):
                    codes[f"{place:0{bits}b}"] = (symbol, bits + 1 - weight)
                    place += 1
    if place != 1 << bits:
        raise ValueError("the weights of a tree")
    return codes


def _interleaved(data: bytes, table: Table) -> list[int]:
    """Return the symbols of two states that read one stream in turns."""
    digits = reversed_bits(data)
    whole = len(digits)
    digits += "0" * 16
    at = 2 * table.log
    states = [int(digits[: table.log] or "0", 2), int(digits[table.log : at] or "0", 2)]
    out: list[int] = []
    turn = 0
    while len(out) < 256:
        state = states[turn]
        out.append(table.symbols[state])
        width = table.widths[state]
        states[turn] = table.bases[state] + int(digits[at : at + width] or "0", 2)
        at += width
        turn ^= 1
        if at > whole:
            out.append(table.symbols[states[turn]])
            return out
    raise ValueError("the weights of a tree")

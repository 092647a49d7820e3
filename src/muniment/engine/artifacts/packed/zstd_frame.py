"""Undoes Zstandard frames where nothing faster is installed.

Arrays of Zarr, tables of pandas and packages of conda are often packed so. This is two hundred
times slower than the C library, so that only some megabytes are
unpacked; the package ``zstandard`` has no such bound.

Source: RFC 8878. Out of scope: checksums (a loader that does not look reads on all the same),
dictionaries, windows over 8 MiB.
"""

from __future__ import annotations

from muniment.engine.artifacts.packed.zstd_tables import (
    LITERAL_LENGTHS,
    MATCH_LENGTHS,
    Huffman,
    Table,
    default_tables,
    read_huffman,
    read_table,
    reversed_bits,
)

MAGIC = b"\x28\xb5\x2f\xfd"
_WINDOW = 8 << 20
_BLOCK = 1 << 17
_ACCURACY = (9, 8, 9)
_SYMBOLS = (35, 31, 52)


class ZstdFrame:
    """One frame; skippable frames before it are passed over."""

    __slots__ = (
        "_checked",
        "_done",
        "_history",
        "_huffman",
        "_input",
        "_output",
        "_recent",
        "_skip",
        "_started",
        "_tables",
        "_taken",
        "_window",
    )

    def __init__(self) -> None:
        self._input = bytearray()
        self._output = b""
        self._taken = 0
        self._history = bytearray()
        self._window = 0
        self._skip = 0
        self._started = self._done = self._checked = False
        self._huffman: Huffman | None = None
        self._tables: list[Table | None] = [None, None, None]
        self._recent = [1, 4, 8]

    @property
    def eof(self) -> bool:
        """True at the end of the frame, when all of it was taken."""
        return self._done and not self._output

    @property
    def unused_data(self) -> bytes:
        """What follows the end of the frame."""
        return bytes(self._input) if self.eof else b""

    @property
    def needs_input(self) -> bool:
        """False while bytes wait to be taken."""
        return not self._output and not self._done

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return up to ``max_length`` bytes.

        Raises:
            ValueError: The frame is broken.
        """
        self._input += data
        try:
            while not self._output and not self._done and self._advance():
                pass
        except IndexError:
            raise ValueError("a Zstandard block is cut off") from None
        given = self._output[self._taken : self._taken + max_length]
        self._taken += len(given)
        if self._taken == len(self._output):
            self._output, self._taken = b"", 0
        return given

    def _advance(self) -> bool:
        """Take one part of the frame; False where more input is needed."""
        if self._skip:
            skipped = min(self._skip, len(self._input))
            del self._input[:skipped]
            self._skip -= skipped
            return not self._skip
        return self._take_block() if self._started else self._take_header()

    def _take_header(self) -> bool:
        held = self._input
        # No whole frame is shorter; longer headers are waited for below.
        if len(held) < 9:
            return False
        if held[1:4] == b"\x2a\x4d\x18" and 0x50 <= held[0] <= 0x5F:
            self._skip = int.from_bytes(held[4:8], "little")
            del held[:8]
            return True
        flags = held[4]
        if not held.startswith(MAGIC) or flags & 8:
            raise ValueError("no Zstandard frame that is read")
        single = bool(flags & 0x20)
        named = (0, 1, 2, 4)[flags & 3]
        sized = (1 if single else 0, 2, 4, 8)[flags >> 6]
        at = 5 if single else 6
        end = at + named + sized
        if len(held) < end:
            return False
        if any(held[at : at + named]):
            raise ValueError("a Zstandard frame that needs a dictionary")
        size = int.from_bytes(held[at + named : end], "little") + (256 if sized == 2 else 0)
        base = 1 << (10 + (held[5] >> 3))
        self._window = size if single else base + (base >> 3) * (held[5] & 7)
        if self._window > _WINDOW:
            raise ValueError("a Zstandard frame with a large window")
        self._checked, self._started = bool(flags & 4), True
        del held[:end]
        return True

    def _take_block(self) -> bool:
        held = self._input
        if len(held) < 3:
            return False
        head = int.from_bytes(held[:3], "little")
        last, kind, size = head & 1, head >> 1 & 3, head >> 3
        packed = 1 if kind == 1 else size
        end = 3 + packed
        if last and self._checked:
            end += 4
        if kind == 3 or size > _BLOCK:
            raise ValueError("a Zstandard block of no kind")
        if len(held) < end:
            return False
        block = bytes(held[3 : 3 + packed])
        del held[:end]
        if kind == 2:
            self._output = self._unpacked(block)
        else:
            self._output = block if kind == 0 else block * size
            self._history += self._output
        surplus = len(self._history) - max(self._window, _BLOCK)
        if surplus > _BLOCK:
            del self._history[:surplus]
        self._done = bool(last)
        return True

    # A packed block -----------------------------------------------------------------------------

    def _unpacked(self, block: bytes) -> bytes:
        literals, at = self._literals(block)
        count = block[at]
        at += 1
        if count > 127:
            if count < 255:
                count, at = (count - 128 << 8) + block[at], at + 1
            else:
                count, at = block[at] + (block[at + 1] << 8) + 0x7F00, at + 2
        out = self._history
        start = len(out)
        if not count:
            out += literals
            return literals
        at = self._read_tables(block, at)
        self._execute(block[at:], literals, count, start + _BLOCK)
        return bytes(out[start:])

    def _literals(self, block: bytes) -> tuple[bytes, int]:
        kind, form = block[0] & 3, block[0] >> 2 & 3
        if kind < 2:
            length = (1, 2, 1, 3)[form]
            value = int.from_bytes(block[:length], "little")
            size = value >> (3 if length == 1 else 4)
            if size > _BLOCK:
                raise ValueError("too many literals")
            if kind == 1:
                return bytes([block[length]]) * size, length + 1
            return block[length : length + size], length + size
        length, width = ((3, 10), (3, 10), (4, 14), (5, 18))[form]
        value = int.from_bytes(block[:length], "little") >> 4
        size, packed = value & (1 << width) - 1, value >> width
        if size > _BLOCK or length + packed > len(block):
            raise ValueError("too many literals")
        at, end = length, length + packed
        if kind == 2:
            self._huffman, used = read_huffman(block[at:end])
            at += used
        huffman = self._huffman
        if huffman is None:
            raise ValueError("literals without a tree")
        data = block[at:end]
        if not form:
            return huffman.decoded(data, size), end
        jumps = [int.from_bytes(data[place : place + 2], "little") for place in (0, 2, 4)]
        each, place, parts = (size + 3) // 4, 6, []
        for number, jump in enumerate((*jumps, len(data) - 6 - sum(jumps))):
            count = each if number < 3 else size - 3 * each
            if jump <= 0 or count < 0:
                raise ValueError("streams of literals")
            parts.append(huffman.decoded(data[place : place + jump], count))
            place += jump
        return b"".join(parts), end

    def _read_tables(self, block: bytes, at: int) -> int:
        modes = block[at]
        at += 1
        for place, shift in enumerate((6, 4, 2)):
            mode = modes >> shift & 3
            if mode == 0:
                self._tables[place] = default_tables()[place]
            elif mode == 1:
                if block[at] > _SYMBOLS[place]:
                    raise ValueError("no such code")
                self._tables[place] = Table(0, [block[at]], [0], [0])
                at += 1
            elif mode == 2:
                table, used = read_table(block[at:], _ACCURACY[place], _SYMBOLS[place])
                self._tables[place] = table
                at += used
            elif self._tables[place] is None:
                raise ValueError("a table is repeated that was not there")
        return at

    def _execute(self, data: bytes, literals: bytes, count: int, most: int) -> None:
        bits = reversed_bits(data)
        lengths, offsets, matches = self._tables
        if lengths is None or offsets is None or matches is None:
            raise ValueError("sequences without tables")
        at, taken, out = 0, 0, self._history
        states = []
        for table in (lengths, offsets, matches):
            states.append(int(bits[at : at + table.log] or "0", 2))
            at += table.log
        one, two, three = states
        for left in range(count - 1, -1, -1):
            code = offsets.symbols[two]
            value = (1 << code) + (int(bits[at : at + code], 2) if code else 0)
            at += code
            base, width = MATCH_LENGTHS[matches.symbols[three]]
            run = base + (int(bits[at : at + width], 2) if width else 0)
            at += width
            base, width = LITERAL_LENGTHS[lengths.symbols[one]]
            plain = base + (int(bits[at : at + width], 2) if width else 0)
            at += width
            if left:
                width = lengths.widths[one]
                one = lengths.bases[one] + (int(bits[at : at + width], 2) if width else 0)
                at += width
                width = matches.widths[three]
                three = matches.bases[three] + (int(bits[at : at + width], 2) if width else 0)
                at += width
                width = offsets.widths[two]
                two = offsets.bases[two] + (int(bits[at : at + width], 2) if width else 0)
                at += width
            out += literals[taken : taken + plain]
            taken += plain
            back = self._offset(value, plain)
            have = len(out)
            if not 0 < back <= have or have + run > most or taken > len(literals):
                raise ValueError("a Zstandard block repeats what is not there, or too much")
            if back >= run:
                out += out[have - back : have - back + run]
            else:
                piece = bytes(out[have - back :])
                out += (piece * (run // back + 1))[:run]
        if at != len(bits):
            raise ValueError("a Zstandard block does not end where it should")
        out += literals[taken:]
        if len(out) > most:
            raise ValueError("a Zstandard block gives too much")

    def _offset(self, value: int, plain: int) -> int:
        recent = self._recent
        if value > 3:
            recent[:] = [value - 3, recent[0], recent[1]]
            return value - 3
        place = value - 1 + (not plain)
        if place == 0:
            return recent[0]
        if place == 1:
            recent[:] = [recent[1], recent[0], recent[2]]
        elif place == 2:
            recent[:] = [recent[2], recent[0], recent[1]]
        else:
            recent[:] = [recent[0] - 1, recent[0], recent[1]]
        return recent[0]

"""Undoes LZ4 frames, as ``joblib.dump(compress="lz4")`` and the ``lz4`` program write them.

Source: the LZ4 frame format 1.6.x and the LZ4 block format. Out of scope: checksums (a loader that
does not look at them reads on all the same), dictionaries, frames of the legacy format.
"""

from __future__ import annotations

MAGIC = b"\x04\x22\x4d\x18"
_HISTORY = 1 << 16
_SIZES = {4: 1 << 16, 5: 1 << 18, 6: 1 << 20, 7: 1 << 22}
_STORED = 1 << 31


class Lz4Frames:
    """One frame; skippable frames before it are passed over.

    Attributes:
        eof: True at the end of the frame.
        unused_data: What follows the end of the frame.
    """

    __slots__ = (
        "_block",
        "_checked",
        "_closed",
        "_history",
        "_input",
        "_linked",
        "_output",
        "_skip",
        "_taken",
    )

    def __init__(self) -> None:
        self._input = bytearray()
        self._output = b""
        self._taken = 0
        self._skip = 0
        self._history = b""
        self._block = 0
        self._checked = 0
        self._closed = 0
        self._linked = False

    @property
    def eof(self) -> bool:
        """True at the end of the frame, when all of it was taken."""
        return self._block < 0 and not self._output

    def _give(self, most: int) -> bytes:
        given = self._output[self._taken : self._taken + most]
        self._taken += len(given)
        if self._taken == len(self._output):
            self._output, self._taken = b"", 0
        return given

    @property
    def unused_data(self) -> bytes:
        """What follows the end of the frame."""
        return bytes(self._input) if self.eof else b""

    @property
    def needs_input(self) -> bool:
        """False while bytes wait to be taken."""
        return not self._output and self._block >= 0

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return up to ``max_length`` bytes.

        Raises:
            ValueError: The frame is broken.
        """
        self._input += data
        while not self._output and self._block >= 0 and self._advance():
            pass
        return self._give(max_length)

    def _advance(self) -> bool:
        """Take one part of the frame; False where more input is needed."""
        return self._take_block() if self._block else self._take_header()

    def _take_header(self) -> bool:
        held = self._input
        if self._skip:
            skipped = min(self._skip, len(held))
            del held[:skipped]
            self._skip -= skipped
            return not self._skip
        if len(held) < 8:
            return False
        magic = int.from_bytes(held[:4], "little")
        if 0x184D2A50 <= magic <= 0x184D2A5F:
            self._skip = int.from_bytes(held[4:8], "little")
            del held[:8]
            return True
        flags, sizes = held[4], held[5]
        if not held.startswith(MAGIC) or flags >> 6 != 1 or flags & 1 or sizes & 0x8F:
            raise ValueError("no LZ4 frame that is read")
        end = 7 + (8 if flags & 8 else 0)
        if len(held) < end:
            return False
        limit = _SIZES.get(sizes >> 4)
        if limit is None:
            raise ValueError("block size of an LZ4 frame")
        self._linked = not flags & 0x20
        self._checked = 4 if flags & 0x10 else 0
        self._closed = 4 if flags & 4 else 0
        self._block = limit
        del held[:end]
        return True

    def _take_block(self) -> bool:
        held = self._input
        if len(held) < 4:
            return False
        size = int.from_bytes(held[:4], "little")
        if size == 0:
            if len(held) < 4 + self._closed:
                return False
            del held[: 4 + self._closed]
            self._block = -1
            return True
        stored, size = bool(size & _STORED), size & ~_STORED
        if size > self._block:
            raise ValueError("an LZ4 block is larger than its frame allows")
        if len(held) < 4 + size + self._checked:
            return False
        block = bytes(held[4 : 4 + size])
        del held[: 4 + size + self._checked]
        history = self._history if self._linked else b""
        self._output = block if stored else decoded_block(block, history, self._block)
        if self._linked:
            self._history = (self._history + self._output)[-_HISTORY:]
        return True


def decoded_block(block: bytes, history: bytes, limit: int) -> bytes:
    """Return what an LZ4 block holds.

    Args:
        block: The packed bytes.
        history: Up to 64 KiB that stand before, which the block may repeat.
        limit: Bytes that it may give.

    Raises:
        ValueError: The block is broken or gives more.
    """
    out = bytearray(history)
    most = len(history) + limit
    at, end = 0, len(block)
    try:
        while at < end:
            token = block[at]
            at += 1
            run = token >> 4
            if run == 15:
                more = 255
                while more == 255:
                    more = block[at]
                    at += 1
                    run += more
            if run:
                if at + run > end:
                    raise ValueError("an LZ4 block ends inside its literals")
                out += block[at : at + run]
                at += run
            if at == end:
                break
            back = block[at] | block[at + 1] << 8
            at += 2
            run = (token & 15) + 4
            if run == 19:
                more = 255
                while more == 255:
                    more = block[at]
                    at += 1
                    run += more
            have = len(out)
            if not 0 < back <= have or have + run > most:
                raise ValueError("an LZ4 block repeats what is not there, or too much")
            if back >= run:
                out += out[have - back : have - back + run]
            else:
                piece = bytes(out[have - back :])
                out += (piece * (run // back + 1))[:run]
    except IndexError:
        raise ValueError("an LZ4 block is cut off") from None
    if len(out) > most:
        raise ValueError("an LZ4 block gives more than its frame allows")
    return bytes(out[len(history) :])

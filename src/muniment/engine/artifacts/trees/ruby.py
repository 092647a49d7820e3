"""Follows a dump of Ruby's ``Marshal`` and lists the classes that it names.

Source: Ruby ``doc/marshal.rdoc``. ``Marshal.load`` makes objects of any class and calls
``marshal_load`` and ``_load`` of those that have it; chains through RubyGems, ERB, Net and Rails
end in a program. Two bytes announce a dump, so that it counts only if it can be followed.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.cursor import Cursor

_MAX_STACK = 200_000
_MAX_SYMBOLS = 1_000_000
_VALUES, _PAIRS, _VARIABLES = range(3)
"""What is to come: values, names with values, or the number of such pairs."""
_GADGETS: Final = re.compile(
    r"(?:Gem|Net|ERB|Erb|ActionView|ActionDispatch|ActiveSupport|ActiveModel|Rack|Rails|Sprockets|"
    r"Logger|IRB|Thread|Process|Kernel|IO|File|Dir|Socket|TCPSocket|OpenURI|DRb|PStore|YAML|Psych|"
    r"Method|Proc|Binding|RubyVM|ObjectSpace|UncaughtThrowError|Digest|WEBrick|PrettyPrint|CSV|"
    r"Pathname|Tempfile|Open3|Shell|Syslog|WIN32OLE|Fiddle|DL|Sass|MIME|Mail|Yard|YARD|"
    r"ERBHandler|Bundler|Rinda|Monitor|Delegator|SimpleDelegator|Resolv|StringIO)(?:::.*)?"
)
_PLAIN: Final = re.compile(
    r"(?:Object|String|Array|Hash|Integer|Float|Set|SortedSet|Range|Time|Date|DateTime|Symbol|"
    r"Struct|OpenStruct|BigDecimal|Rational|Complex|Matrix|Vector|Random|Exception|Class|Module|"
    r"Rumale|Numo|NMatrix|Daru|SVMKit|Numpy|Torch|XGBoost|LightGBM|Classifier|ClassifierReborn|"
    r"StuffClassifier|TfIdfSimilarity|DecisionTree|KMeans|Ai4r|Disco)(?:::.*)?"
)


class _Dump:
    """One pass over a dump."""

    def __init__(self, cursor: Cursor, examination: Examination) -> None:
        self._cursor = cursor
        self._examination = examination
        self._symbols: list[str] = []
        # For each open value how many are still to come, and of which sort.
        self._left: list[list[int]] = []
        self.gadgets = 0
        self.objects = 0

    def read(self) -> None:
        """Follow the one value.

        Raises:
            UnreadableError: It is no dump, or broken.
        """
        self._cursor.skip(2)
        left = self._left
        left.append([1, _VALUES])
        while left:
            frame = left[-1]
            if frame[0] <= 0:
                left.pop()
                continue
            frame[0] -= 1
            self._examination.spend(1)
            if frame[1] == _VARIABLES:
                frame[0], frame[1] = self._length(), _PAIRS
                continue
            if frame[1] == _PAIRS:
                self._symbol()
            self._value(self._cursor.byte())
            if len(left) > _MAX_STACK:
                raise UnreadableError("too_large", "Ruby: values too deep to follow")

    def _value(self, kind: int) -> None:
        mark = chr(kind)
        if mark in "0TF":
            return
        if mark in "i@":
            self._int()
        elif mark in ";:":
            self._symbol_of(kind)
        elif mark in '"f':
            self._cursor.skip(self._length())
        elif mark == "l":
            self._cursor.skip(1)
            self._cursor.skip(2 * self._length())
        elif mark == "/":
            self._cursor.skip(self._length())
            self._cursor.skip(1)
        elif mark in "[{}":
            count = self._length()
            self._left.append([count * (1 if mark == "[" else 2) + (mark == "}"), _VALUES])
        elif mark in "cmM":
            self._class(self._text())
        elif mark in "IoSCeuUd":
            self._object(mark)
        else:
            raise UnreadableError("broken", "Ruby: a value of a type that there is not")

    def _object(self, mark: str) -> None:
        """Read a value that a class, or instance variables, go with."""
        left = self._left
        if mark == "I":
            # The value first, then its variables, whose number stands after it.
            left += ([1, _VARIABLES], [1, _VALUES])
            return
        self._class(self._symbol())
        self.objects += 1
        if mark in "oS":
            left.append([self._length(), _PAIRS])
        elif mark == "u":
            self._cursor.skip(self._length())
        else:
            left.append([1, _VALUES])

    def _symbol(self) -> str:
        return self._symbol_of(self._cursor.byte())

    def _symbol_of(self, kind: int) -> str:
        if kind == 0x3A:
            name = self._text()
            if len(self._symbols) >= _MAX_SYMBOLS:
                raise UnreadableError("too_large", "Ruby: more names than are followed")
            self._symbols.append(name)
            return name
        if kind == 0x3B:
            index = self._int()
            if 0 <= index < len(self._symbols):
                return self._symbols[index]
        raise UnreadableError("broken", "Ruby: a name is missing")

    def _class(self, name: str) -> None:
        if _GADGETS.fullmatch(name):
            self.gadgets += 1
            self._sign("document.ruby-gadget", name)
        elif not _PLAIN.fullmatch(name):
            self._sign("document.ruby-class", name)

    def _int(self) -> int:
        first = self._cursor.byte()
        first = first - 256 if first > 127 else first
        if first == 0 or not -4 <= first <= 4:
            return first - 5 if first > 4 else first + 5 if first < -4 else 0
        value = int.from_bytes(self._cursor.take(abs(first)), "little")
        return value if first > 0 else value - (1 << 8 * -first)

    def _length(self) -> int:
        length = self._int()
        if length < 0:
            raise UnreadableError("broken", "Ruby: a negative length")
        return length

    def _text(self) -> str:
        length = self._length()
        kept = self._cursor.take(min(length, 300))
        self._cursor.skip(length - len(kept))
        return kept.decode("utf-8", "replace")

    def _sign(self, rule: str, operand: str) -> None:
        self._examination.sign(rule, offset=self._cursor.offset, operand=operand)


def read_ruby(source: ByteSource, examination: Examination) -> None:
    """Follow a dump, if it is one."""
    with examination.trial() as trial:
        cursor = Cursor(source, examination, "Ruby")
        dump = _Dump(cursor, examination)
        examination.see("ruby-marshal")
        try:
            dump.read()
        except BudgetSpentError:
            raise
        except UnreadableError as error:
            if dump.gadgets:
                examination.lack(error.reason, error.message)
                trial.keep()
            return
        if cursor.at_end() or dump.gadgets:
            trial.keep()

"""Mutations that keep a format whole where blind ones would only break it at the door.

Blind mutation is best at headers and offsets. Opcodes, nested messages and documents need the tree
taken apart, changed and put together again; work that grows too fast needs inputs as long as they
may be, made by saying one part over and over.
"""

from __future__ import annotations

import json
import pickletools
import random
from collections.abc import Callable
from typing import Any

Mutate = Callable[[bytes, int], bytes]
Mutator = Callable[[bytes, int, random.Random], bytes | None]

_NUMBERS = (0, 1, 2, 3, 7, 8, 127, 128, 255, 256, 4096, 65535, 65536, 0x7FFFFFFF, 0x80000000,
            0xFFFFFFFF, 1 << 40, (1 << 63) - 1, 1 << 63, (1 << 64) - 1)  # fmt: skip
_TEXTS = ("", "os", "system", "builtins", "eval", "..", "a.b.c", "../../etc/passwd", "__class__",
          "torch", "Lambda", "\ud800", "\0", "é" * 40, "x" * 3000, "{{ x.__class__ }}", "1e999",
          "keras.layers", "class_name", "config", "_target_", "auto_map")  # fmt: skip


def mutator(reader: str, mutate: Mutate) -> Callable[[bytes, int, int], bytes]:
    """Return the mutator for a reader, as the fuzzer calls it."""
    own = _OWN.get(reader.partition(":")[2])

    def change(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        roll = chance.random()
        if roll < 0.04 and data:
            return _again(data, most, chance)
        if roll < 0.10 and len(data) > 8:
            return _number(data, chance)[:most]
        if own is not None and roll < 0.65:
            try:
                made = own(data, most, chance)
            except Exception:  # the input is broken: no matter, blind mutation takes any
                made = None
            if made and len(made) <= most:
                return made
        return mutate(data, most)

    return change


def _again(data: bytes, most: int, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    part = data[start : start + chance.choice((1, 2, 3, 4, 8, 16, 64, 256))]
    room = most - len(data)
    times = max(0, room // len(part)) if chance.random() < 0.7 else chance.randrange(1, 50)
    return (data[:start] + part * times + data[start:])[:most]


def _number(data: bytes, chance: random.Random) -> bytes:
    width = chance.choice((1, 2, 4, 8))
    at = chance.randrange(len(data) - width + 1)
    value = chance.choice((*_NUMBERS, len(data), at, len(data) - at)) % (1 << 8 * width)
    order = chance.choice(("little", "big"))
    return data[:at] + value.to_bytes(width, order) + data[at + width :]


# Pickles ----------------------------------------------------------------------------------------

_PIECES = (
    b"(", b")", b"]", b"}", b"t", b"l", b"d", b"o", b"R", b"b", b"a", b"e", b"s", b"u", b"0", b"1",
    b"2", b"N", b"\x88", b"\x89", b"\x81", b"\x92", b"\x93", b"\x8f", b"\x90", b"\x91", b"\x94",
    b"\x85", b"\x86", b"\x87", b"Q", b".", b"\x97", b"\x98", b"cos\nsystem\n", b"P1\n",
    b"i__builtin__\neval\n", b"\x8c\x02os", b"\x8c\x06system", b"\x8c\x08builtins",
    b"\x8c\x07getattr", b"\x8c\x08__call__", b"h\0", b"q\0", b"h\1", b"q\1", b"g0\n", b"p0\n",
    b"r\0\0\0\0", b"j\0\0\0\0", b"r\xff\xff\xff\xff", b"\x82\1", b"\x83\1\0", b"\x84\1\0\0\0",
    b"K\0", b"M\0\1", b"J\xff\xff\xff\xff", b"I01\n", b"I0x1f\n", b"L99L\n", b"F1.5\n",
    b"G\0\0\0\0\0\0\0\0", b"\x8a\1\xff", b"S'a'\n", b"S'\\x41'\n", b"V\\u0041\n", b"U\1a", b"C\1a",
    b"T\1\0\0\0a", b"B\1\0\0\0a", b"X\1\0\0\0a", b"\x8d\1\0\0\0\0\0\0\0a",
    b"\x8e\1\0\0\0\0\0\0\0a", b"\x96\1\0\0\0\0\0\0\0a", b"\x80\5", b"\x80\2",
    b"\x95\x10\0\0\0\0\0\0\0", b"cnumpy.core.multiarray\n_reconstruct\n", b"cnumpy\nndarray\n",
    b"ccollections\nOrderedDict\n", b"ctorch._utils\n_rebuild_tensor_v2\n", b"c__main__\nA\n",
    b"cjoblib.numpy_pickle\nNumpyArrayWrapper\n", b"ccopy_reg\n_reconstructor\n",
    b"c_codecs\nencode\n", b"cfunctools\npartial\n", b"coperator\nattrgetter\n",
)  # fmt: skip


def _pickle(data: bytes, _most: int, chance: random.Random) -> bytes:
    places = []
    try:
        places = [place for _, _, place in pickletools.genops(data) if place is not None]
    except Exception:
        if not places:
            places = list(range(min(len(data), 40)))
    ends = [*places[1:], len(data)]
    parts = [data[start:end] for start, end in zip(places, ends, strict=True)]
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(parts) + 1)
        roll = chance.random()
        if roll < 0.5 or not parts:
            parts.insert(at, chance.choice(_PIECES))
        elif roll < 0.65:
            del parts[at - 1 : at - 1 + chance.choice((1, 1, 2, 8))]
        elif roll < 0.8:
            start = chance.randrange(len(parts))
            parts[at:at] = parts[start : start + chance.choice((1, 2, 6, 20))]
        elif roll < 0.9:
            parts[at - 1] = chance.choice(_PIECES)
        else:
            parts[at:at] = [chance.choice(_PIECES)] * chance.choice((10, 100, 5000))
    return b"".join(parts)


# Messages of protocol buffers -------------------------------------------------------------------


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _unvarint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
        if shift > 63:
            raise ValueError


def _message(data: bytes, depth: int = 0) -> list[tuple[int, Any]] | None:
    fields: list[tuple[int, Any]] = []
    at = 0
    try:
        while at < len(data):
            key, at = _unvarint(data, at)
            form = key & 7
            value: Any
            if form == 0:
                value, at = _unvarint(data, at)
            elif form in (1, 5):
                width = 8 if form == 1 else 4
                value, at = data[at : at + width], at + width
            elif form == 2:
                size, at = _unvarint(data, at)
                if at + size > len(data):
                    return None
                value, at = data[at : at + size], at + size
                inner = _message(value, depth + 1) if depth < 8 and value else None
                value = value if inner is None else inner
            else:
                return None
            if not key >> 3:
                return None
            fields.append((key, value))
    except (IndexError, ValueError):
        return None
    return fields


def _encoded(fields: list[tuple[int, Any]]) -> bytes:
    out = []
    for key, value in fields:
        out.append(_varint(key))
        if isinstance(value, int):
            out.append(_varint(value))
        elif key & 7 == 2:
            value = _encoded(value) if isinstance(value, list) else value
            out += (_varint(len(value)), value)
        else:
            out.append(value)
    return b"".join(out)


def _protobuf(data: bytes, _most: int, chance: random.Random) -> bytes | None:
    fields = _message(data)
    if not fields:
        return None
    for _ in range(chance.choice((1, 1, 2, 4))):
        here = fields
        while True:
            nested = [value for _, value in here if isinstance(value, list) and value]
            if not nested or chance.random() < 0.25:
                break
            here = chance.choice(nested)
        at = chance.randrange(len(here))
        key, value = here[at]
        roll = chance.random()
        if roll < 0.25:
            here[at:at] = [here[at]] * chance.choice((1, 2, 30, 3000))
        elif roll < 0.35:
            del here[at]
        elif roll < 0.45:
            here[at] = ((chance.randrange(1, 40) << 3) | key & 7, value)
        elif roll < 0.55:
            for _ in range(chance.choice((1, 5, 200, 3000))):
                value = [(key, value)]
            here[at] = (key & ~7 | 2, _flat(value))
        elif isinstance(value, int):
            here[at] = (key, chance.choice(_NUMBERS))
        elif isinstance(value, bytes) and key & 7 == 2:
            here[at] = (key, chance.choice((*_texts(), b"\x80" * 12, value * 2, value[:-1])))
        else:
            here[at] = (key & ~7, chance.choice(_NUMBERS))
        if not here:
            break
    return _encoded(fields)


def _flat(value: Any) -> bytes:
    """Return a nest of single fields as bytes, without recursion."""
    keys = []
    while isinstance(value, list) and len(value) == 1 and isinstance(value[0][1], list):
        keys.append(value[0][0] & ~7 | 2)
        value = value[0][1]
    done = _encoded(value) if isinstance(value, list) else b"\x08\x01"
    for key in reversed(keys):
        done = _varint(key) + _varint(len(done)) + done
    return done


def _texts() -> tuple[bytes, ...]:
    return tuple(text.encode("utf-8", "surrogatepass") for text in _TEXTS)


# Documents --------------------------------------------------------------------------------------


def _json(data: bytes, most: int, chance: random.Random) -> bytes | None:
    tree = json.loads(data)
    if not isinstance(tree, dict | list) or not tree:
        return None
    for _ in range(chance.choice((1, 1, 2, 4))):
        here = tree
        while chance.random() < 0.85:
            inner = [
                value
                for value in (here.values() if isinstance(here, dict) else here)
                if isinstance(value, dict | list) and value
            ]
            if not inner:
                break
            here = chance.choice(inner)
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if keys:
            _change(here, chance.choice(keys), chance)
    made = json.dumps(tree, ensure_ascii=chance.random() < 0.5)
    if chance.random() < 0.05:
        made = made.replace(": 1", ": " + "9" * 5000).replace("0.", "-1e99999")
    if chance.random() < 0.05:
        depth = chance.choice((100, 1500, most // 3))
        made = made.replace(": null", ": " + "[" * depth + "]" * depth, 1)
    return made.encode("utf-8", "surrogatepass")


def _change(here: Any, key: Any, chance: random.Random) -> None:
    roll = chance.random()
    if roll < 0.2:
        here[key] = chance.choice(_TEXTS)
    elif roll < 0.4:
        here[key] = chance.choice((None, True, -1, 1.5, [], {}, 1 << 70, *_NUMBERS))
    elif roll < 0.55:
        here[key] = [here[key]] * chance.choice((1, 2, 100))
    elif roll < 0.7:
        here[key] = {chance.choice(_TEXTS): here[key]}
    elif roll < 0.8 and isinstance(here, dict):
        here[chance.choice(_TEXTS)] = here[key]
    elif roll < 0.9:
        del here[key]
    else:
        inner = here[key]
        for _ in range(chance.choice((5, 60, 300))):
            inner = [inner] if chance.random() < 0.5 else {"config": inner}
        here[key] = inner


# Texts ------------------------------------------------------------------------------------------

_TOKENS = {
    "read_jinja": "{{ }} {% %} {%- -%} {# #} if for in set macro call filter ( ) [ ] . | ~ + * ** "
    "__class__ __globals__ namespace() cycler attr('x') map(attribute='x') join range(9) ' \" "
    "raise_exception endfor endif endmacro else elif not and or is defined import include "
    "loop.index 'a'*9 x['y'] x.y x(y) lambda : , = == {'a': 1} [1,2] | safe".split(" "),
    "read_yaml": "!!python/object/apply:os.system !!python/name:a.b ! !<tag:yaml.org,2002:x> "
    "%TAG %YAML --- ... & &a *a << : - ? | > ' \" [ ] { } # _target_: \n \n\t \n-_ , ~ null".split(
        " "
    ),
    "read_xml": "<!DOCTYPE <!ENTITY <![CDATA[ ]]> <!-- --> <?xml ?> < > </ /> & &a; &#0; &#x41; % "
    "%a; SYSTEM PUBLIC xmlns:a='b' encoding='utf-16' <a> </a> ' \" xsi:schemaLocation ]> [".split(
        " "
    ),
}


def _tokens(name: str) -> Mutator:
    words = [word.replace("_", " ") if word == "\n-_" else word for word in _TOKENS[name]]

    def change(data: bytes, most: int, chance: random.Random) -> bytes:
        for _ in range(chance.choice((1, 1, 2, 4))):
            word = chance.choice(words).encode()
            at = chance.randrange(len(data) + 1)
            roll = chance.random()
            if roll < 0.6:
                data = data[:at] + word + data[at + chance.choice((0, 0, 1, len(word))) :]
            elif roll < 0.8:
                start = chance.randrange(len(data) + 1)
                data = data[:at] + data[start : start + chance.choice((2, 10, 80))] + data[at:]
            elif roll < 0.9:
                data = data[:at] + data[at + chance.choice((1, 5, 40)) :]
            else:
                times = chance.choice((20, 500, most // max(1, len(word))))
                data = data[:at] + word * times + data[at:]
        return data[:most]

    return change


_OWN: dict[str, Mutator] = {
    "read_pickle": _pickle,
    "read_protobuf": _protobuf,
    "read_sentencepiece": _protobuf,
    **dict.fromkeys(
        (
            "read_json", "read_index", "read_manifest", "read_symbol", "read_xgboost_json",
            "read_catboost_json", "read_keras_json", "read_config", "read_keras_config",
        ),
        _json,
    ),
    **{name: _tokens(name) for name in _TOKENS},
}  # fmt: skip

"""Code that a model brings along by design: TorchScript, packages, handlers, exported graphs."""

from __future__ import annotations

import json

import pytest
from tests.engine.artifacts.packed.zip_building import PLAIN, Part, build
from tests.engine.artifacts.scanning import found

from muniment.engine.artifacts.packed.exported_program import plain_expression
from muniment.engine.artifacts.packed.program_text import words


def scripted(code: str) -> bytes:
    return build(
        Part("m/data.pkl", PLAIN),
        Part("m/constants.pkl", b"\x80\x02)."),
        Part("m/version", b"3\n"),
        Part("m/code/__torch__/net.py", code.encode(), 8),
    )


HONEST = """class Net(Module):
  __parameters__ = ["weight", ]
  def forward(self: __torch__.net.Net, x: Tensor) -> Tensor:
    _0 = ops.prim.min(torch.size(x), 3)
    print("torch.save(x, '/etc/passwd')")  # torch.from_file(
    y = ops.torchvision.nms(x, x, 0.5)
    return torch.linear(x, self.weight, None)
"""


def test_an_honest_script_has_nothing_to_say_about_it() -> None:
    assert found(scripted(HONEST), "m.pt") == {}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("torch.save(x, '/tmp/x')", "script.opens-files torch.save high"),
        ("ops.aten.save(x, '/tmp/x')", "script.opens-files ops.aten.save high"),
        ("torch.from_file('/etc/passwd', True, 10)", "script.opens-files torch.from_file high"),
        ("torch . from_file (f)", "script.opens-files torch.from_file high"),
        ("ops.image.read_file(f)", "script.opens-files ops.image.read_file high"),
        ("rpc_async(to, f)", "script.calls-machines rpc_async high"),
        ("^PyFn(1)(x)", "script.python-call PyFn medium"),
        ("ops.evil.thing(x)", "script.custom-library ops.evil.thing medium"),
        ("a: __torch__.torch.classes.evil.Box = x",
         "script.custom-library __torch__.torch.classes.evil.Box medium"),
    ],
)  # fmt: skip
def test_what_a_script_reaches(line: str, said: str) -> None:
    code = f"class Net(Module):\n  def __setstate__(self, x):\n    {line}\n"
    key, _, severity = said.rpartition(" ")
    assert found(scripted(code), "m.pt") == {key: severity}


def packaged(code: str) -> bytes:
    return build(
        Part("p/.data/extern_modules", b"torch\n"),
        Part("p/.data/python_version", b"3.11.7"),
        Part("p/.data/version", b"6\n"),
        Part("p/model/model.pkl", PLAIN),
        Part("p/mine/net.py", code.encode()),
    )


def test_a_package_runs_its_sources() -> None:
    code = "import torch, os, platform\nclass Net:\n  def eval(self): pass\nNet().eval()\n"
    code += "re.compile('x'); platform.system(); print('os.system(1)')\n"
    assert found(packaged(code), "p.pt") == {"script.carried-code p/mine/net.py": "medium"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("os.system('echo')", "os.system"),
        ("import os as o; o . system('echo')", "o.system"),
        ("from os import system", "system"),
        ("subprocess.Popen(['echo'])", "subprocess.Popen"),
        ("exec('1')", "exec"),
        ("__import__('os')", "__import__"),
        ("getattr(os, 'sys' + 'tem')('echo')", "getattr(os, ...)"),
        ("x = socket.create_connection(a)", "socket.create_connection"),
        ("ctypes.CDLL(None)", "ctypes.CDLL"),
        ("builtins.eval('1')", "builtins.eval"),
    ],
)
def test_gadgets_in_a_package(line: str, name: str) -> None:
    assert found(packaged(line), "p.pt")[f"script.carried-gadget {name}"] == "high"


def test_a_torchserve_handler_runs() -> None:
    content = build(
        Part("MAR-INF/MANIFEST.json", b"{}"),
        Part("handler.py", b"import os\ndef handle(d, c): os.system('echo')\n"),
        Part("model.pt", PLAIN),
    )
    said = found(content, "m.mar")
    assert said["script.carried-code handler.py"] == "medium"
    assert said["script.carried-gadget os.system"] == "high"


def exported(graph: object, *more: Part, text: str | None = None) -> bytes:
    return build(
        Part("e/models/model.json", (text or json.dumps(graph)).encode(), 8),
        Part("e/archive_format", b"pt2"),
        Part("e/version", b"0"),
        *more,
    )


EXPRESSIONS = [
    "Symbol('s77', positive=True, integer=True)",
    "FloorDiv(Add(Symbol('s17', integer=True), Symbol('s77')), Integer(2))",
    "2*s0 + Max(1, u0) // 3",
    "Eq(Mod(s77, 2), 0)",
    "1.5e-3*s0 & True",
    "-int_oo",
]


def graph(expression: str, target: str = "torch.ops.aten.add.Tensor") -> dict[str, object]:
    size = {"as_expr": {"expr_str": expression, "hint": {"as_int": 4}}}
    node = {"target": target, "metadata": {"stack_trace": 'File "x", os.system("echo")'}}
    return {"graph_module": {"graph": {"nodes": [node], "sizes": [size]}}, "guards_code": []}


def test_an_honest_graph_has_nothing_to_say_about_it() -> None:
    for expression in EXPRESSIONS:
        assert found(exported(graph(expression)), "e.pt2") == {}
    guards = ["((L['y'].size()[0] + L['x'].size()[0]) // 2) <= L['y'].size()[0]", "not (s0 == 1)"]
    assert found(exported({**graph("s0"), "guards_code": guards}), "e.pt2") == {}


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('echo')",
        "S('1')",
        "sympify('1')",
        "().__class__",
        "lambda: 1",
        "s0.func.__globals__",
        "exec('1')",
        "Symbol('s0').func('a')",
        "[x for x in (1,)]",
    ],
)
def test_a_size_that_is_evaluated(text: str) -> None:
    assert found(exported(graph(text)), "e.pt2") == {f"script.evaluated-text {text}": "critical"}
    escaped = json.dumps(graph(text)).replace("expr_str", "expr\\u005fstr")
    assert found(exported(None, text=escaped), "e.pt2") == {
        f"script.evaluated-text {text}": "critical"
    }
    guards = {**graph("s0"), "guards_code": ["L['x'].size()[0] == 1", text]}
    assert found(exported(guards), "e.pt2")[f"script.evaluated-guard {text}"] == "high"


@pytest.mark.parametrize(
    "target", ["torch.load", "torch.hub.load", "_operator.attrgetter", "mathx.y"]
)
def test_a_node_that_calls_no_operator(target: str) -> None:
    assert found(exported(graph("s0", target)), "e.pt2") == {
        f"script.exported-target {target}": "high"
    }


@pytest.mark.parametrize(
    "target",
    ["_operator.floordiv", "math.sqrt", "torch.sym_max", "torch.ops.higher_order.cond", "output"],
)
def test_a_node_that_calls_an_operator(target: str) -> None:
    assert found(exported(graph("s0", target)), "e.pt2") == {}


def test_compiled_code_in_an_exported_program() -> None:
    so = Part("e/data/aotinductor/model/abc.so", b"\x7fELF\x02\x01\x01" + bytes(60))
    said = found(exported(graph("s0"), so), "e.pt2")
    assert said["script.native-code e/data/aotinductor/model/abc.so"] == "high"


def test_words_end_on_hostile_text() -> None:
    for text in (
        '"' * 50_000,
        '"\\' * 50_000,
        "'''" * 20_000,
        "a." * 50_000,
        "((" * 50_000,
        "a . " * 9999,
    ):
        assert len(list(words(text))) <= 50_000
    assert not plain_expression("(" * 100_000 + "`", frozenset())

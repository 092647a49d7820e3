"""Formats for exchange: ONNX, GGUF, OpenVINO, Core ML, Treelite, PMML, R, notebooks."""

from __future__ import annotations

import numpy as np

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.tables import classes, numbers, people, targets
from bench.scanner_honest.ways import USUAL, save


@saves("onnx")
def onnx_files(shelf: Shelf) -> None:
    import onnx
    from onnx import TensorProto, helper

    value = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 4])
    out = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 2])
    weight = helper.make_tensor("w", TensorProto.FLOAT, [4, 2], np.ones(8, "f4").tolist())
    node = helper.make_node("MatMul", ["x", "w"], ["y"])
    graph = helper.make_graph([node], "tiny", [value], [out], [weight])
    model = helper.make_model(graph)
    onnx.save(model, shelf.file("tiny.onnx", "onnx.save"))
    onnx.save(model, shelf.file("tiny.onnxtxt", "onnx.save as text"), format="textproto")
    onnx.save(model, shelf.file("tiny.json", "onnx.save as JSON"), format="json")
    weight = onnx.numpy_helper.from_array(np.ones((400, 2), "f4"), "w")
    value = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 400])
    large = helper.make_model(helper.make_graph([node], "large", [value], [out], [weight]))
    shelf.file("external/large.data", "external data")
    onnx.save(
        large,
        shelf.file("external/large.onnx", "onnx.save with external data"),
        save_as_external_data=True,
        location="large.data",
    )
    condition = helper.make_tensor_value_info("c", TensorProto.BOOL, [])
    branch = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "b", [], [out])
    both = helper.make_node("If", ["c"], ["y"], then_branch=branch, else_branch=branch)
    graph = helper.make_graph([both], "branches", [condition, value], [out])
    onnx.save(helper.make_model(graph), shelf.file("branches.onnx", "onnx.save with If"))
    save(shelf, "model_proto", model, USUAL[:1])


@saves("skl2onnx")
def sklearn_to_onnx(shelf: Shelf) -> None:
    from skl2onnx import to_onnx
    from sklearn import cluster, ensemble, linear_model, neighbors, pipeline, preprocessing, svm

    features = numbers().astype("float32")
    for estimator in (
        linear_model.LogisticRegression(),
        linear_model.Ridge(),
        ensemble.RandomForestClassifier(3, random_state=SEED),
        ensemble.GradientBoostingRegressor(n_estimators=3),
        svm.SVC(),
        neighbors.KNeighborsClassifier(),
        cluster.KMeans(2, random_state=SEED),
        pipeline.make_pipeline(preprocessing.StandardScaler(), linear_model.Lasso()),
    ):
        name = type(estimator).__name__
        with shelf.attempt(name):
            fitted = estimator.fit(features, classes())
            made = to_onnx(fitted, features[:1])
            shelf.file(f"{name}.onnx", "to_onnx").write_bytes(made.SerializeToString())


@saves("onnxmltools")
def others_to_onnx(shelf: Shelf) -> None:
    import lightgbm
    import onnxmltools
    from onnxmltools.convert.common.data_types import FloatTensorType

    small = lightgbm.LGBMRegressor(n_estimators=3, verbose=-1).fit(numbers(), targets())
    made = onnxmltools.convert_lightgbm(small, initial_types=[("x", FloatTensorType([None, 4]))])
    shelf.file("lightgbm.onnx", "convert_lightgbm").write_bytes(made.SerializeToString())


@saves("gguf")
def gguf_files(shelf: Shelf) -> None:
    import gguf

    chat = "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}"
    for name in ("llama", "qwen2", "bert"):
        writer = gguf.GGUFWriter(shelf.file(f"{name}.gguf", "GGUFWriter"), name)
        writer.add_name(f"tiny {name}")
        writer.add_context_length(32)
        writer.add_embedding_length(8)
        writer.add_block_count(1)
        writer.add_tokenizer_model("gpt2")
        writer.add_token_list([b"<s>", b"</s>", b"a"])
        writer.add_token_types([3, 3, 1])
        writer.add_chat_template(chat)
        writer.add_tensor("token_embd.weight", np.ones((3, 8), "f4"))
        writer.add_tensor("output.weight", np.ones((3, 8), "f2"))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()


@saves("openvino")
def vino(shelf: Shelf) -> None:
    import openvino as ov
    from openvino import opset13 as ops

    entry = ops.parameter([1, 4], np.float32, name="x")
    weights = ops.constant(np.ones((4, 2), "f4"))
    made = ov.Model([ops.relu(ops.matmul(entry, weights, False, False))], [entry], "tiny")
    shelf.file("tiny.bin", "save_model weights")
    ov.save_model(made, shelf.file("tiny.xml", "save_model"))


@saves("coremltools")
def core_ml(shelf: Shelf) -> None:
    import coremltools as ct
    from coremltools.models import datatypes
    from coremltools.models.neural_network import NeuralNetworkBuilder

    builder = NeuralNetworkBuilder([("x", datatypes.Array(4))], [("y", datatypes.Array(2))])
    builder.add_inner_product("dense", np.ones((2, 4)), np.zeros(2), 4, 2, True, "x", "y")
    ct.models.utils.save_spec(builder.spec, str(shelf.file("tiny.mlmodel", "save_spec")))
    with shelf.attempt("mlpackage"):
        import torch

        traced = torch.jit.trace(torch.nn.Linear(4, 2).eval(), torch.ones(1, 4))
        made = ct.convert(traced, inputs=[ct.TensorType(shape=(1, 4))], convert_to="mlprogram")
        made.save(str(shelf.file("tiny.mlpackage", "convert and save")))


@saves("treelite")
def trees(shelf: Shelf) -> None:
    import treelite
    from sklearn.ensemble import RandomForestRegressor

    forest = RandomForestRegressor(3, random_state=SEED).fit(numbers(), targets())
    made = treelite.sklearn.import_model(forest)
    made.serialize(shelf.file("forest.tl", "serialize"))


@saves("pyreadr")
def r_files(shelf: Shelf) -> None:
    import pyreadr

    table = people()[["age", "income", "note", "member"]]
    pyreadr.write_rds(str(shelf.file("people.rds", "write_rds")), table)
    pyreadr.write_rds(str(shelf.file("packed.rds", "write_rds gzip")), table, compress="gzip")
    pyreadr.write_rdata(str(shelf.file("people.RData", "write_rdata")), table, df_name="people")


@saves("rdata")
def r_objects(shelf: Shelf) -> None:
    import rdata

    for kind in ("gzip", "bzip2", "xz", None):
        with shelf.attempt(kind):
            path = shelf.file(f"object_{kind}.rds", f"write_rds {kind}")
            rdata.write_rds(str(path), {"a": [1, 2], "b": "x"}, compression=kind)
    rdata.write_rda(str(shelf.file("objects.rda", "write_rda")), {"x": np.ones(3), "y": "text"})


@saves("nbformat")
def notebooks(shelf: Shelf) -> None:
    import nbformat
    from nbformat import v4

    cells = [
        v4.new_markdown_cell("# Training"),
        v4.new_code_cell("import pandas as pd\ntable = pd.read_csv('train.csv')\ntable.head()"),
        v4.new_code_cell("%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])"),
    ]
    cells[1].outputs = [v4.new_output("execute_result", {"text/html": "<table></table>"})]
    nbformat.write(v4.new_notebook(cells=cells), shelf.file("train.ipynb", "nbformat.write"))
    install = v4.new_code_cell("!pip install torch\n!ls data")
    nbformat.write(v4.new_notebook(cells=[install]), shelf.file("install.ipynb", "nbformat.write"))

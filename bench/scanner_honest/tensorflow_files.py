"""TensorFlow: SavedModel, checkpoints, TFLite, frozen graphs, TFRecords."""

from __future__ import annotations

import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

from bench.scanner_honest.records import Shelf, saves
from bench.scanner_honest.ways import USUAL, save


def _model() -> keras.Model:
    layers = keras.layers
    return keras.Sequential([keras.Input((4,)), layers.Dense(8, "relu"), layers.Dense(2)])


def _image_model() -> keras.Model:
    layers = keras.layers
    return keras.Sequential(
        [keras.Input((8, 8, 1)), layers.Conv2D(2, 3), layers.Flatten(), layers.Dense(2)]
    )


@saves("tensorflow")
def graphs(shelf: Shelf) -> None:
    _model().export(str(shelf.file("exported", "Model.export")), verbose=False)

    class Adder(tf.Module):
        @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
        def add(self, x: tf.Tensor) -> tf.Tensor:
            tf.debugging.assert_non_negative(x)
            return tf.where(x > 0, x + 1.0, x)

    tf.saved_model.save(Adder(), str(shelf.file("module", "tf.saved_model.save")))

    class Words(tf.Module):
        def __init__(self) -> None:
            super().__init__()
            keys, values = tf.constant(["a", "b"]), tf.constant([0, 1], tf.int64)
            start = tf.lookup.KeyValueTensorInitializer(keys, values)
            self.table = tf.lookup.StaticHashTable(start, -1)

        @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
        def look(self, words: tf.Tensor) -> tf.Tensor:
            return self.table.lookup(tf.strings.lower(words))

    tf.saved_model.save(Words(), str(shelf.file("lookup", "tf.saved_model.save")))
    model = _model()
    concrete = tf.function(lambda x: model(x)).get_concrete_function(
        tf.TensorSpec([1, 4], tf.float32)
    )
    tf.io.write_graph(
        concrete.graph.as_graph_def(),
        str(shelf.folder),
        shelf.file("graph.pb", "write_graph").name,
        as_text=False,
    )
    with shelf.attempt("write_graph as text"):
        path = shelf.file("graph.pbtxt", "write_graph as text")
        tf.io.write_graph(concrete.graph.as_graph_def(), str(shelf.folder), path.name)
    folder = shelf.file("checkpoint", "tf.train.Checkpoint")
    tf.train.Checkpoint(model=model).save(str(folder / "ckpt"))
    with tf.io.TFRecordWriter(str(shelf.file("data.tfrecord", "TFRecordWriter"))) as writer:
        writer.write(b"record")
    save(shelf, "eager", {"shape": tf.TensorShape([1, 2]), "array": np.ones(2)}, USUAL)


@saves("tensorflow")
def lite(shelf: Shelf) -> None:
    for name, model in {"dense": _model(), "images": _image_model()}.items():
        with shelf.attempt(f"tflite {name}"):
            converter = tf.lite.TFLiteConverter.from_keras_model(model)
            shelf.file(f"{name}.tflite", "TFLiteConverter").write_bytes(converter.convert())
        with shelf.attempt(f"tflite {name} small"):
            converter = tf.lite.TFLiteConverter.from_keras_model(model)
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
            path = shelf.file(f"{name}_int8.tflite", "TFLiteConverter, quantized")
            path.write_bytes(converter.convert())


@saves("tensorflow")
def with_keras(shelf: Shelf) -> None:
    model = _model()
    model.compile("adam", "mse")
    model.save(shelf.file("model.keras", "Model.save .keras, TensorFlow backend"))
    model.save(shelf.file("model.h5", "Model.save .h5, TensorFlow backend"))
    words = keras.layers.TextVectorization(max_tokens=10)
    words.adapt(["a tiny text", "another text"])
    text = keras.Sequential([keras.Input((1,), dtype="string"), words])
    text.save(shelf.file("text.keras", "Model.save with TextVectorization"))
    scale = keras.layers.Normalization()
    scale.adapt(np.random.normal(size=(8, 4)))
    keras.Sequential([keras.Input((4,)), scale]).save(
        shelf.file("normal.keras", "Model.save with Normalization")
    )


@saves("tf_keras")
def keras2(shelf: Shelf) -> None:
    import tf_keras

    layers = tf_keras.layers
    model = tf_keras.Sequential([layers.Dense(4, "relu", input_shape=(4,)), layers.Dense(1)])
    model.compile("adam", "mse")
    model.save(str(shelf.file("model.h5", "Keras 2 Model.save .h5")))
    model.save(str(shelf.file("model.keras", "Keras 2 Model.save .keras")))
    model.save(str(shelf.file("saved_model", "Keras 2 SavedModel")), save_format="tf")
    shelf.file("model.json", "Keras 2 to_json").write_text(model.to_json())
    model.save_weights(str(shelf.file("model.weights.h5", "Keras 2 save_weights")))
    tokens = tf_keras.preprocessing.text.Tokenizer()
    tokens.fit_on_texts(["a tiny text"])
    save(shelf, "tokenizer", tokens, USUAL)
    shelf.file("tokenizer.json", "Tokenizer.to_json").write_text(tokens.to_json())

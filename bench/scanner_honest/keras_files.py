"""Keras 3 on torch: archives, HDF5, weights, configs."""

from __future__ import annotations

import os

os.environ.setdefault("KERAS_BACKEND", "torch")

import json

import keras
import numpy as np
from keras import layers

from bench.scanner_honest.records import Shelf, saves
from bench.scanner_honest.ways import MANY, save


def models() -> dict[str, keras.Model]:
    """Return small networks of the usual kinds, some with an optimizer that has a state."""
    entry = keras.Input((4,), name="features")
    middle = layers.Dense(8, "relu", kernel_regularizer="l2")(entry)
    joined = layers.Concatenate()([entry, layers.Dropout(0.1)(middle)])
    functional = keras.Model(entry, layers.Dense(1, "sigmoid")(joined))
    functional.compile("adam", "binary_crossentropy", metrics=["accuracy", keras.metrics.AUC()])
    functional.fit(np.ones((8, 4)), np.ones(8), epochs=1, verbose=0)
    return {
        "sequential": keras.Sequential([keras.Input((4,)), layers.Dense(2), layers.Softmax()]),
        "functional": functional,
        "images": keras.Sequential(
            [
                keras.Input((8, 8, 1)),
                layers.Rescaling(1 / 255),
                layers.RandomFlip(),
                layers.Conv2D(2, 3, activation="relu"),
                layers.BatchNormalization(),
                layers.GlobalAveragePooling2D(),
                layers.Dense(2, activation="softmax"),
            ]
        ),
        "text": keras.Sequential(
            [
                keras.Input((6,), dtype="int32"),
                layers.Embedding(20, 4),
                layers.Bidirectional(layers.LSTM(3, return_sequences=True)),
                layers.TimeDistributed(layers.Dense(2)),
                layers.Flatten(),
                layers.Dense(1),
            ]
        ),
        "attention": keras.Sequential(
            [keras.Input((6, 4)), layers.LayerNormalization(), layers.GRU(3), layers.Dense(1)]
        ),
    }


@saves("keras")
def whole_models(shelf: Shelf) -> None:
    for name, model in models().items():
        model.save(shelf.file(f"{name}.keras", "Model.save .keras"))
        with shelf.attempt(f"{name} h5"):
            model.save(shelf.file(f"{name}.h5", "Model.save .h5"))
        model.save_weights(shelf.file(f"{name}.weights.h5", "save_weights"))
        shelf.file(f"{name}.json", "to_json").write_text(model.to_json())
        shelf.file(f"{name}.config.json", "get_config").write_text(
            json.dumps(keras.saving.serialize_keras_object(model))
        )
    with shelf.attempt("pickles"):
        save(shelf, "pickled", models()["sequential"], MANY)
    with shelf.attempt("sharded"):
        path = shelf.file("sharded.weights.json", "save_weights in shards")
        models()["images"].save_weights(path, max_shard_size=0.001)
    history = models()["functional"].fit(np.ones((8, 4)), np.ones(8), epochs=1, verbose=0)
    save(shelf, "history", history.history)
    save(shelf, "optimizer_config", keras.optimizers.Adam().get_config())


@saves("keras")
def own_layers(shelf: Shelf) -> None:
    @keras.saving.register_keras_serializable("mine")
    class Twice(layers.Layer):
        def call(self, inputs):
            return inputs * 2

    own = keras.Sequential([keras.Input((4,)), Twice(), layers.Dense(1)])
    own.save(shelf.file("own_layer.keras", "Model.save with own layer", own=True))
    program = keras.Sequential([keras.Input((4,)), layers.Lambda(lambda value: value * 2)])
    program.save(shelf.file("lambda.keras", "Model.save with Lambda", code=True))
    program.save(shelf.file("lambda.h5", "Model.save .h5 with Lambda", code=True))
    named = keras.Sequential([keras.Input((4,)), layers.Dense(2, activation=keras.ops.relu)])
    named.save(shelf.file("ops.keras", "Model.save with keras.ops"))

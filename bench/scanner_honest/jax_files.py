"""JAX, Flax, Optax and Orbax."""

from __future__ import annotations

import flax
import flax.linen as nn
import flax.serialization
import jax
import jax.numpy as jnp
import numpy as np
import optax

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.ways import MANY, USUAL, save


class Net(nn.Module):
    """A user's own network."""

    @nn.compact
    def __call__(self, x):
        """Return two logits."""
        return nn.Dense(2)(nn.relu(nn.Dense(4)(x)))


def _parameters() -> dict:
    return Net().init(jax.random.PRNGKey(SEED), jnp.ones((1, 4)))


@saves("flax")
def flax_files(shelf: Shelf) -> None:
    found = _parameters()
    raw = flax.serialization.to_bytes(found)
    shelf.file("params.msgpack", "flax.serialization.to_bytes").write_bytes(raw)
    shelf.file("flax_model.msgpack", "to_bytes, Hugging Face name").write_bytes(raw)
    save(shelf, "params", found, MANY)
    save(shelf, "numpy_params", jax.tree_util.tree_map(np.asarray, found))
    save(shelf, "frozen", flax.core.freeze(jax.tree_util.tree_map(np.asarray, found)))


@saves("jax")
def jax_files(shelf: Shelf) -> None:
    save(shelf, "array", jnp.ones((2, 3)), MANY)
    save(shelf, "tree", {"w": jnp.ones(2), "b": [jnp.zeros(1)]})
    with shelf.attempt("export"):
        from jax import export

        made = export.export(jax.jit(jnp.sin))(jax.ShapeDtypeStruct((2,), jnp.float32))
        shelf.file("sin.jax_export", "jax.export").write_bytes(made.serialize())


@saves("optax")
def optimizers(shelf: Shelf) -> None:
    found = _parameters()
    for name in ("adam", "sgd", "adamw"):
        save(shelf, name, getattr(optax, name)(0.1).init(found), USUAL)


@saves("orbax-checkpoint")
def orbax(shelf: Shelf) -> None:
    import orbax.checkpoint as ocp

    with ocp.StandardCheckpointer() as writer:
        writer.save(shelf.file("standard", "StandardCheckpointer").resolve(), _parameters())
    ocp.PyTreeCheckpointer().save(shelf.file("tree", "PyTreeCheckpointer").resolve(), _parameters())

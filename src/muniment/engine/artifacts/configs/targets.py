"""Judges names that a settings file makes a loader import, and often call.

Hydra, NeMo, Lightning and many others look up a dotted path and call what they find with the
values beside it. The lists of names judge known gadgets. A class of a machine-learning framework
under a name that the lists do not have is what such files are for, and is not a finding.

Out of scope: what the class then does with its arguments.
"""

from __future__ import annotations

import re
import sys
from typing import Final

from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.names.judgement import ruled
from muniment.engine.artifacts.observed import How, Import, Use

_DOTTED = re.compile(r"[A-Za-z_]\w{0,80}(?:\.\w{1,80}){1,20}", re.ASCII)
_FRAMEWORKS: Final = word_set(
    """accelerate albumentations allennlp audiocraft audiotools autogluon axolotl bitsandbytes
    composer datasets deepspeed detectron2 diffusers einops espnet espnet2 evaluate fairseq
    fairseq2 flair flax gluonts gpytorch haystack hydra ignite jax keras kornia ldm sgm cldm
    dynamic_network_architectures lightgbm lightning lightning_fabric litgpt llamafactory
    lm_eval megatron mlflow mmcls mmcv mmdet mmengine mmpretrain mmseg modulus monai nemo
    nemo_rl neuraloperator nnunet nnunetv2 numpy omegaconf open_clip openpcdet optax optimum
    optuna orbax paddle paddlenlp peft pylate pyod mlserver physicsnemo pyannote pytorch3d
    pytorch_forecasting pytorch_lightning pytorch_metric_learning pytorchvideo ray rfdetr ruamel
    safetensors scipy segment_anything segmentation_models_pytorch sentence_transformers sklearn
    skorch spacy spacy_transformers speechbrain stable_baselines3 surya tensorflow
    tensorflow_addons tensorflow_probability thinc timm tokenizers torch torch_geometric
    torchaudio torchdata torchgeo torchmetrics torchrl torchtext torchtitan torchtune
    torchvision transformers trl tts ultralytics unsloth vllm vocos x_transformers xformers
    xgboost sam2 sam3 chronos"""
)
"""Packages whose classes such files name all the time."""
_HARMLESS: Final = word_set(
    """builtins.bool builtins.bytes builtins.complex builtins.dict builtins.float
    builtins.frozenset builtins.int builtins.list builtins.object builtins.range builtins.set
    builtins.slice builtins.str builtins.tuple collections.Counter collections.OrderedDict
    collections.defaultdict datetime.date datetime.datetime datetime.timedelta decimal.Decimal
    fractions.Fraction functools.partial pathlib.Path pathlib.PosixPath pathlib.PurePath
    random.seed argparse.Namespace types.SimpleNamespace easydict.EasyDict addict.Dict"""
)
"""Names that do nothing but hold what they are given."""
_STANDARD: Final = frozenset(sys.stdlib_module_names) | {"distutils", "imp", "asynchat", "smtpd"}
_DOORS: Final = word_set(
    """os sys posix nt subprocess builtins importlib shutil socket ctypes pickle cPickle marshal
    runpy pty urllib requests webbrowser __builtins__ __globals__ __class__ __import__
    __loader__ __spec__ __init__ __dict__"""
)
"""Modules that other modules have imported, so that a path through those leads to them."""


def is_dotted(text: str) -> bool:
    """Return whether a text is a path such as ``package.module.Class``."""
    return bool(_DOTTED.fullmatch(text))


def brings_in(
    examination: Examination, dotted: str, use: Use = Use.CALLED, *, offset: int = 0
) -> None:
    """Record a dotted path that is imported, and judge by ``use`` what the lists do not know.

    Args:
        examination: Gets the name.
        dotted: Module and attribute, joined by dots or by a colon.
        use: What the loader does with it.
        offset: Line or byte where it stands.
    """
    dotted = dotted.strip().replace(":", ".")
    module, _, name = dotted.rpartition(".")
    if not module:
        # A name of the framework's own register, unless it is one that Python has everywhere.
        if is_gadget("builtins", dotted):
            examination.use("builtins", dotted, use, how=How.TARGET, offset=offset)
        return
    if not name or f"{module}.{name}" in _HARMLESS:
        return
    parts = module.split(".")
    for index in range(1, len(parts)):
        if parts[index] in _DOORS and parts[0] not in _STANDARD:
            # The path goes through a module into one that it has imported.
            examination.use(
                ".".join(parts[:index]), ".".join([*parts[index:], name]), use, how=How.TARGET
            )
            return
    if is_gadget(module, name) or parts[0] in _STANDARD:
        examination.use(module, name, use, how=How.TARGET, offset=offset)
    elif parts[0] in _FRAMEWORKS and (name[:1].isupper() or name[:1] == "_"):
        return
    else:
        examination.use(module, name, Use.NAMED, how=How.TARGET, offset=offset)


def is_gadget(module: str, name: str) -> bool:
    """Return whether the lists say that a name runs, reads, writes or fetches something."""
    judged = ruled(Import(module, name, How.TARGET, (Use.CALLED,), "", 0))
    return judged is not None and judged.rule in ("name.known-gadget", "name.reaches-out")


def brings_gadget(examination: Examination, dotted: str) -> None:
    """Record a dotted path only where the lists know it for a gadget.

    For keys such as ``type`` that make some loaders import, and are plain words to most.
    """
    dotted = dotted.strip().replace(":", ".")
    if not is_dotted(dotted):
        return
    module, _, name = dotted.rpartition(".")
    if is_gadget(module, name) and dotted not in _HARMLESS:
        examination.use(module, name, Use.CALLED, how=How.TARGET)

"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "is a class of lightning; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of lightning: calling it looks up a member",
    "is an exception of lightning, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@lightning.fabric._graveyard.tpu
c1 SingleTPUStrategy TPUAccelerator TPUBf16Precision TPUPrecision XLABf16Precision
@lightning.fabric.accelerators.accelerator
c1 Accelerator
@lightning.fabric.accelerators.cpu
c1 CPUAccelerator
@lightning.fabric.accelerators.cuda
c1 CUDAAccelerator
@lightning.fabric.accelerators.mps
c1 MPSAccelerator
@lightning.fabric.accelerators.registry
c1 _AcceleratorRegistry
@lightning.fabric.accelerators.xla
c1 XLAAccelerator
@lightning.fabric.connector
c1 _Connector
@lightning.fabric.fabric
c1 Fabric
@lightning.fabric.utilities.apply_func
c1 _TransferableDataType
@lightning.fabric.utilities.data
c1 AttributeDict
e2 _WrapAttrTag
@lightning.fabric.utilities.device_dtype_mixin
c1 _DeviceDtypeModuleMixin
@lightning.fabric.utilities.distributed
c1 DistributedSamplerWrapper _DatasetSamplerWrapper _InfiniteBarrier group
@lightning.fabric.utilities.exceptions
k3 MisconfigurationException
@lightning.fabric.utilities.init
c1 _EmptyInit
@lightning.fabric.utilities.load
c1 _NotYetLoadedTensor
@lightning.fabric.utilities.rank_zero
k3 LightningDeprecationWarning
@lightning.fabric.utilities.spike
c1 SpikeDetection
k3 TrainingSpikeException
@lightning.fabric.utilities.throughput
c1 Throughput ThroughputMonitor _MonotonicWindow
@lightning.fabric.utilities.types
c1 CollectibleGroup Optimizable Steppable _Stateful
@lightning.fabric.utilities.warnings
k3 PossibleUserWarning
@lightning.fabric.wrappers
c1 _FabricDataLoader _FabricOptimizer
@lightning.pytorch._graveyard.hpu
c1 HPUAccelerator HPUCheckpointIO HPUParallelStrategy HPUPrecisionPlugin SingleHPUStrategy
@lightning.pytorch._graveyard.precision
c1 FSDPMixedPrecisionPlugin
@lightning.pytorch._graveyard.tpu
c1 SingleTPUStrategy TPUAccelerator TPUBf16PrecisionPlugin TPUPrecisionPlugin XLABf16PrecisionPlugin
@lightning.pytorch.accelerators.accelerator
c1 Accelerator
@lightning.pytorch.accelerators.cpu
c1 CPUAccelerator
@lightning.pytorch.accelerators.cuda
c1 CUDAAccelerator
@lightning.pytorch.accelerators.mps
c1 MPSAccelerator
@lightning.pytorch.accelerators.xla
c1 XLAAccelerator
@lightning.pytorch.callbacks.batch_size_finder
c1 BatchSizeFinder
@lightning.pytorch.callbacks.callback
c1 Callback
@lightning.pytorch.callbacks.checkpoint
c1 Checkpoint
@lightning.pytorch.callbacks.device_stats_monitor
c1 DeviceStatsMonitor
@lightning.pytorch.callbacks.early_stopping
c1 EarlyStopping
e2 EarlyStoppingReason
@lightning.pytorch.callbacks.finetuning
c1 BackboneFinetuning BaseFinetuning
@lightning.pytorch.callbacks.gradient_accumulation_scheduler
c1 GradientAccumulationScheduler
@lightning.pytorch.callbacks.lambda_function
c1 LambdaCallback
@lightning.pytorch.callbacks.lr_finder
c1 LearningRateFinder
@lightning.pytorch.callbacks.lr_monitor
c1 LearningRateMonitor
@lightning.pytorch.callbacks.model_checkpoint
c1 ModelCheckpoint
@lightning.pytorch.callbacks.model_summary
c1 ModelSummary
@lightning.pytorch.callbacks.on_exception_checkpoint
c1 OnExceptionCheckpoint
@lightning.pytorch.callbacks.prediction_writer
c1 BasePredictionWriter
e2 WriteInterval
@lightning.pytorch.callbacks.progress.progress_bar
c1 ProgressBar
@lightning.pytorch.callbacks.progress.rich_progress
c1 BatchesProcessedColumn CustomBarColumn CustomInfiniteTask CustomProgress CustomTimeColumn MetricsTextColumn ProcessingSpeedColumn RichProgressBar RichProgressBarTheme _RefreshThread
@lightning.pytorch.callbacks.progress.tqdm_progress
c1 TQDMProgressBar Tqdm
@lightning.pytorch.callbacks.pruning
c1 ModelPruning _LayerRef
@lightning.pytorch.callbacks.rich_model_summary
c1 RichModelSummary
@lightning.pytorch.callbacks.spike
c1 SpikeDetection
@lightning.pytorch.callbacks.stochastic_weight_avg
c1 StochasticWeightAveraging
@lightning.pytorch.callbacks.throughput_monitor
c1 ThroughputMonitor
@lightning.pytorch.callbacks.timer
c1 Timer
e2 Interval
@lightning.pytorch.callbacks.weight_averaging
c1 EMAWeightAveraging WeightAveraging
@lightning.pytorch.cli
g0 LightningCLI instantiate_class
@lightning.pytorch.core.datamodule
c1 LightningDataModule
@lightning.pytorch.core.hooks
c1 CheckpointHooks DataHooks ModelHooks
@lightning.pytorch.core.mixins.hparams_mixin
c1 HyperparametersMixin
@lightning.pytorch.core.module
c1 LightningModule _TrainerFabricShim
@lightning.pytorch.core.optimizer
c1 LightningOptimizer _MockOptimizer
@lightning.pytorch.core.saving
g0 _load_from_checkpoint
@lightning.pytorch.demos.boring_classes
c1 BoringDataModule BoringDataModuleNoLen BoringModel DemoModel IterableBoringDataModule ManualOptimBoringModel Net RandomDataset RandomDictDataset RandomIterableDataset RandomIterableDatasetWithLen
@lightning.pytorch.demos.lstm
c1 LightningLSTM SequenceSampler SimpleLSTM
@lightning.pytorch.demos.mnist_datamodule
c1 MNISTDataModule _MNIST
@lightning.pytorch.demos.transformer
c1 Dictionary LightningTransformer PositionalEncoding Transformer WikiText2
@lightning.pytorch.loops.evaluation_loop
c1 RestartStage _EvaluationLoop
@lightning.pytorch.loops.fetchers
c1 _DataFetcherWrapper
@lightning.pytorch.loops.fit_loop
c1 RestartStage _FitLoop
@lightning.pytorch.loops.loop
c1 _Loop
@lightning.pytorch.loops.optimization.automatic
c1 Closure ClosureResult _AutomaticOptimization
@lightning.pytorch.loops.optimization.closure
c1 AbstractClosure OutputResult
@lightning.pytorch.loops.optimization.manual
c1 ManualResult _ManualOptimization
@lightning.pytorch.loops.prediction_loop
c1 _PredictionLoop
@lightning.pytorch.loops.progress
c1 _BaseProgress _BatchProgress _OptimizationProgress _OptimizerProgress _ProcessedTracker _Progress _ReadyCompletedTracker _SchedulerProgress _StartedTracker
@lightning.pytorch.loops.training_epoch_loop
c1 RestartStage _TrainingEpochLoop
@lightning.pytorch.overrides.distributed
c1 UnrepeatedDistributedSampler UnrepeatedDistributedSamplerWrapper _IndexBatchSamplerWrapper
@lightning.pytorch.serve.servable_module
c1 ServableModule
@lightning.pytorch.serve.servable_module_validator
c1 ServableModuleValidator
@lightning.pytorch.trainer.states
c1 TrainerState
e2 RunningStage TrainerFn TrainerStatus
@lightning.pytorch.trainer.trainer
c1 Trainer
@lightning.pytorch.tuner.lr_finder
c1 _ExponentialLR _LRCallback _LRFinder _LinearLR
@lightning.pytorch.tuner.tuning
c1 Tuner
@lightning.pytorch.utilities.combined_loader
c1 CombinedLoader _CombinationMode _MaxSize _MaxSizeCycle _MinSize _ModeIterator _Sequential
@lightning.pytorch.utilities.enums
e2 GradClipAlgorithmType
@lightning.pytorch.utilities.exceptions
c1 SIGTERMException
k3 _TunerExitException
@lightning.pytorch.utilities.migration.utils
c1 pl_legacy_patch
@lightning.pytorch.utilities.model_helpers
c1 _ModuleMode _restricted_classmethod_impl
@lightning.pytorch.utilities.model_summary.model_summary
c1 ModelSummary
@lightning.pytorch.utilities.model_summary.model_summary_deepspeed
c1 DeepSpeedSummary
@lightning.pytorch.utilities.parsing
c1 AttributeDict
@lightning.pytorch.utilities.types
c1 DistributedDataParallel LRSchedulerConfig LRSchedulerConfigType OptimizerConfig OptimizerLRSchedulerConfig _SizedIterable
"""

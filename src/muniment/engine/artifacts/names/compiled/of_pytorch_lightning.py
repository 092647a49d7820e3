"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "is a class of pytorch_lightning; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of pytorch_lightning: calling it looks up a member",
    "is an exception of pytorch_lightning, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@pytorch_lightning._graveyard.hpu
c1 HPUAccelerator HPUCheckpointIO HPUParallelStrategy HPUPrecisionPlugin SingleHPUStrategy
@pytorch_lightning._graveyard.precision
c1 FSDPMixedPrecisionPlugin
@pytorch_lightning._graveyard.tpu
c1 SingleTPUStrategy TPUAccelerator TPUBf16PrecisionPlugin TPUPrecisionPlugin XLABf16PrecisionPlugin
@pytorch_lightning.accelerators.accelerator
c1 Accelerator
@pytorch_lightning.accelerators.cpu
c1 CPUAccelerator
@pytorch_lightning.accelerators.cuda
c1 CUDAAccelerator
@pytorch_lightning.accelerators.gpu
c1 GPUAccelerator
@pytorch_lightning.accelerators.ipu
c1 IPUAccelerator
@pytorch_lightning.accelerators.mps
c1 MPSAccelerator
@pytorch_lightning.accelerators.tpu
c1 TPUAccelerator
@pytorch_lightning.accelerators.xla
c1 XLAAccelerator
@pytorch_lightning.callbacks.base
c1 Callback
@pytorch_lightning.callbacks.batch_size_finder
c1 BatchSizeFinder
@pytorch_lightning.callbacks.callback
c1 Callback
@pytorch_lightning.callbacks.checkpoint
c1 Checkpoint
@pytorch_lightning.callbacks.device_stats_monitor
c1 DeviceStatsMonitor
@pytorch_lightning.callbacks.early_stopping
c1 EarlyStopping
e2 EarlyStoppingReason
@pytorch_lightning.callbacks.finetuning
c1 BackboneFinetuning BaseFinetuning
@pytorch_lightning.callbacks.gpu_stats_monitor
c1 GPUStatsMonitor
@pytorch_lightning.callbacks.gradient_accumulation_scheduler
c1 GradientAccumulationScheduler
@pytorch_lightning.callbacks.lambda_function
c1 LambdaCallback
@pytorch_lightning.callbacks.lr_finder
c1 LearningRateFinder
@pytorch_lightning.callbacks.lr_monitor
c1 LearningRateMonitor
@pytorch_lightning.callbacks.model_checkpoint
c1 ModelCheckpoint
@pytorch_lightning.callbacks.model_summary
c1 ModelSummary
@pytorch_lightning.callbacks.on_exception_checkpoint
c1 OnExceptionCheckpoint
@pytorch_lightning.callbacks.prediction_writer
c1 BasePredictionWriter
e2 WriteInterval
@pytorch_lightning.callbacks.progress.base
c1 ProgressBarBase
@pytorch_lightning.callbacks.progress.progress
c1 ProgressBar
@pytorch_lightning.callbacks.progress.progress_bar
c1 ProgressBar
@pytorch_lightning.callbacks.progress.rich_progress
c1 BatchesProcessedColumn CustomBarColumn CustomInfiniteTask CustomProgress CustomTimeColumn MetricsTextColumn ProcessingSpeedColumn RichProgressBar RichProgressBarTheme _RefreshThread
@pytorch_lightning.callbacks.progress.tqdm_progress
c1 TQDMProgressBar Tqdm
@pytorch_lightning.callbacks.pruning
c1 ModelPruning _LayerRef
@pytorch_lightning.callbacks.quantization
c1 QuantizationAwareTraining
@pytorch_lightning.callbacks.rich_model_summary
c1 RichModelSummary
@pytorch_lightning.callbacks.spike
c1 SpikeDetection
@pytorch_lightning.callbacks.stochastic_weight_avg
c1 StochasticWeightAveraging
@pytorch_lightning.callbacks.throughput_monitor
c1 ThroughputMonitor
@pytorch_lightning.callbacks.timer
c1 Timer
e2 Interval
@pytorch_lightning.callbacks.weight_averaging
c1 EMAWeightAveraging WeightAveraging
@pytorch_lightning.callbacks.xla_stats_monitor
c1 XLAStatsMonitor
@pytorch_lightning.core.datamodule
c1 LightningDataModule
@pytorch_lightning.core.hooks
c1 CheckpointHooks DataHooks ModelHooks
@pytorch_lightning.core.lightning
c1 LightningModule
@pytorch_lightning.core.mixins.device_dtype_mixin
c1 DeviceDtypeModuleMixin
@pytorch_lightning.core.mixins.hparams_mixin
c1 HyperparametersMixin
@pytorch_lightning.core.module
c1 LightningModule _TrainerFabricShim
@pytorch_lightning.core.optimizer
c1 LightningOptimizer _MockOptimizer
@pytorch_lightning.core.saving
c1 ModelIO
@pytorch_lightning.demos.boring_classes
c1 BoringDataModule BoringDataModuleNoLen BoringModel DemoModel IterableBoringDataModule ManualOptimBoringModel Net RandomDataset RandomDictDataset RandomIterableDataset RandomIterableDatasetWithLen
@pytorch_lightning.demos.lstm
c1 LightningLSTM SequenceSampler SimpleLSTM
@pytorch_lightning.demos.mnist_datamodule
c1 MNISTDataModule _MNIST
@pytorch_lightning.demos.transformer
c1 Dictionary LightningTransformer PositionalEncoding Transformer WikiText2
@pytorch_lightning.distributed.dist
c1 LightningDistributed
@pytorch_lightning.lite.lite
c1 LightningLite
@pytorch_lightning.lite.wrappers
c1 _LiteDataLoader _LiteModule _LiteOptimizer
@pytorch_lightning.loops.base
c1 Loop
@pytorch_lightning.loops.batch.training_batch_loop
c1 TrainingBatchLoop
@pytorch_lightning.loops.dataloader.dataloader_loop
c1 DataLoaderLoop
@pytorch_lightning.loops.dataloader.evaluation_loop
c1 EvaluationLoop
@pytorch_lightning.loops.dataloader.prediction_loop
c1 PredictionLoop
@pytorch_lightning.loops.epoch.evaluation_epoch_loop
c1 EvaluationEpochLoop
@pytorch_lightning.loops.epoch.prediction_epoch_loop
c1 PredictionEpochLoop
@pytorch_lightning.loops.epoch.training_epoch_loop
c1 TrainingEpochLoop
@pytorch_lightning.loops.evaluation_loop
c1 RestartStage _EvaluationLoop
@pytorch_lightning.loops.fetchers
c1 _DataFetcherWrapper
@pytorch_lightning.loops.fit_loop
c1 FitLoop RestartStage _FitLoop
@pytorch_lightning.loops.loop
c1 _Loop
@pytorch_lightning.loops.optimization.automatic
c1 Closure ClosureResult _AutomaticOptimization
@pytorch_lightning.loops.optimization.closure
c1 AbstractClosure OutputResult
@pytorch_lightning.loops.optimization.manual
c1 ManualResult _ManualOptimization
@pytorch_lightning.loops.optimization.manual_loop
c1 ManualOptimization ManualResult
@pytorch_lightning.loops.optimization.optimizer_loop
c1 Closure ClosureResult OptimizerLoop
@pytorch_lightning.loops.prediction_loop
c1 _PredictionLoop
@pytorch_lightning.loops.progress
c1 _BaseProgress _BatchProgress _OptimizationProgress _OptimizerProgress _ProcessedTracker _Progress _ReadyCompletedTracker _SchedulerProgress _StartedTracker
@pytorch_lightning.loops.training_epoch_loop
c1 RestartStage _TrainingEpochLoop
@pytorch_lightning.overrides.base
c1 _LightningModuleWrapperBase _LightningPrecisionModuleWrapperBase
@pytorch_lightning.overrides.data_parallel
c1 LightningParallelModule
@pytorch_lightning.overrides.distributed
c1 IndexBatchSamplerWrapper LightningDistributedModule UnrepeatedDistributedSampler UnrepeatedDistributedSamplerWrapper _IndexBatchSamplerWrapper
@pytorch_lightning.overrides.fairscale
c1 LightningShardedDataParallel
@pytorch_lightning.profiler.advanced
c1 AdvancedProfiler
@pytorch_lightning.profiler.base
c1 AbstractProfiler BaseProfiler PassThroughProfiler
@pytorch_lightning.profiler.pytorch
c1 PyTorchProfiler RegisterRecordFunction ScheduleWrapper
@pytorch_lightning.profiler.simple
c1 SimpleProfiler
@pytorch_lightning.profiler.xla
c1 XLAProfiler
@pytorch_lightning.serve.servable_module
c1 ServableModule
@pytorch_lightning.serve.servable_module_validator
c1 ServableModuleValidator
@pytorch_lightning.trainer.callback_hook
c1 TrainerCallbackHookMixin
@pytorch_lightning.trainer.connectors.accelerator_connector
c1 AcceleratorConnector _AcceleratorConnector
@pytorch_lightning.trainer.connectors.callback_connector
c1 CallbackConnector _CallbackConnector
@pytorch_lightning.trainer.connectors.checkpoint_connector
c1 CheckpointConnector _CheckpointConnector
@pytorch_lightning.trainer.connectors.data_connector
c1 DataConnector _DataConnector _DataHookSelector _DataLoaderSource
@pytorch_lightning.trainer.connectors.logger_connector.fx_validator
c1 _FxValidator _FxValidator._LogOptions
@pytorch_lightning.trainer.connectors.logger_connector.logger_connector
c1 LoggerConnector _LoggerConnector
@pytorch_lightning.trainer.connectors.logger_connector.result
c1 ResultCollection ResultMetric ResultMetricCollection _METRICS _Metadata _ResultCollection _ResultMetric _Sync
@pytorch_lightning.trainer.connectors.signal_connector
c1 HandlersCompose SignalConnector _HandlersCompose _SignalConnector
@pytorch_lightning.trainer.data_loading
c1 TrainerDataLoadingMixin
@pytorch_lightning.trainer.model_hooks
c1 TrainerModelHooksMixin
@pytorch_lightning.trainer.optimizers
c1 TrainerOptimizersMixin _MockOptimizer
@pytorch_lightning.trainer.progress
c1 BaseProgress BatchProgress DataLoaderProgress OptimizationProgress OptimizerProgress ProcessedTracker Progress ReadyCompletedTracker SchedulerProgress StartedTracker
@pytorch_lightning.trainer.states
c1 TrainerState
e2 RunningStage TrainerFn TrainerStatus
@pytorch_lightning.trainer.supporters
c1 CombinedDataset CombinedLoader CombinedLoaderIterator CycleIterator SharedCycleIteratorState TensorRunningAccum
@pytorch_lightning.trainer.trainer
c1 Trainer
@pytorch_lightning.tuner.lr_finder
c1 _ExponentialLR _LRCallback _LRFinder _LinearLR
@pytorch_lightning.tuner.tuning
c1 Tuner
@pytorch_lightning.utilities.apply_func
c1 TransferableDataType
@pytorch_lightning.utilities.argparse
c1 ParseArgparserDataType
@pytorch_lightning.utilities.auto_restart
c1 CaptureIterableDataset CaptureMapDataset FastForwardSampler IteratorState MergedIteratorState
@pytorch_lightning.utilities.cli
g0 LightningCLI
@pytorch_lightning.utilities.combined_loader
c1 CombinedLoader _CombinationMode _MaxSize _MaxSizeCycle _MinSize _ModeIterator _Sequential
@pytorch_lightning.utilities.distributed
c1 AllGatherGrad ReduceOp _BatchNormXd group
@pytorch_lightning.utilities.enums
e2 AMPType AutoRestartBatchKeys DeviceType DistributedType GradClipAlgorithmType LightningEnum ModelSummaryMode PrecisionType
@pytorch_lightning.utilities.exceptions
c1 SIGTERMException
k3 DeadlockDetectedException ExitGracefullyException MisconfigurationException _TunerExitException
@pytorch_lightning.utilities.fetching
c1 StepFuncDataLoaderIter
@pytorch_lightning.utilities.memory
c1 _ByteCounter
@pytorch_lightning.utilities.meta
c1 _MetaContext
@pytorch_lightning.utilities.migration
c1 pl_legacy_patch
@pytorch_lightning.utilities.migration.utils
c1 pl_legacy_patch
@pytorch_lightning.utilities.model_helpers
c1 _ModuleMode _restricted_classmethod_impl
@pytorch_lightning.utilities.model_summary
c1 ModelSummary
@pytorch_lightning.utilities.model_summary.model_summary
c1 ModelSummary
@pytorch_lightning.utilities.model_summary.model_summary_deepspeed
c1 DeepSpeedSummary
@pytorch_lightning.utilities.parsing
c1 AttributeDict
@pytorch_lightning.utilities.types
c1 DistributedDataParallel LRSchedulerConfig LRSchedulerConfigType OptimizerConfig OptimizerLRSchedulerConfig _SizedIterable
@pytorch_lightning.utilities.warnings
c1 WarningCache
k3 LightningDeprecationWarning
@pytorch_lightning.utilities.xla_device
c1 XLADeviceUtils
"""

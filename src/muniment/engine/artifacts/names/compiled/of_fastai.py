"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "is a class of fastai; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of fastai: calling it looks up a member",
    "is an exception of fastai, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@fastai.basic_data
c1 DataBunch DeviceDataLoader
@fastai.basic_train
c1 BasicLearner FakeOptimizer Learner LearnerCallback RecordOnCPU Recorder
@fastai.callback
c1 AverageMetric Callback CallbackHandler OptimWrapper Scheduler SmoothenValue
@fastai.callback.channelslast
c1 ChannelsLast
@fastai.callback.core
c1 Callback FetchPredsCallback GatherPredsCallback TrainEvalCallback
@fastai.callback.data
c1 CollectDataCallback PartialDL WeightedDL
@fastai.callback.fp16
c1 MixedPrecision ModelToHalf NonNativeMixedPrecision
e2 AMPMode
@fastai.callback.hook
c1 Hook Hooks
@fastai.callback.mixup
c1 CutMix MixHandler MixUp
@fastai.callback.preds
c1 MCDropoutCallback
@fastai.callback.progress
c1 CSVLogger ProgressCallback ShowGraphCallback
@fastai.callback.rnn
c1 ModelResetter RNNCallback RNNRegularizer
@fastai.callback.schedule
c1 LRFinder ParamScheduler _Annealer
@fastai.callback.tracker
c1 EarlyStoppingCallback ReduceLROnPlateau SaveModelCallback TerminateOnNaNCallback TrackerCallback
@fastai.callback.training
c1 BnFreeze GradientAccumulation GradientClip ShortEpochCallback
@fastai.callbacks.cpu_mem
c1 CpuPeakMemMetric
@fastai.callbacks.csv_logger
c1 CSVLogger
@fastai.callbacks.fp16
c1 MixedPrecision
@fastai.callbacks.general_sched
c1 GeneralScheduler TrainingPhase
@fastai.callbacks.hooks
c1 Hook Hooks
@fastai.callbacks.loss_metrics
c1 LossMetrics
@fastai.callbacks.lr_finder
c1 LRFinder
@fastai.callbacks.mem
c1 PeakMemMetric
@fastai.callbacks.misc
c1 StopAfterNBatches
@fastai.callbacks.mixup
c1 MixUpCallback MixUpLoss
@fastai.callbacks.mlflow
c1 MLFlowTracker
@fastai.callbacks.one_cycle
c1 OneCycleScheduler
@fastai.callbacks.oversampling
c1 OverSamplingCallback
@fastai.callbacks.rnn
c1 RNNTrainer
@fastai.callbacks.tensorboard
c1 AsyncTBWriter GANTensorboardWriter GraphTBRequest GraphTBWriter HistogramTBRequest HistogramTBWriter ImageGenTensorboardWriter ImageTBRequest ImageTBWriter LearnerTensorboardWriter ModelImageSet ModelStatsTBRequest ModelStatsTBWriter TBWriteRequest
@fastai.callbacks.tracker
c1 EarlyStoppingCallback ReduceLROnPlateauCallback SaveModelCallback TerminateOnNaNCallback TrackEpochCallback TrackerCallback
@fastai.callbacks.undersampling
c1 UnderSamplingCallback
@fastai.collab
c1 CollabDataBunch CollabDataLoaders CollabLearner CollabLine CollabList CollabProcessor EmbeddingDotBias EmbeddingNN TabularCollab
@fastai.core
c1 Category EmptyLabel FloatItem ItemBase MultiCategory PrePostInitMeta PrettyString
@fastai.data.block
c1 DataBlock TransformBlock
@fastai.data.core
c1 DataLoaders Datasets FilteredBase TfmdDL
@fastai.data.load
c1 DataLoader _FakeLoader
k3 SkipItemException
@fastai.data.transforms
c1 AttrGetter Categorize Category CategoryMap ColReader EncodedMultiCategorize IntToFloatTensor ItemGetter MultiCategorize MultiCategory Normalize OneHotEncode RegexLabeller RegressionSetup ToTensor
@fastai.data_block
c1 CategoryList CategoryListBase CategoryProcessor EmptyLabelList FloatList ItemList ItemLists LabelList LabelLists MixedItem MixedItemList MixedProcessor MultiCategoryList MultiCategoryProcessor PreProcessor
@fastai.datasets
c1 Config URLs
@fastai.distributed
c1 DistributedDL DistributedRecorder DistributedTrainer OurDistributedSampler ParallelTrainer
@fastai.fp16_utils
c1 FP16Model tofp16
@fastai.gen_doc.docstrings
c1 InfoMixin
@fastai.gen_doc.gen_notebooks
c1 ExecuteShowDocPreprocessor
@fastai.general_optimizer
c1 AvgSquare AvgStatistic ConstStatistic CounterStat GeneralOptimizer Statistic
@fastai.interpret
c1 ClassificationInterpretation Interpretation SegmentationInterpretation
@fastai.layers
c1 AdaptiveConcatPool1d AdaptiveConcatPool2d BatchNorm1dFlat Cat ConvLayer Debugger Embedding Flatten FlattenedLoss LabelSmoothingCrossEntropy Lambda LinBnDrop MergeLayer MishJit MishJitAutoFn NoneReduce NoopLoss ParameterModule PartialLambda PartialLayer PixelShuffle_ICNR PoolFlatten PoolType PooledSelfAttention2d ProdLayer ResBlock ResizeBatch SelfAttention SequentialEx SigmoidRange SimpleCNN SimpleSelfAttention SwishJit TimeDistributed View WassersteinLoss _SwishJitAutoFn
@fastai.learner
c1 AvgLoss AvgMetric AvgSmoothLoss CastToTensor Learner Metric Recorder SkipToEpoch ValueMetric _ConstantFunc
g0 load_learner load_model
@fastai.losses
c1 BCEWithLogitsLossFlat BaseLoss CrossEntropyLossFlat DiceLoss FocalLoss FocalLossFlat LabelSmoothingCrossEntropy LabelSmoothingCrossEntropyFlat
@fastai.medical.imaging
c1 DicomSegmentationDataLoaders PILCTScan PILDicom TensorCTScan TensorDicom
@fastai.metrics
c1 AUROC AccumMetric CMScores ConfusionMatrix CorpusBLEUMetric CorpusBLEUMetric.NGram Dice DiceMulti ExpRMSPE ExplainedVariance FBeta JaccardCoeff JaccardCoeffMulti KappaScore LossMetric MatthewsCorreff MultiLabelFbeta Perplexity Precision R2Score RMSE Recall RegMetrics
@fastai.optimizer
c1 Lookahead OptimWrapper Optimizer _BaseOptimizer
@fastai.script
c1 Param
@fastai.tabular.core
c1 Categorify FillMissing FillStrategy ReadTabBatch TabDataLoader TabWeightedDL Tabular TabularPandas TabularProc _TabIloc
@fastai.tabular.data
c1 TabularDataBunch TabularDataLoaders TabularLine TabularList TabularProcessor
@fastai.tabular.learner
c1 TabularLearner
@fastai.tabular.model
c1 TabularModel
@fastai.tabular.models
c1 TabularModel
@fastai.tabular.transform
c1 Categorify FillMissing Normalize TabularProc
@fastai.text.core
c1 BaseTokenizer SentencePieceTokenizer SpacyTokenizer TokenizeWithRules Tokenizer
@fastai.text.data
c1 LMDataLoader LMLabelList LMTensorText LMTextList LanguageModelPreLoader LanguageModelPreLoader.CircularIndex Numericalize NumericalizeProcessor OpenFileProcessor Pad_Chunk Pad_Input SPProcessor SortSampler SortedDL TensorText Text TextBlock TextClasDataBunch TextDataBunch TextDataLoaders TextLMDataBunch TextList TokenizeProcessor
@fastai.text.interpret
c1 TextClassificationInterpretation
@fastai.text.learner
c1 LMLearner LanguageLearner MultiBatchEncoder PoolingLinearClassifier RNNLearner TextLearner
@fastai.text.models.awd_lstm
c1 AWD_LSTM EmbeddingDropout LinearDecoder RNNDropout SequentialRNN WeightDropout
@fastai.text.models.awdlstm
c1 AWD_LSTM EmbeddingDropout RNNDropout WeightDropout
@fastai.text.models.core
c1 LinearDecoder PoolingLinearClassifier SentenceEncoder SequentialRNN
@fastai.text.models.qrnn
c1 BwdForgetMultGPU ForgetMultGPU QRNN QRNNLayer
@fastai.text.models.transformer
c1 DecoderLayer GeLU MultiHeadAttention MultiHeadRelativeAttention PositionalEncoding Swish Transformer TransformerXL
@fastai.text.transform
c1 BaseTokenizer SpacyTokenizer Tokenizer Vocab
@fastai.torch_core
c1 ArrayBase ArrayImage ArrayImageBW ArrayImageBase ArrayMask Chunks ModelOnCPU Module NoneReduceOnCPU ParameterModule ShowTitle TensorBase TensorCategory TensorFlowField TensorImage TensorImageBW TensorImageBase TensorMask TensorMultiCategory TitledFloat TitledInt TitledStr TitledTensorScalar TitledTuple
@fastai.train
c1 AccumulateScheduler BnFreeze ClassificationInterpretation GradientClipping Interpretation MultiLabelClassificationInterpretation ShowGraph
@fastai.utils.ipython
c1 gpu_mem_restore_ctx
@fastai.utils.mem
c1 GPUMemTrace GPUMemory
@fastai.utils.mod_display
c1 progress_disabled_ctx
@fastai.vision.augment
c1 AffineCoordTfm Brightness Contrast CropPad DeterministicDihedral DeterministicDraw DeterministicFlip Dihedral DihedralItem Flip FlipItem HSVTfm Hue LightingTfm OldRandomCrop RandTransform RandomCrop RandomErasing RandomResizedCrop RandomResizedCropGPU RatioResize Resize Rotate Saturation SpaceTfm Warp Zoom _BrightnessLogit _ContrastLogit _Hue _SaturationLogit _WarpCoord
@fastai.vision.core
c1 AddMaskCodes BBoxLabeler LabeledBBox PILBase PILImage PILImageBW PILMask PointScaler TensorBBox TensorPoint
@fastai.vision.cyclegan
c1 AdaptiveLoss CycleGAN CycleGANTrainer CycleGanLoss ResnetBlock
@fastai.vision.data
c1 ImageDataBunch ImageDataLoaders ObjectCategoryList ObjectCategoryProcessor PointsLabelList PointsProcessor SegmentationDataLoaders SegmentationProcessor
@fastai.vision.gan
c1 AdaptiveGANSwitcher AdaptiveLoss AddChannels FixedGANSwitcher GANDiscriminativeLR GANItemList GANLearner GANLoss GANModule GANTrainer InvisibleTensor NoisyItem
@fastai.vision.image
c1 FlowField Image ImageBBox ImagePoints ImageSegment RandTransform TfmAffine TfmCoord TfmCrop TfmLighting TfmPixel Transform
@fastai.vision.interpret
c1 ObjectDetectionInterpretation SegmentationInterpretation
@fastai.vision.learner
c1 TimmBody
@fastai.vision.models.darknet
c1 Darknet ResLayer
@fastai.vision.models.presnet
c1 BasicBlock Bottleneck PResNet
@fastai.vision.models.unet
c1 DynamicUnet ResizeToOrig UnetBlock
@fastai.vision.models.wrn
c1 BasicBlock WideResNet
@fastai.vision.models.xception
c1 ConvSkip
@fastai.vision.models.xresnet
c1 Flatten ResBlock XResNet
@fastai.vision.models.xresnet2
c1 BasicBlock Bottleneck XResNet
@fastai.vision.widgets
c1 ImageClassifierCleaner ImagesCleaner
@fastai.widgets.class_confusion
c1 ClassConfusion
@fastai.widgets.image_cleaner
c1 BasicImageWidget DatasetFormatter ImageCleaner ImgData PredictionsCorrector
"""

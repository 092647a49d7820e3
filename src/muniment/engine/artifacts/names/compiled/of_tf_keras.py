"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "is a class of tf_keras; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "runs code or imports modules that its state names, as soon as it is unpickled or filled",
    "unpickles bytes from its state, which its own library writes; they are not judged here unless they are read",
)
TREES: dict[str, str] = {}
NAMES = """
@tf_keras.layers
g0 Lambda
@tf_keras.src.callbacks
c1 BackupAndRestore BackupAndRestoreExperimental BaseLogger CSVLogger Callback CallbackList EarlyStopping History LambdaCallback LearningRateScheduler ModelCheckpoint ProgbarLogger ReduceLROnPlateau RemoteMonitor TensorBoard TerminateOnNaN UpdateEmbeddingCallback
@tf_keras.src.constraints
c1 Constraint MaxNorm MinMaxNorm NonNeg RadialConstraint UnitNorm
@tf_keras.src.engine.base_layer
c1 AddLoss AddMetric BaseRandomLayer Layer TensorFlowOpLayer
@tf_keras.src.engine.base_layer_utils
c1 CallContext CallContextManager TrackableWeightHandler
@tf_keras.src.engine.base_layer_v1
c1 Layer
@tf_keras.src.engine.base_preprocessing_layer
c1 PreprocessingLayer
@tf_keras.src.engine.compile_utils
c1 Container LossesContainer MetricsContainer
@tf_keras.src.engine.data_adapter
c1 CompositeTensorDataAdapter DataAdapter DataHandler DatasetAdapter DatasetCreatorAdapter GeneratorDataAdapter GenericArrayLikeDataAdapter KerasSequenceAdapter ListsOfScalarsDataAdapter TensorLikeDataAdapter _ClusterCoordinatorDataHandler _ClusterCoordinatorExactEvalDataHandler
@tf_keras.src.engine.functional
c1 Functional ModuleWrapper
@tf_keras.src.engine.input_layer
c1 InputLayer
@tf_keras.src.engine.input_spec
c1 InputSpec
@tf_keras.src.engine.keras_tensor
c1 KerasTensor RaggedKerasTensor SparseKerasTensor UserRegisteredSpec UserRegisteredTypeKerasTensor _KerasTensorIterator
@tf_keras.src.engine.node
c1 KerasHistory Node
@tf_keras.src.engine.partial_batch_padding_handler
c1 PartialBatchPaddingHandler
@tf_keras.src.engine.sequential
c1 Sequential
@tf_keras.src.engine.training
c1 Model _ExactTestFunction _TestFunction
@tf_keras.src.engine.training_arrays_v1
c1 ArrayLikeTrainingLoop
@tf_keras.src.engine.training_distributed_v1
c1 DistributionMultiWorkerTrainingLoop DistributionSingleWorkerTrainingLoop
@tf_keras.src.engine.training_generator_v1
c1 EagerDatasetOrIteratorTrainingLoop GeneratorLikeTrainingLoop GeneratorOrSequenceTrainingLoop
@tf_keras.src.engine.training_utils
c1 RespectCompiledTrainableState
@tf_keras.src.engine.training_utils_v1
c1 Aggregator ConcatAggregator MetricsAggregator ModelInputs OutputsAggregator SliceAggregator TrainingLoop
@tf_keras.src.engine.training_v1
c1 DistributedCallbackModel Model _TrainingEndpoint _TrainingTarget
@tf_keras.src.initializers.initializers
c1 Constant GlorotNormal GlorotUniform HeNormal HeUniform Identity Initializer LecunNormal LecunUniform Ones Orthogonal RandomNormal RandomUniform TruncatedNormal VarianceScaling Zeros
@tf_keras.src.initializers.initializers_v1
c1 HeNormal HeUniform LecunNormal LecunUniform RandomNormal RandomUniform TruncatedNormal
@tf_keras.src.layers
c1 VersionAwareLayers
@tf_keras.src.layers.activation.elu
c1 ELU
@tf_keras.src.layers.activation.leaky_relu
c1 LeakyReLU
@tf_keras.src.layers.activation.prelu
c1 PReLU
@tf_keras.src.layers.activation.relu
c1 ReLU
@tf_keras.src.layers.activation.softmax
c1 Softmax
@tf_keras.src.layers.activation.thresholded_relu
c1 ThresholdedReLU
@tf_keras.src.layers.attention.additive_attention
c1 AdditiveAttention
@tf_keras.src.layers.attention.attention
c1 Attention
@tf_keras.src.layers.attention.base_dense_attention
c1 BaseDenseAttention
@tf_keras.src.layers.attention.multi_head_attention
c1 MultiHeadAttention
@tf_keras.src.layers.convolutional.base_conv
c1 Conv
@tf_keras.src.layers.convolutional.base_depthwise_conv
c1 DepthwiseConv
@tf_keras.src.layers.convolutional.base_separable_conv
c1 SeparableConv
@tf_keras.src.layers.convolutional.conv1d
c1 Conv1D
@tf_keras.src.layers.convolutional.conv1d_transpose
c1 Conv1DTranspose
@tf_keras.src.layers.convolutional.conv2d
c1 Conv2D
@tf_keras.src.layers.convolutional.conv2d_transpose
c1 Conv2DTranspose
@tf_keras.src.layers.convolutional.conv3d
c1 Conv3D
@tf_keras.src.layers.convolutional.conv3d_transpose
c1 Conv3DTranspose
@tf_keras.src.layers.convolutional.depthwise_conv1d
c1 DepthwiseConv1D
@tf_keras.src.layers.convolutional.depthwise_conv2d
c1 DepthwiseConv2D
@tf_keras.src.layers.convolutional.separable_conv1d
c1 SeparableConv1D
@tf_keras.src.layers.convolutional.separable_conv2d
c1 SeparableConv2D
@tf_keras.src.layers.core.activation
c1 Activation
@tf_keras.src.layers.core.dense
c1 Dense
@tf_keras.src.layers.core.einsum_dense
c1 EinsumDense
@tf_keras.src.layers.core.embedding
c1 Embedding
@tf_keras.src.layers.core.identity
c1 Identity
@tf_keras.src.layers.core.lambda_layer
g0 Lambda
@tf_keras.src.layers.core.masking
c1 Masking
@tf_keras.src.layers.core.tf_op_layer
c1 ClassMethod InstanceMethod InstanceProperty KerasOpDispatcher SlicingOpLambda TFClassMethodDispatcher TFOpLambda TFSlicingOpDispatcher
@tf_keras.src.layers.experimental.dynamic_embedding
c1 DynamicEmbedding
@tf_keras.src.layers.experimental.dynamic_lookup
c1 DynamicLookup
@tf_keras.src.layers.kernelized
c1 RandomFourierFeatures
@tf_keras.src.layers.locally_connected.locally_connected1d
c1 LocallyConnected1D
@tf_keras.src.layers.locally_connected.locally_connected2d
c1 LocallyConnected2D
@tf_keras.src.layers.merging.add
c1 Add
@tf_keras.src.layers.merging.average
c1 Average
@tf_keras.src.layers.merging.base_merge
c1 _Merge
@tf_keras.src.layers.merging.concatenate
c1 Concatenate
@tf_keras.src.layers.merging.dot
c1 Dot
@tf_keras.src.layers.merging.maximum
c1 Maximum
@tf_keras.src.layers.merging.minimum
c1 Minimum
@tf_keras.src.layers.merging.multiply
c1 Multiply
@tf_keras.src.layers.merging.subtract
c1 Subtract
@tf_keras.src.layers.normalization.batch_normalization
c1 BatchNormalization BatchNormalizationBase SyncBatchNormalization
@tf_keras.src.layers.normalization.batch_normalization_v1
c1 BatchNormalization
@tf_keras.src.layers.normalization.group_normalization
c1 GroupNormalization
@tf_keras.src.layers.normalization.layer_normalization
c1 LayerNormalization
@tf_keras.src.layers.normalization.spectral_normalization
c1 SpectralNormalization
@tf_keras.src.layers.normalization.unit_normalization
c1 UnitNormalization
@tf_keras.src.layers.pooling.average_pooling1d
c1 AveragePooling1D
@tf_keras.src.layers.pooling.average_pooling2d
c1 AveragePooling2D
@tf_keras.src.layers.pooling.average_pooling3d
c1 AveragePooling3D
@tf_keras.src.layers.pooling.base_global_pooling1d
c1 GlobalPooling1D
@tf_keras.src.layers.pooling.base_global_pooling2d
c1 GlobalPooling2D
@tf_keras.src.layers.pooling.base_global_pooling3d
c1 GlobalPooling3D
@tf_keras.src.layers.pooling.base_pooling1d
c1 Pooling1D
@tf_keras.src.layers.pooling.base_pooling2d
c1 Pooling2D
@tf_keras.src.layers.pooling.base_pooling3d
c1 Pooling3D
@tf_keras.src.layers.pooling.global_average_pooling1d
c1 GlobalAveragePooling1D
@tf_keras.src.layers.pooling.global_average_pooling2d
c1 GlobalAveragePooling2D
@tf_keras.src.layers.pooling.global_average_pooling3d
c1 GlobalAveragePooling3D
@tf_keras.src.layers.pooling.global_max_pooling1d
c1 GlobalMaxPooling1D
@tf_keras.src.layers.pooling.global_max_pooling2d
c1 GlobalMaxPooling2D
@tf_keras.src.layers.pooling.global_max_pooling3d
c1 GlobalMaxPooling3D
@tf_keras.src.layers.pooling.max_pooling1d
c1 MaxPooling1D
@tf_keras.src.layers.pooling.max_pooling2d
c1 MaxPooling2D
@tf_keras.src.layers.pooling.max_pooling3d
c1 MaxPooling3D
@tf_keras.src.layers.preprocessing.category_encoding
c1 CategoryEncoding
@tf_keras.src.layers.preprocessing.discretization
c1 Discretization
@tf_keras.src.layers.preprocessing.hashed_crossing
c1 HashedCrossing
@tf_keras.src.layers.preprocessing.hashing
c1 Hashing
@tf_keras.src.layers.preprocessing.image_preprocessing
c1 CenterCrop RandomBrightness RandomContrast RandomCrop RandomFlip RandomHeight RandomRotation RandomTranslation RandomWidth RandomZoom Rescaling Resizing
@tf_keras.src.layers.preprocessing.index_lookup
c1 IndexLookup NullInitializer VocabWeightHandler
@tf_keras.src.layers.preprocessing.integer_lookup
c1 IntegerLookup
@tf_keras.src.layers.preprocessing.normalization
c1 Normalization
@tf_keras.src.layers.preprocessing.preprocessing_stage
c1 FunctionalPreprocessingStage PreprocessingStage
@tf_keras.src.layers.preprocessing.preprocessing_test_utils
c1 ArrayLike PreprocessingLayerTest
@tf_keras.src.layers.preprocessing.string_lookup
c1 StringLookup
@tf_keras.src.layers.preprocessing.text_vectorization
c1 TextVectorization
@tf_keras.src.layers.regularization.activity_regularization
c1 ActivityRegularization
@tf_keras.src.layers.regularization.alpha_dropout
c1 AlphaDropout
@tf_keras.src.layers.regularization.dropout
c1 Dropout
@tf_keras.src.layers.regularization.gaussian_dropout
c1 GaussianDropout
@tf_keras.src.layers.regularization.gaussian_noise
c1 GaussianNoise
@tf_keras.src.layers.regularization.spatial_dropout1d
c1 SpatialDropout1D
@tf_keras.src.layers.regularization.spatial_dropout2d
c1 SpatialDropout2D
@tf_keras.src.layers.regularization.spatial_dropout3d
c1 SpatialDropout3D
@tf_keras.src.layers.reshaping.cropping1d
c1 Cropping1D
@tf_keras.src.layers.reshaping.cropping2d
c1 Cropping2D
@tf_keras.src.layers.reshaping.cropping3d
c1 Cropping3D
@tf_keras.src.layers.reshaping.flatten
c1 Flatten
@tf_keras.src.layers.reshaping.permute
c1 Permute
@tf_keras.src.layers.reshaping.repeat_vector
c1 RepeatVector
@tf_keras.src.layers.reshaping.reshape
c1 Reshape
@tf_keras.src.layers.reshaping.up_sampling1d
c1 UpSampling1D
@tf_keras.src.layers.reshaping.up_sampling2d
c1 UpSampling2D
@tf_keras.src.layers.reshaping.up_sampling3d
c1 UpSampling3D
@tf_keras.src.layers.reshaping.zero_padding1d
c1 ZeroPadding1D
@tf_keras.src.layers.reshaping.zero_padding2d
c1 ZeroPadding2D
@tf_keras.src.layers.reshaping.zero_padding3d
c1 ZeroPadding3D
@tf_keras.src.layers.rnn.abstract_rnn_cell
c1 AbstractRNNCell
@tf_keras.src.layers.rnn.base_conv_lstm
c1 ConvLSTM ConvLSTMCell
@tf_keras.src.layers.rnn.base_conv_rnn
c1 ConvRNN
@tf_keras.src.layers.rnn.base_cudnn_rnn
c1 _CuDNNRNN
@tf_keras.src.layers.rnn.base_rnn
c1 RNN
@tf_keras.src.layers.rnn.base_wrapper
c1 Wrapper
@tf_keras.src.layers.rnn.bidirectional
c1 Bidirectional
@tf_keras.src.layers.rnn.cell_wrappers
c1 DeviceWrapper DropoutWrapper ResidualWrapper _RNNCellWrapper
@tf_keras.src.layers.rnn.conv_lstm1d
c1 ConvLSTM1D
@tf_keras.src.layers.rnn.conv_lstm2d
c1 ConvLSTM2D
@tf_keras.src.layers.rnn.conv_lstm3d
c1 ConvLSTM3D
@tf_keras.src.layers.rnn.cudnn_gru
c1 CuDNNGRU
@tf_keras.src.layers.rnn.cudnn_lstm
c1 CuDNNLSTM
@tf_keras.src.layers.rnn.dropout_rnn_cell_mixin
c1 DropoutRNNCellMixin
@tf_keras.src.layers.rnn.gru
c1 GRU GRUCell
@tf_keras.src.layers.rnn.gru_lstm_utils
c1 DefunWrapper
@tf_keras.src.layers.rnn.gru_v1
c1 GRU GRUCell
@tf_keras.src.layers.rnn.legacy_cell_wrappers
c1 DeviceWrapper DropoutWrapper ResidualWrapper _RNNCellWrapperV1
@tf_keras.src.layers.rnn.legacy_cells
c1 BasicLSTMCell BasicRNNCell GRUCell LSTMCell LSTMStateTuple LayerRNNCell MultiRNNCell RNNCell _LSTMStateTuple
@tf_keras.src.layers.rnn.lstm
c1 LSTM LSTMCell
@tf_keras.src.layers.rnn.lstm_v1
c1 LSTM LSTMCell
@tf_keras.src.layers.rnn.simple_rnn
c1 SimpleRNN SimpleRNNCell
@tf_keras.src.layers.rnn.stacked_rnn_cells
c1 StackedRNNCells
@tf_keras.src.layers.rnn.time_distributed
c1 TimeDistributed
@tf_keras.src.losses
c1 BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalHinge CosineSimilarity Hinge Huber KLDivergence LogCosh Loss LossFunctionWrapper MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge
@tf_keras.src.metrics.accuracy_metrics
c1 Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy SparseTopKCategoricalAccuracy TopKCategoricalAccuracy
@tf_keras.src.metrics.base_metric
c1 Mean MeanMetricWrapper MeanTensor Metric Reduce Sum SumOverBatchSize SumOverBatchSizeMetricWrapper _MetricDict
@tf_keras.src.metrics.confusion_metrics
c1 AUC FalseNegatives FalsePositives Precision PrecisionAtRecall Recall RecallAtPrecision SensitivityAtSpecificity SensitivitySpecificityBase SpecificityAtSensitivity TrueNegatives TruePositives _ConfusionMatrixConditionCount
@tf_keras.src.metrics.f_score_metrics
c1 F1Score FBetaScore
@tf_keras.src.metrics.hinge_metrics
c1 CategoricalHinge Hinge SquaredHinge
@tf_keras.src.metrics.iou_metrics
c1 BinaryIoU IoU MeanIoU OneHotIoU OneHotMeanIoU _IoUBase
@tf_keras.src.metrics.probabilistic_metrics
c1 BinaryCrossentropy CategoricalCrossentropy KLDivergence Poisson SparseCategoricalCrossentropy
@tf_keras.src.metrics.py_metric
c1 PyMetric
@tf_keras.src.metrics.regression_metrics
c1 CosineSimilarity LogCoshError MeanAbsoluteError MeanAbsolutePercentageError MeanRelativeError MeanSquaredError MeanSquaredLogarithmicError R2Score RootMeanSquaredError
@tf_keras.src.mixed_precision.autocast_variable
c1 AutoCastVariable AutoCastVariableSpec enable_auto_cast_variables
@tf_keras.src.mixed_precision.loss_scale_optimizer
c1 BaseLossScaleOptimizer FakeOptimizerForRestoration LossScaleOptimizer LossScaleOptimizerMetaclass LossScaleOptimizerV3 _DynamicLossScaleState _UnwrapPreventer
@tf_keras.src.mixed_precision.policy
c1 Policy
@tf_keras.src.mixed_precision.test_util
c1 AssertTypeLayer IdentityRegularizer MultiplyLayer MultiplyLayerWithoutAutoCast ReduceSumRegularizer
@tf_keras.src.models.sharpness_aware_minimization
c1 SharpnessAwareMinimization
@tf_keras.src.optimizers.adadelta
c1 Adadelta
@tf_keras.src.optimizers.adafactor
c1 Adafactor
@tf_keras.src.optimizers.adagrad
c1 Adagrad
@tf_keras.src.optimizers.adam
c1 Adam
@tf_keras.src.optimizers.adamax
c1 Adamax
@tf_keras.src.optimizers.adamw
c1 AdamW
@tf_keras.src.optimizers.ftrl
c1 Ftrl
@tf_keras.src.optimizers.legacy.adadelta
c1 Adadelta
@tf_keras.src.optimizers.legacy.adagrad
c1 Adagrad
@tf_keras.src.optimizers.legacy.adam
c1 Adam NonFusedAdam
@tf_keras.src.optimizers.legacy.adamax
c1 Adamax
@tf_keras.src.optimizers.legacy.ftrl
c1 Ftrl
@tf_keras.src.optimizers.legacy.gradient_descent
c1 SGD
@tf_keras.src.optimizers.legacy.nadam
c1 Nadam
@tf_keras.src.optimizers.legacy.optimizer_v2
c1 NullContextmanager OptimizerV2 RestoredOptimizer
@tf_keras.src.optimizers.legacy.rmsprop
c1 RMSprop
@tf_keras.src.optimizers.lion
c1 Lion
@tf_keras.src.optimizers.nadam
c1 Nadam
@tf_keras.src.optimizers.optimizer
c1 CallableList Optimizer RestoredOptimizer _BaseOptimizer _ShardedVariableBuilder
@tf_keras.src.optimizers.optimizer_v1
c1 Adadelta Adagrad Adam Adamax Nadam Optimizer RMSprop SGD TFOptimizer
@tf_keras.src.optimizers.rmsprop
c1 RMSprop
@tf_keras.src.optimizers.schedules.learning_rate_schedule
c1 CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay LearningRateSchedule LinearCosineDecay NoisyLinearCosineDecay PiecewiseConstantDecay PolynomialDecay
@tf_keras.src.optimizers.sgd
c1 SGD
@tf_keras.src.preprocessing.image
c1 BatchFromFilesMixin DataFrameIterator DirectoryIterator ImageDataGenerator Iterator NumpyArrayIterator
@tf_keras.src.preprocessing.sequence
c1 TimeseriesGenerator
@tf_keras.src.preprocessing.text
c1 Tokenizer
@tf_keras.src.regularizers
c1 L1 L1L2 L2 OrthogonalRegularizer Regularizer
@tf_keras.src.saving.pickle_utils
w3 deserialize_model_from_bytecode
@tf_keras.src.utils.generic_utils
g0 func_load
g2 LazyLoader
"""

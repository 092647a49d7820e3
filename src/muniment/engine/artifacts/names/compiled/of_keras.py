"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "is a class of keras; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of keras: calling it looks up a member",
    "is an exception of keras, or a class that its saves call; the look at its source took in the constructor too",
    "loads a model from bytes of Keras's own format, which the reader of pickles examines as a file of their own",
    "reads, writes or fetches what the model names",
    "runs code or imports modules that its state names, as soon as it is unpickled or filled",
    "unpickles bytes from its state, which its own library writes; they are not judged here unless they are read",
)
TREES: dict[str, str] = {}
NAMES = """
@keras.callbacks
c1 BackupAndRestore BackupAndRestoreExperimental BaseLogger CSVLogger Callback CallbackList EarlyStopping History LambdaCallback LearningRateScheduler ModelCheckpoint ProgbarLogger ReduceLROnPlateau RemoteMonitor TensorBoard TerminateOnNaN
@keras.callbacks_v1
c1 TensorBoard
@keras.config
g0 enable_unsafe_deserialization
@keras.constraints
c1 Constraint MaxNorm MinMaxNorm NonNeg RadialConstraint UnitNorm
@keras.engine.base_layer
c1 AddLoss AddMetric BaseRandomLayer Layer TensorFlowOpLayer
@keras.engine.base_layer_utils
c1 CallContext CallContextManager TrackableWeightHandler
@keras.engine.base_layer_v1
c1 Layer
@keras.engine.base_preprocessing_layer
c1 PreprocessingLayer
@keras.engine.compile_utils
c1 Container LossesContainer MetricsContainer
@keras.engine.data_adapter
c1 CompositeTensorDataAdapter DataAdapter DataHandler DatasetAdapter DatasetCreatorAdapter GeneratorDataAdapter GenericArrayLikeDataAdapter KerasSequenceAdapter ListsOfScalarsDataAdapter TensorLikeDataAdapter _ClusterCoordinatorDataHandler
@keras.engine.functional
c1 Functional ModuleWrapper
@keras.engine.input_layer
c1 InputLayer
@keras.engine.input_spec
c1 InputSpec
@keras.engine.keras_tensor
c1 KerasTensor RaggedKerasTensor SparseKerasTensor UserRegisteredSpec UserRegisteredTypeKerasTensor _KerasTensorIterator
@keras.engine.node
c1 KerasHistory Node
@keras.engine.partial_batch_padding_handler
c1 PartialBatchPaddingHandler
@keras.engine.sequential
c1 Sequential
@keras.engine.training
c1 Model
@keras.engine.training_arrays_v1
c1 ArrayLikeTrainingLoop
@keras.engine.training_distributed_v1
c1 DistributionMultiWorkerTrainingLoop DistributionSingleWorkerTrainingLoop
@keras.engine.training_generator_v1
c1 EagerDatasetOrIteratorTrainingLoop GeneratorLikeTrainingLoop GeneratorOrSequenceTrainingLoop
@keras.engine.training_utils
c1 RespectCompiledTrainableState
@keras.engine.training_utils_v1
c1 Aggregator ConcatAggregator MetricsAggregator ModelInputs OutputsAggregator SliceAggregator TrainingLoop
@keras.engine.training_v1
c1 DistributedCallbackModel Model _TrainingEndpoint _TrainingTarget
@keras.initializers.initializers_v1
c1 HeNormal HeUniform LecunNormal LecunUniform RandomNormal RandomUniform TruncatedNormal
@keras.initializers.initializers_v2
c1 Constant GlorotNormal GlorotUniform HeNormal HeUniform Identity Initializer LecunNormal LecunUniform Ones Orthogonal RandomNormal RandomUniform TruncatedNormal VarianceScaling Zeros
@keras.layers
c1 VersionAwareLayers
g0 FlaxLayer JaxLayer Lambda TFSMLayer TorchModuleWrapper
@keras.layers.activation.elu
c1 ELU
@keras.layers.activation.leaky_relu
c1 LeakyReLU
@keras.layers.activation.prelu
c1 PReLU
@keras.layers.activation.relu
c1 ReLU
@keras.layers.activation.softmax
c1 Softmax
@keras.layers.activation.thresholded_relu
c1 ThresholdedReLU
@keras.layers.attention.additive_attention
c1 AdditiveAttention
@keras.layers.attention.attention
c1 Attention
@keras.layers.attention.base_dense_attention
c1 BaseDenseAttention
@keras.layers.attention.multi_head_attention
c1 MultiHeadAttention
@keras.layers.convolutional.base_conv
c1 Conv
@keras.layers.convolutional.base_depthwise_conv
c1 DepthwiseConv
@keras.layers.convolutional.base_separable_conv
c1 SeparableConv
@keras.layers.convolutional.conv1d
c1 Conv1D
@keras.layers.convolutional.conv1d_transpose
c1 Conv1DTranspose
@keras.layers.convolutional.conv2d
c1 Conv2D
@keras.layers.convolutional.conv2d_transpose
c1 Conv2DTranspose
@keras.layers.convolutional.conv3d
c1 Conv3D
@keras.layers.convolutional.conv3d_transpose
c1 Conv3DTranspose
@keras.layers.convolutional.depthwise_conv1d
c1 DepthwiseConv1D
@keras.layers.convolutional.depthwise_conv2d
c1 DepthwiseConv2D
@keras.layers.convolutional.separable_conv1d
c1 SeparableConv1D
@keras.layers.convolutional.separable_conv2d
c1 SeparableConv2D
@keras.layers.core
g0 Lambda
@keras.layers.core.activation
c1 Activation
@keras.layers.core.dense
c1 Dense
@keras.layers.core.einsum_dense
c1 EinsumDense
@keras.layers.core.embedding
c1 Embedding
@keras.layers.core.lambda_layer
g0 Lambda
@keras.layers.core.masking
c1 Masking
@keras.layers.core.tf_op_layer
c1 ClassMethod InstanceMethod InstanceProperty KerasOpDispatcher SlicingOpLambda TFClassMethodDispatcher TFOpLambda TFSlicingOpDispatcher
@keras.layers.kernelized
c1 RandomFourierFeatures
@keras.layers.locally_connected.locally_connected1d
c1 LocallyConnected1D
@keras.layers.locally_connected.locally_connected2d
c1 LocallyConnected2D
@keras.layers.merging.add
c1 Add
@keras.layers.merging.average
c1 Average
@keras.layers.merging.base_merge
c1 _Merge
@keras.layers.merging.concatenate
c1 Concatenate
@keras.layers.merging.dot
c1 Dot
@keras.layers.merging.maximum
c1 Maximum
@keras.layers.merging.minimum
c1 Minimum
@keras.layers.merging.multiply
c1 Multiply
@keras.layers.merging.subtract
c1 Subtract
@keras.layers.normalization.batch_normalization
c1 BatchNormalization BatchNormalizationBase SyncBatchNormalization
@keras.layers.normalization.batch_normalization_v1
c1 BatchNormalization
@keras.layers.normalization.group_normalization
c1 GroupNormalization
@keras.layers.normalization.layer_normalization
c1 LayerNormalization
@keras.layers.normalization.unit_normalization
c1 UnitNormalization
@keras.layers.pooling.average_pooling1d
c1 AveragePooling1D
@keras.layers.pooling.average_pooling2d
c1 AveragePooling2D
@keras.layers.pooling.average_pooling3d
c1 AveragePooling3D
@keras.layers.pooling.base_global_pooling1d
c1 GlobalPooling1D
@keras.layers.pooling.base_global_pooling2d
c1 GlobalPooling2D
@keras.layers.pooling.base_global_pooling3d
c1 GlobalPooling3D
@keras.layers.pooling.base_pooling1d
c1 Pooling1D
@keras.layers.pooling.base_pooling2d
c1 Pooling2D
@keras.layers.pooling.base_pooling3d
c1 Pooling3D
@keras.layers.pooling.global_average_pooling1d
c1 GlobalAveragePooling1D
@keras.layers.pooling.global_average_pooling2d
c1 GlobalAveragePooling2D
@keras.layers.pooling.global_average_pooling3d
c1 GlobalAveragePooling3D
@keras.layers.pooling.global_max_pooling1d
c1 GlobalMaxPooling1D
@keras.layers.pooling.global_max_pooling2d
c1 GlobalMaxPooling2D
@keras.layers.pooling.global_max_pooling3d
c1 GlobalMaxPooling3D
@keras.layers.pooling.max_pooling1d
c1 MaxPooling1D
@keras.layers.pooling.max_pooling2d
c1 MaxPooling2D
@keras.layers.pooling.max_pooling3d
c1 MaxPooling3D
@keras.layers.preprocessing.category_encoding
c1 CategoryEncoding
@keras.layers.preprocessing.discretization
c1 Discretization
@keras.layers.preprocessing.hashed_crossing
c1 HashedCrossing
@keras.layers.preprocessing.hashing
c1 Hashing
@keras.layers.preprocessing.image_preprocessing
c1 BaseImageAugmentationLayer CenterCrop RandomBrightness RandomContrast RandomCrop RandomFlip RandomHeight RandomRotation RandomTranslation RandomWidth RandomZoom Rescaling Resizing
@keras.layers.preprocessing.index_lookup
c1 IndexLookup NullInitializer VocabWeightHandler
@keras.layers.preprocessing.integer_lookup
c1 IntegerLookup
@keras.layers.preprocessing.normalization
c1 Normalization
@keras.layers.preprocessing.preprocessing_stage
c1 FunctionalPreprocessingStage PreprocessingStage
@keras.layers.preprocessing.preprocessing_test_utils
c1 ArrayLike PreprocessingLayerTest
@keras.layers.preprocessing.string_lookup
c1 StringLookup
@keras.layers.preprocessing.text_vectorization
c1 TextVectorization
@keras.layers.regularization.activity_regularization
c1 ActivityRegularization
@keras.layers.regularization.alpha_dropout
c1 AlphaDropout
@keras.layers.regularization.dropout
c1 Dropout
@keras.layers.regularization.gaussian_dropout
c1 GaussianDropout
@keras.layers.regularization.gaussian_noise
c1 GaussianNoise
@keras.layers.regularization.spatial_dropout1d
c1 SpatialDropout1D
@keras.layers.regularization.spatial_dropout2d
c1 SpatialDropout2D
@keras.layers.regularization.spatial_dropout3d
c1 SpatialDropout3D
@keras.layers.reshaping.cropping1d
c1 Cropping1D
@keras.layers.reshaping.cropping2d
c1 Cropping2D
@keras.layers.reshaping.cropping3d
c1 Cropping3D
@keras.layers.reshaping.flatten
c1 Flatten
@keras.layers.reshaping.permute
c1 Permute
@keras.layers.reshaping.repeat_vector
c1 RepeatVector
@keras.layers.reshaping.reshape
c1 Reshape
@keras.layers.reshaping.up_sampling1d
c1 UpSampling1D
@keras.layers.reshaping.up_sampling2d
c1 UpSampling2D
@keras.layers.reshaping.up_sampling3d
c1 UpSampling3D
@keras.layers.reshaping.zero_padding1d
c1 ZeroPadding1D
@keras.layers.reshaping.zero_padding2d
c1 ZeroPadding2D
@keras.layers.reshaping.zero_padding3d
c1 ZeroPadding3D
@keras.layers.rnn.abstract_rnn_cell
c1 AbstractRNNCell
@keras.layers.rnn.base_conv_lstm
c1 ConvLSTM ConvLSTMCell
@keras.layers.rnn.base_conv_rnn
c1 ConvRNN
@keras.layers.rnn.base_cudnn_rnn
c1 _CuDNNRNN
@keras.layers.rnn.base_rnn
c1 RNN
@keras.layers.rnn.base_wrapper
c1 Wrapper
@keras.layers.rnn.bidirectional
c1 Bidirectional
@keras.layers.rnn.cell_wrappers
c1 DeviceWrapper DropoutWrapper ResidualWrapper _RNNCellWrapper
@keras.layers.rnn.conv_lstm1d
c1 ConvLSTM1D
@keras.layers.rnn.conv_lstm2d
c1 ConvLSTM2D
@keras.layers.rnn.conv_lstm3d
c1 ConvLSTM3D
@keras.layers.rnn.cudnn_gru
c1 CuDNNGRU
@keras.layers.rnn.cudnn_lstm
c1 CuDNNLSTM
@keras.layers.rnn.dropout_rnn_cell_mixin
c1 DropoutRNNCellMixin
@keras.layers.rnn.gru
c1 GRU GRUCell
@keras.layers.rnn.gru_lstm_utils
c1 DefunWrapper
@keras.layers.rnn.gru_v1
c1 GRU GRUCell
@keras.layers.rnn.legacy_cell_wrappers
c1 DeviceWrapper DropoutWrapper ResidualWrapper _RNNCellWrapperV1
@keras.layers.rnn.legacy_cells
c1 BasicLSTMCell BasicRNNCell GRUCell LSTMCell LSTMStateTuple LayerRNNCell MultiRNNCell RNNCell _LSTMStateTuple
@keras.layers.rnn.lstm
c1 LSTM LSTMCell
@keras.layers.rnn.lstm_v1
c1 LSTM LSTMCell
@keras.layers.rnn.simple_rnn
c1 SimpleRNN SimpleRNNCell
@keras.layers.rnn.stacked_rnn_cells
c1 StackedRNNCells
@keras.layers.rnn.time_distributed
c1 TimeDistributed
@keras.losses
c1 BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalHinge CosineSimilarity Hinge Huber KLDivergence LogCosh Loss LossFunctionWrapper MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge
@keras.metrics.base_metric
c1 Mean MeanMetricWrapper MeanTensor Metric Reduce Sum SumOverBatchSize SumOverBatchSizeMetricWrapper
@keras.metrics.metrics
c1 AUC Accuracy BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy CategoricalCrossentropy CategoricalHinge CosineSimilarity FalseNegatives FalsePositives Hinge IoU KLDivergence LogCoshError MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanRelativeError MeanSquaredError MeanSquaredLogarithmicError OneHotIoU OneHotMeanIoU Poisson Precision PrecisionAtRecall Recall RecallAtPrecision RootMeanSquaredError SensitivityAtSpecificity SensitivitySpecificityBase SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge TopKCategoricalAccuracy TrueNegatives TruePositives _ConfusionMatrixConditionCount _IoUBase
@keras.mixed_precision.autocast_variable
c1 AutoCastVariable enable_auto_cast_variables
@keras.mixed_precision.loss_scale_optimizer
c1 BaseLossScaleOptimizer FakeOptimizerForRestoration LossScaleOptimizer LossScaleOptimizerMetaclass LossScaleOptimizerV3 _DynamicLossScaleState _UnwrapPreventer
@keras.mixed_precision.policy
c1 Policy
@keras.mixed_precision.test_util
c1 AssertTypeLayer IdentityRegularizer MultiplyLayer MultiplyLayerWithoutAutoCast ReduceSumRegularizer
@keras.models
g0 load_model
@keras.models.sharpness_aware_minimization
c1 SharpnessAwareMinimization
@keras.optimizers.legacy.adadelta
c1 Adadelta
@keras.optimizers.legacy.adagrad
c1 Adagrad
@keras.optimizers.legacy.adam
c1 Adam
@keras.optimizers.legacy.adamax
c1 Adamax
@keras.optimizers.legacy.ftrl
c1 Ftrl
@keras.optimizers.legacy.nadam
c1 Nadam
@keras.optimizers.legacy.optimizer
c1 Optimizer
@keras.optimizers.legacy.rmsprop
c1 RMSprop
@keras.optimizers.legacy.sgd
c1 SGD
@keras.optimizers.optimizer_experimental.adadelta
c1 Adadelta
@keras.optimizers.optimizer_experimental.adafactor
c1 Adafactor
@keras.optimizers.optimizer_experimental.adagrad
c1 Adagrad
@keras.optimizers.optimizer_experimental.adam
c1 Adam
@keras.optimizers.optimizer_experimental.adamax
c1 Adamax
@keras.optimizers.optimizer_experimental.adamw
c1 AdamW
@keras.optimizers.optimizer_experimental.ftrl
c1 Ftrl
@keras.optimizers.optimizer_experimental.nadam
c1 Nadam
@keras.optimizers.optimizer_experimental.optimizer
c1 Optimizer RestoredOptimizer _BaseOptimizer
@keras.optimizers.optimizer_experimental.rmsprop
c1 RMSprop
@keras.optimizers.optimizer_experimental.sgd
c1 SGD
@keras.optimizers.optimizer_v1
c1 Adadelta Adagrad Adam Adamax Nadam Optimizer RMSprop SGD TFOptimizer
@keras.optimizers.optimizer_v2.adadelta
c1 Adadelta
@keras.optimizers.optimizer_v2.adagrad
c1 Adagrad
@keras.optimizers.optimizer_v2.adam
c1 Adam NonFusedAdam
@keras.optimizers.optimizer_v2.adamax
c1 Adamax
@keras.optimizers.optimizer_v2.ftrl
c1 Ftrl
@keras.optimizers.optimizer_v2.gradient_descent
c1 SGD
@keras.optimizers.optimizer_v2.nadam
c1 Nadam
@keras.optimizers.optimizer_v2.optimizer_v2
c1 NullContextmanager OptimizerV2 RestoredOptimizer
@keras.optimizers.optimizer_v2.rmsprop
c1 RMSprop
@keras.optimizers.schedules.learning_rate_schedule
c1 CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay LearningRateSchedule LinearCosineDecay NoisyLinearCosineDecay PiecewiseConstantDecay PolynomialDecay
@keras.preprocessing.image
c1 BatchFromFilesMixin DataFrameIterator DirectoryIterator ImageDataGenerator Iterator NumpyArrayIterator
@keras.preprocessing.sequence
c1 TimeseriesGenerator
@keras.preprocessing.text
c1 Tokenizer
@keras.regularizers
c1 L1 L1L2 L2 OrthogonalRegularizer Regularizer
@keras.saving
g0 deserialize_keras_object load_model
@keras.saving.pickle_utils
w7 deserialize_model_from_bytecode
@keras.src.activations.activations
c1 Mish ReLU
@keras.src.activations.activations_test
c1 ActivationsTest
@keras.src.backend.common.backend_utils_test
c1 CanonicalizeAxesTest ComputeConvTransposePaddingArgsForJAXTest ComputeConvTransposePaddingArgsForTorchTest ConvertConvTransposePaddingArgsJAXTest ConvertConvTransposePaddingArgsTorchTest GetOutputShapeGivenTFPaddingTest
@keras.src.backend.common.compute_output_spec_test
c1 ComputeOutputSpecTest
@keras.src.backend.common.dtypes_test
c1 DtypesTest
@keras.src.backend.common.global_state_test
c1 GlobalStateTest
@keras.src.backend.common.keras_tensor
c1 KerasTensor
@keras.src.backend.common.keras_tensor_test
c1 KerasTensorTest
@keras.src.backend.common.masking_test
c1 MaskingTest
@keras.src.backend.common.name_scope
c1 name_scope
@keras.src.backend.common.name_scope_test
c1 NameScopeTest
@keras.src.backend.common.remat
c1 RematMode RematScope
@keras.src.backend.common.remat_test
c1 RematTest
@keras.src.backend.common.stateless_scope
c1 StatelessScope
@keras.src.backend.common.symbolic_scope
c1 SymbolicScope
@keras.src.backend.common.variables
c1 AutocastScope Variable
@keras.src.backend.common.variables_test
c1 VariableDtypeShapeNdimRepr VariableInitializationTest VariableNumpyValueAndAssignmentTest VariableOpsBehaviorTest VariableOpsCorrectnessTest VariableOpsDTypeTest VariablePropertiesTest
@keras.src.callbacks
c1 BackupAndRestore BackupAndRestoreExperimental BaseLogger CSVLogger Callback CallbackList EarlyStopping History LambdaCallback LearningRateScheduler ModelCheckpoint ProgbarLogger ReduceLROnPlateau RemoteMonitor TensorBoard TerminateOnNaN
@keras.src.callbacks.backup_and_restore
c1 BackupAndRestore
@keras.src.callbacks.backup_and_restore_test
c1 BackupAndRestoreCallbackTest CanaryLayer InterruptingCallback
@keras.src.callbacks.callback
c1 Callback
@keras.src.callbacks.callback_list
c1 CallbackList
@keras.src.callbacks.callback_test
c1 CallbackTest
@keras.src.callbacks.csv_logger
c1 CSVLogger
@keras.src.callbacks.csv_logger_test
c1 CSVLoggerTest
@keras.src.callbacks.early_stopping
c1 EarlyStopping
@keras.src.callbacks.early_stopping_test
c1 EarlyStoppingTest
@keras.src.callbacks.history
c1 History
@keras.src.callbacks.lambda_callback
c1 LambdaCallback
@keras.src.callbacks.lambda_callback_test
c1 LambdaCallbackTest
@keras.src.callbacks.learning_rate_scheduler
c1 LearningRateScheduler
@keras.src.callbacks.learning_rate_scheduler_test
c1 LearningRateSchedulerTest
@keras.src.callbacks.model_checkpoint
c1 ModelCheckpoint
@keras.src.callbacks.model_checkpoint_test
c1 ModelCheckpointTest
@keras.src.callbacks.monitor_callback
c1 MonitorCallback
@keras.src.callbacks.monitor_callback_test
c1 MonitorCallbackTest
@keras.src.callbacks.orbax_checkpoint
c1 OrbaxCheckpoint
@keras.src.callbacks.orbax_checkpoint_test
c1 OrbaxCheckpointTest
@keras.src.callbacks.progbar_logger
c1 ProgbarLogger
@keras.src.callbacks.reduce_lr_on_plateau
c1 ReduceLROnPlateau
@keras.src.callbacks.reduce_lr_on_plateau_test
c1 ReduceLROnPlateauTest
@keras.src.callbacks.remote_monitor
c1 RemoteMonitor
@keras.src.callbacks.remote_monitor_test
c1 TerminateOnNaNTest
@keras.src.callbacks.swap_ema_weights
c1 SwapEMAWeights
@keras.src.callbacks.swap_ema_weights_test
c1 SwapEMAWeightsTest
@keras.src.callbacks.tensorboard
c1 TensorBoard
@keras.src.callbacks.tensorboard_test
c1 _ObservedSummary _SummaryFile _SummaryIterator
@keras.src.callbacks.terminate_on_nan
c1 TerminateOnNaN
@keras.src.callbacks.terminate_on_nan_test
c1 TerminateOnNaNTest
@keras.src.constraints
c1 Constraint MaxNorm MinMaxNorm NonNeg RadialConstraint UnitNorm
@keras.src.constraints.constraints
c1 Constraint MaxNorm MinMaxNorm NonNeg UnitNorm
@keras.src.constraints.constraints_test
c1 ConstraintsTest
@keras.src.dtype_policies.dtype_policy
c1 AWQDTypePolicy DTypePolicy FloatDTypePolicy GPTQDTypePolicy Int4DTypePolicy QuantizedDTypePolicy QuantizedFloat8DTypePolicy
@keras.src.dtype_policies.dtype_policy_map
c1 DTypePolicyMap
@keras.src.dtype_policies.dtype_policy_map_test
c1 DTypePolicyMapTest
@keras.src.dtype_policies.dtype_policy_test
c1 AWQDTypePolicyTest DTypePolicyEdgeCasesTest DTypePolicyGlobalFunctionsEdgeCasesTest DTypePolicyGlobalFunctionsTest DTypePolicyTest GPTQConfigErrorHandlingTest QuantizedDTypePolicyEdgeCasesTest QuantizedDTypePolicyTest
@keras.src.engine.base_layer
c1 AddLoss AddMetric BaseRandomLayer Layer TensorFlowOpLayer
@keras.src.engine.base_layer_utils
c1 CallContext CallContextManager TrackableWeightHandler
@keras.src.engine.base_layer_v1
c1 Layer
@keras.src.engine.base_preprocessing_layer
c1 PreprocessingLayer
@keras.src.engine.compile_utils
c1 Container LossesContainer MetricsContainer
@keras.src.engine.data_adapter
c1 CompositeTensorDataAdapter DataAdapter DataHandler DatasetAdapter DatasetCreatorAdapter GeneratorDataAdapter GenericArrayLikeDataAdapter KerasSequenceAdapter ListsOfScalarsDataAdapter TensorLikeDataAdapter _ClusterCoordinatorDataHandler _ClusterCoordinatorExactEvalDataHandler
@keras.src.engine.functional
c1 Functional ModuleWrapper
@keras.src.engine.input_layer
c1 InputLayer
@keras.src.engine.input_spec
c1 InputSpec
@keras.src.engine.keras_tensor
c1 KerasTensor RaggedKerasTensor SparseKerasTensor UserRegisteredSpec UserRegisteredTypeKerasTensor _KerasTensorIterator
@keras.src.engine.node
c1 KerasHistory Node
@keras.src.engine.partial_batch_padding_handler
c1 PartialBatchPaddingHandler
@keras.src.engine.sequential
c1 Sequential
@keras.src.engine.training
c1 Model _ExactTestFunction _TestFunction
@keras.src.engine.training_arrays_v1
c1 ArrayLikeTrainingLoop
@keras.src.engine.training_distributed_v1
c1 DistributionMultiWorkerTrainingLoop DistributionSingleWorkerTrainingLoop
@keras.src.engine.training_generator_v1
c1 EagerDatasetOrIteratorTrainingLoop GeneratorLikeTrainingLoop GeneratorOrSequenceTrainingLoop
@keras.src.engine.training_utils
c1 RespectCompiledTrainableState
@keras.src.engine.training_utils_v1
c1 Aggregator ConcatAggregator MetricsAggregator ModelInputs OutputsAggregator SliceAggregator TrainingLoop
@keras.src.engine.training_v1
c1 DistributedCallbackModel Model _TrainingEndpoint _TrainingTarget
@keras.src.export.tfsm_layer
g0 TFSMLayer
@keras.src.initializers.constant_initializers
c1 Constant Identity Ones STFT Zeros
@keras.src.initializers.constant_initializers_test
c1 ConstantInitializersTest
@keras.src.initializers.initializer
c1 Initializer
@keras.src.initializers.initializer_test
c1 InitializerWithLayout InitializersLayoutTest
@keras.src.initializers.initializers
c1 Constant GlorotNormal GlorotUniform HeNormal HeUniform Identity Initializer LecunNormal LecunUniform Ones Orthogonal RandomNormal RandomUniform TruncatedNormal VarianceScaling Zeros
@keras.src.initializers.initializers_v1
c1 HeNormal HeUniform LecunNormal LecunUniform RandomNormal RandomUniform TruncatedNormal
@keras.src.initializers.random_initializers
c1 GlorotNormal GlorotUniform HeNormal HeUniform LecunNormal LecunUniform Orthogonal RandomInitializer RandomNormal RandomUniform TruncatedNormal VarianceScaling
@keras.src.initializers.random_initializers_test
c1 RandomInitializersTest
@keras.src.layers
c1 VersionAwareLayers
@keras.src.layers.activation.elu
c1 ELU
@keras.src.layers.activation.leaky_relu
c1 LeakyReLU
@keras.src.layers.activation.prelu
c1 PReLU
@keras.src.layers.activation.relu
c1 ReLU
@keras.src.layers.activation.softmax
c1 Softmax
@keras.src.layers.activation.thresholded_relu
c1 ThresholdedReLU
@keras.src.layers.activations.activation
c1 Activation
@keras.src.layers.activations.activation_test
c1 ActivationTest
@keras.src.layers.activations.elu
c1 ELU
@keras.src.layers.activations.elu_test
c1 ELUTest
@keras.src.layers.activations.leaky_relu
c1 LeakyReLU
@keras.src.layers.activations.leaky_relu_test
c1 LeakyReLUTest
@keras.src.layers.activations.prelu
c1 PReLU
@keras.src.layers.activations.prelu_test
c1 PReLUTest
@keras.src.layers.activations.relu
c1 ReLU
@keras.src.layers.activations.relu_test
c1 ReLUTest
@keras.src.layers.activations.softmax
c1 Softmax
@keras.src.layers.activations.softmax_test
c1 SoftmaxTest
@keras.src.layers.attention.additive_attention
c1 AdditiveAttention
@keras.src.layers.attention.additive_attention_test
c1 AdditiveAttentionTest
@keras.src.layers.attention.attention
c1 Attention
@keras.src.layers.attention.attention_test
c1 AttentionTest
@keras.src.layers.attention.base_dense_attention
c1 BaseDenseAttention
@keras.src.layers.attention.grouped_query_attention
c1 GroupedQueryAttention
@keras.src.layers.attention.grouped_query_attention_test
c1 GroupedQueryAttentionTest
@keras.src.layers.attention.multi_head_attention
c1 MultiHeadAttention
@keras.src.layers.attention.multi_head_attention_test
c1 MultiHeadAttentionTest
@keras.src.layers.convolutional.base_conv
c1 BaseConv Conv
@keras.src.layers.convolutional.base_conv_transpose
c1 BaseConvTranspose
@keras.src.layers.convolutional.base_depthwise_conv
c1 BaseDepthwiseConv DepthwiseConv
@keras.src.layers.convolutional.base_separable_conv
c1 BaseSeparableConv SeparableConv
@keras.src.layers.convolutional.conv1d
c1 Conv1D
@keras.src.layers.convolutional.conv1d_transpose
c1 Conv1DTranspose
@keras.src.layers.convolutional.conv2d
c1 Conv2D
@keras.src.layers.convolutional.conv2d_transpose
c1 Conv2DTranspose
@keras.src.layers.convolutional.conv3d
c1 Conv3D
@keras.src.layers.convolutional.conv3d_transpose
c1 Conv3DTranspose
@keras.src.layers.convolutional.conv_test
c1 ConvBasicTest ConvCorrectnessTest
@keras.src.layers.convolutional.conv_transpose_test
c1 ConvTransposeBasicTest ConvTransposeCorrectnessTest
@keras.src.layers.convolutional.depthwise_conv1d
c1 DepthwiseConv1D
@keras.src.layers.convolutional.depthwise_conv2d
c1 DepthwiseConv2D
@keras.src.layers.convolutional.depthwise_conv_test
c1 DepthwiseConvBasicTest DepthwiseConvCorrectnessTest
@keras.src.layers.convolutional.separable_conv1d
c1 SeparableConv1D
@keras.src.layers.convolutional.separable_conv2d
c1 SeparableConv2D
@keras.src.layers.convolutional.separable_conv_test
c1 SeparableConvBasicTest SeparableConvCorrectnessTest
@keras.src.layers.core.activation
c1 Activation
@keras.src.layers.core.dense
c1 Dense
@keras.src.layers.core.dense_test
c1 DenseTest
@keras.src.layers.core.einsum_dense
c1 EinsumDense
@keras.src.layers.core.einsum_dense_test
c1 EinsumDenseTest
@keras.src.layers.core.embedding
c1 Embedding
@keras.src.layers.core.embedding_test
c1 EmbeddingTest
@keras.src.layers.core.identity
c1 Identity
@keras.src.layers.core.identity_test
c1 IdentityTest
@keras.src.layers.core.input_layer
c1 InputLayer
@keras.src.layers.core.input_layer_test
c1 InputLayerTest
@keras.src.layers.core.lambda_layer
g0 Lambda
@keras.src.layers.core.lambda_layer_test
c1 LambdaTest
@keras.src.layers.core.masking
c1 Masking
@keras.src.layers.core.masking_test
c1 MaskingTest
@keras.src.layers.core.reversible_embedding
c1 ReversibleEmbedding
@keras.src.layers.core.reversible_embedding_test
c1 ReversibleEmbeddingTest
@keras.src.layers.core.tf_op_layer
c1 ClassMethod InstanceMethod InstanceProperty KerasOpDispatcher SlicingOpLambda TFClassMethodDispatcher TFOpLambda TFSlicingOpDispatcher
@keras.src.layers.core.wrapper
c1 Wrapper
@keras.src.layers.core.wrapper_test
c1 ExampleWrapper WrapperTest
@keras.src.layers.input_spec
c1 InputSpec
@keras.src.layers.kernelized
c1 RandomFourierFeatures
@keras.src.layers.layer
c1 CallContext CallSpec Layer
@keras.src.layers.layer_test
c1 LayerTest MockRemat
@keras.src.layers.locally_connected.locally_connected1d
c1 LocallyConnected1D
@keras.src.layers.locally_connected.locally_connected2d
c1 LocallyConnected2D
@keras.src.layers.merging.add
c1 Add
@keras.src.layers.merging.average
c1 Average
@keras.src.layers.merging.base_merge
c1 Merge _Merge
@keras.src.layers.merging.concatenate
c1 Concatenate
@keras.src.layers.merging.dot
c1 Dot
@keras.src.layers.merging.maximum
c1 Maximum
@keras.src.layers.merging.merging_test
c1 MergingLayersTest
@keras.src.layers.merging.minimum
c1 Minimum
@keras.src.layers.merging.multiply
c1 Multiply
@keras.src.layers.merging.subtract
c1 Subtract
@keras.src.layers.normalization.batch_normalization
c1 BatchNormalization BatchNormalizationBase SyncBatchNormalization
@keras.src.layers.normalization.batch_normalization_test
c1 BatchNormalizationTest
@keras.src.layers.normalization.batch_normalization_v1
c1 BatchNormalization
@keras.src.layers.normalization.group_normalization
c1 GroupNormalization
@keras.src.layers.normalization.group_normalization_test
c1 GroupNormalizationTest
@keras.src.layers.normalization.layer_normalization
c1 LayerNormalization
@keras.src.layers.normalization.layer_normalization_test
c1 LayerNormalizationTest
@keras.src.layers.normalization.rms_normalization
c1 RMSNormalization
@keras.src.layers.normalization.rms_normalization_test
c1 RMSNormalizationTest
@keras.src.layers.normalization.spectral_normalization
c1 SpectralNormalization
@keras.src.layers.normalization.spectral_normalization_test
c1 SpectralNormalizationTest
@keras.src.layers.normalization.unit_normalization
c1 UnitNormalization
@keras.src.layers.normalization.unit_normalization_test
c1 UnitNormalizationTest
@keras.src.layers.pooling.adaptive_average_pooling1d
c1 AdaptiveAveragePooling1D
@keras.src.layers.pooling.adaptive_average_pooling2d
c1 AdaptiveAveragePooling2D
@keras.src.layers.pooling.adaptive_average_pooling3d
c1 AdaptiveAveragePooling3D
@keras.src.layers.pooling.adaptive_max_pooling1d
c1 AdaptiveMaxPooling1D
@keras.src.layers.pooling.adaptive_max_pooling2d
c1 AdaptiveMaxPooling2D
@keras.src.layers.pooling.adaptive_max_pooling3d
c1 AdaptiveMaxPooling3D
@keras.src.layers.pooling.adaptive_pooling1d_test
c1 AdaptivePooling1DLayerTest
@keras.src.layers.pooling.adaptive_pooling2d_test
c1 AdaptivePooling2DLayerTest
@keras.src.layers.pooling.adaptive_pooling3d_test
c1 AdaptivePooling3DLayerTest
@keras.src.layers.pooling.average_pooling1d
c1 AveragePooling1D
@keras.src.layers.pooling.average_pooling2d
c1 AveragePooling2D
@keras.src.layers.pooling.average_pooling3d
c1 AveragePooling3D
@keras.src.layers.pooling.average_pooling_test
c1 AveragePoolingBasicTest AveragePoolingCorrectnessTest
@keras.src.layers.pooling.base_adaptive_pooling
c1 BaseAdaptiveAveragePooling BaseAdaptiveMaxPooling BaseAdaptivePooling
@keras.src.layers.pooling.base_global_pooling
c1 BaseGlobalPooling
@keras.src.layers.pooling.base_global_pooling1d
c1 GlobalPooling1D
@keras.src.layers.pooling.base_global_pooling2d
c1 GlobalPooling2D
@keras.src.layers.pooling.base_global_pooling3d
c1 GlobalPooling3D
@keras.src.layers.pooling.base_pooling
c1 BasePooling
@keras.src.layers.pooling.base_pooling1d
c1 Pooling1D
@keras.src.layers.pooling.base_pooling2d
c1 Pooling2D
@keras.src.layers.pooling.base_pooling3d
c1 Pooling3D
@keras.src.layers.pooling.global_average_pooling1d
c1 GlobalAveragePooling1D
@keras.src.layers.pooling.global_average_pooling2d
c1 GlobalAveragePooling2D
@keras.src.layers.pooling.global_average_pooling3d
c1 GlobalAveragePooling3D
@keras.src.layers.pooling.global_average_pooling_test
c1 GlobalAveragePoolingBasicTest GlobalAveragePoolingCorrectnessTest
@keras.src.layers.pooling.global_max_pooling1d
c1 GlobalMaxPooling1D
@keras.src.layers.pooling.global_max_pooling2d
c1 GlobalMaxPooling2D
@keras.src.layers.pooling.global_max_pooling3d
c1 GlobalMaxPooling3D
@keras.src.layers.pooling.global_max_pooling_test
c1 GlobalMaxPoolingBasicTest GlobalMaxPoolingCorrectnessTest
@keras.src.layers.pooling.max_pooling1d
c1 MaxPooling1D
@keras.src.layers.pooling.max_pooling2d
c1 MaxPooling2D
@keras.src.layers.pooling.max_pooling3d
c1 MaxPooling3D
@keras.src.layers.pooling.max_pooling_test
c1 MaxPoolingBasicTest MaxPoolingCorrectnessTest
@keras.src.layers.preprocessing.category_encoding
c1 CategoryEncoding
@keras.src.layers.preprocessing.category_encoding_test
c1 CategoryEncodingTest
@keras.src.layers.preprocessing.data_layer
c1 DataLayer
@keras.src.layers.preprocessing.data_layer_test
c1 DataLayerTest RandomRGBToHSVLayer
@keras.src.layers.preprocessing.discretization
c1 Discretization
@keras.src.layers.preprocessing.discretization_test
c1 DiscretizationTest
@keras.src.layers.preprocessing.feature_space
c1 Cross Feature FeatureSpace TFDConcat TFDIdentity
@keras.src.layers.preprocessing.feature_space_test
c1 FeatureSpaceTest
@keras.src.layers.preprocessing.hashed_crossing
c1 HashedCrossing
@keras.src.layers.preprocessing.hashed_crossing_test
c1 HashedCrossingTest
@keras.src.layers.preprocessing.hashing
c1 Hashing
@keras.src.layers.preprocessing.hashing_test
c1 ArrayLike HashingTest
@keras.src.layers.preprocessing.image_preprocessing
c1 CenterCrop RandomBrightness RandomContrast RandomCrop RandomFlip RandomHeight RandomRotation RandomTranslation RandomWidth RandomZoom Rescaling Resizing
@keras.src.layers.preprocessing.image_preprocessing.aug_mix
c1 AugMix
@keras.src.layers.preprocessing.image_preprocessing.aug_mix_test
c1 RandAugmentTest
@keras.src.layers.preprocessing.image_preprocessing.auto_contrast
c1 AutoContrast
@keras.src.layers.preprocessing.image_preprocessing.auto_contrast_test
c1 AutoContrastTest
@keras.src.layers.preprocessing.image_preprocessing.base_image_preprocessing_layer
c1 BaseImagePreprocessingLayer
@keras.src.layers.preprocessing.image_preprocessing.base_image_preprocessing_layer_test
c1 BaseImagePreprocessingLayerTest
@keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.bounding_box
c1 BoundingBox
@keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.converters_test
c1 ConvertersTest
@keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.formats
c1 CENTER_XYWH REL_XYWH REL_XYXY REL_YXYX XYWH XYXY YXYX
@keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.iou_test
c1 CIoUTest IoUTest
@keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.validation_test
c1 DensifyBoundingBoxesTest
@keras.src.layers.preprocessing.image_preprocessing.center_crop
c1 CenterCrop
@keras.src.layers.preprocessing.image_preprocessing.center_crop_test
c1 CenterCropTest
@keras.src.layers.preprocessing.image_preprocessing.clahe
c1 ContrastLimitedAdaptiveHistogramEqualization
@keras.src.layers.preprocessing.image_preprocessing.clahe_test
c1 ContrastLimitedAdaptiveHistogramEqualizationTest
@keras.src.layers.preprocessing.image_preprocessing.cut_mix
c1 CutMix
@keras.src.layers.preprocessing.image_preprocessing.cut_mix_test
c1 CutMixTest
@keras.src.layers.preprocessing.image_preprocessing.equalization
c1 Equalization
@keras.src.layers.preprocessing.image_preprocessing.equalization_test
c1 EqualizationTest
@keras.src.layers.preprocessing.image_preprocessing.max_num_bounding_box
c1 MaxNumBoundingBoxes
@keras.src.layers.preprocessing.image_preprocessing.max_num_bounding_box_test
c1 MaxNumBoundingBoxesTest
@keras.src.layers.preprocessing.image_preprocessing.mix_up
c1 MixUp
@keras.src.layers.preprocessing.image_preprocessing.mix_up_test
c1 MixUpTest
@keras.src.layers.preprocessing.image_preprocessing.rand_augment
c1 RandAugment
@keras.src.layers.preprocessing.image_preprocessing.rand_augment_test
c1 RandAugmentTest
@keras.src.layers.preprocessing.image_preprocessing.random_brightness
c1 RandomBrightness
@keras.src.layers.preprocessing.image_preprocessing.random_brightness_test
c1 RandomBrightnessTest
@keras.src.layers.preprocessing.image_preprocessing.random_color_degeneration
c1 RandomColorDegeneration
@keras.src.layers.preprocessing.image_preprocessing.random_color_degeneration_test
c1 RandomColorDegenerationTest
@keras.src.layers.preprocessing.image_preprocessing.random_color_jitter
c1 RandomColorJitter
@keras.src.layers.preprocessing.image_preprocessing.random_color_jitter_test
c1 RandomColorJitterTest
@keras.src.layers.preprocessing.image_preprocessing.random_contrast
c1 RandomContrast
@keras.src.layers.preprocessing.image_preprocessing.random_contrast_test
c1 RandomContrastTest
@keras.src.layers.preprocessing.image_preprocessing.random_crop
c1 RandomCrop
@keras.src.layers.preprocessing.image_preprocessing.random_crop_test
c1 RandomCropTest
@keras.src.layers.preprocessing.image_preprocessing.random_elastic_transform
c1 RandomElasticTransform
@keras.src.layers.preprocessing.image_preprocessing.random_elastic_transform_test
c1 RandomElasticTransformTest
@keras.src.layers.preprocessing.image_preprocessing.random_erasing
c1 RandomErasing
@keras.src.layers.preprocessing.image_preprocessing.random_erasing_test
c1 RandomErasingTest
@keras.src.layers.preprocessing.image_preprocessing.random_flip
c1 RandomFlip
@keras.src.layers.preprocessing.image_preprocessing.random_flip_test
c1 MockedRandomFlip RandomFlipTest
@keras.src.layers.preprocessing.image_preprocessing.random_gaussian_blur
c1 RandomGaussianBlur
@keras.src.layers.preprocessing.image_preprocessing.random_gaussian_blur_test
c1 RandomGaussianBlurTest
@keras.src.layers.preprocessing.image_preprocessing.random_grayscale
c1 RandomGrayscale
@keras.src.layers.preprocessing.image_preprocessing.random_grayscale_test
c1 RandomGrayscaleTest
@keras.src.layers.preprocessing.image_preprocessing.random_hue
c1 RandomHue
@keras.src.layers.preprocessing.image_preprocessing.random_hue_test
c1 RandomHueTest
@keras.src.layers.preprocessing.image_preprocessing.random_invert
c1 RandomInvert
@keras.src.layers.preprocessing.image_preprocessing.random_invert_test
c1 RandomInvertTest
@keras.src.layers.preprocessing.image_preprocessing.random_perspective
c1 RandomPerspective
@keras.src.layers.preprocessing.image_preprocessing.random_perspective_test
c1 RandomPerspectiveTest
@keras.src.layers.preprocessing.image_preprocessing.random_posterization
c1 RandomPosterization
@keras.src.layers.preprocessing.image_preprocessing.random_posterization_test
c1 RandomPosterizationTest
@keras.src.layers.preprocessing.image_preprocessing.random_rotation
c1 RandomRotation
@keras.src.layers.preprocessing.image_preprocessing.random_rotation_test
c1 RandomRotationTest
@keras.src.layers.preprocessing.image_preprocessing.random_saturation
c1 RandomSaturation
@keras.src.layers.preprocessing.image_preprocessing.random_saturation_test
c1 RandomSaturationTest
@keras.src.layers.preprocessing.image_preprocessing.random_sharpness
c1 RandomSharpness
@keras.src.layers.preprocessing.image_preprocessing.random_sharpness_test
c1 RandomSharpnessTest
@keras.src.layers.preprocessing.image_preprocessing.random_shear
c1 RandomShear
@keras.src.layers.preprocessing.image_preprocessing.random_shear_test
c1 RandomShearTest
@keras.src.layers.preprocessing.image_preprocessing.random_translation
c1 RandomTranslation
@keras.src.layers.preprocessing.image_preprocessing.random_translation_test
c1 RandomTranslationTest
@keras.src.layers.preprocessing.image_preprocessing.random_zoom
c1 RandomZoom
@keras.src.layers.preprocessing.image_preprocessing.random_zoom_test
c1 RandomZoomTest
@keras.src.layers.preprocessing.image_preprocessing.resizing
c1 Resizing
@keras.src.layers.preprocessing.image_preprocessing.resizing_test
c1 ResizingTest
@keras.src.layers.preprocessing.image_preprocessing.solarization
c1 Solarization
@keras.src.layers.preprocessing.image_preprocessing.solarization_test
c1 SolarizationTest
@keras.src.layers.preprocessing.index_lookup
c1 IndexLookup NullInitializer VocabWeightHandler
@keras.src.layers.preprocessing.index_lookup_test
c1 IndexLookupLayerTest
@keras.src.layers.preprocessing.integer_lookup
c1 IntegerLookup
@keras.src.layers.preprocessing.integer_lookup_test
c1 IntegerLookupTest
@keras.src.layers.preprocessing.mel_spectrogram
c1 MelSpectrogram
@keras.src.layers.preprocessing.mel_spectrogram_test
c1 MelSpectrogramTest
@keras.src.layers.preprocessing.normalization
c1 Normalization
@keras.src.layers.preprocessing.normalization_test
c1 NormalizationTest
@keras.src.layers.preprocessing.pipeline
c1 Pipeline
@keras.src.layers.preprocessing.pipeline_test
c1 CanaryLayer PipelineTest
@keras.src.layers.preprocessing.preprocessing_stage
c1 FunctionalPreprocessingStage PreprocessingStage
@keras.src.layers.preprocessing.preprocessing_test_utils
c1 ArrayLike PreprocessingLayerTest
@keras.src.layers.preprocessing.rescaling
c1 Rescaling
@keras.src.layers.preprocessing.rescaling_test
c1 RescalingTest
@keras.src.layers.preprocessing.stft_spectrogram
c1 STFTSpectrogram
@keras.src.layers.preprocessing.string_lookup
c1 StringLookup
@keras.src.layers.preprocessing.string_lookup_test
c1 StringLookupTest
@keras.src.layers.preprocessing.text_vectorization
c1 TextVectorization
@keras.src.layers.preprocessing.text_vectorization_test
c1 TextVectorizationTest
@keras.src.layers.regularization.activity_regularization
c1 ActivityRegularization
@keras.src.layers.regularization.activity_regularization_test
c1 ActivityRegularizationTest
@keras.src.layers.regularization.alpha_dropout
c1 AlphaDropout
@keras.src.layers.regularization.alpha_dropout_test
c1 AlphaDropoutTest
@keras.src.layers.regularization.dropout
c1 Dropout
@keras.src.layers.regularization.dropout_test
c1 DropoutTest
@keras.src.layers.regularization.gaussian_dropout
c1 GaussianDropout
@keras.src.layers.regularization.gaussian_dropout_test
c1 GaussianDropoutTest
@keras.src.layers.regularization.gaussian_noise
c1 GaussianNoise
@keras.src.layers.regularization.gaussian_noise_test
c1 GaussianNoiseTest
@keras.src.layers.regularization.spatial_dropout
c1 BaseSpatialDropout SpatialDropout1D SpatialDropout2D SpatialDropout3D
@keras.src.layers.regularization.spatial_dropout1d
c1 SpatialDropout1D
@keras.src.layers.regularization.spatial_dropout2d
c1 SpatialDropout2D
@keras.src.layers.regularization.spatial_dropout3d
c1 SpatialDropout3D
@keras.src.layers.regularization.spatial_dropout_test
c1 SpatialDropoutTest
@keras.src.layers.reshaping.cropping1d
c1 Cropping1D
@keras.src.layers.reshaping.cropping1d_test
c1 Cropping1DTest
@keras.src.layers.reshaping.cropping2d
c1 Cropping2D
@keras.src.layers.reshaping.cropping2d_test
c1 Cropping2DTest
@keras.src.layers.reshaping.cropping3d
c1 Cropping3D
@keras.src.layers.reshaping.cropping3d_test
c1 Cropping3DTest
@keras.src.layers.reshaping.flatten
c1 Flatten
@keras.src.layers.reshaping.flatten_test
c1 FlattenTest
@keras.src.layers.reshaping.permute
c1 Permute
@keras.src.layers.reshaping.permute_test
c1 PermuteTest
@keras.src.layers.reshaping.repeat_vector
c1 RepeatVector
@keras.src.layers.reshaping.repeat_vector_test
c1 FlattenTest
@keras.src.layers.reshaping.reshape
c1 Reshape
@keras.src.layers.reshaping.reshape_test
c1 ReshapeTest
@keras.src.layers.reshaping.up_sampling1d
c1 UpSampling1D
@keras.src.layers.reshaping.up_sampling1d_test
c1 UpSamplingTest
@keras.src.layers.reshaping.up_sampling2d
c1 UpSampling2D
@keras.src.layers.reshaping.up_sampling2d_test
c1 UpSampling2dTest
@keras.src.layers.reshaping.up_sampling3d
c1 UpSampling3D
@keras.src.layers.reshaping.up_sampling3d_test
c1 UpSampling3dTest
@keras.src.layers.reshaping.zero_padding1d
c1 ZeroPadding1D
@keras.src.layers.reshaping.zero_padding1d_test
c1 ZeroPadding1DTest
@keras.src.layers.reshaping.zero_padding2d
c1 ZeroPadding2D
@keras.src.layers.reshaping.zero_padding2d_test
c1 ZeroPadding2DTest
@keras.src.layers.reshaping.zero_padding3d
c1 ZeroPadding3D
@keras.src.layers.reshaping.zero_padding3d_test
c1 ZeroPadding3DTest
@keras.src.layers.rnn.abstract_rnn_cell
c1 AbstractRNNCell
@keras.src.layers.rnn.base_conv_lstm
c1 ConvLSTM ConvLSTMCell
@keras.src.layers.rnn.base_conv_rnn
c1 ConvRNN
@keras.src.layers.rnn.base_cudnn_rnn
c1 _CuDNNRNN
@keras.src.layers.rnn.base_rnn
c1 RNN
@keras.src.layers.rnn.base_wrapper
c1 Wrapper
@keras.src.layers.rnn.bidirectional
c1 Bidirectional
@keras.src.layers.rnn.bidirectional_test
c1 SimpleRNNTest
@keras.src.layers.rnn.cell_wrappers
c1 DeviceWrapper DropoutWrapper ResidualWrapper _RNNCellWrapper
@keras.src.layers.rnn.conv_lstm
c1 ConvLSTM ConvLSTMCell
@keras.src.layers.rnn.conv_lstm1d
c1 ConvLSTM1D
@keras.src.layers.rnn.conv_lstm1d_test
c1 ConvLSTM1DTest
@keras.src.layers.rnn.conv_lstm2d
c1 ConvLSTM2D
@keras.src.layers.rnn.conv_lstm2d_test
c1 ConvLSTM2DTest
@keras.src.layers.rnn.conv_lstm3d
c1 ConvLSTM3D
@keras.src.layers.rnn.conv_lstm3d_test
c1 ConvLSTM3DTest
@keras.src.layers.rnn.conv_lstm_test
c1 ConvLSTMCellTest ConvLSTMTest
@keras.src.layers.rnn.cudnn_gru
c1 CuDNNGRU
@keras.src.layers.rnn.cudnn_lstm
c1 CuDNNLSTM
@keras.src.layers.rnn.dropout_rnn_cell
c1 DropoutRNNCell
@keras.src.layers.rnn.dropout_rnn_cell_mixin
c1 DropoutRNNCellMixin
@keras.src.layers.rnn.dropout_rnn_cell_test
c1 DropoutRNNCellTest RNNCellWithDropout
@keras.src.layers.rnn.gru
c1 GRU GRUCell
@keras.src.layers.rnn.gru_lstm_utils
c1 DefunWrapper
@keras.src.layers.rnn.gru_test
c1 GRUTest
@keras.src.layers.rnn.gru_v1
c1 GRU GRUCell
@keras.src.layers.rnn.legacy_cell_wrappers
c1 DeviceWrapper DropoutWrapper ResidualWrapper _RNNCellWrapperV1
@keras.src.layers.rnn.legacy_cells
c1 BasicLSTMCell BasicRNNCell GRUCell LSTMCell LSTMStateTuple LayerRNNCell MultiRNNCell RNNCell _LSTMStateTuple
@keras.src.layers.rnn.lstm
c1 LSTM LSTMCell
@keras.src.layers.rnn.lstm_test
c1 LSTMTest
@keras.src.layers.rnn.lstm_v1
c1 LSTM LSTMCell
@keras.src.layers.rnn.rnn
c1 RNN
@keras.src.layers.rnn.rnn_test
c1 OneStateRNNCell RNNTest TwoStatesRNNCell
@keras.src.layers.rnn.simple_rnn
c1 SimpleRNN SimpleRNNCell
@keras.src.layers.rnn.simple_rnn_test
c1 SimpleRNNTest
@keras.src.layers.rnn.stacked_rnn_cells
c1 StackedRNNCells
@keras.src.layers.rnn.stacked_rnn_cells_test
c1 StackedRNNTest
@keras.src.layers.rnn.time_distributed
c1 TimeDistributed
@keras.src.layers.rnn.time_distributed_test
c1 TimeDistributedTest
@keras.src.legacy.layers
c1 AlphaDropout RandomHeight RandomWidth ThresholdedReLU
@keras.src.legacy.losses
c1 Reduction
@keras.src.legacy.preprocessing.image
c1 BatchFromFilesMixin DataFrameIterator DirectoryIterator ImageDataGenerator Iterator NumpyArrayIterator
@keras.src.legacy.preprocessing.sequence
c1 TimeseriesGenerator
@keras.src.legacy.preprocessing.text
c1 Tokenizer
@keras.src.legacy.saving.json_utils
c1 Encoder
@keras.src.legacy.saving.json_utils_test
c1 JsonUtilsTestAllBackends JsonUtilsTestTF
@keras.src.legacy.saving.legacy_h5_format_test
c1 DirectoryCreationTest LegacyH5BackwardsCompatTest LegacyH5WeightsTest LegacyH5WholeModelTest
@keras.src.legacy.saving.serialization
c1 DisableSharedObjectScope NoopLoadingScope SharedObjectConfig SharedObjectLoadingScope SharedObjectSavingScope
@keras.src.losses
c1 BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalHinge CosineSimilarity Hinge Huber KLDivergence LogCosh Loss LossFunctionWrapper MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge
@keras.src.losses.loss
c1 Loss
@keras.src.losses.loss_test
c1 ExampleLoss LossTest
@keras.src.losses.losses
c1 BinaryCrossentropy BinaryFocalCrossentropy CTC CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalGeneralizedCrossEntropy CategoricalHinge Circle CosineSimilarity Dice Hinge Huber KLDivergence LogCosh LossFunctionWrapper MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge Tversky
@keras.src.losses.losses_test
c1 BinaryCrossentropyTest BinaryFocalCrossentropyTest CTCTest CategoricalCrossentropyTest CategoricalFocalCrossentropyTest CategoricalGeneralizedCrossEntropyTest CategoricalHingeTest CircleTest CosineSimilarityTest DiceTest HingeTest HuberLossTest KLDivergenceTest LogCoshTest MeanAbsoluteErrorTest MeanAbsolutePercentageErrorTest MeanSquaredErrorTest MeanSquaredLogarithmicErrorTest PoissonTest SparseCategoricalCrossentropyTest SquaredHingeTest TverskyTest
@keras.src.metrics.accuracy_metrics
c1 Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy SparseTopKCategoricalAccuracy TopKCategoricalAccuracy
@keras.src.metrics.accuracy_metrics_test
c1 AccuracyTest BinaryAccuracyTest CategoricalAccuracyTest SparseCategoricalAccuracyTest SparseTopKCategoricalAccuracyTest TopKCategoricalAccuracyTest
@keras.src.metrics.base_metric
c1 Mean MeanMetricWrapper MeanTensor Metric Reduce Sum SumOverBatchSize SumOverBatchSizeMetricWrapper _MetricDict
@keras.src.metrics.confusion_metrics
c1 AUC FalseNegatives FalsePositives Precision PrecisionAtRecall Recall RecallAtPrecision SensitivityAtSpecificity SensitivitySpecificityBase SpecificityAtSensitivity TrueNegatives TruePositives _ConfusionMatrixConditionCount
@keras.src.metrics.confusion_metrics_test
c1 AUCTest FalseNegativesTest FalsePositivesTest MultiAUCTest PrecisionAtRecallTest PrecisionTest RecallAtPrecisionTest RecallTest SensitivityAtSpecificityTest SpecificityAtSensitivityTest TrueNegativesTest TruePositiveTest
@keras.src.metrics.correlation_metrics
c1 ConcordanceCorrelation PearsonCorrelation
@keras.src.metrics.correlation_metrics_test
c1 CorrelationsTest
@keras.src.metrics.f_score_metrics
c1 F1Score FBetaScore
@keras.src.metrics.f_score_metrics_test
c1 F1ScoreTest FBetaScoreTest
@keras.src.metrics.hinge_metrics
c1 CategoricalHinge Hinge SquaredHinge
@keras.src.metrics.hinge_metrics_test
c1 CategoricalHingeTest HingeTest SquaredHingeTest
@keras.src.metrics.iou_metrics
c1 BinaryIoU IoU MeanIoU OneHotIoU OneHotMeanIoU _IoUBase
@keras.src.metrics.iou_metrics_test
c1 BinaryIoUTest IoUTest MeanIoUTest OneHotIoUTest OneHotMeanIoUTest
@keras.src.metrics.metric
c1 Metric
@keras.src.metrics.metric_test
c1 ExampleMetric MetricTest
@keras.src.metrics.metrics_utils
e2 AUCCurve AUCSummationMethod ConfusionMatrix
@keras.src.metrics.probabilistic_metrics
c1 BinaryCrossentropy CategoricalCrossentropy KLDivergence Poisson SparseCategoricalCrossentropy
@keras.src.metrics.probabilistic_metrics_test
c1 BinaryCrossentropyTest CategoricalCrossentropyTest KLDivergenceTest PoissonTest SparseCategoricalCrossentropyTest
@keras.src.metrics.py_metric
c1 PyMetric
@keras.src.metrics.reduction_metrics
c1 Mean MeanMetricWrapper Sum
@keras.src.metrics.reduction_metrics_test
c1 MeanTest MetricWrapperTest SumTest
@keras.src.metrics.regression_metrics
c1 CosineSimilarity LogCoshError MeanAbsoluteError MeanAbsolutePercentageError MeanRelativeError MeanSquaredError MeanSquaredLogarithmicError R2Score RootMeanSquaredError
@keras.src.metrics.regression_metrics_test
c1 CosineSimilarityTest LogCoshErrorTest MeanAbsoluteErrorTest MeanAbsolutePercentageErrorTest MeanSquaredErrorTest MeanSquaredLogarithmicErrorTest R2ScoreTest RootMeanSquaredErrorTest
@keras.src.mixed_precision.autocast_variable
c1 AutoCastVariable AutoCastVariableSpec enable_auto_cast_variables
@keras.src.mixed_precision.loss_scale_optimizer
c1 BaseLossScaleOptimizer FakeOptimizerForRestoration LossScaleOptimizer LossScaleOptimizerMetaclass LossScaleOptimizerV3 _DynamicLossScaleState _UnwrapPreventer
@keras.src.mixed_precision.policy
c1 Policy
@keras.src.mixed_precision.test_util
c1 AssertTypeLayer IdentityRegularizer MultiplyLayer MultiplyLayerWithoutAutoCast ReduceSumRegularizer
@keras.src.models.cloning_test
c1 CloneModelTest
@keras.src.models.functional
c1 Functional
r4 Functional._unpickle_model
@keras.src.models.functional_test
c1 FunctionalTest
@keras.src.models.model
c1 Model
r4 Model._unpickle_model
@keras.src.models.model_test
c1 ModelTest
@keras.src.models.sequential
c1 Sequential
r4 Sequential._unpickle_model
@keras.src.models.sequential_test
c1 SequentialTest
@keras.src.models.sharpness_aware_minimization
c1 SharpnessAwareMinimization
@keras.src.models.variable_mapping_test
c1 VariableMappingTest
@keras.src.ops.core
c1 AssociativeScan Cast Cond ConvertToTensor ForiLoop Map SaturateCast Scan Scatter ScatterUpdate Slice SliceUpdate StopGradient Switch Unstack VectorizedMap WhileLoop
@keras.src.ops.core_test
c1 CoreOpsBehaviorTests CoreOpsCorrectnessTest CoreOpsDtypeTest CoreOpsDynamicShapeTest CoreOpsStaticShapeTest
@keras.src.ops.einops
c1 Rearrange
@keras.src.ops.einops_test
c1 RearrangeTest
@keras.src.ops.function
c1 Function
@keras.src.ops.function_test
c1 FunctionTest
@keras.src.ops.image
c1 AffineTransform CropImages ElasticTransform ExtractPatches GaussianBlur HSVToRGB MapCoordinates PadImages PerspectiveTransform RGBToGrayscale RGBToHSV Resize SSIM ScaleAndTranslate SobelEdges
@keras.src.ops.image_test
c1 ExtractPatches3DTest ImageOpsBehaviorTests ImageOpsCorrectnessTest ImageOpsDtypeTest ImageOpsDynamicShapeTest ImageOpsStaticShapeTest SobelEdgesTest
@keras.src.ops.linalg
c1 Cholesky CholeskyInverse Det Eig Eigh Inv JVP Lstsq LuFactor MatrixRank Norm Pinv Qr SVD Solve SolveTriangular
@keras.src.ops.linalg_test
c1 LinalgOpsCorrectnessTest LinalgOpsDynamicShapeTest LinalgOpsStaticShapeTest QrOpTest
@keras.src.ops.math
c1 CDist Erf Erfc Erfinv ExtractSequences FFT FFT2 IFFT2 IRFFT ISTFT InTopK Logdet Logsumexp RFFT Rsqrt STFT SegmentMax SegmentMin SegmentProd SegmentReduction SegmentSum TopK ViewAsComplex ViewAsReal
@keras.src.ops.math_test
c1 ExtractSequencesOpTest FFT2Test FFTTest ISTFTTest InTopKTest LogsumexpTest MathDtypeTest MathOpsCorrectnessTest MathOpsDynamicShapeTest MathOpsStaticShapeTest RFFTTest SegmentMaxTest SegmentMinTest SegmentProdTest SegmentSumTest TopKTest ViewAsComplexRealTest
@keras.src.ops.nn
c1 AdaptiveAveragePool AdaptiveMaxPool AveragePool BatchNorm BinaryCrossentropy CTCDecode CTCLoss CategoricalCrossentropy Celu Conv ConvTranspose DepthToSpace DepthwiseConv DotProductAttention Elu Fold Gelu Glu HardShrink HardSigmoid HardSilu HardTanh LayerNorm LeakyRelu LogSigmoid LogSoftmax MaxPool Moments MultiHot Normalize OneHot PSNR Polar RMSNorm Relu Relu6 Selu SeparableConv Sigmoid Silu SoftShrink Softmax Softplus Softsign SpaceToDepth SparseCategoricalCrossentropy SparsePlus SparseSigmoid Sparsemax Squareplus TanhShrink Threshold Unfold
@keras.src.ops.nn_test
c1 DotProductAttentionGQATest NNOpsBehaviorTest NNOpsCorrectnessTest NNOpsDtypeTest NNOpsDynamicShapeTest NNOpsStaticShapeTest
@keras.src.ops.node
c1 KerasHistory Node
@keras.src.ops.node_test
c1 DummyLayer NodeTest
@keras.src.ops.numpy
c1 Abs Absolute Add All AllClose Amax Amin Angle Any Append Arange Arccos Arccosh Arcsin Arcsinh Arctan Arctan2 Arctanh Argmax Argmin Argpartition Argsort Array ArraySplit Average Bincount BitwiseAnd BitwiseInvert BitwiseLeftShift BitwiseNot BitwiseOr BitwiseRightShift BitwiseXor BroadcastTo Cbrt Ceil Clip Concatenate Conj Conjugate Copy Corrcoef Correlate Cos Cosh CountNonzero Cross Cumprod Cumsum Deg2rad Diag Diagflat Diagonal Diff Digitize Divide DivideNoNan Dot Dsplit Dstack Einsum EmptyLike Equal Exp Exp2 ExpandDims Expm1 Fabs Flip Fliplr Flipud Floor FloorDivide Fmax Fmin Fmod Full FullLike Gcd Geomspace GetItem Greater GreaterEqual Heaviside Histogram Hsplit Hstack Hypot I0 Imag Inner IsIn Isclose Isfinite Isinf Isnan Isneginf Isposinf Isreal Kron Lcm Ldexp LeftShift Less LessEqual Linspace Log Log10 Log1p Log2 Logaddexp Logaddexp2 LogicalAnd LogicalNot LogicalOr LogicalXor Logspace Matmul Max Maximum Mean Median Meshgrid Min Minimum Mod Moveaxis Multiply NanToNum Nanargmax Nanargmin Nancumprod Nancumsum Nanmax Nanmean Nanmedian Nanmin Nanpercentile Nanprod Nanquantile Nanstd Nansum Nanvar Ndim Negative Nextafter Nonzero NotEqual OnesLike Outer Pad Percentile Power Prod Ptp Quantile Rad2deg Ravel Real Reciprocal Repeat Reshape RightShift Roll Rot90 Round SearchSorted Select Sign Signbit Sin Sinc Sinh Size Slogdet Sort Split Sqrt Square Squeeze Stack Std Subtract Sum Swapaxes Take TakeAlongAxis Tan Tanh Tensordot Tile Trace Transpose Trapezoid Tril Triu TrueDivide Trunc Unique UnravelIndex Vander Var Vdot View Vsplit Vstack Where ZerosLike
g0 vectorize
@keras.src.ops.numpy_test
c1 HistogramTest NumPyTestRot90 NumpyArrayCreateOpsCorrectnessTest NumpyDtypeTest NumpyOneInputOpsCorrectnessTest NumpyOneInputOpsDynamicShapeTest NumpyOneInputOpsStaticShapeTest NumpyTwoInputOpsCorrectnessTest NumpyTwoInputOpsDynamicShapeTest NumpyTwoInputOpsStaticShapeTest SparseTest TileTest
@keras.src.ops.operation
c1 Operation
@keras.src.ops.operation_test
c1 OpWithArgsInConstructor OpWithCustomConstructor OpWithCustomConstructorGetConfig OpWithCustomConstructorNoName OpWithKwargsInConstructor OpWithKwargsInConstructorGetConfig OpWithMultipleInputs OpWithMultipleOutputs OpWithQuantizedCall OperationTest
@keras.src.ops.operation_utils_test
c1 OperationUtilsTest
@keras.src.ops.ops_test
c1 OperationTest
@keras.src.ops.symbolic_arguments
c1 SymbolicArguments
@keras.src.ops.symbolic_arguments_test
c1 SymbolicArgumentsTest
@keras.src.optimizers
c1 LegacyOptimizerWarning
@keras.src.optimizers.adadelta
c1 Adadelta
@keras.src.optimizers.adadelta_test
c1 AdadeltaTest
@keras.src.optimizers.adafactor
c1 Adafactor
@keras.src.optimizers.adafactor_test
c1 AdafactorTest
@keras.src.optimizers.adagrad
c1 Adagrad
@keras.src.optimizers.adagrad_test
c1 AdagradTest
@keras.src.optimizers.adam
c1 Adam
@keras.src.optimizers.adam_test
c1 AdamTest
@keras.src.optimizers.adamax
c1 Adamax
@keras.src.optimizers.adamax_test
c1 AdamaxTest
@keras.src.optimizers.adamw
c1 AdamW
@keras.src.optimizers.adamw_test
c1 AdamWTest
@keras.src.optimizers.base_optimizer
c1 BaseOptimizer
@keras.src.optimizers.ftrl
c1 Ftrl
@keras.src.optimizers.ftrl_test
c1 FtrlTest
@keras.src.optimizers.lamb
c1 Lamb
@keras.src.optimizers.lamb_test
c1 LambTest
@keras.src.optimizers.legacy.adadelta
c1 Adadelta
@keras.src.optimizers.legacy.adagrad
c1 Adagrad
@keras.src.optimizers.legacy.adam
c1 Adam NonFusedAdam
@keras.src.optimizers.legacy.adamax
c1 Adamax
@keras.src.optimizers.legacy.ftrl
c1 Ftrl
@keras.src.optimizers.legacy.gradient_descent
c1 SGD
@keras.src.optimizers.legacy.nadam
c1 Nadam
@keras.src.optimizers.legacy.optimizer_v2
c1 NullContextmanager OptimizerV2 RestoredOptimizer
@keras.src.optimizers.legacy.rmsprop
c1 RMSprop
@keras.src.optimizers.lion
c1 Lion
@keras.src.optimizers.lion_test
c1 LionTest
@keras.src.optimizers.loss_scale_optimizer
c1 LossScaleOptimizer
@keras.src.optimizers.loss_scale_optimizer_test
c1 LossScaleOptimizerTest
@keras.src.optimizers.multi_optimizer
c1 MultiOptimizer OptimizerMap
@keras.src.optimizers.multi_optimizer_test
c1 MultiOptimizerTest
@keras.src.optimizers.muon
c1 Muon
@keras.src.optimizers.muon_test
c1 MuonTest
@keras.src.optimizers.nadam
c1 Nadam
@keras.src.optimizers.nadam_test
c1 NadamTest
@keras.src.optimizers.optimizer
c1 BackendOptimizer CallableList Optimizer RestoredOptimizer _BaseOptimizer
@keras.src.optimizers.optimizer_sparse_test
c1 OptimizerSparseTest ScatterUpdateOptimizer
@keras.src.optimizers.optimizer_test
c1 OptimizerTest
@keras.src.optimizers.optimizer_v1
c1 Adadelta Adagrad Adam Adamax Nadam Optimizer RMSprop SGD TFOptimizer
@keras.src.optimizers.rmsprop
c1 RMSprop
@keras.src.optimizers.rmsprop_test
c1 RMSpropTest
@keras.src.optimizers.schedule_free_adamw
c1 ScheduleFreeAdamW
@keras.src.optimizers.schedule_free_adamw_test
c1 ScheduleFreeAdamWTest
@keras.src.optimizers.schedules.learning_rate_schedule
c1 CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay LearningRateSchedule LinearCosineDecay NoisyLinearCosineDecay PiecewiseConstantDecay PolynomialDecay
@keras.src.optimizers.schedules.learning_rate_schedule_test
c1 CosineDecayRestartsTest CosineDecayTest ExponentialDecayTest InverseTimeDecayTest LinearDecayTest PiecewiseConstantDecayTest SqrtDecayTest
@keras.src.optimizers.sgd
c1 SGD
@keras.src.optimizers.sgd_test
c1 SGDTest
@keras.src.preprocessing.image
c1 BatchFromFilesMixin DataFrameIterator DirectoryIterator ImageDataGenerator Iterator NumpyArrayIterator
@keras.src.preprocessing.sequence
c1 TimeseriesGenerator
@keras.src.preprocessing.text
c1 Tokenizer
@keras.src.quantizers.awq
c1 AWQ
@keras.src.quantizers.awq_config
c1 AWQConfig
@keras.src.quantizers.awq_config_test
c1 AWQConfigTest AWQConfigTest.MockTokenizer
@keras.src.quantizers.awq_test
c1 AWQAccuracyTest AWQAlgorithmTest AWQIntegrationTest AWQLayerTest MockTokenizer
@keras.src.quantizers.gptq
c1 GPTQ
@keras.src.quantizers.gptq_config
c1 GPTQConfig
@keras.src.quantizers.gptq_core_test
c1 EmptyBlock MockTokenizer TransformerBlock
@keras.src.quantizers.gptq_test
c1 GPTQTest
@keras.src.quantizers.quantization_config
c1 Float8QuantizationConfig Int4QuantizationConfig Int8QuantizationConfig QuantizationConfig
@keras.src.quantizers.quantization_config_test
c1 QuantizationConfigTest
@keras.src.quantizers.quantizers
c1 AbsMaxQuantizer FakeQuantWithMinMaxVars GPTQQuantizer Quantizer
@keras.src.quantizers.quantizers_test
c1 ComputeScaleZeroTest GPTQQuantizerTest GroupedQuantizationParametersTest Int4QuantizationConfigTest QuantizersTest
@keras.src.quantizers.utils_test
c1 UtilsTest
@keras.src.random.random_test
c1 RandomBehaviorTest RandomCorrectnessTest RandomDTypeTest
@keras.src.random.seed_generator
c1 SeedGenerator
@keras.src.random.seed_generator_test
c1 SeedGeneratorTest
@keras.src.regularizers
c1 L1 L1L2 L2 OrthogonalRegularizer Regularizer
@keras.src.regularizers.regularizers
c1 L1 L1L2 L2 OrthogonalRegularizer Regularizer
@keras.src.regularizers.regularizers_test
c1 RegularizersTest ValidateFloatArgTest
@keras.src.saving.keras_saveable
c1 KerasSaveable
r4 KerasSaveable._unpickle_model
@keras.src.saving.object_registration
c1 CustomObjectScope
@keras.src.saving.pickle_utils
w7 deserialize_model_from_bytecode
@keras.src.saving.saving_api
g0 load_model
@keras.src.saving.saving_lib
a5 DiskIOStore H5IOStore ShardedH5IOStore
@keras.src.saving.serialization_lib
g0 _retrieve_class_or_fn deserialize_keras_object enable_unsafe_deserialization
@keras.src.trainers.compile_utils
c1 CompileLoss CompileMetrics MetricsList
@keras.src.trainers.data_adapters.array_data_adapter
c1 ArrayDataAdapter
@keras.src.trainers.data_adapters.array_slicing
c1 JaxSparseSliceable NumpySliceable PandasDataFrameSliceable PandasSeriesSliceable PandasSliceable ScipySparseSliceable Sliceable TensorflowRaggedSliceable TensorflowSliceable TensorflowSparseSliceable TensorflowSparseWrapper TorchSliceable
@keras.src.trainers.data_adapters.data_adapter
c1 DataAdapter
@keras.src.trainers.data_adapters.generator_data_adapter
c1 GeneratorDataAdapter
@keras.src.trainers.data_adapters.generator_data_adapter_test
c1 GeneratorDataAdapterTest
@keras.src.trainers.data_adapters.grain_dataset_adapter
c1 GrainDatasetAdapter
@keras.src.trainers.data_adapters.grain_dataset_adapter_test
c1 GrainDatasetAdapterTest Range2DSource
@keras.src.trainers.data_adapters.py_dataset_adapter
c1 OrderedEnqueuer PyDataset PyDatasetAdapter PyDatasetEnqueuer
@keras.src.trainers.data_adapters.py_dataset_adapter_test
c1 DictPyDataset ExamplePyDataset ExceptionPyDataset PyDatasetAdapterTest
@keras.src.trainers.data_adapters.tf_dataset_adapter
c1 TFDatasetAdapter
@keras.src.trainers.data_adapters.torch_data_loader_adapter
c1 TorchDataLoaderAdapter
@keras.src.trainers.epoch_iterator
c1 EpochIterator
@keras.src.trainers.trainer
c1 Trainer
@keras.src.trainers.trainer_test
c1 CustomTrainTestStepModel ExampleModel JAXTrainerCorrectnessTest JaxCustomTrainTestStepModel ListInputModel ListOutputModel StepCount StepObserver StructModel TrainingTestingLayer
k3 EpochAgnosticMeanSquaredError
@keras.src.tree.dmtree_impl
c1 ClassRegistration TypeErrorRemapping
@keras.src.tree.tree_api
c1 MAP_TO_NONE
@keras.src.tree.tree_test
c1 Empty OtherPoint Point TreeTest Visitor
@keras.src.utils.backend_utils
g6 DynamicBackend
@keras.src.utils.file_utils
g0 extract_archive get_file
@keras.src.utils.generic_utils
g0 func_load
g6 LazyLoader
@keras.src.utils.jax_layer
g0 FlaxLayer JaxLayer
@keras.src.utils.module_utils
g6 LazyModule OrbaxLazyModule
@keras.src.utils.python_utils
g0 func_load
@keras.src.utils.torch_utils
g0 TorchModuleWrapper
@keras.src.utils.tracking
c1 DotNotTrackScope TrackedDict TrackedList TrackedSet Tracker
k3 TrackedOrderedDict
@keras.utils
g0 func_load get_file
@keras.utils.data_utils
c1 GeneratorEnqueuer OrderedEnqueuer Sequence SequenceEnqueuer ThreadsafeIter
g0 get_file
@keras.utils.dataset_creator
c1 DatasetCreator
@keras.utils.generic_utils
c1 Config Progbar
g0 func_load
g6 LazyLoader
@keras.utils.kpl_test_utils
c1 DistributeKplTestUtils
@keras.utils.layer_utils
c1 CallFunctionSpec
@keras.utils.losses_utils
c1 ReductionV2
@keras.utils.metrics_utils
e2 AUCCurve AUCSummationMethod ConfusionMatrix Reduction
@keras.utils.object_identity
c1 ObjectIdentityDictionary ObjectIdentitySet ObjectIdentityWeakKeyDictionary ObjectIdentityWeakSet Reference _ObjectIdentityWrapper _WeakObjectIdentityWrapper
@keras.utils.sidecar_evaluator
c1 SidecarEvaluator SidecarEvaluatorExperimental
@keras.utils.tf_inspect
c1 FullArgSpec
@keras.utils.tf_utils
c1 ListWrapper
@keras.utils.version_utils
c1 LayerVersionSelector ModelVersionSelector TensorBoardVersionSelector
"""

"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls what its state holds, as soon as it is unpickled, filled or thrown away",
    "compiles, builds, fetches or runs code, or starts programs",
    "computes with what it is given and touches nothing else; models of its library keep it",
    "is a class of torch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled program inside the model, which TorchScript runs with its own interpreter when the model is used",
    "is a tensor or a storage: it holds numbers",
    "is a type or a constant, or computes with tensors and touches nothing else",
    "is an enumeration of torch: calling it looks up a member",
    "loads a tensor from bytes that it is given, which the reader of pickles examines as a file of their own",
    "makes a value of plain numbers and text",
    "reads another pickle, where no list is applied to it",
    "reads, writes or maps files that the model names",
    "rebuilds a tensor from a storage and numbers; what a subclass brings to call stands in the file and is judged as called",
)
TREES: dict[str, str] = {
    "torch._C._jit": "g2",
    "torch._VF": "g2",
    "torch.__config__": "g2",
    "torch._appdirs": "g2",
    "torch._awaits": "g2",
    "torch._classes": "g2",
    "torch._custom_op": "g2",
    "torch._custom_ops": "g2",
    "torch._decomp": "g2",
    "torch._deploy": "g2",
    "torch._dispatch": "g2",
    "torch._dynamo": "g2",
    "torch._export": "g2",
    "torch._functorch": "g2",
    "torch._guards": "g2",
    "torch._higher_order_ops": "g2",
    "torch._inductor": "g2",
    "torch._jit_internal": "g2",
    "torch._lazy": "g2",
    "torch._library": "g2",
    "torch._logging": "g2",
    "torch._numpy.testing": "g2",
    "torch._ops": "g2",
    "torch._prims": "g2",
    "torch._python_dispatcher": "g2",
    "torch._refs": "g2",
    "torch._sources": "g2",
    "torch._strobelight": "g2",
    "torch._subclasses": "g2",
    "torch._thread_safe_fork": "g2",
    "torch._utils_internal": "g2",
    "torch._vendor": "g2",
    "torch._weights_only_unpickler": "g2",
    "torch.ao.ns": "g2",
    "torch.autograd.profiler": "g2",
    "torch.backends._coreml": "g2",
    "torch.backends._nnapi": "g2",
    "torch.backends.xeon": "g2",
    "torch.bin": "g2",
    "torch.compiler": "g2",
    "torch.contrib": "g2",
    "torch.csrc": "g2",
    "torch.cuda._sanitizer": "g2",
    "torch.distributed._tools": "g2",
    "torch.distributed.argparse_util": "g2",
    "torch.distributed.autograd": "g2",
    "torch.distributed.benchmarks": "g2",
    "torch.distributed.checkpoint.format_utils": "g2",
    "torch.distributed.checkpoint.state_dict_loader": "g2",
    "torch.distributed.debug": "g2",
    "torch.distributed.elastic": "g2",
    "torch.distributed.launch": "g2",
    "torch.distributed.launcher": "g2",
    "torch.distributed.nn": "g2",
    "torch.distributed.pipelining": "g2",
    "torch.distributed.remote_device": "g2",
    "torch.distributed.rpc": "g2",
    "torch.distributed.run": "g2",
    "torch.export": "g2",
    "torch.for_onnx": "g2",
    "torch.fx": "g2",
    "torch.hub": "g2",
    "torch.jit": "g2",
    "torch.lib": "g2",
    "torch.library": "g2",
    "torch.monitor": "g2",
    "torch.multiprocessing": "g2",
    "torch.onnx": "g2",
    "torch.overrides": "g2",
    "torch.package": "g2",
    "torch.profiler": "g2",
    "torch.share": "g2",
    "torch.testing": "g2",
    "torch.utils._config_module": "g2",
    "torch.utils._content_store": "g2",
    "torch.utils._cpp_embed_headers": "g2",
    "torch.utils._debug_mode": "g2",
    "torch.utils._strobelight": "g2",
    "torch.utils._sympy": "g2",
    "torch.utils._triton": "g2",
    "torch.utils.backend_registration": "g2",
    "torch.utils.benchmark": "g2",
    "torch.utils.bottleneck": "g2",
    "torch.utils.collect_env": "g2",
    "torch.utils.cpp_extension": "g2",
    "torch.utils.data.datapipes": "g2",
    "torch.utils.flop_counter": "g2",
    "torch.utils.hipify": "g2",
    "torch.utils.jit": "g2",
    "torch.utils.mobile_optimizer": "g2",
    "torch.utils.model_dump": "g2",
    "torch.utils.model_zoo": "g2",
    "torch.utils.show_pickle": "g2",
    "torch.utils.tensorboard": "g2",
    "torch.utils.throughput_benchmark": "g2",
    "torch.utils.viz": "g2",
}
NAMES = """
@torch
a12 from_file save
c6 BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexDoubleTensor ComplexFloatStorage ComplexFloatTensor DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor QInt32Storage QInt8Storage QUInt2x4Storage QUInt4x2Storage QUInt8Storage ScriptObject ShortStorage ShortTensor Tensor TypedStorage UntypedStorage
g2 _dynamo compile fork jit vmap wait
g11 load
k10 Generator Size device dtype finfo iinfo layout memory_format qscheme
n7 abs add argmax argmin bfloat16 bits16 bits1x8 bits2x4 bits4x2 bits8 bmm bool cat cdouble celu cfloat chalf channels_last channels_last_3d clamp complex128 complex32 complex64 contiguous_format cos div double e einsum erf exp expm1 flatten float float16 float32 float4_e2m1fn_x2 float64 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu from_numpy half inf int int1 int16 int2 int3 int32 int4 int5 int6 int64 int7 int8 jagged log log1p log_softmax logsumexp long matmul max mean median min mm mul nan norm ones ones_like per_channel_affine per_channel_affine_float_qparams per_channel_symmetric per_tensor_affine per_tensor_symmetric pi prelu preserve_format qint32 qint8 quint2x4 quint4x2 quint8 rand randn relu relu_ rrelu rsqrt selu short sigmoid sin softmax sparse_bsc sparse_bsr sparse_coo sparse_csc sparse_csr sqrt square stack std strided sub sum tanh tensor topk uint1 uint16 uint2 uint3 uint32 uint4 uint5 uint6 uint64 uint7 uint8 var zero_ zeros zeros_like
@torch._C
c6 TensorBase _TensorBase
k10 Generator Size device dtype
n3 _VariableFunctionsClass _VariableFunctionsClass.eq _VariableFunctionsClass.ge _VariableFunctionsClass.gt _VariableFunctionsClass.le _VariableFunctionsClass.lt
n7 _nn gelu
@torch._C._nn
n7 elu gelu hardsigmoid hardswish hardtanh leaky_relu linear log_sigmoid mish relu6 silu softplus softshrink
@torch._dynamo.eval_frame
w5 OptimizedModule
@torch._tensor
c6 Tensor
n7 Tensor.relu Tensor.sigmoid Tensor.tanh
r13 _rebuild_from_type _rebuild_from_type_v2
@torch._utils
g2 CallbackRegistry ExceptionWrapper _import_dotted_name render_call
r13 _rebuild_device_tensor_from_cpu_tensor _rebuild_device_tensor_from_numpy _rebuild_meta_tensor_no_storage _rebuild_mlc_tensor _rebuild_nested_tensor _rebuild_ort_tensor _rebuild_parameter _rebuild_parameter_with_state _rebuild_qtensor _rebuild_sparse_csr_tensor _rebuild_sparse_tensor _rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_wrapper_subclass _rebuild_xla_tensor
@torch.amp.autocast_mode
c4 _UnmanagedAutocast autocast
@torch.amp.grad_scaler
c4 GradScaler _MultiDeviceReplicator
e8 OptState
@torch.ao.nn.intrinsic.modules.fused
c4 BNReLU2d BNReLU3d ConvAdd2d ConvAddReLU2d ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d LinearBn1d LinearLeakyReLU LinearReLU LinearTanh _FusedModule
@torch.ao.nn.intrinsic.qat.modules.conv_fused
c4 ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d _ConvBnNd
@torch.ao.nn.intrinsic.qat.modules.linear_fused
c4 LinearBn1d
@torch.ao.nn.intrinsic.qat.modules.linear_relu
c4 LinearReLU
@torch.ao.nn.intrinsic.quantized.dynamic.modules.linear_relu
c4 LinearReLU
@torch.ao.nn.intrinsic.quantized.modules.bn_relu
c4 BNReLU2d BNReLU3d
@torch.ao.nn.intrinsic.quantized.modules.conv_add
c4 ConvAdd2d ConvAddReLU2d
@torch.ao.nn.intrinsic.quantized.modules.conv_relu
c4 ConvReLU1d ConvReLU2d ConvReLU3d
@torch.ao.nn.intrinsic.quantized.modules.linear_relu
c4 LinearLeakyReLU LinearReLU LinearTanh
@torch.ao.nn.qat.dynamic.modules.linear
c4 Linear
@torch.ao.nn.qat.modules.conv
c4 Conv1d Conv2d Conv3d _ConvNd
@torch.ao.nn.qat.modules.embedding_ops
c4 Embedding EmbeddingBag
@torch.ao.nn.qat.modules.linear
c4 Linear
@torch.ao.nn.quantizable.modules.activation
c4 MultiheadAttention
@torch.ao.nn.quantizable.modules.rnn
c4 LSTM LSTMCell _LSTMLayer _LSTMSingleLayer
@torch.ao.nn.quantized.dynamic.modules.conv
c4 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d
@torch.ao.nn.quantized.dynamic.modules.linear
c4 Linear
@torch.ao.nn.quantized.dynamic.modules.rnn
c4 GRU GRUCell LSTM LSTMCell PackedParameter RNNBase RNNCell RNNCellBase
@torch.ao.nn.quantized.modules
c4 DeQuantize Quantize
@torch.ao.nn.quantized.modules.activation
c4 ELU Hardswish LeakyReLU MultiheadAttention PReLU ReLU6 Sigmoid Softmax
@torch.ao.nn.quantized.modules.batchnorm
c4 BatchNorm2d BatchNorm3d _BatchNorm
@torch.ao.nn.quantized.modules.conv
c4 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.ao.nn.quantized.modules.dropout
c4 Dropout
@torch.ao.nn.quantized.modules.embedding_ops
c4 Embedding EmbeddingBag EmbeddingPackedParams
@torch.ao.nn.quantized.modules.functional_modules
c4 FXFloatFunctional FloatFunctional QFunctional
@torch.ao.nn.quantized.modules.linear
c4 Linear LinearPackedParams
@torch.ao.nn.quantized.modules.normalization
c4 GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm
@torch.ao.nn.quantized.modules.rnn
c4 LSTM
@torch.ao.nn.quantized.modules.utils
c4 WeightedQuantizedModule
@torch.ao.nn.quantized.reference.modules.conv
c4 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.ao.nn.quantized.reference.modules.linear
c4 Linear
@torch.ao.nn.quantized.reference.modules.rnn
c4 GRU GRUCell LSTM LSTMCell RNNBase RNNCell RNNCellBase
@torch.ao.nn.quantized.reference.modules.sparse
c4 Embedding EmbeddingBag
@torch.ao.nn.quantized.reference.modules.utils
c4 ReferenceQuantizedModule
@torch.ao.nn.sparse.quantized.dynamic.linear
c4 Linear
@torch.ao.nn.sparse.quantized.linear
c4 Linear
c6 LinearPackedParams
@torch.ao.nn.sparse.quantized.utils
c4 LinearBlockSparsePattern
@torch.ao.quantization._correct_bias
c4 MeanShadowLogger
@torch.ao.quantization._dbr.auto_trace_rewriter
c4 AllModuleTracer
@torch.ao.quantization._dbr.quantization_state
c4 AutoQuantizationState
@torch.ao.quantization._dbr.utils
c4 AutoQuantizationStateModuleDict FusionInfo ObserverWrapper QTensorInfo SeenNonQOpInfo SeenQOpInfo
e8 FuncOutputDTypeType FuncOutputObsType HookType OpQuantizeabilityType
@torch.ao.quantization._learnable_fake_quantize
c4 _LearnableFakeQuantize
@torch.ao.quantization.backend_config._common_operator_config_utils
c4 _ConvMetadata
@torch.ao.quantization.backend_config.backend_config
c4 BackendConfig BackendPatternConfig DTypeConfig DTypeWithConstraints
e8 ObservationType
@torch.ao.quantization.backend_config.native
c4 _ConvMetadata
@torch.ao.quantization.backend_config.observation_type
e8 ObservationType
@torch.ao.quantization.fake_quantize
c4 FakeQuantize FakeQuantizeBase FixedQParamsFakeQuantize FusedMovingAvgObsFakeQuantize
@torch.ao.quantization.fx._decomposed
c4 FakeQuantPerChannel
@torch.ao.quantization.fx._equalize
c4 EqualizationQConfig _InputEqualizationObserver _WeightEqualizationObserver
@torch.ao.quantization.fx._model_report.detector
c4 DetectorBase DetectorQConfigInfo DynamicStaticDetector InputWeightEqualizationDetector OutlierDetector PerChannelDetector
@torch.ao.quantization.fx._model_report.model_report
c4 ModelReport
@torch.ao.quantization.fx._model_report.model_report_observer
c4 ModelReportObserver
@torch.ao.quantization.fx._model_report.model_report_visualizer
c4 ModelReportVisualizer
@torch.ao.quantization.fx.common_quantization_patterns
c4 CommonQuantizeHandler
@torch.ao.quantization.fx.custom_config
c4 ConvertCustomConfig FuseCustomConfig PrepareCustomConfig StandaloneModuleConfigEntry
@torch.ao.quantization.fx.fuse_handler
c4 DefaultFuseHandler FuseHandler
@torch.ao.quantization.fx.fusion_patterns
c4 DefaultFuseHandler FuseHandler
@torch.ao.quantization.fx.graph_module
c4 FusedGraphModule ObservedGraphModule ObservedStandaloneGraphModule QuantizedGraphModule
@torch.ao.quantization.fx.quantization_patterns
c4 BatchNormQuantizeHandler BinaryOpQuantizeHandler CatQuantizeHandler ConvReluQuantizeHandler CopyNodeQuantizeHandler CustomModuleQuantizeHandler DefaultNodeQuantizeHandler EmbeddingQuantizeHandler FixedQParamsOpQuantizeHandler GeneralTensorShapeOpQuantizeHandler LinearReLUQuantizeHandler QuantizeHandler RNNDynamicQuantizeHandler StandaloneModuleQuantizeHandler
@torch.ao.quantization.fx.quantize_handler
c4 BatchNormQuantizeHandler BinaryOpQuantizeHandler CatQuantizeHandler ConvReluQuantizeHandler CopyNodeQuantizeHandler CustomModuleQuantizeHandler DefaultNodeQuantizeHandler EmbeddingQuantizeHandler FixedQParamsOpQuantizeHandler GeneralTensorShapeOpQuantizeHandler LinearReLUQuantizeHandler QuantizeHandler RNNDynamicQuantizeHandler StandaloneModuleQuantizeHandler
@torch.ao.quantization.fx.tracer
c4 QuantizationTracer ScopeContextManager
@torch.ao.quantization.fx.utils
c4 NodeInfo ObservedGraphModuleAttrs
@torch.ao.quantization.observer
c4 AffineQuantizedObserverBase FixedQParamsObserver Granularity HistogramObserver MinMaxObserver MovingAverageMinMaxObserver MovingAveragePerChannelMinMaxObserver NoopObserver ObserverBase PerAxis PerBlock PerChannelMinMaxObserver PerGroup PerRow PerTensor PerToken PlaceholderObserver RecordingObserver ReuseInputObserver UniformQuantizationObserverBase _PartialWrapper
e8 MappingType TorchAODType ZeroPointDomain
@torch.ao.quantization.qconfig
c4 QConfig QConfigDynamic
@torch.ao.quantization.qconfig_mapping
c4 QConfigMapping
@torch.ao.quantization.quant_type
e8 QuantType
@torch.ao.quantization.quantize_fx
c4 QuantizationTracer Scope ScopeContextManager
@torch.ao.quantization.stubs
c4 DeQuantStub QuantStub QuantWrapper
@torch.ao.quantization.utils
c4 MatchAllNode
@torch.autograd.function
c4 BackwardCFunction Function FunctionCtx FunctionMeta InplaceFunction NestedIOFunction _ContextMethodMixin _HookMixin _SingleLevelFunction
@torch.autograd.gradcheck
g2 gradcheck
@torch.backends.cudnn.rnn
c4 ContextProp CudnnRNNModule Unserializable
@torch.cuda
c6 BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexDoubleTensor ComplexFloatStorage ComplexFloatTensor DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor ShortStorage ShortTensor
@torch.cuda.amp.autocast_mode
c4 autocast
@torch.cuda.amp.grad_scaler
c4 GradScaler _MultiDeviceReplicator
e8 OptState
@torch.distributed._functional_collectives
g2 _resolve_group_name
@torch.distributed.checkpoint.filesystem
c4 FileSystem FileSystemBase FileSystemReader FileSystemWriter _FileSystemWriter _OverlappingCpuLoader _SerialCpuLoader _StorageInfo _StoragePrefix _StorageReaderTransforms _StorageWriterTransforms _TensorLoader
e8 SerializationFormat
@torch.distributed.checkpoint.metadata
c4 BytesStorageMetadata ChunkStorageMetadata Metadata MetadataIndex StorageMeta TensorProperties TensorStorageMetadata
e8 _MEM_FORMAT_ENCODING
@torch.distributed.distributed_c10d
g11 _object_to_tensor _tensor_to_object
@torch.distributed.rpc.internal
g11 _InternalRPCPickler _run_function deserialize
@torch.distributions.bernoulli
c4 Bernoulli
@torch.distributions.beta
c4 Beta
@torch.distributions.binomial
c4 Binomial
@torch.distributions.categorical
c4 Categorical
@torch.distributions.cauchy
c4 Cauchy
@torch.distributions.chi2
c4 Chi2
@torch.distributions.constraint_registry
c4 ConstraintRegistry
@torch.distributions.constraints
c4 Constraint MixtureSameFamilyConstraint _Boolean _Cat _CorrCholesky _Dependent _DependentProperty _GreaterThan _GreaterThanEq _HalfOpenInterval _IndependentConstraint _IntegerGreaterThan _IntegerInterval _IntegerLessThan _Interval _LessThan _LowerCholesky _LowerTriangular _Multinomial _OneHot _PositiveDefinite _PositiveSemidefinite _Real _RealVector _Simplex _Square _Stack _Symmetric
n7 boolean cat corr_cholesky dependent dependent_property greater_than greater_than_eq half_open_interval independent integer_interval interval less_than lower_cholesky lower_triangular multinomial nonnegative nonnegative_integer one_hot positive positive_definite positive_integer positive_semidefinite real real_vector simplex square stack symmetric unit_interval
@torch.distributions.continuous_bernoulli
c4 ContinuousBernoulli
@torch.distributions.dirichlet
c4 Dirichlet _Dirichlet
@torch.distributions.distribution
c4 Distribution
@torch.distributions.exp_family
c4 ExponentialFamily
@torch.distributions.exponential
c4 Exponential
@torch.distributions.fishersnedecor
c4 FisherSnedecor
@torch.distributions.gamma
c4 Gamma
@torch.distributions.generalized_pareto
c4 GeneralizedPareto
@torch.distributions.geometric
c4 Geometric
@torch.distributions.gumbel
c4 Gumbel
@torch.distributions.half_cauchy
c4 HalfCauchy
@torch.distributions.half_normal
c4 HalfNormal
@torch.distributions.independent
c4 Independent
@torch.distributions.inverse_gamma
c4 InverseGamma
@torch.distributions.kl
c4 _Match
@torch.distributions.kumaraswamy
c4 Kumaraswamy
@torch.distributions.laplace
c4 Laplace
@torch.distributions.lkj_cholesky
c4 LKJCholesky
@torch.distributions.log_normal
c4 LogNormal
@torch.distributions.logistic_normal
c4 LogisticNormal
@torch.distributions.lowrank_multivariate_normal
c4 LowRankMultivariateNormal
@torch.distributions.mixture_same_family
c4 MixtureSameFamily
@torch.distributions.multinomial
c4 Multinomial
@torch.distributions.multivariate_normal
c4 MultivariateNormal
@torch.distributions.negative_binomial
c4 NegativeBinomial
@torch.distributions.normal
c4 Normal
@torch.distributions.one_hot_categorical
c4 OneHotCategorical OneHotCategoricalStraightThrough
@torch.distributions.pareto
c4 Pareto
@torch.distributions.poisson
c4 Poisson
@torch.distributions.relaxed_bernoulli
c4 LogitRelaxedBernoulli RelaxedBernoulli
@torch.distributions.relaxed_categorical
c4 ExpRelaxedCategorical RelaxedOneHotCategorical
@torch.distributions.studentT
c4 StudentT
@torch.distributions.transformed_distribution
c4 TransformedDistribution
@torch.distributions.transforms
c4 AbsTransform AffineTransform CatTransform ComposeTransform CorrCholeskyTransform CumulativeDistributionTransform ExpTransform IndependentTransform LowerCholeskyTransform PositiveDefiniteTransform PowerTransform ReshapeTransform SigmoidTransform SoftmaxTransform SoftplusTransform StackTransform StickBreakingTransform TanhTransform Transform _InverseTransform
@torch.distributions.uniform
c4 Uniform
@torch.distributions.utils
c4 _lazy_property_and_property lazy_property
@torch.distributions.von_mises
c4 VonMises
@torch.distributions.weibull
c4 Weibull
@torch.distributions.wishart
c4 Wishart
@torch.func
g2 functional_call vmap
@torch.futures
c4 Future _PyFutureMeta
@torch.fx.graph_module
w5 GraphModule
@torch.jit
g11 load
w5 RecursiveScriptModule ScriptModule
@torch.jit._pickle
r13 build_boollist build_doublelist build_intlist build_tensor_from_id build_tensorlist restore_type_tag
@torch.jit._script
w5 RecursiveScriptClass RecursiveScriptModule ScriptModule
@torch.multiprocessing
g11 reductions
@torch.nested._internal.nested_int
c4 NestedIntNode
@torch.nested._internal.nested_tensor
c4 NestedTensor ViewBufferFromNested ViewNestedFromBuffer
@torch.nn
c6 Linear Module ReLU Sequential
@torch.nn._VF
c4 VFModule
@torch.nn.attention._fa3
c4 _FA3Handle
@torch.nn.attention._fa4
c4 _FA4Handle
@torch.nn.attention._registry
c4 FlashAttentionHandle
@torch.nn.attention.bias
c4 CausalBias
e8 CausalVariant
@torch.nn.attention.experimental._paged_attention
c4 PagedAttention
@torch.nn.attention.experimental._scaled_dot_product_attention_quantized
e8 DescaleType
@torch.nn.attention.flex_attention
c4 AuxOutput AuxRequest BlockMask FlexKernelOptions _CallableLeaf _ExtractedLeaf _KernelOptionsWithInternals _MaskModWrapper _PlainFunction _StrippedClosure _StrippedPartial
e8 _ModificationType
@torch.nn.attention.varlen
c4 AuxRequest
@torch.nn.cpp
c4 ModuleWrapper OrderedDictWrapper
@torch.nn.functional
n7 adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool2d affine_grid alpha_dropout avg_pool1d avg_pool2d avg_pool3d batch_norm bilinear binary_cross_entropy binary_cross_entropy_with_logits celu conv1d conv2d conv3d cosine_embedding_loss cosine_similarity cross_entropy ctc_loss dropout elu embedding fold gelu glu grid_sample group_norm gumbel_softmax hardshrink hardsigmoid hardswish hardtanh hinge_embedding_loss huber_loss instance_norm interpolate kl_div l1_loss layer_norm leaky_relu linear local_response_norm log_sigmoid log_softmax logsigmoid margin_ranking_loss max_pool1d max_pool2d max_pool3d mish mse_loss multi_margin_loss multilabel_margin_loss nll_loss normalize one_hot pad pairwise_distance pixel_shuffle poisson_nll_loss prelu relu relu6 rms_norm rrelu scaled_dot_product_attention selu sigmoid silu smooth_l1_loss soft_margin_loss softmax softmin softplus softshrink softsign tanh tanhshrink threshold triplet_margin_loss unfold upsample
@torch.nn.init
n7 constant_ dirac_ eye_ kaiming_normal_ kaiming_uniform_ normal_ ones_ orthogonal_ trunc_normal_ uniform_ xavier_normal_ xavier_uniform_ zeros_
@torch.nn.intrinsic.modules.fused
c4 BNReLU2d BNReLU3d ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d LinearBn1d LinearReLU _FusedModule
@torch.nn.intrinsic.qat.modules.conv_fused
c4 ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d _ConvBnNd
@torch.nn.intrinsic.qat.modules.linear_fused
c4 LinearBn1d
@torch.nn.intrinsic.qat.modules.linear_relu
c4 LinearReLU
@torch.nn.intrinsic.quantized.dynamic.modules.linear_relu
c4 LinearReLU
@torch.nn.intrinsic.quantized.modules.bn_relu
c4 BNReLU2d BNReLU3d
@torch.nn.intrinsic.quantized.modules.conv_relu
c4 ConvReLU1d ConvReLU2d ConvReLU3d
@torch.nn.intrinsic.quantized.modules.linear_relu
c4 LinearReLU
@torch.nn.modules._functions
c4 BackwardHookFunction CrossMapLRN2d SyncBatchNorm
@torch.nn.modules.activation
c4 CELU ELU GELU GLU Hardshrink Hardsigmoid Hardswish Hardtanh LeakyReLU LogSigmoid LogSoftmax Mish MultiheadAttention PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold
@torch.nn.modules.adaptive
c4 AdaptiveLogSoftmaxWithLoss _ASMoutput
@torch.nn.modules.batchnorm
c4 BatchNorm1d BatchNorm2d BatchNorm3d LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d SyncBatchNorm _BatchNorm _LazyNormBase _NormBase
@torch.nn.modules.channelshuffle
c4 ChannelShuffle
@torch.nn.modules.container
c4 Container ModuleDict ModuleList ParameterDict ParameterList Sequential
@torch.nn.modules.conv
c4 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d _ConvNd _ConvTransposeMixin _ConvTransposeNd _LazyConvXdMixin
@torch.nn.modules.distance
c4 CosineSimilarity PairwiseDistance
@torch.nn.modules.dropout
c4 AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout _DropoutNd
@torch.nn.modules.flatten
c4 Flatten Unflatten
@torch.nn.modules.fold
c4 Fold Unfold
@torch.nn.modules.instancenorm
c4 InstanceNorm1d InstanceNorm2d InstanceNorm3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d _InstanceNorm
@torch.nn.modules.lazy
c4 LazyModuleMixin _LazyProtocol
@torch.nn.modules.linear
c4 Bilinear Identity LazyLinear Linear NonDynamicallyQuantizableLinear
@torch.nn.modules.linear_cross_entropy
c4 _ChunkContext _ChunkViews
@torch.nn.modules.linear_cross_entropy_options
c4 LinearCrossEntropyOptions _AutoDefault
@torch.nn.modules.loss
c4 BCELoss BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss CrossEntropyLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LinearCrossEntropyLoss MSELoss MarginRankingLoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss NLLLoss2d PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss _Loss _WeightedLoss
@torch.nn.modules.module
c4 Module _IncompatibleKeys _WrappedHook
@torch.nn.modules.normalization
c4 CrossMapLRN2d GroupNorm LayerNorm LocalResponseNorm RMSNorm
@torch.nn.modules.padding
c4 CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d ZeroPad1d ZeroPad2d ZeroPad3d _CircularPadNd _ConstantPadNd _ReflectionPadNd _ReplicationPadNd
@torch.nn.modules.pixelshuffle
c4 PixelShuffle PixelUnshuffle
@torch.nn.modules.pooling
c4 AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AvgPool1d AvgPool2d AvgPool3d FractionalMaxPool2d FractionalMaxPool3d LPPool1d LPPool2d LPPool3d MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d _AdaptiveAvgPoolNd _AdaptiveMaxPoolNd _AvgPoolNd _LPPoolNd _MaxPoolNd _MaxUnpoolNd
@torch.nn.modules.rnn
c4 GRU GRUCell LSTM LSTMCell RNN RNNBase RNNCell RNNCellBase
@torch.nn.modules.sparse
c4 Embedding EmbeddingBag
@torch.nn.modules.transformer
c4 Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer
@torch.nn.modules.upsampling
c4 Upsample UpsamplingBilinear2d UpsamplingNearest2d
@torch.nn.parallel
c4 DistributedDataParallelCPU
@torch.nn.parallel._replicated_tensor_ddp_interop
c4 ReplicatedTensorFunction
@torch.nn.parallel.data_parallel
c4 DataParallel
@torch.nn.parallel.distributed
c4 DistributedDataParallel _BucketCapacityConfig _BufferCommHook _DDPJoinHook _DDPSink _MixedPrecision
e8 _BufferCommHookLocation
@torch.nn.parallel.parallel_apply
g2 parallel_apply
@torch.nn.parameter
c4 UninitializedTensorMixin _BufferMeta _ParameterMeta
c6 UninitializedBuffer UninitializedParameter
k10 Buffer Parameter
@torch.nn.qat.dynamic.modules.linear
c4 Linear
@torch.nn.qat.modules.conv
c4 Conv1d Conv2d Conv3d _ConvNd
@torch.nn.qat.modules.embedding_ops
c4 Embedding EmbeddingBag
@torch.nn.qat.modules.linear
c4 Linear
@torch.nn.quantizable.modules.activation
c4 MultiheadAttention
@torch.nn.quantizable.modules.rnn
c4 LSTM LSTMCell _LSTMLayer _LSTMSingleLayer
@torch.nn.quantized._reference.modules.conv
c4 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.nn.quantized._reference.modules.linear
c4 Linear
@torch.nn.quantized._reference.modules.rnn
c4 GRUCell LSTM LSTMCell RNNBase RNNCell RNNCellBase
@torch.nn.quantized._reference.modules.sparse
c4 Embedding EmbeddingBag
@torch.nn.quantized._reference.modules.utils
c4 ReferenceQuantizedModule
@torch.nn.quantized.dynamic.modules.conv
c4 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d
@torch.nn.quantized.dynamic.modules.linear
c4 Linear
@torch.nn.quantized.dynamic.modules.rnn
c4 GRU GRUCell LSTM LSTMCell PackedParameter RNNBase RNNCell RNNCellBase
@torch.nn.quantized.modules
c4 DeQuantize Quantize
@torch.nn.quantized.modules.activation
c4 ELU Hardswish LeakyReLU ReLU ReLU6 Sigmoid Softmax
@torch.nn.quantized.modules.batchnorm
c4 BatchNorm2d BatchNorm3d _BatchNorm
@torch.nn.quantized.modules.conv
c4 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.nn.quantized.modules.dropout
c4 Dropout
@torch.nn.quantized.modules.embedding_ops
c4 Embedding EmbeddingBag EmbeddingPackedParams
@torch.nn.quantized.modules.functional_modules
c4 FXFloatFunctional FloatFunctional QFunctional
@torch.nn.quantized.modules.linear
c6 Linear LinearPackedParams
@torch.nn.quantized.modules.normalization
c4 GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm
@torch.nn.quantized.modules.utils
c4 WeightedQuantizedModule
@torch.nn.utils._expanded_weights.conv_expanded_weights
c4 ConvPerSampleGrad
@torch.nn.utils._expanded_weights.embedding_expanded_weights
c4 EmbeddingPerSampleGrad
@torch.nn.utils._expanded_weights.expanded_weights_impl
c4 ExpandedWeight
@torch.nn.utils._expanded_weights.group_norm_expanded_weights
c4 GroupNormPerSampleGrad
@torch.nn.utils._expanded_weights.instance_norm_expanded_weights
c4 InstanceNormPerSampleGrad
@torch.nn.utils._expanded_weights.layer_norm_expanded_weights
c4 LayerNormPerSampleGrad
@torch.nn.utils._expanded_weights.linear_expanded_weights
c4 LinearPerSampleGrad
@torch.nn.utils._named_member_accessor
c4 NamedMemberAccessor
@torch.nn.utils.parametrizations
c4 _Orthogonal _SpectralNorm _WeightNorm
e8 _OrthMaps
@torch.nn.utils.parametrize
c4 ParametrizationList
@torch.nn.utils.prune
c4 BasePruningMethod CustomFromMask Identity L1Unstructured LnStructured PruningContainer RandomStructured RandomUnstructured
@torch.nn.utils.rnn
c4 PackedSequence PackedSequence_
@torch.nn.utils.spectral_norm
c4 SpectralNorm SpectralNormLoadStateDictPreHook SpectralNormStateDictHook
@torch.nn.utils.weight_norm
c4 WeightNorm
@torch.optim
n7 Adagrad Adam AdamW RMSprop SGD
@torch.optim._adafactor
c4 Adafactor
@torch.optim._muon
c4 Muon
@torch.optim._stateless
c4 _GroupSwapinInfo
@torch.optim.adadelta
c4 Adadelta
@torch.optim.adagrad
c4 Adagrad
@torch.optim.adam
c4 Adam
n7 adam
@torch.optim.adamax
c4 Adamax
@torch.optim.adamw
c4 AdamW
@torch.optim.asgd
c4 ASGD
@torch.optim.lbfgs
c4 LBFGS
@torch.optim.lr_scheduler
c4 ChainedScheduler ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts CyclicLR ExponentialLR LRScheduler LambdaLR LinearLR MultiStepLR MultiplicativeLR OneCycleLR PolynomialLR ReduceLROnPlateau SequentialLR StepLR _LRScheduler _SchedulePhase _enable_get_lr_call _initial_mode
@torch.optim.nadam
c4 NAdam
@torch.optim.optimizer
c4 Optimizer _RequiredParameter
@torch.optim.radam
c4 RAdam
@torch.optim.rmsprop
c4 RMSprop
@torch.optim.rprop
c4 Rprop
@torch.optim.sgd
c4 SGD
@torch.optim.sparse_adam
c4 SparseAdam
@torch.optim.swa_utils
c4 AveragedModel SWALR
@torch.package.package_importer
g11 PackageImporter PackageImporter.load_pickle
@torch.quantization._quantize_script
c4 ConvPackedParams
@torch.quantization.fake_quantize
c4 FakeQuantize
@torch.quantization.observer
c4 HistogramObserver MinMaxObserver MovingAverageMinMaxObserver MovingAveragePerChannelMinMaxObserver NoopObserver ObserverBase PerChannelMinMaxObserver RecordingObserver _ObserverBase
@torch.quantization.qconfig
c4 QConfig QConfigDynamic
@torch.quantization.stubs
c4 DeQuantStub QuantStub QuantWrapper
@torch.serialization
a12 _open_file _open_file_like _open_zipfile_reader _save save
g11 _legacy_load _load load
r13 _get_layout
@torch.sparse
c6 ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor
@torch.sparse._triton_ops
c4 TensorAsKey
@torch.sparse.semi_structured
c4 SparseSemiStructuredTensor SparseSemiStructuredTensorCUSPARSELT SparseSemiStructuredTensorCUTLASS _SEMI_STRUCTURED_SPARSE_CONFIG
@torch.storage
a12 TypedStorage.from_file UntypedStorage._new_shared_filename_cpu UntypedStorage.from_file _StorageBase.from_file _share_memory_lock_protected
c4 _LegacyStorageMeta _StorageBase
c6 TypedStorage UntypedStorage _TypedStorage _UntypedStorage
r9 _load_from_bytes
@torch.tensor
c6 Tensor
r13 _rebuild_from_type
@torch.torch_version
k10 TorchVersion
@torch.utils._appending_byte_serializer
g0 AppendingByteSerializer
@torch.utils._ordered_set
c4 OrderedSet
@torch.utils._pytree
g2 tree_all tree_map tree_map_only treespec_loads
@torch.utils.checkpoint
g2 checkpoint checkpoint_sequential
@torch.utils.data._utils.collate
n7 default_collate default_convert
@torch.utils.data._utils.pin_memory
g2 _pin_memory_loop
@torch.utils.data._utils.worker
g2 _worker_loop
@torch.utils.data.dataloader
c4 DataLoader _BaseDataLoaderIter _DatasetKind _InfiniteConstantSampler _SingleProcessDataLoaderIter
g2 _MultiProcessingDataLoaderIter
@torch.utils.data.datapipes.datapipe
g0 _DataPipeSerializationWrapper _IterDataPipeSerializationWrapper _MapDataPipeSerializationWrapper
@torch.utils.data.datapipes.utils.common
a12 StreamWrapper
@torch.utils.data.dataset
c4 ChainDataset ConcatDataset Dataset IterableDataset StackDataset Subset TensorDataset
@torch.utils.data.distributed
c4 DistributedSampler
@torch.utils.data.graph
g0 _list_connected_datapipes traverse
@torch.utils.data.sampler
c4 BatchSampler RandomSampler Sampler SequentialSampler SubsetRandomSampler WeightedRandomSampler
@torch.utils.hooks
c4 BackwardHook RemovableHandle
@torch.utils.mkldnn
c4 MkldnnBatchNorm MkldnnBatchNorm2d MkldnnConv1d MkldnnConv2d MkldnnConv3d MkldnnLinear MkldnnPrelu _MkldnnConvNd
@torch.utils.weak
g1 WeakIdKeyDictionary
"""

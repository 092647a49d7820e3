"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls what its state holds, as soon as it is unpickled, filled or thrown away",
    "classes of torch as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "compiles, builds, fetches or runs code, or starts programs",
    "computes with what it is given and touches nothing else; models of its library keep it",
    "enumerations of torch: calling one looks up a member",
    "is a compiled program inside the model, which TorchScript runs with its own interpreter when the model is used",
    "is a tensor or a storage: it holds numbers",
    "is a type or a constant, or computes with tensors and touches nothing else",
    "loads a tensor from bytes that it is given, which the reader of pickles examines as a file of their own",
    "makes a value of plain numbers and text",
    "reads another pickle, where no list is applied to it",
    "reads, writes or maps files that the model names",
    "rebuilds a tensor from a storage and numbers; what a subclass brings to call stands in the file and is judged as called",
)
TREES: dict[str, str] = {
    "torch._C._jit": "g3",
    "torch._VF": "g3",
    "torch.__config__": "g3",
    "torch._appdirs": "g3",
    "torch._awaits": "g3",
    "torch._classes": "g3",
    "torch._custom_op": "g3",
    "torch._custom_ops": "g3",
    "torch._decomp": "g3",
    "torch._deploy": "g3",
    "torch._dispatch": "g3",
    "torch._dynamo": "g3",
    "torch._export": "g3",
    "torch._functorch": "g3",
    "torch._guards": "g3",
    "torch._higher_order_ops": "g3",
    "torch._inductor": "g3",
    "torch._jit_internal": "g3",
    "torch._lazy": "g3",
    "torch._library": "g3",
    "torch._logging": "g3",
    "torch._numpy.testing": "g3",
    "torch._ops": "g3",
    "torch._prims": "g3",
    "torch._python_dispatcher": "g3",
    "torch._refs": "g3",
    "torch._sources": "g3",
    "torch._strobelight": "g3",
    "torch._subclasses": "g3",
    "torch._thread_safe_fork": "g3",
    "torch._utils_internal": "g3",
    "torch._vendor": "g3",
    "torch._weights_only_unpickler": "g3",
    "torch.ao.ns": "g3",
    "torch.autograd.profiler": "g3",
    "torch.backends._coreml": "g3",
    "torch.backends._nnapi": "g3",
    "torch.backends.xeon": "g3",
    "torch.bin": "g3",
    "torch.compiler": "g3",
    "torch.contrib": "g3",
    "torch.csrc": "g3",
    "torch.cuda._sanitizer": "g3",
    "torch.distributed._tools": "g3",
    "torch.distributed.argparse_util": "g3",
    "torch.distributed.autograd": "g3",
    "torch.distributed.benchmarks": "g3",
    "torch.distributed.checkpoint.format_utils": "g3",
    "torch.distributed.checkpoint.state_dict_loader": "g3",
    "torch.distributed.debug": "g3",
    "torch.distributed.elastic": "g3",
    "torch.distributed.launch": "g3",
    "torch.distributed.launcher": "g3",
    "torch.distributed.nn": "g3",
    "torch.distributed.pipelining": "g3",
    "torch.distributed.remote_device": "g3",
    "torch.distributed.rpc": "g3",
    "torch.distributed.run": "g3",
    "torch.export": "g3",
    "torch.for_onnx": "g3",
    "torch.fx": "g3",
    "torch.hub": "g3",
    "torch.jit": "g3",
    "torch.lib": "g3",
    "torch.library": "g3",
    "torch.monitor": "g3",
    "torch.multiprocessing": "g3",
    "torch.onnx": "g3",
    "torch.overrides": "g3",
    "torch.package": "g3",
    "torch.profiler": "g3",
    "torch.share": "g3",
    "torch.testing": "g3",
    "torch.utils._config_module": "g3",
    "torch.utils._content_store": "g3",
    "torch.utils._cpp_embed_headers": "g3",
    "torch.utils._debug_mode": "g3",
    "torch.utils._strobelight": "g3",
    "torch.utils._sympy": "g3",
    "torch.utils._triton": "g3",
    "torch.utils.backend_registration": "g3",
    "torch.utils.benchmark": "g3",
    "torch.utils.bottleneck": "g3",
    "torch.utils.collect_env": "g3",
    "torch.utils.cpp_extension": "g3",
    "torch.utils.data.datapipes": "g3",
    "torch.utils.flop_counter": "g3",
    "torch.utils.hipify": "g3",
    "torch.utils.jit": "g3",
    "torch.utils.mobile_optimizer": "g3",
    "torch.utils.model_dump": "g3",
    "torch.utils.model_zoo": "g3",
    "torch.utils.show_pickle": "g3",
    "torch.utils.tensorboard": "g3",
    "torch.utils.throughput_benchmark": "g3",
    "torch.utils.viz": "g3",
}
NAMES = """
@torch
a12 from_file save
c7 BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexDoubleTensor ComplexFloatStorage ComplexFloatTensor DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor QInt32Storage QInt8Storage QUInt2x4Storage QUInt4x2Storage QUInt8Storage ScriptObject ShortStorage ShortTensor Tensor TypedStorage UntypedStorage
g3 _dynamo compile fork jit vmap wait
g11 load
k10 Generator Size device dtype finfo iinfo layout memory_format qscheme
n8 abs add argmax argmin bfloat16 bits16 bits1x8 bits2x4 bits4x2 bits8 bmm bool cat cdouble celu cfloat chalf channels_last channels_last_3d clamp complex128 complex32 complex64 contiguous_format cos div double e einsum erf exp expm1 flatten float float16 float32 float4_e2m1fn_x2 float64 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu from_numpy half inf int int1 int16 int2 int3 int32 int4 int5 int6 int64 int7 int8 jagged log log1p log_softmax logsumexp long matmul max mean median min mm mul nan norm ones ones_like per_channel_affine per_channel_affine_float_qparams per_channel_symmetric per_tensor_affine per_tensor_symmetric pi prelu preserve_format qint32 qint8 quint2x4 quint4x2 quint8 rand randn relu relu_ rrelu rsqrt selu short sigmoid sin softmax sparse_bsc sparse_bsr sparse_coo sparse_csc sparse_csr sqrt square stack std strided sub sum tanh tensor topk uint1 uint16 uint2 uint3 uint32 uint4 uint5 uint6 uint64 uint7 uint8 var zero_ zeros zeros_like
@torch._C
c7 TensorBase _TensorBase
k10 Generator Size device dtype
n4 _VariableFunctionsClass _VariableFunctionsClass.eq _VariableFunctionsClass.ge _VariableFunctionsClass.gt _VariableFunctionsClass.le _VariableFunctionsClass.lt
n8 _nn gelu
@torch._C._nn
n8 elu gelu hardsigmoid hardswish hardtanh leaky_relu linear log_sigmoid mish relu6 silu softplus softshrink
@torch._dynamo.eval_frame
w6 OptimizedModule
@torch._tensor
c7 Tensor
n8 Tensor.relu Tensor.sigmoid Tensor.tanh
r13 _rebuild_from_type _rebuild_from_type_v2
@torch._utils
g3 CallbackRegistry ExceptionWrapper _import_dotted_name render_call
r13 _rebuild_device_tensor_from_cpu_tensor _rebuild_device_tensor_from_numpy _rebuild_meta_tensor_no_storage _rebuild_mlc_tensor _rebuild_nested_tensor _rebuild_ort_tensor _rebuild_parameter _rebuild_parameter_with_state _rebuild_qtensor _rebuild_sparse_csr_tensor _rebuild_sparse_tensor _rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_wrapper_subclass _rebuild_xla_tensor
@torch.amp.autocast_mode
c2 _UnmanagedAutocast autocast
@torch.amp.grad_scaler
c2 GradScaler _MultiDeviceReplicator
e5 OptState
@torch.ao.nn.intrinsic.modules.fused
c2 BNReLU2d BNReLU3d ConvAdd2d ConvAddReLU2d ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d LinearBn1d LinearLeakyReLU LinearReLU LinearTanh _FusedModule
@torch.ao.nn.intrinsic.qat.modules.conv_fused
c2 ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d _ConvBnNd
@torch.ao.nn.intrinsic.qat.modules.linear_fused
c2 LinearBn1d
@torch.ao.nn.intrinsic.qat.modules.linear_relu
c2 LinearReLU
@torch.ao.nn.intrinsic.quantized.dynamic.modules.linear_relu
c2 LinearReLU
@torch.ao.nn.intrinsic.quantized.modules.bn_relu
c2 BNReLU2d BNReLU3d
@torch.ao.nn.intrinsic.quantized.modules.conv_add
c2 ConvAdd2d ConvAddReLU2d
@torch.ao.nn.intrinsic.quantized.modules.conv_relu
c2 ConvReLU1d ConvReLU2d ConvReLU3d
@torch.ao.nn.intrinsic.quantized.modules.linear_relu
c2 LinearLeakyReLU LinearReLU LinearTanh
@torch.ao.nn.qat.dynamic.modules.linear
c2 Linear
@torch.ao.nn.qat.modules.conv
c2 Conv1d Conv2d Conv3d _ConvNd
@torch.ao.nn.qat.modules.embedding_ops
c2 Embedding EmbeddingBag
@torch.ao.nn.qat.modules.linear
c2 Linear
@torch.ao.nn.quantizable.modules.activation
c2 MultiheadAttention
@torch.ao.nn.quantizable.modules.rnn
c2 LSTM LSTMCell _LSTMLayer _LSTMSingleLayer
@torch.ao.nn.quantized.dynamic.modules.conv
c2 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d
@torch.ao.nn.quantized.dynamic.modules.linear
c2 Linear
@torch.ao.nn.quantized.dynamic.modules.rnn
c2 GRU GRUCell LSTM LSTMCell PackedParameter RNNBase RNNCell RNNCellBase
@torch.ao.nn.quantized.modules
c2 DeQuantize Quantize
@torch.ao.nn.quantized.modules.activation
c2 ELU Hardswish LeakyReLU MultiheadAttention PReLU ReLU6 Sigmoid Softmax
@torch.ao.nn.quantized.modules.batchnorm
c2 BatchNorm2d BatchNorm3d _BatchNorm
@torch.ao.nn.quantized.modules.conv
c2 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.ao.nn.quantized.modules.dropout
c2 Dropout
@torch.ao.nn.quantized.modules.embedding_ops
c2 Embedding EmbeddingBag EmbeddingPackedParams
@torch.ao.nn.quantized.modules.functional_modules
c2 FXFloatFunctional FloatFunctional QFunctional
@torch.ao.nn.quantized.modules.linear
c2 Linear LinearPackedParams
@torch.ao.nn.quantized.modules.normalization
c2 GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm
@torch.ao.nn.quantized.modules.rnn
c2 LSTM
@torch.ao.nn.quantized.modules.utils
c2 WeightedQuantizedModule
@torch.ao.nn.quantized.reference.modules.conv
c2 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.ao.nn.quantized.reference.modules.linear
c2 Linear
@torch.ao.nn.quantized.reference.modules.rnn
c2 GRU GRUCell LSTM LSTMCell RNNBase RNNCell RNNCellBase
@torch.ao.nn.quantized.reference.modules.sparse
c2 Embedding EmbeddingBag
@torch.ao.nn.quantized.reference.modules.utils
c2 ReferenceQuantizedModule
@torch.ao.nn.sparse.quantized.dynamic.linear
c2 Linear
@torch.ao.nn.sparse.quantized.linear
c2 Linear
c7 LinearPackedParams
@torch.ao.nn.sparse.quantized.utils
c2 LinearBlockSparsePattern
@torch.ao.quantization._correct_bias
c2 MeanShadowLogger
@torch.ao.quantization._dbr.auto_trace_rewriter
c2 AllModuleTracer
@torch.ao.quantization._dbr.quantization_state
c2 AutoQuantizationState
@torch.ao.quantization._dbr.utils
c2 AutoQuantizationStateModuleDict FusionInfo ObserverWrapper QTensorInfo SeenNonQOpInfo SeenQOpInfo
e5 FuncOutputDTypeType FuncOutputObsType HookType OpQuantizeabilityType
@torch.ao.quantization._learnable_fake_quantize
c2 _LearnableFakeQuantize
@torch.ao.quantization.backend_config._common_operator_config_utils
c2 _ConvMetadata
@torch.ao.quantization.backend_config.backend_config
c2 BackendConfig BackendPatternConfig DTypeConfig DTypeWithConstraints
e5 ObservationType
@torch.ao.quantization.backend_config.native
c2 _ConvMetadata
@torch.ao.quantization.backend_config.observation_type
e5 ObservationType
@torch.ao.quantization.fake_quantize
c2 FakeQuantize FakeQuantizeBase FixedQParamsFakeQuantize FusedMovingAvgObsFakeQuantize
@torch.ao.quantization.fx._decomposed
c2 FakeQuantPerChannel
@torch.ao.quantization.fx._equalize
c2 EqualizationQConfig _InputEqualizationObserver _WeightEqualizationObserver
@torch.ao.quantization.fx._model_report.detector
c2 DetectorBase DetectorQConfigInfo DynamicStaticDetector InputWeightEqualizationDetector OutlierDetector PerChannelDetector
@torch.ao.quantization.fx._model_report.model_report
c2 ModelReport
@torch.ao.quantization.fx._model_report.model_report_observer
c2 ModelReportObserver
@torch.ao.quantization.fx._model_report.model_report_visualizer
c2 ModelReportVisualizer
@torch.ao.quantization.fx.common_quantization_patterns
c2 CommonQuantizeHandler
@torch.ao.quantization.fx.custom_config
c2 ConvertCustomConfig FuseCustomConfig PrepareCustomConfig StandaloneModuleConfigEntry
@torch.ao.quantization.fx.fuse_handler
c2 DefaultFuseHandler FuseHandler
@torch.ao.quantization.fx.fusion_patterns
c2 DefaultFuseHandler FuseHandler
@torch.ao.quantization.fx.graph_module
c2 FusedGraphModule ObservedGraphModule ObservedStandaloneGraphModule QuantizedGraphModule
@torch.ao.quantization.fx.quantization_patterns
c2 BatchNormQuantizeHandler BinaryOpQuantizeHandler CatQuantizeHandler ConvReluQuantizeHandler CopyNodeQuantizeHandler CustomModuleQuantizeHandler DefaultNodeQuantizeHandler EmbeddingQuantizeHandler FixedQParamsOpQuantizeHandler GeneralTensorShapeOpQuantizeHandler LinearReLUQuantizeHandler QuantizeHandler RNNDynamicQuantizeHandler StandaloneModuleQuantizeHandler
@torch.ao.quantization.fx.quantize_handler
c2 BatchNormQuantizeHandler BinaryOpQuantizeHandler CatQuantizeHandler ConvReluQuantizeHandler CopyNodeQuantizeHandler CustomModuleQuantizeHandler DefaultNodeQuantizeHandler EmbeddingQuantizeHandler FixedQParamsOpQuantizeHandler GeneralTensorShapeOpQuantizeHandler LinearReLUQuantizeHandler QuantizeHandler RNNDynamicQuantizeHandler StandaloneModuleQuantizeHandler
@torch.ao.quantization.fx.tracer
c2 QuantizationTracer ScopeContextManager
@torch.ao.quantization.fx.utils
c2 NodeInfo ObservedGraphModuleAttrs
@torch.ao.quantization.observer
c2 AffineQuantizedObserverBase FixedQParamsObserver Granularity HistogramObserver MinMaxObserver MovingAverageMinMaxObserver MovingAveragePerChannelMinMaxObserver NoopObserver ObserverBase PerAxis PerBlock PerChannelMinMaxObserver PerGroup PerRow PerTensor PerToken PlaceholderObserver RecordingObserver ReuseInputObserver UniformQuantizationObserverBase _PartialWrapper
e5 MappingType TorchAODType ZeroPointDomain
@torch.ao.quantization.qconfig
c2 QConfig QConfigDynamic
@torch.ao.quantization.qconfig_mapping
c2 QConfigMapping
@torch.ao.quantization.quant_type
e5 QuantType
@torch.ao.quantization.quantize_fx
c2 QuantizationTracer Scope ScopeContextManager
@torch.ao.quantization.stubs
c2 DeQuantStub QuantStub QuantWrapper
@torch.ao.quantization.utils
c2 MatchAllNode
@torch.autograd.function
c2 BackwardCFunction Function FunctionCtx FunctionMeta InplaceFunction NestedIOFunction _ContextMethodMixin _HookMixin _SingleLevelFunction
@torch.autograd.gradcheck
g3 gradcheck
@torch.backends.cudnn.rnn
c2 ContextProp CudnnRNNModule Unserializable
@torch.cuda
c7 BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexDoubleTensor ComplexFloatStorage ComplexFloatTensor DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor ShortStorage ShortTensor
@torch.cuda.amp.autocast_mode
c2 autocast
@torch.cuda.amp.grad_scaler
c2 GradScaler _MultiDeviceReplicator
e5 OptState
@torch.distributed._functional_collectives
g3 _resolve_group_name
@torch.distributed.checkpoint.filesystem
c2 FileSystem FileSystemBase FileSystemReader FileSystemWriter _FileSystemWriter _OverlappingCpuLoader _SerialCpuLoader _StorageInfo _StoragePrefix _StorageReaderTransforms _StorageWriterTransforms _TensorLoader
e5 SerializationFormat
@torch.distributed.checkpoint.metadata
c2 BytesStorageMetadata ChunkStorageMetadata Metadata MetadataIndex StorageMeta TensorProperties TensorStorageMetadata
e5 _MEM_FORMAT_ENCODING
@torch.distributed.distributed_c10d
g11 _object_to_tensor _tensor_to_object
@torch.distributed.rpc.internal
g11 _InternalRPCPickler _run_function deserialize
@torch.distributions.bernoulli
c2 Bernoulli
@torch.distributions.beta
c2 Beta
@torch.distributions.binomial
c2 Binomial
@torch.distributions.categorical
c2 Categorical
@torch.distributions.cauchy
c2 Cauchy
@torch.distributions.chi2
c2 Chi2
@torch.distributions.constraint_registry
c2 ConstraintRegistry
@torch.distributions.constraints
c2 Constraint MixtureSameFamilyConstraint _Boolean _Cat _CorrCholesky _Dependent _DependentProperty _GreaterThan _GreaterThanEq _HalfOpenInterval _IndependentConstraint _IntegerGreaterThan _IntegerInterval _IntegerLessThan _Interval _LessThan _LowerCholesky _LowerTriangular _Multinomial _OneHot _PositiveDefinite _PositiveSemidefinite _Real _RealVector _Simplex _Square _Stack _Symmetric
n8 boolean cat corr_cholesky dependent dependent_property greater_than greater_than_eq half_open_interval independent integer_interval interval less_than lower_cholesky lower_triangular multinomial nonnegative nonnegative_integer one_hot positive positive_definite positive_integer positive_semidefinite real real_vector simplex square stack symmetric unit_interval
@torch.distributions.continuous_bernoulli
c2 ContinuousBernoulli
@torch.distributions.dirichlet
c2 Dirichlet _Dirichlet
@torch.distributions.distribution
c2 Distribution
@torch.distributions.exp_family
c2 ExponentialFamily
@torch.distributions.exponential
c2 Exponential
@torch.distributions.fishersnedecor
c2 FisherSnedecor
@torch.distributions.gamma
c2 Gamma
@torch.distributions.generalized_pareto
c2 GeneralizedPareto
@torch.distributions.geometric
c2 Geometric
@torch.distributions.gumbel
c2 Gumbel
@torch.distributions.half_cauchy
c2 HalfCauchy
@torch.distributions.half_normal
c2 HalfNormal
@torch.distributions.independent
c2 Independent
@torch.distributions.inverse_gamma
c2 InverseGamma
@torch.distributions.kl
c2 _Match
@torch.distributions.kumaraswamy
c2 Kumaraswamy
@torch.distributions.laplace
c2 Laplace
@torch.distributions.lkj_cholesky
c2 LKJCholesky
@torch.distributions.log_normal
c2 LogNormal
@torch.distributions.logistic_normal
c2 LogisticNormal
@torch.distributions.lowrank_multivariate_normal
c2 LowRankMultivariateNormal
@torch.distributions.mixture_same_family
c2 MixtureSameFamily
@torch.distributions.multinomial
c2 Multinomial
@torch.distributions.multivariate_normal
c2 MultivariateNormal
@torch.distributions.negative_binomial
c2 NegativeBinomial
@torch.distributions.normal
c2 Normal
@torch.distributions.one_hot_categorical
c2 OneHotCategorical OneHotCategoricalStraightThrough
@torch.distributions.pareto
c2 Pareto
@torch.distributions.poisson
c2 Poisson
@torch.distributions.relaxed_bernoulli
c2 LogitRelaxedBernoulli RelaxedBernoulli
@torch.distributions.relaxed_categorical
c2 ExpRelaxedCategorical RelaxedOneHotCategorical
@torch.distributions.studentT
c2 StudentT
@torch.distributions.transformed_distribution
c2 TransformedDistribution
@torch.distributions.transforms
c2 AbsTransform AffineTransform CatTransform ComposeTransform CorrCholeskyTransform CumulativeDistributionTransform ExpTransform IndependentTransform LowerCholeskyTransform PositiveDefiniteTransform PowerTransform ReshapeTransform SigmoidTransform SoftmaxTransform SoftplusTransform StackTransform StickBreakingTransform TanhTransform Transform _InverseTransform
@torch.distributions.uniform
c2 Uniform
@torch.distributions.utils
c2 _lazy_property_and_property lazy_property
@torch.distributions.von_mises
c2 VonMises
@torch.distributions.weibull
c2 Weibull
@torch.distributions.wishart
c2 Wishart
@torch.func
g3 functional_call vmap
@torch.futures
c2 Future _PyFutureMeta
@torch.fx.graph_module
w6 GraphModule
@torch.jit
g11 load
w6 RecursiveScriptModule ScriptModule
@torch.jit._pickle
r13 build_boollist build_doublelist build_intlist build_tensor_from_id build_tensorlist restore_type_tag
@torch.jit._script
w6 RecursiveScriptClass RecursiveScriptModule ScriptModule
@torch.multiprocessing
g11 reductions
@torch.nested._internal.nested_int
c2 NestedIntNode
@torch.nested._internal.nested_tensor
c2 NestedTensor ViewBufferFromNested ViewNestedFromBuffer
@torch.nn
c7 Linear Module ReLU Sequential
@torch.nn._VF
c2 VFModule
@torch.nn.attention._fa3
c2 _FA3Handle
@torch.nn.attention._fa4
c2 _FA4Handle
@torch.nn.attention._registry
c2 FlashAttentionHandle
@torch.nn.attention.bias
c2 CausalBias
e5 CausalVariant
@torch.nn.attention.experimental._paged_attention
c2 PagedAttention
@torch.nn.attention.experimental._scaled_dot_product_attention_quantized
e5 DescaleType
@torch.nn.attention.flex_attention
c2 AuxOutput AuxRequest BlockMask FlexKernelOptions _CallableLeaf _ExtractedLeaf _KernelOptionsWithInternals _MaskModWrapper _PlainFunction _StrippedClosure _StrippedPartial
e5 _ModificationType
@torch.nn.attention.varlen
c2 AuxRequest
@torch.nn.cpp
c2 ModuleWrapper OrderedDictWrapper
@torch.nn.functional
n8 adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool2d affine_grid alpha_dropout avg_pool1d avg_pool2d avg_pool3d batch_norm bilinear binary_cross_entropy binary_cross_entropy_with_logits celu conv1d conv2d conv3d cosine_embedding_loss cosine_similarity cross_entropy ctc_loss dropout elu embedding fold gelu glu grid_sample group_norm gumbel_softmax hardshrink hardsigmoid hardswish hardtanh hinge_embedding_loss huber_loss instance_norm interpolate kl_div l1_loss layer_norm leaky_relu linear local_response_norm log_sigmoid log_softmax logsigmoid margin_ranking_loss max_pool1d max_pool2d max_pool3d mish mse_loss multi_margin_loss multilabel_margin_loss nll_loss normalize one_hot pad pairwise_distance pixel_shuffle poisson_nll_loss prelu relu relu6 rms_norm rrelu scaled_dot_product_attention selu sigmoid silu smooth_l1_loss soft_margin_loss softmax softmin softplus softshrink softsign tanh tanhshrink threshold triplet_margin_loss unfold upsample
@torch.nn.init
n8 constant_ dirac_ eye_ kaiming_normal_ kaiming_uniform_ normal_ ones_ orthogonal_ trunc_normal_ uniform_ xavier_normal_ xavier_uniform_ zeros_
@torch.nn.intrinsic.modules.fused
c2 BNReLU2d BNReLU3d ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d LinearBn1d LinearReLU _FusedModule
@torch.nn.intrinsic.qat.modules.conv_fused
c2 ConvBn1d ConvBn2d ConvBn3d ConvBnReLU1d ConvBnReLU2d ConvBnReLU3d ConvReLU1d ConvReLU2d ConvReLU3d _ConvBnNd
@torch.nn.intrinsic.qat.modules.linear_fused
c2 LinearBn1d
@torch.nn.intrinsic.qat.modules.linear_relu
c2 LinearReLU
@torch.nn.intrinsic.quantized.dynamic.modules.linear_relu
c2 LinearReLU
@torch.nn.intrinsic.quantized.modules.bn_relu
c2 BNReLU2d BNReLU3d
@torch.nn.intrinsic.quantized.modules.conv_relu
c2 ConvReLU1d ConvReLU2d ConvReLU3d
@torch.nn.intrinsic.quantized.modules.linear_relu
c2 LinearReLU
@torch.nn.modules._functions
c2 BackwardHookFunction CrossMapLRN2d SyncBatchNorm
@torch.nn.modules.activation
c2 CELU ELU GELU GLU Hardshrink Hardsigmoid Hardswish Hardtanh LeakyReLU LogSigmoid LogSoftmax Mish MultiheadAttention PReLU RReLU ReLU ReLU6 SELU SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold
@torch.nn.modules.adaptive
c2 AdaptiveLogSoftmaxWithLoss _ASMoutput
@torch.nn.modules.batchnorm
c2 BatchNorm1d BatchNorm2d BatchNorm3d LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d SyncBatchNorm _BatchNorm _LazyNormBase _NormBase
@torch.nn.modules.channelshuffle
c2 ChannelShuffle
@torch.nn.modules.container
c2 Container ModuleDict ModuleList ParameterDict ParameterList Sequential
@torch.nn.modules.conv
c2 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d _ConvNd _ConvTransposeMixin _ConvTransposeNd _LazyConvXdMixin
@torch.nn.modules.distance
c2 CosineSimilarity PairwiseDistance
@torch.nn.modules.dropout
c2 AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout _DropoutNd
@torch.nn.modules.flatten
c2 Flatten Unflatten
@torch.nn.modules.fold
c2 Fold Unfold
@torch.nn.modules.instancenorm
c2 InstanceNorm1d InstanceNorm2d InstanceNorm3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d _InstanceNorm
@torch.nn.modules.lazy
c2 LazyModuleMixin _LazyProtocol
@torch.nn.modules.linear
c2 Bilinear Identity LazyLinear Linear NonDynamicallyQuantizableLinear
@torch.nn.modules.linear_cross_entropy
c2 _ChunkContext _ChunkViews
@torch.nn.modules.linear_cross_entropy_options
c2 LinearCrossEntropyOptions _AutoDefault
@torch.nn.modules.loss
c2 BCELoss BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss CrossEntropyLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LinearCrossEntropyLoss MSELoss MarginRankingLoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss NLLLoss2d PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss _Loss _WeightedLoss
@torch.nn.modules.module
c2 Module _IncompatibleKeys _WrappedHook
@torch.nn.modules.normalization
c2 CrossMapLRN2d GroupNorm LayerNorm LocalResponseNorm RMSNorm
@torch.nn.modules.padding
c2 CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d ZeroPad1d ZeroPad2d ZeroPad3d _CircularPadNd _ConstantPadNd _ReflectionPadNd _ReplicationPadNd
@torch.nn.modules.pixelshuffle
c2 PixelShuffle PixelUnshuffle
@torch.nn.modules.pooling
c2 AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AvgPool1d AvgPool2d AvgPool3d FractionalMaxPool2d FractionalMaxPool3d LPPool1d LPPool2d LPPool3d MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d _AdaptiveAvgPoolNd _AdaptiveMaxPoolNd _AvgPoolNd _LPPoolNd _MaxPoolNd _MaxUnpoolNd
@torch.nn.modules.rnn
c2 GRU GRUCell LSTM LSTMCell RNN RNNBase RNNCell RNNCellBase
@torch.nn.modules.sparse
c2 Embedding EmbeddingBag
@torch.nn.modules.transformer
c2 Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer
@torch.nn.modules.upsampling
c2 Upsample UpsamplingBilinear2d UpsamplingNearest2d
@torch.nn.parallel
c2 DistributedDataParallelCPU
@torch.nn.parallel._replicated_tensor_ddp_interop
c2 ReplicatedTensorFunction
@torch.nn.parallel.data_parallel
c2 DataParallel
@torch.nn.parallel.distributed
c2 DistributedDataParallel _BucketCapacityConfig _BufferCommHook _DDPJoinHook _DDPSink _MixedPrecision
e5 _BufferCommHookLocation
@torch.nn.parallel.parallel_apply
g3 parallel_apply
@torch.nn.parameter
c2 UninitializedTensorMixin _BufferMeta _ParameterMeta
c7 UninitializedBuffer UninitializedParameter
k10 Buffer Parameter
@torch.nn.qat.dynamic.modules.linear
c2 Linear
@torch.nn.qat.modules.conv
c2 Conv1d Conv2d Conv3d _ConvNd
@torch.nn.qat.modules.embedding_ops
c2 Embedding EmbeddingBag
@torch.nn.qat.modules.linear
c2 Linear
@torch.nn.quantizable.modules.activation
c2 MultiheadAttention
@torch.nn.quantizable.modules.rnn
c2 LSTM LSTMCell _LSTMLayer _LSTMSingleLayer
@torch.nn.quantized._reference.modules.conv
c2 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.nn.quantized._reference.modules.linear
c2 Linear
@torch.nn.quantized._reference.modules.rnn
c2 GRUCell LSTM LSTMCell RNNBase RNNCell RNNCellBase
@torch.nn.quantized._reference.modules.sparse
c2 Embedding EmbeddingBag
@torch.nn.quantized._reference.modules.utils
c2 ReferenceQuantizedModule
@torch.nn.quantized.dynamic.modules.conv
c2 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d
@torch.nn.quantized.dynamic.modules.linear
c2 Linear
@torch.nn.quantized.dynamic.modules.rnn
c2 GRU GRUCell LSTM LSTMCell PackedParameter RNNBase RNNCell RNNCellBase
@torch.nn.quantized.modules
c2 DeQuantize Quantize
@torch.nn.quantized.modules.activation
c2 ELU Hardswish LeakyReLU ReLU ReLU6 Sigmoid Softmax
@torch.nn.quantized.modules.batchnorm
c2 BatchNorm2d BatchNorm3d _BatchNorm
@torch.nn.quantized.modules.conv
c2 Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d _ConvNd _ConvTransposeNd
@torch.nn.quantized.modules.dropout
c2 Dropout
@torch.nn.quantized.modules.embedding_ops
c2 Embedding EmbeddingBag EmbeddingPackedParams
@torch.nn.quantized.modules.functional_modules
c2 FXFloatFunctional FloatFunctional QFunctional
@torch.nn.quantized.modules.linear
c7 Linear LinearPackedParams
@torch.nn.quantized.modules.normalization
c2 GroupNorm InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm
@torch.nn.quantized.modules.utils
c2 WeightedQuantizedModule
@torch.nn.utils._expanded_weights.conv_expanded_weights
c2 ConvPerSampleGrad
@torch.nn.utils._expanded_weights.embedding_expanded_weights
c2 EmbeddingPerSampleGrad
@torch.nn.utils._expanded_weights.expanded_weights_impl
c2 ExpandedWeight
@torch.nn.utils._expanded_weights.group_norm_expanded_weights
c2 GroupNormPerSampleGrad
@torch.nn.utils._expanded_weights.instance_norm_expanded_weights
c2 InstanceNormPerSampleGrad
@torch.nn.utils._expanded_weights.layer_norm_expanded_weights
c2 LayerNormPerSampleGrad
@torch.nn.utils._expanded_weights.linear_expanded_weights
c2 LinearPerSampleGrad
@torch.nn.utils._named_member_accessor
c2 NamedMemberAccessor
@torch.nn.utils.parametrizations
c2 _Orthogonal _SpectralNorm _WeightNorm
e5 _OrthMaps
@torch.nn.utils.parametrize
c2 ParametrizationList
@torch.nn.utils.prune
c2 BasePruningMethod CustomFromMask Identity L1Unstructured LnStructured PruningContainer RandomStructured RandomUnstructured
@torch.nn.utils.rnn
c2 PackedSequence PackedSequence_
@torch.nn.utils.spectral_norm
c2 SpectralNorm SpectralNormLoadStateDictPreHook SpectralNormStateDictHook
@torch.nn.utils.weight_norm
c2 WeightNorm
@torch.optim
n8 Adagrad Adam AdamW RMSprop SGD
@torch.optim._adafactor
c2 Adafactor
@torch.optim._muon
c2 Muon
@torch.optim._stateless
c2 _GroupSwapinInfo
@torch.optim.adadelta
c2 Adadelta
@torch.optim.adagrad
c2 Adagrad
@torch.optim.adam
c2 Adam
n8 adam
@torch.optim.adamax
c2 Adamax
@torch.optim.adamw
c2 AdamW
@torch.optim.asgd
c2 ASGD
@torch.optim.lbfgs
c2 LBFGS
@torch.optim.lr_scheduler
c2 ChainedScheduler ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts CyclicLR ExponentialLR LRScheduler LambdaLR LinearLR MultiStepLR MultiplicativeLR OneCycleLR PolynomialLR ReduceLROnPlateau SequentialLR StepLR _LRScheduler _SchedulePhase _enable_get_lr_call _initial_mode
@torch.optim.nadam
c2 NAdam
@torch.optim.optimizer
c2 Optimizer _RequiredParameter
@torch.optim.radam
c2 RAdam
@torch.optim.rmsprop
c2 RMSprop
@torch.optim.rprop
c2 Rprop
@torch.optim.sgd
c2 SGD
@torch.optim.sparse_adam
c2 SparseAdam
@torch.optim.swa_utils
c2 AveragedModel SWALR
@torch.package.package_importer
g11 PackageImporter PackageImporter.load_pickle
@torch.quantization._quantize_script
c2 ConvPackedParams
@torch.quantization.fake_quantize
c2 FakeQuantize
@torch.quantization.observer
c2 HistogramObserver MinMaxObserver MovingAverageMinMaxObserver MovingAveragePerChannelMinMaxObserver NoopObserver ObserverBase PerChannelMinMaxObserver RecordingObserver _ObserverBase
@torch.quantization.qconfig
c2 QConfig QConfigDynamic
@torch.quantization.stubs
c2 DeQuantStub QuantStub QuantWrapper
@torch.serialization
a12 _open_file _open_file_like _open_zipfile_reader _save save
g11 _legacy_load _load load
r13 _get_layout
@torch.sparse
c7 ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor
@torch.sparse._triton_ops
c2 TensorAsKey
@torch.sparse.semi_structured
c2 SparseSemiStructuredTensor SparseSemiStructuredTensorCUSPARSELT SparseSemiStructuredTensorCUTLASS _SEMI_STRUCTURED_SPARSE_CONFIG
@torch.storage
a12 TypedStorage.from_file UntypedStorage._new_shared_filename_cpu UntypedStorage.from_file _StorageBase.from_file _share_memory_lock_protected
c2 _LegacyStorageMeta _StorageBase
c7 TypedStorage UntypedStorage _TypedStorage _UntypedStorage
r9 _load_from_bytes
@torch.tensor
c7 Tensor
r13 _rebuild_from_type
@torch.torch_version
k10 TorchVersion
@torch.utils._appending_byte_serializer
g0 AppendingByteSerializer
@torch.utils._ordered_set
c2 OrderedSet
@torch.utils._pytree
g3 tree_all tree_map tree_map_only treespec_loads
@torch.utils.checkpoint
g3 checkpoint checkpoint_sequential
@torch.utils.data._utils.collate
n8 default_collate default_convert
@torch.utils.data._utils.pin_memory
g3 _pin_memory_loop
@torch.utils.data._utils.worker
g3 _worker_loop
@torch.utils.data.dataloader
c2 DataLoader _BaseDataLoaderIter _DatasetKind _InfiniteConstantSampler _SingleProcessDataLoaderIter
g3 _MultiProcessingDataLoaderIter
@torch.utils.data.datapipes.datapipe
g0 _DataPipeSerializationWrapper _IterDataPipeSerializationWrapper _MapDataPipeSerializationWrapper
@torch.utils.data.datapipes.utils.common
a12 StreamWrapper
@torch.utils.data.dataset
c2 ChainDataset ConcatDataset Dataset IterableDataset StackDataset Subset TensorDataset
@torch.utils.data.distributed
c2 DistributedSampler
@torch.utils.data.graph
g0 _list_connected_datapipes traverse
@torch.utils.data.sampler
c2 BatchSampler RandomSampler Sampler SequentialSampler SubsetRandomSampler WeightedRandomSampler
@torch.utils.hooks
c2 BackwardHook RemovableHandle
@torch.utils.mkldnn
c2 MkldnnBatchNorm MkldnnBatchNorm2d MkldnnConv1d MkldnnConv2d MkldnnConv3d MkldnnLinear MkldnnPrelu _MkldnnConvNd
@torch.utils.weak
g1 WeakIdKeyDictionary
"""

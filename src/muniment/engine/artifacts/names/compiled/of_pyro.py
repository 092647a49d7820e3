"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of pyro; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of pyro: calling it looks up a member",
    "is an exception of pyro, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@pyro.contrib.autoname.autoname
c0 AutonameMessenger NameScope ScopeStack
@pyro.contrib.autoname.named
c0 Dict List Object
@pyro.contrib.autoname.scoping
c0 NameCountMessenger ScopeMessenger
@pyro.contrib.bnn.hidden_layer
c0 HiddenLayer
@pyro.contrib.cevae
c0 BernoulliNet CEVAE DiagNormalNet DistributionNet ExponentialNet FullyConnected Guide LaplaceNet Model NormalNet PreWhitener StudentTNet TraceCausalEffect_ELBO
@pyro.contrib.conjugate.infer
c0 BetaBinomialPair CollapseConjugateMessenger GammaPoissonPair UncollapseConjugateMessenger
@pyro.contrib.easyguide.easyguide
c0 EasyGuide Group _EasyGuideMeta
@pyro.contrib.epidemiology.compartmental
c0 CompartmentalModel _HaarSplitReparam _SMCGuide _SMCModel
@pyro.contrib.epidemiology.models
c0 HeterogeneousRegionalSIRModel HeterogeneousSIRModel OverdispersedSEIRModel OverdispersedSIRModel RegionalSIRModel SimpleSEIRDModel SimpleSEIRModel SimpleSIRModel SparseSIRModel SuperspreadingSEIRModel SuperspreadingSIRModel UnknownStartSIRModel
@pyro.contrib.forecast.forecaster
c0 Forecaster ForecastingModel HMCForecaster _ForecastingModelMeta
@pyro.contrib.forecast.util
c0 MarkDCTParamMessenger PrefixConditionMessenger PrefixReplayMessenger PrefixWarmStartMessenger
@pyro.contrib.funsor.handlers.enum_messenger
c0 EnumMessenger
@pyro.contrib.funsor.handlers.named_messenger
c0 GlobalNamedMessenger MarkovMessenger NamedMessenger
@pyro.contrib.funsor.handlers.plate_messenger
c0 IndepMessenger PlateMessenger SubsampleMessenger VectorizedMarkovMessenger _SequentialPlateMessenger
@pyro.contrib.funsor.handlers.replay_messenger
c0 ReplayMessenger
@pyro.contrib.funsor.handlers.runtime
c0 DimRequest DimStack StackFrame
e1 DimType
@pyro.contrib.funsor.handlers.trace_messenger
c0 TraceMessenger
@pyro.contrib.funsor.infer.elbo
c0 ELBO Jit_ELBO
@pyro.contrib.funsor.infer.trace_elbo
c0 JitTrace_ELBO Trace_ELBO
@pyro.contrib.funsor.infer.traceenum_elbo
c0 JitTraceEnum_ELBO JitTraceMarkovEnum_ELBO TraceEnum_ELBO TraceMarkovEnum_ELBO
@pyro.contrib.funsor.infer.tracetmc_elbo
c0 JitTraceTMC_ELBO TraceTMC_ELBO
@pyro.contrib.gp.kernels.brownian
c0 Brownian
@pyro.contrib.gp.kernels.coregionalize
c0 Coregionalize
@pyro.contrib.gp.kernels.dot_product
c0 DotProduct Linear Polynomial
@pyro.contrib.gp.kernels.isotropic
c0 Exponential Isotropy Matern32 Matern52 RBF RationalQuadratic
@pyro.contrib.gp.kernels.kernel
c0 Combination Exponent Kernel Product Sum Transforming VerticalScaling Warping
@pyro.contrib.gp.kernels.periodic
c0 Cosine Periodic
@pyro.contrib.gp.kernels.static
c0 Constant WhiteNoise
@pyro.contrib.gp.likelihoods.binary
c0 Binary
@pyro.contrib.gp.likelihoods.gaussian
c0 Gaussian
@pyro.contrib.gp.likelihoods.likelihood
c0 Likelihood
@pyro.contrib.gp.likelihoods.multi_class
c0 MultiClass
@pyro.contrib.gp.likelihoods.poisson
c0 Poisson
@pyro.contrib.gp.models.gplvm
c0 GPLVM
@pyro.contrib.gp.models.gpr
c0 GPRegression
@pyro.contrib.gp.models.model
c0 GPModel
@pyro.contrib.gp.models.sgpr
c0 SparseGPRegression
@pyro.contrib.gp.models.vgp
c0 VariationalGP
@pyro.contrib.gp.models.vsgp
c0 VariationalSparseGP
@pyro.contrib.gp.parameterized
c0 Parameterized
@pyro.contrib.minipyro
c0 Adam JitTrace_ELBO Messenger PlateMessenger SVI block replay seed trace
@pyro.contrib.mue.dataloaders
c0 BiosequenceDataset
@pyro.contrib.mue.missingdatahmm
c0 MissingDataDiscreteHMM
@pyro.contrib.mue.models
c0 Encoder FactorMuE ProfileHMM
@pyro.contrib.mue.statearrangers
c0 Profile
@pyro.contrib.oed.eig
c0 EwmaLog _EwmaLogFn
@pyro.contrib.oed.glmm.guides
c0 GuideDV LinearModelLaplaceGuide LinearModelPosteriorGuide NormalInverseGammaGuide SigmoidGuide
@pyro.contrib.oed.search
c0 Search
@pyro.contrib.randomvariable.random_variable
c0 RVChainOps RVMagicOps RandomVariable
@pyro.contrib.timeseries.base
c0 TimeSeriesModel
@pyro.contrib.timeseries.gp
c0 DependentMaternGP IndependentMaternGP LinearlyCoupledMaternGP
@pyro.contrib.timeseries.lgssm
c0 GenericLGSSM
@pyro.contrib.timeseries.lgssmgp
c0 GenericLGSSMWithGPNoiseModel
@pyro.contrib.tracking.assignment
c0 MarginalAssignment MarginalAssignmentPersistent MarginalAssignmentSparse
@pyro.contrib.tracking.distributions
c0 EKFDistribution
@pyro.contrib.tracking.dynamic_models
c0 DifferentiableDynamicModel DynamicModel Ncp NcpContinuous NcpDiscrete Ncv NcvContinuous NcvDiscrete
@pyro.contrib.tracking.extended_kalman_filter
c0 EKFState
@pyro.contrib.tracking.hashing
c0 ApproxSet
@pyro.contrib.tracking.measurements
c0 DifferentiableMeasurement Measurement PositionMeasurement
@pyro.contrib.zuko
c0 ZukoToPyro
@pyro.distributions.affine_beta
c0 AffineBeta
@pyro.distributions.asymmetriclaplace
c0 AsymmetricLaplace SoftAsymmetricLaplace
@pyro.distributions.avf_mvn
c0 AVFMultivariateNormal _AVFMVNSample
@pyro.distributions.coalescent
c0 CoalescentRateLikelihood CoalescentTimes CoalescentTimesConstraint CoalescentTimesWithRate _Phylogeny
@pyro.distributions.conditional
c0 ConditionalComposeTransformModule ConditionalDistribution ConditionalTransform ConditionalTransformModule ConditionalTransformedDistribution ConstantConditionalDistribution ConstantConditionalTransform _ConditionalInverseTransformModule
@pyro.distributions.conjugate
c0 BetaBinomial DirichletMultinomial GammaPoisson
@pyro.distributions.constraints
c0 _CorrMatrix _Integer _OrderedVector _PositiveOrderedVector _SoftplusLowerCholesky _SoftplusPositive _Sphere _UnitLowerCholesky
@pyro.distributions.delta
c0 Delta
@pyro.distributions.diag_normal_mixture
c0 MixtureOfDiagNormals _MixDiagNormalSample
@pyro.distributions.diag_normal_mixture_shared_cov
c0 MixtureOfDiagNormalsSharedCovariance _MixDiagNormalSharedCovarianceSample
@pyro.distributions.distribution
c0 Distribution DistributionMeta
@pyro.distributions.empirical
c0 Empirical
@pyro.distributions.extended
c0 ExtendedBetaBinomial ExtendedBinomial
@pyro.distributions.folded
c0 FoldedDistribution
@pyro.distributions.gaussian_scale_mixture
c0 GaussianScaleMixture _GSMSample
@pyro.distributions.grouped_normal_normal
c0 GroupedNormalNormal
@pyro.distributions.hmm
c0 DiscreteHMM GammaGaussianHMM GaussianHMM GaussianMRF HiddenMarkovModel IndependentHMM LinearHMM
@pyro.distributions.improper_uniform
c0 ImproperUniform
@pyro.distributions.inverse_gamma
c0 InverseGamma
@pyro.distributions.lkj
c0 LKJ LKJCorrCholesky
@pyro.distributions.log_normal_negative_binomial
c0 LogNormalNegativeBinomial
@pyro.distributions.logistic
c0 Logistic SkewLogistic
@pyro.distributions.mixture
c0 MaskedConstraint MaskedMixture
@pyro.distributions.multivariate_studentt
c0 MultivariateStudentT
@pyro.distributions.nanmasked
c0 NanMaskedMultivariateNormal NanMaskedNormal
@pyro.distributions.omt_mvn
c0 OMTMultivariateNormal _OMTMVNSample
@pyro.distributions.one_one_matching
c0 OneOneMatching OneOneMatchingConstraint
@pyro.distributions.one_two_matching
c0 OneTwoMatching OneTwoMatchingConstraint
@pyro.distributions.ordered_logistic
c0 OrderedLogistic
@pyro.distributions.polya_gamma
c0 TruncatedPolyaGamma
@pyro.distributions.projected_normal
c0 ProjectedNormal
@pyro.distributions.rejector
c0 Rejector
@pyro.distributions.relaxed_straight_through
c0 QuantizeBernoulli QuantizeCategorical RelaxedBernoulliStraightThrough RelaxedOneHotCategoricalStraightThrough
@pyro.distributions.score_parts
c0 ScoreParts
@pyro.distributions.sine_bivariate_von_mises
c0 SineBivariateVonMises
@pyro.distributions.sine_skewed
c0 SineSkewed
@pyro.distributions.softlaplace
c0 SoftLaplace
@pyro.distributions.spanning_tree
c0 SpanningTree
@pyro.distributions.stable
c0 Stable StableWithLogProb
@pyro.distributions.torch
c0 Beta Binomial Categorical Dirichlet Gamma Geometric Independent LogNormal LowRankMultivariateNormal Multinomial MultivariateNormal Normal OneHotCategorical Poisson Uniform
@pyro.distributions.torch_distribution
c0 ExpandedDistribution MaskedDistribution TorchDistribution TorchDistributionMixin
@pyro.distributions.torch_transform
c0 ComposeTransformModule TransformModule
@pyro.distributions.transforms.affine_autoregressive
c0 AffineAutoregressive ConditionalAffineAutoregressive
@pyro.distributions.transforms.affine_coupling
c0 AffineCoupling ConditionalAffineCoupling
@pyro.distributions.transforms.basic
c0 ELUTransform LeakyReLUTransform
@pyro.distributions.transforms.batchnorm
c0 BatchNorm
@pyro.distributions.transforms.block_autoregressive
c0 BlockAutoregressive MaskedBlockLinear
@pyro.distributions.transforms.cholesky
c0 CholeskyTransform CorrLCholeskyTransform CorrMatrixCholeskyTransform
@pyro.distributions.transforms.discrete_cosine
c0 DiscreteCosineTransform
@pyro.distributions.transforms.generalized_channel_permute
c0 ConditionalGeneralizedChannelPermute ConditionedGeneralizedChannelPermute GeneralizedChannelPermute
@pyro.distributions.transforms.haar
c0 HaarTransform
@pyro.distributions.transforms.householder
c0 ConditionalHouseholder ConditionedHouseholder Householder
@pyro.distributions.transforms.lower_cholesky_affine
c0 LowerCholeskyAffine
@pyro.distributions.transforms.matrix_exponential
c0 ConditionalMatrixExponential ConditionedMatrixExponential MatrixExponential
@pyro.distributions.transforms.neural_autoregressive
c0 ConditionalNeuralAutoregressive NeuralAutoregressive
@pyro.distributions.transforms.normalize
c0 Normalize
@pyro.distributions.transforms.ordered
c0 OrderedTransform
@pyro.distributions.transforms.permute
c0 Permute
@pyro.distributions.transforms.planar
c0 ConditionalPlanar ConditionedPlanar Planar
@pyro.distributions.transforms.polynomial
c0 Polynomial
@pyro.distributions.transforms.power
c0 PositivePowerTransform
@pyro.distributions.transforms.radial
c0 ConditionalRadial ConditionedRadial Radial
@pyro.distributions.transforms.simplex_to_ordered
c0 SimplexToOrderedTransform
@pyro.distributions.transforms.softplus
c0 SoftplusLowerCholeskyTransform SoftplusTransform
@pyro.distributions.transforms.spline
c0 ConditionalSpline ConditionedSpline Spline
@pyro.distributions.transforms.spline_autoregressive
c0 ConditionalSplineAutoregressive SplineAutoregressive
@pyro.distributions.transforms.spline_coupling
c0 SplineCoupling
@pyro.distributions.transforms.sylvester
c0 Sylvester
@pyro.distributions.transforms.unit_cholesky
c0 UnitLowerCholeskyTransform
@pyro.distributions.unit
c0 Unit
@pyro.distributions.util
c0 _DeepToMemo _DetachMemo
@pyro.distributions.von_mises_3d
c0 VonMises3D
@pyro.distributions.zero_inflated
c0 ZeroInflatedDistribution ZeroInflatedNegativeBinomial ZeroInflatedPoisson
@pyro.infer.abstract_infer
c0 EmpiricalMarginal Marginals TracePosterior TracePredictive
@pyro.infer.autoguide.effect
c0 AutoHierarchicalNormalMessenger AutoMessenger AutoMessengerMeta AutoNormalMessenger AutoRegressiveMessenger
@pyro.infer.autoguide.gaussian
c0 AutoGaussian AutoGaussianDense AutoGaussianFunsor AutoGaussianMeta
@pyro.infer.autoguide.guides
c0 AutoCallable AutoContinuous AutoDelta AutoDiagonalNormal AutoDiscreteParallel AutoGuide AutoGuideList AutoIAFNormal AutoLaplaceApproximation AutoLowRankMultivariateNormal AutoMultivariateNormal AutoNormal AutoNormalizingFlow
@pyro.infer.autoguide.initialization
c0 InitMessenger _InitToGenerated
@pyro.infer.autoguide.structured
c0 AutoStructured
@pyro.infer.csis
c0 CSIS
@pyro.infer.discrete
c0 SamplePosteriorMessenger TraceEnumSample_ELBO
@pyro.infer.elbo
c0 ELBO ELBOModule
@pyro.infer.energy_distance
c0 EnergyDistance
@pyro.infer.importance
c0 Importance LogWeightsMixin
@pyro.infer.inspect
c0 TrackProvenance
@pyro.infer.mcmc.adaptation
c0 ArrowheadMassMatrix BlockMassMatrix WarmupAdapter adapt_window
@pyro.infer.mcmc.api
c0 AbstractMCMC MCMC StreamingMCMC _MultiSampler _UnarySampler _Worker
@pyro.infer.mcmc.hmc
c0 HMC
@pyro.infer.mcmc.logger
c0 MCMCLoggingHandler MetadataFilter ProgressBar QueueHandler TqdmHandler
@pyro.infer.mcmc.mcmc_kernel
c0 MCMCKernel
@pyro.infer.mcmc.nuts
c0 NUTS _TreeInfo
@pyro.infer.mcmc.rwkernel
c0 RandomWalkKernel
@pyro.infer.mcmc.util
c0 TraceEinsumEvaluator TraceTreeEvaluator _PEMaker
@pyro.infer.predictive
c0 MHResampler Predictive WeighedPredictive WeighedPredictiveResults _predictiveResults
@pyro.infer.renyi_elbo
c0 RenyiELBO
@pyro.infer.reparam.conjugate
c0 ConjugateReparam
@pyro.infer.reparam.discrete_cosine
c0 DiscreteCosineReparam
@pyro.infer.reparam.haar
c0 HaarReparam
@pyro.infer.reparam.hmm
c0 LinearHMMReparam
@pyro.infer.reparam.loc_scale
c0 LocScaleReparam
@pyro.infer.reparam.neutra
c0 NeuTraReparam
@pyro.infer.reparam.projected_normal
c0 ProjectedNormalReparam
@pyro.infer.reparam.reparam
c0 Reparam ReparamMessage ReparamResult
@pyro.infer.reparam.softmax
c0 GumbelSoftmaxReparam
@pyro.infer.reparam.split
c0 SplitReparam
@pyro.infer.reparam.stable
c0 LatentStableReparam StableReparam SymmetricStableReparam
@pyro.infer.reparam.strategies
c0 AutoReparam MinimalReparam Strategy
@pyro.infer.reparam.structured
c0 StructuredReparam
@pyro.infer.reparam.studentt
c0 StudentTReparam
@pyro.infer.reparam.transform
c0 TransformReparam
@pyro.infer.reparam.unit_jacobian
c0 UnitJacobianReparam
@pyro.infer.resampler
c0 Resampler
@pyro.infer.rws
c0 ReweightedWakeSleep
@pyro.infer.smcfilter
c0 SMCFilter SMCState
k2 SMCFailed
@pyro.infer.svgd
c0 IMQSteinKernel RBFSteinKernel SVGD SteinKernel _SVGDGuide
@pyro.infer.svi
c0 SVI
@pyro.infer.trace_elbo
c0 JitTrace_ELBO Trace_ELBO
@pyro.infer.trace_mean_field_elbo
c0 JitTraceMeanField_ELBO TraceMeanField_ELBO
@pyro.infer.trace_mmd
c0 Trace_MMD
@pyro.infer.trace_tail_adaptive_elbo
c0 TraceTailAdaptive_ELBO
@pyro.infer.traceenum_elbo
c0 BackwardSampleMessenger JitTraceEnum_ELBO TraceEnum_ELBO
@pyro.infer.tracegraph_elbo
c0 JitTraceGraph_ELBO TraceGraph_ELBO TrackNonReparam
@pyro.infer.tracetmc_elbo
c0 TraceTMC_ELBO
@pyro.infer.util
c0 CloneMixin Dice MultiFrameTensor
@pyro.nn.auto_reg_nn
c0 AutoRegressiveNN ConditionalAutoRegressiveNN MaskedLinear
@pyro.nn.dense_nn
c0 ConditionalDenseNN DenseNN
@pyro.nn.module
c0 PyroModule PyroModuleList PyroParam PyroSample _Context _FlatWeightsDescriptor _PyroModuleMeta _PyroModuleMeta._New
@pyro.ops.arrowhead
c0 SymmArrowhead TriuArrowhead
@pyro.ops.contract
c0 _DimUnroller
@pyro.ops.dual_averaging
c0 DualAveraging
@pyro.ops.einsum.adjoint
c0 Backward _LeafBackward _TransposeBackward
@pyro.ops.einsum.torch_map
c0 _EinsumBackward
@pyro.ops.einsum.torch_marginal
c0 _EinsumBackward
@pyro.ops.einsum.torch_sample
c0 _EinsumBackward
@pyro.ops.einsum.util
c0 Tensordot
@pyro.ops.gamma_gaussian
c0 Gamma GammaGaussian
@pyro.ops.gaussian
c0 AffineNormal Gaussian
@pyro.ops.indexing
c0 Index Vindex
@pyro.ops.jit
c0 CompiledFunction
@pyro.ops.provenance
c0 ProvenanceTensor
@pyro.ops.rings
c0 LinearRing LogRing MapRing MarginalRing Ring SampleRing _MarginalProductBackward _SampleProductBackward
@pyro.ops.special
c0 _SafeLog
@pyro.ops.ssm_gp
c0 MaternKernel
@pyro.ops.streaming
c0 CountMeanStats CountMeanVarianceStats CountStats StackStats StatsOfDict StreamingStats
@pyro.ops.welford
c0 WelfordArrowheadCovariance WelfordCovariance
@pyro.optim.adagrad_rmsprop
c0 AdagradRMSProp
@pyro.optim.clipped_adam
c0 ClippedAdam
@pyro.optim.dct_adam
c0 DCTAdam
@pyro.optim.horovod
c0 HorovodOptimizer
@pyro.optim.lr_scheduler
c0 PyroLRScheduler
@pyro.optim.multi
c0 MixedMultiOptimizer MultiOptimizer Newton PyroMultiOptimizer TorchMultiOptimizer
@pyro.optim.optim
c0 PyroOptim
@pyro.params.param_store
c0 ParamStoreDict StateDict
@pyro.poutine.block_messenger
c0 BlockMessenger
@pyro.poutine.broadcast_messenger
c0 BroadcastMessenger
@pyro.poutine.collapse_messenger
c0 CollapseMessenger
@pyro.poutine.condition_messenger
c0 ConditionMessenger
@pyro.poutine.do_messenger
c0 DoMessenger
@pyro.poutine.enum_messenger
c0 EnumMessenger
@pyro.poutine.equalize_messenger
c0 EqualizeMessenger
@pyro.poutine.escape_messenger
c0 EscapeMessenger
@pyro.poutine.guide
c0 GuideMessenger
@pyro.poutine.indep_messenger
c0 CondIndepStackFrame IndepMessenger
@pyro.poutine.infer_config_messenger
c0 InferConfigMessenger
@pyro.poutine.lift_messenger
c0 LiftMessenger
@pyro.poutine.markov_messenger
c0 MarkovMessenger
@pyro.poutine.mask_messenger
c0 MaskMessenger
@pyro.poutine.messenger
c0 Messenger _bound_partial
@pyro.poutine.plate_messenger
c0 PlateMessenger
@pyro.poutine.reentrant_messenger
c0 ReentrantMessenger
@pyro.poutine.reparam_messenger
c0 ReparamHandler ReparamMessenger
@pyro.poutine.replay_messenger
c0 ReplayMessenger
@pyro.poutine.runtime
c0 InferDict Message _DimAllocator _EnumAllocator
k2 NonlocalExit
@pyro.poutine.scale_messenger
c0 ScaleMessenger
@pyro.poutine.seed_messenger
c0 SeedMessenger
@pyro.poutine.subsample_messenger
c0 SubsampleMessenger _Subsample
@pyro.poutine.substitute_messenger
c0 SubstituteMessenger
@pyro.poutine.trace_messenger
c0 TraceHandler TraceMessenger
@pyro.poutine.trace_struct
c0 Trace
@pyro.poutine.uncondition_messenger
c0 UnconditionMessenger
@pyro.primitives
c0 iarange irange plate
@pyro.util
c0 optional timed
k2 ExperimentalWarning
"""

"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of numpyro; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of numpyro: calling it looks up a member",
    "is an exception of numpyro, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@numpyro.compat.infer
c0 HMC MCMC NUTS SVI Trace_ELBO
@numpyro.compat.util
k2 UnsupportedAPIWarning
@numpyro.contrib.control_flow.scan
c0 _promote_fn_shapes
@numpyro.contrib.ecs_proxies
c0 TaylorOneProxyState TaylorTwoProxyState
@numpyro.contrib.einstein.mixture_guide_predictive
c0 MixtureGuidePredictive
@numpyro.contrib.einstein.stein_kernels
c0 GraphicalKernel IMQKernel LinearKernel MixtureKernel ProbabilityProductKernel RBFKernel RadialGaussNewtonKernel RandomFeatureKernel SteinKernel
@numpyro.contrib.einstein.stein_loss
c0 SteinLoss
@numpyro.contrib.einstein.steinvi
c0 ASVGD ASVGDState SVGD SteinVI SteinVIRunResult SteinVIState
@numpyro.contrib.funsor.enum_messenger
c0 BaseEnumMessenger DimRequest DimStack DimStackCleanupMessenger GlobalNamedMessenger LocalNamedMessenger NameRequest NamedMessenger ReentrantMessenger StackFrame enum plate trace
e1 DimType
@numpyro.contrib.module
c0 ParamShape
@numpyro.contrib.nested_sampling
c0 NestedSampler UniformReparam
@numpyro.contrib.stochastic_support.dcc
c0 DCC DCCResult SDVIResult StochasticSupportInference
@numpyro.contrib.stochastic_support.sdvi
c0 SDVI
@numpyro.contrib.tfp.distributions
c0 BijectorConstraint BijectorTransform TFPDistribution _TFPDistributionMeta
@numpyro.contrib.tfp.mcmc
c0 TFPKernel TFPKernelState _TFPKernelMeta
@numpyro.distributions.censored
c0 IntervalCensoredDistribution LeftCensoredDistribution RightCensoredDistribution
@numpyro.distributions.conjugate
c0 BetaBinomial BetaNegativeBinomial DirichletMultinomial GammaPoisson NegativeBinomial2 NegativeBinomialLogits NegativeBinomialProbs _HurdleNegativeBinomial2
@numpyro.distributions.constraints
c0 Constraint ParameterFreeConstraint _Boolean _Cat _Circular _Complex _CorrCholesky _CorrMatrix _Dependent _GreaterThan _GreaterThanEq _IndependentConstraint _IntegerGreaterThan _IntegerInterval _IntegerNonnegative _IntegerPositive _Interval _L1Ball _LessThan _LessThanEq _LowerCholesky _Multinomial _Nonnegative _OpenInterval _OrderedVector _Positive _PositiveDefinite _PositiveDefiniteCirculantVector _PositiveOrderedVector _PositiveSemiDefinite _Real _RealMatrix _RealVector _ScaledUnitLowerCholesky _Simplex _SingletonConstraint _SoftplusLowerCholesky _SoftplusPositive _Sphere _UnitInterval _ZeroSum dependent_property
@numpyro.distributions.continuous
c0 AsymmetricLaplace AsymmetricLaplaceQuantile Beta BetaProportion CAR Cauchy Chi2 CirculantNormal Dagum Dirichlet EulerMaruyama Exponential Gamma GaussianRandomWalk GaussianStateSpace Gompertz Gumbel HalfCauchy HalfNormal HurdleGamma HurdleLogNormal InverseGamma InverseWishart InverseWishartCholesky Kumaraswamy LKJ LKJCholesky Laplace Levy LogNormal LogUniform Logistic LowRankMultivariateNormal MatrixNormal MultivariateNormal MultivariateStudentT Normal Pareto RelaxedBernoulliLogits SoftLaplace StudentT Uniform Weibull Wishart WishartCholesky ZeroSumNormal
@numpyro.distributions.copula
c0 GaussianCopula GaussianCopulaBeta
@numpyro.distributions.directional
c0 PhiMarginalState ProjectedNormal SineBivariateVonMises SineSkewed VonMises
@numpyro.distributions.discrete
c0 BernoulliLogits BernoulliProbs BinomialLogits BinomialProbs CategoricalLogits CategoricalProbs DiscreteUniform GeometricLogits GeometricProbs HurdleLogits HurdlePoisson HurdleProbs MultinomialLogits MultinomialProbs OrderedLogistic Poisson ZeroInflatedLogits ZeroInflatedPoisson ZeroInflatedProbs
@numpyro.distributions.distribution
c0 Delta Distribution DistributionMeta ExpandedDistribution FoldedDistribution ImproperUniform Independent MaskedDistribution TransformedDistribution Unit
@numpyro.distributions.flows
c0 BlockNeuralAutoregressiveTransform InverseAutoregressiveTransform
@numpyro.distributions.gof
k2 InvalidTest
@numpyro.distributions.mixtures
c0 MixtureGeneral MixtureSameFamily _MixtureBase
@numpyro.distributions.transforms
c0 AbsTransform AffineTransform CatTransform CholeskyTransform ComplexTransform ComposeTransform ConstraintRegistry CorrCholeskyTransform CorrMatrixCholeskyTransform DiscreteCosineTransform ExpTransform HaarTransform IdentityTransform IndependentTransform L1BallTransform LowerCholeskyAffine LowerCholeskyTransform OrderedTransform PackRealFastFourierCoefficientsTransform ParameterFreeTransform PermuteTransform PowerTransform RealFastFourierTransform RecursiveLinearTransform ReshapeTransform ScaledUnitLowerCholeskyTransform SigmoidTransform SimplexToOrderedTransform SoftplusLowerCholeskyTransform SoftplusTransform StickBreakingTransform Transform UnpackTransform ZeroSumTransform _InverseTransform
@numpyro.distributions.truncated
c0 DoublyTruncatedPowerLaw LeftTruncatedDistribution LeftTruncatedGamma LowerTruncatedPowerLaw RightTruncatedDistribution RightTruncatedGamma TruncatedPolyaGamma TwoSidedTruncatedDistribution TwoSidedTruncatedGamma
@numpyro.distributions.util
c0 _tr_params lazy_property
@numpyro.handlers
c0 block collapse condition do infer_config lift mask reparam replay scale scope seed substitute trace uncondition
@numpyro.infer.autoguide
c0 AutoBNAFNormal AutoBatchedLowRankMultivariateNormal AutoBatchedMixin AutoBatchedMultivariateNormal AutoContinuous AutoDAIS AutoDelta AutoDiagonalNormal AutoGuide AutoGuideList AutoIAFNormal AutoLaplaceApproximation AutoLowRankMultivariateNormal AutoMultivariateNormal AutoNormal AutoSemiDAIS AutoSurrogateLikelihoodDAIS
@numpyro.infer.barker
c0 BarkerMH BarkerMHState
@numpyro.infer.calibration
c0 VSBCResult
@numpyro.infer.elbo
c0 ELBO LossWithMutableState MultiFrameTensor RenyiELBO TraceEnum_ELBO TraceGraph_ELBO TraceMeanField_ELBO Trace_ELBO
@numpyro.infer.ensemble
c0 AIES AIESState ESS ESSState EnsembleSampler EnsembleSamplerState
@numpyro.infer.gibbs
c0 CustomGibbs CustomGibbsState DiscreteGibbs DiscreteGibbsState Gibbs GibbsState GibbsUpdateFn
@numpyro.infer.hmc
c0 HMC HMCState NUTS
@numpyro.infer.hmc_gibbs
c0 DiscreteHMCGibbs HMCECS HMCECSState HMCGibbs HMCGibbsState estimate_likelihood
@numpyro.infer.hmc_util
c0 AdaptWindow HMCAdaptState IntegratorState TreeInfo
@numpyro.infer.mcmc
c0 MCMC MCMCKernel
@numpyro.infer.mixed_hmc
c0 MixedHMC MixedHMCState
@numpyro.infer.reparam
c0 CircularReparam DiscreteCosineReparam ExplicitReparam HaarReparam LocScaleReparam NeuTraReparam ProjectedNormalReparam Reparam TransformReparam UnitJacobianReparam
@numpyro.infer.sa
c0 SA SAAdaptState SAState
@numpyro.infer.svi
c0 SVI SVIRunResult SVIState
@numpyro.infer.util
c0 ModelInfo ParamInfo Predictive _ModelTransforms _substitute_default_key _unconstrain_params _without_rsample_stop_gradient
@numpyro.ops.indexing
c0 Vindex
@numpyro.ops.pytree
c0 PytreeTrace
@numpyro.optim
c0 Adagrad Adam ClippedAdam Minimize Momentum RMSProp RMSPropMomentum SGD SM3 UpdateExtraArgsFn _MinimizeState _NumPyroOptim
@numpyro.primitives
c0 CondIndepStackFrame Messenger plate
"""

"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of gpytorch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an exception of gpytorch, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@gpytorch.beta_features
c0 _moved_beta_feature checkpoint_kernel default_preconditioner
@gpytorch.constraints.constraints
c0 GreaterThan Interval LessThan Positive
@gpytorch.distributions.delta
c0 Delta
@gpytorch.distributions.distribution
c0 Distribution _DistributionBase
@gpytorch.distributions.multitask_multivariate_normal
c0 MultitaskMultivariateNormal
@gpytorch.distributions.multivariate_normal
c0 MultivariateNormal
@gpytorch.functions._log_normal_cdf
c0 LogNormalCDF
@gpytorch.functions.matern_covariance
c0 MaternCovariance
@gpytorch.functions.rbf_covariance
c0 RBFCovariance
@gpytorch.kernels.additive_structure_kernel
c0 AdditiveStructureKernel
@gpytorch.kernels.arc_kernel
c0 ArcKernel
@gpytorch.kernels.constant_kernel
c0 ConstantKernel
@gpytorch.kernels.cosine_kernel
c0 CosineKernel
@gpytorch.kernels.cylindrical_kernel
c0 CylindricalKernel
@gpytorch.kernels.distributional_input_kernel
c0 DistributionalInputKernel
@gpytorch.kernels.gaussian_symmetrized_kl_kernel
c0 GaussianSymmetrizedKLKernel
@gpytorch.kernels.grid_interpolation_kernel
c0 GridInterpolationKernel
@gpytorch.kernels.grid_kernel
c0 GridKernel
@gpytorch.kernels.hamming_kernel
c0 HammingIMQKernel
@gpytorch.kernels.index_kernel
c0 IndexKernel
@gpytorch.kernels.inducing_point_kernel
c0 InducingPointKernel
@gpytorch.kernels.keops.keops_kernel
c0 KeOpsKernel
@gpytorch.kernels.keops.matern_kernel
c0 MaternKernel
@gpytorch.kernels.keops.periodic_kernel
c0 PeriodicKernel
@gpytorch.kernels.keops.rbf_kernel
c0 RBFKernel
@gpytorch.kernels.kernel
c0 AdditiveKernel Distance Kernel ProductKernel
@gpytorch.kernels.lcm_kernel
c0 LCMKernel
@gpytorch.kernels.linear_kernel
c0 LinearKernel
@gpytorch.kernels.matern52_kernel_grad
c0 Matern52KernelGrad
@gpytorch.kernels.matern_kernel
c0 MaternKernel
@gpytorch.kernels.multi_device_kernel
c0 MultiDeviceKernel
@gpytorch.kernels.multitask_kernel
c0 MultitaskKernel
@gpytorch.kernels.newton_girard_additive_kernel
c0 NewtonGirardAdditiveKernel
@gpytorch.kernels.periodic_kernel
c0 PeriodicKernel
@gpytorch.kernels.piecewise_polynomial_kernel
c0 PiecewisePolynomialKernel
@gpytorch.kernels.polynomial_kernel
c0 PolynomialKernel
@gpytorch.kernels.polynomial_kernel_grad
c0 PolynomialKernelGrad
@gpytorch.kernels.product_structure_kernel
c0 ProductStructureKernel
@gpytorch.kernels.rbf_kernel
c0 RBFKernel
@gpytorch.kernels.rbf_kernel_grad
c0 RBFKernelGrad
@gpytorch.kernels.rbf_kernel_gradgrad
c0 RBFKernelGradGrad
@gpytorch.kernels.rff_kernel
c0 RFFKernel
@gpytorch.kernels.rq_kernel
c0 RQKernel
@gpytorch.kernels.scale_kernel
c0 ScaleKernel
@gpytorch.kernels.spectral_delta_kernel
c0 SpectralDeltaKernel
@gpytorch.kernels.spectral_mixture_kernel
c0 SpectralMixtureKernel
@gpytorch.likelihoods.bernoulli_likelihood
c0 BernoulliLikelihood
@gpytorch.likelihoods.beta_likelihood
c0 BetaLikelihood
@gpytorch.likelihoods.gaussian_likelihood
c0 DirichletClassificationLikelihood FixedNoiseGaussianLikelihood GaussianLikelihood GaussianLikelihoodWithMissingObs _GaussianLikelihoodBase
@gpytorch.likelihoods.hadamard_gaussian_likelihood
c0 HadamardGaussianLikelihood
@gpytorch.likelihoods.laplace_likelihood
c0 LaplaceLikelihood
@gpytorch.likelihoods.likelihood
c0 Likelihood _Likelihood _OneDimensionalLikelihood
@gpytorch.likelihoods.likelihood_list
c0 LikelihoodList
@gpytorch.likelihoods.multitask_gaussian_likelihood
c0 MultitaskGaussianLikelihood _MultitaskGaussianLikelihoodBase
@gpytorch.likelihoods.negative_binomial_likelihood
c0 NegativeBinomialLikelihood
@gpytorch.likelihoods.noise_models
c0 FixedGaussianNoise HeteroskedasticNoise HomoskedasticNoise MultitaskHomoskedasticNoise Noise _HomoskedasticNoiseBase
@gpytorch.likelihoods.poisson_likelihood
c0 PoissonLikelihood
@gpytorch.likelihoods.softmax_likelihood
c0 SoftmaxLikelihood
@gpytorch.likelihoods.student_t_likelihood
c0 StudentTLikelihood
@gpytorch.means.constant_mean
c0 ConstantMean
@gpytorch.means.constant_mean_grad
c0 ConstantMeanGrad
@gpytorch.means.constant_mean_gradgrad
c0 ConstantMeanGradGrad
@gpytorch.means.linear_mean
c0 LinearMean
@gpytorch.means.linear_mean_grad
c0 LinearMeanGrad
@gpytorch.means.linear_mean_gradgrad
c0 LinearMeanGradGrad
@gpytorch.means.mean
c0 Mean
@gpytorch.means.multitask_mean
c0 MultitaskMean
@gpytorch.means.zero_mean
c0 ZeroMean
@gpytorch.mlls
c0 VariationalELBOEmpirical VariationalMarginalLogLikelihood
@gpytorch.mlls._approximate_mll
c0 _ApproximateMarginalLogLikelihood
@gpytorch.mlls.added_loss_term
c0 AddedLossTerm
@gpytorch.mlls.deep_approximate_mll
c0 DeepApproximateMLL
@gpytorch.mlls.deep_predictive_log_likelihood
c0 DeepPredictiveLogLikelihood
@gpytorch.mlls.exact_marginal_log_likelihood
c0 ExactMarginalLogLikelihood
@gpytorch.mlls.gamma_robust_variational_elbo
c0 GammaRobustVariationalELBO
@gpytorch.mlls.inducing_point_kernel_added_loss_term
c0 InducingPointKernelAddedLossTerm
@gpytorch.mlls.kl_gaussian_added_loss_term
c0 KLGaussianAddedLossTerm
@gpytorch.mlls.leave_one_out_pseudo_likelihood
c0 LeaveOneOutPseudoLikelihood
@gpytorch.mlls.marginal_log_likelihood
c0 MarginalLogLikelihood
@gpytorch.mlls.noise_model_added_loss_term
c0 NoiseModelAddedLossTerm
@gpytorch.mlls.predictive_log_likelihood
c0 PredictiveLogLikelihood
@gpytorch.mlls.sum_marginal_log_likelihood
c0 SumMarginalLogLikelihood
@gpytorch.mlls.variational_elbo
c0 VariationalELBO
@gpytorch.models
c0 AbstractVariationalGP PyroVariationalGP
@gpytorch.models.approximate_gp
c0 ApproximateGP
@gpytorch.models.deep_gps
c0 AbstractDeepGP AbstractDeepGPLayer
@gpytorch.models.deep_gps.deep_gp
c0 DeepGP DeepGPLayer DeepLikelihood _DeepGPVariationalStrategy
@gpytorch.models.deep_gps.dspp
c0 DSPP DSPPLayer
@gpytorch.models.exact_gp
c0 ExactGP
@gpytorch.models.exact_prediction_strategies
c0 DefaultPredictionStrategy InterpolatedPredictionStrategy LinearPredictionStrategy SGPRPredictionStrategy
@gpytorch.models.gp
c0 GP
@gpytorch.models.gplvm.bayesian_gplvm
c0 BayesianGPLVM
@gpytorch.models.gplvm.latent_variable
c0 LatentVariable MAPLatentVariable PointLatentVariable VariationalLatentVariable
@gpytorch.models.model_list
c0 AbstractModelList IndependentModelList
@gpytorch.models.pyro
c0 PyroGP _PyroMixin
@gpytorch.models.pyro._pyro_mixin
c0 _PyroMixin
@gpytorch.models.pyro.pyro_gp
c0 PyroGP
@gpytorch.module
c0 Module RandomModuleMixin
@gpytorch.optim.ngd
c0 NGD
@gpytorch.priors.horseshoe_prior
c0 HorseshoePrior
@gpytorch.priors.lkj_prior
c0 LKJCholeskyFactorPrior LKJCovariancePrior LKJPrior
@gpytorch.priors.prior
c0 Prior
@gpytorch.priors.smoothed_box_prior
c0 SmoothedBoxPrior
@gpytorch.priors.torch_priors
c0 GammaPrior HalfCauchyPrior HalfNormalPrior LogNormalPrior MultivariateNormalPrior NormalPrior UniformPrior
@gpytorch.priors.wishart_prior
c0 InverseWishartPrior WishartPrior
@gpytorch.settings
c0 _dtype_value_context _feature_flag _value_context debug detach_test_caches eval_cg_tolerance fast_pred_samples fast_pred_var lazily_evaluate_kernels max_eager_kernel_size memory_efficient min_fixed_noise min_variance num_gauss_hermite_locs num_likelihood_samples observation_nan_policy prior_mode sgpr_diagonal_correction skip_posterior_variances trace_mode use_keops variational_cholesky_jitter
@gpytorch.utils.deprecation
k1 DeprecationError
@gpytorch.utils.errors
k1 CachingError
@gpytorch.utils.grid
c0 ScaleToBounds
@gpytorch.utils.interpolation
c0 Interpolation
@gpytorch.utils.nearest_neighbors
c0 NNUtil
@gpytorch.utils.quadrature
c0 GaussHermiteQuadrature1D
@gpytorch.utils.warnings
k1 GPInputWarning OldVersionWarning
@gpytorch.variational._variational_distribution
c0 _VariationalDistribution
@gpytorch.variational._variational_strategy
c0 _BaseExactGP _VariationalStrategy
@gpytorch.variational.additive_grid_interpolation_variational_strategy
c0 AdditiveGridInterpolationVariationalStrategy
@gpytorch.variational.batch_decoupled_variational_strategy
c0 BatchDecoupledVariationalStrategy
@gpytorch.variational.cholesky_variational_distribution
c0 CholeskyVariationalDistribution
@gpytorch.variational.ciq_variational_strategy
c0 CiqVariationalStrategy _NgdInterpTerms
@gpytorch.variational.delta_variational_distribution
c0 DeltaVariationalDistribution
@gpytorch.variational.grid_interpolation_variational_strategy
c0 GridInterpolationVariationalStrategy
@gpytorch.variational.independent_multitask_variational_strategy
c0 IndependentMultitaskVariationalStrategy MultitaskVariationalStrategy
@gpytorch.variational.large_batch_variational_strategy
c0 LargeBatchVariationalStrategy QuadFormDiagonal
@gpytorch.variational.lmc_variational_strategy
c0 LMCVariationalStrategy
@gpytorch.variational.mean_field_variational_distribution
c0 MeanFieldVariationalDistribution
@gpytorch.variational.natural_variational_distribution
c0 NaturalVariationalDistribution _NaturalToMuVarSqrt _NaturalVariationalDistribution
@gpytorch.variational.nearest_neighbor_variational_strategy
c0 NNVariationalStrategy
@gpytorch.variational.orthogonally_decoupled_variational_strategy
c0 OrthogonallyDecoupledVariationalStrategy
@gpytorch.variational.tril_natural_variational_distribution
c0 TrilNaturalVariationalDistribution _TrilNaturalToMuVarSqrt
@gpytorch.variational.unwhitened_variational_strategy
c0 UnwhitenedVariationalStrategy
@gpytorch.variational.variational_strategy
c0 ComputePredictiveUpdates VariationalStrategy
"""

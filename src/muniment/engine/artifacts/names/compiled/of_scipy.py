"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "classes of scipy as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "compiles or runs code, or runs programs",
    "computes with numbers and touches nothing else, or is a module of such functions",
    "enumerations of scipy: calling one looks up a member",
    "exceptions of scipy: their constructors keep their arguments",
    "holds settings and results of a Stan run; what it names of files is read only when asked for",
    "is a distribution with its arguments fixed, or a bag of results",
    "is a distribution, whose state holds the text of its argument parser, which unpickling runs",
    "reads, writes or fetches files that the model names",
    "rebuilds an array or a tuple of results from values in the file",
)
TREES: dict[str, str] = {
    "scipy._build_utils": "g1",
    "scipy._lib._ccallback": "g1",
    "scipy._lib._gcutils": "g1",
    "scipy._lib._testutils": "g1",
    "scipy._lib._uarray": "g1",
    "scipy._lib.uarray": "g1",
    "scipy.conftest": "g1",
    "scipy.datasets": "a8",
    "scipy.io": "a8",
    "scipy.misc.pilutil": "a8",
    "scipy.weave": "g1",
}
NAMES = """
@scipy.__config__
e3 DisplayModes
@scipy._lib._array_api
c0 _XPSphinxCapability
@scipy._lib._array_api_docs_tables
e3 BackendSupportStatus
@scipy._lib._array_api_override
e3 _ArrayClsInfo
@scipy._lib._bunch
g1 _make_tuple_bunch
@scipy._lib._disjoint_set
c0 DisjointSet
@scipy._lib._docscrape
c0 ClassDoc FunctionDoc NumpyDocString ObjDoc Parameter Reader
k4 ParseError
@scipy._lib._gcutils
k4 ReferenceError
@scipy._lib._numpy_compat
c0 suppress_warnings
@scipy._lib._sparse
c0 SparseABC
@scipy._lib._testutils
c0 PytestTester _TestPythranFunc
k4 FPUModeChangeWarning
@scipy._lib._threadsafety
c0 ReentrancyLock
k4 ReentrancyError
@scipy._lib._util
c0 ArgSpec DeprecatedImport FullArgSpec Generator _RichResult _ScalarFunctionWrapper
g1 MapWrapper _FunctionWrapper _lazywhere getargspec_no_self getfullargspec_no_self
@scipy._lib._version
c0 NumpyVersion
@scipy._lib.array_api_compat
n2 numpy
@scipy._lib.array_api_compat.common._aliases
c0 UniqueAllResult UniqueCountsResult UniqueInverseResult
@scipy._lib.array_api_compat.common._helpers
c0 _dask_device
e3 _ClsToXPInfo
@scipy._lib.array_api_compat.common._linalg
c0 EighResult QRResult SVDResult SlogdetResult
@scipy._lib.array_api_compat.common._typing
c0 DTypesAll DTypesBool DTypesComplex DTypesIntegral DTypesNumeric DTypesReal DTypesSigned DTypesUnsigned HasShape JustComplex JustFloat JustInt NestedSequence SupportsArrayNamespace
@scipy._lib.array_api_compat.cupy._info
c0 __array_namespace_info__
@scipy._lib.array_api_compat.dask.array._info
c0 __array_namespace_info__
@scipy._lib.array_api_compat.numpy._aliases
r9 asarray
@scipy._lib.array_api_compat.numpy._info
c0 __array_namespace_info__
@scipy._lib.array_api_compat.torch._info
c0 __array_namespace_info__
@scipy._lib.array_api_extra._lib._at
c0 at
e3 Undef _AtOp
@scipy._lib.array_api_extra._lib._backends
e3 Backend
@scipy._lib.array_api_extra._lib._utils._helpers
c0 _AutoJITWrapper
@scipy._lib.cobyqa.framework
c0 TrustRegion
@scipy._lib.cobyqa.models
c0 Interpolation Models Quadratic
@scipy._lib.cobyqa.problem
c0 BoundConstraints LinearConstraints NonlinearConstraints ObjectiveFunction Problem
@scipy._lib.cobyqa.settings
e3 Constants ExitStatus Options
@scipy._lib.cobyqa.utils.exceptions
c0 CallbackSuccess
k4 FeasibleSuccess MaxEvalError TargetSuccess
@scipy._lib.decorator
c0 ArgSpec ContextManager FunctionMaker getfullargspec
@scipy._lib.deprecation
c0 _DeprecationHelperStr
@scipy._lib.pyprima
e3 ConstraintType
@scipy._lib.pyprima.cobyla.cobyla
c0 COBYLAResult
@scipy._lib.six
c0 Iterator X
@scipy.cluster.hierarchy
c0 ClusterNode
k4 ClusterWarning
n2 linkage
@scipy.cluster.vq
k4 ClusterError
@scipy.constants._codata
k4 ConstantWarning
@scipy.constants.codata
k4 ConstantWarning
@scipy.fft._backend
c0 _ScipyBackend
@scipy.fft._debug_backends
c0 EchoBackend NumPyBackend
@scipy.integrate
g1 quad
@scipy.integrate._bvp
c0 BVPResult
@scipy.integrate._cubature
c0 CubatureRegion CubatureResult _InfiniteLimitsTransform _VariableTransform
@scipy.integrate._ivp.base
c0 ConstantDenseOutput DenseOutput OdeSolver
@scipy.integrate._ivp.bdf
c0 BDF BdfDenseOutput
@scipy.integrate._ivp.common
c0 OdeSolution
@scipy.integrate._ivp.ivp
c0 OdeResult
@scipy.integrate._ivp.lsoda
c0 LSODA LsodaDenseOutput
@scipy.integrate._ivp.radau
c0 Radau RadauDenseOutput
@scipy.integrate._ivp.rk
c0 DOP853 Dop853DenseOutput RK23 RK45 RkDenseOutput RungeKutta
@scipy.integrate._ode
c0 IntegratorBase complex_ode dop853 dopri5 lsoda ode vode zvode
k4 IntegratorConcurrencyError
@scipy.integrate._odepack_py
k4 ODEintWarning
@scipy.integrate._quad_vec
c0 DoubleInfiniteFunc LRUDict SemiInfiniteFunc _Bunch
@scipy.integrate._quadpack_py
c0 _NQuad _OptFunc _RangeFunc
g1 quad
k4 IntegrationWarning
@scipy.integrate._quadrature
c0 CacheAttributes QMCQuadResult
k4 AccuracyWarning
@scipy.integrate._rules._base
c0 FixedRule NestedFixedRule ProductNestedFixed Rule
@scipy.integrate._rules._gauss_kronrod
c0 GaussKronrodQuadrature
@scipy.integrate._rules._gauss_legendre
c0 GaussLegendreQuadrature
@scipy.integrate._rules._genz_malik
c0 GenzMalikCubature
@scipy.integrate.odepack
k4 ODEintWarning
@scipy.integrate.quadpack
c0 _NQuad _OptFunc _RangeFunc
k4 IntegrationWarning
@scipy.integrate.quadrature
k4 AccuracyWarning
@scipy.interpolate._bary_rational
c0 AAA FloaterHormannInterpolator _BarycentricRational
@scipy.interpolate._bspl
c6 BSpline
@scipy.interpolate._bsplines
c0 BSpline
@scipy.interpolate._cubic
c0 Akima1DInterpolator CubicHermiteSpline CubicSpline PchipInterpolator
@scipy.interpolate._fitpack2
c0 BivariateSpline InterpolatedUnivariateSpline LSQBivariateSpline LSQSphereBivariateSpline LSQUnivariateSpline RectBivariateSpline RectSphereBivariateSpline SmoothBivariateSpline SmoothSphereBivariateSpline SphereBivariateSpline UnivariateSpline _BivariateSplineBase _DerivedBivariateSpline
@scipy.interpolate._fitpack_repro
c0 Bunch F Fperiodic
@scipy.interpolate._interpolate
c0 BPoly NdPPoly PPoly _PPolyBase interp1d interp2d
n2 interp1d._call_linear interp1d._call_linear_np interp1d._call_nan_spline interp1d._call_nearest interp1d._call_previousnext interp1d._call_spline
@scipy.interpolate._ndbspline
c0 NdBSpline
@scipy.interpolate._ndgriddata
c0 NearestNDInterpolator
@scipy.interpolate._polyint
c0 BarycentricInterpolator KroghInterpolator _Interpolator1D _Interpolator1DWithDerivatives
@scipy.interpolate._rbf
c0 Rbf
@scipy.interpolate._rbfinterp
c0 RBFInterpolator
@scipy.interpolate._rgi
c0 RegularGridInterpolator
@scipy.interpolate.fitpack2
c0 BivariateSpline InterpolatedUnivariateSpline LSQBivariateSpline LSQSphereBivariateSpline LSQUnivariateSpline RectBivariateSpline RectSphereBivariateSpline SmoothBivariateSpline SmoothSphereBivariateSpline SphereBivariateSpline UnivariateSpline _BivariateSplineBase
@scipy.interpolate.interpolate
c0 BPoly NdPPoly PPoly RegularGridInterpolator _PPolyBase _ppform interp1d interp2d
n2 interp1d._call_linear interp1d._call_linear_np interp1d._call_nan_spline interp1d._call_nearest interp1d._call_previousnext interp1d._call_spline
@scipy.interpolate.ndgriddata
c0 NearestNDInterpolator
@scipy.interpolate.polyint
c0 BarycentricInterpolator KroghInterpolator _Interpolator1D _Interpolator1DWithDerivatives
@scipy.interpolate.rbf
c0 Rbf
@scipy.linalg._matfuncs_inv_ssq
c0 _MatrixM1PowerOperator
k4 FractionalMatrixPowerError LogmError LogmExactlySingularWarning LogmNearlySingularWarning LogmRankWarning
@scipy.linalg._matfuncs_sqrtm
k4 SqrtmError
@scipy.linalg._misc
k4 LinAlgWarning
n2 norm
@scipy.linalg._testutils
c0 _FakeMatrix _FakeMatrix2
@scipy.linalg.basic
k4 LstsqLapackError
@scipy.linalg.misc
k4 LinAlgWarning
@scipy.misc.common
g1 derivative
@scipy.ndimage
g1 generic_filter generic_filter1d
@scipy.ndimage._filters
g1 generic_filter generic_filter1d generic_gradient_magnitude generic_laplace
@scipy.ndimage.filters
g1 generic_filter generic_filter1d generic_gradient_magnitude generic_laplace
@scipy.odr._models
c0 _ExponentialModel _MultilinearModel _QuadraticModel _UnilinearModel
@scipy.odr._odrpack
c0 Data Model ODR Output RealData
k4 OdrError OdrStop OdrWarning
@scipy.odr.models
c0 _ExponentialModel _MultilinearModel _QuadraticModel _UnilinearModel
@scipy.odr.odrpack
c0 Data Model ODR Output RealData
k4 OdrError OdrStop OdrWarning
@scipy.optimize
g1 basinhopping brute curve_fit leastsq minimize root
@scipy.optimize._basinhopping
c0 AdaptiveStepsize BasinHoppingRunner Metropolis MinimizerWrapper RandomDisplacement Storage
@scipy.optimize._constraints
c0 Bounds LinearConstraint NonlinearConstraint PreparedConstraint
@scipy.optimize._dcsrch
c0 DCSRCH
@scipy.optimize._differentiable_functions
c0 IdentityVectorFunction LinearVectorFunction ScalarFunction VectorFunction _ScalarGradWrapper _ScalarHessWrapper _VectorFunWrapper _VectorHessWrapper _VectorJacWrapper
@scipy.optimize._differentialevolution
c0 DifferentialEvolutionSolver _ConstraintWrapper _FunctionWrapper
@scipy.optimize._dual_annealing
c0 EnergyState LocalSearchWrapper ObjectiveFunWrapper StrategyChain VisitingDistribution
@scipy.optimize._hessian_update_strategy
c0 BFGS FullHessianUpdateStrategy HessianUpdateStrategy SR1
@scipy.optimize._hungarian
c0 _Hungary
@scipy.optimize._lbfgsb_py
c0 LbfgsInvHessProduct
@scipy.optimize._linesearch
k4 LineSearchWarning
@scipy.optimize._linprog_util
c0 _LPProblem
@scipy.optimize._lsq.least_squares
c0 _WrapArgsKwargs
@scipy.optimize._minimize
c0 _Patch_Callback_Equal_Variables _Remove_From_Func
g1 minimize
@scipy.optimize._minpack_py
g1 curve_fit leastsq
@scipy.optimize._nonlin
c0 Anderson BroydenFirst BroydenSecond DiagBroyden ExcitingMixing GenericBroyden InverseJacobian Jacobian KrylovJacobian LinearMixing LowRankMatrix TerminationCondition
k4 NoConvergence
@scipy.optimize._numdiff
c0 _Fun_Wrapper
@scipy.optimize._optimize
c0 Brent MemoizeJac OptimizeResult _Brute_Wrapper
k4 BracketError OptimizeWarning _LineSearchError _MaxFuncCallError
@scipy.optimize._root_scalar
c0 MemoizeDer
@scipy.optimize._shgo
c0 LMap LMapCache SHGO
@scipy.optimize._shgo_lib._complex
c0 Complex
@scipy.optimize._shgo_lib._vertex
c0 ConstraintWrapper FieldWrapper VertexBase VertexCacheBase VertexCube VertexScalarField VertexVectorField
@scipy.optimize._shgo_lib.sobol_seq
c0 Sobol
@scipy.optimize._shgo_lib.triangulation
c0 Cell Complex Simplex Vertex VertexCache VertexGroup
@scipy.optimize._spectral
k4 _NoConvergence
@scipy.optimize._trustregion
c0 BaseQuadraticSubproblem
@scipy.optimize._trustregion_constr.canonical_constraint
c0 CanonicalConstraint
@scipy.optimize._trustregion_constr.minimize_trustregion_constr
c0 HessianLinearOperator LagrangianHessian
@scipy.optimize._trustregion_constr.report
c0 BasicReport IPReport ReportBase SQPReport
@scipy.optimize._trustregion_constr.tr_interior_point
c0 BarrierSubproblem
@scipy.optimize._trustregion_dogleg
c0 DoglegSubproblem
@scipy.optimize._trustregion_exact
c0 IterativeSubproblem
@scipy.optimize._trustregion_ncg
c0 CGSteihaugSubproblem
@scipy.optimize._zeros_py
c0 RootResults TOMS748Solver
@scipy.optimize.lbfgsb
c0 LbfgsInvHessProduct
@scipy.optimize.linesearch
k4 LineSearchWarning
@scipy.optimize.minpack
g1 curve_fit leastsq
@scipy.optimize.nonlin
c0 Anderson BroydenFirst BroydenSecond DiagBroyden ExcitingMixing GenericBroyden InverseJacobian Jacobian KrylovJacobian LinearMixing LowRankMatrix TerminationCondition
k4 NoConvergence
@scipy.optimize.optimize
c0 Brent MemoizeJac OptimizeResult _Brute_Wrapper
k4 OptimizeWarning _LineSearchError
@scipy.optimize.zeros
c0 RootResults TOMS748Solver
@scipy.signal._czt
c0 CZT ZoomFFT
@scipy.signal._filter_design
k4 BadCoefficients
@scipy.signal._ltisys
c0 Bunch LinearTimeInvariant StateSpace StateSpaceContinuous StateSpaceDiscrete TransferFunction TransferFunctionContinuous TransferFunctionDiscrete ZerosPolesGain ZerosPolesGainContinuous ZerosPolesGainDiscrete dlti lti
@scipy.signal._short_time_fft
c0 ShortTimeFFT
@scipy.signal._upfirdn
c0 _UpFIRDn
@scipy.signal.filter_design
k4 BadCoefficients
@scipy.signal.ltisys
c0 Bunch LinearTimeInvariant StateSpace StateSpaceContinuous StateSpaceDiscrete TransferFunction TransferFunctionContinuous TransferFunctionDiscrete ZerosPolesGain ZerosPolesGainContinuous ZerosPolesGainDiscrete dlti lti
@scipy.sparse._base
c0 _spbase sparray
k4 SparseEfficiencyWarning SparseFormatWarning SparseWarning
@scipy.sparse._bsr
c0 _bsr_base bsr_array bsr_matrix
@scipy.sparse._compressed
c0 _cs_matrix
@scipy.sparse._construct
n2 hstack vstack
@scipy.sparse._coo
c0 _coo_base coo_array coo_matrix
@scipy.sparse._csc
c0 _csc_base csc_array csc_matrix
@scipy.sparse._csr
c0 _csr_base csr_array csr_matrix
@scipy.sparse._data
c0 _data_matrix _minmax_mixin
@scipy.sparse._dia
c0 _dia_base dia_array dia_matrix
@scipy.sparse._dok
c0 _dok_base dok_array dok_matrix
@scipy.sparse._index
c0 IndexMixin
@scipy.sparse._lil
c0 _lil_base lil_array lil_matrix
@scipy.sparse._matrix
c0 spmatrix
@scipy.sparse.base
c0 spmatrix
k4 SparseEfficiencyWarning SparseFormatWarning SparseWarning
@scipy.sparse.bsr
c0 bsr_matrix
@scipy.sparse.compressed
c0 _cs_matrix
@scipy.sparse.coo
c0 coo_matrix
@scipy.sparse.csc
c0 csc_matrix
@scipy.sparse.csr
c0 csr_matrix
@scipy.sparse.data
c0 _data_matrix _minmax_mixin
@scipy.sparse.dia
c0 dia_matrix
@scipy.sparse.dok
c0 dok_matrix
@scipy.sparse.lil
c0 lil_matrix
@scipy.sparse.linalg._dsolve.linsolve
k4 MatrixRankWarning
@scipy.sparse.linalg._eigen.arpack.arpack
c0 IterInv IterOpInv LuInv SpLuInv _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
k4 ArpackError ArpackNoConvergence
@scipy.sparse.linalg._expm_multiply
c0 LazyOperatorNormInfo
@scipy.sparse.linalg._interface
c0 IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator _TransposedLinearOperator
@scipy.sparse.linalg._matfuncs
c0 MatrixPowerOperator ProductOperator _ExpmPadeHelper
@scipy.sparse.linalg._special_sparse_arrays
c0 LaplacianNd MikotaK MikotaM MikotaPair Sakurai
@scipy.sparse.linalg._svdp
c0 _AProd
@scipy.sparse.linalg.dsolve.linsolve
k4 MatrixRankWarning
@scipy.sparse.linalg.eigen.arpack.arpack
c0 IterInv IterOpInv LuInv SpLuInv _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
k4 ArpackError ArpackNoConvergence
@scipy.sparse.linalg.interface
c0 IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator _TransposedLinearOperator
@scipy.sparse.linalg.matfuncs
c0 MatrixPowerOperator ProductOperator _ExpmPadeHelper
@scipy.sparse.sputils
c0 IndexMixin
@scipy.spatial._ckdtree
c6 cKDTree cKDTreeNode
r9 __pyx_unpickle_cKDTreeNode
@scipy.spatial._kdtree
c0 KDTree KDTree.innernode KDTree.leafnode KDTree.node Rectangle
@scipy.spatial._qhull
c6 ConvexHull Delaunay HalfspaceIntersection Voronoi _Qhull _QhullUser
@scipy.spatial._spherical_voronoi
c0 SphericalVoronoi
@scipy.spatial.ckdtree
c6 cKDTree cKDTreeNode
@scipy.spatial.distance
c0 CDistMetricWrapper CDistWeightedMetricWrapper MetricInfo PDistMetricWrapper PDistWeightedMetricWrapper
n2 braycurtis canberra cdist chebyshev cityblock correlation cosine dice euclidean hamming jaccard jensenshannon mahalanobis minkowski pdist rogerstanimoto russellrao sokalsneath sqeuclidean squareform yule
@scipy.spatial.kdtree
c0 KDTree KDTree.innernode KDTree.leafnode KDTree.node Rectangle
@scipy.spatial.qhull
c6 ConvexHull Delaunay HalfspaceIntersection Voronoi _Qhull _QhullUser
@scipy.spatial.transform._rigid_transform
c0 RigidTransform
@scipy.spatial.transform._rotation
c6 Rotation Slerp
r9 __pyx_unpickle_Rotation
@scipy.spatial.transform._rotation_spline
c0 RotationSpline
@scipy.spatial.transform.rotation
c6 Rotation Slerp
@scipy.special
n2 beta betaln boxcox comb digamma erf erfc erfinv expit factorial gamma gammaln inv_boxcox log_softmax logit logsumexp ndtr ndtri polygamma softmax xlogy
@scipy.special._basic
n2 comb digamma factorial polygamma
@scipy.special._generate_pyx
c0 Func FusedFunc Ufunc
@scipy.special._logsumexp
n2 log_softmax logsumexp softmax
@scipy.special._mptestutils
c0 Arg ComplexArg FixedArg IntArg MpmathData
k4 TimeoutError
@scipy.special._multiufuncs
c0 MultiUFunc
@scipy.special._orthogonal
c0 orthopoly1d
@scipy.special._sf_error
k4 SpecialFunctionError SpecialFunctionWarning
@scipy.special._support_alternative_backends
c0 _FuncInfo
@scipy.special._testutils
c0 FuncData MissingModule
@scipy.special._ufuncs
n2 beta betaln boxcox boxcox1p erf erfc erfinv expit gamma gammaln inv_boxcox logit ndtr ndtri psi xlogy
@scipy.special.orthogonal
c0 orthopoly1d
@scipy.special.sf_error
k4 SpecialFunctionError SpecialFunctionWarning
@scipy.stats
n2 beta binom chi2 expon f gamma lognorm loguniform norm poisson randint reciprocal t truncnorm uniform
@scipy.stats._axis_nan_policy
k4 SmallSampleWarning
@scipy.stats._binned_statistic
c0 BinnedStatistic2dResult BinnedStatisticResult BinnedStatisticddResult
@scipy.stats._binomtest
c0 BinomTestResult
@scipy.stats._censored_data
c0 CensoredData
@scipy.stats._common
c0 ConfidenceInterval
@scipy.stats._continuous_distns
s7 alpha_gen anglit_gen arcsine_gen argus_gen beta_gen betaprime_gen bradford_gen burr12_gen burr_gen cauchy_gen chi2_gen chi_gen cosine_gen crystalball_gen dgamma_gen dpareto_lognorm_gen dweibull_gen erlang_gen expon_gen exponnorm_gen exponpow_gen exponweib_gen f_gen fatiguelife_gen fisk_gen foldcauchy_gen foldnorm_gen frechet_l_gen frechet_r_gen gamma_gen gausshyper_gen genexpon_gen genextreme_gen gengamma_gen genhalflogistic_gen genhyperbolic_gen geninvgauss_gen genlogistic_gen gennorm_gen genpareto_gen gibrat_gen gilbrat_gen gompertz_gen gumbel_l_gen gumbel_r_gen halfcauchy_gen halfgennorm_gen halflogistic_gen halfnorm_gen hypsecant_gen invgamma_gen invgauss_gen invweibull_gen irwinhall_gen jf_skew_t_gen johnsonsb_gen johnsonsu_gen kappa3_gen kappa4_gen ksone_gen kstwo_gen kstwobign_gen landau_gen laplace_asymmetric_gen laplace_gen levy_gen levy_l_gen levy_stable_gen loggamma_gen logistic_gen loglaplace_gen lognorm_gen lomax_gen maxwell_gen mielke_gen moyal_gen nakagami_gen ncf_gen nct_gen ncx2_gen norm_gen norminvgauss_gen pareto_gen pearson3_gen powerlaw_gen powerlognorm_gen powernorm_gen rayleigh_gen rdist_gen recipinvgauss_gen reciprocal_gen rel_breitwigner_gen rice_gen rv_histogram semicircular_gen skew_norm_gen skewcauchy_gen skewnorm_gen studentized_range_gen t_gen trapezoid_gen trapz_gen triang_gen truncexpon_gen truncnorm_gen truncpareto_gen truncweibull_min_gen tukeylambda_gen uniform_gen vonmises_gen wald_gen weibull_max_gen weibull_min_gen wrapcauchy_gen
@scipy.stats._covariance
c0 CovViaCholesky CovViaDiagonal CovViaEigendecomposition CovViaPSD CovViaPrecision Covariance
@scipy.stats._discrete_distns
s7 _nchypergeom_gen bernoulli_gen betabinom_gen betanbinom_gen binom_gen boltzmann_gen dlaplace_gen geom_gen hypergeom_gen logser_gen nbinom_gen nchypergeom_fisher_gen nchypergeom_wallenius_gen nhypergeom_gen planck_gen poisson_binom_gen poisson_gen randint_gen skellam_gen yulesimon_gen zipf_gen zipfian_gen
@scipy.stats._distn_infrastructure
c6 rv_continuous_frozen rv_discrete_frozen rv_frozen
s7 rv_continuous rv_discrete rv_generic rv_sample
@scipy.stats._distribution_infrastructure
c0 ContinuousDistribution DiscreteDistribution FoldedDistribution Mixture MonotonicTransformedDistribution OrderStatisticDistribution ShiftedScaledDistribution TransformedDistribution TruncatedDistribution UnivariateDistribution _Domain _IntegerInterval _Interval _Parameter _Parameterization _RealInterval _RealParameter
@scipy.stats._fit
c0 FitResult GoodnessOfFitResult
@scipy.stats._hypotests
c0 BarnardExactResult BoschlooExactResult CramerVonMisesResult Epps_Singleton_2sampResult SomersDResult TukeyHSDResult
@scipy.stats._kde
c0 gaussian_kde
@scipy.stats._levy_stable
s7 levy_stable_gen
@scipy.stats._mannwhitneyu
c0 MannwhitneyuResult _MWU
@scipy.stats._mgc
c0 _ParallelP
@scipy.stats._morestats
c0 AnsariResult BartlettResult DirectionalStats FlignerResult LeveneResult Mean ShapiroResult Std_dev Variance _ABW _BigFloat
@scipy.stats._mstats_basic
c0 BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult KruskalResult KurtosistestResult MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult SkewtestResult Ttest_1sampResult Ttest_indResult Ttest_relResult
@scipy.stats._multicomp
c0 DunnettResult
@scipy.stats._multivariate
c0 _PSD dirichlet_frozen dirichlet_gen dirichlet_multinomial_frozen dirichlet_multinomial_gen invwishart_frozen invwishart_gen matrix_normal_frozen matrix_normal_gen matrix_t_frozen matrix_t_gen multi_rv_frozen multi_rv_generic multinomial_frozen multinomial_gen multivariate_hypergeom_frozen multivariate_hypergeom_gen multivariate_normal_frozen multivariate_normal_gen multivariate_t_frozen multivariate_t_gen normal_inverse_gamma_frozen normal_inverse_gamma_gen ortho_group_frozen ortho_group_gen random_correlation_frozen random_correlation_gen random_table_frozen random_table_gen special_ortho_group_frozen special_ortho_group_gen uniform_direction_frozen uniform_direction_gen unitary_group_frozen unitary_group_gen vonmises_fisher_frozen vonmises_fisher_gen wishart_frozen wishart_gen
@scipy.stats._new_distributions
c0 Binomial Logistic Normal StandardNormal Uniform _Gamma _LogUniform
@scipy.stats._odds_ratio
c0 OddsRatioResult
@scipy.stats._page_trend_test
c0 PageTrendTestResult _PageL
@scipy.stats._probability_distribution
c0 _ProbabilityDistribution
@scipy.stats._qmc
c0 Halton LatinHypercube MultinomialQMC MultivariateNormalQMC PoissonDisk QMCEngine Sobol
@scipy.stats._relative_risk
c0 RelativeRiskResult
@scipy.stats._resampling
c0 BootstrapMethod BootstrapResult MonteCarloMethod MonteCarloTestResult PermutationMethod PermutationTestResult PowerResult ResamplingMethod
g1 bootstrap monte_carlo_test permutation_test
@scipy.stats._rvs_sampling
c0 NumericalInverseHermite
@scipy.stats._sampling
c0 CustomDistPINV FastGeneratorInversion RatioUniforms
@scipy.stats._sensitivity_analysis
c0 BootstrapSobolResult SobolResult
@scipy.stats._stats_mstats_common
c0 LinregressResult
@scipy.stats._stats_py
c0 AlexanderGovernResult BrunnerMunzelResult ConfidenceInterval CumfreqResult DescribeResult F_onewayResult FriedmanchisquareResult HistogramResult KruskalResult KurtosistestResult ModeResult NormaltestResult PearsonRResult Power_divergenceResult QuantileTestResult RanksumsResult RelfreqResult SigmaclipResult SkewtestResult TtestResult Ttest_indResult _SimpleBeta _SimpleChi2 _SimpleF _SimpleNormal _SimpleStudentT
c5 LinregressResult
n2 entropy f_oneway gmean hmean iqr kendalltau ks_2samp kurtosis mode pearsonr rankdata sem skew spearmanr trim_mean ttest_ind zscore
@scipy.stats._survival
c0 ECDFResult EmpiricalDistributionFunction LogRankResult
@scipy.stats._warnings_errors
k4 ConstantInputWarning DegenerateDataWarning FitError NearConstantInputWarning
@scipy.stats._wilcoxon
c0 WilcoxonDistribution
@scipy.stats.distributions
c6 rv_frozen
@scipy.stats.kde
c0 gaussian_kde
@scipy.stats.morestats
c0 AndersonResult Anderson_ksampResult AnsariResult BartlettResult FlignerResult LeveneResult Mean ShapiroResult Std_dev Variance WilcoxonResult _ABW
@scipy.stats.mstats_basic
c0 BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult KendalltauResult KruskalResult KurtosistestResult LinregressResult MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult SkewtestResult SpearmanrResult Ttest_1sampResult Ttest_indResult Ttest_relResult
@scipy.stats.stats
c0 BrunnerMunzelResult CumfreqResult DescribeResult F_onewayResult FriedmanchisquareResult HistogramResult Jarque_beraResult KendalltauResult KruskalResult Ks_2sampResult KstestResult KurtosistestResult MGCResult MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult Power_divergenceResult RanksumsResult RelfreqResult RepeatedResults SigmaclipResult SkewtestResult SpearmanrResult Ttest_1sampResult Ttest_indResult Ttest_relResult WeightedTauResult _ParallelP
k4 AlexanderGovernConstantInputWarning F_onewayBadInputSizesWarning F_onewayConstantInputWarning PearsonRConstantInputWarning PearsonRNearConstantInputWarning SpearmanRConstantInputWarning
n2 f_oneway gmean hmean kendalltau ks_2samp kurtosis mode pearsonr rankdata sem skew spearmanr trim_mean ttest_ind zscore
"""

"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "compiles or runs code, or runs programs",
    "computes with numbers and touches nothing else, or is a module of such functions",
    "holds settings and results of a Stan run; what it names of files is read only when asked for",
    "is a class of scipy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a distribution with its arguments fixed, or a bag of results",
    "is a distribution, whose state holds the text of its argument parser, which unpickling runs",
    "is an enumeration of scipy: calling it looks up a member",
    "is an exception of scipy, or a class that its saves call; the look at its source took in the constructor too",
    "reads, writes or fetches files that the model names",
    "rebuilds an array or a tuple of results from values in the file",
)
TREES: dict[str, str] = {
    "scipy._build_utils": "g0",
    "scipy._lib._ccallback": "g0",
    "scipy._lib._gcutils": "g0",
    "scipy._lib._testutils": "g0",
    "scipy._lib._uarray": "g0",
    "scipy._lib.uarray": "g0",
    "scipy.conftest": "g0",
    "scipy.datasets": "a8",
    "scipy.io": "a8",
    "scipy.misc.pilutil": "a8",
    "scipy.weave": "g0",
}
NAMES = """
@scipy.__config__
e6 DisplayModes
@scipy._lib._array_api
c3 _XPSphinxCapability
@scipy._lib._array_api_docs_tables
e6 BackendSupportStatus
@scipy._lib._array_api_override
e6 _ArrayClsInfo
@scipy._lib._bunch
g0 _make_tuple_bunch
@scipy._lib._disjoint_set
c3 DisjointSet
@scipy._lib._docscrape
c3 ClassDoc FunctionDoc NumpyDocString ObjDoc Parameter Reader
k7 ParseError
@scipy._lib._gcutils
k7 ReferenceError
@scipy._lib._numpy_compat
c3 suppress_warnings
@scipy._lib._sparse
c3 SparseABC
@scipy._lib._testutils
c3 PytestTester _TestPythranFunc
k7 FPUModeChangeWarning
@scipy._lib._threadsafety
c3 ReentrancyLock
k7 ReentrancyError
@scipy._lib._util
c3 ArgSpec DeprecatedImport FullArgSpec Generator _RichResult _ScalarFunctionWrapper
g0 MapWrapper _FunctionWrapper _lazywhere getargspec_no_self getfullargspec_no_self
@scipy._lib._version
c3 NumpyVersion
@scipy._lib.array_api_compat
n1 numpy
@scipy._lib.array_api_compat.common._aliases
c3 UniqueAllResult UniqueCountsResult UniqueInverseResult
@scipy._lib.array_api_compat.common._helpers
c3 _dask_device
e6 _ClsToXPInfo
@scipy._lib.array_api_compat.common._linalg
c3 EighResult QRResult SVDResult SlogdetResult
@scipy._lib.array_api_compat.common._typing
c3 DTypesAll DTypesBool DTypesComplex DTypesIntegral DTypesNumeric DTypesReal DTypesSigned DTypesUnsigned HasShape JustComplex JustFloat JustInt NestedSequence SupportsArrayNamespace
@scipy._lib.array_api_compat.cupy._info
c3 __array_namespace_info__
@scipy._lib.array_api_compat.dask.array._info
c3 __array_namespace_info__
@scipy._lib.array_api_compat.numpy._aliases
r9 asarray
@scipy._lib.array_api_compat.numpy._info
c3 __array_namespace_info__
@scipy._lib.array_api_compat.torch._info
c3 __array_namespace_info__
@scipy._lib.array_api_extra._lib._at
c3 at
e6 Undef _AtOp
@scipy._lib.array_api_extra._lib._backends
e6 Backend
@scipy._lib.array_api_extra._lib._utils._helpers
c3 _AutoJITWrapper
@scipy._lib.cobyqa.framework
c3 TrustRegion
@scipy._lib.cobyqa.models
c3 Interpolation Models Quadratic
@scipy._lib.cobyqa.problem
c3 BoundConstraints LinearConstraints NonlinearConstraints ObjectiveFunction Problem
@scipy._lib.cobyqa.settings
e6 Constants ExitStatus Options
@scipy._lib.cobyqa.utils.exceptions
c3 CallbackSuccess
k7 FeasibleSuccess MaxEvalError TargetSuccess
@scipy._lib.decorator
c3 ArgSpec ContextManager FunctionMaker getfullargspec
@scipy._lib.deprecation
c3 _DeprecationHelperStr
@scipy._lib.pyprima
e6 ConstraintType
@scipy._lib.pyprima.cobyla.cobyla
c3 COBYLAResult
@scipy._lib.six
c3 Iterator X
@scipy.cluster.hierarchy
c3 ClusterNode
k7 ClusterWarning
n1 linkage
@scipy.cluster.vq
k7 ClusterError
@scipy.constants._codata
k7 ConstantWarning
@scipy.constants.codata
k7 ConstantWarning
@scipy.fft._backend
c3 _ScipyBackend
@scipy.fft._debug_backends
c3 EchoBackend NumPyBackend
@scipy.integrate
g0 quad
@scipy.integrate._bvp
c3 BVPResult
@scipy.integrate._cubature
c3 CubatureRegion CubatureResult _InfiniteLimitsTransform _VariableTransform
@scipy.integrate._ivp.base
c3 ConstantDenseOutput DenseOutput OdeSolver
@scipy.integrate._ivp.bdf
c3 BDF BdfDenseOutput
@scipy.integrate._ivp.common
c3 OdeSolution
@scipy.integrate._ivp.ivp
c3 OdeResult
@scipy.integrate._ivp.lsoda
c3 LSODA LsodaDenseOutput
@scipy.integrate._ivp.radau
c3 Radau RadauDenseOutput
@scipy.integrate._ivp.rk
c3 DOP853 Dop853DenseOutput RK23 RK45 RkDenseOutput RungeKutta
@scipy.integrate._ode
c3 IntegratorBase complex_ode dop853 dopri5 lsoda ode vode zvode
k7 IntegratorConcurrencyError
@scipy.integrate._odepack_py
k7 ODEintWarning
@scipy.integrate._quad_vec
c3 DoubleInfiniteFunc LRUDict SemiInfiniteFunc _Bunch
@scipy.integrate._quadpack_py
c3 _NQuad _OptFunc _RangeFunc
g0 quad
k7 IntegrationWarning
@scipy.integrate._quadrature
c3 CacheAttributes QMCQuadResult
k7 AccuracyWarning
@scipy.integrate._rules._base
c3 FixedRule NestedFixedRule ProductNestedFixed Rule
@scipy.integrate._rules._gauss_kronrod
c3 GaussKronrodQuadrature
@scipy.integrate._rules._gauss_legendre
c3 GaussLegendreQuadrature
@scipy.integrate._rules._genz_malik
c3 GenzMalikCubature
@scipy.integrate.odepack
k7 ODEintWarning
@scipy.integrate.quadpack
c3 _NQuad _OptFunc _RangeFunc
k7 IntegrationWarning
@scipy.integrate.quadrature
k7 AccuracyWarning
@scipy.interpolate._bary_rational
c3 AAA FloaterHormannInterpolator _BarycentricRational
@scipy.interpolate._bspl
c4 BSpline
@scipy.interpolate._bsplines
c3 BSpline
@scipy.interpolate._cubic
c3 Akima1DInterpolator CubicHermiteSpline CubicSpline PchipInterpolator
@scipy.interpolate._fitpack2
c3 BivariateSpline InterpolatedUnivariateSpline LSQBivariateSpline LSQSphereBivariateSpline LSQUnivariateSpline RectBivariateSpline RectSphereBivariateSpline SmoothBivariateSpline SmoothSphereBivariateSpline SphereBivariateSpline UnivariateSpline _BivariateSplineBase _DerivedBivariateSpline
@scipy.interpolate._fitpack_repro
c3 Bunch F Fperiodic
@scipy.interpolate._interpolate
c3 BPoly NdPPoly PPoly _PPolyBase interp1d interp2d
n1 interp1d._call_linear interp1d._call_linear_np interp1d._call_nan_spline interp1d._call_nearest interp1d._call_previousnext interp1d._call_spline
@scipy.interpolate._ndbspline
c3 NdBSpline
@scipy.interpolate._ndgriddata
c3 NearestNDInterpolator
@scipy.interpolate._polyint
c3 BarycentricInterpolator KroghInterpolator _Interpolator1D _Interpolator1DWithDerivatives
@scipy.interpolate._rbf
c3 Rbf
@scipy.interpolate._rbfinterp
c3 RBFInterpolator
@scipy.interpolate._rgi
c3 RegularGridInterpolator
@scipy.interpolate.fitpack2
c3 BivariateSpline InterpolatedUnivariateSpline LSQBivariateSpline LSQSphereBivariateSpline LSQUnivariateSpline RectBivariateSpline RectSphereBivariateSpline SmoothBivariateSpline SmoothSphereBivariateSpline SphereBivariateSpline UnivariateSpline _BivariateSplineBase
@scipy.interpolate.interpolate
c3 BPoly NdPPoly PPoly RegularGridInterpolator _PPolyBase _ppform interp1d interp2d
n1 interp1d._call_linear interp1d._call_linear_np interp1d._call_nan_spline interp1d._call_nearest interp1d._call_previousnext interp1d._call_spline
@scipy.interpolate.ndgriddata
c3 NearestNDInterpolator
@scipy.interpolate.polyint
c3 BarycentricInterpolator KroghInterpolator _Interpolator1D _Interpolator1DWithDerivatives
@scipy.interpolate.rbf
c3 Rbf
@scipy.linalg._matfuncs_inv_ssq
c3 _MatrixM1PowerOperator
k7 FractionalMatrixPowerError LogmError LogmExactlySingularWarning LogmNearlySingularWarning LogmRankWarning
@scipy.linalg._matfuncs_sqrtm
k7 SqrtmError
@scipy.linalg._misc
k7 LinAlgWarning
n1 norm
@scipy.linalg._testutils
c3 _FakeMatrix _FakeMatrix2
@scipy.linalg.basic
k7 LstsqLapackError
@scipy.linalg.misc
k7 LinAlgWarning
@scipy.misc.common
g0 derivative
@scipy.ndimage
g0 generic_filter generic_filter1d
@scipy.ndimage._filters
g0 generic_filter generic_filter1d generic_gradient_magnitude generic_laplace
@scipy.ndimage.filters
g0 generic_filter generic_filter1d generic_gradient_magnitude generic_laplace
@scipy.odr._models
c3 _ExponentialModel _MultilinearModel _QuadraticModel _UnilinearModel
@scipy.odr._odrpack
c3 Data Model ODR Output RealData
k7 OdrError OdrStop OdrWarning
@scipy.odr.models
c3 _ExponentialModel _MultilinearModel _QuadraticModel _UnilinearModel
@scipy.odr.odrpack
c3 Data Model ODR Output RealData
k7 OdrError OdrStop OdrWarning
@scipy.optimize
g0 basinhopping brute curve_fit leastsq minimize root
@scipy.optimize._basinhopping
c3 AdaptiveStepsize BasinHoppingRunner Metropolis MinimizerWrapper RandomDisplacement Storage
@scipy.optimize._constraints
c3 Bounds LinearConstraint NonlinearConstraint PreparedConstraint
@scipy.optimize._dcsrch
c3 DCSRCH
@scipy.optimize._differentiable_functions
c3 IdentityVectorFunction LinearVectorFunction ScalarFunction VectorFunction _ScalarGradWrapper _ScalarHessWrapper _VectorFunWrapper _VectorHessWrapper _VectorJacWrapper
@scipy.optimize._differentialevolution
c3 DifferentialEvolutionSolver _ConstraintWrapper _FunctionWrapper
@scipy.optimize._dual_annealing
c3 EnergyState LocalSearchWrapper ObjectiveFunWrapper StrategyChain VisitingDistribution
@scipy.optimize._hessian_update_strategy
c3 BFGS FullHessianUpdateStrategy HessianUpdateStrategy SR1
@scipy.optimize._hungarian
c3 _Hungary
@scipy.optimize._lbfgsb_py
c3 LbfgsInvHessProduct
@scipy.optimize._linesearch
k7 LineSearchWarning
@scipy.optimize._linprog_util
c3 _LPProblem
@scipy.optimize._lsq.least_squares
c3 _WrapArgsKwargs
@scipy.optimize._minimize
c3 _Patch_Callback_Equal_Variables _Remove_From_Func
g0 minimize
@scipy.optimize._minpack_py
g0 curve_fit leastsq
@scipy.optimize._nonlin
c3 Anderson BroydenFirst BroydenSecond DiagBroyden ExcitingMixing GenericBroyden InverseJacobian Jacobian KrylovJacobian LinearMixing LowRankMatrix TerminationCondition
k7 NoConvergence
@scipy.optimize._numdiff
c3 _Fun_Wrapper
@scipy.optimize._optimize
c3 Brent MemoizeJac OptimizeResult _Brute_Wrapper
k7 BracketError OptimizeWarning _LineSearchError _MaxFuncCallError
@scipy.optimize._root_scalar
c3 MemoizeDer
@scipy.optimize._shgo
c3 LMap LMapCache SHGO
@scipy.optimize._shgo_lib._complex
c3 Complex
@scipy.optimize._shgo_lib._vertex
c3 ConstraintWrapper FieldWrapper VertexBase VertexCacheBase VertexCube VertexScalarField VertexVectorField
@scipy.optimize._shgo_lib.sobol_seq
c3 Sobol
@scipy.optimize._shgo_lib.triangulation
c3 Cell Complex Simplex Vertex VertexCache VertexGroup
@scipy.optimize._spectral
k7 _NoConvergence
@scipy.optimize._trustregion
c3 BaseQuadraticSubproblem
@scipy.optimize._trustregion_constr.canonical_constraint
c3 CanonicalConstraint
@scipy.optimize._trustregion_constr.minimize_trustregion_constr
c3 HessianLinearOperator LagrangianHessian
@scipy.optimize._trustregion_constr.report
c3 BasicReport IPReport ReportBase SQPReport
@scipy.optimize._trustregion_constr.tr_interior_point
c3 BarrierSubproblem
@scipy.optimize._trustregion_dogleg
c3 DoglegSubproblem
@scipy.optimize._trustregion_exact
c3 IterativeSubproblem
@scipy.optimize._trustregion_ncg
c3 CGSteihaugSubproblem
@scipy.optimize._zeros_py
c3 RootResults TOMS748Solver
@scipy.optimize.lbfgsb
c3 LbfgsInvHessProduct
@scipy.optimize.linesearch
k7 LineSearchWarning
@scipy.optimize.minpack
g0 curve_fit leastsq
@scipy.optimize.nonlin
c3 Anderson BroydenFirst BroydenSecond DiagBroyden ExcitingMixing GenericBroyden InverseJacobian Jacobian KrylovJacobian LinearMixing LowRankMatrix TerminationCondition
k7 NoConvergence
@scipy.optimize.optimize
c3 Brent MemoizeJac OptimizeResult _Brute_Wrapper
k7 OptimizeWarning _LineSearchError
@scipy.optimize.zeros
c3 RootResults TOMS748Solver
@scipy.signal._czt
c3 CZT ZoomFFT
@scipy.signal._filter_design
k7 BadCoefficients
@scipy.signal._ltisys
c3 Bunch LinearTimeInvariant StateSpace StateSpaceContinuous StateSpaceDiscrete TransferFunction TransferFunctionContinuous TransferFunctionDiscrete ZerosPolesGain ZerosPolesGainContinuous ZerosPolesGainDiscrete dlti lti
@scipy.signal._short_time_fft
c3 ShortTimeFFT
@scipy.signal._upfirdn
c3 _UpFIRDn
@scipy.signal.filter_design
k7 BadCoefficients
@scipy.signal.ltisys
c3 Bunch LinearTimeInvariant StateSpace StateSpaceContinuous StateSpaceDiscrete TransferFunction TransferFunctionContinuous TransferFunctionDiscrete ZerosPolesGain ZerosPolesGainContinuous ZerosPolesGainDiscrete dlti lti
@scipy.sparse._base
c3 _spbase sparray
k7 SparseEfficiencyWarning SparseFormatWarning SparseWarning
@scipy.sparse._bsr
c3 _bsr_base bsr_array bsr_matrix
@scipy.sparse._compressed
c3 _cs_matrix
@scipy.sparse._construct
n1 hstack vstack
@scipy.sparse._coo
c3 _coo_base coo_array coo_matrix
@scipy.sparse._csc
c3 _csc_base csc_array csc_matrix
@scipy.sparse._csr
c3 _csr_base csr_array csr_matrix
@scipy.sparse._data
c3 _data_matrix _minmax_mixin
@scipy.sparse._dia
c3 _dia_base dia_array dia_matrix
@scipy.sparse._dok
c3 _dok_base dok_array dok_matrix
@scipy.sparse._index
c3 IndexMixin
@scipy.sparse._lil
c3 _lil_base lil_array lil_matrix
@scipy.sparse._matrix
c3 spmatrix
@scipy.sparse.base
c3 spmatrix
k7 SparseEfficiencyWarning SparseFormatWarning SparseWarning
@scipy.sparse.bsr
c3 bsr_matrix
@scipy.sparse.compressed
c3 _cs_matrix
@scipy.sparse.coo
c3 coo_matrix
@scipy.sparse.csc
c3 csc_matrix
@scipy.sparse.csr
c3 csr_matrix
@scipy.sparse.data
c3 _data_matrix _minmax_mixin
@scipy.sparse.dia
c3 dia_matrix
@scipy.sparse.dok
c3 dok_matrix
@scipy.sparse.lil
c3 lil_matrix
@scipy.sparse.linalg._dsolve.linsolve
k7 MatrixRankWarning
@scipy.sparse.linalg._eigen.arpack.arpack
c3 IterInv IterOpInv LuInv SpLuInv _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
k7 ArpackError ArpackNoConvergence
@scipy.sparse.linalg._expm_multiply
c3 LazyOperatorNormInfo
@scipy.sparse.linalg._interface
c3 IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator _TransposedLinearOperator
@scipy.sparse.linalg._matfuncs
c3 MatrixPowerOperator ProductOperator _ExpmPadeHelper
@scipy.sparse.linalg._special_sparse_arrays
c3 LaplacianNd MikotaK MikotaM MikotaPair Sakurai
@scipy.sparse.linalg._svdp
c3 _AProd
@scipy.sparse.linalg.dsolve.linsolve
k7 MatrixRankWarning
@scipy.sparse.linalg.eigen.arpack.arpack
c3 IterInv IterOpInv LuInv SpLuInv _ArpackParams _SymmetricArpackParams _UnsymmetricArpackParams
k7 ArpackError ArpackNoConvergence
@scipy.sparse.linalg.interface
c3 IdentityOperator LinearOperator MatrixLinearOperator _AdjointLinearOperator _AdjointMatrixOperator _CustomLinearOperator _PowerLinearOperator _ProductLinearOperator _ScaledLinearOperator _SumLinearOperator _TransposedLinearOperator
@scipy.sparse.linalg.matfuncs
c3 MatrixPowerOperator ProductOperator _ExpmPadeHelper
@scipy.sparse.sputils
c3 IndexMixin
@scipy.spatial._ckdtree
c4 cKDTree cKDTreeNode
r9 __pyx_unpickle_cKDTreeNode
@scipy.spatial._kdtree
c3 KDTree KDTree.innernode KDTree.leafnode KDTree.node Rectangle
@scipy.spatial._qhull
c4 ConvexHull Delaunay HalfspaceIntersection Voronoi _Qhull _QhullUser
@scipy.spatial._spherical_voronoi
c3 SphericalVoronoi
@scipy.spatial.ckdtree
c4 cKDTree cKDTreeNode
@scipy.spatial.distance
c3 CDistMetricWrapper CDistWeightedMetricWrapper MetricInfo PDistMetricWrapper PDistWeightedMetricWrapper
n1 braycurtis canberra cdist chebyshev cityblock correlation cosine dice euclidean hamming jaccard jensenshannon mahalanobis minkowski pdist rogerstanimoto russellrao sokalsneath sqeuclidean squareform yule
@scipy.spatial.kdtree
c3 KDTree KDTree.innernode KDTree.leafnode KDTree.node Rectangle
@scipy.spatial.qhull
c4 ConvexHull Delaunay HalfspaceIntersection Voronoi _Qhull _QhullUser
@scipy.spatial.transform._rigid_transform
c3 RigidTransform
@scipy.spatial.transform._rotation
c4 Rotation Slerp
r9 __pyx_unpickle_Rotation
@scipy.spatial.transform._rotation_spline
c3 RotationSpline
@scipy.spatial.transform.rotation
c4 Rotation Slerp
@scipy.special
n1 beta betaln boxcox comb digamma erf erfc erfinv expit factorial gamma gammaln inv_boxcox log_softmax logit logsumexp ndtr ndtri polygamma softmax xlogy
@scipy.special._basic
n1 comb digamma factorial polygamma
@scipy.special._generate_pyx
c3 Func FusedFunc Ufunc
@scipy.special._logsumexp
n1 log_softmax logsumexp softmax
@scipy.special._mptestutils
c3 Arg ComplexArg FixedArg IntArg MpmathData
k7 TimeoutError
@scipy.special._multiufuncs
c3 MultiUFunc
@scipy.special._orthogonal
c3 orthopoly1d
@scipy.special._sf_error
k7 SpecialFunctionError SpecialFunctionWarning
@scipy.special._support_alternative_backends
c3 _FuncInfo
@scipy.special._testutils
c3 FuncData MissingModule
@scipy.special._ufuncs
n1 beta betaln boxcox boxcox1p erf erfc erfinv expit gamma gammaln inv_boxcox logit ndtr ndtri psi xlogy
@scipy.special.orthogonal
c3 orthopoly1d
@scipy.special.sf_error
k7 SpecialFunctionError SpecialFunctionWarning
@scipy.stats
n1 beta binom chi2 expon f gamma lognorm loguniform norm poisson randint reciprocal t truncnorm uniform
@scipy.stats._axis_nan_policy
k7 SmallSampleWarning
@scipy.stats._binned_statistic
c3 BinnedStatistic2dResult BinnedStatisticResult BinnedStatisticddResult
@scipy.stats._binomtest
c3 BinomTestResult
@scipy.stats._censored_data
c3 CensoredData
@scipy.stats._common
c3 ConfidenceInterval
@scipy.stats._continuous_distns
s5 alpha_gen anglit_gen arcsine_gen argus_gen beta_gen betaprime_gen bradford_gen burr12_gen burr_gen cauchy_gen chi2_gen chi_gen cosine_gen crystalball_gen dgamma_gen dpareto_lognorm_gen dweibull_gen erlang_gen expon_gen exponnorm_gen exponpow_gen exponweib_gen f_gen fatiguelife_gen fisk_gen foldcauchy_gen foldnorm_gen frechet_l_gen frechet_r_gen gamma_gen gausshyper_gen genexpon_gen genextreme_gen gengamma_gen genhalflogistic_gen genhyperbolic_gen geninvgauss_gen genlogistic_gen gennorm_gen genpareto_gen gibrat_gen gilbrat_gen gompertz_gen gumbel_l_gen gumbel_r_gen halfcauchy_gen halfgennorm_gen halflogistic_gen halfnorm_gen hypsecant_gen invgamma_gen invgauss_gen invweibull_gen irwinhall_gen jf_skew_t_gen johnsonsb_gen johnsonsu_gen kappa3_gen kappa4_gen ksone_gen kstwo_gen kstwobign_gen landau_gen laplace_asymmetric_gen laplace_gen levy_gen levy_l_gen levy_stable_gen loggamma_gen logistic_gen loglaplace_gen lognorm_gen lomax_gen maxwell_gen mielke_gen moyal_gen nakagami_gen ncf_gen nct_gen ncx2_gen norm_gen norminvgauss_gen pareto_gen pearson3_gen powerlaw_gen powerlognorm_gen powernorm_gen rayleigh_gen rdist_gen recipinvgauss_gen reciprocal_gen rel_breitwigner_gen rice_gen rv_histogram semicircular_gen skew_norm_gen skewcauchy_gen skewnorm_gen studentized_range_gen t_gen trapezoid_gen trapz_gen triang_gen truncexpon_gen truncnorm_gen truncpareto_gen truncweibull_min_gen tukeylambda_gen uniform_gen vonmises_gen wald_gen weibull_max_gen weibull_min_gen wrapcauchy_gen
@scipy.stats._covariance
c3 CovViaCholesky CovViaDiagonal CovViaEigendecomposition CovViaPSD CovViaPrecision Covariance
@scipy.stats._discrete_distns
s5 _nchypergeom_gen bernoulli_gen betabinom_gen betanbinom_gen binom_gen boltzmann_gen dlaplace_gen geom_gen hypergeom_gen logser_gen nbinom_gen nchypergeom_fisher_gen nchypergeom_wallenius_gen nhypergeom_gen planck_gen poisson_binom_gen poisson_gen randint_gen skellam_gen yulesimon_gen zipf_gen zipfian_gen
@scipy.stats._distn_infrastructure
c4 rv_continuous_frozen rv_discrete_frozen rv_frozen
s5 rv_continuous rv_discrete rv_generic rv_sample
@scipy.stats._distribution_infrastructure
c3 ContinuousDistribution DiscreteDistribution FoldedDistribution Mixture MonotonicTransformedDistribution OrderStatisticDistribution ShiftedScaledDistribution TransformedDistribution TruncatedDistribution UnivariateDistribution _Domain _IntegerInterval _Interval _Parameter _Parameterization _RealInterval _RealParameter
@scipy.stats._fit
c3 FitResult GoodnessOfFitResult
@scipy.stats._hypotests
c3 BarnardExactResult BoschlooExactResult CramerVonMisesResult Epps_Singleton_2sampResult SomersDResult TukeyHSDResult
@scipy.stats._kde
c3 gaussian_kde
@scipy.stats._levy_stable
s5 levy_stable_gen
@scipy.stats._mannwhitneyu
c3 MannwhitneyuResult _MWU
@scipy.stats._mgc
c3 _ParallelP
@scipy.stats._morestats
c3 AnsariResult BartlettResult DirectionalStats FlignerResult LeveneResult Mean ShapiroResult Std_dev Variance _ABW _BigFloat
@scipy.stats._mstats_basic
c3 BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult KruskalResult KurtosistestResult MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult SkewtestResult Ttest_1sampResult Ttest_indResult Ttest_relResult
@scipy.stats._multicomp
c3 DunnettResult
@scipy.stats._multivariate
c3 _PSD dirichlet_frozen dirichlet_gen dirichlet_multinomial_frozen dirichlet_multinomial_gen invwishart_frozen invwishart_gen matrix_normal_frozen matrix_normal_gen matrix_t_frozen matrix_t_gen multi_rv_frozen multi_rv_generic multinomial_frozen multinomial_gen multivariate_hypergeom_frozen multivariate_hypergeom_gen multivariate_normal_frozen multivariate_normal_gen multivariate_t_frozen multivariate_t_gen normal_inverse_gamma_frozen normal_inverse_gamma_gen ortho_group_frozen ortho_group_gen random_correlation_frozen random_correlation_gen random_table_frozen random_table_gen special_ortho_group_frozen special_ortho_group_gen uniform_direction_frozen uniform_direction_gen unitary_group_frozen unitary_group_gen vonmises_fisher_frozen vonmises_fisher_gen wishart_frozen wishart_gen
@scipy.stats._new_distributions
c3 Binomial Logistic Normal StandardNormal Uniform _Gamma _LogUniform
@scipy.stats._odds_ratio
c3 OddsRatioResult
@scipy.stats._page_trend_test
c3 PageTrendTestResult _PageL
@scipy.stats._probability_distribution
c3 _ProbabilityDistribution
@scipy.stats._qmc
c3 Halton LatinHypercube MultinomialQMC MultivariateNormalQMC PoissonDisk QMCEngine Sobol
@scipy.stats._relative_risk
c3 RelativeRiskResult
@scipy.stats._resampling
c3 BootstrapMethod BootstrapResult MonteCarloMethod MonteCarloTestResult PermutationMethod PermutationTestResult PowerResult ResamplingMethod
g0 bootstrap monte_carlo_test permutation_test
@scipy.stats._rvs_sampling
c3 NumericalInverseHermite
@scipy.stats._sampling
c3 CustomDistPINV FastGeneratorInversion RatioUniforms
@scipy.stats._sensitivity_analysis
c3 BootstrapSobolResult SobolResult
@scipy.stats._stats_mstats_common
c3 LinregressResult
@scipy.stats._stats_py
c2 LinregressResult
c3 AlexanderGovernResult BrunnerMunzelResult ConfidenceInterval CumfreqResult DescribeResult F_onewayResult FriedmanchisquareResult HistogramResult KruskalResult KurtosistestResult ModeResult NormaltestResult PearsonRResult Power_divergenceResult QuantileTestResult RanksumsResult RelfreqResult SigmaclipResult SkewtestResult TtestResult Ttest_indResult _SimpleBeta _SimpleChi2 _SimpleF _SimpleNormal _SimpleStudentT
n1 entropy f_oneway gmean hmean iqr kendalltau ks_2samp kurtosis mode pearsonr rankdata sem skew spearmanr trim_mean ttest_ind zscore
@scipy.stats._survival
c3 ECDFResult EmpiricalDistributionFunction LogRankResult
@scipy.stats._warnings_errors
k7 ConstantInputWarning DegenerateDataWarning FitError NearConstantInputWarning
@scipy.stats._wilcoxon
c3 WilcoxonDistribution
@scipy.stats.distributions
c4 rv_frozen
@scipy.stats.kde
c3 gaussian_kde
@scipy.stats.morestats
c3 AndersonResult Anderson_ksampResult AnsariResult BartlettResult FlignerResult LeveneResult Mean ShapiroResult Std_dev Variance WilcoxonResult _ABW
@scipy.stats.mstats_basic
c3 BrunnerMunzelResult DescribeResult F_onewayResult FriedmanchisquareResult KendalltauResult KruskalResult KurtosistestResult LinregressResult MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult SkewtestResult SpearmanrResult Ttest_1sampResult Ttest_indResult Ttest_relResult
@scipy.stats.stats
c3 BrunnerMunzelResult CumfreqResult DescribeResult F_onewayResult FriedmanchisquareResult HistogramResult Jarque_beraResult KendalltauResult KruskalResult Ks_2sampResult KstestResult KurtosistestResult MGCResult MannwhitneyuResult ModeResult NormaltestResult PointbiserialrResult Power_divergenceResult RanksumsResult RelfreqResult RepeatedResults SigmaclipResult SkewtestResult SpearmanrResult Ttest_1sampResult Ttest_indResult Ttest_relResult WeightedTauResult _ParallelP
k7 AlexanderGovernConstantInputWarning F_onewayBadInputSizesWarning F_onewayConstantInputWarning PearsonRConstantInputWarning PearsonRNearConstantInputWarning SpearmanRConstantInputWarning
n1 f_oneway gmean hmean kendalltau ks_2samp kurtosis mode pearsonr rankdata sem skew spearmanr trim_mean ttest_ind zscore
"""

"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "compiles, evaluates or downloads code, or runs programs",
    "imports any module and returns any attribute of it, both given as text",
    "is a class of numpy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a constant, or computes with arrays and touches nothing else; ``numpy:memmap`` names the class of an array that was mapped",
    "is an array class or a type that holds numbers",
    "is an exception of numpy, or a class that its saves call; the look at its source took in the constructor too",
    "keeps a function that it applies to each element when it is called",
    "makes a generator of random numbers; what it calls stands in the file and is judged as called",
    "makes an array, a type or a number of plain values; an array of objects is filled by the pickle, opcode by opcode",
    "reads or writes files that the model names, or unpickles what is in them",
    "reads, writes or fetches what the model names",
    "rebuilds an array or number from bytes in the file; NumPy itself checks that the class is an array class",
)
TREES: dict[str, str] = {
    "numpy._build_utils": "g0",
    "numpy._core._dtype_ctypes": "g0",
    "numpy._core.code_generators": "g0",
    "numpy._core.cversions": "g0",
    "numpy._pytesttester": "g0",
    "numpy.compat.py3k": "g0",
    "numpy.conftest": "g0",
    "numpy.core._dtype_ctypes": "g0",
    "numpy.core.code_generators": "g0",
    "numpy.core.cversions": "g0",
    "numpy.ctypeslib": "g0",
    "numpy.distutils": "g0",
    "numpy.f2py": "g0",
    "numpy.lib._datasource": "a9",
    "numpy.lib._format_impl": "a9",
    "numpy.lib._npyio_impl": "a9",
    "numpy.lib._utils_impl": "g0",
    "numpy.lib.format": "a9",
    "numpy.lib.introspect": "g0",
    "numpy.lib.npyio": "a9",
    "numpy.lib.utils": "g0",
    "numpy.setup": "g0",
    "numpy.testing": "g0",
}
NAMES = """
@numpy
a9 DataSource fromfile fromregex genfromtxt load loadtxt mafromtxt ndfromtxt recfromcsv recfromtxt save savetxt savez savez_compressed
c4 character chararray complexfloating flexible floating generic inexact integer number recarray record signedinteger ufunc unsignedinteger
g0 apply_along_axis apply_over_axes deprecate fromfunction frompyfunc get_include info lookfor mask_indices piecewise safe_eval show_config source test
g1 _ufunc_reconstruct
k8 bool bool_ broadcast byte bytes_ cdouble clongdouble complex128 complex256 complex64 complex_ csingle datetime64 double dtype finfo float128 float16 float32 float64 float_ half iinfo int16 int32 int64 int8 int_ intc intp long longdouble longfloat longlong matrix ndarray object_ poly1d short single str_ string_ timedelta64 ubyte uint uint16 uint32 uint64 uint8 uintc uintp ulong ulonglong unicode_ ushort void
n3 Inf NAN NINF NaN PINF abs absolute add all allclose amax amin any append arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argsort argwhere around array array_equal asanyarray asarray ascontiguousarray asfortranarray atleast_1d atleast_2d atleast_3d average bincount bitwise_and bitwise_or bitwise_xor broadcast_to cbrt ceil clip column_stack concatenate conj conjugate convolve copy corrcoef cos cosh count_nonzero cov cross cumprod cumsum deg2rad degrees diag diagonal diff digitize divide divmod dot dstack e ediff1d einsum empty empty_like equal exp exp2 expand_dims expm1 eye fabs fix flatnonzero flip fliplr flipud float_power floor floor_divide fmax fmin fmod full full_like gcd geomspace gradient greater greater_equal heaviside histogram hsplit hstack hypot identity imag inf inner interp intersect1d invert isclose isfinite isin isinf isnan isneginf isposinf isreal isscalar kron lcm ldexp less less_equal lexsort linspace log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logspace ma matmul max maximum mean median memmap meshgrid min minimum mod modf moveaxis multiply nan nan_to_num nanargmax nanargmin nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod nanquantile nanstd nansum nanvar negative newaxis nextafter nonzero norm not_equal ones ones_like outer pad partition percentile pi polyfit polyval positive power prod product ptp quantile rad2deg radians ravel real reciprocal remainder repeat reshape resize rint roll rollaxis rot90 round round_ row_stack searchsorted select sign signbit sin sinc sinh sort split sqrt square squeeze stack std subtract sum swapaxes take tan tanh tensordot tile trace transpose trapezoid trapz tril triu true_divide trunc unique unravel_index vander var vdot vsplit vstack where zeros zeros_like
w6 vectorize
@numpy._core
g1 _DType_reconstruct _ufunc_reconstruct
k8 dtype ndarray
@numpy._core._exceptions
k5 UFuncTypeError _ArrayMemoryError _UFuncBinaryResolutionError _UFuncCastingError _UFuncInputCastingError _UFuncNoLoopError _UFuncOutputCastingError
@numpy._core._internal
g1 _ctypes _reconstruct
r11 _convert_to_stringdtype_kwargs
@numpy._core._multiarray_umath
a9 fromfile
g0 _set_numpy_warn_if_no_mem_policy frompyfunc set_string_function set_typeDict
n3 absolute add ceil cos cosh divide equal exp expm1 floor greater isfinite isnan less log log10 log1p log2 logical_and logical_not logical_or maximum minimum multiply negative power reciprocal rint sign sin sinh sqrt square subtract tan tanh
r11 _reconstruct scalar
@numpy._core.defchararray
c4 chararray
@numpy._core.fromnumeric
n3 all amax amin any argmax argmin argsort clip cumsum max mean median min prod ravel reshape round_ sort squeeze std sum take transpose var
@numpy._core.getlimits
c2 finfo iinfo
@numpy._core.memmap
r11 _memmap_reconstruct
@numpy._core.multiarray
a9 fromfile
g0 set_string_function
k8 dtype ndarray
n3 arange array bincount concatenate dot empty inner where zeros
r11 _reconstruct scalar
@numpy._core.numeric
g0 fromfunction
n3 allclose array_equal cross full full_like isclose ones ones_like outer zeros_like
r11 _frombuffer
@numpy._core.records
a9 fromfile
c4 recarray record
r11 fromarrays fromrecords
@numpy._core.umath
g0 frompyfunc
n3 absolute add ceil cos cosh divide equal exp expm1 floor greater isfinite isnan less log log10 log1p log2 logical_and logical_not logical_or maximum minimum multiply negative power reciprocal rint sign sin sinh sqrt square subtract tan tanh
@numpy.char
c4 chararray
@numpy.core
g1 _DType_reconstruct _ufunc_reconstruct
k8 dtype ndarray
@numpy.core._exceptions
k5 UFuncTypeError _ArrayMemoryError _UFuncBinaryResolutionError _UFuncCastingError _UFuncInputCastingError _UFuncNoLoopError _UFuncOutputCastingError
@numpy.core._internal
g1 _ctypes _reconstruct
r11 _convert_to_stringdtype_kwargs
@numpy.core._multiarray_umath
a9 fromfile
g0 _set_numpy_warn_if_no_mem_policy frompyfunc set_string_function set_typeDict
n3 absolute add ceil cos cosh divide equal exp expm1 floor greater isfinite isnan less log log10 log1p log2 logical_and logical_not logical_or maximum minimum multiply negative power reciprocal rint sign sin sinh sqrt square subtract tan tanh
r11 _reconstruct scalar
@numpy.core.defchararray
c4 chararray
@numpy.core.fromnumeric
n3 all amax amin any argmax argmin argsort clip cumsum max mean median min prod ravel reshape round_ sort squeeze std sum take transpose var
@numpy.core.getlimits
c2 finfo iinfo
@numpy.core.memmap
r11 _memmap_reconstruct
@numpy.core.multiarray
a9 fromfile
g0 set_string_function
k8 dtype ndarray
n3 arange array bincount concatenate dot empty inner where zeros
r11 _reconstruct scalar
@numpy.core.numeric
g0 fromfunction
n3 allclose array_equal cross full full_like isclose ones ones_like outer zeros_like
r11 _frombuffer
@numpy.core.records
a9 fromfile
c4 recarray record
r11 fromarrays fromrecords
@numpy.core.umath
g0 frompyfunc
n3 absolute add ceil cos cosh divide equal exp expm1 floor greater isfinite isnan less log log10 log1p log2 logical_and logical_not logical_or maximum minimum multiply negative power reciprocal rint sign sin sinh sqrt square subtract tan tanh
@numpy.dtypes
k8 BoolDType ByteDType BytesDType CLongDoubleDType Complex128DType Complex64DType DateTime64DType Float16DType Float32DType Float64DType Int16DType Int32DType Int64DType Int8DType IntDType LongDType LongDoubleDType LongLongDType ObjectDType ShortDType StrDType StringDType TimeDelta64DType UByteDType UInt16DType UInt32DType UInt64DType UInt8DType UIntDType ULongDType ULongLongDType UShortDType VoidDType
@numpy.exceptions
k5 AxisError ComplexWarning DTypePromotionError ModuleDeprecationWarning RankWarning TooHardError VisibleDeprecationWarning
@numpy.lib._datasource
a10 DataSource Repository
@numpy.lib._function_base_impl
g0 piecewise
n3 average diff digitize gradient interp median percentile quantile trapz
w6 vectorize
@numpy.lib._index_tricks_impl
c2 AxisConcatenator CClass IndexExpression MGridClass OGridClass RClass nd_grid ndenumerate ndindex
@numpy.lib._nanfunctions_impl
n3 nanmax nanmean nanmedian nanmin nanpercentile nanquantile nanstd nansum nanvar
@numpy.lib._polynomial_impl
k8 poly1d
@numpy.lib._shape_base_impl
g0 apply_along_axis apply_over_axes
@numpy.lib.format
a9 open_memmap
@numpy.lib.function_base
g0 piecewise
n3 average diff digitize gradient interp median percentile quantile trapz
w6 vectorize
@numpy.lib.nanfunctions
n3 nanmax nanmean nanmedian nanmin nanpercentile nanquantile nanstd nansum nanvar
@numpy.lib.polynomial
k8 poly1d
@numpy.lib.shape_base
g0 apply_along_axis apply_over_axes
@numpy.linalg
n3 LinAlgError det eigh inv lstsq norm pinv solve svd
@numpy.linalg._linalg
n3 det inv norm pinv
@numpy.linalg.linalg
n3 LinAlgError det inv norm pinv
@numpy.ma
c4 mvoid
k8 MaskedArray
r11 _mareconstruct
@numpy.ma.core
c2 MaskedIterator _DomainCheckInterval _DomainGreater _DomainGreaterEqual _DomainSafeDivide _DomainTan _DomainedBinaryOperation _MaskedBinaryOperation _MaskedPrintOption _MaskedUFunc _MaskedUnaryOperation _convert2ma _extrema_operation _frommethod
c4 mvoid
k5 MAError MaskError MaskedArrayFutureWarning
k8 MaskedArray MaskedConstant
r11 _mareconstruct
@numpy.ma.extras
c2 MAxisConcatenator _fromnxfunction _fromnxfunction_allargs _fromnxfunction_args _fromnxfunction_seq _fromnxfunction_single mr_class
@numpy.ma.mrecords
a9 fromtextfile openfile
c4 MaskedRecords mrecarray
r11 _mrreconstruct
@numpy.ma.timer_comparison
c2 ModuleTester
@numpy.matrixlib.defmatrix
c4 matrix
@numpy.polynomial._polybase
c2 ABCPolyBase
@numpy.polynomial.chebyshev
c2 Chebyshev
@numpy.polynomial.hermite
c2 Hermite
@numpy.polynomial.hermite_e
c2 HermiteE
@numpy.polynomial.laguerre
c2 Laguerre
@numpy.polynomial.legendre
c2 Legendre
@numpy.polynomial.polynomial
c2 Polynomial
@numpy.polynomial.polyutils
k5 RankWarning
@numpy.random
k8 Generator MT19937 PCG64 PCG64DXSM Philox RandomState SFC64 SeedSequence
r7 __RandomState_ctor
@numpy.random._bit_generator
k8 SeedSequence
r7 __pyx_unpickle_SeedSequence
@numpy.random._generator
k8 Generator
@numpy.random._mt19937
k8 MT19937
r7 __pyx_unpickle_MT19937
@numpy.random._pcg64
k8 PCG64 PCG64DXSM
@numpy.random._philox
k8 Philox
@numpy.random._pickle
r7 __bit_generator_ctor __generator_ctor __randomstate_ctor
@numpy.random._sfc64
k8 SFC64
@numpy.random.bit_generator
k8 BitGenerator SeedSequence
r7 __pyx_unpickle_SeedSequence __pyx_unpickle_SeedlessSeedSequence
@numpy.random.mtrand
k8 RandomState
@numpy.rec
a9 fromfile
c4 recarray record
"""

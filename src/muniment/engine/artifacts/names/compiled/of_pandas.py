"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "classes of pandas as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "enumerations of pandas: calling one looks up a member",
    "evaluates text as code",
    "exceptions of pandas: their constructors keep their arguments",
    "holds data",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is a constant, or computes with data and touches nothing else",
    "makes a time, an interval, an offset or a type of plain values",
    "reads another pickle, where no list is applied to it",
    "reads, writes or fetches files that the model names",
    "rebuilds a block, an index or a time from values in the file; a class that it is given is made without its constructor",
)
TREES: dict[str, str] = {
    "pandas._testing": "g2",
    "pandas.compat.pickle_compat": "g8",
    "pandas.computation": "g2",
    "pandas.conftest": "g2",
    "pandas.core.computation": "g2",
    "pandas.io": "a9",
    "pandas.io.msgpack": "g8",
    "pandas.io.packers": "g8",
    "pandas.io.pickle": "g8",
    "pandas.testing": "g2",
    "pandas.util._doctools": "g2",
    "pandas.util._print_versions": "g2",
    "pandas.util._test_decorators": "g2",
    "pandas.util._tester": "g2",
    "pandas.util.testing": "g2",
}
NAMES = """
@pandas
a9 ExcelFile ExcelWriter HDFStore read_clipboard read_csv read_excel read_feather read_fwf read_gbq read_hdf read_html read_json read_orc read_parquet read_sas read_spss read_sql read_sql_query read_sql_table read_stata read_table read_xml
c4 Categorical CategoricalIndex DataFrame DatetimeIndex Float64Index Grouper Index Int64Index IntervalIndex MultiIndex NamedAgg PeriodIndex RangeIndex Series TimedeltaIndex UInt64Index
g2 eval show_versions test
g8 read_msgpack read_pickle to_pickle
k7 BooleanDtype CategoricalDtype DatetimeTZDtype Float32Dtype Float64Dtype Int16Dtype Int32Dtype Int64Dtype Int8Dtype Interval IntervalDtype Period PeriodDtype SparseDtype StringDtype Timedelta Timestamp UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype
n6 NA NaT concat cut get_dummies isna isnull merge notna notnull qcut to_datetime to_numeric to_timedelta
@pandas._libs.arrays
r10 __pyx_unpickle_NDArrayBacked
@pandas._libs.index
r10 __pyx_unpickle_IndexEngine
@pandas._libs.internals
k7 Block BlockManager BlockPlacement NumpyBlock SharedBlock
r10 _unpickle_block
@pandas._libs.interval
k7 Interval IntervalTree
r10 __pyx_unpickle_Interval __pyx_unpickle_IntervalMixin __pyx_unpickle_IntervalTree
@pandas._libs.missing
k7 C_NAType NAType
n6 NA
@pandas._libs.sparse
k7 BlockIndex IntIndex
r10 __pyx_unpickle_BlockIndex __pyx_unpickle_IntIndex __pyx_unpickle_SparseIndex
@pandas._libs.tslib
k7 Timedelta Timestamp
r10 __nat_unpickle _timedelta_unpickle
@pandas._libs.tslibs.nattype
k7 NaTType
n6 NaT
r10 __nat_unpickle _nat_unpickle
@pandas._libs.tslibs.offsets
k7 BDay BHalfYearBegin BHalfYearEnd BMonthBegin BMonthEnd BQuarterBegin BQuarterEnd BYearBegin BYearEnd BaseOffset BusinessDay BusinessHour BusinessMixin BusinessMonthBegin BusinessMonthEnd CBMonthBegin CBMonthEnd CDay CustomBusinessDay CustomBusinessHour CustomBusinessMonthBegin CustomBusinessMonthEnd DateOffset Day Easter FY5253 FY5253Mixin FY5253Quarter HalfYearBegin HalfYearEnd Hour LastWeekOfMonth Micro Milli Minute MonthBegin MonthEnd MonthOffset Nano QuarterBegin QuarterEnd QuarterOffset RelativeDeltaOffset Second SemiMonthBegin SemiMonthEnd SemiMonthOffset SingleConstructorOffset Tick Week WeekOfMonth YearBegin YearEnd YearOffset
r10 __pyx_unpickle_BaseOffset __pyx_unpickle_Tick
@pandas._libs.tslibs.period
k7 Period
r10 __pyx_unpickle__Period _unpickle_period
@pandas._libs.tslibs.timedeltas
k7 Timedelta
r10 __pyx_unpickle__Timedelta _timedelta_unpickle
@pandas._libs.tslibs.timestamps
k7 Timestamp
r10 __pyx_unpickle__Timestamp _unpickle_timestamp
@pandas._period
k7 Period
r10 _unpickle_period
@pandas._tslib
r10 _unpickle_timestamp
@pandas.arrays
c4 ArrowExtensionArray ArrowStringArray BooleanArray Categorical DatetimeArray FloatingArray IntegerArray IntervalArray NumpyExtensionArray PandasArray PeriodArray SparseArray StringArray TimedeltaArray
@pandas.core.arrays._arrow_string_mixins
c0 ArrowStringArrayMixin
@pandas.core.arrays._arrow_utils
c0 ArrowIntervalType ArrowPeriodType
@pandas.core.arrays._mixins
c0 NDArrayBackedExtensionArray
@pandas.core.arrays.arrow.accessors
c0 ArrowAccessor ListAccessor StructAccessor
@pandas.core.arrays.arrow.array
c0 ArrowExtensionArray
@pandas.core.arrays.arrow.extension_types
c0 ArrowIntervalType ArrowPeriodType
@pandas.core.arrays.base
c0 ExtensionArray ExtensionArraySupportsAnyAll ExtensionOpsMixin ExtensionScalarOpsMixin
@pandas.core.arrays.boolean
c0 BooleanArray BooleanDtype
@pandas.core.arrays.categorical
c0 Categorical CategoricalAccessor
@pandas.core.arrays.datetimelike
c0 AttributesMixin DatelikeOps DatetimeLikeArrayMixin TimelikeOps
k3 InvalidComparison
@pandas.core.arrays.datetimes
c0 DatetimeArray
@pandas.core.arrays.floating
c0 Float32Dtype Float64Dtype FloatingArray FloatingDtype
@pandas.core.arrays.integer
c0 Int16Dtype Int32Dtype Int64Dtype Int8Dtype IntegerArray IntegerDtype UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype _IntegerDtype
@pandas.core.arrays.interval
c0 IntervalArray
@pandas.core.arrays.masked
c0 BaseMaskedArray BaseMaskedDtype
@pandas.core.arrays.numeric
c0 NumericArray NumericDtype
@pandas.core.arrays.numpy_
c0 NumpyExtensionArray PandasArray PandasDtype
@pandas.core.arrays.period
c0 PeriodArray
@pandas.core.arrays.sparse
c0 BaseAccessor SparseAccessor SparseArray SparseDtype SparseFrameAccessor
@pandas.core.arrays.sparse.accessor
c0 BaseAccessor SparseAccessor SparseFrameAccessor
@pandas.core.arrays.sparse.array
c0 SparseArray
e1 ellipsis
@pandas.core.arrays.sparse.dtype
c0 SparseDtype
@pandas.core.arrays.string_
c0 BaseStringArray StringArray StringArrayNumpySemantics
k5 StringDtype
@pandas.core.arrays.string_arrow
c0 ArrowStringArray ArrowStringArrayNumpySemantics
@pandas.core.arrays.timedeltas
c0 TimedeltaArray
@pandas.core.base
c0 IndexOpsMixin NoNewAttributesMixin PandasObject SelectionMixin StringMixin
k3 DataError GroupByError SpecificationError
@pandas.core.dtypes.base
c0 ExtensionDtype Registry StorageExtensionDtype
@pandas.core.dtypes.dtypes
c0 Registry
k7 ArrowDtype BaseMaskedDtype CategoricalDtype CategoricalDtypeType DatetimeTZDtype DatetimeTZDtypeType ExtensionDtype IntervalDtype IntervalDtypeType NumpyEADtype PandasDtype PandasExtensionDtype PeriodDtype PeriodDtypeType SparseDtype
@pandas.core.dtypes.generic
c0 _ABCGeneric
@pandas.core.dtypes.missing
n6 isna notna
@pandas.core.flags
c0 Flags
@pandas.core.frame
a9 DataFrame.to_csv DataFrame.to_excel DataFrame.to_feather DataFrame.to_hdf DataFrame.to_html DataFrame.to_json DataFrame.to_latex DataFrame.to_parquet DataFrame.to_pickle DataFrame.to_sql DataFrame.to_stata
c0 DataFrame
g2 DataFrame.agg DataFrame.aggregate DataFrame.apply DataFrame.applymap DataFrame.eval DataFrame.map DataFrame.pipe DataFrame.query DataFrame.transform
n6 DataFrame.astype DataFrame.copy DataFrame.drop DataFrame.fillna DataFrame.max DataFrame.mean DataFrame.median DataFrame.min DataFrame.std DataFrame.sum DataFrame.to_numpy
@pandas.core.generic
a9 NDFrame.pipe NDFrame.to_clipboard NDFrame.to_csv NDFrame.to_excel NDFrame.to_hdf NDFrame.to_json NDFrame.to_latex NDFrame.to_pickle NDFrame.to_sql
c0 NDFrame
@pandas.core.groupby.base
c0 GroupByMixin OutputKey
@pandas.core.groupby.generic
c0 DataFrameGroupBy NDFrameGroupBy NamedAgg SeriesGroupBy
@pandas.core.groupby.groupby
c0 BaseGroupBy GroupBy GroupByPlot _GroupBy
@pandas.core.groupby.grouper
c0 Grouper Grouping
@pandas.core.groupby.indexing
c0 GroupByIndexingMixin GroupByNthSelector GroupByPositionalSelector
@pandas.core.groupby.ops
c0 BaseGrouper BinGrouper DataSplitter FrameSplitter SeriesSplitter WrappedCythonOp
@pandas.core.index
c4 Float64Index Index Int64Index MultiIndex RangeIndex
r10 _new_Index
@pandas.core.indexes.accessors
c0 ArrowTemporalProperties CombinedDatetimelikeProperties DatetimeProperties PeriodProperties Properties TimedeltaProperties
@pandas.core.indexes.base
c4 Index
k3 InvalidIndexError
r10 _new_Index
@pandas.core.indexes.category
c4 CategoricalIndex
@pandas.core.indexes.datetimelike
c0 DatetimeIndexOpsMixin DatetimeTimedeltaMixin DatetimelikeDelegateMixin
@pandas.core.indexes.datetimes
c0 DatetimeDelegateMixin
c4 DatetimeIndex
r10 _new_DatetimeIndex
@pandas.core.indexes.extension
c0 ExtensionIndex NDArrayBackedExtensionIndex
@pandas.core.indexes.frozen
c4 FrozenList FrozenNDArray
@pandas.core.indexes.interval
c0 SetopCheck
c4 IntervalIndex
r10 _new_IntervalIndex
@pandas.core.indexes.multi
c0 MultiIndexPyIntEngine MultiIndexUIntEngine
c4 MultiIndex
r10 _new_MultiIndex
@pandas.core.indexes.numeric
c4 Float64Index Int64Index NumericIndex UInt64Index
@pandas.core.indexes.period
c0 PeriodDelegateMixin
c4 PeriodIndex
r10 _new_PeriodIndex
@pandas.core.indexes.range
c4 RangeIndex
@pandas.core.indexes.timedeltas
c0 TimedeltaDelegateMixin
c4 TimedeltaIndex
@pandas.core.internals
k7 BlockManager SingleBlockManager
@pandas.core.internals.array_manager
c0 ArrayManager BaseArrayManager NullArrayProxy SingleArrayManager
@pandas.core.internals.base
c0 DataManager SingleDataManager _AlreadyWarned
@pandas.core.internals.blocks
c0 Block BoolBlock CategoricalBlock ComplexBlock DatetimeBlock DatetimeLikeBlock DatetimeLikeBlockMixin DatetimeTZBlock EABackedBlock ExtensionBlock FloatBlock FloatOrComplexBlock IntBlock NDArrayBackedExtensionBlock NonConsolidatableMixIn NumericBlock NumpyBlock ObjectBlock ObjectValuesExtensionBlock TimeDeltaBlock
r10 new_block
@pandas.core.internals.concat
c0 JoinUnit
@pandas.core.internals.managers
k7 BaseBlockManager BlockManager SingleBlockManager
@pandas.core.internals.ops
c0 BlockPairInfo
@pandas.core.resample
c0 DatetimeIndexResampler DatetimeIndexResamplerGroupby PeriodIndexResampler PeriodIndexResamplerGroupby Resampler TimeGrouper TimedeltaIndexResampler TimedeltaIndexResamplerGroupby _GroupByMixin
@pandas.core.series
a9 Series.to_csv Series.to_json Series.to_pickle
c0 Series
g2 Series.agg Series.apply Series.map Series.pipe Series.transform
n6 Series.astype Series.copy Series.fillna Series.max Series.mean Series.median Series.min Series.mode Series.nunique Series.std Series.sum Series.to_numpy
@pandas.core.sparse.series
c0 SparseSeries
@pandas.core.tools.datetimes
n6 to_datetime
@pandas.core.tools.numeric
n6 to_numeric
@pandas.core.window
c0 EWM Expanding ExpandingGroupby Rolling RollingGroupby Window _GroupByMixin _Rolling _Rolling_and_Expanding _Window
@pandas.core.window.ewm
c0 ExponentialMovingWindow ExponentialMovingWindowGroupby OnlineExponentialMovingWindow
@pandas.core.window.expanding
c0 Expanding ExpandingGroupby
@pandas.core.window.indexers
c0 BaseIndexer ExpandingIndexer ExponentialMovingWindowIndexer FixedForwardWindowIndexer FixedWindowIndexer GroupbyIndexer VariableOffsetWindowIndexer VariableWindowIndexer
@pandas.core.window.online
c0 EWMMeanState
@pandas.core.window.rolling
c0 BaseWindow BaseWindowGroupby Rolling RollingAndExpandingMixin RollingGroupby Window
@pandas.errors
k3 AbstractMethodError AccessorRegistrationWarning AttributeConflictWarning CSSWarning CategoricalConversionWarning ChainedAssignmentError ClosedFileError DataError DatabaseError DtypeWarning DuplicateLabelError EmptyDataError IncompatibilityWarning IndexingError IntCastingNaNError InvalidColumnName InvalidComparison InvalidIndexError LossySetitemError MergeError NoBufferPresent NullFrequencyError NumExprClobberingError NumbaUtilError ParserError ParserWarning PerformanceWarning PossibleDataLossError PossiblePrecisionLoss PyperclipException PyperclipWindowsException SettingWithCopyError SettingWithCopyWarning SpecificationError UndefinedVariableError UnsortedIndexError UnsupportedFunctionCall ValueLabelTypeMismatch
@pandas.indexes.base
r10 _new_Index
@pandas.tseries.frequencies
c0 _FrequencyInferer _TimedeltaFrequencyInferer
@pandas.tseries.holiday
c0 AbstractHolidayCalendar Holiday HolidayCalendarMetaClass USFederalHolidayCalendar
@pandas.tseries.index
r10 _new_DatetimeIndex
@pandas.tseries.offsets
c0 BusinessHourMixin BusinessMixin CustomBusinessHour CustomBusinessMonthBegin CustomBusinessMonthEnd MonthOffset QuarterOffset SemiMonthOffset SingleConstructorOffset YearOffset _CustomBusinessMonth _CustomMixin _WeekOfMonthMixin
k7 BDay BMonthBegin BMonthEnd BQuarterBegin BQuarterEnd BYearBegin BYearEnd BusinessDay BusinessHour BusinessMonthBegin BusinessMonthEnd CDay CustomBusinessDay DateOffset Day Easter FY5253 FY5253Quarter Hour LastWeekOfMonth Micro Milli Minute MonthBegin MonthEnd Nano QuarterBegin QuarterEnd Second SemiMonthBegin SemiMonthEnd Tick Week WeekOfMonth YearBegin YearEnd
@pandas.tseries.period
r10 _new_PeriodIndex
@pandas.tslib
k7 Timedelta Timestamp
r10 __nat_unpickle _timedelta_unpickle
@pandas.types.dtypes
k7 CategoricalDtype CategoricalDtypeType DatetimeTZDtype DatetimeTZDtypeType IntervalDtype PeriodDtype
"""

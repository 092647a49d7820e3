"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "evaluates text as code",
    "holds data",
    "is a class of pandas; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is a constant, or computes with data and touches nothing else",
    "is an enumeration of pandas: calling it looks up a member",
    "is an exception of pandas, or a class that its saves call; the look at its source took in the constructor too",
    "makes a time, an interval, an offset or a type of plain values",
    "reads another pickle, where no list is applied to it",
    "reads, writes or fetches files that the model names",
    "rebuilds a block, an index or a time from values in the file; a class that it is given is made without its constructor",
)
TREES: dict[str, str] = {
    "pandas._testing": "g0",
    "pandas.compat.pickle_compat": "g8",
    "pandas.computation": "g0",
    "pandas.conftest": "g0",
    "pandas.core.computation": "g0",
    "pandas.io": "a9",
    "pandas.io.msgpack": "g8",
    "pandas.io.packers": "g8",
    "pandas.io.pickle": "g8",
    "pandas.testing": "g0",
    "pandas.util._doctools": "g0",
    "pandas.util._print_versions": "g0",
    "pandas.util._test_decorators": "g0",
    "pandas.util._tester": "g0",
    "pandas.util.testing": "g0",
}
NAMES = """
@pandas
a9 ExcelFile ExcelWriter HDFStore read_clipboard read_csv read_excel read_feather read_fwf read_gbq read_hdf read_html read_json read_orc read_parquet read_sas read_spss read_sql read_sql_query read_sql_table read_stata read_table read_xml
c1 Categorical CategoricalIndex DataFrame DatetimeIndex Float64Index Grouper Index Int64Index IntervalIndex MultiIndex NamedAgg PeriodIndex RangeIndex Series TimedeltaIndex UInt64Index
g0 eval show_versions test
g8 read_msgpack read_pickle to_pickle
k7 BooleanDtype CategoricalDtype DatetimeTZDtype Float32Dtype Float64Dtype Int16Dtype Int32Dtype Int64Dtype Int8Dtype Interval IntervalDtype Period PeriodDtype SparseDtype StringDtype Timedelta Timestamp UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype
n4 NA NaT concat cut get_dummies isna isnull merge notna notnull qcut to_datetime to_numeric to_timedelta
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
n4 NA
@pandas._libs.sparse
k7 BlockIndex IntIndex
r10 __pyx_unpickle_BlockIndex __pyx_unpickle_IntIndex __pyx_unpickle_SparseIndex
@pandas._libs.tslib
k7 Timedelta Timestamp
r10 __nat_unpickle _timedelta_unpickle
@pandas._libs.tslibs.nattype
k7 NaTType
n4 NaT
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
c1 ArrowExtensionArray ArrowStringArray BooleanArray Categorical DatetimeArray FloatingArray IntegerArray IntervalArray NumpyExtensionArray PandasArray PeriodArray SparseArray StringArray TimedeltaArray
@pandas.core.arrays._arrow_string_mixins
c2 ArrowStringArrayMixin
@pandas.core.arrays._arrow_utils
c2 ArrowIntervalType ArrowPeriodType
@pandas.core.arrays._mixins
c2 NDArrayBackedExtensionArray
@pandas.core.arrays.arrow.accessors
c2 ArrowAccessor ListAccessor StructAccessor
@pandas.core.arrays.arrow.array
c2 ArrowExtensionArray
@pandas.core.arrays.arrow.extension_types
c2 ArrowIntervalType ArrowPeriodType
@pandas.core.arrays.base
c2 ExtensionArray ExtensionArraySupportsAnyAll ExtensionOpsMixin ExtensionScalarOpsMixin
@pandas.core.arrays.boolean
c2 BooleanArray BooleanDtype
@pandas.core.arrays.categorical
c2 Categorical CategoricalAccessor
@pandas.core.arrays.datetimelike
c2 AttributesMixin DatelikeOps DatetimeLikeArrayMixin TimelikeOps
k6 InvalidComparison
@pandas.core.arrays.datetimes
c2 DatetimeArray
@pandas.core.arrays.floating
c2 Float32Dtype Float64Dtype FloatingArray FloatingDtype
@pandas.core.arrays.integer
c2 Int16Dtype Int32Dtype Int64Dtype Int8Dtype IntegerArray IntegerDtype UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype _IntegerDtype
@pandas.core.arrays.interval
c2 IntervalArray
@pandas.core.arrays.masked
c2 BaseMaskedArray BaseMaskedDtype
@pandas.core.arrays.numeric
c2 NumericArray NumericDtype
@pandas.core.arrays.numpy_
c2 NumpyExtensionArray PandasArray PandasDtype
@pandas.core.arrays.period
c2 PeriodArray
@pandas.core.arrays.sparse
c2 BaseAccessor SparseAccessor SparseArray SparseDtype SparseFrameAccessor
@pandas.core.arrays.sparse.accessor
c2 BaseAccessor SparseAccessor SparseFrameAccessor
@pandas.core.arrays.sparse.array
c2 SparseArray
e5 ellipsis
@pandas.core.arrays.sparse.dtype
c2 SparseDtype
@pandas.core.arrays.string_
c2 BaseStringArray StringArray StringArrayNumpySemantics
k3 StringDtype
@pandas.core.arrays.string_arrow
c2 ArrowStringArray ArrowStringArrayNumpySemantics
@pandas.core.arrays.timedeltas
c2 TimedeltaArray
@pandas.core.base
c2 IndexOpsMixin NoNewAttributesMixin PandasObject SelectionMixin StringMixin
k6 DataError GroupByError SpecificationError
@pandas.core.dtypes.base
c2 ExtensionDtype Registry StorageExtensionDtype
@pandas.core.dtypes.dtypes
c2 Registry
k7 ArrowDtype BaseMaskedDtype CategoricalDtype CategoricalDtypeType DatetimeTZDtype DatetimeTZDtypeType ExtensionDtype IntervalDtype IntervalDtypeType NumpyEADtype PandasDtype PandasExtensionDtype PeriodDtype PeriodDtypeType SparseDtype
@pandas.core.dtypes.generic
c2 _ABCGeneric
@pandas.core.dtypes.missing
n4 isna notna
@pandas.core.flags
c2 Flags
@pandas.core.frame
a9 DataFrame.to_csv DataFrame.to_excel DataFrame.to_feather DataFrame.to_hdf DataFrame.to_html DataFrame.to_json DataFrame.to_latex DataFrame.to_parquet DataFrame.to_pickle DataFrame.to_sql DataFrame.to_stata
c2 DataFrame
g0 DataFrame.agg DataFrame.aggregate DataFrame.apply DataFrame.applymap DataFrame.eval DataFrame.map DataFrame.pipe DataFrame.query DataFrame.transform
n4 DataFrame.astype DataFrame.copy DataFrame.drop DataFrame.fillna DataFrame.max DataFrame.mean DataFrame.median DataFrame.min DataFrame.std DataFrame.sum DataFrame.to_numpy
@pandas.core.generic
a9 NDFrame.pipe NDFrame.to_clipboard NDFrame.to_csv NDFrame.to_excel NDFrame.to_hdf NDFrame.to_json NDFrame.to_latex NDFrame.to_pickle NDFrame.to_sql
c2 NDFrame
@pandas.core.groupby.base
c2 GroupByMixin OutputKey
@pandas.core.groupby.generic
c2 DataFrameGroupBy NDFrameGroupBy NamedAgg SeriesGroupBy
@pandas.core.groupby.groupby
c2 BaseGroupBy GroupBy GroupByPlot _GroupBy
@pandas.core.groupby.grouper
c2 Grouper Grouping
@pandas.core.groupby.indexing
c2 GroupByIndexingMixin GroupByNthSelector GroupByPositionalSelector
@pandas.core.groupby.ops
c2 BaseGrouper BinGrouper DataSplitter FrameSplitter SeriesSplitter WrappedCythonOp
@pandas.core.index
c1 Float64Index Index Int64Index MultiIndex RangeIndex
r10 _new_Index
@pandas.core.indexes.accessors
c2 ArrowTemporalProperties CombinedDatetimelikeProperties DatetimeProperties PeriodProperties Properties TimedeltaProperties
@pandas.core.indexes.base
c1 Index
k6 InvalidIndexError
r10 _new_Index
@pandas.core.indexes.category
c1 CategoricalIndex
@pandas.core.indexes.datetimelike
c2 DatetimeIndexOpsMixin DatetimeTimedeltaMixin DatetimelikeDelegateMixin
@pandas.core.indexes.datetimes
c1 DatetimeIndex
c2 DatetimeDelegateMixin
r10 _new_DatetimeIndex
@pandas.core.indexes.extension
c2 ExtensionIndex NDArrayBackedExtensionIndex
@pandas.core.indexes.frozen
c1 FrozenList FrozenNDArray
@pandas.core.indexes.interval
c1 IntervalIndex
c2 SetopCheck
r10 _new_IntervalIndex
@pandas.core.indexes.multi
c1 MultiIndex
c2 MultiIndexPyIntEngine MultiIndexUIntEngine
r10 _new_MultiIndex
@pandas.core.indexes.numeric
c1 Float64Index Int64Index NumericIndex UInt64Index
@pandas.core.indexes.period
c1 PeriodIndex
c2 PeriodDelegateMixin
r10 _new_PeriodIndex
@pandas.core.indexes.range
c1 RangeIndex
@pandas.core.indexes.timedeltas
c1 TimedeltaIndex
c2 TimedeltaDelegateMixin
@pandas.core.internals
k7 BlockManager SingleBlockManager
@pandas.core.internals.array_manager
c2 ArrayManager BaseArrayManager NullArrayProxy SingleArrayManager
@pandas.core.internals.base
c2 DataManager SingleDataManager _AlreadyWarned
@pandas.core.internals.blocks
c2 Block BoolBlock CategoricalBlock ComplexBlock DatetimeBlock DatetimeLikeBlock DatetimeLikeBlockMixin DatetimeTZBlock EABackedBlock ExtensionBlock FloatBlock FloatOrComplexBlock IntBlock NDArrayBackedExtensionBlock NonConsolidatableMixIn NumericBlock NumpyBlock ObjectBlock ObjectValuesExtensionBlock TimeDeltaBlock
r10 new_block
@pandas.core.internals.concat
c2 JoinUnit
@pandas.core.internals.managers
k7 BaseBlockManager BlockManager SingleBlockManager
@pandas.core.internals.ops
c2 BlockPairInfo
@pandas.core.resample
c2 DatetimeIndexResampler DatetimeIndexResamplerGroupby PeriodIndexResampler PeriodIndexResamplerGroupby Resampler TimeGrouper TimedeltaIndexResampler TimedeltaIndexResamplerGroupby _GroupByMixin
@pandas.core.series
a9 Series.to_csv Series.to_json Series.to_pickle
c2 Series
g0 Series.agg Series.apply Series.map Series.pipe Series.transform
n4 Series.astype Series.copy Series.fillna Series.max Series.mean Series.median Series.min Series.mode Series.nunique Series.std Series.sum Series.to_numpy
@pandas.core.sparse.series
c2 SparseSeries
@pandas.core.tools.datetimes
n4 to_datetime
@pandas.core.tools.numeric
n4 to_numeric
@pandas.core.window
c2 EWM Expanding ExpandingGroupby Rolling RollingGroupby Window _GroupByMixin _Rolling _Rolling_and_Expanding _Window
@pandas.core.window.ewm
c2 ExponentialMovingWindow ExponentialMovingWindowGroupby OnlineExponentialMovingWindow
@pandas.core.window.expanding
c2 Expanding ExpandingGroupby
@pandas.core.window.indexers
c2 BaseIndexer ExpandingIndexer ExponentialMovingWindowIndexer FixedForwardWindowIndexer FixedWindowIndexer GroupbyIndexer VariableOffsetWindowIndexer VariableWindowIndexer
@pandas.core.window.online
c2 EWMMeanState
@pandas.core.window.rolling
c2 BaseWindow BaseWindowGroupby Rolling RollingAndExpandingMixin RollingGroupby Window
@pandas.errors
k6 AbstractMethodError AccessorRegistrationWarning AttributeConflictWarning CSSWarning CategoricalConversionWarning ChainedAssignmentError ClosedFileError DataError DatabaseError DtypeWarning DuplicateLabelError EmptyDataError IncompatibilityWarning IndexingError IntCastingNaNError InvalidColumnName InvalidComparison InvalidIndexError LossySetitemError MergeError NoBufferPresent NullFrequencyError NumExprClobberingError NumbaUtilError ParserError ParserWarning PerformanceWarning PossibleDataLossError PossiblePrecisionLoss PyperclipException PyperclipWindowsException SettingWithCopyError SettingWithCopyWarning SpecificationError UndefinedVariableError UnsortedIndexError UnsupportedFunctionCall ValueLabelTypeMismatch
@pandas.indexes.base
r10 _new_Index
@pandas.tseries.frequencies
c2 _FrequencyInferer _TimedeltaFrequencyInferer
@pandas.tseries.holiday
c2 AbstractHolidayCalendar Holiday HolidayCalendarMetaClass USFederalHolidayCalendar
@pandas.tseries.index
r10 _new_DatetimeIndex
@pandas.tseries.offsets
c2 BusinessHourMixin BusinessMixin CustomBusinessHour CustomBusinessMonthBegin CustomBusinessMonthEnd MonthOffset QuarterOffset SemiMonthOffset SingleConstructorOffset YearOffset _CustomBusinessMonth _CustomMixin _WeekOfMonthMixin
k7 BDay BMonthBegin BMonthEnd BQuarterBegin BQuarterEnd BYearBegin BYearEnd BusinessDay BusinessHour BusinessMonthBegin BusinessMonthEnd CDay CustomBusinessDay DateOffset Day Easter FY5253 FY5253Quarter Hour LastWeekOfMonth Micro Milli Minute MonthBegin MonthEnd Nano QuarterBegin QuarterEnd Second SemiMonthBegin SemiMonthEnd Tick Week WeekOfMonth YearBegin YearEnd
@pandas.tseries.period
r10 _new_PeriodIndex
@pandas.tslib
k7 Timedelta Timestamp
r10 __nat_unpickle _timedelta_unpickle
@pandas.types.dtypes
k7 CategoricalDtype CategoricalDtypeType DatetimeTZDtype DatetimeTZDtypeType IntervalDtype PeriodDtype
"""

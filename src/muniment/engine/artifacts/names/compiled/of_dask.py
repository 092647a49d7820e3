"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "is a class of dask; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is an exception of dask, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@dask
g0 compute persist
@dask._task_spec
c1 DependenciesMapping GraphNode NestedContainer _DevNullMapping _MultiContainer
k2 Alias DataNode Dict List Set Task TaskRef Tuple
@dask.array._array_expr._blockwise
c1 Blockwise Elemwise Transpose
@dask.array._array_expr._expr
c1 ArrayExpr Concatenate FinalizeComputeArray Stack
@dask.array._array_expr._gufunc
c1 GUfuncLeafExpr gufunc
@dask.array._array_expr._overlap
c1 MapOverlap
@dask.array._array_expr._rechunk
c1 Rechunk TasksRechunk
@dask.array._array_expr._shuffle
c1 Shuffle
@dask.array._array_expr._slicing
c1 ArrayOffsetDep Slice SliceSlicesIntegers SlicesWrapNone TakeUnknownOneChunk
@dask.array._array_expr._ufunc
c1 DoubleOutputs ufunc
k3 da_frompyfunc
@dask.array._array_expr.random
c1 Generator Random RandomChoice RandomChoiceGenerator RandomState
@dask.array.backends
c1 ArrayBackendEntrypoint NumpyBackendEntrypoint
@dask.array.core
c1 BlockView
k2 Array
k3 PerformanceWarning
@dask.array.cupy_entry_point
c1 CupyBackendEntrypoint
@dask.array.gufunc
c1 gufunc
@dask.array.numpy_compat
c1 _Recurser
@dask.array.random
c1 Generator RandomState
@dask.array.rechunk
c1 _PrettyBlocks
@dask.array.slicing
k3 SlicingNoop
@dask.array.stats
c1 F_onewayResult KurtosistestResult NormaltestResult Power_divergenceResult SkewtestResult Ttest_1sampResult Ttest_indResult Ttest_relResult
@dask.array.ufunc
c1 ufunc
k3 da_frompyfunc
@dask.bag.core
c1 Bag Item StringAccessor _MapChunk
@dask.base
c1 DaskMethodsMixin
g0 compute persist
@dask.blockwise
c1 BlockIndex Blockwise BlockwiseDep BlockwiseDepDict
@dask.core
g0 _execute_task get
@dask.dataframe.accessor
c1 CachedAccessor
@dask.dataframe.backends
c1 DataFrameBackendEntrypoint PandasBackendEntrypoint ShuffleGroupResult
@dask.dataframe.dask_expr._accessor
c1 Accessor FunctionMap FunctionMapIndex PropertyMap PropertyMapIndex
@dask.dataframe.dask_expr._backends
c1 PandasBackendEntrypoint ToPandasBackend
@dask.dataframe.dask_expr._categorical
c1 AsUnknown CategoricalAccessor Categorize GetCategories
@dask.dataframe.dask_expr._concat
c1 Concat ConcatIndexed ConcatUnindexed StackPartition StackPartitionInterleaved
@dask.dataframe.dask_expr._cumulative
c1 CumMax CumMin CumProd CumSum CumulativeAggregations CumulativeBlockwise CumulativeFinalize TakeLast
@dask.dataframe.dask_expr._datetime
c1 DatetimeAccessor
@dask.dataframe.dask_expr._describe
c1 DescribeNonNumeric DescribeNonNumericAggregate DescribeNumeric DescribeNumericAggregate
@dask.dataframe.dask_expr._dummies
c1 GetDummies
@dask.dataframe.dask_expr._expr
c1 Abs Add AddPrefix AddPrefixSeries AddSuffix AddSuffixSeries AlignAlignPartitions AlignGetitem And Apply ArrowStringConversion AsType Assign AssignAlign AssignIndex BFill Between BinOpFrame BinOpSeries Binop Blockwise BlockwiseHead BlockwiseHeadIndex BlockwiseTail BlockwiseTailIndex CaseWhen ClearDivisions Clip ColumnsSetter CombineFirst CombineFirstAlign CombineFrame CombineFrameAlign CombineSeries CombineSeriesAlign CreateOverlappingPartitions DelayedsExpr Diff Div Drop DropDuplicatesBlockwise DropnaFrame DropnaSeries EQ EQFrame EQSeries Elemwise EnforceRuntimeDivisions Eval ExplodeFrame ExplodeSeries Expr FFill Fillna FillnaAlign FillnaCheck Filter FilterAlign FinalizeComputeDF FloorDiv Fused GE GEFrame GESeries GT GTFrame GTSeries Head Index Invert IsNa Isin LE LEFrame LESeries LT LTFrame LTSeries Lengths Literal Map MapAlign MapIndexAlign MapOverlap MapOverlapAlign MapPartitions Mask MaskAlign MaybeAlignPartitions MemoryUsagePerPartition MethodOperator MethodOperatorAlign MinType Mod Mul NE NEFrame NESeries NUniqueColumns Neg NotNull OpAlignPartitions Or Partitions PartitionsFiltered Pos Pow Projection Query RenameAxis RenameFrame RenameSeries Replace ResetIndex ResolveOverlappingDivisions Round Sample ScalarToSeries SetDivisions Shift ShiftIndex Split SplitTake Sqrt Sub Tail ToBackend ToDatetime ToFrame ToFrameIndex ToNumeric ToSeriesIndex ToTimedelta ToTimestamp UFuncAlign UFuncElemwise Unaryop VarColumns Where WhereAlign XOr _Align _DeepCopy _DelayedExpr
@dask.dataframe.dask_expr._groupby
c1 Aggregation Corr Count Cov DecomposableGroupbyAggregation First GetGroup GroupBy GroupByApply GroupByApplyConcatApply GroupByBFill GroupByBase GroupByChunk GroupByCumcount GroupByCumprod GroupByCumsum GroupByCumulative GroupByCumulativeFinalizer GroupByFFill GroupByReduction GroupByShift GroupByTransform GroupByUDFBlockwise GroupbyAggregation GroupbyAggregationBase Head HolisticGroupbyAggregation IdxMax IdxMin Last Max Mean Median Min NUnique Prod SeriesGroupBy SingleAggregation Size Std Sum Tail Unique ValueCounts Var
@dask.dataframe.dask_expr._indexing
c1 ILocIndexer Indexer Loc LocAlign LocBase LocElement LocEmpty LocIndexer LocList LocSlice LocUnknown ReverseDataFrame
@dask.dataframe.dask_expr._interchange
c1 DaskColumn DaskDataFrameInterchange
@dask.dataframe.dask_expr._merge
c1 BlockwiseMerge BroadcastJoin HashJoinP2P JoinRecursive Merge SemiMerge
@dask.dataframe.dask_expr._merge_asof
c1 MergeAsof MergeAsofIndexed
@dask.dataframe.dask_expr._quantile
c1 SeriesQuantile SeriesQuantileDask SeriesQuantileTdigest
@dask.dataframe.dask_expr._quantiles
c1 RepartitionQuantiles
@dask.dataframe.dask_expr._rolling
c1 BlockwiseDep Rolling RollingAgg RollingAggregation RollingApply RollingCount RollingCov RollingKurt RollingMax RollingMean RollingMedian RollingMin RollingQuantile RollingReduction RollingSkew RollingStd RollingSum RollingVar
@dask.dataframe.dask_expr._shuffle
c1 AssignPartitioningIndex BaseSetIndexSortValues DiskShuffle P2PShuffle RearrangeByColumn SetIndex SetIndexBlockwise SetPartition Shuffle ShuffleBase SimpleShuffle SortIndexBlockwise SortValues SortValuesBlockwise TaskShuffle _SetIndexPost _SetPartitionsPreSetIndex
@dask.dataframe.dask_expr._str_accessor
c1 Cat CatBlockwise SplitMap StringAccessor
@dask.dataframe.dask_expr._util
c1 LRU
k3 _BackendData
@dask.dataframe.dask_expr.datasets
c1 MakeTimeseriesPart Timeseries
@dask.dataframe.groupby
c1 Aggregation
@dask.dataframe.shuffle
k3 maybe_buffered_partd
@dask.dataframe.tseries.resample
c1 BlockwiseDep ResampleAgg ResampleAggregation ResampleCount ResampleFirst ResampleLast ResampleMax ResampleMean ResampleMedian ResampleMin ResampleNUnique ResampleOhlc ResampleProd ResampleQuantile ResampleReduction ResampleSem ResampleSize ResampleStd ResampleSum ResampleVar Resampler
@dask.dataframe.utils
k3 AttributeNotImplementedError
@dask.delayed
c1 Delayed DelayedAttr DelayedLeaf
@dask.highlevelgraph
c1 HighLevelGraph Layer MaterializedLayer
@dask.layers
c1 ArrayBlockIdDep ArrayBlockwiseDep ArrayChunkShapeDep ArrayOverlapLayer ArraySliceDep ArrayValuesDep DataFrameIOLayer
@dask.local
g0 execute_task get_async get_sync
@dask.utils
g0 Dispatch apply funcname_x import_required
"""

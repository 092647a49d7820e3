"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of sktime; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of sktime: calling it looks up a member",
    "is an exception of sktime, or a class that its saves call; the look at its source took in the constructor too",
    "unpickles bytes from its state, where no list is applied to them",
)
TREES: dict[str, str] = {}
NAMES = """
@sktime.alignment.base
c0 BaseAligner
@sktime.alignment.dtaidist
c0 AlignerDtwDtai
@sktime.alignment.dtw_numba
c0 AlignerDtwNumba
@sktime.alignment.dtw_python
c0 AlignerDTW AlignerDTWfromDist
@sktime.alignment.edit_numba
c0 AlignerEditNumba
@sktime.alignment.lucky
c0 AlignerLuckyDtw
@sktime.alignment.naive
c0 AlignerNaive
@sktime.base._base
c0 BaseEstimator BaseObject TagAliaserMixin
@sktime.base._base_panel
c0 BasePanelMixin
@sktime.base._meta
c0 _ColumnEstimator _HeterogenousMetaEstimator
@sktime.base._panel._tune
c0 _FixedSplitter
@sktime.base._panel.forest._composable
c0 BaseTimeSeriesForest
@sktime.base._panel.forest._tsf
c0 BaseTimeSeriesForest
@sktime.base._panel.knn
c0 _BaseKnnTimeSeriesEstimator
@sktime.base._proba._base
c0 BaseDistribution _BaseTFDistribution _Indexer
@sktime.base._proba._mixin
c0 _PredictProbaMixin
@sktime.base._proba._normal
c0 Normal
@sktime.base.adapters._pyts
c0 _PytsAdapter
@sktime.base.adapters._tslearn
c0 _TslearnAdapter
@sktime.catalogues.base._base
c0 BaseCatalogue
@sktime.catalogues.classification.bakeoff._bakeoff
c0 BakeOffCatalogue
@sktime.catalogues.classification.dummy._dummy_classification
c0 DummyClassificationCatalogue
@sktime.catalogues.forecasting.M4._base
c0 _BaseM4CompetitionCatalogue
@sktime.catalogues.forecasting.M4._daily
c0 M4CompetitionCatalogueDaily
@sktime.catalogues.forecasting.M4._hourly
c0 M4CompetitionCatalogueHourly
@sktime.catalogues.forecasting.M4._monthly
c0 M4CompetitionCatalogueMonthly
@sktime.catalogues.forecasting.M4._quarterly
c0 M4CompetitionCatalogueQuarterly
@sktime.catalogues.forecasting.M4._weekly
c0 M4CompetitionCatalogueWeekly
@sktime.catalogues.forecasting.M4._yearly
c0 M4CompetitionCatalogueYearly
@sktime.catalogues.forecasting.dummy._dummy_forecasting
c0 DummyForecastingCatalogue
@sktime.classification._delegate
c0 _DelegatedClassifier
@sktime.classification.base
c0 BaseClassifier
@sktime.classification.compose._column_ensemble
c0 BaseColumnEnsembleClassifier ColumnEnsembleClassifier
@sktime.classification.compose._multiplexer
c0 MultiplexClassifier
@sktime.classification.compose._pipeline
c0 ClassifierPipeline SklearnClassifierPipeline
@sktime.classification.deep_learning._pytorch
c0 BaseDeepClassifierPytorch PytorchDataset
@sktime.classification.deep_learning.base._base_tf
c0 BaseDeepClassifier
@sktime.classification.deep_learning.base._base_torch
c0 BaseDeepClassifierPytorch PytorchDataset
@sktime.classification.deep_learning.cnn._cnn_tf
c0 CNNClassifier
@sktime.classification.deep_learning.cnn._cnn_torch
c0 CNNClassifierTorch
@sktime.classification.deep_learning.cntc._cntc_tf
c0 CNTCClassifier
@sktime.classification.deep_learning.cntc._cntc_torch
c0 CNTCClassifierTorch
@sktime.classification.deep_learning.convtimenet
c0 ConvTimeNetClassifier
@sktime.classification.deep_learning.convtran._convtran_torch
c0 ConvTranClassifierTorch
@sktime.classification.deep_learning.fcn._fcn_tf
c0 FCNClassifier
@sktime.classification.deep_learning.fcn._fcn_torch
c0 FCNClassifierTorch
@sktime.classification.deep_learning.gru
c0 GRUClassifier GRUFCNNClassifier
@sktime.classification.deep_learning.inceptiontime._inceptiontime_tf
c0 InceptionTimeClassifier
@sktime.classification.deep_learning.inceptiontime._inceptiontime_torch
c0 InceptionTimeClassifierTorch
@sktime.classification.deep_learning.lstmfcn._lstmfcn_tf
c0 LSTMFCNClassifier
@sktime.classification.deep_learning.lstmfcn._lstmfcn_torch
c0 LSTMFCNClassifierTorch
@sktime.classification.deep_learning.macnn._macnn_tf
c0 MACNNClassifier
@sktime.classification.deep_learning.macnn._macnn_torch
c0 MACNNClassifierTorch
@sktime.classification.deep_learning.mcdcnn._mcdcnn_tf
c0 MCDCNNClassifier
@sktime.classification.deep_learning.mcdcnn._mcdcnn_torch
c0 MCDCNNClassifierTorch
@sktime.classification.deep_learning.mlp._mlp_tf
c0 MLPClassifier
@sktime.classification.deep_learning.mlp._mlp_torch
c0 MLPClassifierTorch
@sktime.classification.deep_learning.mvts_transformer
c0 MVTSTransformerClassifier PytorchDataset
@sktime.classification.deep_learning.resnet._resnet_tf
c0 ResNetClassifier
@sktime.classification.deep_learning.resnet._resnet_torch
c0 ResNetClassifierTorch
@sktime.classification.deep_learning.rnn._rnn_tf
c0 SimpleRNNClassifier
@sktime.classification.deep_learning.rnn._rnn_torch
c0 SimpleRNNClassifierTorch
@sktime.classification.deep_learning.tapnet._tapnet_tf
c0 TapNetClassifier
@sktime.classification.deep_learning.tapnet._tapnet_torch
c0 TapNetClassifierTorch
@sktime.classification.dictionary_based._boss
c0 BOSSEnsemble IndividualBOSS
@sktime.classification.dictionary_based._boss_pyts
c0 BOSSVSClassifierPyts
@sktime.classification.dictionary_based._cboss
c0 ContractableBOSS
@sktime.classification.dictionary_based._muse
c0 MUSE
@sktime.classification.dictionary_based._tde
c0 IndividualTDE TemporalDictionaryEnsemble
@sktime.classification.dictionary_based._weasel
c0 WEASEL
@sktime.classification.distance_based._elastic_ensemble
c0 ElasticEnsemble
@sktime.classification.distance_based._proximity_forest
c0 ProximityForest ProximityStump ProximityTree _CachedTransformer
@sktime.classification.distance_based._shape_dtw
c0 ShapeDTW
@sktime.classification.distance_based._time_series_neighbors
c0 KNeighborsTimeSeriesClassifier
@sktime.classification.distance_based._time_series_neighbors_pyts
c0 KNeighborsTimeSeriesClassifierPyts
@sktime.classification.distance_based._time_series_neighbors_tslearn
c0 KNeighborsTimeSeriesClassifierTslearn
@sktime.classification.dummy._dummy
c0 DummyClassifier
@sktime.classification.early_classification._probability_threshold
c0 ProbabilityThresholdEarlyClassifier
@sktime.classification.early_classification._teaser
c0 TEASER
@sktime.classification.early_classification.base
c0 BaseEarlyClassifier
@sktime.classification.ensemble._bagging
c0 BaggingClassifier
@sktime.classification.ensemble._ctsf
c0 ComposableTimeSeriesForestClassifier
@sktime.classification.ensemble._weighted
c0 WeightedEnsembleClassifier
@sktime.classification.feature_based._catch22_classifier
c0 Catch22Classifier
@sktime.classification.feature_based._fresh_prince
c0 FreshPRINCE
@sktime.classification.feature_based._matrix_profile_classifier
c0 MatrixProfileClassifier
@sktime.classification.feature_based._random_interval_classifier
c0 RandomIntervalClassifier
@sktime.classification.feature_based._signature_classifier
c0 SignatureClassifier
@sktime.classification.feature_based._summary_classifier
c0 SummaryClassifier
@sktime.classification.feature_based._tsfresh_classifier
c0 TSFreshClassifier
@sktime.classification.foundation_models.mantis
c0 MantisClassifier _CachedMantisNetwork
@sktime.classification.foundation_models.momentfm
c0 MomentFMClassifier MomentFMClassifierPytorchDataset _CachedMomentFMPipeline
@sktime.classification.foundation_models.tspulse
c0 _CachedTSPulseBackbone
g3 TSPulseClassifier
@sktime.classification.hybrid._hivecote_v1
c0 HIVECOTEV1
@sktime.classification.hybrid._hivecote_v2
c0 HIVECOTEV2
@sktime.classification.interval_based._cif
c0 CanonicalIntervalForest
@sktime.classification.interval_based._drcif
c0 DrCIF
@sktime.classification.interval_based._rise
c0 RandomIntervalSpectralEnsemble
@sktime.classification.interval_based._stsf
c0 SupervisedTimeSeriesForest
@sktime.classification.interval_based._tsf
c0 TimeSeriesForestClassifier
@sktime.classification.kernel_based._arsenal
c0 Arsenal
@sktime.classification.kernel_based._rocket_classifier
c0 RocketClassifier
@sktime.classification.kernel_based._svc
c0 TimeSeriesSVC
@sktime.classification.kernel_based._svc_tslearn
c0 TimeSeriesSVCTslearn
@sktime.classification.model_selection._hyperactive
c0 TSCOptCV
@sktime.classification.model_selection._tune
c0 TSCGridSearchCV
@sktime.classification.shapelet_based._learning_pyts
c0 ShapeletLearningClassifierPyts
@sktime.classification.shapelet_based._learning_tslearn
c0 ShapeletLearningClassifierTslearn
@sktime.classification.shapelet_based._mrseql
c0 MrSEQL
@sktime.classification.shapelet_based._mrsqm
c0 MrSQM
@sktime.classification.shapelet_based._stc
c0 ShapeletTransformClassifier
@sktime.classification.sklearn._continuous_interval_tree
c0 ContinuousIntervalTree _TreeNode
@sktime.classification.sklearn._rotation_forest
c0 RotationForest
@sktime.clustering.agglomerative
c0 TimeSeriesAgglomerativeClustering
@sktime.clustering.base
c0 BaseClusterer
@sktime.clustering.compose._as_transform
c0 ClustererAsTransformer
@sktime.clustering.compose._pipeline
c0 ClustererPipeline SklearnClustererPipeline
@sktime.clustering.dbscan
c0 TimeSeriesDBSCAN
@sktime.clustering.k_means._k_means
c0 TimeSeriesKMeans
@sktime.clustering.k_means._k_means_tslearn
c0 TimeSeriesKMeansTslearn
@sktime.clustering.k_medoids
c0 TimeSeriesKMedoids
@sktime.clustering.k_shapes
c0 TimeSeriesKShapes
@sktime.clustering.kernel_k_means
c0 TimeSeriesKernelKMeans
@sktime.clustering.kvisibility
c0 TimeSeriesKvisibility
@sktime.clustering.partitioning._lloyds
c0 BaseTimeSeriesLloyds
@sktime.clustering.spatio_temporal._st_dbscan
c0 STDBSCAN
@sktime.datatypes._alignment._base
c0 ScitypeAlignment
@sktime.datatypes._alignment._check
c0 AlignmentIloc AlignmentLoc
@sktime.datatypes._alignment._examples
c0 _AlignmentSimple _AlignmentSimpleAlignment _AlignmentSimpleAlignmentLoc
@sktime.datatypes._base._base
c0 BaseConverter BaseDatatype BaseExample
@sktime.datatypes._dtypekind
e1 DtypeKind
@sktime.datatypes._hierarchical._base
c0 ScitypeHierarchical
@sktime.datatypes._hierarchical._check
c0 HierarchicalDask HierarchicalPdMultiIndex HierarchicalPolarsEager
@sktime.datatypes._hierarchical._examples
c0 _HierMultivEqspl _HierMultivEqsplDaskHier _HierMultivEqsplPdMiHier _HierMultivEqsplPolarsHier _HierUnivEqspl _HierUnivEqsplDaskHier _HierUnivEqsplPdMiHier _HierUnivEqsplPolarsHier
@sktime.datatypes._panel._base
c0 ScitypePanel
@sktime.datatypes._panel._check
c0 PanelDask PanelDfList PanelGluontsList PanelGluontsPandas PanelNestedDf PanelNp3D PanelNumpyFlat PanelPdLong PanelPdMultiIndex PanelPdWide PanelPolarsEager
@sktime.datatypes._panel._examples
c0 _PanelMultivEqspl _PanelMultivEqsplDaskPanel _PanelMultivEqsplDfList _PanelMultivEqsplGluontsListDatasetPanel _PanelMultivEqsplGluontsPandasDatasetPanel _PanelMultivEqsplNestedUniv _PanelMultivEqsplNumpy3D _PanelMultivEqsplNumpyFlat _PanelMultivEqsplPdMultiindex _PanelMultivEqsplPolarsPanel _PanelUnivEqspl _PanelUnivEqsplDaskPanel _PanelUnivEqsplDfList _PanelUnivEqsplGluontsListDatasetPanel _PanelUnivEqsplGluontsPandasDatasetPanel _PanelUnivEqsplLossy _PanelUnivEqsplLossyPdMultiindex _PanelUnivEqsplNestedUniv _PanelUnivEqsplNumpy3D _PanelUnivEqsplNumpyFlat _PanelUnivEqsplOneSeries _PanelUnivEqsplOneSeriesDaskPanel _PanelUnivEqsplOneSeriesDfList _PanelUnivEqsplOneSeriesGluontsListDatasetPanel _PanelUnivEqsplOneSeriesGluontsPandasDatasetPanel _PanelUnivEqsplOneSeriesNestedUniv _PanelUnivEqsplOneSeriesNumpy3D _PanelUnivEqsplOneSeriesNumpyFlat _PanelUnivEqsplOneSeriesPdMultiindex _PanelUnivEqsplOneSeriesPolarsPanel _PanelUnivEqsplPdMultiindex _PanelUnivEqsplPolarsPanel
@sktime.datatypes._proba._base
c0 ScitypeProba
@sktime.datatypes._proba._check
c0 ProbaPredInterval ProbaPredQuantiles
@sktime.datatypes._proba._examples
c0 _ProbaMulti _ProbaMultiPredInt _ProbaMultiPredQ _ProbaUniv _ProbaUnivPredInt _ProbaUnivPredQ
@sktime.datatypes._series._base
c0 ScitypeSeries
@sktime.datatypes._series._check
c0 SeriesDask SeriesGluontsList SeriesGluontsPandas SeriesNp2D SeriesPdDataFrame SeriesPdSeries SeriesPolarsEager SeriesXarray
@sktime.datatypes._series._examples
c0 _SeriesMulti _SeriesMultiDaskSeries _SeriesMultiGluontsListDataset _SeriesMultiNpArray _SeriesMultiPdDataFrame _SeriesMultiPdSeries _SeriesMultiPlDataFrame _SeriesMultiPos _SeriesMultiPosDaskSeries _SeriesMultiPosGluontsListDataset _SeriesMultiPosNpArray _SeriesMultiPosPdDataFrame _SeriesMultiPosPdSeries _SeriesMultiPosPlDataFrame _SeriesMultiPosXrDataArray _SeriesMultiXrDataArray _SeriesUniv _SeriesUnivDaskSeries _SeriesUnivGluontsListDataset _SeriesUnivNpArray _SeriesUnivPdDataFrame _SeriesUnivPdSeries _SeriesUnivPlDataFrame _SeriesUnivPos _SeriesUnivPosGluontsListDataset _SeriesUnivPosNpArray _SeriesUnivPosPdDataFrame _SeriesUnivPosPdSeries _SeriesUnivPosPlDataFrame _SeriesUnivPosXrDataArray _SeriesUnivXrDataArray
@sktime.datatypes._table._base
c0 ScitypeTable
@sktime.datatypes._table._check
c0 TableListOfDict TableNp1D TableNp2D TablePdDataFrame TablePdSeries TablePolarsEager TablePolarsLazy
@sktime.datatypes._table._examples
c0 _MultivTable _MultivTableDf _MultivTableListOfDict _MultivTableNumpy1D _MultivTableNumpy2D _MultivTablePolarsEager _MultivTablePolarsLazy _MultivTableSeries _UnivTable _UnivTableDf _UnivTableListOfDict _UnivTableNumpy1D _UnivTableNumpy2D _UnivTablePolarsEager _UnivTablePolarsLazy _UnivTableSeries
@sktime.datatypes._vectorize
c0 VectorizedDF
@sktime.detection._anomaly_scores._from_cost
c0 LocalAnomalyScore Saving
@sktime.detection._anomaly_scores._l2_saving
c0 L2Saving
@sktime.detection._change_scores._continuous_linear_trend_score
c0 ContinuousLinearTrendScore
@sktime.detection._change_scores._cusum
c0 CUSUM
@sktime.detection._change_scores._from_cost
c0 ChangeScore
@sktime.detection._change_scores._multivariate_gaussian_score
c0 MultivariateGaussianScore
@sktime.detection._change_scores._rank_score
c0 RankScore
@sktime.detection._compose
c0 PenalisedScore
@sktime.detection.adapters._pyod
c0 PyODDetector
@sktime.detection.base._base
c0 BaseDetector
@sktime.detection.base._base_interval_scorer
c0 BaseIntervalScorer
@sktime.detection.bs
c0 BinarySegmentation
@sktime.detection.capa
c0 CAPA
@sktime.detection.circular_binseg
c0 CircularBinarySegmentation
@sktime.detection.clasp
c0 ClaSPSegmentation
@sktime.detection.clust
c0 ClusterSegmenter
@sktime.detection.compose._as_transform
c0 DetectorAsTransformer
@sktime.detection.compose._pipeline
c0 DetectorPipeline
@sktime.detection.costs._base
c0 BaseCost
@sktime.detection.costs._empirical_distribution_cost
c0 EmpiricalDistributionCost
@sktime.detection.costs._gaussian_cost
c0 GaussianCost
@sktime.detection.costs._l1_cost
c0 L1Cost
@sktime.detection.costs._l2_cost
c0 L2Cost
@sktime.detection.costs._laplace_cost
c0 LaplaceCost
@sktime.detection.costs._linear_regression_cost
c0 LinearRegressionCost
@sktime.detection.costs._linear_trend_cost
c0 LinearTrendCost
@sktime.detection.costs._multivariate_gaussian_cost
c0 MultivariateGaussianCost
@sktime.detection.costs._multivariate_t_cost
c0 MultivariateTCost
@sktime.detection.costs._poisson_cost
c0 PoissonCost
@sktime.detection.costs._rank_cost
c0 RankCost
@sktime.detection.crops
c0 CROPS
@sktime.detection.datagen
c0 GenBasicGauss
@sktime.detection.dummy._dummy_regular_an
c0 DummyRegularAnomalies
@sktime.detection.dummy._dummy_regular_cp
c0 DummyRegularChangePoints
@sktime.detection.dummy._zero_an
c0 ZeroAnomalies
@sktime.detection.dummy._zero_cp
c0 ZeroChangePoints
@sktime.detection.dummy._zero_seg
c0 ZeroSegments
@sktime.detection.eagglo
c0 EAgglo
@sktime.detection.ggs
c0 GGS GreedyGaussianSegmentation
@sktime.detection.hampel
c0 HampelDetector
@sktime.detection.hmm
c0 HMM
@sktime.detection.hmm_learn.base
c0 BaseHMMLearn
@sktime.detection.hmm_learn.gaussian
c0 GaussianHMM
@sktime.detection.hmm_learn.gmm
c0 GMMHMM
@sktime.detection.hmm_learn.poisson
c0 PoissonHMM
@sktime.detection.igts
c0 ChangePointResult IGTS InformationGainSegmentation SegmentationMixin
@sktime.detection.lof
c0 SubLOF
@sktime.detection.momentfm
c0 MomentFMAnomalyDetector MomentFMAnomalyDetectorPytorchDataset
@sktime.detection.moving_window
c0 MovingWindow
@sktime.detection.naive._threshold
c0 ThresholdDetector
@sktime.detection.pelt
c0 PELT PELTResult
@sktime.detection.seeded_binseg
c0 SeededBinarySegmentation
@sktime.detection.stat_threshold
c0 StatThresholdAnomaliser
@sktime.detection.stray
c0 STRAY
@sktime.detection.tspulse
c0 TSPulseAnomalyDetector _CachedTSPulseModel
@sktime.detection.wclust
c0 WindowSegmenter
@sktime.dists_kernels._numba_distances._ddtw
c0 _DdtwDistance
@sktime.dists_kernels._numba_distances._dtw
c0 _DtwDistance
@sktime.dists_kernels._numba_distances._edr
c0 _EdrDistance
@sktime.dists_kernels._numba_distances._erp
c0 _ErpDistance
@sktime.dists_kernels._numba_distances._euclidean
c0 _EuclideanDistance
@sktime.dists_kernels._numba_distances._lcss
c0 _LcssDistance
@sktime.dists_kernels._numba_distances._msm
c0 _MsmDistance
@sktime.dists_kernels._numba_distances._squared
c0 _SquaredDistance
@sktime.dists_kernels._numba_distances._twe
c0 _TweDistance
@sktime.dists_kernels._numba_distances._wddtw
c0 _WddtwDistance
@sktime.dists_kernels._numba_distances._wdtw
c0 _WdtwDistance
@sktime.dists_kernels._numba_distances.base._base
c0 MetricInfo NumbaDistance
@sktime.dists_kernels._numba_distances.lower_bounding
e1 LowerBounding
@sktime.dists_kernels.algebra
c0 CombinedDistance
@sktime.dists_kernels.base._base
c0 BasePairwiseTransformer BasePairwiseTransformerPanel
@sktime.dists_kernels.base._delegate
c0 _DelegatedPairwiseTransformerPanel
@sktime.dists_kernels.base.adapters._sklearn
c0 _SklearnDistanceAdapter
@sktime.dists_kernels.base.adapters._tslearn
c0 _TslearnPwTrafoAdapter
@sktime.dists_kernels.compose
c0 PwTrafoPanelPipeline
@sktime.dists_kernels.compose_from_align
c0 DistFromAligner
@sktime.dists_kernels.compose_tab_to_panel
c0 AggrDist FlatDist
@sktime.dists_kernels.ctw
c0 CtwDistTslearn
@sktime.dists_kernels.dist_to_kern
c0 DistFromKernel KernelFromDist
@sktime.dists_kernels.dtw._dtw_dtaidist
c0 DtwDtaidistMultiv DtwDtaidistUniv
@sktime.dists_kernels.dtw._dtw_python
c0 DtwPythonDist
@sktime.dists_kernels.dtw._dtw_sktime
c0 DtwDist
@sktime.dists_kernels.dtw._dtw_tslearn
c0 DtwDistTslearn SoftDtwDistTslearn
@sktime.dists_kernels.dummy
c0 ConstantPwTrafoPanel
@sktime.dists_kernels.edit_dist
c0 EditDist
@sktime.dists_kernels.gak
c0 GAKernel
@sktime.dists_kernels.indep
c0 IndepDist
@sktime.dists_kernels.lcss
c0 LcssTslearn
@sktime.dists_kernels.lucky
c0 LuckyDtwDist
@sktime.dists_kernels.scipy_dist
c0 ScipyDist
@sktime.dists_kernels.signature_kernel
c0 LRdec SeqKernelizer SignatureKernel
@sktime.exceptions
k2 FitFailedWarning NotEvaluatedError
@sktime.forecasting.adapters._hcrystalball
c0 HCrystalBallAdapter
@sktime.forecasting.agentic._autoresearch
c0 AutoResearchForecaster
@sktime.forecasting.arar._arar_forecaster
c0 ARARForecaster
@sktime.forecasting.arch._statsforecast_arch
c0 StatsForecastARCH StatsForecastGARCH
@sktime.forecasting.arch._uarch
c0 ARCH
@sktime.forecasting.ardl
c0 ARDL
@sktime.forecasting.arima._pmdarima
c0 ARIMA AutoARIMA
@sktime.forecasting.arima._statsmodels
c0 StatsModelsARIMA
@sktime.forecasting.arps_dca
c0 ArpsExponential ArpsHarmonic ArpsHyperbolic _ArpsDcaBase
@sktime.forecasting.aurora
c0 AuroraForecaster _CachedAurora
@sktime.forecasting.auto_reg
c0 AutoREG
@sktime.forecasting.autots
c0 AutoTS
@sktime.forecasting.base._base
c0 BaseForecaster
@sktime.forecasting.base._base_proba
c0 BaseProbaForecaster
@sktime.forecasting.base._clone_plugin
c0 _PretrainedCloner
@sktime.forecasting.base._delegate
c0 _DelegatedForecaster
@sktime.forecasting.base._fh
c0 ForecastingHorizon _HashIndex
@sktime.forecasting.base._meta
c0 _HeterogenousEnsembleForecaster
@sktime.forecasting.base._sktime
c0 _BaseWindowForecaster
@sktime.forecasting.base._state_at
c0 _StateAtMixin
@sktime.forecasting.base.adapters._darts
c0 _DartsRegressionAdapter _DartsRegressionModelsAdapter
@sktime.forecasting.base.adapters._fbprophet
c0 _ProphetAdapter _suppress_stdout_stderr
@sktime.forecasting.base.adapters._generalised_statsforecast
c0 StatsForecastBackAdapter _GeneralisedStatsForecastAdapter
@sktime.forecasting.base.adapters._neuralforecast
c0 _NeuralForecastAdapter
@sktime.forecasting.base.adapters._pmdarima
c0 _PmdArimaAdapter
@sktime.forecasting.base.adapters._pytorch
c0 BaseDeepNetworkPyTorch PyTorchPredDataset PyTorchTrainDataset
@sktime.forecasting.base.adapters._pytorchforecasting
c0 _PytorchForecastingAdapter
@sktime.forecasting.base.adapters._statsforecast
c0 _StatsForecastAdapter
@sktime.forecasting.base.adapters._statsmodels
c0 _StatsModelsAdapter
@sktime.forecasting.base.adapters._tbats
c0 _TbatsAdapter
@sktime.forecasting.bats
c0 BATS
@sktime.forecasting.boxcox_biasadj
c0 BoxCoxBiasAdjustedForecaster
@sktime.forecasting.causal._dmlf
c0 DoubleMLForecaster
@sktime.forecasting.chronos
c0 ChronosBoltStrategy ChronosDefaultStrategy ChronosForecaster ChronosModelStrategy PreTrainedModel _CachedChronos _CachedChronosBolt torch torch.Tensor
@sktime.forecasting.chronos2
c0 Chronos2Forecaster _CachedChronos2
@sktime.forecasting.cinn
c0 CINNForecaster _EarlyStopper
@sktime.forecasting.cisco_tsm
c0 CiscoTSMForecaster _CachedCiscoTSM _DummyCiscoModel
@sktime.forecasting.compose._bagging
c0 BaggingForecaster
@sktime.forecasting.compose._column_ensemble
c0 ColumnEnsembleForecaster
@sktime.forecasting.compose._ensemble
c0 AutoEnsembleForecaster EnsembleForecaster
@sktime.forecasting.compose._fallback
c0 FallbackForecaster
@sktime.forecasting.compose._fhplex
c0 FhPlexForecaster
@sktime.forecasting.compose._grouped
c0 ForecastByLevel GroupbyCategoryForecaster
@sktime.forecasting.compose._hierarchy_ensemble
c0 HierarchyEnsembleForecaster
@sktime.forecasting.compose._ignore_x
c0 IgnoreX
@sktime.forecasting.compose._multiplexer
c0 MultiplexForecaster
@sktime.forecasting.compose._pipeline
c0 ForecastX ForecastingPipeline Permute TransformedTargetForecaster _Pipeline
@sktime.forecasting.compose._reduce
c0 DirRecTabularRegressionForecaster DirRecTimeSeriesRegressionForecaster DirectReductionForecaster DirectTabularRegressionForecaster DirectTimeSeriesRegressionForecaster MultioutputTabularRegressionForecaster MultioutputTimeSeriesRegressionForecaster RecursiveReductionForecaster RecursiveTabularRegressionForecaster RecursiveTimeSeriesRegressionForecaster YfromX _DirRecReducer _DirectReducer _MultioutputReducer _RecursiveReducer _Reducer _ReducerMixin
@sktime.forecasting.compose._reduce_proba
c0 MCRecursiveProbaReductionForecaster
@sktime.forecasting.compose._skforecast_reduce
c0 SkforecastAutoreg SkforecastRecursive
@sktime.forecasting.compose._stack
c0 StackingForecaster
@sktime.forecasting.compose._transform_select_forecaster
c0 TransformSelectForecaster
@sktime.forecasting.conformal
c0 ConformalIntervals
@sktime.forecasting.convtimenet
c0 ConvTimeNetForecaster
@sktime.forecasting.croston
c0 Croston
@sktime.forecasting.darts
c0 DartsLinearRegressionModel DartsRegressionModel DartsXGBModel
@sktime.forecasting.dummy
c0 ForecastKnownValues
@sktime.forecasting.dummy_global
c0 DummyGlobalForecaster
@sktime.forecasting.dynamic_factor
c0 DynamicFactor
@sktime.forecasting.enbpi
c0 EnbPIForecaster
@sktime.forecasting.es_rnn
c0 ESRNNForecaster ESRNNPredDataset ESRNNTrainDataset
@sktime.forecasting.ets
c0 AutoETS
@sktime.forecasting.exp_smoothing
c0 ExponentialSmoothing
@sktime.forecasting.falcon_tst
c0 FalconTSTForecaster _CachedFalconTST
@sktime.forecasting.falcon_x
c0 FalconXForecaster
@sktime.forecasting.fbprophet
c0 Prophet
@sktime.forecasting.flowstate
c0 FlowStateForecaster _CachedFlowState
@sktime.forecasting.greykite
c0 GreykiteForecaster
@sktime.forecasting.hf_transformers
c0 HFTransformersForecaster
@sktime.forecasting.hypertrees._ar
c0 HyperTreeARForecaster
@sktime.forecasting.hypertrees._netar
c0 HyperTreeNetARForecaster
@sktime.forecasting.kronos
c0 KronosForecaster _CachedKronos
@sktime.forecasting.lagllama
c0 LagLlamaForecaster _CachedLagLlama
@sktime.forecasting.ltsf
c0 LTSFDLinearForecaster LTSFLinearForecaster LTSFNLinearForecaster LTSFTransformerForecaster
@sktime.forecasting.mantis
c0 MantisForecaster _CachedMantis
@sktime.forecasting.mapa
c0 MAPAForecaster
@sktime.forecasting.mira
c0 MIRAForecaster _CachedMIRA
@sktime.forecasting.model_selection._base
c0 BaseGridSearch
@sktime.forecasting.model_selection._gridsearch
c0 ForecastingGridSearchCV
@sktime.forecasting.model_selection._hyperactive
c0 ForecastingOptCV
@sktime.forecasting.model_selection._optuna
c0 ForecastingOptunaSearchCV
@sktime.forecasting.model_selection._randomsearch
c0 ForecastingRandomizedSearchCV
@sktime.forecasting.model_selection._skopt
c0 ForecastingSkoptSearchCV
@sktime.forecasting.moirai
c0 MOIRAIForecaster _CachedMoirai
@sktime.forecasting.moirai2
c0 Moirai2Forecaster
@sktime.forecasting.momentfm
c0 MomentFMForecaster
@sktime.forecasting.naive._naive
c0 NaiveForecaster NaiveVariance
@sktime.forecasting.neuralforecast
c0 NeuralForecastDilatedRNN NeuralForecastGRU NeuralForecastLSTM NeuralForecastRNN NeuralForecastTCN
@sktime.forecasting.neuralprophet
c0 NeuralProphet
@sktime.forecasting.online_learning._online_ensemble
c0 OnlineEnsembleForecaster
@sktime.forecasting.online_learning._prediction_weighted_ensembler
c0 HedgeExpertEnsemble NNLSEnsemble NormalHedgeEnsemble _PredictionWeightedEnsembler
@sktime.forecasting.patch_tsmixer
c0 PatchTSMixerForecaster
@sktime.forecasting.patch_tst
c0 PatchTSTForecaster PyTorchDataset
@sktime.forecasting.prophetverse
c0 HierarchicalProphet Prophetverse
@sktime.forecasting.pyfable_arima
c0 PyFableARIMA
@sktime.forecasting.pykan
c0 PyKANForecaster
@sktime.forecasting.pytorchforecasting
c0 PytorchForecastingDeepAR PytorchForecastingNBeats PytorchForecastingNHiTS PytorchForecastingTFT
@sktime.forecasting.rbf
c0 RBFForecaster
@sktime.forecasting.reconcile
c0 ReconcilerForecaster
@sktime.forecasting.residual_booster
c0 ResidualBoostingForecaster
@sktime.forecasting.sarimax
c0 SARIMAX
@sktime.forecasting.scinet
c0 SCINetForecaster
@sktime.forecasting.squaring_residuals
c0 SquaringResiduals
@sktime.forecasting.statsforecast
c0 StatsForecastADIDA StatsForecastAutoARIMA StatsForecastAutoCES StatsForecastAutoETS StatsForecastAutoTBATS StatsForecastAutoTheta StatsForecastMSTL
@sktime.forecasting.stream._update
c0 DontUpdate UpdateEvery UpdateRefitsEvery _StreamDataPoolMixin
@sktime.forecasting.structural
c0 UnobservedComponents
@sktime.forecasting.sundial
c0 SundialDataCollator SundialForecaster SundialPyTorchDataset _CachedSundial
@sktime.forecasting.t0
c0 T0Forecaster _CachedT0
@sktime.forecasting.tafsut
c0 TafsutForecaster
@sktime.forecasting.tbats
c0 TBATS
@sktime.forecasting.theta
c0 ThetaForecaster ThetaModularForecaster
@sktime.forecasting.time_llm
c0 TimeLLMForecaster _CachedTimeLLM
@sktime.forecasting.timemoe
c0 TimeMoEForecaster _CachedTimeMoE
@sktime.forecasting.timer
c0 TimerForecaster _CachedTimer
@sktime.forecasting.timer_s1
c0 TimerS1Forecaster _CachedTimerS1
@sktime.forecasting.timesfm
c0 TimesFMForecaster _CachedTimesFM
@sktime.forecasting.timesfm2
c0 PyTorchDataset TimesFM2Forecaster _CachedTimesFM2
@sktime.forecasting.timesfm3
c0 TimesFM3Forecaster _CachedTimesFM3
@sktime.forecasting.tirex
c0 TiRexForecaster _cached_TiRex torch torch.Tensor
@sktime.forecasting.tirex2
c0 TiRex2Forecaster _CachedTiRex2
@sktime.forecasting.toto
c0 TotoForecaster _CachedTotoForecaster
@sktime.forecasting.toto2
c0 Toto2Forecaster _CachedToto2Forecaster
@sktime.forecasting.trend._curve_fit_forecaster
c0 CurveFitForecaster
@sktime.forecasting.trend._polynomial_trend_forecaster
c0 PolynomialTrendForecaster
@sktime.forecasting.trend._pwl_trend_forecaster
c0 ProphetPiecewiseLinearTrendForecaster
@sktime.forecasting.trend._spline_trend_forecaster
c0 SplineTrendForecaster
@sktime.forecasting.trend._stl_forecaster
c0 STLForecaster
@sktime.forecasting.trend._trend_forecaster
c0 TrendForecaster
@sktime.forecasting.tsb
c0 TSB
@sktime.forecasting.ttm
c0 PyTorchDataset TinyTimeMixerForecaster _CachedTinyTimeMixer
@sktime.forecasting.var
c0 VAR
@sktime.forecasting.var_reduce
c0 VARReduce
@sktime.forecasting.varmax
c0 VARMAX
@sktime.forecasting.vecm
c0 VECM
@sktime.forecasting.windfm
c0 WindFMForecaster _CachedWindFM
@sktime.forecasting.xlstm
c0 XLSTMForecaster
@sktime.networks.base
c0 BaseDeepNetwork
@sktime.networks.cinn
c0 CINNNetwork CINNNetwork._CINNNetwork
@sktime.networks.cnn._cnn_tf
c0 CNNNetwork
@sktime.networks.cnn._cnn_torch
c0 CNNNetworkTorch
@sktime.networks.cntc._cntc_tf
c0 CNTCNetwork
@sktime.networks.cntc._cntc_torch
c0 CNTCNetworkTorch _CLSTMCell _ContextualConv1d
@sktime.networks.convtimenet._convtimenet
c0 ConvTimeNet ConvTimeNet._ConvTimeNet
@sktime.networks.convtimenet._convtimenet_backbone
c0 ConvTimeNet_backbone SublayerConnection _ConvEncoder _ConvEncoderLayer
@sktime.networks.convtimenet._dlutils
c0 BoxCoder DeformablePatch OffsetPredictor PositionalEncoding SimplePatch
@sktime.networks.convtimenet.forecaster._convtimenet
c0 Model
@sktime.networks.convtimenet.forecaster._convtimenet_backbone
c0 ConvEncoder ConvEncoderLayer ConvTimeNet_backbone ConviEncoder Flatten_Head SublayerConnection
@sktime.networks.convtimenet.forecaster._patch_layers
c0 BoxCoder DepatchSampling OffsetPredictor
@sktime.networks.convtimenet.forecaster._revin
c0 RevIN
@sktime.networks.convtran._attention
c0 Attention AttentionRelScalar AttentionRelVector _AttentionBase
@sktime.networks.convtran._convtran_torch
c0 CausalConv1d ConvTranNetworkTorch
@sktime.networks.convtran._positional_encoding
c0 AbsolutePositionalEncoding LearnablePositionalEncoding _BasePositionalEncoding tAPE
@sktime.networks.es_rnn
c0 ESRNN PinballLoss _ESRNN
@sktime.networks.fcn._fcn_tf
c0 FCNNetwork
@sktime.networks.fcn._fcn_torch
c0 FCNNetworkTorch
@sktime.networks.gru
c0 Concat Conv GRU GRUFCNN NNModule NNSequential Permute
@sktime.networks.inceptiontime._inceptiontime_tf
c0 InceptionTimeNetwork
@sktime.networks.inceptiontime._inceptiontime_torch
c0 InceptionModule InceptionTimeNetworkTorch ShortcutLayer
@sktime.networks.lstmfcn._lstmfcn_tf
c0 LSTMFCNNetwork
@sktime.networks.lstmfcn._lstmfcn_torch
c0 LSTMFCNNetworkTorch
@sktime.networks.ltsf.data.dataset
c0 Dataset PytorchFormerDataset
@sktime.networks.ltsf.layers.attention
c0 LTSFAttentionLayer LTSFAttentionLayer._LTSFAttentionLayer LTSFFullAttention LTSFFullAttention._LTSFFullAttention LTSFProbAttention LTSFProbAttention._LTSFProbAttention nn_module
@sktime.networks.ltsf.layers.auto_correlation
c0 AutoCorrelation AutoCorrelation._AutoCorrelation AutoCorrelationLayer AutoCorrelationLayer._AutoCorrelationLayer nn_module
@sktime.networks.ltsf.layers.embed
c0 LTSFDataEmbedding LTSFDataEmbedding._LTSFDataEmbedding LTSFPositionalEmbedding LTSFPositionalEmbedding._LTSFPositionalEmbedding LTSFTemporalEmbedding LTSFTemporalEmbedding._LTSFTemporalEmbedding LTSFTokenEmbedding LTSFTokenEmbedding._LTSFTokenEmbedding nn_module
@sktime.networks.ltsf.layers.enc_dec
c0 LTSFTransformerConvLayer LTSFTransformerConvLayer._LTSFTransformerConvLayer LTSFTransformerDecoder LTSFTransformerDecoder._LTSFTransformerDecoder LTSFTransformerDecoderLayer LTSFTransformerDecoderLayer._LTSFTransformerDecoderLayer LTSFTransformerEncoder LTSFTransformerEncoder._LTSFTransformerEncoder LTSFTransformerEncoderLayer LTSFTransformerEncoderLayer._LTSFTransformerEncoderLayer nn_module
@sktime.networks.ltsf.models.linear
c0 LTSFDLinearNetwork LTSFDLinearNetwork._LTSFDLinearNetwork LTSFLinearNetwork LTSFLinearNetwork._LTSFLinearNetwork LTSFNLinearNetwork LTSFNLinearNetwork._LTSFNLinearNetwork
@sktime.networks.ltsf.models.transformers
c0 LTSFTransformerNetwork LTSFTransformerNetwork._LTSFTransformerNetwork
@sktime.networks.ltsf.utils.extras
c0 MovingAverage MovingAverage._MovingAverage SeriesDecomposer SeriesDecomposer._SeriesDecomposer nn_module
@sktime.networks.ltsf.utils.masking
c0 LTSFProbMask LTSFTriangularCausalMask nn_module
@sktime.networks.macnn._macnn_tf
c0 MACNNNetwork
@sktime.networks.macnn._macnn_torch
c0 MACNNBlock MACNNNetworkTorch
@sktime.networks.mcdcnn._mcdcnn_tf
c0 MCDCNNNetwork
@sktime.networks.mcdcnn._mcdcnn_torch
c0 MCDCNNNetworkTorch
@sktime.networks.mlp._mlp_tf
c0 MLPNetwork
@sktime.networks.mlp._mlp_torch
c0 MLPNetworkTorch
@sktime.networks.mvts_transformer
c0 FixedPositionalEncoding LearnablePositionalEncoding TSTransformerEncoder TSTransformerEncoderClassiregressor TransformerBatchNormEncoderLayer nn_module
@sktime.networks.rbf
c0 RBFLayer RBFNetwork nn nn.Module
@sktime.networks.resnet._resnet_tf
c0 ResNetNetwork
@sktime.networks.resnet._resnet_torch
c0 ResNetNetworkTorch
@sktime.networks.rnn._rnn_tf
c0 RNNNetwork
@sktime.networks.rnn._rnn_torch
c0 RNNNetworkTorch
@sktime.networks.scinet
c0 EncoderTree EncoderTree._EncoderTree Interactor Interactor._Interactor InteractorLevel InteractorLevel._InteractorLevel LevelSCINet LevelSCINet._LevelSCINet SCINet SCINet._SCINet SCINet_Tree SCINet_Tree._SCINet_Tree Splitting Splitting._Splitting nn_module
@sktime.networks.tapnet._tapnet_tf
c0 TapNetNetwork
@sktime.networks.tapnet._tapnet_torch
c0 TapNetNetworkTorch
@sktime.param_est.base
c0 BaseParamFitter
@sktime.param_est.cointegration._johansen
c0 JohansenCointegration
@sktime.param_est.compose._func_fitter
c0 FunctionParamFitter
@sktime.param_est.compose._pipeline
c0 ParamFitterPipeline
@sktime.param_est.fixed
c0 FixedParams
@sktime.param_est.impulse._response
c0 ImpulseResponseFunction
@sktime.param_est.lag._acorrljungbox
c0 AcorrLjungbox
@sktime.param_est.lag._arlag
c0 ARLagOrderSelector
@sktime.param_est.residuals._jarquebera
c0 JarqueBera
@sktime.param_est.seasonality._acf
c0 SeasonalityACF
@sktime.param_est.seasonality._acf_qstat
c0 SeasonalityACFqstat
@sktime.param_est.seasonality._periodogram
c0 SeasonalityPeriodogram
@sktime.param_est.stationarity._adf_arch
c0 StationarityADFArch
@sktime.param_est.stationarity._dfgls
c0 StationarityDFGLS
@sktime.param_est.stationarity._kpss_arch
c0 StationarityKPSSArch
@sktime.param_est.stationarity._phillips_perron
c0 StationarityPhillipsPerron
@sktime.param_est.stationarity._sm_breakvar
c0 BreakvarHeteroskedasticityTest
@sktime.param_est.stationarity._statsmodels
c0 BreakvarHeteroskedasticityTest StationarityADF StationarityKPSS
@sktime.param_est.stationarity._variance_ratio
c0 StationarityVarianceRatio
@sktime.param_est.stationarity._zivot_andrews
c0 StationarityZivotAndrews
@sktime.performance_metrics.base._base
c0 BaseMetric
@sktime.performance_metrics.detection._base
c0 BaseDetectionMetric
@sktime.performance_metrics.detection._chamfer
c0 DirectedChamfer
@sktime.performance_metrics.detection._count
c0 DetectionCount
@sktime.performance_metrics.detection._event_tpr
c0 EventTPR
@sktime.performance_metrics.detection._f1score
c0 WindowedF1Score
@sktime.performance_metrics.detection._false_alarm_rate
c0 FalseAlarmRate
@sktime.performance_metrics.detection._hausdorff
c0 DirectedHausdorff
@sktime.performance_metrics.detection._mean_detection_offset
c0 MeanDetectionOffset
@sktime.performance_metrics.detection._randindex
c0 RandIndex
@sktime.performance_metrics.detection._ts_auprc
c0 TimeSeriesAUPRC
@sktime.performance_metrics.detection.utils._match
c0 _EventMatch
@sktime.performance_metrics.forecasting._base
c0 BaseForecastingErrorMetric BaseForecastingErrorMetricFunc _DynamicForecastingErrorMetric _ScaledMetricTags
@sktime.performance_metrics.forecasting._gmae
c0 GeometricMeanAbsoluteError
@sktime.performance_metrics.forecasting._gmrelae
c0 GeometricMeanRelativeAbsoluteError
@sktime.performance_metrics.forecasting._gmrelse
c0 GeometricMeanRelativeSquaredError
@sktime.performance_metrics.forecasting._gmse
c0 GeometricMeanSquaredError
@sktime.performance_metrics.forecasting._iqre
c0 RMSEnormalizedByIQR
@sktime.performance_metrics.forecasting._klde1
c0 KLDivergenceSingleExponential
@sktime.performance_metrics.forecasting._klde2
c0 KLDivergenceDoubleExponential
@sktime.performance_metrics.forecasting._klde_base
c0 _KLDivergenceLaplaceBase
@sktime.performance_metrics.forecasting._kln
c0 KLDivergenceNormal
@sktime.performance_metrics.forecasting._maape
c0 MeanArctangentAbsolutePercentageError
@sktime.performance_metrics.forecasting._mae
c0 MeanAbsoluteError
@sktime.performance_metrics.forecasting._mape
c0 MeanAbsolutePercentageError
@sktime.performance_metrics.forecasting._mapes
c0 MeanAbsolutePercentageErrorStabilized
@sktime.performance_metrics.forecasting._mase
c0 MeanAbsoluteScaledError
@sktime.performance_metrics.forecasting._masyme
c0 MeanAsymmetricError
@sktime.performance_metrics.forecasting._medae
c0 MedianAbsoluteError
@sktime.performance_metrics.forecasting._medape
c0 MedianAbsolutePercentageError
@sktime.performance_metrics.forecasting._medase
c0 MedianAbsoluteScaledError
@sktime.performance_metrics.forecasting._medrelae
c0 MedianRelativeAbsoluteError
@sktime.performance_metrics.forecasting._medse
c0 MedianSquaredError
@sktime.performance_metrics.forecasting._medspe
c0 MedianSquaredPercentageError
@sktime.performance_metrics.forecasting._medsse
c0 MedianSquaredScaledError
@sktime.performance_metrics.forecasting._mlinex
c0 MeanLinexError
@sktime.performance_metrics.forecasting._mrelae
c0 MeanRelativeAbsoluteError
@sktime.performance_metrics.forecasting._mse
c0 MeanSquaredError
@sktime.performance_metrics.forecasting._msep
c0 MeanSquaredErrorPercentage
@sktime.performance_metrics.forecasting._msle
c0 MeanSquaredLogError
@sktime.performance_metrics.forecasting._mspe
c0 MeanSquaredPercentageError
@sktime.performance_metrics.forecasting._msse
c0 MeanSquaredScaledError
@sktime.performance_metrics.forecasting._nmse
c0 MSEnormalizedBySD
@sktime.performance_metrics.forecasting._owa
c0 OverallWeightedAverage
@sktime.performance_metrics.forecasting._rell
c0 RelativeLoss
@sktime.performance_metrics.forecasting._theilu2
c0 TheilU2
@sktime.performance_metrics.forecasting.probabilistic._classes
c0 AUCalibration CRPS ConstraintViolation EmpiricalCoverage IntervalWidth LogLoss PinballLoss SquaredDistrLoss _BaseDistrForecastingMetric _BaseProbaForecastingErrorMetric
@sktime.performance_metrics.forecasting.sample_weight._base
c0 BaseSampleWeightGenerator
@sktime.performance_metrics.forecasting.sample_weight._types
c0 SampleWeightGenerator
@sktime.pipeline.pipeline
c0 Pipeline
k2 MethodNotImplementedError
@sktime.pipeline.step
c0 Step StepResult
@sktime.regression._delegate
c0 _DelegatedRegressor
@sktime.regression.base
c0 BaseRegressor
@sktime.regression.compose._ensemble
c0 ComposableTimeSeriesForestRegressor
@sktime.regression.compose._multiplexer
c0 MultiplexRegressor
@sktime.regression.compose._pipeline
c0 RegressorPipeline SklearnRegressorPipeline
@sktime.regression.deep_learning.base._base_tf
c0 BaseDeepRegressor
@sktime.regression.deep_learning.base._base_torch
c0 BaseDeepRegressorTorch PytorchDataset
@sktime.regression.deep_learning.cnn._cnn_tf
c0 CNNRegressor
@sktime.regression.deep_learning.cnn._cnn_torch
c0 CNNRegressorTorch
@sktime.regression.deep_learning.cntc._cntc_tf
c0 CNTCRegressor
@sktime.regression.deep_learning.cntc._cntc_torch
c0 CNTCRegressorTorch
@sktime.regression.deep_learning.convtran._convtran_torch
c0 ConvTranRegressorTorch
@sktime.regression.deep_learning.fcn._fcn_tf
c0 FCNRegressor
@sktime.regression.deep_learning.fcn._fcn_torch
c0 FCNRegressorTorch
@sktime.regression.deep_learning.inceptiontime._inceptiontime_tf
c0 InceptionTimeRegressor
@sktime.regression.deep_learning.inceptiontime._inceptiontime_torch
c0 InceptionTimeRegressorTorch
@sktime.regression.deep_learning.lstmfcn._lstmfcn_tf
c0 LSTMFCNRegressor
@sktime.regression.deep_learning.lstmfcn._lstmfcn_torch
c0 LSTMFCNRegressorTorch
@sktime.regression.deep_learning.macnn._macnn_tf
c0 MACNNRegressor
@sktime.regression.deep_learning.macnn._macnn_torch
c0 MACNNRegressorTorch
@sktime.regression.deep_learning.mcdcnn._mcdcnn_tf
c0 MCDCNNRegressor
@sktime.regression.deep_learning.mcdcnn._mcdcnn_torch
c0 MCDCNNRegressorTorch
@sktime.regression.deep_learning.mlp._mlp_tf
c0 MLPRegressor
@sktime.regression.deep_learning.mlp._mlp_torch
c0 MLPRegressorTorch
@sktime.regression.deep_learning.resnet._resnet_tf
c0 ResNetRegressor
@sktime.regression.deep_learning.resnet._resnet_torch
c0 ResNetRegressorTorch
@sktime.regression.deep_learning.rnn._rnn_tf
c0 SimpleRNNRegressor
@sktime.regression.deep_learning.rnn._rnn_torch
c0 SimpleRNNRegressorTorch
@sktime.regression.deep_learning.tapnet._tapnet_tf
c0 TapNetRegressor
@sktime.regression.deep_learning.tapnet._tapnet_torch
c0 TapNetRegressorTorch
@sktime.regression.distance_based._time_series_neighbors
c0 KNeighborsTimeSeriesRegressor
@sktime.regression.dummy._dummy
c0 DummyRegressor
@sktime.regression.interval_based._tsf
c0 TimeSeriesForestRegressor
@sktime.regression.kernel_based._rocket_regressor
c0 RocketRegressor
@sktime.regression.kernel_based._svr_tslearn
c0 TimeSeriesSVRTslearn
@sktime.regression.model_selection._tune
c0 TSRGridSearchCV
@sktime.split._legacy_splitters
c0 PresplitFilesCV SingleSplit
@sktime.split.base._base_splitter
c0 BaseSplitter
@sktime.split.base._base_windowsplitter
c0 BaseWindowSplitter
@sktime.split.compose._repeat
c0 Repeat
@sktime.split.compose._sync_to_longest
c0 SyncToLongest
@sktime.split.cutoff
c0 CutoffFhSplitter CutoffSplitter
@sktime.split.expandingcutoff
c0 ExpandingCutoffSplitter
@sktime.split.expandinggreedy
c0 ExpandingGreedySplitter
@sktime.split.expandingslidingwindow
c0 ExpandingSlidingWindowSplitter
@sktime.split.expandingwindow
c0 ExpandingWindowSplitter
@sktime.split.fh
c0 ForecastingHorizonSplitter
@sktime.split.instance
c0 InstanceSplitter
@sktime.split.sameloc
c0 SameLocSplitter
@sktime.split.singlewindow
c0 SingleWindowSplitter
@sktime.split.slidinggreedy
c0 SlidingGreedySplitter
@sktime.split.slidingwindow
c0 SlidingWindowSplitter
@sktime.split.temporal_train_test_split
c0 TemporalTrainTestSplitter
@sktime.transformations.acf
c0 AutoCorrelationTransformer PartialAutoCorrelationTransformer
@sktime.transformations.adapt
c0 PandasTransformAdaptor TabularToSeriesAdaptor
@sktime.transformations.adi_cv
c0 ADICVTransformer
@sktime.transformations.augmenter
c0 InvertAugmenter RandomSamplesAugmenter ReverseAugmenter WhiteNoiseAugmenter _AugmenterTags
@sktime.transformations.base._base
c0 BaseTransformer
@sktime.transformations.base._delegate
c0 _DelegatedTransformer
@sktime.transformations.basisfunction
c0 RBFTransformer
@sktime.transformations.binning
c0 TimeBinAggregate
@sktime.transformations.bkfilter
c0 BKFilter
@sktime.transformations.bollinger
c0 Bollinger
@sktime.transformations.bootstrap._mbb
c0 MovingBlockBootstrapTransformer STLBootstrapTransformer
@sktime.transformations.bootstrap._repeat
c0 RepeatBootstrapTransformer
@sktime.transformations.bootstrap._splitterboot
c0 SplitterBootstrapTransformer
@sktime.transformations.bootstrap._tsbootstrap
c0 TSBootstrapAdapter
@sktime.transformations.boxcox
c0 BoxCoxTransformer LogTransformer
@sktime.transformations.catch22
c0 Catch22
@sktime.transformations.catch22wrapper
c0 Catch22Wrapper
@sktime.transformations.cffilter
c0 CFFilter
@sktime.transformations.channel_selection
c0 ElbowClassPairwise ElbowClassSum _distance_matrix _shrunk_centroid
@sktime.transformations.clasp
c0 ClaSPTransformer
@sktime.transformations.clear_sky
c0 ClearSky
@sktime.transformations.colconcat
c0 ColumnConcatenator
@sktime.transformations.compose._arithmetic
c0 CombineTransformers
@sktime.transformations.compose._column
c0 ColumnEnsembleTransformer ColumnwiseTransformer
@sktime.transformations.compose._featureunion
c0 FeatureUnion
@sktime.transformations.compose._fitintransform
c0 FitInTransform
@sktime.transformations.compose._grouped
c0 TransformByLevel
@sktime.transformations.compose._id
c0 Id
@sktime.transformations.compose._invert
c0 InvertTransform
@sktime.transformations.compose._ixtox
c0 IxToX
@sktime.transformations.compose._logger
c0 DataLog Logger
@sktime.transformations.compose._multiplex
c0 MultiplexTransformer
@sktime.transformations.compose._optional
c0 OptionalPassthrough
@sktime.transformations.compose._pipeline
c0 TransformerPipeline
@sktime.transformations.compose._transformif
c0 TransformIf
@sktime.transformations.compose._ytox
c0 YtoX
@sktime.transformations.compose_distance
c0 DistanceFeatures
@sktime.transformations.cos
c0 CosineTransformer
@sktime.transformations.date
c0 DateTimeFeatures
@sktime.transformations.degree_day
c0 DegreeDayFeatures
@sktime.transformations.detrend._deseasonalize
c0 ConditionalDeseasonalizer Deseasonalizer STLTransformer
@sktime.transformations.detrend._detrend
c0 Detrender
@sktime.transformations.detrend.mstl
c0 MSTL
@sktime.transformations.dictionary_based._paa
c0 PAAlegacy
@sktime.transformations.dictionary_based._sax
c0 SAXlegacy
@sktime.transformations.dictionary_based._sfa
c0 SFA
@sktime.transformations.dictionary_based._sfa_fast
c0 SFAFast
@sktime.transformations.difference
c0 Differencer
@sktime.transformations.dilation_mapping
c0 DilationMappingTransformer
@sktime.transformations.dobin
c0 DOBIN
@sktime.transformations.dropna
c0 DropNA
@sktime.transformations.dummies
c0 SeasonalDummiesOneHot
@sktime.transformations.dwt
c0 DWTTransformer
@sktime.transformations.evoforest_tswm
c0 EvoForestTSWM
@sktime.transformations.exponent
c0 ExponentTransformer SqrtTransformer
@sktime.transformations.fabba
c0 FABBA
@sktime.transformations.feature_selection
c0 FeatureSelection
@sktime.transformations.filter
c0 Filter
@sktime.transformations.fourier
c0 FourierFeatures FourierTransform
@sktime.transformations.func_transform
c0 FunctionTransformer
@sktime.transformations.hidalgo
c0 Hidalgo
@sktime.transformations.hierarchical.aggregate
c0 Aggregator
@sktime.transformations.hierarchical.reconcile._base
c0 _ReconcilerTransformer
@sktime.transformations.hierarchical.reconcile._bottom_up
c0 BottomUpReconciler
@sktime.transformations.hierarchical.reconcile._middle_out
c0 MiddleOutReconciler
@sktime.transformations.hierarchical.reconcile._optimal
c0 NonNegativeOptimalReconciler OptimalReconciler
@sktime.transformations.hierarchical.reconcile._reconcile
c0 Reconciler
@sktime.transformations.hierarchical.reconcile._topdown
c0 TopdownReconciler
@sktime.transformations.hierarchical.squeeze_hierarchy
c0 SqueezeHierarchy
@sktime.transformations.hilbert
c0 HilbertTransformer
@sktime.transformations.hog1d
c0 HOG1DTransformer
@sktime.transformations.holiday._holidayfeats
c0 HolidayFeatures
@sktime.transformations.holiday.country_holidays
c0 CountryHolidaysTransformer
@sktime.transformations.holiday.financial_holidays
c0 FinancialHolidaysTransformer
@sktime.transformations.hpfilter
c0 HPFilter
@sktime.transformations.hurst
c0 HurstExponentTransformer
@sktime.transformations.impute
c0 Imputer
@sktime.transformations.interpolate
c0 TSInterpolator
@sktime.transformations.kalman_filter._base
c0 BaseKalmanFilter
@sktime.transformations.kalman_filter._kalman_filter
c0 KalmanFilterTransformerFP KalmanFilterTransformerPK
@sktime.transformations.kalman_filter._simdkalman
c0 KalmanFilterTransformerSIMD
@sktime.transformations.kinematic
c0 KinematicFeatures
@sktime.transformations.lag
c0 Lag ReducerTransform
@sktime.transformations.matrix_profile._mp_features
c0 MatrixProfileFeatures
@sktime.transformations.matrix_profile._stumpy
c0 MatrixProfileTransformer
@sktime.transformations.merger
c0 Merger
@sktime.transformations.outlier_detection
c0 HampelFilter
@sktime.transformations.paa
c0 PAA
@sktime.transformations.padder
c0 PaddingTransformer
@sktime.transformations.pca
c0 PCATransformer
@sktime.transformations.peak
c0 PeakTimeFeature
@sktime.transformations.random_intervals
c0 RandomIntervals
@sktime.transformations.reduce
c0 Tabularizer TimeBinner
@sktime.transformations.rocket._minirocket
c0 MiniRocket
@sktime.transformations.rocket._minirocket_multivariate
c0 MiniRocketMultivariate
@sktime.transformations.rocket._minirocket_multivariate_cython_est
c0 MiniRocketMultivariateCython
@sktime.transformations.rocket._minirocket_multivariate_variable
c0 MiniRocketMultivariateVariable
@sktime.transformations.rocket._multirocket
c0 MultiRocket
@sktime.transformations.rocket._multirocket_multivariate
c0 MultiRocketMultivariate
@sktime.transformations.rocket._rocket
c0 Rocket
@sktime.transformations.rocket._rocket_pyts
c0 RocketPyts
@sktime.transformations.savitzky_golay
c0 SavitzkyGolayTransformer
@sktime.transformations.sax
c0 SAX
@sktime.transformations.scaledasinh
c0 ScaledAsinhTransformer
@sktime.transformations.scaledlogit
c0 ScaledLogitTransformer
@sktime.transformations.segment
c0 IntervalSegmenter RandomIntervalSegmenter SlidingWindowSegmenter
@sktime.transformations.shapelet_transform._shapelet_transform
c0 RandomShapeletTransform Shapelet ShapeletPQ ShapeletTransform
@sktime.transformations.shapelet_transform._shapelet_transform_pyts
c0 ShapeletTransformPyts
@sktime.transformations.signature
c0 SignatureMoments
@sktime.transformations.signature_based._augmentations
c0 _AddTime _BasePoint _CumulativeSum _InvisibilityReset _LeadLag
@sktime.transformations.signature_based._compute
c0 _WindowSignatureTransform
@sktime.transformations.signature_based._signature_method
c0 SignatureTransformer
@sktime.transformations.signature_based._window
c0 _Dyadic _Expanding _ExpandingSliding _Global _Pair _Sliding _Window
@sktime.transformations.slope
c0 SlopeTransformer
@sktime.transformations.subsequence_extraction
c0 SubsequenceExtractionTransformer
@sktime.transformations.subset
c0 ColumnSelect IndexSubset
@sktime.transformations.summarize._extract
c0 DerivativeSlopeTransformer FittedParamExtractor PlateauFinder RandomIntervalFeatureExtractor
@sktime.transformations.summarize._window
c0 SplitterSummarizer SummaryTransformer WindowSummarizer
@sktime.transformations.supervised_intervals
c0 SupervisedIntervals
@sktime.transformations.temporian
c0 TemporianTransformer
@sktime.transformations.theta
c0 ThetaLinesTransformer
@sktime.transformations.time_since
c0 TimeSince
@sktime.transformations.truncation
c0 TruncationTransformer
@sktime.transformations.tsfeatures
c0 TSFeaturesTransformer
@sktime.transformations.tsfel._tsfel
c0 TSFELTransformer
@sktime.transformations.tsfresh
c0 TSFreshFeatureExtractor TSFreshRelevantFeatureExtractor _TSFreshFeatureExtractor
@sktime.transformations.vmd
c0 VmdTransformer
@sktime.transformations.wavelet_packet
c0 WaveletPacketTransformer
"""

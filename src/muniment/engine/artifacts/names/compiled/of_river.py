"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of river; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is an exception of river, or a class that its saves call; the look at its source took in the constructor too",
)
TREES: dict[str, str] = {}
NAMES = """
@river._river_rust.vectordict
k1 VectorDict
@river.active.base
c0 ActiveLearningClassifier
@river.active.entropy
c0 EntropySampler
@river.anomaly.filter
c0 QuantileFilter ThresholdFilter
@river.anomaly.gaussian
c0 GaussianScorer
@river.anomaly.hst
c0 HalfSpaceTrees
@river.anomaly.loda
c0 LODA
@river.anomaly.lof
c0 LocalOutlierFactor
@river.anomaly.pad
c0 PredictiveAnomalyDetection
@river.anomaly.sad
c0 StandardAbsoluteDeviation
@river.anomaly.svm
c0 OneClassSVM
@river.bandit.base
c0 ContextualPolicy Policy
@river.bandit.bayes_ucb
c0 BayesUCB
@river.bandit.datasets.base
c0 BanditDataset
@river.bandit.datasets.news
c0 NewsArticles
@river.bandit.envs.candy_cane
c0 CandyCaneContest VendingMachine
@river.bandit.envs.testbed
c0 KArmedTestbed
@river.bandit.epsilon_greedy
c0 EpsilonGreedy
@river.bandit.exp3
c0 Exp3
@river.bandit.lin_ucb
c0 LinUCBDisjoint
@river.bandit.random
c0 RandomPolicy
@river.bandit.thompson
c0 ThompsonSampling
@river.bandit.ucb
c0 UCB
@river.base.anomaly_detector
c0 AnomalyDetector AnomalyFilter SupervisedAnomalyDetector
@river.base.base
c0 Base
@river.base.classifier
c0 Classifier MiniBatchClassifier
@river.base.clusterer
c0 Clusterer
@river.base.drift_detector
c0 BinaryDriftAndWarningDetector BinaryDriftDetector DriftAndWarningDetector DriftDetector _BaseDriftAndWarningDetector _BaseDriftDetector
@river.base.ensemble
c0 Ensemble WrapperEnsemble
@river.base.estimator
c0 Estimator EstimatorMeta
@river.base.multi_output
c0 MultiLabelClassifier MultiTargetRegressor
@river.base.regressor
c0 MiniBatchRegressor Regressor
@river.base.transformer
c0 BaseTransformer MiniBatchSupervisedTransformer MiniBatchTransformer SupervisedTransformer Transformer
@river.base.typing
c0 Learner Predictor SupportsComparisonGreater SupportsComparisonLesser
@river.base.wrapper
c0 Wrapper
@river.cluster.clustream
c0 CluStream CluStreamMicroCluster
@river.cluster.dbstream
c0 DBSTREAM DBSTREAMMicroCluster
@river.cluster.denstream
c0 DenStream DenStream.BufferItem DenStreamMicroCluster
@river.cluster.k_means
c0 KMeans
@river.cluster.odac
c0 ODAC ODACChildren ODACCluster
@river.cluster.streamkmeans
c0 STREAMKMeans
@river.cluster.textclust
c0 TextClust TextClust.Distances TextClust.MicroCluster TextClust.TfContainer
@river.compat.river_to_sklearn
c0 River2SKLBase River2SKLClassifier River2SKLClusterer River2SKLRegressor River2SKLTransformer
@river.compat.sklearn_to_river
c0 SKL2RiverBase SKL2RiverClassifier SKL2RiverRegressor _IncrementalEstimator _ProbabilisticEstimator
@river.compose.func
c0 FuncTransformer
@river.compose.grouper
c0 Grouper
@river.compose.pipeline
c0 Pipeline
@river.compose.product
c0 TransformerProduct
@river.compose.renamer
c0 Prefixer Renamer Suffixer
@river.compose.select
c0 Discard Select SelectType
@river.compose.target_transform
c0 TargetTransformRegressor
@river.compose.union
c0 TransformerUnion
@river.conf.interval
c0 Interval
@river.conf.jackknife
c0 RegressionJackknife
@river.covariance.emp
c0 EmpiricalCovariance EmpiricalPrecision SymmetricMatrix
@river.covariance.ewa
c0 EwaCovariance EwaPrecision LedoitWolfCovariance OASCovariance ShrunkCovariance _EWCovariance _EWMatrix
@river.drift.adwin
c0 ADWIN
@river.drift.binary.ddm
c0 DDM
@river.drift.binary.eddm
c0 EDDM
@river.drift.binary.fhddm
c0 FHDDM
@river.drift.binary.hddm_a
c0 HDDMA
@river.drift.binary.hddm_w
c0 HDDMW SampleInfo
@river.drift.datasets.airline_passengers
c0 AirlinePassengers
@river.drift.datasets.apple
c0 Apple
@river.drift.datasets.base
c0 ChangePointFileDataset
@river.drift.datasets.bitcoin
c0 Bitcoin
@river.drift.datasets.brent_crude_oil
c0 BrentSpotPrice
@river.drift.datasets.occupancy
c0 Occupancy
@river.drift.datasets.run_log
c0 RunLog
@river.drift.datasets.uk_coal_employment
c0 UKCoalEmploy
@river.drift.dummy
c0 DummyDriftDetector
@river.drift.kswin
c0 KSWIN
@river.drift.no_drift
c0 NoDrift
@river.drift.page_hinkley
c0 PageHinkley
@river.drift.retrain
c0 DriftRetrainingClassifier
@river.dummy
c0 NoChangeClassifier PriorClassifier StatisticRegressor
@river.ensemble.bagging
c0 ADWINBaggingClassifier BaggingClassifier BaggingRegressor BaseBagging LeveragingBaggingClassifier
@river.ensemble.boosting
c0 ADWINBoostingClassifier AdaBoostClassifier BOLEClassifier
@river.ensemble.ewa
c0 EWARegressor
@river.ensemble.stacking
c0 StackingClassifier
@river.ensemble.streaming_random_patches
c0 BaseSRPClassifier BaseSRPEnsemble BaseSRPEstimator BaseSRPRegressor SRPClassifier SRPRegressor
@river.ensemble.voting
c0 VotingClassifier
@river.evaluate.gen
c0 Friedman7k FriedmanGSG10k FriedmanLEA10k WrappedGenerator
@river.evaluate.tracks
c0 BinaryClassificationTrack ForecastingTrack MultiClassClassificationTrack RegressionTrack Track
@river.facto.base
c0 BaseFM
@river.facto.ffm
c0 FFM FFMClassifier FFMRegressor
@river.facto.fm
c0 FM FMClassifier FMRegressor
@river.facto.fwfm
c0 FwFM FwFMClassifier FwFMRegressor
@river.facto.hofm
c0 HOFM HOFMClassifier HOFMRegressor
@river.feature_extraction.agg
c0 Agg TargetAgg
@river.feature_extraction.kernel_approx
c0 RBFSampler RandomTreesEmbedding
@river.feature_extraction.poly
c0 PolynomialExtender
@river.feature_extraction.vectorize
c0 BagOfWords TFIDF VectorizerMixin
@river.feature_selection.k_best
c0 SelectKBest
@river.feature_selection.random
c0 PoissonInclusion
@river.feature_selection.variance
c0 VarianceThreshold
@river.forest.adaptive_random_forest
c0 ARFClassifier ARFRegressor BaseForest BaseTreeClassifier BaseTreeRegressor
@river.forest.aggregated_mondrian_forest
c0 AMFClassifier AMFLearner AMFRegressor
@river.forest.online_extra_trees
c0 BaggingSampler ConstantSampler ETRegressor ExtraTrees OXTRegressor Sampler SubBaggingSampler
@river.imblearn.chebyshev
c0 ChebyshevOverSampler ChebyshevUnderSampler
@river.imblearn.hard_sampling
c0 HardSampling HardSamplingClassifier HardSamplingRegressor Triplet
@river.imblearn.random
c0 ClassificationSampler RandomOverSampler RandomSampler RandomUnderSampler
@river.linear_model.ad_predictor
c0 AdPredictor
@river.linear_model.alma
c0 ALMAClassifier
@river.linear_model.base
c0 GLM
@river.linear_model.bayesian_lin_reg
c0 BayesianLinearRegression
@river.linear_model.lin_reg
c0 LinearRegression
@river.linear_model.log_reg
c0 LogisticRegression
@river.linear_model.pa
c0 BasePA PAClassifier PARegressor
@river.linear_model.perceptron
c0 Perceptron
@river.linear_model.softmax
c0 SoftmaxRegression
@river.metrics.accuracy
c0 Accuracy
@river.metrics.balanced_accuracy
c0 BalancedAccuracy
@river.metrics.base
c0 BinaryMetric ClassificationMetric ClusteringMetric MeanMetric Metric Metrics MultiClassMetric RegressionMetric WrapperMetric
@river.metrics.confusion
c0 ConfusionMatrix
@river.metrics.cross_entropy
c0 CrossEntropy
@river.metrics.fbeta
c0 F1 FBeta MacroF1 MacroFBeta MicroF1 MicroFBeta MultiFBeta WeightedF1 WeightedFBeta
@river.metrics.fowlkes_mallows
c0 FowlkesMallows
@river.metrics.geometric_mean
c0 GeometricMean
@river.metrics.jaccard
c0 Jaccard MacroJaccard MicroJaccard WeightedJaccard
@river.metrics.kappa
c0 CohenKappa
@river.metrics.log_loss
c0 LogLoss
@river.metrics.mae
c0 MAE
@river.metrics.mape
c0 MAPE
@river.metrics.mcc
c0 MCC
@river.metrics.mse
c0 MSE RMSE RMSLE
@river.metrics.multioutput.base
c0 MultiOutputClassificationMetric MultiOutputMetric MultiOutputRegressionMetric
@river.metrics.multioutput.confusion
c0 MultiLabelConfusionMatrix
@river.metrics.multioutput.exact_match
c0 ExactMatch
@river.metrics.multioutput.macro
c0 MacroAverage
@river.metrics.multioutput.micro
c0 MicroAverage
@river.metrics.multioutput.per_output
c0 PerOutput
@river.metrics.multioutput.sample_average
c0 SampleAverage
@river.metrics.mutual_info
c0 AdjustedMutualInfo MutualInfo NormalizedMutualInfo
@river.metrics.precision
c0 MacroPrecision MicroPrecision Precision WeightedPrecision
@river.metrics.r2
c0 R2
@river.metrics.rand
c0 AdjustedRand Rand
@river.metrics.recall
c0 MacroRecall MicroRecall Recall WeightedRecall
@river.metrics.report
c0 ClassificationReport
@river.metrics.roc_auc
c0 ROCAUC
@river.metrics.rolling_pr_auc
c0 RollingPRAUC
@river.metrics.rolling_roc_auc
c0 RollingROCAUC
@river.metrics.silhouette
c0 Silhouette
@river.metrics.smape
c0 SMAPE
@river.metrics.vbeta
c0 Completeness Homogeneity VBeta
@river.misc.sdft
c0 SDFT
@river.misc.skyline
c0 Skyline
@river.misc.zstd_classifier
c0 ZstdClassifier
@river.model_selection.bandit
c0 BanditClassifier BanditModelSection BanditRegressor
@river.model_selection.base
c0 ModelSelectionClassifier ModelSelectionRegressor ModelSelector
@river.model_selection.greedy
c0 GreedyRegressor
@river.model_selection.sh
c0 SuccessiveHalving SuccessiveHalvingClassifier SuccessiveHalvingRegressor
@river.multiclass.occ
c0 OutputCodeClassifier
@river.multiclass.ovo
c0 OneVsOneClassifier
@river.multiclass.ovr
c0 OneVsRestClassifier
@river.multioutput.chain
c0 BaseChain ClassifierChain MonteCarloClassifierChain ProbabilisticClassifierChain RegressorChain
@river.multioutput.encoder
c0 MultiClassEncoder
@river.multioutput.per_output
c0 PerOutputRegressor
@river.multioutput.per_output_classifier
c0 PerOutputClassifier
@river.naive_bayes.base
c0 BaseNB
@river.naive_bayes.bernoulli
c0 BernoulliNB
@river.naive_bayes.complement
c0 ComplementNB
@river.naive_bayes.gaussian
c0 GaussianNB
@river.naive_bayes.multinomial
c0 MultinomialNB
@river.neighbors.ann.nn_vertex
c0 Vertex
@river.neighbors.ann.swinn
c0 SWINN
@river.neighbors.base
c0 BaseNN DistanceFunc FunctionWrapper
@river.neighbors.knn_classifier
c0 KNNClassifier
@river.neighbors.knn_regressor
c0 KNNRegressor
@river.neighbors.lazy
c0 LazySearch
@river.optim.ada_bound
c0 AdaBound
@river.optim.ada_delta
c0 AdaDelta
@river.optim.ada_grad
c0 AdaGrad
@river.optim.ada_max
c0 AdaMax
@river.optim.adam
c0 Adam
@river.optim.ams_grad
c0 AMSGrad
@river.optim.average
c0 Averager
@river.optim.base
c0 Initializer Loss Optimizer Scheduler
@river.optim.ftrl
c0 FTRLProximal
@river.optim.initializers
c0 Constant Normal Zeros
@river.optim.losses
c0 Absolute BinaryFocalLoss BinaryLoss Cauchy CrossEntropy EpsilonInsensitiveHinge Hinge Huber Log MultiClassLoss Poisson Quantile RegressionLoss Squared
@river.optim.momentum
c0 Momentum
@river.optim.nadam
c0 Nadam
@river.optim.nesterov
c0 NesterovMomentum
@river.optim.newton
c0 Newton
@river.optim.rms_prop
c0 RMSProp
@river.optim.schedulers
c0 Constant InverseScaling Optimal
@river.optim.sgd
c0 SGD
@river.preprocessing.feature_hasher
c0 FeatureHasher
@river.preprocessing.gap_encoder
c0 GapEncoder
@river.preprocessing.impute
c0 Constant PreviousImputer StatImputer
@river.preprocessing.lda
c0 LDA
@river.preprocessing.one_hot
c0 OneHotEncoder
@river.preprocessing.ordinal
c0 OrdinalEncoder
@river.preprocessing.pred_clipper
c0 PredClipper
@river.preprocessing.random_projection
c0 GaussianRandomProjector SparseRandomProjector
@river.preprocessing.scale
c0 AdaptiveStandardScaler Binarizer MaxAbsScaler MinMaxScaler Normalizer RobustScaler StandardScaler
@river.preprocessing.scale_target
c0 TargetMinMaxScaler TargetStandardScaler
@river.proba.base
c0 BinaryDistribution ContinuousDistribution DiscreteDistribution Distribution MultivariateContinuousDistribution
@river.proba.beta
c0 Beta
@river.proba.gaussian
c0 Gaussian MultivariateGaussian
@river.proba.multinomial
c0 Multinomial
@river.reco.base
c0 Ranker
@river.reco.baseline
c0 Baseline
@river.reco.biased_mf
c0 BiasedMF
@river.reco.funk_mf
c0 FunkMF
@river.reco.normal
c0 RandomNormal
@river.rules.amrules
c0 AMRules AdaptiveRegressor MeanRegressor RegRule
@river.rules.base
c0 HoeffdingRule Literal NominalLiteral NumericLiteral
@river.sketch.counter
c0 Counter
@river.sketch.heavy_hitters
c0 HeavyHitters
@river.sketch.histogram
c0 Bin Histogram
@river.sketch.n_unique
c0 NUnique
@river.sketch.set
c0 Set
@river.stats._rust_stats
k1 RsEWMean RsEWVar RsIQR RsKurtosis RsPeakToPeak RsQuantile RsRollingIQR RsRollingQuantile RsSkew
@river.stats.auto_corr
c0 AutoCorr
@river.stats.base
c0 Bivariate Link RollingUnivariate Statistic Univariate
@river.stats.chi_squared
c0 ChiSquared
@river.stats.count
c0 Count
@river.stats.cov
c0 Cov
@river.stats.entropy
c0 Entropy
@river.stats.ewcov
c0 EWCov
@river.stats.ewmean
c0 EWMean
@river.stats.ewvar
c0 EWVar
@river.stats.iqr
c0 IQR RollingIQR
@river.stats.kolmogorov_smirnov
c0 KolmogorovSmirnov _Node
@river.stats.kurtosis
c0 Kurtosis
@river.stats.mad
c0 MAD
@river.stats.maximum
c0 AbsMax Max RollingAbsMax RollingMax
@river.stats.mean
c0 BayesianMean Mean
@river.stats.minimum
c0 Min RollingMin
@river.stats.mode
c0 Mode RollingMode
@river.stats.pearson
c0 PearsonCorr
@river.stats.ptp
c0 PeakToPeak RollingPeakToPeak
@river.stats.quantile
c0 Quantile RollingQuantile
@river.stats.sem
c0 SEM
@river.stats.shift
c0 Shift
@river.stats.skew
c0 Skew
@river.stats.summing
c0 Sum
@river.stats.var
c0 Var
@river.time_series.base
c0 Forecaster
@river.time_series.holt_winters
c0 HoltWinters
k2 AdditiveLevel AdditiveSeason Component MultiplicativeLevel MultiplicativeSeason Trend
@river.time_series.metrics
c0 ForecastingMetric HorizonAggMetric HorizonMetric
@river.time_series.snarimax
c0 Differencer SNARIMAX
@river.tree.base
c0 Branch Leaf
@river.tree.extremely_fast_decision_tree
c0 ExtremelyFastDecisionTreeClassifier
@river.tree.hoeffding_adaptive_tree_classifier
c0 HoeffdingAdaptiveTreeClassifier
@river.tree.hoeffding_adaptive_tree_regressor
c0 HoeffdingAdaptiveTreeRegressor
@river.tree.hoeffding_tree
c0 HoeffdingTree
@river.tree.hoeffding_tree_classifier
c0 HoeffdingTreeClassifier
@river.tree.hoeffding_tree_regressor
c0 HoeffdingTreeRegressor
@river.tree.isoup_tree_regressor
c0 ISOUPTreeRegressor
@river.tree.last_classifier
c0 LASTClassifier
@river.tree.losses
c0 BinaryCrossEntropyLoss Loss SquaredErrorLoss
@river.tree.mondrian.mondrian_tree
c0 MondrianTree
@river.tree.mondrian.mondrian_tree_classifier
c0 MondrianTreeClassifier
@river.tree.mondrian.mondrian_tree_nodes
c0 MondrianBranch MondrianBranchClassifier MondrianBranchRegressor MondrianLeaf MondrianLeafClassifier MondrianLeafRegressor MondrianNode MondrianNodeClassifier MondrianNodeRegressor
@river.tree.mondrian.mondrian_tree_regressor
c0 MondrianTreeRegressor
@river.tree.nodes.arf_htc_nodes
c0 BaseRandomLeaf RandomLeafMajorityClass RandomLeafNaiveBayes RandomLeafNaiveBayesAdaptive
@river.tree.nodes.arf_htr_nodes
c0 RandomLeafAdaptive RandomLeafMean RandomLeafModel
@river.tree.nodes.branch
c0 DTBranch NominalBinaryBranch NominalMultiwayBranch NumericBinaryBranch NumericMultiwayBranch
@river.tree.nodes.efdtc_nodes
c0 BaseEFDTBranch BaseEFDTLeaf EFDTLeafMajorityClass EFDTLeafNaiveBayes EFDTLeafNaiveBayesAdaptive EFDTNominalBinaryBranch EFDTNominalMultiwayBranch EFDTNumericBinaryBranch EFDTNumericMultiwayBranch
@river.tree.nodes.et_nodes
c0 ETLeaf ETLeafAdaptive ETLeafMean ETLeafModel
@river.tree.nodes.hatc_nodes
c0 AdaBranchClassifier AdaLeafClassifier AdaNomBinaryBranchClass AdaNomMultiwayBranchClass AdaNumBinaryBranchClass AdaNumMultiwayBranchClass
@river.tree.nodes.hatr_nodes
c0 AdaBranchRegressor AdaLeafRegAdaptive AdaLeafRegMean AdaLeafRegModel AdaLeafRegressor AdaNomBinaryBranchReg AdaNomMultiwayBranchReg AdaNumBinaryBranchReg AdaNumMultiwayBranchReg
@river.tree.nodes.htc_nodes
c0 LeafMajorityClass LeafNaiveBayes LeafNaiveBayesAdaptive
@river.tree.nodes.htr_nodes
c0 LeafAdaptive LeafMean LeafModel
@river.tree.nodes.isouptr_nodes
c0 LeafAdaptiveMultiTarget LeafMeanMultiTarget LeafModelMultiTarget
@river.tree.nodes.last_nodes
c0 LeafMajorityClassWithDetector LeafNaiveBayesAdaptiveWithDetector LeafNaiveBayesWithDetector
@river.tree.nodes.leaf
c0 HTLeaf
@river.tree.nodes.sgt_nodes
c0 SGTLeaf
@river.tree.padded
c0 PaddedBranch PaddedLeaf
@river.tree.split_criterion.base
c0 SplitCriterion
@river.tree.split_criterion.gini_split_criterion
c0 GiniSplitCriterion
@river.tree.split_criterion.hellinger_distance_criterion
c0 HellingerDistanceCriterion
@river.tree.split_criterion.info_gain_split_criterion
c0 InfoGainSplitCriterion
@river.tree.split_criterion.intra_cluster_variance_reduction_split_criterion
c0 IntraClusterVarianceReductionSplitCriterion
@river.tree.split_criterion.variance_ratio_split_criterion
c0 VarianceRatioSplitCriterion
@river.tree.split_criterion.variance_reduction_split_criterion
c0 VarianceReductionSplitCriterion
@river.tree.splitter.base
c0 Quantizer Splitter
@river.tree.splitter.ebst_splitter
c0 EBSTNode EBSTSplitter
@river.tree.splitter.exhaustive_splitter
c0 ExhaustiveNode ExhaustiveSplitter
@river.tree.splitter.gaussian_splitter
c0 GaussianSplitter
@river.tree.splitter.histogram_splitter
c0 HistogramSplitter
@river.tree.splitter.nominal_splitter_classif
c0 NominalSplitterClassif
@river.tree.splitter.nominal_splitter_reg
c0 NominalSplitterReg
@river.tree.splitter.qo_splitter
c0 FeatureQuantizer QOSplitter Slot
@river.tree.splitter.random_splitter
c0 RandomSplitter RegRandomSplitter
@river.tree.splitter.sgt_quantizer
c0 DynamicQuantizer StaticQuantizer
@river.tree.splitter.tebst_splitter
c0 TEBSTSplitter
@river.tree.stochastic_gradient_tree
c0 SGTClassifier SGTRegressor StochasticGradientTree
@river.tree.utils
c0 BranchFactory GradHess GradHessMerit GradHessStats
@river.utils.rolling
c0 BaseRolling Rollable Rolling TimeRolling
@river.utils.sorted_window
c0 SortedWindow
@river.utils.vectordict
k1 VectorDict
"""

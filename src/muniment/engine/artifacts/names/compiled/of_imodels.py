"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of imodels whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of imodels; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
)
TREES: dict[str, str] = {}
NAMES = """
@imodels.algebraic.gam_multitask
c1 MultiTaskGAM MultiTaskGAMClassifier MultiTaskGAMRegressor
@imodels.algebraic.gam_shap
c1 ShapGAM ShapGAMClassifier ShapGAMRegressor
@imodels.algebraic.gp_gam
c1 GPGamRegressor
@imodels.algebraic.marginal_shrinkage_linear_model
c1 MarginalLinearClassifier MarginalLinearModel MarginalLinearRegressor MarginalShrinkageLinearModel MarginalShrinkageLinearRegressor
@imodels.algebraic.risk_score.fast_risk_score
c1 FastRiskScoreClassifier _Binarizer
@imodels.algebraic.risk_score.solver
c1 Data ILS _Search
@imodels.algebraic.slim
c1 SLIMClassifier SLIMRegressor
@imodels.algebraic.tree_gam
c1 TreeGAM TreeGAMClassifier TreeGAMRegressor
@imodels.algebraic.tree_gam_minimal
c1 TreeGAMMinimal TreeGAMMinimalClassifier TreeGAMMinimalRegressor
@imodels.clustering.stableclustering
c1 StableClustering
@imodels.discretization.discretizer
c1 AbstractDiscretizer BasicDiscretizer ExtraBasicDiscretizer RFDiscretizer
@imodels.discretization.mdlp
c1 BRLDiscretizer MDLPDiscretizer
@imodels.discretization.simple
c1 SimpleDiscretizer
@imodels.experimental.bartpy.data
c1 CovariateMatrix Data Target
@imodels.experimental.bartpy.errors
k0 NoPrunableNodeException NoSplittableVariableException
@imodels.experimental.bartpy.extensions.baseestimator
c1 ResidualBART
@imodels.experimental.bartpy.extensions.ols
c1 OLS
@imodels.experimental.bartpy.features.featureselection
c1 SelectNullDistributionThreshold SelectSplitProportionThreshold
@imodels.experimental.bartpy.initializers.initializer
c1 Initializer
@imodels.experimental.bartpy.initializers.sklearntreeinitializer
c1 SkFigs SkTree SklearnTreeInitializer
@imodels.experimental.bartpy.model
c1 Model
@imodels.experimental.bartpy.mutation
c1 GrowMutation PruneMutation TreeMutation
@imodels.experimental.bartpy.node
c1 DecisionNode LeafNode TreeNode
@imodels.experimental.bartpy.samplers.leafnode
c1 LeafNodeSampler
@imodels.experimental.bartpy.samplers.modelsampler
c1 ModelSampler
@imodels.experimental.bartpy.samplers.oblivioustrees.likelihoodratio
c1 UniformTreeMutationLikelihoodRatio
@imodels.experimental.bartpy.samplers.oblivioustrees.proposer
c1 UniformMutationProposer
@imodels.experimental.bartpy.samplers.oblivioustrees.treemutation
c1 UnconstrainedTreeMutationSampler
@imodels.experimental.bartpy.samplers.sampler
c1 Sampler
@imodels.experimental.bartpy.samplers.scalar
c1 DiscreteSampler NormalScalarSampler UniformScalarSampler
@imodels.experimental.bartpy.samplers.schedule
c1 SampleSchedule
@imodels.experimental.bartpy.samplers.sigma
c1 SigmaSampler
@imodels.experimental.bartpy.samplers.treemutation
c1 TreeMutationLikelihoodRatio TreeMutationProposer TreeMutationSampler
@imodels.experimental.bartpy.samplers.unconstrainedtree.likelihoodratio
c1 UniformTreeMutationLikelihoodRatio
@imodels.experimental.bartpy.samplers.unconstrainedtree.proposer
c1 UniformMutationProposer
@imodels.experimental.bartpy.samplers.unconstrainedtree.treemutation
c1 UnconstrainedTreeMutationSampler
@imodels.experimental.bartpy.sigma
c1 Sigma
@imodels.experimental.bartpy.sklearnmodel
c1 BART ExpandedBART ImputedBART ShrunkBART ShrunkBARTCV SklearnModel
@imodels.experimental.bartpy.split
c1 Split
@imodels.experimental.bartpy.splitcondition
c1 CombinedCondition CombinedVariableCondition SplitCondition
@imodels.experimental.bartpy.trace
c1 TraceLogger
@imodels.experimental.bartpy.tree
c1 Tree
@imodels.experimental.figs_ensembles
c1 FIGSExt FIGSExtClassifier FIGSExtRegressor Node
@imodels.experimental.figs_shrinkage
c1 HSFIGS HSFIGSClassifier HSFIGSClassifierCV HSFIGSRegressor HSFIGSRegressorCV
@imodels.experimental.stablelinear
c1 StableLinear StableLinearClassifier StableLinearRegressor
@imodels.experimental.stableskope
c1 StableSkopeClassifier
@imodels.experimental.tree_gam_simple
c1 TreeGAMSimple TreeGAMSimpleClassifier TreeGAMSimpleRegressor
@imodels.importance.block_transformers
c1 BlockPartitionedData BlockTransformerBase CompositeTransformer IdentityTransformer MDIPlusDefaultTransformer TreeTransformer
@imodels.importance.local_stumps
c1 LocalDecisionStump
@imodels.importance.mdi_plus
c1 ForestMDIPlus TreeMDIPlus
@imodels.importance.ppms
c1 GenericClassifierPPM GenericRegressorPPM GlmClassifierPPM GlmRegressorPPM LassoRegressorPPM LogisticClassifierPPM PartialPredictionModelBase RidgeClassifierPPM RidgeRegressorPPM RobustRegressorPPM _GenericPPM _GlmPPM _RidgePPM
@imodels.importance.rf_plus
c1 RandomForestPlusClassifier RandomForestPlusRegressor _RandomForestPlus
@imodels.rule_list.bayesian_rule_list.bayesian_rule_list
c1 BayesianRuleListClassifier
@imodels.rule_list.fast_frugal_tree
c1 FastFrugalTreeClassifier
@imodels.rule_list.greedy_rule_list
c1 GreedyRuleListClassifier
@imodels.rule_list.one_r
c1 OneRClassifier
@imodels.rule_list.rule_list
c1 RuleList
@imodels.rule_set.boosted_rules
c1 BoostedRulesClassifier BoostedRulesRegressor
@imodels.rule_set.brs
c1 BayesianRuleSetClassifier
@imodels.rule_set.fplasso
c1 FPLasso FPLassoClassifier FPLassoRegressor
@imodels.rule_set.fpskope
c1 FPSkopeClassifier
@imodels.rule_set.rule_fit
c1 RuleFit RuleFitClassifier RuleFitRegressor
@imodels.rule_set.rule_set
c1 RuleSet
@imodels.rule_set.skope_rules
c1 SkopeRulesClassifier
@imodels.rule_set.slipper
c1 SlipperClassifier
@imodels.rule_set.slipper_util
c1 SlipperBaseEstimator
@imodels.tree.c45_tree.c45_tree
c1 C45TreeClassifier HSC45TreeClassifier HSC45TreeClassifierCV
@imodels.tree.cart_ccp
c1 DecisionTreeCCPClassifier DecisionTreeCCPRegressor HSDecisionTreeCCPClassifierCV HSDecisionTreeCCPRegressorCV
@imodels.tree.cart_wrapper
c1 GreedyTreeClassifier GreedyTreeRegressor
@imodels.tree.custom_greedy_tree
c1 CustomDecisionTreeClassifier Node
@imodels.tree.figs
c1 FIGS FIGSCV FIGSClassifier FIGSClassifierCV FIGSRegressor FIGSRegressorCV Node
@imodels.tree.hierarchical_shrinkage
c1 HSTree HSTreeClassifier HSTreeClassifierCV HSTreeRegressor HSTreeRegressorCV
@imodels.tree.iterative_random_forest._forest
c1 _WeightedForest _WeightedTree
@imodels.tree.iterative_random_forest.iterative_random_forest
c1 IRFClassifier IRFRegressor _IRFBase
@imodels.tree.optimal_tree.fast_small_tree
c1 FastSmallTreeClassifier
@imodels.tree.optimal_tree.solver
c1 BinaryEncoder BitDataset CompiledOptimizer Node NumpyEncoder Optimizer TargetEncoder TreeClassifier _StoreView
k0 TimeLimitReached
@imodels.tree.rf_plus.data_transformations.block_transformers
c1 BlockPartitionedData BlockTransformerBase CompositeTransformer IdentityTransformer MDIPlusDefaultTransformer TreeTransformer
@imodels.tree.rf_plus.data_transformations.local_stumps
c1 LocalDecisionStump
@imodels.tree.rf_plus.feature_importance.ppms.ppms
c1 MDIPlusGenericClassifierPPM MDIPlusGenericRegressorPPM
@imodels.tree.rf_plus.feature_importance.rfplus_explainer
c1 LMDIPlus
@imodels.tree.rf_plus.rf_plus.rf_plus_models
c1 RandomForestPlusClassifier RandomForestPlusRegressor _RandomForestPlus
@imodels.tree.tao
c1 TaoTree TaoTreeClassifier TaoTreeRegressor
@imodels.tree.viz_utils
c1 TreeData
@imodels.util.automl
c1 AutoInterpretableClassifier AutoInterpretableModel AutoInterpretableRegressor
@imodels.util.distillation
c1 DistilledRegressor
@imodels.util.ensemble
c1 ResidualBoostingRegressor SimpleBaggingRegressor
@imodels.util.introspection
c1 LeavesMixin RuleInspectionMixin RulesMixin TextMixin
@imodels.util.neural_nets
c1 Net
@imodels.util.progress
c1 _NullBar
@imodels.util.rule
c1 Rule
@imodels.util.transforms
c1 CorrelationScreenTransformer FriedScale Winsorizer
@imodels.viz._extract
c1 Node TreeInfo
@imodels.viz._interactive
c1 InteractiveTree
@imodels.viz._render
c1 Artist Figure
@imodels.viz._render_views
c1 ViewPainter
@imodels.viz._static
c1 TreeFigure
@imodels.viz._theme
c1 Paint
@imodels.viz._views
c1 AdditiveView Term
"""

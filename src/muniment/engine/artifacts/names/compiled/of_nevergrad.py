"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "computes with what it is given and touches nothing else; objects of its library keep it",
    "is a class of nevergrad whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of nevergrad; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
)
TREES: dict[str, str] = {}
NAMES = """
@nevergrad.benchmark.core
c2 BenchmarkChunk Moduler
@nevergrad.benchmark.execution
c2 MockedTimedExecutor MockedTimedJob OrderedJobs
@nevergrad.benchmark.experiments
c2 _Constraint
@nevergrad.benchmark.plotting
c2 FightPlotter LegendGroup LegendInfo NameStyle PatternAggregate XpPlotter
@nevergrad.benchmark.test_execution
c2 Function
@nevergrad.benchmark.utils
c2 Selector
@nevergrad.benchmark.xpbase
c2 Experiment OptimizerSettings
@nevergrad.common.decorators
c2 Registry
@nevergrad.common.errors
k1 BadLossWarning ExperimentFunctionCopyError FailedConstraintWarning FinishedUnderlyingOptimizerWarning InefficientSettingsWarning LossTooLargeWarning NevergradBehaviorChangesWarning NevergradDeprecationError NevergradDeprecationWarning NevergradEarlyStopping NevergradError NevergradNotImplementedError NevergradRuntimeError NevergradRuntimeWarning NevergradTypeError NevergradValueError NevergradWarning TellNotAskedNotSupportedError UnsupportedExperiment UnsupportedParameterOperationError
@nevergrad.common.test_decorators
c2 DecoratorTests
@nevergrad.common.testing
c2 _MarkdownLink parametrized
@nevergrad.common.tools
c2 OrderedSet Sleeper
@nevergrad.common.typing
c2 ExecutorLike JobLike
@nevergrad.functions.ac.ac
c2 NgAquacrop
@nevergrad.functions.arcoating.core
c2 ARCoating
@nevergrad.functions.base
c2 ArrayExperimentFunction ExperimentFunction MultiExperiment
@nevergrad.functions.control.core
c2 Ant BaseFunction HalfCheetah Hopper Humanoid Swimmer Walker2d
@nevergrad.functions.control.mujoco
c2 GenericMujocoEnv
@nevergrad.functions.control.test_mujoco
c2 MountainCarContinuous
@nevergrad.functions.corefuncs
c2 BonnansFunction DelayedSphere DiscreteFunction
@nevergrad.functions.cycling.cycling
c2 Cycling
@nevergrad.functions.cycling.cyclist
c2 Cyclist
@nevergrad.functions.cycling.mensteampursuit
c2 mensteampursuit
@nevergrad.functions.cycling.simulationresult
c2 simulationresult
@nevergrad.functions.cycling.teampursuit
c2 teampursuit
@nevergrad.functions.cycling.womensteampursuit
c2 womensteampursuit
@nevergrad.functions.fishing.core
c2 OptimizeFish
@nevergrad.functions.functionlib
c2 ArtificialFunction ArtificialVariable FarOptimumFunction
@nevergrad.functions.games.game
c2 Game _Game
@nevergrad.functions.gym.multigym
c2 GymMulti
@nevergrad.functions.gym.tuple_gym_env
c2 TupleActionSpace
@nevergrad.functions.helpers
c2 SpecialEvaluationExperiment
@nevergrad.functions.images.core
c2 Image ImageAdversarial ImageFromPGAN Normalize Resnet50 TestClassifier
@nevergrad.functions.images.imagelosses
c2 Blur Brisque HistogramDifference ImageLoss Koncept512 Lpips LpipsAlex LpipsVgg SumAbsoluteDifferences SumSquareDifferences
@nevergrad.functions.iohprofiler.core
c2 PBOFunction WModelFunction
@nevergrad.functions.lsgo._core
c2 Asymmetry Elliptic Illconditionning Indexing Rotation Translation
@nevergrad.functions.lsgo._funcs
c2 ConflictingSchwefel FunctionChunk LsgoFunction OverlappingSchwefel PartiallySeparableAckley PartiallySeparableAckley2 PartiallySeparableElliptic PartiallySeparableElliptic2 PartiallySeparableRastrigin PartiallySeparableRastrigin2 PartiallySeparableSchwefel PartiallySeparableSchwefel2 ShiftedAckley ShiftedElliptic ShiftedRastrigin ShiftedRosenbrock ShiftedSchwefel _MultiPartFunction
@nevergrad.functions.mixsimulator.core
c2 OptimizeMix
@nevergrad.functions.ml.mlfunctionlib
c2 MLTuning
@nevergrad.functions.mlda.problems
c2 Clustering Landscape Perceptron SammonMapping
@nevergrad.functions.multiobjective
c2 MultiobjectiveFunction
@nevergrad.functions.olympussurfaces.core
c2 OlympusEmulator OlympusSurface
@nevergrad.functions.pbt
c2 PBT
@nevergrad.functions.photonics.core
c2 Photonics
@nevergrad.functions.powersystems.core
c2 Agent PowerSystem
@nevergrad.functions.pyomo.core
c2 Pyomo
@nevergrad.functions.rl.agents
c2 Agent007 DenseNet Perceptron RandomAgent TorchAgent TorchAgentFunction
@nevergrad.functions.rl.base
c2 Agent EnvironmentRunner MultiAgentEnv PartialMultiAgentEnv SingleAgentEnv StepOutcome
@nevergrad.functions.rl.envs
c2 DoubleOSeven JamesBond
@nevergrad.functions.rocket.rocket
c2 Rocket
@nevergrad.functions.stsp.core
c2 STSP
@nevergrad.functions.test_base
c2 ExampleFunction ExampleFunctionAllDefault _Callable
@nevergrad.functions.topology_optimization.core
c2 TO
@nevergrad.functions.unitcommitment.core
c2 UnitCommitmentProblem
@nevergrad.functions.utils
c2 Transform
@nevergrad.ops.constraints
c2 Constraint
@nevergrad.optimization.base
c2 ConfiguredOptimizer Optimizer
@nevergrad.optimization.callbacks
c2 EarlyStopping OptimizationLogger OptimizationPrinter OptimizerDump ParametersLogger ProgressBar _DurationCriterion _LossImprovementToleranceCriterion
@nevergrad.optimization.differentialevolution
c2 Crossover DifferentialEvolution _DE
@nevergrad.optimization.es
c2 EvolutionStrategy _EvolutionStrategy
@nevergrad.optimization.externalbo
c2 ParametrizedHyperOpt _HyperOpt
@nevergrad.optimization.helpers
c2 TorchOptimizer
@nevergrad.optimization.metamodel
k1 MetaModelFailure
@nevergrad.optimization.multiobjective.core
c2 HypervolumePareto ParetoFront
@nevergrad.optimization.multiobjective.hypervolume
c2 HypervolumeIndicator VectorLinkedList VectorNode
@nevergrad.optimization.multiobjective.nsga2
c2 CrowdingDistance FastNonDominatedRanking
@nevergrad.optimization.mutations
c2 Mutator
@nevergrad.optimization.oneshot
c2 OneShotOptimizer RandomSearchMaker SamplingSearch _RandomSearch _SamplingSearch
@nevergrad.optimization.optimizerlib
c2 AXP BFGSCMA BFGSCMAPlus BayesOptim CM CMA CMandAS2 CMandAS3 CSEC CSEC10 CSEC11 Carola3 Chaining ChoiceBase ConfPSO ConfPortfolio ConfSplitOptimizer EDA EMNA F2SQPCMA F3SQPCMA FSQPCMA ForceMultiCobyla LogBFGSCMA LogBFGSCMAPlus LogMultiBFGS LogMultiBFGSPlus LogSQPCMA LogSQPCMAPlus MEDA MPCEDA MetaCMA MultiBFGS MultiBFGSPlus MultiCobyla MultiCobylaPlus MultiDiscrete MultiSQP MultiSQPPlus MultipleSingleRuns NGDSRW NGO NGOpt NGOpt10 NGOpt12 NGOpt13 NGOpt14 NGOpt15 NGOpt16 NGOpt21 NGOpt36 NGOpt38 NGOpt39 NGOpt4 NGOpt8 NGOptBase NGOptDSBase NGOptF NGOptF2 NGOptF3 NGOptF5 NGOptRW NgDS NgDS11 NgDS2 NgIoh NgIoh10 NgIoh11 NgIoh12 NgIoh12b NgIoh13 NgIoh13b NgIoh14 NgIoh14b NgIoh15 NgIoh15b NgIoh16 NgIoh17 NgIoh18 NgIoh19 NgIoh2 NgIoh20 NgIoh21 NgIoh3 NgIoh4 NgIoh5 NgIoh6 NgIoh7 NgIoh8 NgIoh9 NgIohRW2 NgIohTuned NoisyBandit NoisySplit PCEDA ParametrizedBO ParametrizedCMA ParametrizedMetaModel ParametrizedOnePlusOne ParametrizedTBPSA Portfolio Rescaled SPSA SQPCMA SQPCMAPlus Shiwa SplitOptimizer SqrtBFGSCMA SqrtBFGSCMAPlus SqrtMultiBFGS SqrtMultiBFGSPlus SqrtSQPCMA SqrtSQPCMAPlus Wiz _BO _BayesOptim _CMA _Chain _EMNA _FakeFunction _MSR _MetaModel _OnePlusOne _PSO _PopulationSizeController _Rescaled _TBPSA cGA
@nevergrad.optimization.recaster
c2 BatchRecastOptimizer MessagingThread RecastOptimizer SequentialRecastOptimizer _MessagingThread
k1 StopOptimizerThread TooManyAskError
@nevergrad.optimization.recastlib
c2 NonObjectOptimizer Pymoo PymooBatch _NonObjectMinimizeBase _PymooBatchMinimizeBase _PymooMinimizeBase
@nevergrad.optimization.sequences
c2 HaltonPermutationGenerator HaltonSampler HammersleySampler LHSSampler RandomSampler Rescaler Sampler
@nevergrad.optimization.test_base
c2 CounterFunction LoggingOptimizer MinStorageFunc
@nevergrad.optimization.test_callbacks
c2 _EarlyStoppingTestee
@nevergrad.optimization.test_optimizerlib
c2 Fitness QuadFunction RecommendationKeeper
@nevergrad.optimization.test_recaster
c2 ErroringBatchRecastOptimizer ErroringSequentialRecastOptimizer FakeOptimizer
@nevergrad.optimization.test_special
c2 SimpleFitness
@nevergrad.optimization.utils
c2 Archive ConstraintManager DelayedJob MultiValue Pruning SequentialExecutor UidQueue
@nevergrad.parametrization._datalayers
c2 Add AngleOp Bound BoundLayer Exponent ForwardableOperation Modulo Multiply Operation Power SoftmaxSampling
@nevergrad.parametrization._layering
c2 ArrayCasting Filterable Int Layered ValueProperty _ScalarCasting
@nevergrad.parametrization.choice
c2 BaseChoice Choice TransitionChoice
@nevergrad.parametrization.container
c2 Container Dict Instrumentation Tuple
@nevergrad.parametrization.core
c2 Constant MultiobjectiveReference Operator Parameter
n0 default_congruence
@nevergrad.parametrization.data
c2 Array Data Log Scalar
@nevergrad.parametrization.discretization
c2 Encoder
@nevergrad.parametrization.helpers
c2 Normalizer ParameterInfo
@nevergrad.parametrization.instantiate
c2 FileTextFunction FolderFunction FolderInstantiator Placeholder
@nevergrad.parametrization.mutation
c2 AxisSlicedArray Cauchy Crossover DataMutation Jumping LocalGaussian Mutation MutationChoice RavelCrossover Translation
@nevergrad.parametrization.transforms
c2 Affine ArctanBound BoundTransform Clipping CumulativeDensity Exponentiate Fourrier Reverted TanhBound Transform
@nevergrad.parametrization.utils
c2 BoundChecker CommandFunction FunctionInfo Subobjects TemporaryDirectoryCopy _ConstraintCompatibilityFunction
k1 FailedJobError
"""

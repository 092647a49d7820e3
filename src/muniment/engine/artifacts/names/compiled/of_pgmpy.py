"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "is a class of pgmpy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
)
TREES: dict[str, str] = {}
NAMES = """
@pgmpy.base.ADMG
c0 ADMG
@pgmpy.base.AncestralBase
c0 AncestralBase
@pgmpy.base.DAG
c0 DAG
@pgmpy.base.MAG
c0 MAG
@pgmpy.base.PDAG
c0 PDAG
@pgmpy.base.SimpleCausalModel
c0 SimpleCausalModel
@pgmpy.base.UndirectedGraph
c0 UndirectedGraph
@pgmpy.base._base
c0 _CoreGraph
@pgmpy.base._mixin_roles
c0 _GraphRolesMixin
@pgmpy.causal_discovery.ExpertInLoop
c0 ExpertInLoop
@pgmpy.causal_discovery.ExpertKnowledge
c0 ExpertKnowledge
@pgmpy.causal_discovery.GES
c0 GES
@pgmpy.causal_discovery.HillClimbSearch
c0 HillClimbSearch
@pgmpy.causal_discovery.PC
c0 PC
@pgmpy.causal_discovery._base
c0 _BaseCausalDiscovery _ConstraintMixin _ScoreMixin
@pgmpy.ci_tests._base
c0 _BaseCITest _CITestResult _ResidualMixin
@pgmpy.ci_tests.chi_square
c0 ChiSquare
@pgmpy.ci_tests.fisher_z
c0 FisherZ
@pgmpy.ci_tests.g_sq
c0 GSq
@pgmpy.ci_tests.gcm
c0 GCM
@pgmpy.ci_tests.generalized_cov
c0 GeneralizedCov
@pgmpy.ci_tests.hotelling_lawley
c0 HotellingLawley
@pgmpy.ci_tests.independence_match
c0 IndependenceMatch
@pgmpy.ci_tests.log_likelihood
c0 LogLikelihood
@pgmpy.ci_tests.modified_log_likelihood
c0 ModifiedLogLikelihood
@pgmpy.ci_tests.pearsonr
c0 Pearsonr
@pgmpy.ci_tests.pearsonr_equivalence
c0 PearsonrEquivalence
@pgmpy.ci_tests.pillai_trace
c0 PillaiTrace
@pgmpy.ci_tests.power_divergence
c0 PowerDivergence
@pgmpy.ci_tests.roys_largest_root
c0 RoysLargestRoot
@pgmpy.ci_tests.wilks_lambda
c0 WilksLambda
@pgmpy.datasets._base
c0 Dataset _BaseDataset _CovarianceMixin _TubingenBenchmarkMixin
@pgmpy.datasets.abalone
c0 AbaloneContinuous AbaloneMixed
@pgmpy.datasets.adult
c0 Adult
@pgmpy.datasets.airfoil
c0 Airfoil
@pgmpy.datasets.algeria
c0 Algeria
@pgmpy.datasets.angrist_krueger
c0 AngristKrueger
@pgmpy.datasets.apple_watch_fitbit
c0 AppleWatchFitbit
@pgmpy.datasets.auto_mpg
c0 AutoMpg
@pgmpy.datasets.blue_driver
c0 BlueDriver
@pgmpy.datasets.boston_housing
c0 BostonHousing
@pgmpy.datasets.cities
c0 Cities
@pgmpy.datasets.college_plans
c0 CollegePlans
@pgmpy.datasets.contraceptive_method
c0 ContraceptiveMethod
@pgmpy.datasets.covtype
c0 CoverType
@pgmpy.datasets.credit_approval
c0 CreditApproval
@pgmpy.datasets.cystic_fibrosis
c0 CysticFibrosis
@pgmpy.datasets.depression_coping
c0 DepressionCoping
@pgmpy.datasets.dropouts
c0 Dropouts
@pgmpy.datasets.dry_bean
c0 DryBean
@pgmpy.datasets.galton_stature
c0 GaltonStature
@pgmpy.datasets.goldberg
c0 Goldberg
@pgmpy.datasets.hitters
c0 Hitters
@pgmpy.datasets.htru2
c0 HTRU2
@pgmpy.datasets.hungary_chickenpox
c0 HungaryChickenpox
@pgmpy.datasets.iq_brain
c0 IQBrainSize
@pgmpy.datasets.lead
c0 Lead
@pgmpy.datasets.myocardial_infarction
c0 MyocardialInfarction
@pgmpy.datasets.pima_diabetes
c0 PimaDiabetes
@pgmpy.datasets.pittsburgh_bridges
c0 PittsburghBridges
@pgmpy.datasets.residential_building
c0 ResidentialBuilding
@pgmpy.datasets.sachs
c0 SachsContinuous SachsContinuousJittered SachsContinuousJitteredLogScale SachsContinuousLogScale SachsDiscrete SachsMixed
@pgmpy.datasets.seoul_bike
c0 SeoulBike
@pgmpy.datasets.south_german_credit
c0 SouthGermanCredit
@pgmpy.datasets.spartina
c0 Spartina
@pgmpy.datasets.student_performance
c0 StudentPerformance
@pgmpy.datasets.superconductivity
c0 Superconductivity
@pgmpy.datasets.tubingen
c0 Tubingen
@pgmpy.datasets.uscrime
c0 USCrime
@pgmpy.datasets.wine_quality
c0 WineQualityRed WineQualityRedWhiteMixed WineQualityWhite
@pgmpy.datasets.yacht_hydrodynamics
c0 YachtHydrodynamics
@pgmpy.estimators.BaseConstraintEstimator
c0 BaseConstraintEstimator
@pgmpy.estimators.BayesianEstimator
c0 BayesianEstimator
@pgmpy.estimators.CITests
c0 CITestRegistry
@pgmpy.estimators.EM
c0 ExpectationMaximization
@pgmpy.estimators.ExhaustiveSearch
c0 ExhaustiveSearch
@pgmpy.estimators.GES
c0 GES
@pgmpy.estimators.HillClimbSearch
c0 HillClimbSearch
@pgmpy.estimators.LinearModel
c0 LinearEstimator
@pgmpy.estimators.MLE
c0 MaximumLikelihoodEstimator
@pgmpy.estimators.MirrorDescentEstimator
c0 MirrorDescentEstimator
@pgmpy.estimators.MmhcEstimator
c0 MmhcEstimator
@pgmpy.estimators.PC
c0 PC
@pgmpy.estimators.SEMEstimator
c0 IVEstimator SEMEstimator
@pgmpy.estimators.ScoreCache
c0 LRUCache ScoreCache
@pgmpy.estimators.StructureScore
c0 AIC AICCondGauss AICGauss BDeu BDs BIC BICCondGauss BICGauss K2 LogLikeliHood LogLikelihoodCondGauss LogLikelihoodGauss StructureScore
@pgmpy.estimators.TreeSearch
c0 TreeSearch
@pgmpy.estimators.base
c0 BaseEstimator MarginalEstimator ParameterEstimator StructureEstimator
@pgmpy.estimators.expert
c0 ExpertInLoop
@pgmpy.example_models._base
c0 BIFMixin ContinuousMixin DAGMixin DiscreteMixin _BaseExampleModel
@pgmpy.example_models.bnlearn.alarm
c0 Alarm
@pgmpy.example_models.bnlearn.andes
c0 Andes
@pgmpy.example_models.bnlearn.arth150
c0 Arth150
@pgmpy.example_models.bnlearn.asia
c0 Asia
@pgmpy.example_models.bnlearn.barley
c0 Barley
@pgmpy.example_models.bnlearn.cancer
c0 Cancer
@pgmpy.example_models.bnlearn.child
c0 Child
@pgmpy.example_models.bnlearn.diabetes
c0 Diabetes
@pgmpy.example_models.bnlearn.earthquake
c0 Earthquake
@pgmpy.example_models.bnlearn.ecoli70
c0 Ecoli70
@pgmpy.example_models.bnlearn.hailfinder
c0 Hailfinder
@pgmpy.example_models.bnlearn.hepar2
c0 Hepar2
@pgmpy.example_models.bnlearn.insurance
c0 Insurance
@pgmpy.example_models.bnlearn.link
c0 Link
@pgmpy.example_models.bnlearn.magic_irri
c0 MagicIRRI
@pgmpy.example_models.bnlearn.magic_niab
c0 MagicNIAB
@pgmpy.example_models.bnlearn.mildew
c0 Mildew
@pgmpy.example_models.bnlearn.munin
c0 Munin
@pgmpy.example_models.bnlearn.munin1
c0 Munin1
@pgmpy.example_models.bnlearn.munin2
c0 Munin2
@pgmpy.example_models.bnlearn.munin3
c0 Munin3
@pgmpy.example_models.bnlearn.munin4
c0 Munin4
@pgmpy.example_models.bnlearn.pathfinder
c0 Pathfinder
@pgmpy.example_models.bnlearn.pigs
c0 Pigs
@pgmpy.example_models.bnlearn.sachs
c0 Sachs
@pgmpy.example_models.bnlearn.survey
c0 Survey
@pgmpy.example_models.bnlearn.water
c0 Water
@pgmpy.example_models.bnlearn.win95pts
c0 Win95pts
@pgmpy.example_models.bnrep.APSsystem
c0 APSsystem
@pgmpy.example_models.bnrep.BOPfailure1
c0 BOPfailure1
@pgmpy.example_models.bnrep.BOPfailure2
c0 BOPfailure2
@pgmpy.example_models.bnrep.BOPfailure3
c0 BOPfailure3
@pgmpy.example_models.bnrep.GDIpathway1
c0 GDIpathway1
@pgmpy.example_models.bnrep.GDIpathway2
c0 GDIpathway2
@pgmpy.example_models.bnrep.accidents
c0 Accidents
@pgmpy.example_models.bnrep.adhd
c0 Adhd
@pgmpy.example_models.bnrep.adversarialbehavior
c0 Adversarialbehavior
@pgmpy.example_models.bnrep.aerialvehicles
c0 Aerialvehicles
@pgmpy.example_models.bnrep.agropastoral1
c0 Agropastoral1
@pgmpy.example_models.bnrep.agropastoral2
c0 Agropastoral2
@pgmpy.example_models.bnrep.agropastoral3
c0 Agropastoral3
@pgmpy.example_models.bnrep.agropastoral4
c0 Agropastoral4
@pgmpy.example_models.bnrep.agropastoral5
c0 Agropastoral5
@pgmpy.example_models.bnrep.aircrash
c0 Aircrash
@pgmpy.example_models.bnrep.airegulation1
c0 Airegulation1
@pgmpy.example_models.bnrep.airegulation2
c0 Airegulation2
@pgmpy.example_models.bnrep.airegulation3
c0 Airegulation3
@pgmpy.example_models.bnrep.algal1
c0 Algal1
@pgmpy.example_models.bnrep.algal2
c0 Algal2
@pgmpy.example_models.bnrep.algalactivity1
c0 Algalactivity1
@pgmpy.example_models.bnrep.algalactivity2
c0 Algalactivity2
@pgmpy.example_models.bnrep.algorithms1
c0 Algorithms1
@pgmpy.example_models.bnrep.algorithms2
c0 Algorithms2
@pgmpy.example_models.bnrep.algorithms3
c0 Algorithms3
@pgmpy.example_models.bnrep.algorithms4
c0 Algorithms4
@pgmpy.example_models.bnrep.arcticwaters
c0 Arcticwaters
@pgmpy.example_models.bnrep.argument
c0 Argument
@pgmpy.example_models.bnrep.asia
c0 Asia
@pgmpy.example_models.bnrep.augmenting
c0 Augmenting
@pgmpy.example_models.bnrep.bank
c0 Bank
@pgmpy.example_models.bnrep.bankruptcy
c0 Bankruptcy
@pgmpy.example_models.bnrep.beam1
c0 Beam1
@pgmpy.example_models.bnrep.beam2
c0 Beam2
@pgmpy.example_models.bnrep.beatles
c0 Beatles
@pgmpy.example_models.bnrep.blacksea
c0 Blacksea
@pgmpy.example_models.bnrep.blockchain
c0 Blockchain
@pgmpy.example_models.bnrep.building
c0 Building
@pgmpy.example_models.bnrep.bullet
c0 Bullet
@pgmpy.example_models.bnrep.burglar
c0 Burglar
@pgmpy.example_models.bnrep.cachexia1
c0 Cachexia1
@pgmpy.example_models.bnrep.cachexia2
c0 Cachexia2
@pgmpy.example_models.bnrep.cardiovascular
c0 Cardiovascular
@pgmpy.example_models.bnrep.case
c0 Case
@pgmpy.example_models.bnrep.catchment
c0 Catchment
@pgmpy.example_models.bnrep.charleston
c0 Charleston
@pgmpy.example_models.bnrep.chds
c0 Chds
@pgmpy.example_models.bnrep.cng
c0 Cng
@pgmpy.example_models.bnrep.compaction
c0 Compaction
@pgmpy.example_models.bnrep.conasense
c0 Conasense
@pgmpy.example_models.bnrep.concrete1
c0 Concrete1
@pgmpy.example_models.bnrep.concrete2
c0 Concrete2
@pgmpy.example_models.bnrep.concrete3
c0 Concrete3
@pgmpy.example_models.bnrep.concrete4
c0 Concrete4
@pgmpy.example_models.bnrep.concrete5
c0 Concrete5
@pgmpy.example_models.bnrep.concrete6
c0 Concrete6
@pgmpy.example_models.bnrep.concrete7
c0 Concrete7
@pgmpy.example_models.bnrep.consequenceCovid
c0 ConsequenceCovid
@pgmpy.example_models.bnrep.constructionproductivity
c0 Constructionproductivity
@pgmpy.example_models.bnrep.coral1
c0 Coral1
@pgmpy.example_models.bnrep.coral2
c0 Coral2
@pgmpy.example_models.bnrep.coral3
c0 Coral3
@pgmpy.example_models.bnrep.coral4
c0 Coral4
@pgmpy.example_models.bnrep.coral5
c0 Coral5
@pgmpy.example_models.bnrep.corical
c0 Corical
@pgmpy.example_models.bnrep.corrosion
c0 Corrosion
@pgmpy.example_models.bnrep.corticosteroid
c0 Corticosteroid
@pgmpy.example_models.bnrep.covid1
c0 Covid1
@pgmpy.example_models.bnrep.covid2
c0 Covid2
@pgmpy.example_models.bnrep.covid3
c0 Covid3
@pgmpy.example_models.bnrep.covidfear
c0 Covidfear
@pgmpy.example_models.bnrep.covidrisk
c0 Covidrisk
@pgmpy.example_models.bnrep.covidtech
c0 Covidtech
@pgmpy.example_models.bnrep.crimescene
c0 Crimescene
@pgmpy.example_models.bnrep.criminal1
c0 Criminal1
@pgmpy.example_models.bnrep.criminal2
c0 Criminal2
@pgmpy.example_models.bnrep.criminal3
c0 Criminal3
@pgmpy.example_models.bnrep.criminal4
c0 Criminal4
@pgmpy.example_models.bnrep.crypto
c0 Crypto
@pgmpy.example_models.bnrep.curacao1
c0 Curacao1
@pgmpy.example_models.bnrep.curacao2
c0 Curacao2
@pgmpy.example_models.bnrep.curacao3
c0 Curacao3
@pgmpy.example_models.bnrep.curacao4
c0 Curacao4
@pgmpy.example_models.bnrep.curacao5
c0 Curacao5
@pgmpy.example_models.bnrep.diabetes
c0 Diabetes
@pgmpy.example_models.bnrep.diagnosis
c0 Diagnosis
@pgmpy.example_models.bnrep.dioxins
c0 Dioxins
@pgmpy.example_models.bnrep.disputed1
c0 Disputed1
@pgmpy.example_models.bnrep.disputed2
c0 Disputed2
@pgmpy.example_models.bnrep.disputed3
c0 Disputed3
@pgmpy.example_models.bnrep.disputed4
c0 Disputed4
@pgmpy.example_models.bnrep.dragline
c0 Dragline
@pgmpy.example_models.bnrep.drainage
c0 Drainage
@pgmpy.example_models.bnrep.dustexplosion
c0 Dustexplosion
@pgmpy.example_models.bnrep.earthquake
c0 Earthquake
@pgmpy.example_models.bnrep.ecosystem
c0 Ecosystem
@pgmpy.example_models.bnrep.electricvehicle
c0 Electricvehicle
@pgmpy.example_models.bnrep.electrolysis
c0 Electrolysis
@pgmpy.example_models.bnrep.emergency
c0 Emergency
@pgmpy.example_models.bnrep.engines
c0 Engines
@pgmpy.example_models.bnrep.enrollment
c0 Enrollment
@pgmpy.example_models.bnrep.estuary
c0 Estuary
@pgmpy.example_models.bnrep.ets
c0 Ets
@pgmpy.example_models.bnrep.expenditure
c0 Expenditure
@pgmpy.example_models.bnrep.fingermarks1
c0 Fingermarks1
@pgmpy.example_models.bnrep.fingermarks2
c0 Fingermarks2
@pgmpy.example_models.bnrep.fire
c0 Fire
@pgmpy.example_models.bnrep.firealarm
c0 Firealarm
@pgmpy.example_models.bnrep.firerisk
c0 Firerisk
@pgmpy.example_models.bnrep.flood
c0 Flood
@pgmpy.example_models.bnrep.fluids1
c0 Fluids1
@pgmpy.example_models.bnrep.fluids2
c0 Fluids2
@pgmpy.example_models.bnrep.fluids3
c0 Fluids3
@pgmpy.example_models.bnrep.foodallergy1
c0 Foodallergy1
@pgmpy.example_models.bnrep.foodallergy2
c0 Foodallergy2
@pgmpy.example_models.bnrep.foodallergy3
c0 Foodallergy3
@pgmpy.example_models.bnrep.foodsecurity
c0 Foodsecurity
@pgmpy.example_models.bnrep.forest
c0 Forest
@pgmpy.example_models.bnrep.fundraising
c0 Fundraising
@pgmpy.example_models.bnrep.gasexplosion
c0 Gasexplosion
@pgmpy.example_models.bnrep.gasifier
c0 Gasifier
@pgmpy.example_models.bnrep.gonorrhoeae
c0 Gonorrhoeae
@pgmpy.example_models.bnrep.greencredit
c0 Greencredit
@pgmpy.example_models.bnrep.grounding
c0 Grounding
@pgmpy.example_models.bnrep.humanitarian
c0 Humanitarian
@pgmpy.example_models.bnrep.hydraulicsystem
c0 Hydraulicsystem
@pgmpy.example_models.bnrep.income
c0 Income
@pgmpy.example_models.bnrep.intensification
c0 Intensification
@pgmpy.example_models.bnrep.intentionalattacks
c0 Intentionalattacks
@pgmpy.example_models.bnrep.inverters
c0 Inverters
@pgmpy.example_models.bnrep.knowledge
c0 Knowledge
@pgmpy.example_models.bnrep.kosterhavet
c0 Kosterhavet
@pgmpy.example_models.bnrep.lawschool
c0 Lawschool
@pgmpy.example_models.bnrep.lexical
c0 Lexical
@pgmpy.example_models.bnrep.lidar
c0 Lidar
@pgmpy.example_models.bnrep.liquefaction
c0 Liquefaction
@pgmpy.example_models.bnrep.liquidity
c0 Liquidity
@pgmpy.example_models.bnrep.lithium
c0 Lithium
@pgmpy.example_models.bnrep.macrophytes
c0 Macrophytes
@pgmpy.example_models.bnrep.medicaltest
c0 Medicaltest
@pgmpy.example_models.bnrep.megacities
c0 Megacities
@pgmpy.example_models.bnrep.metal
c0 Metal
@pgmpy.example_models.bnrep.moodstate
c0 Moodstate
@pgmpy.example_models.bnrep.mountaingoat
c0 Mountaingoat
@pgmpy.example_models.bnrep.nanomaterials1
c0 Nanomaterials1
@pgmpy.example_models.bnrep.nanomaterials2
c0 Nanomaterials2
@pgmpy.example_models.bnrep.navigation
c0 Navigation
@pgmpy.example_models.bnrep.nuclearwaste
c0 Nuclearwaste
@pgmpy.example_models.bnrep.nuisancegrowth
c0 Nuisancegrowth
@pgmpy.example_models.bnrep.oildepot
c0 Oildepot
@pgmpy.example_models.bnrep.onlinerisk
c0 Onlinerisk
@pgmpy.example_models.bnrep.orbital
c0 Orbital
@pgmpy.example_models.bnrep.oxygen
c0 Oxygen
@pgmpy.example_models.bnrep.perioperative
c0 Perioperative
@pgmpy.example_models.bnrep.permaBN
c0 PermaBN
@pgmpy.example_models.bnrep.phdarticles
c0 Phdarticles
@pgmpy.example_models.bnrep.pilot
c0 Pilot
@pgmpy.example_models.bnrep.pneumonia
c0 Pneumonia
@pgmpy.example_models.bnrep.polymorphic
c0 Polymorphic
@pgmpy.example_models.bnrep.poultry
c0 Poultry
@pgmpy.example_models.bnrep.project
c0 Project
@pgmpy.example_models.bnrep.projectmanagement
c0 Projectmanagement
@pgmpy.example_models.bnrep.propellant
c0 Propellant
@pgmpy.example_models.bnrep.rainstorm
c0 Rainstorm
@pgmpy.example_models.bnrep.rainwater
c0 Rainwater
@pgmpy.example_models.bnrep.realestate1
c0 Realestate1
@pgmpy.example_models.bnrep.realestate2
c0 Realestate2
@pgmpy.example_models.bnrep.realestate3
c0 Realestate3
@pgmpy.example_models.bnrep.redmeat
c0 Redmeat
@pgmpy.example_models.bnrep.resilience
c0 Resilience
@pgmpy.example_models.bnrep.ricci
c0 Ricci
@pgmpy.example_models.bnrep.rockburst
c0 Rockburst
@pgmpy.example_models.bnrep.rockquality
c0 Rockquality
@pgmpy.example_models.bnrep.ropesegment
c0 Ropesegment
@pgmpy.example_models.bnrep.safespeeds
c0 Safespeeds
@pgmpy.example_models.bnrep.sallyclark
c0 Sallyclark
@pgmpy.example_models.bnrep.salmonella1
c0 Salmonella1
@pgmpy.example_models.bnrep.salmonella2
c0 Salmonella2
@pgmpy.example_models.bnrep.seismic
c0 Seismic
@pgmpy.example_models.bnrep.shipping
c0 Shipping
@pgmpy.example_models.bnrep.simulation
c0 Simulation
@pgmpy.example_models.bnrep.softwarelogs1
c0 Softwarelogs1
@pgmpy.example_models.bnrep.softwarelogs2
c0 Softwarelogs2
@pgmpy.example_models.bnrep.softwarelogs3
c0 Softwarelogs3
@pgmpy.example_models.bnrep.softwarelogs4
c0 Softwarelogs4
@pgmpy.example_models.bnrep.soil
c0 Soil
@pgmpy.example_models.bnrep.soillead
c0 Soillead
@pgmpy.example_models.bnrep.soilliquefaction1
c0 Soilliquefaction1
@pgmpy.example_models.bnrep.soilliquefaction2
c0 Soilliquefaction2
@pgmpy.example_models.bnrep.soilliquefaction3
c0 Soilliquefaction3
@pgmpy.example_models.bnrep.soilliquefaction4
c0 Soilliquefaction4
@pgmpy.example_models.bnrep.stocks
c0 Stocks
@pgmpy.example_models.bnrep.student1
c0 Student1
@pgmpy.example_models.bnrep.student2
c0 Student2
@pgmpy.example_models.bnrep.suffocation
c0 Suffocation
@pgmpy.example_models.bnrep.tastingtea
c0 Tastingtea
@pgmpy.example_models.bnrep.tbm
c0 Tbm
@pgmpy.example_models.bnrep.theft1
c0 Theft1
@pgmpy.example_models.bnrep.theft2
c0 Theft2
@pgmpy.example_models.bnrep.titanic
c0 Titanic
@pgmpy.example_models.bnrep.trajectories
c0 Trajectories
@pgmpy.example_models.bnrep.transport
c0 Transport
@pgmpy.example_models.bnrep.tubercolosis
c0 Tubercolosis
@pgmpy.example_models.bnrep.turbine1
c0 Turbine1
@pgmpy.example_models.bnrep.turbine2
c0 Turbine2
@pgmpy.example_models.bnrep.twinframework
c0 Twinframework
@pgmpy.example_models.bnrep.urinary
c0 Urinary
@pgmpy.example_models.bnrep.vaccine
c0 Vaccine
@pgmpy.example_models.bnrep.vessel1
c0 Vessel1
@pgmpy.example_models.bnrep.vessel2
c0 Vessel2
@pgmpy.example_models.bnrep.volleyball
c0 Volleyball
@pgmpy.example_models.bnrep.waterlead
c0 Waterlead
@pgmpy.example_models.bnrep.wheat
c0 Wheat
@pgmpy.example_models.bnrep.windturbine
c0 Windturbine
@pgmpy.example_models.bnrep.witness
c0 Witness
@pgmpy.example_models.bnrep.yangtze
c0 Yangtze
@pgmpy.example_models.dagitty.acid_1996
c0 Acid1996
@pgmpy.example_models.dagitty.confounding
c0 Confounding
@pgmpy.example_models.dagitty.didelez_2010
c0 Didelez2010
@pgmpy.example_models.dagitty.kampen_2014
c0 Kampen2014
@pgmpy.example_models.dagitty.m_bias
c0 MBias
@pgmpy.example_models.dagitty.mediator
c0 Mediator
@pgmpy.example_models.dagitty.paths
c0 Paths
@pgmpy.example_models.dagitty.polzer_2012
c0 Polzer2012
@pgmpy.example_models.dagitty.schipf_2010
c0 Schipf2010
@pgmpy.example_models.dagitty.sebastiani_2005
c0 Sebastiani2005
@pgmpy.example_models.dagitty.shrier_2008
c0 Shrier2008
@pgmpy.example_models.dagitty.thoemmes_2013
c0 Thoemmes2013
@pgmpy.extern.tabulate
c0 DataRow Line TableFormat
@pgmpy.factors.FactorDict
c0 FactorDict
@pgmpy.factors.FactorSet
c0 FactorSet
@pgmpy.factors.base
c0 BaseFactor
@pgmpy.factors.continuous.LinearGaussianCPD
c0 LinearGaussianCPD
@pgmpy.factors.discrete.CPD
c0 TabularCPD
@pgmpy.factors.discrete.DiscreteFactor
c0 DiscreteFactor State
@pgmpy.factors.discrete.JointProbabilityDistribution
c0 JointProbabilityDistribution
@pgmpy.factors.discrete.NoisyOR
c0 NoisyORCPD
@pgmpy.factors.hybrid.FunctionalCPD
c0 FunctionalCPD
@pgmpy.global_vars
c0 Config
@pgmpy.identification.adjustment
c0 Adjustment
@pgmpy.identification.base
c0 _BaseIdentification
@pgmpy.identification.frontdoor
c0 Frontdoor
@pgmpy.independencies.Independencies
c0 IndependenceAssertion Independencies
@pgmpy.inference.ApproxInference
c0 ApproxInference
@pgmpy.inference.CausalInference
c0 CausalInference
@pgmpy.inference.EliminationOrder
c0 BaseEliminationOrder MinFill MinNeighbors MinWeight WeightedMinFill
@pgmpy.inference.ExactInference
c0 BeliefPropagation BeliefPropagationWithMessagePassing BeliefPropagationWithMessagePassing._RecursiveMessageSchedulingQuery VariableElimination
@pgmpy.inference.LinearModel
c0 LinearEstimator
@pgmpy.inference.base
c0 Inference
@pgmpy.inference.dbn_inference
c0 DBNInference
@pgmpy.inference.mplp
c0 Mplp Mplp.Cluster
@pgmpy.metrics._base
c0 _BaseSupervisedMetric _BaseUnsupervisedMetric
@pgmpy.metrics.adjacency_cm
c0 AdjacencyConfusionMatrix
@pgmpy.metrics.correlation_score
c0 CorrelationScore
@pgmpy.metrics.fisher_c
c0 FisherC
@pgmpy.metrics.implied_cis
c0 ImpliedCIs
@pgmpy.metrics.orientation_cm
c0 OrientationConfusionMatrix
@pgmpy.metrics.shd
c0 SHD
@pgmpy.metrics.structure_score
c0 StructureScore
@pgmpy.models.BayesianNetwork
c0 BayesianNetwork
@pgmpy.models.ClusterGraph
c0 ClusterGraph
@pgmpy.models.DiscreteBayesianNetwork
c0 DiscreteBayesianNetwork
@pgmpy.models.DiscreteMarkovNetwork
c0 DiscreteMarkovNetwork
@pgmpy.models.DynamicBayesianNetwork
c0 DynamicBayesianNetwork DynamicNode
@pgmpy.models.FactorGraph
c0 FactorGraph
@pgmpy.models.FunctionalBayesianNetwork
c0 FunctionalBayesianNetwork
@pgmpy.models.JunctionTree
c0 JunctionTree
@pgmpy.models.LinearGaussianBayesianNetwork
c0 LinearGaussianBayesianNetwork
@pgmpy.models.MarkovChain
c0 MarkovChain
@pgmpy.models.MarkovNetwork
c0 MarkovNetwork
@pgmpy.models.NaiveBayes
c0 NaiveBayes
@pgmpy.models.SEM
c0 SEM SEMAlg SEMGraph
@pgmpy.parameter_estimator.base
c0 BaseParameterEstimator DiscreteParameterEstimator GaussianParameterEstimator
@pgmpy.parameter_estimator.discrete_bayesian
c0 DiscreteBayesianEstimator
@pgmpy.parameter_estimator.discrete_em
c0 DiscreteEM
@pgmpy.parameter_estimator.discrete_mle
c0 DiscreteMLE
@pgmpy.parameter_estimator.linear_gaussian_mle
c0 LinearGaussianMLE
@pgmpy.prediction.DoubleMLRegressor
c0 DoubleMLRegressor
@pgmpy.prediction.NaiveAdjustmentRegressor
c0 NaiveAdjustmentRegressor
@pgmpy.prediction.NaiveIVRegressor
c0 NaiveIVRegressor
@pgmpy.prediction._base
c0 _BaseCausalPrediction
@pgmpy.readwrite.BIF
c0 BIFReader BIFWriter
@pgmpy.readwrite.NET
c0 NETReader NETWriter
@pgmpy.readwrite.PomdpX
c0 PomdpXReader PomdpXWriter
@pgmpy.readwrite.UAI
c0 UAIReader UAIWriter
@pgmpy.readwrite.XDSL
c0 XDSLReader XDSLWriter
@pgmpy.readwrite.XMLBIF
c0 XMLBIFReader XMLBIFWriter
@pgmpy.readwrite.XMLBeliefNetwork
c0 XBNReader XBNWriter
@pgmpy.sampling.Sampling
c0 BayesianModelSampling GibbsSampling State
@pgmpy.sampling.base
c0 BaseGradLogPDF BaseSimulateHamiltonianDynamics BayesianModelInference GradLogPDFGaussian LeapFrog ModifiedEuler
@pgmpy.structure_score._base
c0 BaseStructureScore
@pgmpy.structure_score.aic
c0 AIC
@pgmpy.structure_score.aic_cond_gauss
c0 AICCondGauss
@pgmpy.structure_score.aic_gauss
c0 AICGauss
@pgmpy.structure_score.bdeu
c0 BDeu
@pgmpy.structure_score.bds
c0 BDs
@pgmpy.structure_score.bic
c0 BIC
@pgmpy.structure_score.bic_cond_gauss
c0 BICCondGauss
@pgmpy.structure_score.bic_gauss
c0 BICGauss
@pgmpy.structure_score.k2
c0 K2
@pgmpy.structure_score.log_likelihood
c0 LogLikelihood
@pgmpy.structure_score.log_likelihood_cond_gauss
c0 LogLikelihoodCondGauss
@pgmpy.structure_score.log_likelihood_gauss
c0 LogLikelihoodGauss
@pgmpy.utils.mathext
c0 State
@pgmpy.utils.state_name
c0 StateNameMixin
"""

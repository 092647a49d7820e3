"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls what its state holds, as soon as it is unpickled, filled or thrown away",
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "is a class of nltk; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is an exception of nltk, or a class that its saves call; the look at its source took in the constructor too",
    "reads or fetches files that the model names",
    "reads, writes or fetches what the model names",
    "runs code or imports modules that its state names, as soon as it is unpickled or filled",
    "runs programs or code, or downloads what the file names",
)
TREES: dict[str, str] = {
    "nltk.app": "g9",
    "nltk.classify.weka": "g9",
    "nltk.corpus": "a6",
    "nltk.data": "g9",
    "nltk.downloader": "g9",
    "nltk.draw": "g9",
    "nltk.inference": "g9",
    "nltk.internals": "g9",
    "nltk.parse.malt": "g9",
    "nltk.parse.stanford": "g9",
    "nltk.sem.boxer": "g9",
    "nltk.tag.hunpos": "g9",
    "nltk.tag.stanford": "g9",
}
NAMES = """
@nltk
g9 download
@nltk.chunk.api
c3 ChunkParserI
@nltk.chunk.named_entity
c3 Maxent_NE_Chunker NEChunkParser NEChunkParserTagger
@nltk.chunk.regexp
c3 ChunkRule ChunkRuleWithContext ChunkString ExpandLeftRule ExpandRightRule MergeRule RegexpChunkParser RegexpChunkRule RegexpParser SplitRule StripRule UnChunkRule
@nltk.chunk.util
c3 ChunkScore
@nltk.classify.api
c3 ClassifierI MultiClassifierI
@nltk.classify.decisiontree
c3 DecisionTreeClassifier
@nltk.classify.maxent
c3 BinaryMaxentFeatureEncoding FunctionBackedMaxentFeatureEncoding GISEncoding MaxentClassifier MaxentFeatureEncodingI TadmEventMaxentFeatureEncoding TadmMaxentClassifier TypedMaxentFeatureEncoding
@nltk.classify.naivebayes
c3 NaiveBayesClassifier
@nltk.classify.positivenaivebayes
c3 PositiveNaiveBayesClassifier
@nltk.classify.rte_classify
c3 RTEFeatureExtractor
@nltk.classify.scikitlearn
c3 SklearnClassifier
@nltk.classify.svm
c3 SvmClassifier
@nltk.classify.textcat
c3 TextCat
@nltk.classify.util
c3 CutoffChecker
@nltk.cluster.api
c3 ClusterI
@nltk.cluster.em
c3 EMClusterer
@nltk.cluster.gaac
c3 GAAClusterer
@nltk.cluster.kmeans
c3 KMeansClusterer
@nltk.cluster.util
c3 Dendrogram VectorSpaceClusterer _DendrogramNode
n2 cosine_distance euclidean_distance
@nltk.collections
c3 AbstractLazySequence LazyConcatenation LazyEnumerate LazyIteratorList LazySubsequence LazyZip OrderedDict Trie
@nltk.collocations
c3 AbstractCollocationFinder BigramCollocationFinder QuadgramCollocationFinder TrigramCollocationFinder
@nltk.corpus.reader.framenet
g1 Future
@nltk.corpus.util
g1 LazyCorpusLoader
@nltk.data
a7 load retrieve
@nltk.draw.table
g1 Table
@nltk.draw.util
g1 MutableOptionMenu
@nltk.featstruct
c3 CustomFeatureValue FeatDict FeatList FeatStruct FeatStructReader Feature FeatureValueConcat FeatureValueSet FeatureValueTuple FeatureValueUnion RangeFeature SlashFeature SubstituteBindingsSequence _UnificationFailure
k5 _UnificationFailureError
@nltk.grammar
c3 CFG DependencyGrammar DependencyProduction FeatStructNonterminal FeatureGrammar FeatureValueType Nonterminal PCFG ProbabilisticDependencyGrammar ProbabilisticProduction Production
@nltk.lazyimport
g8 LazyModule
@nltk.lm.api
c3 LanguageModel Smoothing
@nltk.lm.counter
c3 NgramCounter
@nltk.lm.models
c3 AbsoluteDiscountingInterpolated InterpolatedLanguageModel KneserNeyInterpolated Laplace Lidstone MLE StupidBackoff WittenBellInterpolated
@nltk.lm.preprocessing
n2 flatten pad_both_ends padded_everygrams
@nltk.lm.smoothing
c3 AbsoluteDiscounting KneserNey WittenBell
@nltk.lm.util
n2 log_base2
@nltk.lm.vocabulary
c3 Vocabulary
@nltk.metrics.agreement
c3 AnnotationTask
@nltk.metrics.association
c3 BigramAssocMeasures ContingencyMeasures NgramAssocMeasures QuadgramAssocMeasures TrigramAssocMeasures
@nltk.metrics.confusionmatrix
c3 ConfusionMatrix
@nltk.metrics.distance
n2 edit_distance jaccard_distance
@nltk.metrics.paice
c3 Paice
@nltk.parse.api
c3 ParserI
@nltk.parse.bllip
c3 BllipParser
@nltk.parse.chart
c3 AbstractChartRule BottomUpChartParser BottomUpLeftCornerChartParser BottomUpPredictCombineRule BottomUpPredictRule CachedTopDownPredictRule Chart ChartParser ChartRuleI EdgeI EmptyPredictRule FilteredBottomUpPredictCombineRule FilteredSingleEdgeFundamentalRule FundamentalRule LeafEdge LeafInitRule LeftCornerChartParser SingleEdgeFundamentalRule SteppingChartParser TopDownChartParser TopDownInitRule TopDownPredictRule TreeEdge _ParseTreeBudget
@nltk.parse.dependencygraph
c3 DependencyGraph
k5 DependencyGraphError
@nltk.parse.earleychart
c3 CompleteFundamentalRule CompleterRule EarleyChartParser FeatureCompleteFundamentalRule FeatureCompleterRule FeatureEarleyChartParser FeatureIncrementalBottomUpChartParser FeatureIncrementalBottomUpLeftCornerChartParser FeatureIncrementalChart FeatureIncrementalChartParser FeatureIncrementalTopDownChartParser FeaturePredictorRule FeatureScannerRule FilteredCompleteFundamentalRule IncrementalBottomUpChartParser IncrementalBottomUpLeftCornerChartParser IncrementalChart IncrementalChartParser IncrementalLeftCornerChartParser IncrementalTopDownChartParser PredictorRule ScannerRule
@nltk.parse.evaluate
c3 DependencyEvaluator
@nltk.parse.featurechart
c3 FeatureBottomUpChartParser FeatureBottomUpLeftCornerChartParser FeatureBottomUpPredictCombineRule FeatureBottomUpPredictRule FeatureChart FeatureChartParser FeatureEmptyPredictRule FeatureFundamentalRule FeatureSingleEdgeFundamentalRule FeatureTopDownChartParser FeatureTopDownInitRule FeatureTopDownPredictRule FeatureTreeEdge InstantiateVarsChart
@nltk.parse.generate
c3 _GenerationBudget
@nltk.parse.nonprojectivedependencyparser
c3 DemoScorer DependencyScorerI NaiveBayesDependencyScorer NonprojectiveDependencyParser ProbabilisticNonprojectiveParser
@nltk.parse.pchart
c3 BottomUpProbabilisticChartParser InsideChartParser LongestChartParser ProbabilisticBottomUpInitRule ProbabilisticBottomUpPredictRule ProbabilisticFundamentalRule ProbabilisticLeafEdge ProbabilisticTreeEdge RandomChartParser SingleEdgeProbabilisticFundamentalRule UnsortedChartParser
@nltk.parse.projectivedependencyparser
c3 ChartCell DependencySpan ProbabilisticProjectiveDependencyParser ProjectiveDependencyParser
@nltk.parse.recursivedescent
c3 RecursiveDescentParser SteppingRecursiveDescentParser
@nltk.parse.shiftreduce
c3 ShiftReduceParser SteppingShiftReduceParser
@nltk.parse.transitionparser
c3 Configuration Transition TransitionParser
@nltk.parse.viterbi
c3 ViterbiParser
@nltk.probability
c3 ConditionalProbDist ConditionalProbDistI CrossValidationProbDist DictionaryConditionalProbDist DictionaryProbDist ELEProbDist HeldoutProbDist ImmutableProbabilisticMixIn KneserNeyProbDist LaplaceProbDist LidstoneProbDist MLEProbDist MutableProbDist ProbDistI ProbabilisticMixIn RandomProbDist SimpleGoodTuringProbDist UniformProbDist WittenBellProbDist
k4 ConditionalFreqDist FreqDist
@nltk.sentiment.sentiment_analyzer
c3 SentimentAnalyzer
@nltk.sentiment.vader
c3 SentiText SentimentIntensityAnalyzer VaderConstants
@nltk.stem.api
c3 StemmerI
@nltk.stem.arlstem
c3 ARLSTem
@nltk.stem.arlstem2
c3 ARLSTem2
@nltk.stem.cistem
c3 Cistem
@nltk.stem.isri
c3 ISRIStemmer
@nltk.stem.lancaster
c3 LancasterStemmer
@nltk.stem.porter
c3 PorterStemmer
@nltk.stem.regexp
c3 RegexpStemmer
@nltk.stem.rslp
c3 RSLPStemmer
@nltk.stem.snowball
c3 ArabicStemmer DanishStemmer DutchStemmer EnglishStemmer FinnishStemmer FrenchStemmer GermanStemmer HungarianStemmer ItalianStemmer NorwegianStemmer PorterStemmer PortugueseStemmer RomanianStemmer RussianStemmer SnowballStemmer SpanishStemmer SwedishStemmer _LanguageSpecificStemmer _ScandinavianStemmer _StandardStemmer
@nltk.stem.wordnet
c3 WordNetLemmatizer
@nltk.tag.api
c3 FeaturesetTaggerI TaggerI
@nltk.tag.brill
c3 BrillTagger Pos Word
@nltk.tag.brill_trainer
c3 BrillTaggerTrainer
@nltk.tag.crf
c3 CRFTagger
@nltk.tag.hmm
c3 HiddenMarkovModelTagger HiddenMarkovModelTrainer
@nltk.tag.perceptron
c3 AveragedPerceptron PerceptronTagger
@nltk.tag.sequential
c3 AffixTagger BigramTagger ClassifierBasedPOSTagger ClassifierBasedTagger ContextTagger DefaultTagger NgramTagger RegexpTagger SequentialBackoffTagger TrigramTagger UnigramTagger
@nltk.tag.tnt
c3 TnT
@nltk.tgrep
g0 tgrep_compile
@nltk.tokenize
n2 casual_tokenize sent_tokenize word_tokenize wordpunct_tokenize
@nltk.tokenize.api
c3 StringTokenizer TokenizerI
@nltk.tokenize.casual
c3 TweetTokenizer
n2 casual_tokenize
@nltk.tokenize.destructive
c3 MacIntyreContractions NLTKWordTokenizer
@nltk.tokenize.legality_principle
c3 LegalitySyllableTokenizer
@nltk.tokenize.mwe
c3 MWETokenizer
@nltk.tokenize.nist
c3 NISTTokenizer
@nltk.tokenize.punkt
c3 PunktBaseClass PunktLanguageVars PunktParameters PunktSentenceTokenizer PunktToken PunktTokenizer PunktTrainer
@nltk.tokenize.regexp
c3 BlanklineTokenizer RegexpTokenizer WhitespaceTokenizer WordPunctTokenizer
n2 blankline_tokenize regexp_tokenize wordpunct_tokenize
@nltk.tokenize.sexpr
c3 SExprTokenizer
@nltk.tokenize.simple
c3 CharTokenizer LineTokenizer SpaceTokenizer TabTokenizer
@nltk.tokenize.sonority_sequencing
c3 SyllableTokenizer
@nltk.tokenize.texttiling
c3 TextTilingTokenizer TokenSequence TokenTableField
@nltk.tokenize.toktok
c3 ToktokTokenizer
@nltk.tokenize.treebank
c3 TreebankWordDetokenizer TreebankWordTokenizer
@nltk.tokenize.util
c3 CJKChars
@nltk.translate.api
c3 AlignedSent Alignment PhraseTable PhraseTableEntry
@nltk.translate.bleu_score
c3 Fraction SmoothingFunction
@nltk.translate.gale_church
c3 LanguageIndependent
@nltk.translate.ibm1
c3 IBMModel1
@nltk.translate.ibm2
c3 IBMModel2 Model2Counts
@nltk.translate.ibm3
c3 IBMModel3 Model3Counts
@nltk.translate.ibm4
c3 IBMModel4 Model4Counts
@nltk.translate.ibm5
c3 IBMModel5 Model5Counts Slots
@nltk.translate.ibm_model
c3 AlignmentInfo Counts IBMModel
@nltk.translate.stack_decoder
c3 StackDecoder _Hypothesis _Stack
@nltk.tree.immutable
c3 ImmutableMultiParentedTree ImmutableParentedTree ImmutableProbabilisticTree ImmutableTree
@nltk.tree.parented
c3 AbstractParentedTree MultiParentedTree ParentedTree
@nltk.tree.prettyprinter
c3 TreePrettyPrinter
@nltk.tree.probabilistic
c3 ProbabilisticTree
@nltk.tree.tree
c3 Tree
@nltk.util
k5 Index
n2 bigrams everygrams flatten ngrams pad_sequence trigrams
"""

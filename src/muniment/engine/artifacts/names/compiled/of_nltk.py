"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls what its state holds, as soon as it is unpickled, filled or thrown away",
    "classes of nltk as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "exceptions of nltk: their constructors keep their arguments",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
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
c2 ChunkParserI
@nltk.chunk.named_entity
c2 Maxent_NE_Chunker NEChunkParser NEChunkParserTagger
@nltk.chunk.regexp
c2 ChunkRule ChunkRuleWithContext ChunkString ExpandLeftRule ExpandRightRule MergeRule RegexpChunkParser RegexpChunkRule RegexpParser SplitRule StripRule UnChunkRule
@nltk.chunk.util
c2 ChunkScore
@nltk.classify.api
c2 ClassifierI MultiClassifierI
@nltk.classify.decisiontree
c2 DecisionTreeClassifier
@nltk.classify.maxent
c2 BinaryMaxentFeatureEncoding FunctionBackedMaxentFeatureEncoding GISEncoding MaxentClassifier MaxentFeatureEncodingI TadmEventMaxentFeatureEncoding TadmMaxentClassifier TypedMaxentFeatureEncoding
@nltk.classify.naivebayes
c2 NaiveBayesClassifier
@nltk.classify.positivenaivebayes
c2 PositiveNaiveBayesClassifier
@nltk.classify.rte_classify
c2 RTEFeatureExtractor
@nltk.classify.scikitlearn
c2 SklearnClassifier
@nltk.classify.svm
c2 SvmClassifier
@nltk.classify.textcat
c2 TextCat
@nltk.classify.util
c2 CutoffChecker
@nltk.cluster.api
c2 ClusterI
@nltk.cluster.em
c2 EMClusterer
@nltk.cluster.gaac
c2 GAAClusterer
@nltk.cluster.kmeans
c2 KMeansClusterer
@nltk.cluster.util
c2 Dendrogram VectorSpaceClusterer _DendrogramNode
n3 cosine_distance euclidean_distance
@nltk.collections
c2 AbstractLazySequence LazyConcatenation LazyEnumerate LazyIteratorList LazySubsequence LazyZip OrderedDict Trie
@nltk.collocations
c2 AbstractCollocationFinder BigramCollocationFinder QuadgramCollocationFinder TrigramCollocationFinder
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
c2 CustomFeatureValue FeatDict FeatList FeatStruct FeatStructReader Feature FeatureValueConcat FeatureValueSet FeatureValueTuple FeatureValueUnion RangeFeature SlashFeature SubstituteBindingsSequence _UnificationFailure
k4 _UnificationFailureError
@nltk.grammar
c2 CFG DependencyGrammar DependencyProduction FeatStructNonterminal FeatureGrammar FeatureValueType Nonterminal PCFG ProbabilisticDependencyGrammar ProbabilisticProduction Production
@nltk.lazyimport
g8 LazyModule
@nltk.lm.api
c2 LanguageModel Smoothing
@nltk.lm.counter
c2 NgramCounter
@nltk.lm.models
c2 AbsoluteDiscountingInterpolated InterpolatedLanguageModel KneserNeyInterpolated Laplace Lidstone MLE StupidBackoff WittenBellInterpolated
@nltk.lm.preprocessing
n3 flatten pad_both_ends padded_everygrams
@nltk.lm.smoothing
c2 AbsoluteDiscounting KneserNey WittenBell
@nltk.lm.util
n3 log_base2
@nltk.lm.vocabulary
c2 Vocabulary
@nltk.metrics.agreement
c2 AnnotationTask
@nltk.metrics.association
c2 BigramAssocMeasures ContingencyMeasures NgramAssocMeasures QuadgramAssocMeasures TrigramAssocMeasures
@nltk.metrics.confusionmatrix
c2 ConfusionMatrix
@nltk.metrics.distance
n3 edit_distance jaccard_distance
@nltk.metrics.paice
c2 Paice
@nltk.parse.api
c2 ParserI
@nltk.parse.bllip
c2 BllipParser
@nltk.parse.chart
c2 AbstractChartRule BottomUpChartParser BottomUpLeftCornerChartParser BottomUpPredictCombineRule BottomUpPredictRule CachedTopDownPredictRule Chart ChartParser ChartRuleI EdgeI EmptyPredictRule FilteredBottomUpPredictCombineRule FilteredSingleEdgeFundamentalRule FundamentalRule LeafEdge LeafInitRule LeftCornerChartParser SingleEdgeFundamentalRule SteppingChartParser TopDownChartParser TopDownInitRule TopDownPredictRule TreeEdge _ParseTreeBudget
@nltk.parse.dependencygraph
c2 DependencyGraph
k4 DependencyGraphError
@nltk.parse.earleychart
c2 CompleteFundamentalRule CompleterRule EarleyChartParser FeatureCompleteFundamentalRule FeatureCompleterRule FeatureEarleyChartParser FeatureIncrementalBottomUpChartParser FeatureIncrementalBottomUpLeftCornerChartParser FeatureIncrementalChart FeatureIncrementalChartParser FeatureIncrementalTopDownChartParser FeaturePredictorRule FeatureScannerRule FilteredCompleteFundamentalRule IncrementalBottomUpChartParser IncrementalBottomUpLeftCornerChartParser IncrementalChart IncrementalChartParser IncrementalLeftCornerChartParser IncrementalTopDownChartParser PredictorRule ScannerRule
@nltk.parse.evaluate
c2 DependencyEvaluator
@nltk.parse.featurechart
c2 FeatureBottomUpChartParser FeatureBottomUpLeftCornerChartParser FeatureBottomUpPredictCombineRule FeatureBottomUpPredictRule FeatureChart FeatureChartParser FeatureEmptyPredictRule FeatureFundamentalRule FeatureSingleEdgeFundamentalRule FeatureTopDownChartParser FeatureTopDownInitRule FeatureTopDownPredictRule FeatureTreeEdge InstantiateVarsChart
@nltk.parse.generate
c2 _GenerationBudget
@nltk.parse.nonprojectivedependencyparser
c2 DemoScorer DependencyScorerI NaiveBayesDependencyScorer NonprojectiveDependencyParser ProbabilisticNonprojectiveParser
@nltk.parse.pchart
c2 BottomUpProbabilisticChartParser InsideChartParser LongestChartParser ProbabilisticBottomUpInitRule ProbabilisticBottomUpPredictRule ProbabilisticFundamentalRule ProbabilisticLeafEdge ProbabilisticTreeEdge RandomChartParser SingleEdgeProbabilisticFundamentalRule UnsortedChartParser
@nltk.parse.projectivedependencyparser
c2 ChartCell DependencySpan ProbabilisticProjectiveDependencyParser ProjectiveDependencyParser
@nltk.parse.recursivedescent
c2 RecursiveDescentParser SteppingRecursiveDescentParser
@nltk.parse.shiftreduce
c2 ShiftReduceParser SteppingShiftReduceParser
@nltk.parse.transitionparser
c2 Configuration Transition TransitionParser
@nltk.parse.viterbi
c2 ViterbiParser
@nltk.probability
c2 ConditionalProbDist ConditionalProbDistI CrossValidationProbDist DictionaryConditionalProbDist DictionaryProbDist ELEProbDist HeldoutProbDist ImmutableProbabilisticMixIn KneserNeyProbDist LaplaceProbDist LidstoneProbDist MLEProbDist MutableProbDist ProbDistI ProbabilisticMixIn RandomProbDist SimpleGoodTuringProbDist UniformProbDist WittenBellProbDist
k5 ConditionalFreqDist FreqDist
@nltk.sentiment.sentiment_analyzer
c2 SentimentAnalyzer
@nltk.sentiment.vader
c2 SentiText SentimentIntensityAnalyzer VaderConstants
@nltk.stem.api
c2 StemmerI
@nltk.stem.arlstem
c2 ARLSTem
@nltk.stem.arlstem2
c2 ARLSTem2
@nltk.stem.cistem
c2 Cistem
@nltk.stem.isri
c2 ISRIStemmer
@nltk.stem.lancaster
c2 LancasterStemmer
@nltk.stem.porter
c2 PorterStemmer
@nltk.stem.regexp
c2 RegexpStemmer
@nltk.stem.rslp
c2 RSLPStemmer
@nltk.stem.snowball
c2 ArabicStemmer DanishStemmer DutchStemmer EnglishStemmer FinnishStemmer FrenchStemmer GermanStemmer HungarianStemmer ItalianStemmer NorwegianStemmer PorterStemmer PortugueseStemmer RomanianStemmer RussianStemmer SnowballStemmer SpanishStemmer SwedishStemmer _LanguageSpecificStemmer _ScandinavianStemmer _StandardStemmer
@nltk.stem.wordnet
c2 WordNetLemmatizer
@nltk.tag.api
c2 FeaturesetTaggerI TaggerI
@nltk.tag.brill
c2 BrillTagger Pos Word
@nltk.tag.brill_trainer
c2 BrillTaggerTrainer
@nltk.tag.crf
c2 CRFTagger
@nltk.tag.hmm
c2 HiddenMarkovModelTagger HiddenMarkovModelTrainer
@nltk.tag.perceptron
c2 AveragedPerceptron PerceptronTagger
@nltk.tag.sequential
c2 AffixTagger BigramTagger ClassifierBasedPOSTagger ClassifierBasedTagger ContextTagger DefaultTagger NgramTagger RegexpTagger SequentialBackoffTagger TrigramTagger UnigramTagger
@nltk.tag.tnt
c2 TnT
@nltk.tgrep
g0 tgrep_compile
@nltk.tokenize
n3 casual_tokenize sent_tokenize word_tokenize wordpunct_tokenize
@nltk.tokenize.api
c2 StringTokenizer TokenizerI
@nltk.tokenize.casual
c2 TweetTokenizer
n3 casual_tokenize
@nltk.tokenize.destructive
c2 MacIntyreContractions NLTKWordTokenizer
@nltk.tokenize.legality_principle
c2 LegalitySyllableTokenizer
@nltk.tokenize.mwe
c2 MWETokenizer
@nltk.tokenize.nist
c2 NISTTokenizer
@nltk.tokenize.punkt
c2 PunktBaseClass PunktLanguageVars PunktParameters PunktSentenceTokenizer PunktToken PunktTokenizer PunktTrainer
@nltk.tokenize.regexp
c2 BlanklineTokenizer RegexpTokenizer WhitespaceTokenizer WordPunctTokenizer
n3 blankline_tokenize regexp_tokenize wordpunct_tokenize
@nltk.tokenize.sexpr
c2 SExprTokenizer
@nltk.tokenize.simple
c2 CharTokenizer LineTokenizer SpaceTokenizer TabTokenizer
@nltk.tokenize.sonority_sequencing
c2 SyllableTokenizer
@nltk.tokenize.texttiling
c2 TextTilingTokenizer TokenSequence TokenTableField
@nltk.tokenize.toktok
c2 ToktokTokenizer
@nltk.tokenize.treebank
c2 TreebankWordDetokenizer TreebankWordTokenizer
@nltk.tokenize.util
c2 CJKChars
@nltk.translate.api
c2 AlignedSent Alignment PhraseTable PhraseTableEntry
@nltk.translate.bleu_score
c2 Fraction SmoothingFunction
@nltk.translate.gale_church
c2 LanguageIndependent
@nltk.translate.ibm1
c2 IBMModel1
@nltk.translate.ibm2
c2 IBMModel2 Model2Counts
@nltk.translate.ibm3
c2 IBMModel3 Model3Counts
@nltk.translate.ibm4
c2 IBMModel4 Model4Counts
@nltk.translate.ibm5
c2 IBMModel5 Model5Counts Slots
@nltk.translate.ibm_model
c2 AlignmentInfo Counts IBMModel
@nltk.translate.stack_decoder
c2 StackDecoder _Hypothesis _Stack
@nltk.tree.immutable
c2 ImmutableMultiParentedTree ImmutableParentedTree ImmutableProbabilisticTree ImmutableTree
@nltk.tree.parented
c2 AbstractParentedTree MultiParentedTree ParentedTree
@nltk.tree.prettyprinter
c2 TreePrettyPrinter
@nltk.tree.probabilistic
c2 ProbabilisticTree
@nltk.tree.tree
c2 Tree
@nltk.util
k4 Index
n3 bigrams everygrams flatten ngrams pad_sequence trigrams
"""

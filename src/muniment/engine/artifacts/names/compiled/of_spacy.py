"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "classes of spacy as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "computes with what it is given and touches nothing else; models of its library keep it",
    "enumerations of spacy: calling one looks up a member",
    "exceptions of spacy: their constructors keep their arguments",
    "is a compiled class that keeps text and numbers, filled from its own serialised state",
    "reads or fetches files that the model names",
    "reads, writes or fetches what the model names",
    "rebuilds a vocabulary, a matcher, vectors or a pipe from values in the file",
    "runs programs or code, or downloads what the file names",
    "unpickles bytes that it is given, where no list is applied to them",
)
TREES: dict[str, str] = {
    "spacy.cli": "g9",
    "spacy.training.corpus": "a6",
    "spacy.training.loggers": "g9",
}
NAMES = """
@spacy
g9 load
@spacy._ml
c0 CharacterEmbed MultiSoftmax PrecomputableAffine _RandomWords extract_ngrams
@spacy.attrs
r8 intify_attrs
@spacy.displacy.render
c0 DependencyRenderer EntityRenderer SpanRenderer
@spacy.errors
c0 Errors ErrorsWithCodes TempErrors Warnings
k4 AlignmentError MatchPatternError
@spacy.lang.af
c0 Afrikaans AfrikaansDefaults
@spacy.lang.am
c0 Amharic AmharicDefaults
@spacy.lang.am.lex_attrs
n1 like_num
@spacy.lang.ar
c0 Arabic ArabicDefaults
@spacy.lang.ar.lex_attrs
n1 like_num
@spacy.lang.az
c0 Azerbaijani AzerbaijaniDefaults
@spacy.lang.az.lex_attrs
n1 like_num
@spacy.lang.bg
c0 Bulgarian BulgarianDefaults
@spacy.lang.bg.lex_attrs
n1 like_num
@spacy.lang.bn
c0 Bengali BengaliDefaults
@spacy.lang.bo
c0 Tibetan TibetanDefaults
@spacy.lang.bo.lex_attrs
n1 like_num
@spacy.lang.ca
c0 Catalan CatalanDefaults
@spacy.lang.ca.lemmatizer
c0 CatalanLemmatizer
@spacy.lang.ca.lex_attrs
n1 like_num
@spacy.lang.ca.syntax_iterators
n1 noun_chunks
@spacy.lang.cs
c0 Czech CzechDefaults
@spacy.lang.cs.lex_attrs
n1 like_num
@spacy.lang.da
c0 Danish DanishDefaults
@spacy.lang.da.lex_attrs
n1 like_num
@spacy.lang.da.syntax_iterators
n1 noun_chunks
@spacy.lang.de
c0 German GermanDefaults
@spacy.lang.de.syntax_iterators
n1 noun_chunks
@spacy.lang.dsb
c0 LowerSorbian LowerSorbianDefaults
@spacy.lang.dsb.lex_attrs
n1 like_num
@spacy.lang.el
c0 Greek GreekDefaults
@spacy.lang.el.lemmatizer
c0 GreekLemmatizer
@spacy.lang.el.lex_attrs
n1 like_num
@spacy.lang.el.syntax_iterators
n1 noun_chunks
@spacy.lang.en
c0 English EnglishDefaults
@spacy.lang.en.lemmatizer
c0 EnglishLemmatizer
@spacy.lang.en.lex_attrs
n1 like_num
@spacy.lang.en.syntax_iterators
n1 noun_chunks
@spacy.lang.es
c0 Spanish SpanishDefaults
@spacy.lang.es.lemmatizer
c0 SpanishLemmatizer
@spacy.lang.es.lex_attrs
n1 like_num
@spacy.lang.es.syntax_iterators
n1 noun_chunks
@spacy.lang.et
c0 Estonian EstonianDefaults
@spacy.lang.eu
c0 Basque BasqueDefaults
@spacy.lang.eu.lex_attrs
n1 like_num
@spacy.lang.fa
c0 Persian PersianDefaults
@spacy.lang.fa.lex_attrs
n1 like_num
@spacy.lang.fa.syntax_iterators
n1 noun_chunks
@spacy.lang.fi
c0 Finnish FinnishDefaults
@spacy.lang.fi.lex_attrs
n1 like_num
@spacy.lang.fi.syntax_iterators
n1 noun_chunks
@spacy.lang.fo
c0 Faroese FaroeseDefaults
@spacy.lang.fr
c0 French FrenchDefaults
@spacy.lang.fr.lemmatizer
c0 FrenchLemmatizer
@spacy.lang.fr.lex_attrs
n1 like_num
@spacy.lang.fr.syntax_iterators
n1 noun_chunks
@spacy.lang.ga
c0 Irish IrishDefaults
@spacy.lang.ga.lemmatizer
c0 IrishLemmatizer
@spacy.lang.gd
c0 Scottish ScottishDefaults
@spacy.lang.grc
c0 AncientGreek AncientGreekDefaults
@spacy.lang.grc.lex_attrs
n1 like_num
@spacy.lang.gu
c0 Gujarati GujaratiDefaults
@spacy.lang.he
c0 Hebrew HebrewDefaults
@spacy.lang.he.lex_attrs
n1 like_num
@spacy.lang.hi
c0 Hindi HindiDefaults
@spacy.lang.hi.lex_attrs
n1 like_num norm
@spacy.lang.hr
c0 Croatian CroatianDefaults
@spacy.lang.hsb
c0 UpperSorbian UpperSorbianDefaults
@spacy.lang.hsb.lex_attrs
n1 like_num
@spacy.lang.ht
c0 HaitianCreole HaitianCreoleDefaults
@spacy.lang.ht.lemmatizer
c0 HaitianCreoleLemmatizer
@spacy.lang.ht.lex_attrs
n1 like_num norm_custom
@spacy.lang.ht.syntax_iterators
n1 noun_chunks
@spacy.lang.hu
c0 Hungarian HungarianDefaults
@spacy.lang.hy
c0 Armenian ArmenianDefaults
@spacy.lang.hy.lex_attrs
n1 like_num
@spacy.lang.id
c0 Indonesian IndonesianDefaults
@spacy.lang.id.lex_attrs
n1 is_currency like_num
@spacy.lang.id.syntax_iterators
n1 noun_chunks
@spacy.lang.is
c0 Icelandic IcelandicDefaults
@spacy.lang.it
c0 Italian ItalianDefaults
@spacy.lang.it.lemmatizer
c0 ItalianLemmatizer
@spacy.lang.it.syntax_iterators
n1 noun_chunks
@spacy.lang.ja
c0 DetailedToken Japanese JapaneseDefaults JapaneseTokenizer
@spacy.lang.ja.syntax_iterators
n1 noun_chunks
@spacy.lang.kmr
c0 Kurmanji KurmanjiDefaults
@spacy.lang.kmr.lex_attrs
n1 is_digit like_num
@spacy.lang.kn
c0 Kannada KannadaDefaults
@spacy.lang.ko
c0 Korean KoreanDefaults KoreanTokenizer
@spacy.lang.ko.lex_attrs
n1 like_num
@spacy.lang.ky
c0 Kyrgyz KyrgyzDefaults
@spacy.lang.ky.lex_attrs
n1 like_num
@spacy.lang.la
c0 Latin LatinDefaults
@spacy.lang.la.lex_attrs
n1 like_num
@spacy.lang.la.syntax_iterators
n1 noun_chunks
@spacy.lang.lb
c0 Luxembourgish LuxembourgishDefaults
@spacy.lang.lb.lex_attrs
n1 like_num
@spacy.lang.lex_attrs
n1 get_lang get_prob is_alpha is_ascii is_bracket is_currency is_digit is_left_punct is_lower is_oov is_punct is_quote is_right_punct is_space is_stop is_title is_upper like_email like_num like_url lower prefix suffix word_shape
@spacy.lang.lg
c0 Luganda LugandaDefaults
@spacy.lang.lg.lex_attrs
n1 like_num
@spacy.lang.lij
c0 Ligurian LigurianDefaults
@spacy.lang.lt
c0 Lithuanian LithuanianDefaults
@spacy.lang.lt.lex_attrs
n1 like_num
@spacy.lang.lv
c0 Latvian LatvianDefaults
@spacy.lang.mk
c0 Macedonian MacedonianDefaults
@spacy.lang.mk.lemmatizer
c0 MacedonianLemmatizer
@spacy.lang.mk.lex_attrs
n1 like_num
@spacy.lang.ml
c0 Malayalam MalayalamDefaults
@spacy.lang.ml.lex_attrs
n1 like_num
@spacy.lang.mr
c0 Marathi MarathiDefaults
@spacy.lang.ms
c0 Malay MalayDefaults
@spacy.lang.ms.lex_attrs
n1 is_currency like_num
@spacy.lang.ms.syntax_iterators
n1 noun_chunks
@spacy.lang.nb
c0 Norwegian NorwegianDefaults
@spacy.lang.nb.syntax_iterators
n1 noun_chunks
@spacy.lang.ne
c0 Nepali NepaliDefaults
@spacy.lang.ne.lex_attrs
n1 like_num norm
@spacy.lang.nl
c0 Dutch DutchDefaults
@spacy.lang.nl.lemmatizer
c0 DutchLemmatizer
@spacy.lang.nl.lex_attrs
n1 like_num
@spacy.lang.nl.syntax_iterators
n1 noun_chunks
@spacy.lang.nn
c0 NorwegianNynorsk NorwegianNynorskDefaults
@spacy.lang.pl
c0 Polish PolishDefaults
@spacy.lang.pl.lemmatizer
c0 PolishLemmatizer
@spacy.lang.pl.lex_attrs
n1 like_num
@spacy.lang.pt
c0 Portuguese PortugueseDefaults
@spacy.lang.pt.lex_attrs
n1 like_num
@spacy.lang.pt.syntax_iterators
n1 noun_chunks
@spacy.lang.ro
c0 Romanian RomanianDefaults
@spacy.lang.ro.lex_attrs
n1 like_num
@spacy.lang.ru
c0 Russian RussianDefaults
@spacy.lang.ru.lemmatizer
c0 RussianLemmatizer
@spacy.lang.ru.lex_attrs
n1 like_num
@spacy.lang.sa
c0 Sanskrit SanskritDefaults
@spacy.lang.sa.lex_attrs
n1 like_num
@spacy.lang.si
c0 Sinhala SinhalaDefaults
@spacy.lang.si.lex_attrs
n1 like_num
@spacy.lang.sk
c0 Slovak SlovakDefaults
@spacy.lang.sk.lex_attrs
n1 like_num
@spacy.lang.sl
c0 Slovenian SlovenianDefaults
@spacy.lang.sl.lex_attrs
n1 is_currency like_num
@spacy.lang.sq
c0 Albanian AlbanianDefaults
@spacy.lang.sr
c0 Serbian SerbianDefaults
@spacy.lang.sr.lex_attrs
n1 like_num
@spacy.lang.sv
c0 Swedish SwedishDefaults
@spacy.lang.sv.lex_attrs
n1 like_num
@spacy.lang.sv.syntax_iterators
n1 noun_chunks
@spacy.lang.ta
c0 Tamil TamilDefaults
@spacy.lang.ta.lex_attrs
n1 like_num suffix_filter
@spacy.lang.te
c0 Telugu TeluguDefaults
@spacy.lang.te.lex_attrs
n1 like_num
@spacy.lang.th
c0 Thai ThaiDefaults ThaiTokenizer
@spacy.lang.th.lex_attrs
n1 like_num
@spacy.lang.ti
c0 Tigrinya TigrinyaDefaults
@spacy.lang.ti.lex_attrs
n1 like_num
@spacy.lang.tl
c0 Tagalog TagalogDefaults
@spacy.lang.tl.lex_attrs
n1 like_num
@spacy.lang.tn
c0 Setswana SetswanaDefaults
@spacy.lang.tn.lex_attrs
n1 like_num
@spacy.lang.tr
c0 Turkish TurkishDefaults
@spacy.lang.tr.lex_attrs
n1 like_num
@spacy.lang.tr.syntax_iterators
n1 noun_chunks
@spacy.lang.tt
c0 Tatar TatarDefaults
@spacy.lang.tt.lex_attrs
n1 like_num
@spacy.lang.uk
c0 Ukrainian UkrainianDefaults
@spacy.lang.uk.lemmatizer
c0 UkrainianLemmatizer
@spacy.lang.uk.lex_attrs
n1 like_num
@spacy.lang.ur
c0 Urdu UrduDefaults
@spacy.lang.ur.lex_attrs
n1 like_num
@spacy.lang.vi
c0 Vietnamese VietnameseDefaults
k4 VietnameseTokenizer
@spacy.lang.vi.lex_attrs
n1 like_num
@spacy.lang.xx
c0 MultiLanguage MultiLanguageDefaults
@spacy.lang.yo
c0 Yoruba YorubaDefaults
@spacy.lang.yo.lex_attrs
n1 like_num strip_accents_text
@spacy.lang.zh
c0 Chinese ChineseDefaults ChineseTokenizer
e3 Segmenter
@spacy.lang.zh.lex_attrs
n1 like_num
@spacy.language
c0 BaseDefaults DisabledPipes FactoryMeta Language _Sender _WorkDoneSentinel component
g9 load_model
@spacy.lemmatizer
c0 Lemmatizer
@spacy.lexeme
k5 Lexeme
@spacy.lookups
a7 load_lookups
c0 Lookups Table
@spacy.matcher.dependencymatcher
k5 DependencyMatcher
@spacy.matcher.levenshtein
n2 levenshtein levenshtein_compare
@spacy.matcher.matcher
k5 Matcher
r8 unpickle_matcher
@spacy.matcher.phrasematcher
k5 PhraseMatcher
r8 unpickle_matcher
@spacy.ml._character_embed
n1 forward init
@spacy.ml._precomputable_affine
n1 forward init
@spacy.ml.extract_ngrams
n1 extract_ngrams forward
@spacy.ml.extract_spans
n1 extract_spans forward init
@spacy.ml.featureextractor
n1 forward
@spacy.ml.models.multi_task
c0 _RandomWords
n1 get_characters_loss get_vectors_loss
@spacy.ml.models.parser
n1 _resize_lower _resize_upper resize_output
@spacy.ml.models.textcat
n1 _init_parametric_attention_with_residual_nonlinear init_ensemble_textcat resize_and_set_ref
@spacy.ml.models.tok2vec
n1 get_tok2vec_width
@spacy.ml.staticvectors
n1 forward init
@spacy.ml.tb_framework
n1 forward init
@spacy.morphology
k5 Morphology
r8 unpickle_morphology
@spacy.pipeline._edit_tree_internals.schemas
c0 EditTreeSchema MatchNodeSchema SubstNodeSchema
@spacy.pipeline._parser_internals.arc_eager
k5 ArcEager
r8 __pyx_unpickle_ArcEager
@spacy.pipeline._parser_internals.ner
k5 BiluoPushDown
r8 __pyx_unpickle_BiluoPushDown
@spacy.pipeline._parser_internals.transition_system
r8 __pyx_unpickle_TransitionSystem
@spacy.pipeline.attributeruler
c0 AttributeRuler
n1 attribute_ruler_score
@spacy.pipeline.dep_parser
k5 DependencyParser
n1 parser_score
@spacy.pipeline.edit_tree_lemmatizer
c0 EditTreeLemmatizer
@spacy.pipeline.entity_linker
c0 EntityLinker
n1 entity_linker_score
@spacy.pipeline.entityruler
c0 EntityRuler
n1 entity_ruler_score
@spacy.pipeline.functions
c0 DocCleaner TokenSplitter
@spacy.pipeline.hooks
c0 SentenceSegmenter SimilarityHook
@spacy.pipeline.legacy.entity_linker
c0 EntityLinker_v1
@spacy.pipeline.lemmatizer
c0 Lemmatizer
n1 lemmatizer_score
@spacy.pipeline.morphologizer
k5 Morphologizer
n1 morphologizer_score
@spacy.pipeline.multitask
k5 ClozeMultitask MultitaskObjective
@spacy.pipeline.ner
k5 EntityRecognizer
n1 ner_score
@spacy.pipeline.pipe
k5 Pipe
r8 __pyx_unpickle_Pipe
@spacy.pipeline.sentencizer
k5 Sentencizer
n1 senter_score
@spacy.pipeline.senter
k5 SentenceRecognizer
n1 senter_score
@spacy.pipeline.span_finder
c0 SpanFinder
@spacy.pipeline.span_ruler
c0 SpanRuler
n1 overlapping_labeled_spans_score prioritize_existing_ents_filter prioritize_new_ents_filter span_ruler_score
@spacy.pipeline.spancat
c0 SpanCategorizer Suggester _Intervals
n1 spancat_score
@spacy.pipeline.tagger
k5 Tagger
n1 tagger_score
@spacy.pipeline.textcat
c0 TextCategorizer
n1 textcat_score
@spacy.pipeline.textcat_multilabel
c0 MultiLabel_TextCategorizer
n1 textcat_multilabel_score
@spacy.pipeline.tok2vec
c0 Tok2Vec Tok2VecListener
@spacy.pipeline.trainable_pipe
k5 TrainablePipe
r8 __pyx_unpickle_TrainablePipe
@spacy.pipeline.transition_parser
k5 Parser
r8 __pyx_unpickle_Parser
@spacy.scorer
c0 PRFScore ROCAUCScore Scorer
n1 get_ner_prf
@spacy.strings
k5 StringStore
r8 __pyx_unpickle_StringStore unpickle_string_store
@spacy.tokenizer
k5 Tokenizer
@spacy.tokens._dict_proxies
c0 SpanGroups
@spacy.tokens._serialize
c0 DocBin
@spacy.tokens.doc
w10 unpickle_doc
@spacy.tokens.morphanalysis
k5 MorphAnalysis
@spacy.tokens.underscore
c0 Underscore
@spacy.training.alignment
c0 Alignment
@spacy.training.corpus
c0 Corpus JsonlCorpus PlainTextCorpus
@spacy.training.pretrain
c0 ProgressTracker
@spacy.ty
c0 InitializableComponent ListenedToComponent TrainableComponent
@spacy.util
c0 DummyTokenizer ENV_VARS SimpleFrozenDict SimpleFrozenList registry
g9 get_package_path import_file load_config load_model load_model_from_package load_model_from_path run_command
n2 _get_attr_unless_lookup raise_error
@spacy.vectors
k5 Vectors
r8 unpickle_vectors
@spacy.vocab
k5 Vocab
r8 unpickle_vocab
"""

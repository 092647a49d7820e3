"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "computes with what it is given and touches nothing else; models of its library keep it",
    "is a class of spacy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled class that keeps text and numbers, filled from its own serialised state",
    "is an enumeration of spacy: calling it looks up a member",
    "is an exception of spacy, or a class that its saves call; the look at its source took in the constructor too",
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
c2 CharacterEmbed MultiSoftmax PrecomputableAffine _RandomWords extract_ngrams
@spacy.attrs
r8 intify_attrs
@spacy.displacy.render
c2 DependencyRenderer EntityRenderer SpanRenderer
@spacy.errors
c2 Errors ErrorsWithCodes TempErrors Warnings
k5 AlignmentError MatchPatternError
@spacy.lang.af
c2 Afrikaans AfrikaansDefaults
@spacy.lang.am
c2 Amharic AmharicDefaults
@spacy.lang.am.lex_attrs
n0 like_num
@spacy.lang.ar
c2 Arabic ArabicDefaults
@spacy.lang.ar.lex_attrs
n0 like_num
@spacy.lang.az
c2 Azerbaijani AzerbaijaniDefaults
@spacy.lang.az.lex_attrs
n0 like_num
@spacy.lang.bg
c2 Bulgarian BulgarianDefaults
@spacy.lang.bg.lex_attrs
n0 like_num
@spacy.lang.bn
c2 Bengali BengaliDefaults
@spacy.lang.bo
c2 Tibetan TibetanDefaults
@spacy.lang.bo.lex_attrs
n0 like_num
@spacy.lang.ca
c2 Catalan CatalanDefaults
@spacy.lang.ca.lemmatizer
c2 CatalanLemmatizer
@spacy.lang.ca.lex_attrs
n0 like_num
@spacy.lang.ca.syntax_iterators
n0 noun_chunks
@spacy.lang.cs
c2 Czech CzechDefaults
@spacy.lang.cs.lex_attrs
n0 like_num
@spacy.lang.da
c2 Danish DanishDefaults
@spacy.lang.da.lex_attrs
n0 like_num
@spacy.lang.da.syntax_iterators
n0 noun_chunks
@spacy.lang.de
c2 German GermanDefaults
@spacy.lang.de.syntax_iterators
n0 noun_chunks
@spacy.lang.dsb
c2 LowerSorbian LowerSorbianDefaults
@spacy.lang.dsb.lex_attrs
n0 like_num
@spacy.lang.el
c2 Greek GreekDefaults
@spacy.lang.el.lemmatizer
c2 GreekLemmatizer
@spacy.lang.el.lex_attrs
n0 like_num
@spacy.lang.el.syntax_iterators
n0 noun_chunks
@spacy.lang.en
c2 English EnglishDefaults
@spacy.lang.en.lemmatizer
c2 EnglishLemmatizer
@spacy.lang.en.lex_attrs
n0 like_num
@spacy.lang.en.syntax_iterators
n0 noun_chunks
@spacy.lang.es
c2 Spanish SpanishDefaults
@spacy.lang.es.lemmatizer
c2 SpanishLemmatizer
@spacy.lang.es.lex_attrs
n0 like_num
@spacy.lang.es.syntax_iterators
n0 noun_chunks
@spacy.lang.et
c2 Estonian EstonianDefaults
@spacy.lang.eu
c2 Basque BasqueDefaults
@spacy.lang.eu.lex_attrs
n0 like_num
@spacy.lang.fa
c2 Persian PersianDefaults
@spacy.lang.fa.lex_attrs
n0 like_num
@spacy.lang.fa.syntax_iterators
n0 noun_chunks
@spacy.lang.fi
c2 Finnish FinnishDefaults
@spacy.lang.fi.lex_attrs
n0 like_num
@spacy.lang.fi.syntax_iterators
n0 noun_chunks
@spacy.lang.fo
c2 Faroese FaroeseDefaults
@spacy.lang.fr
c2 French FrenchDefaults
@spacy.lang.fr.lemmatizer
c2 FrenchLemmatizer
@spacy.lang.fr.lex_attrs
n0 like_num
@spacy.lang.fr.syntax_iterators
n0 noun_chunks
@spacy.lang.ga
c2 Irish IrishDefaults
@spacy.lang.ga.lemmatizer
c2 IrishLemmatizer
@spacy.lang.gd
c2 Scottish ScottishDefaults
@spacy.lang.grc
c2 AncientGreek AncientGreekDefaults
@spacy.lang.grc.lex_attrs
n0 like_num
@spacy.lang.gu
c2 Gujarati GujaratiDefaults
@spacy.lang.he
c2 Hebrew HebrewDefaults
@spacy.lang.he.lex_attrs
n0 like_num
@spacy.lang.hi
c2 Hindi HindiDefaults
@spacy.lang.hi.lex_attrs
n0 like_num norm
@spacy.lang.hr
c2 Croatian CroatianDefaults
@spacy.lang.hsb
c2 UpperSorbian UpperSorbianDefaults
@spacy.lang.hsb.lex_attrs
n0 like_num
@spacy.lang.ht
c2 HaitianCreole HaitianCreoleDefaults
@spacy.lang.ht.lemmatizer
c2 HaitianCreoleLemmatizer
@spacy.lang.ht.lex_attrs
n0 like_num norm_custom
@spacy.lang.ht.syntax_iterators
n0 noun_chunks
@spacy.lang.hu
c2 Hungarian HungarianDefaults
@spacy.lang.hy
c2 Armenian ArmenianDefaults
@spacy.lang.hy.lex_attrs
n0 like_num
@spacy.lang.id
c2 Indonesian IndonesianDefaults
@spacy.lang.id.lex_attrs
n0 is_currency like_num
@spacy.lang.id.syntax_iterators
n0 noun_chunks
@spacy.lang.is
c2 Icelandic IcelandicDefaults
@spacy.lang.it
c2 Italian ItalianDefaults
@spacy.lang.it.lemmatizer
c2 ItalianLemmatizer
@spacy.lang.it.syntax_iterators
n0 noun_chunks
@spacy.lang.ja
c2 DetailedToken Japanese JapaneseDefaults JapaneseTokenizer
@spacy.lang.ja.syntax_iterators
n0 noun_chunks
@spacy.lang.kmr
c2 Kurmanji KurmanjiDefaults
@spacy.lang.kmr.lex_attrs
n0 is_digit like_num
@spacy.lang.kn
c2 Kannada KannadaDefaults
@spacy.lang.ko
c2 Korean KoreanDefaults KoreanTokenizer
@spacy.lang.ko.lex_attrs
n0 like_num
@spacy.lang.ky
c2 Kyrgyz KyrgyzDefaults
@spacy.lang.ky.lex_attrs
n0 like_num
@spacy.lang.la
c2 Latin LatinDefaults
@spacy.lang.la.lex_attrs
n0 like_num
@spacy.lang.la.syntax_iterators
n0 noun_chunks
@spacy.lang.lb
c2 Luxembourgish LuxembourgishDefaults
@spacy.lang.lb.lex_attrs
n0 like_num
@spacy.lang.lex_attrs
n0 get_lang get_prob is_alpha is_ascii is_bracket is_currency is_digit is_left_punct is_lower is_oov is_punct is_quote is_right_punct is_space is_stop is_title is_upper like_email like_num like_url lower prefix suffix word_shape
@spacy.lang.lg
c2 Luganda LugandaDefaults
@spacy.lang.lg.lex_attrs
n0 like_num
@spacy.lang.lij
c2 Ligurian LigurianDefaults
@spacy.lang.lt
c2 Lithuanian LithuanianDefaults
@spacy.lang.lt.lex_attrs
n0 like_num
@spacy.lang.lv
c2 Latvian LatvianDefaults
@spacy.lang.mk
c2 Macedonian MacedonianDefaults
@spacy.lang.mk.lemmatizer
c2 MacedonianLemmatizer
@spacy.lang.mk.lex_attrs
n0 like_num
@spacy.lang.ml
c2 Malayalam MalayalamDefaults
@spacy.lang.ml.lex_attrs
n0 like_num
@spacy.lang.mr
c2 Marathi MarathiDefaults
@spacy.lang.ms
c2 Malay MalayDefaults
@spacy.lang.ms.lex_attrs
n0 is_currency like_num
@spacy.lang.ms.syntax_iterators
n0 noun_chunks
@spacy.lang.nb
c2 Norwegian NorwegianDefaults
@spacy.lang.nb.syntax_iterators
n0 noun_chunks
@spacy.lang.ne
c2 Nepali NepaliDefaults
@spacy.lang.ne.lex_attrs
n0 like_num norm
@spacy.lang.nl
c2 Dutch DutchDefaults
@spacy.lang.nl.lemmatizer
c2 DutchLemmatizer
@spacy.lang.nl.lex_attrs
n0 like_num
@spacy.lang.nl.syntax_iterators
n0 noun_chunks
@spacy.lang.nn
c2 NorwegianNynorsk NorwegianNynorskDefaults
@spacy.lang.pl
c2 Polish PolishDefaults
@spacy.lang.pl.lemmatizer
c2 PolishLemmatizer
@spacy.lang.pl.lex_attrs
n0 like_num
@spacy.lang.pt
c2 Portuguese PortugueseDefaults
@spacy.lang.pt.lex_attrs
n0 like_num
@spacy.lang.pt.syntax_iterators
n0 noun_chunks
@spacy.lang.ro
c2 Romanian RomanianDefaults
@spacy.lang.ro.lex_attrs
n0 like_num
@spacy.lang.ru
c2 Russian RussianDefaults
@spacy.lang.ru.lemmatizer
c2 RussianLemmatizer
@spacy.lang.ru.lex_attrs
n0 like_num
@spacy.lang.sa
c2 Sanskrit SanskritDefaults
@spacy.lang.sa.lex_attrs
n0 like_num
@spacy.lang.si
c2 Sinhala SinhalaDefaults
@spacy.lang.si.lex_attrs
n0 like_num
@spacy.lang.sk
c2 Slovak SlovakDefaults
@spacy.lang.sk.lex_attrs
n0 like_num
@spacy.lang.sl
c2 Slovenian SlovenianDefaults
@spacy.lang.sl.lex_attrs
n0 is_currency like_num
@spacy.lang.sq
c2 Albanian AlbanianDefaults
@spacy.lang.sr
c2 Serbian SerbianDefaults
@spacy.lang.sr.lex_attrs
n0 like_num
@spacy.lang.sv
c2 Swedish SwedishDefaults
@spacy.lang.sv.lex_attrs
n0 like_num
@spacy.lang.sv.syntax_iterators
n0 noun_chunks
@spacy.lang.ta
c2 Tamil TamilDefaults
@spacy.lang.ta.lex_attrs
n0 like_num suffix_filter
@spacy.lang.te
c2 Telugu TeluguDefaults
@spacy.lang.te.lex_attrs
n0 like_num
@spacy.lang.th
c2 Thai ThaiDefaults ThaiTokenizer
@spacy.lang.th.lex_attrs
n0 like_num
@spacy.lang.ti
c2 Tigrinya TigrinyaDefaults
@spacy.lang.ti.lex_attrs
n0 like_num
@spacy.lang.tl
c2 Tagalog TagalogDefaults
@spacy.lang.tl.lex_attrs
n0 like_num
@spacy.lang.tn
c2 Setswana SetswanaDefaults
@spacy.lang.tn.lex_attrs
n0 like_num
@spacy.lang.tr
c2 Turkish TurkishDefaults
@spacy.lang.tr.lex_attrs
n0 like_num
@spacy.lang.tr.syntax_iterators
n0 noun_chunks
@spacy.lang.tt
c2 Tatar TatarDefaults
@spacy.lang.tt.lex_attrs
n0 like_num
@spacy.lang.uk
c2 Ukrainian UkrainianDefaults
@spacy.lang.uk.lemmatizer
c2 UkrainianLemmatizer
@spacy.lang.uk.lex_attrs
n0 like_num
@spacy.lang.ur
c2 Urdu UrduDefaults
@spacy.lang.ur.lex_attrs
n0 like_num
@spacy.lang.vi
c2 Vietnamese VietnameseDefaults
k5 VietnameseTokenizer
@spacy.lang.vi.lex_attrs
n0 like_num
@spacy.lang.xx
c2 MultiLanguage MultiLanguageDefaults
@spacy.lang.yo
c2 Yoruba YorubaDefaults
@spacy.lang.yo.lex_attrs
n0 like_num strip_accents_text
@spacy.lang.zh
c2 Chinese ChineseDefaults ChineseTokenizer
e4 Segmenter
@spacy.lang.zh.lex_attrs
n0 like_num
@spacy.language
c2 BaseDefaults DisabledPipes FactoryMeta Language _Sender _WorkDoneSentinel component
g9 load_model
@spacy.lemmatizer
c2 Lemmatizer
@spacy.lexeme
k3 Lexeme
@spacy.lookups
a7 load_lookups
c2 Lookups Table
@spacy.matcher.dependencymatcher
k3 DependencyMatcher
@spacy.matcher.levenshtein
n1 levenshtein levenshtein_compare
@spacy.matcher.matcher
k3 Matcher
r8 unpickle_matcher
@spacy.matcher.phrasematcher
k3 PhraseMatcher
r8 unpickle_matcher
@spacy.ml._character_embed
n0 forward init
@spacy.ml._precomputable_affine
n0 forward init
@spacy.ml.extract_ngrams
n0 extract_ngrams forward
@spacy.ml.extract_spans
n0 extract_spans forward init
@spacy.ml.featureextractor
n0 forward
@spacy.ml.models.multi_task
c2 _RandomWords
n0 get_characters_loss get_vectors_loss
@spacy.ml.models.parser
n0 _resize_lower _resize_upper resize_output
@spacy.ml.models.textcat
n0 _init_parametric_attention_with_residual_nonlinear init_ensemble_textcat resize_and_set_ref
@spacy.ml.models.tok2vec
n0 get_tok2vec_width
@spacy.ml.staticvectors
n0 forward init
@spacy.ml.tb_framework
n0 forward init
@spacy.morphology
k3 Morphology
r8 unpickle_morphology
@spacy.pipeline._edit_tree_internals.schemas
c2 EditTreeSchema MatchNodeSchema SubstNodeSchema
@spacy.pipeline._parser_internals.arc_eager
k3 ArcEager
r8 __pyx_unpickle_ArcEager
@spacy.pipeline._parser_internals.ner
k3 BiluoPushDown
r8 __pyx_unpickle_BiluoPushDown
@spacy.pipeline._parser_internals.transition_system
r8 __pyx_unpickle_TransitionSystem
@spacy.pipeline.attributeruler
c2 AttributeRuler
n0 attribute_ruler_score
@spacy.pipeline.dep_parser
k3 DependencyParser
n0 parser_score
@spacy.pipeline.edit_tree_lemmatizer
c2 EditTreeLemmatizer
@spacy.pipeline.entity_linker
c2 EntityLinker
n0 entity_linker_score
@spacy.pipeline.entityruler
c2 EntityRuler
n0 entity_ruler_score
@spacy.pipeline.functions
c2 DocCleaner TokenSplitter
@spacy.pipeline.hooks
c2 SentenceSegmenter SimilarityHook
@spacy.pipeline.legacy.entity_linker
c2 EntityLinker_v1
@spacy.pipeline.lemmatizer
c2 Lemmatizer
n0 lemmatizer_score
@spacy.pipeline.morphologizer
k3 Morphologizer
n0 morphologizer_score
@spacy.pipeline.multitask
k3 ClozeMultitask MultitaskObjective
@spacy.pipeline.ner
k3 EntityRecognizer
n0 ner_score
@spacy.pipeline.pipe
k3 Pipe
r8 __pyx_unpickle_Pipe
@spacy.pipeline.sentencizer
k3 Sentencizer
n0 senter_score
@spacy.pipeline.senter
k3 SentenceRecognizer
n0 senter_score
@spacy.pipeline.span_finder
c2 SpanFinder
@spacy.pipeline.span_ruler
c2 SpanRuler
n0 overlapping_labeled_spans_score prioritize_existing_ents_filter prioritize_new_ents_filter span_ruler_score
@spacy.pipeline.spancat
c2 SpanCategorizer Suggester _Intervals
n0 spancat_score
@spacy.pipeline.tagger
k3 Tagger
n0 tagger_score
@spacy.pipeline.textcat
c2 TextCategorizer
n0 textcat_score
@spacy.pipeline.textcat_multilabel
c2 MultiLabel_TextCategorizer
n0 textcat_multilabel_score
@spacy.pipeline.tok2vec
c2 Tok2Vec Tok2VecListener
@spacy.pipeline.trainable_pipe
k3 TrainablePipe
r8 __pyx_unpickle_TrainablePipe
@spacy.pipeline.transition_parser
k3 Parser
r8 __pyx_unpickle_Parser
@spacy.scorer
c2 PRFScore ROCAUCScore Scorer
n0 get_ner_prf
@spacy.strings
k3 StringStore
r8 __pyx_unpickle_StringStore unpickle_string_store
@spacy.tokenizer
k3 Tokenizer
@spacy.tokens._dict_proxies
c2 SpanGroups
@spacy.tokens._serialize
c2 DocBin
@spacy.tokens.doc
w10 unpickle_doc
@spacy.tokens.morphanalysis
k3 MorphAnalysis
@spacy.tokens.underscore
c2 Underscore
@spacy.training.alignment
c2 Alignment
@spacy.training.corpus
c2 Corpus JsonlCorpus PlainTextCorpus
@spacy.training.pretrain
c2 ProgressTracker
@spacy.ty
c2 InitializableComponent ListenedToComponent TrainableComponent
@spacy.util
c2 DummyTokenizer ENV_VARS SimpleFrozenDict SimpleFrozenList registry
g9 get_package_path import_file load_config load_model load_model_from_package load_model_from_path run_command
n1 _get_attr_unless_lookup raise_error
@spacy.vectors
k3 Vectors
r8 unpickle_vectors
@spacy.vocab
k3 Vocab
w10 unpickle_vocab
"""

"""Text libraries: spaCy, gensim, NLTK."""

from __future__ import annotations

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.ways import MANY, USUAL, save

_WORDS = [["a", "tiny", "text"], ["another", "tiny", "line"], ["the", "last", "line"]] * 4


@saves("spacy")
def pipelines(shelf: Shelf) -> None:
    import spacy
    from spacy.tokens import DocBin

    for name in ("en", "de", "xx"):
        spacy.blank(name).to_disk(shelf.file(f"blank_{name}", "to_disk"))
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    rules = nlp.add_pipe("entity_ruler")
    rules.add_patterns([{"label": "CITY", "pattern": "Kyiv"}])
    labels = nlp.add_pipe("textcat")
    labels.add_label("yes")
    labels.add_label("no")
    nlp.initialize()
    nlp.to_disk(shelf.file("pipeline", "to_disk"))
    save(shelf, "pickled", nlp, USUAL[:1])
    shelf.file("pipeline.bin", "to_bytes").write_bytes(nlp.to_bytes())
    found = nlp("Kyiv is a city.")
    save(shelf, "doc", found, USUAL)
    DocBin(docs=[found]).to_disk(shelf.file("corpus.spacy", "DocBin"))
    nlp.vocab.to_disk(shelf.file("vocab", "Vocab.to_disk"))
    nlp.config.to_disk(shelf.file("config.cfg", "Config.to_disk"))


@saves("gensim")
def topics(shelf: Shelf) -> None:
    from gensim import corpora, models

    vectors = models.Word2Vec(_WORDS, vector_size=4, min_count=1, workers=1, seed=SEED, epochs=2)
    vectors.save(str(shelf.file("word2vec.model", "save")))
    vectors.wv.save(str(shelf.file("vectors.kv", "KeyedVectors.save")))
    vectors.wv.save_word2vec_format(str(shelf.file("vectors.txt", "save_word2vec_format")))
    vectors.wv.save_word2vec_format(
        str(shelf.file("vectors.bin", "save_word2vec_format binary")), binary=True
    )
    names = corpora.Dictionary(_WORDS)
    names.save(str(shelf.file("dictionary.dict", "Dictionary.save")))
    bags = [names.doc2bow(line) for line in _WORDS]
    corpora.MmCorpus.serialize(str(shelf.file("corpus.mm", "MmCorpus")), bags)
    found = {
        "lda": models.LdaModel(bags, 2, id2word=names, random_state=SEED),
        "tfidf": models.TfidfModel(bags),
        "lsi": models.LsiModel(bags, id2word=names, num_topics=2),
        "fasttext": models.FastText(_WORDS, vector_size=4, min_count=1, bucket=20, workers=1),
        "phrases": models.Phrases(_WORDS, min_count=1),
    }
    for name, model in found.items():
        with shelf.attempt(name):
            model.save(str(shelf.file(f"{name}.model", "save")))
            save(shelf, name, model, USUAL[:1])


@saves("nltk")
def taggers(shelf: Shelf) -> None:
    import nltk

    examples = [({"last": word[-1]}, word[0] > "m") for line in _WORDS for word in line]
    save(shelf, "bayes", nltk.NaiveBayesClassifier.train(examples), MANY)
    tagged = [[(word, "N") for word in line] for line in _WORDS]
    unigrams = nltk.UnigramTagger(tagged, backoff=nltk.DefaultTagger("N"))
    save(shelf, "tagger", unigrams)
    save(shelf, "punkt", nltk.tokenize.punkt.PunktSentenceTokenizer("A text. Another text."))
    save(shelf, "frequencies", nltk.FreqDist(word for line in _WORDS for word in line))
    save(shelf, "perceptron", nltk.tag.perceptron.AveragedPerceptron())

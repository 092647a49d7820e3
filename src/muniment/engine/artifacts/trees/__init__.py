"""Readers of tabular and statistical models, XML documents and objects of other languages."""

"""The first hour: a path of twelve steps that asks what only a person knows, and records it.

Each step says why the standard asks. It may be skipped and taken up again; what it records goes
through the same services as the registers' own pages, and says where it came from.
"""

"""Looks at the registers as an auditor would, and names what would be asked about.

Every rule is a pure function over facts that the registers give. A hit names a record, a clause and
what is wrong; it concludes nothing, and no hit is no certificate.
"""

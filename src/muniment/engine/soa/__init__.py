"""The Statement of Applicability: what it says, how two differ, and what it looks like as a file.

Everything here is pure: a ``Statement`` in, another or bytes out. People decide what stands in it;
``engine.readiness`` computes what evidence says beside that.

Out of scope: who may decide, freeze and approve (``web.apps.controls``).

Source: ISO/IEC 27001:2022 6.1.3 b) to d); decisions 10, 11 and 27.
"""

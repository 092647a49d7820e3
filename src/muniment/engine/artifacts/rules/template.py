"""Rules whose ids begin with ``template.``: programs in Jinja or Go that come with a model."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.table import Rule

_DO_NOT_RENDER: Final = (
    "Do not render this template. Take the template of the model's publisher instead, or set one of "
    "your own (`tokenizer.chat_template = ...`), and keep Jinja and the serving program up to date: "
    "templates belong in a sandbox."
)
_READ_IT: Final = (
    "Read the template from start to end and compare it with the one that the model's publisher "
    "shows. Set a template of your own where they differ."
)

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "template.object-internals",
        Severity.CRITICAL,
        "A template reaches behind its values",
        "Rendering this template, which happens at every prompt, looks up {operand}: from there every "
        "module of the program can be reached, and so any command run.",
        "Jinja looks up attributes of Python objects. Names such as `__class__`, `__globals__` or "
        "`gi_frame` lead from a piece of text to the whole interpreter; programs that render without a "
        "sandbox run what they find there. The name counts also where it is put together from pieces, "
        "written with escapes or given to `attr` and `map`. No chat template needs it.",
        _DO_NOT_RENDER,
        ("CVE-2024-34359", "CVE-2016-10745", "CVE-2019-10906", "CWE-1336", "AML.T0011.000"),
    ),
    Rule(
        "template.computed-attribute",
        Severity.HIGH,
        "A template hides which attribute it looks up",
        "Rendering this template looks up an attribute whose name it puts together meanwhile: "
        "{operand}.",
        "Text joined from pieces, taken from characters of other text or given to the `attr` filter "
        "names any attribute without showing it. Honest templates name the fields that they read.",
        _DO_NOT_RENDER,
        ("CVE-2025-27516", "CWE-1336"),
    ),
    Rule(
        "template.format-reference",
        Severity.HIGH,
        "A template gets hold of `str.format`",
        "Rendering this template takes the method {operand} of a text without calling it there.",
        "Formatting looks up attributes too. Sandboxes replace the method where it is called; taking "
        "it by `attr`, or keeping it to be called elsewhere, went around that.",
        _DO_NOT_RENDER,
        ("CVE-2024-56326", "CVE-2025-27516", "CVE-2019-10906", "CWE-1336"),
    ),
    Rule(
        "template.runs-program",
        Severity.HIGH,
        "A template calls what runs programs",
        "Rendering this template calls {operand}, which is no function of templates.",
        "Names such as `popen`, `eval` or `open` are not given to chat templates; one that calls them "
        "expects to have reached them by some way.",
        _DO_NOT_RENDER,
        ("CVE-2024-34359", "CWE-1336", "AML.T0011.000"),
    ),
    Rule(
        "template.other-file",
        Severity.HIGH,
        "A template brings in another file",
        "Rendering this template reads another template: {operand}.",
        "`include`, `import`, `from` and `extends` read files that the template names. Chat templates "
        "stand alone; where the file name is chosen too, Jinja has run code.",
        _DO_NOT_RENDER,
        ("CVE-2024-56201", "CWE-73"),
    ),
    Rule(
        "template.odd-global",
        Severity.MEDIUM,
        "A template uses a tool of web pages",
        "This template uses {operand}, which has no use in a prompt and is where attacks begin.",
        "Helpers such as `lipsum` and `cycler` are Python functions and classes that every Jinja "
        "template can name, so that templates that break out start from them.",
        _READ_IT,
        ("CWE-1336",),
    ),
    Rule(
        "template.private-attribute",
        Severity.LOW,
        "A template reads a private attribute",
        "This template reads {operand}, whose name marks it as private.",
        "Sandboxes refuse names that begin with an underscore.",
        _READ_IT,
    ),
    Rule(
        "template.conditional-text",
        Severity.MEDIUM,
        "A template adds sentences when certain words are said",
        "This template adds sentences of its own to the prompt if a message holds a certain word or "
        "the date is a certain one.",
        "A template sees every message before the model does. One that waits for a word and then adds "
        "an instruction or a link makes an honest model lie, and no check of the weights shows it.",
        _READ_IT,
        ("AML.T0051.001",),
    ),
    Rule(
        "template.changes-link",
        Severity.MEDIUM,
        "A template changes what was said into a link",
        "This template replaces words of a message by {operand}.",
        "A link that is exchanged in the template reaches the model, its tools and its answer.",
        _READ_IT,
        ("AML.T0051.001",),
    ),
    Rule(
        "template.order",
        Severity.MEDIUM,
        "A template gives an order that deceives",
        "This template puts an order into the prompt: {operand}.",
        "Orders to disregard instructions, to keep something from the user or to run a download are "
        "how prompts are taken over; a publisher has no reason to write them into a template.",
        _READ_IT,
        ("AML.T0051.001",),
    ),
    Rule(
        "template.markup",
        Severity.MEDIUM,
        "A template writes markup that runs",
        "This template writes a script into the conversation, which a page that shows it may run.",
        "Chat pages that trust the model's text run what the template puts there.",
        _READ_IT,
        ("CWE-79",),
    ),
    Rule(
        "template.invisible-text",
        Severity.MEDIUM,
        "A template holds text that is not seen",
        "This template holds characters that change the reading direction or that are not shown at "
        "all ({operand}), so that people and models read different things.",
        "Tag characters spell whole sentences without showing them; direction marks show a text in "
        "another order than it has.",
        _READ_IT,
        ("CVE-2021-42574", "CWE-1007"),
    ),
    Rule(
        "template.zero-width",
        Severity.LOW,
        "A template holds characters without width",
        "This template holds characters that take no room.",
        "They come from copying web pages, and some tokenizers mark parts with them; they can also "
        "make two texts look alike.",
        _READ_IT,
    ),
    Rule(
        "template.link",
        Severity.LOW,
        "A template writes a link",
        "This template writes {operand} into every prompt.",
        "Some publishers name their pages in the system prompt.",
        _READ_IT,
    ),
    Rule(
        "template.endless",
        Severity.MEDIUM,
        "A template that does not come to an end",
        "Rendering this template repeats something millions of times ({operand}), so that the program "
        "hangs or runs out of memory.",
        "Rendering is part of every prompt; one loop of this size stops a server.",
        _DO_NOT_RENDER,
        ("CWE-400",),
    ),
)

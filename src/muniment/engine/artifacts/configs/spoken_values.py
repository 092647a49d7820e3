"""Judges texts of settings for what they say by themselves, whatever key they stand under.

No list of keys is complete: every framework has settings of its own that it imports, evaluates or
renders. A text that is Python to run, the path of a known gadget, or a template that reaches behind
objects has no other use, so it is spoken of wherever it stands.

Source: the loaders named in ``hub_settings`` and ``framework_settings``; Json.NET ``$type``,
fastjson ``@type``, node-serialize.
Out of scope: prose that mentions code: only short texts that are code as a whole count.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from muniment.engine.artifacts.configs.settings_place import Setting
from muniment.engine.artifacts.configs.targets import brings_gadget, is_dotted
from muniment.engine.artifacts.configs.templates import judge_template
from muniment.engine.artifacts.configs.wordlist import word_set

_MOST: Final = 4_000
_BREAKS_OUT: Final = frozenset({"template.object-internals", "template.runs-program"})
_DOORS: Final = word_set(
    """os posix nt subprocess builtins __builtin__ importlib shutil pty runpy ctypes commands
    webbrowser sys"""
)
"""Modules of Python whose gadgets no setting names for another reason."""
_ACTS: Final = word_set(
    """CDLL Popen PyDLL WinDLL __import__ call check_call check_output chmod compile copyfile
    dlopen eval exec execfile execl execle execlp execlpe execv execve execvp execvpe exit fork
    forkpty getattr getoutput getstatusoutput import_module kill move open popen popen2 popen3
    posix_spawn posix_spawnp putenv remove removedirs rename rmdir rmtree run run_module run_path
    setattr spawn spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe startfile symlink
    system unlink"""
)
_PROSE: Final = word_set(
    """abstract answer body caption code comment comments completion content description doc
    docstring documentation example examples help input instruction instructions markdown message
    messages note notes output pattern prompt question readme regex script shortDescription
    snippet solution source summary test tests text title"""
)
"""Keys under which people write about code."""
_TYPE_KEYS: Final = frozenset({"$type", "@type", "@class", "javaClass", "java_class", "__type"})
_DOTNET: Final = (
    "System.Windows.Data.ObjectDataProvider", "System.Diagnostics.Process",
    "System.Configuration.Install.AssemblyInstaller", "System.Activities.Presentation.",
    "System.Workflow.ComponentModel.", "System.Web.Security.RolePrincipal",
    "System.Security.Principal.", "System.Windows.ResourceDictionary", "System.IO.FileInfo",
    "System.Management.Automation.", "System.Data.DataSet", "System.Windows.Forms.BindingSource",
    "Microsoft.VisualStudio.", "System.IdentityModel.", "System.Drawing.Design.",
)  # fmt: skip


@cache
def _code() -> re.Pattern[str]:
    acts = (
        r"(?:__import__\s{0,4}\("
        r"|(?:os|posix|nt)\.(?:system|popen|exec[lv]\w{0,2}|spawn\w{1,4})\s{0,4}\("
        r"|subprocess\.\w{2,20}\s{0,4}\(|pty\.spawn\s{0,4}\(|importlib\.import_module\s{0,4}\("
        r"|(?:builtins\.)?(?:eval|exec|execfile)\s{0,4}\(\s{0,4}(?:['\"(]|[bruf]['\"]|compile|base64|__|open|bytes))"
    )
    before = r"[\s(\[{$#=!]{0,12}(?:lambda\b[^:\n]{0,60}:[\s(\[]{0,4})?"
    return re.compile(
        rf"{before}{acts}"
        r"|[^\n]{0,400}?\b__import__\s{0,4}\(\s{0,4}['\"]"
        r"|(?:import|from)\s{1,4}(?:os|subprocess|pty|socket)\b[^\n]{0,80};[^\n]{0,200}\("
    )


@cache
def _command() -> re.Pattern[str]:
    return re.compile(
        r"(?:curl|wget)\b[^\n|]{0,300}\|[ \t]{0,8}(?:sudo[ \t]{1,4})?(?:ba|z|da)?sh\b|/dev/tcp/"
        r"|powershell[^\n]{0,100}-enc"
        r"|base64[ \t]{1,4}(?:-d|--decode)[^\n|]{0,40}\|[ \t]{0,8}(?:ba|z)?sh\b",
        re.IGNORECASE,
    )


def judge_value(setting: Setting) -> None:
    """Record what a text says that only code, a gadget's path or a template says."""
    value = setting.value
    if not isinstance(value, str):
        return
    if setting.key in _TYPE_KEYS and "." in value:
        _typed(setting, value)
    if "__" in value and ("{{" in value or "{%" in value):
        _template(setting, value)
    if len(value) > _MOST:
        return
    if "{{" in value and re.search(r"\{\{\s{0,4}shell\s{0,4}\(", value):
        setting.sign("evaluated", value[:80])
    if "(" in value and setting.key not in _PROSE and _code().match(value):
        if not _spoken_of(setting):
            setting.sign("code-in-text", value.strip().partition("\n")[0][:80])
    elif "_$$ND_FUNC$$_" in value:
        setting.sign("evaluated", "_$$ND_FUNC$$_")
    if "tool" in setting.top or "build-system" in setting.top:
        # A Python project, which is built by people, not loaded.
        return
    if ("|" in value or "/dev/tcp" in value or "-enc" in value) and setting.key not in _PROSE:
        found = _command().search(value)
        if found is not None and not _spoken_of(setting):
            setting.sign("fetched-command", found[0])
    head = value.replace(":", ".", 1).partition(".")[0].strip()
    if head in _DOORS and setting.key not in _PROSE and "$schema" not in setting.top:
        dotted = value.strip().replace(":", ".")
        module, _, name = dotted.rpartition(".")
        if module in _DOORS and name in _ACTS and is_dotted(dotted):
            brings_gadget(setting.examination, dotted)


def _spoken_of(setting: Setting) -> bool:
    """Return whether a rule about this key has said already that the value is run."""
    if "graph_module" in setting.top or "schema_version" in setting.top:
        # An exported program, whose texts have a reader of their own.
        return True
    path = setting.path
    return any(
        path.startswith(sign.path) and sign.rule in _SAY_SO for sign in setting.examination.signs
    )


_SAY_SO: Final = word_set(
    """config.code-in-text config.download-program config.download-script config.evaluated
    config.expression config.interpolation"""
)


def _typed(setting: Setting, value: str) -> None:
    """A class that a reader of Java or .NET makes because the document says so."""
    name = value.partition(",")[0].strip()
    from muniment.engine.artifacts.trees.java_names import judged

    rule = judged(name) if setting.key != "$type" else ""
    if name.startswith(_DOTNET) or rule in ("document.java-gadget", "document.java-fetches"):
        setting.sign("foreign-object", name)


def foreign_pair(setting: Setting) -> None:
    """Jackson's other way to name a class: a list of its name and of what it is made from."""
    pair = setting.value
    if isinstance(pair, list) and isinstance(pair[0], str) and "." in pair[0]:
        _typed(setting, pair[0])


def _template(setting: Setting, value: str) -> None:
    """A template that reaches behind objects, under a key that nobody lists."""
    examination = setting.examination
    path = setting.path
    if any(
        path.startswith(sign.path) and sign.rule.startswith("template.")
        for sign in examination.signs
    ):
        return
    with examination.trial() as trial:
        judge_template(value, examination, setting.path)
        if any(sign.rule in _BREAKS_OUT for sign in trial.signs):
            trial.keep(lacks=False)

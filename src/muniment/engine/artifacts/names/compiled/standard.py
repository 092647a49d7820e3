"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls any function with what the file says",
    "fetches an attribute that the file names from whatever it is called with later",
    "fetches an item of whatever it is given, which is how typing's generics are written",
    "fetches items by the keys that it keeps, and only when it is called",
    "fetches or sets any attribute by its name, and so leads from a harmless thing to another",
    "holds plain values: its constructor copies what it is given and calls none of it",
    "holds plain values; made without its constructor it does nothing",
    "is a compiled pattern, whose methods are kept by name",
    "is a value, or a function that computes with its arguments and touches nothing else",
    "is an enumeration: calling it looks up a member",
    "is an exception: its constructor keeps its arguments",
    "is how the pickle module writes objects of old protocols; what it makes is judged by itself",
    "keeps a function and arguments, and calls nothing until somebody calls it; the function it keeps is judged by itself",
    "makes a function, or a part of one, from code that the file carries",
    "reads another pickle from inside this one, where no list is applied to it",
    "reads files that the model names",
    "rebuilds a value from plain values in the file and calls nothing that it is given",
    "runs code or programs, or imports what it is given the name of",
    "runs code that it is given as text, bytes or the name of a module",
    "runs programs, or starts work that the file chooses, on this machine",
    "talks to the network or to a database",
    "turns text that stands in the file into bytes, which is how protocols 0 to 2 write bytes",
    "writes, moves or deletes files",
)
TREES: dict[str, str] = {
    "BaseHTTPServer": "g21",
    "Bastion": "g19",
    "CGIHTTPServer": "g21",
    "DocXMLRPCServer": "g21",
    "SimpleHTTPServer": "g21",
    "SimpleXMLRPCServer": "g21",
    "SocketServer": "g21",
    "Tkinter": "g20",
    "_aix_support": "g20",
    "_asyncio": "g20",
    "_bootsubprocess": "g20",
    "_compat_pickle": "g15",
    "_ctypes": "g19",
    "_dummy_thread": "g20",
    "_frozen_importlib": "g19",
    "_frozen_importlib_external": "g19",
    "_imp": "g19",
    "_interpchannels": "g19",
    "_interpqueues": "g19",
    "_interpreters": "g19",
    "_lsprof": "g19",
    "_msi": "g20",
    "_multiprocessing": "g20",
    "_opcode": "g19",
    "_osx_support": "g20",
    "_pickle": "g15",
    "_posixsubprocess": "g20",
    "_pyio": "g19",
    "_pyrepl": "g20",
    "_rawffi": "g19",
    "_sitebuiltins": "g20",
    "_socket": "g21",
    "_sqlite3": "g21",
    "_ssl": "g21",
    "_symtable": "g19",
    "_sysconfigdata": "g19",
    "_testbuffer": "g19",
    "_testcapi": "g19",
    "_testinternalcapi": "g19",
    "_testmultiphase": "g19",
    "_testsinglephase": "g19",
    "_thread": "g20",
    "_tkinter": "g19",
    "_winapi": "g20",
    "_winreg": "g20",
    "_xxsubinterpreters": "g19",
    "aifc": "a16",
    "annotationlib": "g19",
    "antigravity": "g20",
    "anydbm": "g15",
    "asynchat": "g20",
    "asyncio": "g20",
    "asyncore": "g20",
    "atexit": "g20",
    "bdb": "g19",
    "binhex": "g23",
    "bsddb": "g15",
    "cPickle": "g15",
    "cProfile": "g19",
    "cffi": "g19",
    "cgitb": "g20",
    "cmd": "g19",
    "code": "g19",
    "codeop": "g19",
    "commands": "g20",
    "compileall": "g19",
    "concurrent": "g20",
    "ctypes": "g19",
    "dbm": "g15",
    "distutils": "g20",
    "doctest": "g19",
    "dumbdbm": "g15",
    "dummy_threading": "g20",
    "ensurepip": "g20",
    "faulthandler": "a16",
    "fcntl": "g23",
    "filecmp": "a16",
    "fileinput": "g23",
    "ftplib": "g21",
    "gc": "g19",
    "gdbm": "g15",
    "genericpath": "a16",
    "glob": "a16",
    "grp": "a16",
    "hotshot": "g19",
    "http.client": "g21",
    "http.cookiejar": "g21",
    "http.server": "g21",
    "httplib": "g21",
    "idlelib": "g20",
    "ihooks": "g19",
    "imaplib": "g21",
    "imghdr": "a16",
    "imp": "g19",
    "importlib": "g19",
    "inspect": "g19",
    "lib2to3": "g20",
    "linecache": "g19",
    "logging.config": "g19",
    "macpath": "a16",
    "mailbox": "a16",
    "mailcap": "g20",
    "marshal": "g19",
    "mmap": "g23",
    "modulefinder": "g19",
    "msilib": "g20",
    "msvcrt": "g20",
    "multiprocessing": "g20",
    "netrc": "a16",
    "new": "g19",
    "nis": "a16",
    "nntplib": "g21",
    "nt": "g20",
    "nturl2path": "a16",
    "opcode": "g19",
    "os": "g20",
    "pdb": "g19",
    "pickle": "g15",
    "pickletools": "g15",
    "pip": "g20",
    "pipes": "g20",
    "pkg_resources": "g20",
    "pkgutil": "g19",
    "platform": "g20",
    "plistlib": "a16",
    "popen2": "g20",
    "popen5": "g20",
    "poplib": "g21",
    "posix": "g20",
    "profile": "g19",
    "profiling": "g19",
    "pty": "g20",
    "pwd": "a16",
    "py_compile": "g19",
    "pyclbr": "g19",
    "pydoc": "g19",
    "pydoc_data": "g19",
    "pyexpat": "a16",
    "readline": "g23",
    "resource": "g23",
    "rexec": "g19",
    "rlcompleter": "g19",
    "robotparser": "g21",
    "runpy": "g19",
    "sched": "g20",
    "setuptools": "g20",
    "shelve": "g15",
    "shutil": "g23",
    "signal": "g20",
    "site": "g19",
    "sitecustomize": "g19",
    "smtpd": "g21",
    "smtplib": "g21",
    "sndhdr": "a16",
    "socket": "g21",
    "socketserver": "g21",
    "spwd": "a16",
    "sqlite3": "g21",
    "ssl": "g21",
    "subprocess": "g20",
    "symtable": "g19",
    "sys": "g19",
    "sysconfig": "g19",
    "syslog": "g21",
    "tabnanny": "a16",
    "tarfile": "g23",
    "telnetlib": "g21",
    "tempfile": "g23",
    "test": "g19",
    "threading": "g20",
    "timeit": "g19",
    "tkinter": "g20",
    "tokenize": "a16",
    "trace": "g19",
    "tracemalloc": "g15",
    "turtle": "g20",
    "turtledemo": "g20",
    "unittest": "g19",
    "urllib.request": "g21",
    "urllib.robotparser": "g21",
    "urllib2": "g21",
    "user": "g19",
    "usercustomize": "g19",
    "uu": "g23",
    "venv": "g20",
    "wave": "a16",
    "webbrowser": "g20",
    "whichdb": "g15",
    "winreg": "g20",
    "wsgiref": "g19",
    "xml.dom": "a16",
    "xml.sax": "a16",
    "xmlrpc": "g19",
    "xmlrpclib": "g21",
    "xxsubtype": "g19",
    "zipapp": "g19",
    "zipfile": "g23",
    "zipimport": "g19",
}
NAMES = """
@_bz2
a16 BZ2File open
@_codecs
g1 lookup register register_error
r22 encode
@_collections
g19 _eval _sys
k6 ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque
n9 namedtuple
r17 OrderedDict.fromkeys
@_collections.abc
c7 Callable Collection Container Generator Hashable Iterable Iterator Mapping MutableMapping MutableSequence MutableSet Sequence Set Sized
@_datetime
k6 date datetime time timedelta timezone
n9 UTC date.today datetime.now datetime.today datetime.utcnow
r17 date.fromisoformat datetime.fromisoformat
@_decimal
k6 Context Decimal
k11 Clamped DivisionByZero FloatOperation Inexact InvalidOperation Overflow Rounded Subnormal Underflow
@_elementtree
a16 ElementTree XML XMLParser fromstring iterparse parse
c7 Element
@_functools
g1 reduce
g5 _lru_cache_wrapper partialmethod singledispatch singledispatchmethod total_ordering update_wrapper
k13 partial
n9 cached_property cmp_to_key lru_cache wraps
@_io
g23 BufferedRandom BufferedReader BufferedWriter FileIO OpenWrapper TextIOWrapper open open_code
k6 BytesIO StringIO
@_lzma
a16 LZMAFile open
@_operator
g1 call
g5 delitem methodcaller setitem
k4 itemgetter
n9 abs add and_ concat contains countOf div eq floordiv ge gt index indexOf inv invert is_ is_not le lshift lt matmul mod mul ne neg not_ or_ pos pow rshift sub truediv truth xor
w2 attrgetter
w3 getitem
@_pydatetime
k6 date datetime time timedelta timezone
n9 UTC date.today datetime.now datetime.today datetime.utcnow
r17 date.fromisoformat datetime.fromisoformat
@_pydecimal
k6 Context Decimal
k11 Clamped DivisionByZero FloatOperation Inexact InvalidOperation Overflow Rounded Subnormal Underflow
@_random
a16 _urandom
c7 SystemRandom
k6 Random
n9 betavariate choice expovariate gauss normalvariate randint random sample shuffle uniform
@_ssl
g19 _dnsname_match
@_weakref
g5 WeakMethod finalize proxy
@_weakrefset
g1 _IterationGuard
@abc
c7 ABC ABCMeta
@argparse
a16 FileType
c7 Namespace
@array
k6 array
r17 _array_reconstructor
@base64
n9 b64decode b64encode
@binascii
n9 crc32 hexlify unhexlify
@bisect
n9 bisect bisect_left bisect_right
@builtins
g1 apply copyright credits exit filter help input license map quit raw_input reduce
g5 __dict__ __loader__ __spec__ delattr dir getattr globals hasattr locals memoryview setattr vars
g19 __build_class__ __import__ breakpoint compile eval exec execfile reload
g23 file open
k6 bool bytearray bytes complex dict enumerate float frozenset int list long object range reversed set slice str tuple unicode xrange zip
k11 ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
n9 Ellipsis NotImplemented abs all any ascii bin bytes.decode callable chr classmethod cmp dict.fromkeys dict.get dict.items dict.keys dict.values divmod float.fromhex format hash hex id int.from_bytes isinstance issubclass iter len list.append list.count list.extend list.index max min next oct ord pow print property repr round set.intersection set.union sorted staticmethod str.capitalize str.casefold str.count str.encode str.endswith str.find str.isalnum str.isalpha str.isdigit str.islower str.isnumeric str.isspace str.isupper str.join str.lower str.lstrip str.replace str.rsplit str.rstrip str.split str.splitlines str.startswith str.strip str.swapcase str.title str.upper str.zfill sum super type
@bz2
a16 BZ2File open
@calendar
c7 Calendar TextCalendar
e10 Day Month
@cgi
g19 FieldStorage test
@codecs
g1 lookup register register_error
g23 EncodedFile StreamReaderWriter open
r22 encode
@collections
g19 _eval _sys
k6 ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque
n9 namedtuple
r17 OrderedDict.fromkeys
@collections.abc
c7 Callable Collection Container Generator Hashable Iterable Iterator Mapping MutableMapping MutableSequence MutableSet Sequence Set Sized
@configparser
a16 ConfigParser.read
c7 BasicInterpolation ConfigParser ConverterMapping ExtendedInterpolation Interpolation RawConfigParser SectionProxy
@contextlib
g19 AsyncExitStack ExitStack _GeneratorContextManager contextmanager
@contextvars
g1 Context.run
@copy
n9 copy deepcopy
@copyreg
g1 add_extension clear_extension_cache constructor pickle remove_extension
r12 __newobj__ __newobj_ex__ _reconstructor
@csv
a16 _csv
@dataclasses
c7 Field InitVar _FIELD_BASE _MISSING_TYPE
e10 _HAS_DEFAULT_FACTORY_CLASS
g19 _create_fn _set_new_attribute make_dataclass
n9 MISSING asdict dataclass field
@datetime
k6 date datetime time timedelta timezone
n9 UTC date.today datetime.now datetime.today datetime.utcnow
r17 date.fromisoformat datetime.fromisoformat
@decimal
k6 Context Decimal
k11 Clamped DivisionByZero FloatOperation Inexact InvalidOperation Overflow Rounded Subnormal Underflow
@difflib
c7 Match SequenceMatcher
n9 get_close_matches
@enum
c7 Enum Flag IntEnum IntFlag StrEnum auto
g19 Enum._create_ EnumMeta._create_ EnumType._create_ _EnumDict _simple_enum global_enum
@fractions
k6 Fraction
@functools
g1 reduce
g5 _lru_cache_wrapper partialmethod singledispatch singledispatchmethod total_ordering update_wrapper
k13 partial
n9 cached_property cmp_to_key lru_cache wraps
@getpass
g19 getpass getuser unix_getpass win_getpass
@gettext
g19 GNUTranslations c2py find install translation
@gzip
a16 GzipFile open
@hashlib
n9 blake2b blake2s md5 sha1 sha224 sha256 sha384 sha512
@heapq
n9 heappop heappush nlargest nsmallest
@html
n9 escape unescape
@http
e10 HTTPMethod HTTPStatus
@http.cookies
c7 Morsel SimpleCookie
@imaplib
g19 IMAP4_stream
@inspect
e10 _ParameterKind
g5 getattr_static
k6 Parameter Signature
n9 _empty
@io
g23 BufferedRandom BufferedReader BufferedWriter FileIO OpenWrapper TextIOWrapper open open_code
k6 BytesIO StringIO
@ipaddress
k6 IPv4Address IPv4Interface IPv4Network IPv6Address IPv6Interface IPv6Network
@itertools
g1 accumulate dropwhile filterfalse groupby ifilter imap starmap takewhile
k6 chain combinations combinations_with_replacement compress count cycle islice permutations product repeat zip_longest
n9 batched pairwise tee
@json
a16 dump load
c7 JSONDecoder JSONEncoder
k11 JSONDecodeError
n9 dumps loads
@json.decoder
c7 JSONDecoder
k11 JSONDecodeError
@json.encoder
c7 JSONEncoder
@logging
c7 Filter Formatter LogRecord Logger NullHandler RootLogger
g23 FileHandler basicConfig
r17 getLogger
@logging.handlers
g21 DatagramHandler HTTPHandler NTEventLogHandler SMTPHandler SocketHandler SysLogHandler
g23 BaseRotatingHandler MemoryHandler RotatingFileHandler TimedRotatingFileHandler WatchedFileHandler
@lzma
a16 LZMAFile open
@math
n9 acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist erf erfc exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nextafter perm pow prod radians remainder sin sinh sqrt tan tanh trunc ulp
@ntpath
a16 exists expanduser expandvars getsize isdir isfile lexists realpath
n9 basename dirname join normpath split splitext
@numbers
c7 Complex Integral Number Rational Real
@operator
g1 call
g5 delitem methodcaller setitem
k4 itemgetter
n9 abs add and_ concat contains countOf div eq floordiv ge gt index indexOf inv invert is_ is_not le lshift lt matmul mod mul ne neg not_ or_ pos pow rshift sub truediv truth xor
w2 attrgetter
w3 getitem
@os.path
a16 exists expanduser expandvars getsize isdir isfile lexists realpath
n9 basename dirname join normpath split splitext
@pathlib
a16 Path.cwd Path.exists Path.glob Path.home Path.iterdir Path.read_bytes Path.read_text Path.rglob PosixPath.glob PosixPath.iterdir PosixPath.read_bytes PosixPath.read_text
g23 Path.chmod Path.hardlink_to Path.link_to Path.mkdir Path.open Path.rename Path.replace Path.rmdir Path.symlink_to Path.touch Path.unlink Path.write_bytes Path.write_text PosixPath.chmod PosixPath.mkdir PosixPath.open PosixPath.rename PosixPath.replace PosixPath.rmdir PosixPath.symlink_to PosixPath.touch PosixPath.unlink PosixPath.write_bytes PosixPath.write_text
k6 Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath
@pathlib._local
a16 Path.cwd Path.exists Path.glob Path.home Path.iterdir Path.read_bytes Path.read_text Path.rglob PosixPath.glob PosixPath.iterdir PosixPath.read_bytes PosixPath.read_text
g23 Path.chmod Path.hardlink_to Path.link_to Path.mkdir Path.open Path.rename Path.replace Path.rmdir Path.symlink_to Path.touch Path.unlink Path.write_bytes Path.write_text PosixPath.chmod PosixPath.mkdir PosixPath.open PosixPath.rename PosixPath.replace PosixPath.rmdir PosixPath.symlink_to PosixPath.touch PosixPath.unlink PosixPath.write_bytes PosixPath.write_text
k6 Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath
@pathlib._local._local
a16 Path.cwd Path.exists Path.glob Path.home Path.iterdir Path.read_bytes Path.read_text Path.rglob PosixPath.glob PosixPath.iterdir PosixPath.read_bytes PosixPath.read_text
g23 Path.chmod Path.hardlink_to Path.link_to Path.mkdir Path.open Path.rename Path.replace Path.rmdir Path.symlink_to Path.touch Path.unlink Path.write_bytes Path.write_text PosixPath.chmod PosixPath.mkdir PosixPath.open PosixPath.rename PosixPath.replace PosixPath.rmdir PosixPath.symlink_to PosixPath.touch PosixPath.unlink PosixPath.write_bytes PosixPath.write_text
k6 Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath
@pip._internal.main
g0 main
@pkg_resources
g0 run_script
@posixpath
a16 exists expanduser expandvars getsize isdir isfile lexists realpath
n9 basename dirname join normpath split splitext
@queue
c7 Empty Full
@random
a16 _urandom
c7 SystemRandom
k6 Random
n9 betavariate choice expovariate gauss normalvariate randint random sample shuffle uniform
@re
c8 Pattern
e10 RegexFlag
n9 Pattern.findall Pattern.finditer Pattern.fullmatch Pattern.match Pattern.search Pattern.split Pattern.sub Pattern.subn compile escape findall fullmatch match search split sub
r17 _compile
@shlex
g19 shlex
@smtpd
g19 PureProxy SMTPServer
@sre_compile
g19 _code
@ssl
g19 _dnsname_match
@statistics
k6 NormalDist
n9 fmean geometric_mean harmonic_mean mean median median_high median_low mode pstdev pvariance stdev variance
@string
c7 Formatter
k6 Template
n9 ascii_letters capwords
@textwrap
c7 TextWrapper
n9 dedent fill shorten wrap
@time
k6 struct_time
n9 monotonic perf_counter process_time time time_ns
@types
g19 ClassType DynamicClassAttribute TypeType coroutine new_class prepare_class resolve_bases
k6 GenericAlias MappingProxyType SimpleNamespace
n9 EllipsisType NoneType NotImplementedType
w14 BuiltinFunctionType BuiltinMethodType CellType CodeType FunctionType LambdaType MethodType ModuleType
@typing
c7 Generic NamedTuple Protocol
g19 ForwardRef ForwardRef._evaluate _eval_type get_type_hints
n9 Annotated Any AnyStr Callable ClassVar Collection Counter DefaultDict Deque Dict Final FrozenSet Generator Hashable Iterable Iterator List Literal Mapping MutableMapping MutableSequence Never NoReturn Optional OrderedDict Self Sequence Set Text Tuple Type Union
@unicodedata
n9 category name normalize
@urllib
g21 FancyURLopener URLopener urlopen urlretrieve
@urllib.parse
c7 ParseResult ParseResultBytes SplitResult SplitResultBytes
n9 quote quote_plus unquote urlencode urlparse
@uuid
e10 SafeUUID
g19 _arp_getnode _find_mac _find_mac_near_keyword _find_mac_under_heading _get_command_stdout _ifconfig_getnode _ip_getnode _ipconfig_getnode _lanscan_getnode _load_system_functions _netbios_getnode _netstat_getnode _popen getnode
k6 UUID
n9 NAMESPACE_DNS NAMESPACE_URL uuid1 uuid3 uuid4 uuid5
@warnings
g18 _getcategory
g19 _getaction
@weakref
g5 WeakMethod finalize proxy
@xml.etree.ElementTree
a16 ElementTree XML XMLParser fromstring iterparse parse
c7 Element
@xml.etree.cElementTree
a16 ElementTree XML XMLParser fromstring iterparse parse
c7 Element
@zlib
n9 adler32 crc32
@zoneinfo
a16 ZoneInfo.from_file
k6 ZoneInfo
r17 ZoneInfo._unpickle
@zoneinfo._tzpath
a16 find_tzfile reset_tzpath
"""

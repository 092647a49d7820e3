"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls any function with what the file says",
    "fetches an attribute that the file names from whatever it is called with later, or calls it",
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
    "runs code that it is given as text, bytes or the name of a module",
    "runs programs, or starts work that the file chooses, on this machine",
    "talks to the network or to a database",
    "turns text that stands in the file into bytes, which is how protocols 0 to 2 write bytes",
    "writes, moves or deletes files",
)
TREES: dict[str, str] = {
    "BaseHTTPServer": "g20",
    "Bastion": "g18",
    "CGIHTTPServer": "g20",
    "DocXMLRPCServer": "g20",
    "SimpleHTTPServer": "g20",
    "SimpleXMLRPCServer": "g20",
    "SocketServer": "g20",
    "Tkinter": "g19",
    "_aix_support": "g19",
    "_asyncio": "g19",
    "_bootsubprocess": "g19",
    "_compat_pickle": "g15",
    "_ctypes": "g18",
    "_dummy_thread": "g19",
    "_frozen_importlib": "g18",
    "_frozen_importlib_external": "g18",
    "_imp": "g18",
    "_interpchannels": "g18",
    "_interpqueues": "g18",
    "_interpreters": "g18",
    "_lsprof": "g18",
    "_msi": "g19",
    "_multiprocessing": "g19",
    "_opcode": "g18",
    "_osx_support": "g19",
    "_pickle": "g15",
    "_posixsubprocess": "g19",
    "_pyio": "g18",
    "_pyrepl": "g19",
    "_rawffi": "g18",
    "_sitebuiltins": "g19",
    "_socket": "g20",
    "_sqlite3": "g20",
    "_ssl": "g20",
    "_symtable": "g18",
    "_sysconfigdata": "g18",
    "_testbuffer": "g18",
    "_testcapi": "g18",
    "_testinternalcapi": "g18",
    "_testmultiphase": "g18",
    "_testsinglephase": "g18",
    "_thread": "g19",
    "_tkinter": "g18",
    "_winapi": "g19",
    "_winreg": "g19",
    "_xxsubinterpreters": "g18",
    "aifc": "a16",
    "annotationlib": "g18",
    "antigravity": "g19",
    "anydbm": "g15",
    "asynchat": "g19",
    "asyncio": "g19",
    "asyncore": "g19",
    "atexit": "g19",
    "bdb": "g18",
    "binhex": "g22",
    "bsddb": "g15",
    "cPickle": "g15",
    "cProfile": "g18",
    "cffi": "g18",
    "cgitb": "g19",
    "cmd": "g18",
    "code": "g18",
    "codeop": "g18",
    "commands": "g19",
    "compileall": "g18",
    "concurrent": "g19",
    "ctypes": "g18",
    "dbm": "g15",
    "distutils": "g19",
    "doctest": "g18",
    "dumbdbm": "g15",
    "dummy_threading": "g19",
    "ensurepip": "g19",
    "faulthandler": "a16",
    "fcntl": "g22",
    "filecmp": "a16",
    "fileinput": "g22",
    "ftplib": "g20",
    "gc": "g18",
    "gdbm": "g15",
    "genericpath": "a16",
    "glob": "a16",
    "grp": "a16",
    "hotshot": "g18",
    "http.client": "g20",
    "http.cookiejar": "g20",
    "http.server": "g20",
    "httplib": "g20",
    "idlelib": "g19",
    "ihooks": "g18",
    "imaplib": "g20",
    "imghdr": "a16",
    "imp": "g18",
    "importlib": "g18",
    "inspect": "g18",
    "lib2to3": "g19",
    "linecache": "g18",
    "logging.config": "g18",
    "macpath": "a16",
    "mailbox": "a16",
    "mailcap": "g19",
    "marshal": "g18",
    "mmap": "g22",
    "modulefinder": "g18",
    "msilib": "g19",
    "msvcrt": "g19",
    "multiprocessing": "g19",
    "netrc": "a16",
    "new": "g18",
    "nis": "a16",
    "nntplib": "g20",
    "nt": "g19",
    "nturl2path": "a16",
    "opcode": "g18",
    "os": "g19",
    "pdb": "g18",
    "pickle": "g15",
    "pickletools": "g15",
    "pip": "g19",
    "pipes": "g19",
    "pkg_resources": "g19",
    "pkgutil": "g18",
    "platform": "g19",
    "plistlib": "a16",
    "popen2": "g19",
    "popen5": "g19",
    "poplib": "g20",
    "posix": "g19",
    "profile": "g18",
    "profiling": "g18",
    "pty": "g19",
    "pwd": "a16",
    "py_compile": "g18",
    "pyclbr": "g18",
    "pydoc": "g18",
    "pydoc_data": "g18",
    "pyexpat": "a16",
    "readline": "g22",
    "resource": "g22",
    "rexec": "g18",
    "rlcompleter": "g18",
    "robotparser": "g20",
    "runpy": "g18",
    "sched": "g19",
    "setuptools": "g19",
    "shelve": "g15",
    "shutil": "g22",
    "signal": "g19",
    "site": "g18",
    "sitecustomize": "g18",
    "smtpd": "g20",
    "smtplib": "g20",
    "sndhdr": "a16",
    "socket": "g20",
    "socketserver": "g20",
    "spwd": "a16",
    "sqlite3": "g20",
    "ssl": "g20",
    "subprocess": "g19",
    "symtable": "g18",
    "sys": "g18",
    "sysconfig": "g18",
    "syslog": "g20",
    "tabnanny": "a16",
    "tarfile": "g22",
    "telnetlib": "g20",
    "tempfile": "g22",
    "test": "g18",
    "threading": "g19",
    "timeit": "g18",
    "tkinter": "g19",
    "tokenize": "a16",
    "trace": "g18",
    "tracemalloc": "g15",
    "turtle": "g19",
    "turtledemo": "g19",
    "unittest": "g18",
    "urllib.request": "g20",
    "urllib.robotparser": "g20",
    "urllib2": "g20",
    "user": "g18",
    "usercustomize": "g18",
    "uu": "g22",
    "venv": "g19",
    "wave": "a16",
    "webbrowser": "g19",
    "whichdb": "g15",
    "winreg": "g19",
    "wsgiref": "g18",
    "xml.dom": "a16",
    "xml.sax": "a16",
    "xmlrpc": "g18",
    "xmlrpclib": "g20",
    "xxsubtype": "g18",
    "zipapp": "g18",
    "zipfile": "g22",
    "zipimport": "g18",
}
NAMES = """
@_bz2
a16 BZ2File open
@_codecs
g1 lookup register register_error
r21 encode
@_collections
g18 _eval _sys
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
g22 BufferedRandom BufferedReader BufferedWriter FileIO OpenWrapper TextIOWrapper open open_code
k6 BytesIO StringIO
@_lzma
a16 LZMAFile open
@_operator
g1 call
g5 delitem setitem
k4 itemgetter
n9 abs add and_ concat contains countOf div eq floordiv ge gt index indexOf inv invert is_ is_not le lshift lt matmul mod mul ne neg not_ or_ pos pow rshift sub truediv truth xor
w2 attrgetter methodcaller
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
@_socket
e10 AddressFamily AddressInfo MsgFlag SocketKind
@_ssl
g18 _dnsname_match
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
g18 __build_class__ __import__ breakpoint compile eval exec execfile reload
g22 file open
k6 bool bytearray bytes complex dict enumerate float frozenset int list long object range reversed set slice str tuple unicode xrange zip
k11 ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
n9 Ellipsis NotImplemented abs all any ascii bin bytes.decode callable chr classmethod cmp dict.fromkeys dict.get dict.items dict.keys dict.values divmod float.fromhex format hash hex id int.from_bytes isinstance issubclass iter len list.append list.count list.extend list.index max min next oct ord pow print property repr round set.intersection set.union sorted staticmethod str.capitalize str.casefold str.count str.encode str.endswith str.find str.isalnum str.isalpha str.isdigit str.islower str.isnumeric str.isspace str.isupper str.join str.lower str.lstrip str.replace str.rsplit str.rstrip str.split str.splitlines str.startswith str.strip str.swapcase str.title str.upper str.zfill sum super type unicode.casefold unicode.lower unicode.split unicode.strip unicode.title unicode.upper
@bz2
a16 BZ2File open
@calendar
c7 Calendar TextCalendar
e10 Day Month
@cgi
g18 FieldStorage test
@codecs
g1 lookup register register_error
g22 EncodedFile StreamReaderWriter open
r21 encode
@collections
g18 _eval _sys
k6 ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque
n9 namedtuple
r17 OrderedDict.fromkeys
@collections.abc
c7 Callable Collection Container Generator Hashable Iterable Iterator Mapping MutableMapping MutableSequence MutableSet Sequence Set Sized
@configparser
a16 ConfigParser.read
c7 BasicInterpolation ConfigParser ConverterMapping ExtendedInterpolation Interpolation RawConfigParser SectionProxy
@contextlib
g18 AsyncExitStack ExitStack _GeneratorContextManager contextmanager
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
g18 _create_fn _set_new_attribute make_dataclass
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
g18 Enum._create_ EnumMeta._create_ EnumType._create_ _EnumDict _simple_enum global_enum
@fractions
k6 Fraction
@functools
g1 reduce
g5 _lru_cache_wrapper partialmethod singledispatch singledispatchmethod total_ordering update_wrapper
k13 partial
n9 cached_property cmp_to_key lru_cache wraps
@getpass
g18 getpass getuser unix_getpass win_getpass
@gettext
g18 GNUTranslations c2py find install translation
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
g18 IMAP4_stream
@inspect
e10 _ParameterKind
g5 getattr_static
k6 Parameter Signature
n9 _empty
@io
g22 BufferedRandom BufferedReader BufferedWriter FileIO OpenWrapper TextIOWrapper open open_code
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
g22 FileHandler basicConfig
r17 getLogger
@logging.handlers
g20 DatagramHandler HTTPHandler NTEventLogHandler SMTPHandler SocketHandler SysLogHandler
g22 BaseRotatingHandler MemoryHandler RotatingFileHandler TimedRotatingFileHandler WatchedFileHandler
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
g5 delitem setitem
k4 itemgetter
n9 abs add and_ concat contains countOf div eq floordiv ge gt index indexOf inv invert is_ is_not le lshift lt matmul mod mul ne neg not_ or_ pos pow rshift sub truediv truth xor
w2 attrgetter methodcaller
w3 getitem
@os
k6 stat_result terminal_size
@os.path
a16 exists expanduser expandvars getsize isdir isfile lexists realpath
n9 basename dirname join normpath split splitext
@pathlib
a16 Path.cwd Path.exists Path.glob Path.home Path.iterdir Path.read_bytes Path.read_text Path.rglob PosixPath.glob PosixPath.iterdir PosixPath.read_bytes PosixPath.read_text
g22 Path.chmod Path.hardlink_to Path.link_to Path.mkdir Path.open Path.rename Path.replace Path.rmdir Path.symlink_to Path.touch Path.unlink Path.write_bytes Path.write_text PosixPath.chmod PosixPath.mkdir PosixPath.open PosixPath.rename PosixPath.replace PosixPath.rmdir PosixPath.symlink_to PosixPath.touch PosixPath.unlink PosixPath.write_bytes PosixPath.write_text
k6 Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath
@pathlib._local
a16 Path.cwd Path.exists Path.glob Path.home Path.iterdir Path.read_bytes Path.read_text Path.rglob PosixPath.glob PosixPath.iterdir PosixPath.read_bytes PosixPath.read_text
g22 Path.chmod Path.hardlink_to Path.link_to Path.mkdir Path.open Path.rename Path.replace Path.rmdir Path.symlink_to Path.touch Path.unlink Path.write_bytes Path.write_text PosixPath.chmod PosixPath.mkdir PosixPath.open PosixPath.rename PosixPath.replace PosixPath.rmdir PosixPath.symlink_to PosixPath.touch PosixPath.unlink PosixPath.write_bytes PosixPath.write_text
k6 Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath
@pathlib._local._local
a16 Path.cwd Path.exists Path.glob Path.home Path.iterdir Path.read_bytes Path.read_text Path.rglob PosixPath.glob PosixPath.iterdir PosixPath.read_bytes PosixPath.read_text
g22 Path.chmod Path.hardlink_to Path.link_to Path.mkdir Path.open Path.rename Path.replace Path.rmdir Path.symlink_to Path.touch Path.unlink Path.write_bytes Path.write_text PosixPath.chmod PosixPath.mkdir PosixPath.open PosixPath.rename PosixPath.replace PosixPath.rmdir PosixPath.symlink_to PosixPath.touch PosixPath.unlink PosixPath.write_bytes PosixPath.write_text
k6 Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath
@pip._internal.main
g0 main
@pkg_resources
g0 run_script
@posix
k6 stat_result
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
g18 shlex
@signal
e10 Handlers Sigmasks Signals
@smtpd
g18 PureProxy SMTPServer
@socket
e10 AddressFamily AddressInfo MsgFlag SocketKind
@sre_compile
g18 _code
@ssl
g18 _dnsname_match
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
g18 ClassType DynamicClassAttribute TypeType coroutine new_class prepare_class resolve_bases
k6 GenericAlias MappingProxyType SimpleNamespace
n9 EllipsisType NoneType NotImplementedType
w14 BuiltinFunctionType BuiltinMethodType CellType CodeType FunctionType LambdaType MethodType ModuleType
@typing
c7 Generic NamedTuple Protocol
g18 ForwardRef ForwardRef._evaluate _eval_type get_type_hints
n9 Annotated Any AnyStr Callable ClassVar Collection Counter DefaultDict Deque Dict Final FrozenSet Generator Hashable Iterable Iterator List Literal Mapping MutableMapping MutableSequence Never NoReturn Optional OrderedDict Self Sequence Set Text Tuple Type Union
@unicodedata
n9 category name normalize
@urllib
g20 FancyURLopener URLopener urlopen urlretrieve
@urllib.parse
c7 ParseResult ParseResultBytes SplitResult SplitResultBytes
n9 quote quote_plus unquote urlencode urlparse
@uuid
e10 SafeUUID
g18 _arp_getnode _find_mac _find_mac_near_keyword _find_mac_under_heading _get_command_stdout _ifconfig_getnode _ip_getnode _ipconfig_getnode _lanscan_getnode _load_system_functions _netbios_getnode _netstat_getnode _popen getnode
k6 UUID
n9 NAMESPACE_DNS NAMESPACE_URL uuid1 uuid3 uuid4 uuid5
@warnings
g18 _getaction
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

"""Lists the classes that PHP's ``serialize`` wrote.

Source: PHP manual, "serialize", "Magic Methods". ``unserialize`` makes objects of any class and
runs their ``__wakeup`` and ``__destruct``.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

_OBJECT = rb"(?:^|[;{:])[OCE]:\+?(\d{1,4}):\"([A-Za-z_\\][A-Za-z0-9_\\]{0,200})[\":]"
_SEARCHED = 32 << 20
_WINDOW = 1 << 20
_OVERLAP = 512
_GADGETS: Final = re.compile(
    r"(?i)\\?(?:Monolog\\|GuzzleHttp\\|Illuminate\\|Symfony\\|Doctrine\\|Laminas\\|Zend\\|Zend_|Slim\\|"
    r"Swift_|Faker\\|Mockery\\|PHPUnit|Carbon\\|phpseclib|SoapClient|SplFileObject|SimpleXMLElement|"
    r"PharData|Phar|DirectoryIterator|SplFileInfo|GlobIterator|WP_|Yii|yii\\|CodeIgniter|Drupal|"
    r"League\\Flysystem|Dompdf|TCPDF|Smarty|Twig|Pydio|Horde_|ThinkPHP|think\\|Closure|"
    r"Opis\\Closure|SuperClosure|Laravel\\|Psr\\Log|Composer\\|Spatie\\|Requests_|WpOrg\\|SplObjectStorage$)"
    r".*"
)
_PLAIN: Final = re.compile(
    r"\\?(?:stdClass|ArrayObject|ArrayIterator|DateTime|DateTimeImmutable|DateTimeZone|DateInterval|"
    r"SplFixedArray|SplDoublyLinkedList|SplQueue|SplStack|SplMinHeap|SplMaxHeap|"
    r"Phpml\\.*|Rubix\\(?:ML|Tensor)\\.*|Tensor\\.*|MathPHP\\.*|NlpTools\\.*)"
)


def read_php(source: ByteSource, examination: Examination) -> None:
    """Look for objects in what PHP wrote."""
    start = 0
    objects = False
    while start < _SEARCHED and (piece := source.read_at(start, _WINDOW + _OVERLAP)):
        examination.spend(len(piece))
        for found in re.finditer(_OBJECT, piece):
            name = found.group(2).decode("ascii")
            if int(found.group(1)) != len(name):
                continue
            objects = True
            if _GADGETS.fullmatch(name):
                rule = "document.php-gadget"
            elif _PLAIN.fullmatch(name):
                continue
            else:
                rule = "document.php-class"
            examination.sign(rule, offset=start + found.start(), operand=name)
        start += _WINDOW
    if objects:
        examination.see("php-serialized")

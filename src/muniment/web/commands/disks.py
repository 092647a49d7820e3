"""What kind of disk the data folder is on.

Source: statfs(2) for the magic numbers. SQLite's locks and shared memory need a local file system
(sqlite.org/wal.html, section 1).
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

from muniment.core.errors import UsageError

NETWORK = {
    0x6969: "NFS",
    0x517B: "SMB",
    0xFE534D42: "SMB",
    0xFF534D42: "CIFS",
    0x01021997: "9P",
    0x00C36400: "Ceph",
    0x5346414F: "AFS",
    0x6B414653: "AFS",
    0x0BD00BD0: "Lustre",
    0x47504653: "GPFS",
    0x01161970: "GFS2",
    0x7461636F: "OCFS2",
    0x73757245: "Coda",
}
FUSE = 0x65735546
_BUFFER_BYTES = 512


def kind_of(path: Path) -> int:
    """Return the number by which the kernel names the kind of file system a path is on.

    Raises:
        OSError: There is no such path.
    """
    buffer = ctypes.create_string_buffer(_BUFFER_BYTES)
    library = ctypes.CDLL(None, use_errno=True)
    if library.statfs(ctypes.c_char_p(os.fsencode(path)), buffer) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(path))
    # The first field is one machine word; some kinds are stored with their sign.
    return int(ctypes.c_long.from_buffer(buffer).value) & 0xFFFFFFFF


def refuse_network(home: Path) -> None:
    """Accept a data folder for SQLite that is on a local disk.

    Raises:
        UsageError: It is on a file system of the network.
    """
    name = NETWORK.get(kind_of(home))
    if name is not None:
        raise UsageError(
            f"{home} is on a network file system ({name}), where SQLite would lose data",
            hint="Put MUNIMENT_HOME on a local disk, or use PostgreSQL by DATABASE_URL.",
        )

"""Signed notes and checkpoints: other people's vectors, and what must be refused."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.errors import LedgerError
from muniment.engine.ledger.checkpoint import Checkpoint, SignedCheckpoint
from muniment.engine.ledger.note import Note, Signature, SigningKey, VerifierKey
from muniment.engine.ledger.tree import EMPTY_ROOT

# The vector of Go's golang.org/x/mod/sumdb/note.
GO_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
GO_PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
GO_NOTE = (
    GO_TEXT + "\n— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
LOG_KEY = SigningKey("example.com/log", bytes(32))
OTHER_KEY = SigningKey("example.com/log", bytes(31) + b"\x01")
WITNESS = SigningKey("witness.example", bytes(31) + b"\x02")


def test_the_note_of_the_go_implementation() -> None:
    key = VerifierKey.parse(GO_PUBLIC)
    note = Note.parse(GO_NOTE.encode())
    assert note.text == GO_TEXT
    assert note.signers([key]) == (key,)
    secret = SigningKey.parse(GO_SECRET)
    assert str(secret.verifier()) == GO_PUBLIC
    assert secret.secret_text() == GO_SECRET
    assert str(Note(GO_TEXT, (secret.sign(GO_TEXT),))) == GO_NOTE


def test_the_example_of_the_checkpoint_specification() -> None:
    data = (
        "example.com/behind-the-sofa\n20852163\n"
        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+"
        "ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    ).encode()
    signed = SignedCheckpoint.parse(data)
    assert signed.checkpoint.origin == "example.com/behind-the-sofa"
    assert signed.checkpoint.size == 20852163
    assert signed.data() == data


def test_a_secret_is_not_shown() -> None:
    assert "seed" not in repr(LOG_KEY)
    for text in (GO_SECRET[:-4], GO_SECRET.replace("c74f20a3", "c74f20a4"), "nothing"):
        with pytest.raises(LedgerError) as caught:
            SigningKey.parse(text)
        assert "AYEKFALV" not in str(caught.value)


def test_several_signatures() -> None:
    note = Note(GO_TEXT, (LOG_KEY.sign(GO_TEXT), WITNESS.sign(GO_TEXT)))
    both = (LOG_KEY.verifier(), WITNESS.verifier())
    assert note.signers(both) == both
    assert note.signers(both[1:]) == both[1:]
    assert note.signers([VerifierKey.parse(GO_PUBLIC)]) == ()


def test_an_unknown_signature_is_ignored_and_a_known_bad_one_refused() -> None:
    good, forged = LOG_KEY.sign(GO_TEXT), WITNESS.sign("another text\n")
    note = Note(GO_TEXT, (good, forged, Signature("odd.example", b"\x00\x01\x02\x03", b"short")))
    assert note.signers([LOG_KEY.verifier()]) == (LOG_KEY.verifier(),)
    with pytest.raises(LedgerError, match=r"witness\.example does not hold"):
        note.signers([LOG_KEY.verifier(), WITNESS.verifier()])


def test_a_name_without_its_id_is_not_the_key() -> None:
    """Same name, other key: unknown, not bad."""
    note = Note(GO_TEXT, (OTHER_KEY.sign(GO_TEXT),))
    assert note.signers([LOG_KEY.verifier()]) == ()
    borrowed = Signature(LOG_KEY.name, LOG_KEY.verifier().key_id, OTHER_KEY.sign(GO_TEXT).value)
    with pytest.raises(LedgerError, match="does not hold"):
        Note(GO_TEXT, (borrowed,)).signers([LOG_KEY.verifier()])


@given(st.integers(0, len(GO_NOTE.encode()) - 1), st.integers(1, 255))
def test_no_changed_byte_passes(at: int, mask: int) -> None:
    data = bytearray(GO_NOTE.encode())
    data[at] ^= mask
    key = VerifierKey.parse(GO_PUBLIC)
    try:
        signers = Note.parse(bytes(data)).signers([key])
    except LedgerError:
        return
    assert signers == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "text\n",
        "text\n\n",
        "text\n— name AAAAAAA=\n",
        GO_NOTE[:-1],
        GO_NOTE.replace("— ", "- "),
        GO_NOTE.replace("problem is", "problem\tis"),
        GO_NOTE + "trailing\n",
        GO_NOTE.replace("nAM=", "nAN="),
        GO_NOTE.replace("nAM=", "nAM"),
        GO_NOTE.replace("x08go", "x08\u00a0o"),
        "text\n\n— name AAAA\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n" + "— name AAAAAAA=\n" * 65,
        "x" * 70_000 + "\n\n— name AAAAAAA=\n",
    ],
)
def test_what_is_no_note_is_refused(text: str) -> None:
    with pytest.raises(LedgerError):
        Note.parse(text.encode())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(LedgerError, match="UTF-8"):
        Note.parse(b"\xff" + GO_NOTE.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        "name+00000000",
        GO_PUBLIC.replace("c74f20a3", "C74F20A3"),
        GO_PUBLIC.replace("PeterNeumann", "PeterNewmann"),
        GO_PUBLIC.replace("+ARpc", "+AhPc"),
        GO_PUBLIC[:-4],
        "na me+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ],
)
def test_what_is_no_verifier_key_is_refused(text: str) -> None:
    with pytest.raises(LedgerError):
        VerifierKey.parse(text)


ROOT = base64.b64encode(EMPTY_ROOT).decode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "origin\n",
        f"origin\n0\n{ROOT}",
        f"\n0\n{ROOT}\n",
        f"origin\n00\n{ROOT}\n",
        f"origin\n-1\n{ROOT}\n",
        f"origin\n+1\n{ROOT}\n",
        f"origin\n१\n{ROOT}\n",
        f"origin\n9999999999999999\n{ROOT}\n",
        "origin\n0\nAAAA\n",
        f"origin\n0\n{ROOT[:-2]}V=\n",
        f"origin\n0\n{ROOT} \n",
        f"origin\n0\n{ROOT}\n\n",
    ],
)
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(LedgerError):
        Checkpoint.parse(text)


@given(st.integers(0, 2**53 - 1), st.binary(min_size=32, max_size=32))
def test_checkpoints_round_trip(size: int, root: bytes) -> None:
    checkpoint = Checkpoint("example.com/log", size, root, ("extension",))
    signed = SignedCheckpoint.sign(checkpoint, [LOG_KEY])
    assert SignedCheckpoint.parse(signed.data()) == signed
    assert signed.note.signers([LOG_KEY.verifier()]) == (LOG_KEY.verifier(),)

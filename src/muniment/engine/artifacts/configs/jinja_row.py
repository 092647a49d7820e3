"""The tokens of one tag, taken one after another."""

from __future__ import annotations

from muniment.engine.artifacts.configs.jinja_lexer import END, NotJinjaError, Token, TokenKind


class TokenRow:
    """A row of tokens and a place in it."""

    __slots__ = ("_at", "_tokens")

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def here(self) -> Token:
        """The next token."""
        return self._tokens[self._at] if self._at < len(self._tokens) else END

    @property
    def ended(self) -> bool:
        """True when no token is left."""
        return self._at >= len(self._tokens)

    def ahead(self, count: int = 1) -> Token:
        """A token further on."""
        at = self._at + count
        return self._tokens[at] if at < len(self._tokens) else END

    def next(self) -> Token:
        """Take the next token."""
        token = self.here
        self._at += 1
        return token

    def rest(self) -> tuple[Token, ...]:
        """The tokens that are left."""
        return self._tokens[self._at :]

    def takes(self, *texts: str) -> bool:
        """Take the next token if it is this operator or word; say whether it was."""
        token = self.here
        if token.text in texts and token.kind in (TokenKind.OPERATOR, TokenKind.NAME):
            self._at += 1
            return True
        return False

    def expects(self, operator: str) -> None:
        """Take an operator or word.

        Raises:
            NotJinjaError: Something else stands there.
        """
        if not self.takes(operator):
            raise NotJinjaError("the template is not Jinja that could be read")

    def is_word(self, *words: str) -> bool:
        """Return whether the next token is one of some words."""
        return self.here.kind is TokenKind.NAME and self.here.text in words

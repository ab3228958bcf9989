"""What is left out for speed changes nothing: where no time and no count may begin, none is found."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.numbers import numbers
from pipeline.language.numbers.numbers import read_numbers
from pipeline.language.times import times
from pipeline.language.times.times import read_times
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import number_words, time_words

_LISTED = sorted({" ".join(p) for w in (time_words(), number_words()) for ps in w.roles.values() for p in ps})
_OTHERS = ["the", "a", "an", "that", "this", "from", "between", "of", "and", "in", "4", "1901", "12", "2,000", ",", "."]
_NAMES = ["army", "offensive", "village", "Tarbrook", "men", "Hill", "May", "Friday", "-", "(", ")", "raid", "fell"]
TEXTS = st.lists(st.sampled_from(_LISTED) | st.sampled_from(_OTHERS) | st.sampled_from(_NAMES), max_size=9).map(
    " ".join
)


class _Anywhere:
    """Lets everything begin at every word."""

    def places(self, stream: TokenStream) -> list[int]:
        return list(range(len(stream)))


@contextmanager
def tried_at_every_word(module: ModuleType) -> Iterator[None]:
    times._read_times.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "openers", lambda folder: _Anywhere())
        yield
    times._read_times.cache_clear()


@settings(max_examples=150, deadline=None)
@given(text=TEXTS | TEXTS.map(str.capitalize))
def test_no_time_begins_where_none_is_tried(text: str) -> None:
    """Catches a new role or word of `time_words.csv` that the openers do not know."""
    found = read_times(text)
    with tried_at_every_word(times):
        assert read_times(text) == found


@settings(max_examples=150, deadline=None)
@given(text=TEXTS | TEXTS.map(str.capitalize))
def test_no_count_begins_where_none_is_tried(text: str) -> None:
    """Catches a new role or word of `number_words.csv` that the openers do not know."""
    found = read_numbers(text)
    with tried_at_every_word(numbers):
        assert read_numbers(text) == found

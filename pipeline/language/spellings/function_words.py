"""The function words beside and inside names."""

# Articles and particles that Arabic, Dutch, French, German, Persian and Turkish names are written with.
_PARTICLES = """
    al el an ad as ash at ar az ath adh abu abou ibn bin bint ben umm
    de del della di da dos du la le van von der den ul ud ol
"""
# Words that open a sentence, and no name.
_OPENERS = """
    the a an in on at by for from to with without within into onto of off over under after before during since until
    till while when where whereas as because although though but and or nor if unless it he she they we i you this that
    these those his her its their our my your there here what which who whose why how not no so yet both each every
    either neither all any many several few more much other another such between among amid against through across near
    towards toward around about despite like then once
"""
PARTICLES = frozenset(_PARTICLES.split())
OPENERS = frozenset(_OPENERS.split())
CONNECTORS = frozenset({"of", "for"})
ARTICLES = frozenset({"the", "a", "an"})
# Forms of the Arabic article that are English words too: an article only before a hyphen.
HALF_ARTICLES = frozenset({"at", "as"})
# Prepositions before a place, before a place or something else, and words that may stand between.
LOCATIVE = frozenset(
    {"in", "near", "at", "around", "outside", "inside", "towards", "toward", "into", "within", "throughout", "across"}
    | {"above", "overlooking"}
)
# Before a place that opens a clause.
PLACING = frozenset({"in", "near", "at", "around", "outside", "inside"})
HALF_LOCATIVE = frozenset({"from", "to", "over", "on", "through"})
SKIPPED = frozenset({"the", "a", "an", "nearby", "both"})
# The Arabic article, written as it is spoken; it comes and goes.
ARABIC_ARTICLES = frozenset({"al", "el", "an", "ad", "as", "ash", "at", "ar", "az", "ath", "adh", "ul", "ol"})

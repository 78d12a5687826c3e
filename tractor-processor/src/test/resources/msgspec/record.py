"""Writes what msgspec makes of the Python classes that correspond to the records of the fixtures.

python record.py > vectors.tsv     (written with msgspec 0.22.0)

A line: the fixture's Payloads class, its codec constant, the encoded value in hex, and, unless it is long or has no
text of its own, the value as Java shows it.
"""

import datetime as dt
import decimal
import enum
import uuid
from typing import Generic, List, Optional, TypeVar, Union

import msgspec
from msgspec import Struct, field

UTC = dt.timezone.utc
T = TypeVar("T")


def line(payloads, constant, value, shown):
    print(payloads, constant, msgspec.msgpack.encode(value).hex(), shown or "", sep="\t")


def structs(constant, value, shown):
    line("acme.StructsPayloads", constant, value, shown)


class Ask(Struct):
    symbol: str
    depth: int = 10
    live: bool = False


structs("STRUCTS_ASK", Ask("btc"), "Ask[symbol=btc, depth=10, live=false]")
structs("STRUCTS_ASK", Ask("btc", 3, True), "Ask[symbol=btc, depth=3, live=true]")


class Lean(Struct):
    defaults: str
    seen: List[str] = []


structs("STRUCTS_LEAN", Lean("a", ["b"]), "Lean[defaults=a, seen=[b]]")


class Point(Struct, array_like=True):
    x: int
    y: int
    label: Optional[str] = None
    z: int = 0


structs("STRUCTS_POINT", Point(1, 2), "Point[x=1, y=2, label=Optional.empty, z=0]")
structs("STRUCTS_POINT", Point(1, 2, "a", 3), "Point[x=1, y=2, label=Optional[a], z=3]")


class Exact(Struct, array_like=True, forbid_unknown_fields=True):
    x: int
    y: str


structs("STRUCTS_EXACT", Exact(-1, "q"), "Exact[x=-1, y=q]")


class Flagged(Struct, array_like=True, forbid_unknown_fields=True, tag="flag"):
    x: int
    y: Optional[str] = "none"
    next: List["Flagged"] = []


structs(
    "STRUCTS_FLAGGED",
    Flagged(1, next=[Flagged(2, None)]),
    "Flagged[x=1, y=Optional[none], next=[Flagged[x=2, y=Optional.empty, next=[]]]]",
)


class Buy(Struct, tag=1, array_like=True):
    amount: int


class Sell(Struct, tag=2, array_like=True):
    amount: int
    limit: float


structs("STRUCTS_ORDER", Buy(500), "Buy[amount=500]")
structs("STRUCTS_ORDER", Sell(5, 1.5), "Sell[amount=5, limit=1.5]")
structs("STRUCTS_ORDER_SELL", Sell(5, 1.5), "Sell[amount=5, limit=1.5]")


class PriceChanged(Struct, tag_field="kind", tag="price", omit_defaults=True):
    last_price: float
    volume: int = field(name="vol")


class Halted(Struct, tag_field="kind", omit_defaults=True):
    halt_reason: Optional[str] = None


class Opened(Struct, tag_field="kind"):
    pass


structs("STRUCTS_EVENT", PriceChanged(1.5, 7), "PriceChanged[lastPrice=1.5, volume=7]")
structs("STRUCTS_EVENT", Halted(), "Halted[haltReason=Optional.empty]")
structs("STRUCTS_EVENT_HALTED", Halted("news"), "Halted[haltReason=Optional[news]]")
structs("STRUCTS_EVENT", Opened(), "Opened[]")


class Sparse(Struct, omit_defaults=True):
    name: str
    size: int = 1
    ratio: float = 0.5
    bytes: bytes = b""
    parts: List[int] = []
    note: Optional[str] = None


structs("STRUCTS_SPARSE", Sparse("a"), None)
structs("STRUCTS_SPARSE", Sparse("a", 2, 0.25, b"x", [1], "n"), None)
structs("STRUCTS_SPARSE", Sparse("a", parts=[7]), None)


class Renamed(Struct, rename="pascal"):
    last_price: int
    http_port: int
    last_seen: int


class Kebab(Struct, rename="kebab"):
    last_price: int
    http_port: int


structs("STRUCTS_RENAMED", Renamed(1, 2, 3), "Renamed[lastPrice=1, httpPort=2, last_seen=3]")
structs("STRUCTS_KEBAB", Kebab(1, 2), "Kebab[lastPrice=1, HTTPPort=2]")


class Strict(Struct, forbid_unknown_fields=True):
    only: int


class Nothing(Struct, forbid_unknown_fields=True):
    pass


class Alone(Struct, tag=True):
    x: int


structs("STRUCTS_STRICT", Strict(4), "Strict[only=4]")
structs("STRUCTS_NOTHING", Nothing(), "Nothing[]")
structs("STRUCTS_ALONE", Alone(4), "Alone[x=4]")


def unions(constant, value, shown):
    line("acme.UnionsPayloads", constant, value, shown)


class Text(Struct):
    text: str


class Pair(Struct, array_like=True):
    x: int
    y: int


class Word(enum.Enum):
    YES = "YES"
    NO = "NO"


class Code(enum.IntEnum):
    OK = 200
    FAILED = 500


class Circle(Struct, tag=True):
    radius: float


class Level(enum.Enum):
    LOW = "LOW"
    HIGH = "HIGH"


unions("UNIONS_ANSWER", Text("t"), "Text[text=t]")
unions("UNIONS_ANSWER", Pair(1, 300), "Pair[x=1, y=300]")
unions("UNIONS_ANSWER", Word.NO, "NO")
unions("UNIONS_ANSWER", Code.FAILED, "FAILED")
unions("UNIONS_SHAPE", Circle(2.0), "Circle[radius=2.0]")
unions("UNIONS_SHAPE", Level.HIGH, "HIGH")
unions("UNIONS_SHAPE_OR_OTHERS", Circle(2.0), "Circle[radius=2.0]")
unions("UNIONS_SHAPE_OR_OTHERS", 5, "5")
unions("UNIONS_SHAPE_OR_OTHERS", 5.5, "5.5")
unions("UNIONS_SHAPE_OR_OTHERS", True, "true")
unions("UNIONS_SHAPE_OR_OTHERS", dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05Z")


def types(constant, value, shown):
    line("acme.types.TypesPayloads", constant, value, shown)


class Numbers(Struct):
    i8: int
    i16: int
    i32: int
    i64: int
    u8: int
    u16: int
    u32: int
    u64: int
    boxed: int
    integer: int
    f32: float
    f64: float
    decimal: decimal.Decimal


class Side(enum.Enum):
    BUY = "buy"
    SELL = "sell"


class TypeLevel(enum.IntEnum):
    LOW = 1
    HIGH = 10


class Scalars(Struct):
    numbers: Numbers
    flag: bool
    unit: str
    text: str
    bytes: bytes
    buffer: bytes
    instant: dt.datetime
    offset_date_time: dt.datetime = field(name="offsetDateTime")
    local_date_time: dt.datetime = field(name="localDateTime")
    date: dt.date
    time: dt.time
    duration: dt.timedelta
    id: uuid.UUID
    uri: str
    side: Side
    level: TypeLevel


HIGH = Numbers(
    127, 32767, 2**31 - 1, 2**63 - 1, 255, 65535, 2**32 - 1, 2**64 - 1, 2**64 - 2, 2**64 - 1, 1.5, 1e300,
    decimal.Decimal("1.5E+10"),
)
types("TYPES_NUMBERS", HIGH, None)

NEW_YEAR = dt.datetime(2026, 1, 1, tzinfo=UTC)
types(
    "TYPES_SCALARS",
    Scalars(
        HIGH, True, "\u20ac", "g\u00fcnstig", b"\x00\xff", b"buf", NEW_YEAR, NEW_YEAR + dt.timedelta(microseconds=5),
        dt.datetime(2026, 1, 2, 3, 4, 5, 60), dt.date(987, 12, 31), dt.time(23, 59, 59, 1),
        dt.timedelta(days=1, hours=2, milliseconds=500), uuid.UUID(int=0x1234567890ABCDEF1234567890ABCDEF),
        "https://example.org/a?b=c#d", Side.SELL, TypeLevel.HIGH,
    ),
    None,
)
for duration in [
    dt.timedelta(0), dt.timedelta(days=-3), dt.timedelta(microseconds=-1), dt.timedelta(seconds=3600),
    dt.timedelta(days=2, microseconds=10),
]:
    line("tractor.codec.Codecs", "DURATION", duration, None)
for time in [dt.time(0, 0), dt.time(1, 2, 3), dt.time(1, 2, 3, 400000)]:
    line("tractor.codec.Codecs", "LOCAL_TIME", time, None)
for number in ["1E+3", "0E-10", "1E-7", "0.000001", "123456789012345678901234567890.1", "-5", "1.10"]:
    line("tractor.codec.Codecs", "BIG_DECIMAL", decimal.Decimal(number), number)


class Reading(Struct):
    at: dt.datetime
    value: float


class Page(Struct, Generic[T]):
    items: List[T]
    number: int
    first: Optional[T]


types("TYPES_PAGE_OF_INT", Page[int]([1, 2], 3, None), "Page[items=[1, 2], number=3, first=Optional.empty]")
reading = Reading(NEW_YEAR, 0.5)
types(
    "TYPES_PAGE_OF_TYPES_READING",
    Page[Reading]([reading], 1, reading),
    "Page[items=[Reading[at=2026-01-01T00:00:00Z, value=0.5]], number=1,"
    " first=Optional[Reading[at=2026-01-01T00:00:00Z, value=0.5]]]",
)


class Leaf(Struct, Generic[T], tag=True):
    value: T


class Twig(Struct, Generic[T], tag=True):
    tree: "Tree"


class Blossom(Struct, tag=True):
    petals: int


class Tree(Struct, Generic[T]):
    value: T
    branches: List[Union[Leaf, Twig, Blossom]]


types(
    "TYPES_TREE_OF_STRING",
    Tree("root", [Leaf("a"), Twig(Tree("b", [])), Blossom(5)]),
    "Tree[value=root, branches=[Leaf[value=a], Twig[tree=Tree[value=b, branches=[]]], Blossom[petals=5]]]",
)
line("acme.types.TypesPayloads", "UUID_TO_TYPES_SIDE_MAP", {uuid.UUID(int=1): Side.BUY},
     "{00000000-0000-0000-0000-000000000001=BUY}")
line("acme.types.TypesPayloads", "STRING_SET", {"a"}, "[a]")
line("acme.types.TypesPayloads", "LOCAL_DATE_SORTED_SET", [dt.date(2026, 1, 1), dt.date(2026, 1, 2)],
     "[2026-01-01, 2026-01-02]")

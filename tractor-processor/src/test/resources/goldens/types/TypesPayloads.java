package acme.types;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.Members;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.codec.Tags;
import tractor.codec.Unsigned;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.rpc.RpcMethod;

/** Arguments, endpoints and payload codecs of {@link Types}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class TypesPayloads {
    static final String NAMESPACE = "acme.types.Types";

    static final long FINGERPRINT = 0xa8a248a915958ae5L;

    static final PayloadCodec<Types.Numbers> TYPES_NUMBERS = new TypesNumbersCodec();
    static final PayloadCodec<Types.Side> TYPES_SIDE = Codecs.enumByText(Types.Side.class, Types.Side::text);
    static final PayloadCodec<Types.Level> TYPES_LEVEL = Codecs.enumByNumber(Types.Level.class, Types.Level::number);
    static final PayloadCodec<Types.Scalars> TYPES_SCALARS = new TypesScalarsCodec();
    static final PayloadCodec<Types.Plain> TYPES_PLAIN = Codecs.enumOf(Types.Plain.class);
    static final PayloadCodec<Types.Boxes> TYPES_BOXES = new TypesBoxesCodec();
    static final PayloadCodec<Types.Reading> TYPES_READING = new TypesReadingCodec();
    static final PayloadCodec<Types.Containers> TYPES_CONTAINERS = new TypesContainersCodec();
    static final PayloadCodec<Types.Arrays> TYPES_ARRAYS = new TypesArraysCodec();
    static final PayloadCodec<Types.Page<Integer>> TYPES_PAGE_OF_INT = new TypesPageOfIntCodec();
    static final PayloadCodec<Types.Page<Types.Reading>> TYPES_PAGE_OF_TYPES_READING =
            new TypesPageOfTypesReadingCodec();
    static final PayloadCodec<Types.Page<Types.Page<Types.Reading>>> TYPES_PAGE_OF_TYPES_PAGE_OF_TYPES_READING =
            new TypesPageOfTypesPageOfTypesReadingCodec();
    static final PayloadCodec<Types.Branch.Leaf<String>> TYPES_BRANCH_LEAF_OF_STRING =
            new TypesBranchLeafOfStringCodec();
    static final PayloadCodec<Types.Branch.Twig<String>> TYPES_BRANCH_TWIG_OF_STRING =
            new TypesBranchTwigOfStringCodec();
    static final PayloadCodec<Types.Branch.Blossom> TYPES_BRANCH_BLOSSOM = new TypesBranchBlossomCodec();
    static final PayloadCodec<Types.Branch<String>> TYPES_BRANCH_OF_STRING = new TypesBranchOfStringCodec();
    static final PayloadCodec<Types.Tree<String>> TYPES_TREE_OF_STRING = new TypesTreeOfStringCodec();
    static final PayloadCodec<List<Integer>> INT_LIST = Codecs.list(Codecs.INT);
    static final PayloadCodec<Set<String>> STRING_SET = Codecs.set(Codecs.STRING);
    static final PayloadCodec<SortedSet<LocalDate>> LOCAL_DATE_SORTED_SET = Codecs.sortedSet(Codecs.LOCAL_DATE);
    static final PayloadCodec<Map<UUID, Types.Side>> UUID_TO_TYPES_SIDE_MAP = Codecs.map(Codecs.UUID, TYPES_SIDE);
    static final PayloadCodec<List<Double>> DOUBLE_LIST = Codecs.list(Codecs.DOUBLE);
    static final PayloadCodec<SortedMap<Long, List<Double>>> LONG_TO_DOUBLE_LIST_SORTED_MAP =
            Codecs.sortedMap(Codecs.LONG, DOUBLE_LIST);
    static final PayloadCodec<Set<Types.Reading>> TYPES_READING_SET = Codecs.set(TYPES_READING);
    static final PayloadCodec<Map<Types.Reading, Set<Types.Reading>>> TYPES_READING_TO_TYPES_READING_SET_MAP =
            Codecs.map(TYPES_READING, TYPES_READING_SET);
    static final PayloadCodec<Optional<String>> STRING_OPTIONAL = Codecs.optional(Codecs.STRING);
    static final PayloadCodec<long[][]> LONG_ARRAY_ARRAY = Codecs.array(Codecs.LONG_ARRAY, long[][]::new);
    static final PayloadCodec<String[]> STRING_ARRAY = Codecs.array(Codecs.STRING, String[]::new);
    static final PayloadCodec<Types.Reading[]> TYPES_READING_ARRAY = Codecs.array(TYPES_READING, Types.Reading[]::new);
    static final PayloadCodec<Optional<Integer>> INT_OPTIONAL = Codecs.optional(Codecs.INT);
    static final PayloadCodec<List<Types.Reading>> TYPES_READING_LIST = Codecs.list(TYPES_READING);
    static final PayloadCodec<Optional<Types.Reading>> TYPES_READING_OPTIONAL = Codecs.optional(TYPES_READING);
    static final PayloadCodec<List<Types.Page<Types.Reading>>> TYPES_PAGE_OF_TYPES_READING_LIST =
            Codecs.list(TYPES_PAGE_OF_TYPES_READING);
    static final PayloadCodec<Optional<Types.Page<Types.Reading>>> TYPES_PAGE_OF_TYPES_READING_OPTIONAL =
            Codecs.optional(TYPES_PAGE_OF_TYPES_READING);
    static final PayloadCodec<List<Types.Branch<String>>> TYPES_BRANCH_OF_STRING_LIST =
            Codecs.list(TYPES_BRANCH_OF_STRING);
    static final PayloadCodec<Optional<Object>> OBJECT_OPTIONAL = Codecs.optional(Codecs.OBJECT);

    static final RpcMethod<ScalarsArgs, Types.Scalars> SCALARS =
            RpcMethod.of(NAMESPACE, "scalars", new ScalarsArgsCodec(), TYPES_SCALARS);
    static final RpcMethod<BoxesArgs, Types.Boxes> BOXES =
            RpcMethod.of(NAMESPACE, "boxes", new BoxesArgsCodec(), TYPES_BOXES);
    static final RpcMethod<ContainersArgs, Types.Containers> CONTAINERS =
            RpcMethod.of(NAMESPACE, "containers", new ContainersArgsCodec(), TYPES_CONTAINERS);
    static final RpcMethod<ArraysArgs, Types.Arrays> ARRAYS =
            RpcMethod.of(NAMESPACE, "arrays", new ArraysArgsCodec(), TYPES_ARRAYS);
    static final RpcMethod<PageArgs, Types.Page<Types.Reading>> PAGE =
            RpcMethod.of(NAMESPACE, "page", new PageArgsCodec(), TYPES_PAGE_OF_TYPES_READING);
    static final RpcMethod<TreeArgs, Types.Tree<String>> TREE =
            RpcMethod.of(NAMESPACE, "tree", new TreeArgsCodec(), TYPES_TREE_OF_STRING);
    static final RpcMethod<DynamicArgs, Object> DYNAMIC =
            RpcMethod.of(NAMESPACE, "dynamic", new DynamicArgsCodec(), Codecs.OBJECT);
    static final RpcMethod<NamedArgs, long[]> NAMED =
            RpcMethod.of(NAMESPACE, "named", new NamedArgsCodec(), Codecs.LONG_ARRAY);

    private TypesPayloads() {}

    record ScalarsArgs(Types.Scalars scalars) {}

    static final class ScalarsArgsCodec implements PayloadCodec<ScalarsArgs> {
        private static final FieldNames FIELDS = FieldNames.of("scalars");

        @Override
        public void write(WireWriter out, ScalarsArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            TYPES_SCALARS.write(out, value.scalars());
        }

        @Override
        public ScalarsArgs read(WireReader in) {
            Types.Scalars scalars = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                scalars = TYPES_SCALARS.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new ScalarsArgs(requireNonNull(scalars));
        }
    }

    record BoxesArgs(Types.Boxes boxes) {}

    static final class BoxesArgsCodec implements PayloadCodec<BoxesArgs> {
        private static final FieldNames FIELDS = FieldNames.of("boxes");

        @Override
        public void write(WireWriter out, BoxesArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            TYPES_BOXES.write(out, value.boxes());
        }

        @Override
        public BoxesArgs read(WireReader in) {
            Types.Boxes boxes = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                boxes = TYPES_BOXES.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new BoxesArgs(requireNonNull(boxes));
        }
    }

    record ContainersArgs(Types.Containers containers) {}

    static final class ContainersArgsCodec implements PayloadCodec<ContainersArgs> {
        private static final FieldNames FIELDS = FieldNames.of("containers");

        @Override
        public void write(WireWriter out, ContainersArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            TYPES_CONTAINERS.write(out, value.containers());
        }

        @Override
        public ContainersArgs read(WireReader in) {
            Types.Containers containers = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                containers = TYPES_CONTAINERS.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new ContainersArgs(requireNonNull(containers));
        }
    }

    record ArraysArgs(Types.Arrays arrays) {}

    static final class ArraysArgsCodec implements PayloadCodec<ArraysArgs> {
        private static final FieldNames FIELDS = FieldNames.of("arrays");

        @Override
        public void write(WireWriter out, ArraysArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            TYPES_ARRAYS.write(out, value.arrays());
        }

        @Override
        public ArraysArgs read(WireReader in) {
            Types.Arrays arrays = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                arrays = TYPES_ARRAYS.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new ArraysArgs(requireNonNull(arrays));
        }
    }

    record PageArgs(Types.Page<Integer> numbers, Types.Page<Types.Page<Types.Reading>> pages) {}

    static final class PageArgsCodec implements PayloadCodec<PageArgs> {
        private static final FieldNames FIELDS = FieldNames.of("numbers", "pages");

        @Override
        public void write(WireWriter out, PageArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            TYPES_PAGE_OF_INT.write(out, value.numbers());
            out.writeField(FIELDS, 1);
            TYPES_PAGE_OF_TYPES_PAGE_OF_TYPES_READING.write(out, value.pages());
        }

        @Override
        public PageArgs read(WireReader in) {
            Types.Page<Integer> numbers = null;
            Types.Page<Types.Page<Types.Reading>> pages = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                numbers = TYPES_PAGE_OF_INT.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                pages = TYPES_PAGE_OF_TYPES_PAGE_OF_TYPES_READING.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> numbers = TYPES_PAGE_OF_INT.read(in);
                    case 1 -> pages = TYPES_PAGE_OF_TYPES_PAGE_OF_TYPES_READING.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new PageArgs(requireNonNull(numbers), requireNonNull(pages));
        }
    }

    record TreeArgs(Types.Tree<String> tree) {}

    static final class TreeArgsCodec implements PayloadCodec<TreeArgs> {
        private static final FieldNames FIELDS = FieldNames.of("tree");

        @Override
        public void write(WireWriter out, TreeArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            TYPES_TREE_OF_STRING.write(out, value.tree());
        }

        @Override
        public TreeArgs read(WireReader in) {
            Types.Tree<String> tree = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                tree = TYPES_TREE_OF_STRING.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new TreeArgs(requireNonNull(tree));
        }
    }

    record DynamicArgs(Object value, Raw undecoded, Optional<Object> maybe) {}

    static final class DynamicArgsCodec implements PayloadCodec<DynamicArgs> {
        private static final FieldNames FIELDS = FieldNames.of("value", "undecoded", "maybe");

        @Override
        public void write(WireWriter out, DynamicArgs value) {
            boolean maybe = value.maybe().isPresent();
            out.writeMapHeader(2 + (maybe ? 1 : 0));
            out.writeField(FIELDS, 0);
            Codecs.OBJECT.write(out, value.value());
            out.writeField(FIELDS, 1);
            Codecs.RAW.write(out, value.undecoded());
            if (maybe) {
                out.writeField(FIELDS, 2);
                OBJECT_OPTIONAL.write(out, value.maybe());
            }
        }

        @Override
        public DynamicArgs read(WireReader in) {
            Object value = null;
            Raw undecoded = null;
            Optional<Object> maybe = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                value = Codecs.OBJECT.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                undecoded = Codecs.RAW.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                maybe = OBJECT_OPTIONAL.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> value = Codecs.OBJECT.read(in);
                    case 1 -> undecoded = Codecs.RAW.read(in);
                    case 2 -> maybe = OBJECT_OPTIONAL.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new DynamicArgs(requireNonNull(value), requireNonNull(undecoded), maybe);
        }
    }

    record NamedArgs(String type, int fallback) {}

    static final class NamedArgsCodec implements PayloadCodec<NamedArgs> {
        private static final FieldNames FIELDS = FieldNames.of("class", "default");

        @Override
        public void write(WireWriter out, NamedArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeString(value.type());
            out.writeField(FIELDS, 1);
            out.writeLong(value.fallback());
        }

        @Override
        public NamedArgs read(WireReader in) {
            String type = null;
            int fallback = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                type = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                fallback = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> type = in.readString();
                    case 1 -> fallback = in.readInt();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new NamedArgs(requireNonNull(type), fallback);
        }
    }

    static final class TypesNumbersCodec implements PayloadCodec<Types.Numbers> {
        private static final FieldNames FIELDS = FieldNames.of(
                "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "boxed", "integer", "f32", "f64", "decimal");

        @Override
        public void write(WireWriter out, Types.Numbers value) {
            out.writeMapHeader(13);
            out.writeField(FIELDS, 0);
            out.writeLong(value.i8());
            out.writeField(FIELDS, 1);
            out.writeLong(value.i16());
            out.writeField(FIELDS, 2);
            out.writeLong(value.i32());
            out.writeField(FIELDS, 3);
            out.writeLong(value.i64());
            out.writeField(FIELDS, 4);
            Unsigned.writeByte(out, value.u8());
            out.writeField(FIELDS, 5);
            Unsigned.writeShort(out, value.u16());
            out.writeField(FIELDS, 6);
            Unsigned.writeInt(out, value.u32());
            out.writeField(FIELDS, 7);
            Unsigned.writeLong(out, value.u64());
            out.writeField(FIELDS, 8);
            Unsigned.writeLong(out, value.boxed());
            out.writeField(FIELDS, 9);
            Codecs.BIG_INTEGER.write(out, value.integer());
            out.writeField(FIELDS, 10);
            out.writeDouble(value.f32());
            out.writeField(FIELDS, 11);
            out.writeDouble(value.f64());
            out.writeField(FIELDS, 12);
            Codecs.BIG_DECIMAL.write(out, value.decimal());
        }

        @Override
        public Types.Numbers read(WireReader in) {
            byte i8 = 0;
            short i16 = 0;
            int i32 = 0;
            long i64 = 0;
            byte u8 = 0;
            short u16 = 0;
            int u32 = 0;
            long u64 = 0;
            Long boxed = null;
            BigInteger integer = null;
            float f32 = 0;
            double f64 = 0;
            BigDecimal decimal = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                i8 = in.readByte();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                i16 = in.readShort();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                i32 = in.readInt();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                i64 = in.readLong();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                u8 = Unsigned.readByte(in);
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                u16 = Unsigned.readShort(in);
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                u32 = Unsigned.readInt(in);
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                u64 = Unsigned.readLong(in);
                seen |= 0b10000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 8)) {
                boxed = Unsigned.readLong(in);
                seen |= 0b100000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 9)) {
                integer = Codecs.BIG_INTEGER.read(in);
                seen |= 0b1000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 10)) {
                f32 = in.readFloat();
                seen |= 0b10000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 11)) {
                f64 = in.readDouble();
                seen |= 0b100000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 12)) {
                decimal = Codecs.BIG_DECIMAL.read(in);
                seen |= 0b1000000000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> i8 = in.readByte();
                    case 1 -> i16 = in.readShort();
                    case 2 -> i32 = in.readInt();
                    case 3 -> i64 = in.readLong();
                    case 4 -> u8 = Unsigned.readByte(in);
                    case 5 -> u16 = Unsigned.readShort(in);
                    case 6 -> u32 = Unsigned.readInt(in);
                    case 7 -> u64 = Unsigned.readLong(in);
                    case 8 -> boxed = Unsigned.readLong(in);
                    case 9 -> integer = Codecs.BIG_INTEGER.read(in);
                    case 10 -> f32 = in.readFloat();
                    case 11 -> f64 = in.readDouble();
                    case 12 -> decimal = Codecs.BIG_DECIMAL.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1111111111111);
            return new Types.Numbers(
                    i8, i16, i32, i64, u8, u16, u32, u64, requireNonNull(boxed), requireNonNull(integer), f32, f64,
                    requireNonNull(decimal));
        }
    }

    static final class TypesScalarsCodec implements PayloadCodec<Types.Scalars> {
        private static final FieldNames FIELDS = FieldNames.of(
                "numbers", "flag", "unit", "text", "bytes", "buffer", "instant", "offsetDateTime", "localDateTime",
                "date", "time", "duration", "id", "uri", "side", "level");

        @Override
        public void write(WireWriter out, Types.Scalars value) {
            out.writeMapHeader(16);
            out.writeField(FIELDS, 0);
            TYPES_NUMBERS.write(out, value.numbers());
            out.writeField(FIELDS, 1);
            out.writeBoolean(value.flag());
            out.writeField(FIELDS, 2);
            Codecs.CHAR.write(out, value.unit());
            out.writeField(FIELDS, 3);
            out.writeString(value.text());
            out.writeField(FIELDS, 4);
            out.writeBinary(value.bytes());
            out.writeField(FIELDS, 5);
            Codecs.BYTE_BUFFER.write(out, value.buffer());
            out.writeField(FIELDS, 6);
            out.writeInstant(value.instant());
            out.writeField(FIELDS, 7);
            Codecs.OFFSET_DATE_TIME.write(out, value.offsetDateTime());
            out.writeField(FIELDS, 8);
            Codecs.LOCAL_DATE_TIME.write(out, value.localDateTime());
            out.writeField(FIELDS, 9);
            Codecs.LOCAL_DATE.write(out, value.date());
            out.writeField(FIELDS, 10);
            Codecs.LOCAL_TIME.write(out, value.time());
            out.writeField(FIELDS, 11);
            Codecs.DURATION.write(out, value.duration());
            out.writeField(FIELDS, 12);
            Codecs.UUID.write(out, value.id());
            out.writeField(FIELDS, 13);
            Codecs.URI.write(out, value.uri());
            out.writeField(FIELDS, 14);
            TYPES_SIDE.write(out, value.side());
            out.writeField(FIELDS, 15);
            TYPES_LEVEL.write(out, value.level());
        }

        @Override
        public Types.Scalars read(WireReader in) {
            Types.Numbers numbers = null;
            boolean flag = false;
            char unit = 0;
            String text = null;
            byte[] bytes = null;
            ByteBuffer buffer = null;
            Instant instant = null;
            OffsetDateTime offsetDateTime = null;
            LocalDateTime localDateTime = null;
            LocalDate date = null;
            LocalTime time = null;
            Duration duration = null;
            UUID id = null;
            URI uri = null;
            Types.Side side = null;
            Types.Level level = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                numbers = TYPES_NUMBERS.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                flag = in.readBoolean();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                unit = in.readChar();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                text = in.readString();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                bytes = in.readBinary();
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                buffer = Codecs.BYTE_BUFFER.read(in);
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                instant = in.readInstant();
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                offsetDateTime = Codecs.OFFSET_DATE_TIME.read(in);
                seen |= 0b10000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 8)) {
                localDateTime = Codecs.LOCAL_DATE_TIME.read(in);
                seen |= 0b100000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 9)) {
                date = Codecs.LOCAL_DATE.read(in);
                seen |= 0b1000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 10)) {
                time = Codecs.LOCAL_TIME.read(in);
                seen |= 0b10000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 11)) {
                duration = Codecs.DURATION.read(in);
                seen |= 0b100000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 12)) {
                id = Codecs.UUID.read(in);
                seen |= 0b1000000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 13)) {
                uri = Codecs.URI.read(in);
                seen |= 0b10000000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 14)) {
                side = TYPES_SIDE.read(in);
                seen |= 0b100000000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 15)) {
                level = TYPES_LEVEL.read(in);
                seen |= 0b1000000000000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> numbers = TYPES_NUMBERS.read(in);
                    case 1 -> flag = in.readBoolean();
                    case 2 -> unit = in.readChar();
                    case 3 -> text = in.readString();
                    case 4 -> bytes = in.readBinary();
                    case 5 -> buffer = Codecs.BYTE_BUFFER.read(in);
                    case 6 -> instant = in.readInstant();
                    case 7 -> offsetDateTime = Codecs.OFFSET_DATE_TIME.read(in);
                    case 8 -> localDateTime = Codecs.LOCAL_DATE_TIME.read(in);
                    case 9 -> date = Codecs.LOCAL_DATE.read(in);
                    case 10 -> time = Codecs.LOCAL_TIME.read(in);
                    case 11 -> duration = Codecs.DURATION.read(in);
                    case 12 -> id = Codecs.UUID.read(in);
                    case 13 -> uri = Codecs.URI.read(in);
                    case 14 -> side = TYPES_SIDE.read(in);
                    case 15 -> level = TYPES_LEVEL.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1111111111111111);
            return new Types.Scalars(
                    requireNonNull(numbers), flag, unit, requireNonNull(text), requireNonNull(bytes),
                    requireNonNull(buffer), requireNonNull(instant), requireNonNull(offsetDateTime),
                    requireNonNull(localDateTime), requireNonNull(date), requireNonNull(time), requireNonNull(duration),
                    requireNonNull(id), requireNonNull(uri), requireNonNull(side), requireNonNull(level));
        }
    }

    static final class TypesBoxesCodec implements PayloadCodec<Types.Boxes> {
        private static final FieldNames FIELDS = FieldNames.of(
                "flag", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64", "unit", "plain");

        @Override
        public void write(WireWriter out, Types.Boxes value) {
            out.writeMapHeader(13);
            out.writeField(FIELDS, 0);
            out.writeBoolean(value.flag());
            out.writeField(FIELDS, 1);
            out.writeLong(value.i8());
            out.writeField(FIELDS, 2);
            out.writeLong(value.i16());
            out.writeField(FIELDS, 3);
            out.writeLong(value.i32());
            out.writeField(FIELDS, 4);
            out.writeLong(value.i64());
            out.writeField(FIELDS, 5);
            Unsigned.writeByte(out, value.u8());
            out.writeField(FIELDS, 6);
            Unsigned.writeShort(out, value.u16());
            out.writeField(FIELDS, 7);
            Unsigned.writeInt(out, value.u32());
            out.writeField(FIELDS, 8);
            Unsigned.writeLong(out, value.u64());
            out.writeField(FIELDS, 9);
            out.writeDouble(value.f32());
            out.writeField(FIELDS, 10);
            out.writeDouble(value.f64());
            out.writeField(FIELDS, 11);
            Codecs.CHAR.write(out, value.unit());
            out.writeField(FIELDS, 12);
            TYPES_PLAIN.write(out, value.plain());
        }

        @Override
        public Types.Boxes read(WireReader in) {
            Boolean flag = null;
            Byte i8 = null;
            Short i16 = null;
            Integer i32 = null;
            Long i64 = null;
            Byte u8 = null;
            Short u16 = null;
            Integer u32 = null;
            Long u64 = null;
            Float f32 = null;
            Double f64 = null;
            Character unit = null;
            Types.Plain plain = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                flag = in.readBoolean();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                i8 = in.readByte();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                i16 = in.readShort();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                i32 = in.readInt();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                i64 = in.readLong();
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                u8 = Unsigned.readByte(in);
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                u16 = Unsigned.readShort(in);
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                u32 = Unsigned.readInt(in);
                seen |= 0b10000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 8)) {
                u64 = Unsigned.readLong(in);
                seen |= 0b100000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 9)) {
                f32 = in.readFloat();
                seen |= 0b1000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 10)) {
                f64 = in.readDouble();
                seen |= 0b10000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 11)) {
                unit = in.readChar();
                seen |= 0b100000000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 12)) {
                plain = TYPES_PLAIN.read(in);
                seen |= 0b1000000000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> flag = in.readBoolean();
                    case 1 -> i8 = in.readByte();
                    case 2 -> i16 = in.readShort();
                    case 3 -> i32 = in.readInt();
                    case 4 -> i64 = in.readLong();
                    case 5 -> u8 = Unsigned.readByte(in);
                    case 6 -> u16 = Unsigned.readShort(in);
                    case 7 -> u32 = Unsigned.readInt(in);
                    case 8 -> u64 = Unsigned.readLong(in);
                    case 9 -> f32 = in.readFloat();
                    case 10 -> f64 = in.readDouble();
                    case 11 -> unit = in.readChar();
                    case 12 -> plain = TYPES_PLAIN.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1111111111111);
            return new Types.Boxes(
                    requireNonNull(flag), requireNonNull(i8), requireNonNull(i16), requireNonNull(i32),
                    requireNonNull(i64), requireNonNull(u8), requireNonNull(u16), requireNonNull(u32),
                    requireNonNull(u64), requireNonNull(f32), requireNonNull(f64), requireNonNull(unit),
                    requireNonNull(plain));
        }
    }

    static final class TypesReadingCodec implements PayloadCodec<Types.Reading> {
        private static final FieldNames FIELDS = FieldNames.of("at", "value");

        @Override
        public void write(WireWriter out, Types.Reading value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeInstant(value.at());
            out.writeField(FIELDS, 1);
            out.writeDouble(value.value());
        }

        @Override
        public Types.Reading read(WireReader in) {
            Instant at = null;
            double value = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                at = in.readInstant();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                value = in.readDouble();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> at = in.readInstant();
                    case 1 -> value = in.readDouble();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Types.Reading(requireNonNull(at), value);
        }
    }

    static final class TypesContainersCodec implements PayloadCodec<Types.Containers> {
        private static final FieldNames FIELDS = FieldNames.of(
                "list", "set", "sortedSet", "byId", "sortedMap", "byRecord", "text", "i32", "i64", "f64");

        @Override
        public void write(WireWriter out, Types.Containers value) {
            out.writeMapHeader(10);
            out.writeField(FIELDS, 0);
            INT_LIST.write(out, value.list());
            out.writeField(FIELDS, 1);
            STRING_SET.write(out, value.set());
            out.writeField(FIELDS, 2);
            LOCAL_DATE_SORTED_SET.write(out, value.sortedSet());
            out.writeField(FIELDS, 3);
            UUID_TO_TYPES_SIDE_MAP.write(out, value.byId());
            out.writeField(FIELDS, 4);
            LONG_TO_DOUBLE_LIST_SORTED_MAP.write(out, value.sortedMap());
            out.writeField(FIELDS, 5);
            TYPES_READING_TO_TYPES_READING_SET_MAP.write(out, value.byRecord());
            out.writeField(FIELDS, 6);
            STRING_OPTIONAL.write(out, value.text());
            out.writeField(FIELDS, 7);
            Codecs.OPTIONAL_INT.write(out, value.i32());
            out.writeField(FIELDS, 8);
            Codecs.OPTIONAL_LONG.write(out, value.i64());
            out.writeField(FIELDS, 9);
            Codecs.OPTIONAL_DOUBLE.write(out, value.f64());
        }

        @Override
        public Types.Containers read(WireReader in) {
            List<Integer> list = null;
            Set<String> set = null;
            SortedSet<LocalDate> sortedSet = null;
            Map<UUID, Types.Side> byId = null;
            SortedMap<Long, List<Double>> sortedMap = null;
            Map<Types.Reading, Set<Types.Reading>> byRecord = null;
            Optional<String> text = Optional.empty();
            OptionalInt i32 = OptionalInt.empty();
            OptionalLong i64 = OptionalLong.empty();
            OptionalDouble f64 = OptionalDouble.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                list = INT_LIST.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                set = STRING_SET.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                sortedSet = LOCAL_DATE_SORTED_SET.read(in);
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                byId = UUID_TO_TYPES_SIDE_MAP.read(in);
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                sortedMap = LONG_TO_DOUBLE_LIST_SORTED_MAP.read(in);
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                byRecord = TYPES_READING_TO_TYPES_READING_SET_MAP.read(in);
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                text = STRING_OPTIONAL.read(in);
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                i32 = Codecs.OPTIONAL_INT.read(in);
                seen |= 0b10000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 8)) {
                i64 = Codecs.OPTIONAL_LONG.read(in);
                seen |= 0b100000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 9)) {
                f64 = Codecs.OPTIONAL_DOUBLE.read(in);
                seen |= 0b1000000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> list = INT_LIST.read(in);
                    case 1 -> set = STRING_SET.read(in);
                    case 2 -> sortedSet = LOCAL_DATE_SORTED_SET.read(in);
                    case 3 -> byId = UUID_TO_TYPES_SIDE_MAP.read(in);
                    case 4 -> sortedMap = LONG_TO_DOUBLE_LIST_SORTED_MAP.read(in);
                    case 5 -> byRecord = TYPES_READING_TO_TYPES_READING_SET_MAP.read(in);
                    case 6 -> text = STRING_OPTIONAL.read(in);
                    case 7 -> i32 = Codecs.OPTIONAL_INT.read(in);
                    case 8 -> i64 = Codecs.OPTIONAL_LONG.read(in);
                    case 9 -> f64 = Codecs.OPTIONAL_DOUBLE.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111111);
            return new Types.Containers(
                    requireNonNull(list), requireNonNull(set), requireNonNull(sortedSet), requireNonNull(byId),
                    requireNonNull(sortedMap), requireNonNull(byRecord), text, i32, i64, f64);
        }
    }

    static final class TypesArraysCodec implements PayloadCodec<Types.Arrays> {
        private static final FieldNames FIELDS = FieldNames.of(
                "flags", "i16", "i32", "i64", "f32", "f64", "units", "texts", "readings");

        @Override
        public void write(WireWriter out, Types.Arrays value) {
            out.writeMapHeader(9);
            out.writeField(FIELDS, 0);
            Codecs.BOOLEAN_ARRAY.write(out, value.flags());
            out.writeField(FIELDS, 1);
            Codecs.SHORT_ARRAY.write(out, value.i16());
            out.writeField(FIELDS, 2);
            Codecs.INT_ARRAY.write(out, value.i32());
            out.writeField(FIELDS, 3);
            LONG_ARRAY_ARRAY.write(out, value.i64());
            out.writeField(FIELDS, 4);
            Codecs.FLOAT_ARRAY.write(out, value.f32());
            out.writeField(FIELDS, 5);
            Codecs.DOUBLE_ARRAY.write(out, value.f64());
            out.writeField(FIELDS, 6);
            Codecs.CHAR_ARRAY.write(out, value.units());
            out.writeField(FIELDS, 7);
            STRING_ARRAY.write(out, value.texts());
            out.writeField(FIELDS, 8);
            TYPES_READING_ARRAY.write(out, value.readings());
        }

        @Override
        public Types.Arrays read(WireReader in) {
            boolean[] flags = null;
            short[] i16 = null;
            int[] i32 = null;
            long[][] i64 = null;
            float[] f32 = null;
            double[] f64 = null;
            char[] units = null;
            String[] texts = null;
            Types.Reading[] readings = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                flags = Codecs.BOOLEAN_ARRAY.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                i16 = Codecs.SHORT_ARRAY.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                i32 = Codecs.INT_ARRAY.read(in);
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                i64 = LONG_ARRAY_ARRAY.read(in);
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                f32 = Codecs.FLOAT_ARRAY.read(in);
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                f64 = Codecs.DOUBLE_ARRAY.read(in);
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                units = Codecs.CHAR_ARRAY.read(in);
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                texts = STRING_ARRAY.read(in);
                seen |= 0b10000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 8)) {
                readings = TYPES_READING_ARRAY.read(in);
                seen |= 0b100000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> flags = Codecs.BOOLEAN_ARRAY.read(in);
                    case 1 -> i16 = Codecs.SHORT_ARRAY.read(in);
                    case 2 -> i32 = Codecs.INT_ARRAY.read(in);
                    case 3 -> i64 = LONG_ARRAY_ARRAY.read(in);
                    case 4 -> f32 = Codecs.FLOAT_ARRAY.read(in);
                    case 5 -> f64 = Codecs.DOUBLE_ARRAY.read(in);
                    case 6 -> units = Codecs.CHAR_ARRAY.read(in);
                    case 7 -> texts = STRING_ARRAY.read(in);
                    case 8 -> readings = TYPES_READING_ARRAY.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111111111);
            return new Types.Arrays(
                    requireNonNull(flags), requireNonNull(i16), requireNonNull(i32), requireNonNull(i64),
                    requireNonNull(f32), requireNonNull(f64), requireNonNull(units), requireNonNull(texts),
                    requireNonNull(readings));
        }
    }

    static final class TypesPageOfIntCodec implements PayloadCodec<Types.Page<Integer>> {
        private static final FieldNames FIELDS = FieldNames.of("items", "number", "first");

        @Override
        public void write(WireWriter out, Types.Page<Integer> value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            INT_LIST.write(out, value.items());
            out.writeField(FIELDS, 1);
            out.writeLong(value.number());
            out.writeField(FIELDS, 2);
            INT_OPTIONAL.write(out, value.first());
        }

        @Override
        public Types.Page<Integer> read(WireReader in) {
            List<Integer> items = null;
            int number = 0;
            Optional<Integer> first = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                items = INT_LIST.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                number = in.readInt();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                first = INT_OPTIONAL.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> items = INT_LIST.read(in);
                    case 1 -> number = in.readInt();
                    case 2 -> first = INT_OPTIONAL.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Types.Page<>(requireNonNull(items), number, first);
        }
    }

    static final class TypesPageOfTypesReadingCodec implements PayloadCodec<Types.Page<Types.Reading>> {
        private static final FieldNames FIELDS = FieldNames.of("items", "number", "first");

        @Override
        public void write(WireWriter out, Types.Page<Types.Reading> value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            TYPES_READING_LIST.write(out, value.items());
            out.writeField(FIELDS, 1);
            out.writeLong(value.number());
            out.writeField(FIELDS, 2);
            TYPES_READING_OPTIONAL.write(out, value.first());
        }

        @Override
        public Types.Page<Types.Reading> read(WireReader in) {
            List<Types.Reading> items = null;
            int number = 0;
            Optional<Types.Reading> first = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                items = TYPES_READING_LIST.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                number = in.readInt();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                first = TYPES_READING_OPTIONAL.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> items = TYPES_READING_LIST.read(in);
                    case 1 -> number = in.readInt();
                    case 2 -> first = TYPES_READING_OPTIONAL.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Types.Page<>(requireNonNull(items), number, first);
        }
    }

    static final class TypesPageOfTypesPageOfTypesReadingCodec
            implements PayloadCodec<Types.Page<Types.Page<Types.Reading>>> {
        private static final FieldNames FIELDS = FieldNames.of("items", "number", "first");

        @Override
        public void write(WireWriter out, Types.Page<Types.Page<Types.Reading>> value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            TYPES_PAGE_OF_TYPES_READING_LIST.write(out, value.items());
            out.writeField(FIELDS, 1);
            out.writeLong(value.number());
            out.writeField(FIELDS, 2);
            TYPES_PAGE_OF_TYPES_READING_OPTIONAL.write(out, value.first());
        }

        @Override
        public Types.Page<Types.Page<Types.Reading>> read(WireReader in) {
            List<Types.Page<Types.Reading>> items = null;
            int number = 0;
            Optional<Types.Page<Types.Reading>> first = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                items = TYPES_PAGE_OF_TYPES_READING_LIST.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                number = in.readInt();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                first = TYPES_PAGE_OF_TYPES_READING_OPTIONAL.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> items = TYPES_PAGE_OF_TYPES_READING_LIST.read(in);
                    case 1 -> number = in.readInt();
                    case 2 -> first = TYPES_PAGE_OF_TYPES_READING_OPTIONAL.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Types.Page<>(requireNonNull(items), number, first);
        }
    }

    static final class TypesBranchLeafOfStringCodec implements PayloadCodec<Types.Branch.Leaf<String>> {
        private static final FieldNames FIELDS = FieldNames.of("type", "value");
        private static final Tags TAG = Tags.in("type", "Leaf");

        @Override
        public void write(WireWriter out, Types.Branch.Leaf<String> value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeString(value.value());
        }

        @Override
        public Types.Branch.Leaf<String> read(WireReader in) {
            String value = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                value = in.readString();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> value = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Types.Branch.Leaf<>(requireNonNull(value));
        }
    }

    static final class TypesBranchTwigOfStringCodec implements PayloadCodec<Types.Branch.Twig<String>> {
        private static final FieldNames FIELDS = FieldNames.of("type", "tree");
        private static final Tags TAG = Tags.in("type", "Twig");

        @Override
        public void write(WireWriter out, Types.Branch.Twig<String> value) {
            out.enter();
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            TYPES_TREE_OF_STRING.write(out, value.tree());
            out.leave();
        }

        @Override
        public Types.Branch.Twig<String> read(WireReader in) {
            in.enter();
            Types.Tree<String> tree = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                tree = TYPES_TREE_OF_STRING.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> tree = TYPES_TREE_OF_STRING.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            in.leave();
            return new Types.Branch.Twig<>(requireNonNull(tree));
        }
    }

    static final class TypesBranchBlossomCodec implements PayloadCodec<Types.Branch.Blossom> {
        private static final FieldNames FIELDS = FieldNames.of("type", "petals");
        private static final Tags TAG = Tags.in("type", "Blossom");

        @Override
        public void write(WireWriter out, Types.Branch.Blossom value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeLong(value.petals());
        }

        @Override
        public Types.Branch.Blossom read(WireReader in) {
            int petals = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                petals = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> petals = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Types.Branch.Blossom(petals);
        }
    }

    static final class TypesBranchOfStringCodec implements PayloadCodec<Types.Branch<String>> {
        private static final Tags TAGS = Tags.in("type", "Leaf", "Twig", "Blossom");

        @Override
        public void write(WireWriter out, Types.Branch<String> value) {
            switch (value) {
                case Types.Branch.Leaf<String> leaf -> TYPES_BRANCH_LEAF_OF_STRING.write(out, leaf);
                case Types.Branch.Twig<String> twig -> TYPES_BRANCH_TWIG_OF_STRING.write(out, twig);
                case Types.Branch.Blossom blossom -> TYPES_BRANCH_BLOSSOM.write(out, blossom);
            }
        }

        @Override
        public Types.Branch<String> read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> TYPES_BRANCH_LEAF_OF_STRING.read(in);
                case 1 -> TYPES_BRANCH_TWIG_OF_STRING.read(in);
                case 2 -> TYPES_BRANCH_BLOSSOM.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Types.Branch<String>> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Types.Branch.Blossom.class, TYPES_BRANCH_BLOSSOM)
                    .limitedTo(type);
        }
    }

    static final class TypesTreeOfStringCodec implements PayloadCodec<Types.Tree<String>> {
        private static final FieldNames FIELDS = FieldNames.of("value", "branches");

        @Override
        public void write(WireWriter out, Types.Tree<String> value) {
            out.enter();
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeString(value.value());
            out.writeField(FIELDS, 1);
            TYPES_BRANCH_OF_STRING_LIST.write(out, value.branches());
            out.leave();
        }

        @Override
        public Types.Tree<String> read(WireReader in) {
            in.enter();
            String value = null;
            List<Types.Branch<String>> branches = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                value = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                branches = TYPES_BRANCH_OF_STRING_LIST.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> value = in.readString();
                    case 1 -> branches = TYPES_BRANCH_OF_STRING_LIST.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            in.leave();
            return new Types.Tree<>(requireNonNull(value), requireNonNull(branches));
        }
    }
}

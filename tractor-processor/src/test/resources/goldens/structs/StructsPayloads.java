package acme;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.Members;
import tractor.codec.PayloadCodec;
import tractor.codec.Tags;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.rpc.RpcMethod;

/** Arguments, endpoints and payload codecs of {@link Structs}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class StructsPayloads {
    static final String NAMESPACE = "acme.Structs";

    static final long FINGERPRINT = 0x07e7fcc1261bb4f6L;

    static final PayloadCodec<Structs.Ask> STRUCTS_ASK = new StructsAskCodec();
    static final PayloadCodec<Structs.Lean> STRUCTS_LEAN = new StructsLeanCodec();
    static final PayloadCodec<Structs.Sparse> STRUCTS_SPARSE = new StructsSparseCodec();
    static final PayloadCodec<Structs.Point> STRUCTS_POINT = new StructsPointCodec();
    static final PayloadCodec<Structs.Exact> STRUCTS_EXACT = new StructsExactCodec();
    static final PayloadCodec<Structs.Flagged> STRUCTS_FLAGGED = new StructsFlaggedCodec();
    static final PayloadCodec<Structs.Order.Buy> STRUCTS_ORDER_BUY = new StructsOrderBuyCodec();
    static final PayloadCodec<Structs.Order.Sell> STRUCTS_ORDER_SELL = new StructsOrderSellCodec();
    static final PayloadCodec<Structs.Order> STRUCTS_ORDER = new StructsOrderCodec();
    static final PayloadCodec<Structs.Event.PriceChanged> STRUCTS_EVENT_PRICE_CHANGED =
            new StructsEventPriceChangedCodec();
    static final PayloadCodec<Structs.Event.Halted> STRUCTS_EVENT_HALTED = new StructsEventHaltedCodec();
    static final PayloadCodec<Structs.Event.Opened> STRUCTS_EVENT_OPENED = new StructsEventOpenedCodec();
    static final PayloadCodec<Structs.Event> STRUCTS_EVENT = new StructsEventCodec();
    static final PayloadCodec<Structs.Renamed> STRUCTS_RENAMED = new StructsRenamedCodec();
    static final PayloadCodec<Structs.Kebab> STRUCTS_KEBAB = new StructsKebabCodec();
    static final PayloadCodec<Structs.Strict> STRUCTS_STRICT = new StructsStrictCodec();
    static final PayloadCodec<Structs.Nothing> STRUCTS_NOTHING = new StructsNothingCodec();
    static final PayloadCodec<Structs.Alone> STRUCTS_ALONE = new StructsAloneCodec();
    static final PayloadCodec<List<String>> STRING_LIST = Codecs.list(Codecs.STRING);
    static final PayloadCodec<List<Integer>> INT_LIST = Codecs.list(Codecs.INT);
    static final PayloadCodec<Optional<String>> STRING_OPTIONAL = Codecs.optional(Codecs.STRING);
    static final PayloadCodec<List<Structs.Flagged>> STRUCTS_FLAGGED_LIST = Codecs.list(STRUCTS_FLAGGED);

    static final RpcMethod<AskArgs, Structs.Ask> ASK = RpcMethod.of(NAMESPACE, "ask", new AskArgsCodec(), STRUCTS_ASK);
    static final RpcMethod<LeanArgs, Structs.Lean> LEAN =
            RpcMethod.of(NAMESPACE, "lean", new LeanArgsCodec(), STRUCTS_LEAN);
    static final RpcMethod<SparseArgs, Structs.Sparse> SPARSE =
            RpcMethod.of(NAMESPACE, "sparse", new SparseArgsCodec(), STRUCTS_SPARSE);
    static final RpcMethod<PointArgs, Structs.Point> POINT =
            RpcMethod.of(NAMESPACE, "point", new PointArgsCodec(), STRUCTS_POINT);
    static final RpcMethod<OrderArgs, Structs.Order> ORDER =
            RpcMethod.of(NAMESPACE, "order", new OrderArgsCodec(), STRUCTS_ORDER);
    static final RpcMethod<EventArgs, Structs.Event> EVENT =
            RpcMethod.of(NAMESPACE, "event", new EventArgsCodec(), STRUCTS_EVENT);
    static final RpcMethod<RenamedArgs, Structs.Renamed> RENAMED =
            RpcMethod.of(NAMESPACE, "renamed", new RenamedArgsCodec(), STRUCTS_RENAMED);
    static final RpcMethod<StrictArgs, Structs.Strict> STRICT =
            RpcMethod.of(NAMESPACE, "strict", new StrictArgsCodec(), STRUCTS_STRICT);

    private StructsPayloads() {}

    record AskArgs(Structs.Ask ask) {}

    static final class AskArgsCodec implements PayloadCodec<AskArgs> {
        private static final FieldNames FIELDS = FieldNames.of("ask");

        @Override
        public void write(WireWriter out, AskArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            STRUCTS_ASK.write(out, value.ask());
        }

        @Override
        public AskArgs read(WireReader in) {
            Structs.Ask ask = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                ask = STRUCTS_ASK.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new AskArgs(requireNonNull(ask));
        }
    }

    record LeanArgs(Structs.Lean lean) {}

    static final class LeanArgsCodec implements PayloadCodec<LeanArgs> {
        private static final FieldNames FIELDS = FieldNames.of("lean");

        @Override
        public void write(WireWriter out, LeanArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            STRUCTS_LEAN.write(out, value.lean());
        }

        @Override
        public LeanArgs read(WireReader in) {
            Structs.Lean lean = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                lean = STRUCTS_LEAN.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new LeanArgs(requireNonNull(lean));
        }
    }

    record SparseArgs(Structs.Sparse sparse) {}

    static final class SparseArgsCodec implements PayloadCodec<SparseArgs> {
        private static final FieldNames FIELDS = FieldNames.of("sparse");

        @Override
        public void write(WireWriter out, SparseArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            STRUCTS_SPARSE.write(out, value.sparse());
        }

        @Override
        public SparseArgs read(WireReader in) {
            Structs.Sparse sparse = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                sparse = STRUCTS_SPARSE.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new SparseArgs(requireNonNull(sparse));
        }
    }

    record PointArgs(Structs.Point point, Structs.Exact exact, Structs.Flagged flagged) {}

    static final class PointArgsCodec implements PayloadCodec<PointArgs> {
        private static final FieldNames FIELDS = FieldNames.of("point", "exact", "flagged");

        @Override
        public void write(WireWriter out, PointArgs value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            STRUCTS_POINT.write(out, value.point());
            out.writeField(FIELDS, 1);
            STRUCTS_EXACT.write(out, value.exact());
            out.writeField(FIELDS, 2);
            STRUCTS_FLAGGED.write(out, value.flagged());
        }

        @Override
        public PointArgs read(WireReader in) {
            Structs.Point point = null;
            Structs.Exact exact = null;
            Structs.Flagged flagged = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                point = STRUCTS_POINT.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                exact = STRUCTS_EXACT.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                flagged = STRUCTS_FLAGGED.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> point = STRUCTS_POINT.read(in);
                    case 1 -> exact = STRUCTS_EXACT.read(in);
                    case 2 -> flagged = STRUCTS_FLAGGED.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111);
            return new PointArgs(requireNonNull(point), requireNonNull(exact), requireNonNull(flagged));
        }
    }

    record OrderArgs(Structs.Order order) {}

    static final class OrderArgsCodec implements PayloadCodec<OrderArgs> {
        private static final FieldNames FIELDS = FieldNames.of("order");

        @Override
        public void write(WireWriter out, OrderArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            STRUCTS_ORDER.write(out, value.order());
        }

        @Override
        public OrderArgs read(WireReader in) {
            Structs.Order order = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                order = STRUCTS_ORDER.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new OrderArgs(requireNonNull(order));
        }
    }

    record EventArgs(Structs.Event event) {}

    static final class EventArgsCodec implements PayloadCodec<EventArgs> {
        private static final FieldNames FIELDS = FieldNames.of("event");

        @Override
        public void write(WireWriter out, EventArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            STRUCTS_EVENT.write(out, value.event());
        }

        @Override
        public EventArgs read(WireReader in) {
            Structs.Event event = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                event = STRUCTS_EVENT.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new EventArgs(requireNonNull(event));
        }
    }

    record RenamedArgs(Structs.Renamed renamed, Structs.Kebab kebab) {}

    static final class RenamedArgsCodec implements PayloadCodec<RenamedArgs> {
        private static final FieldNames FIELDS = FieldNames.of("renamed", "kebab");

        @Override
        public void write(WireWriter out, RenamedArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            STRUCTS_RENAMED.write(out, value.renamed());
            out.writeField(FIELDS, 1);
            STRUCTS_KEBAB.write(out, value.kebab());
        }

        @Override
        public RenamedArgs read(WireReader in) {
            Structs.Renamed renamed = null;
            Structs.Kebab kebab = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                renamed = STRUCTS_RENAMED.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                kebab = STRUCTS_KEBAB.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> renamed = STRUCTS_RENAMED.read(in);
                    case 1 -> kebab = STRUCTS_KEBAB.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new RenamedArgs(requireNonNull(renamed), requireNonNull(kebab));
        }
    }

    record StrictArgs(Structs.Strict strict, Structs.Nothing nothing, Structs.Alone alone) {}

    static final class StrictArgsCodec implements PayloadCodec<StrictArgs> {
        private static final FieldNames FIELDS = FieldNames.of("strict", "nothing", "alone");

        @Override
        public void write(WireWriter out, StrictArgs value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            STRUCTS_STRICT.write(out, value.strict());
            out.writeField(FIELDS, 1);
            STRUCTS_NOTHING.write(out, value.nothing());
            out.writeField(FIELDS, 2);
            STRUCTS_ALONE.write(out, value.alone());
        }

        @Override
        public StrictArgs read(WireReader in) {
            Structs.Strict strict = null;
            Structs.Nothing nothing = null;
            Structs.Alone alone = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                strict = STRUCTS_STRICT.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                nothing = STRUCTS_NOTHING.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                alone = STRUCTS_ALONE.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> strict = STRUCTS_STRICT.read(in);
                    case 1 -> nothing = STRUCTS_NOTHING.read(in);
                    case 2 -> alone = STRUCTS_ALONE.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111);
            return new StrictArgs(requireNonNull(strict), requireNonNull(nothing), requireNonNull(alone));
        }
    }

    static final class StructsAskCodec implements PayloadCodec<Structs.Ask> {
        private static final FieldNames FIELDS = FieldNames.of("symbol", "depth", "live");

        @Override
        public void write(WireWriter out, Structs.Ask value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            out.writeString(value.symbol());
            out.writeField(FIELDS, 1);
            out.writeLong(value.depth());
            out.writeField(FIELDS, 2);
            out.writeBoolean(value.live());
        }

        @Override
        public Structs.Ask read(WireReader in) {
            String symbol = null;
            int depth = 0;
            boolean live = false;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                symbol = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                depth = in.readInt();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                live = in.readBoolean();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> symbol = in.readString();
                    case 1 -> depth = in.readInt();
                    case 2 -> live = in.readBoolean();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            if ((seen & 0b110) != 0b110) {
                Structs.Ask defaults = new Structs.Ask(requireNonNull(symbol));
                if ((seen & 0b10) == 0) {
                    depth = defaults.depth();
                }
                if ((seen & 0b100) == 0) {
                    live = defaults.live();
                }
            }
            return new Structs.Ask(requireNonNull(symbol), depth, live);
        }
    }

    static final class StructsLeanCodec implements PayloadCodec<Structs.Lean> {
        private static final FieldNames FIELDS = FieldNames.of("defaults", "seen");

        @Override
        public void write(WireWriter out, Structs.Lean value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeString(value.defaults());
            out.writeField(FIELDS, 1);
            STRING_LIST.write(out, value.seen());
        }

        @Override
        public Structs.Lean read(WireReader in) {
            String defaults = null;
            List<String> seen = null;
            long seen_ = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                defaults = in.readString();
                seen_ |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                seen = STRING_LIST.read(in);
                seen_ |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> defaults = in.readString();
                    case 1 -> seen = STRING_LIST.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen_ |= 1L << field;
            }
            in.requireFields(FIELDS, seen_, 0b1);
            if ((seen_ & 0b10) != 0b10) {
                Structs.Lean defaults_ = new Structs.Lean(requireNonNull(defaults));
                seen = defaults_.seen();
            }
            return new Structs.Lean(requireNonNull(defaults), requireNonNull(seen));
        }
    }

    static final class StructsSparseCodec implements PayloadCodec<Structs.Sparse> {
        private static final FieldNames FIELDS = FieldNames.of("name", "size", "ratio", "bytes", "parts", "note");

        @Override
        public void write(WireWriter out, Structs.Sparse value) {
            Structs.Sparse defaults = new Structs.Sparse(value.name(), value.note());
            boolean size = value.size() != defaults.size();
            boolean ratio = Double.compare(value.ratio(), defaults.ratio()) != 0;
            boolean bytes = !Arrays.equals(value.bytes(), defaults.bytes());
            boolean parts = !value.parts().equals(defaults.parts());
            boolean note = value.note().isPresent();
            out.writeMapHeader(
                    1 + (size ? 1 : 0) + (ratio ? 1 : 0) + (bytes ? 1 : 0) + (parts ? 1 : 0) + (note ? 1 : 0));
            out.writeField(FIELDS, 0);
            out.writeString(value.name());
            if (size) {
                out.writeField(FIELDS, 1);
                out.writeLong(value.size());
            }
            if (ratio) {
                out.writeField(FIELDS, 2);
                out.writeDouble(value.ratio());
            }
            if (bytes) {
                out.writeField(FIELDS, 3);
                out.writeBinary(value.bytes());
            }
            if (parts) {
                out.writeField(FIELDS, 4);
                INT_LIST.write(out, value.parts());
            }
            if (note) {
                out.writeField(FIELDS, 5);
                STRING_OPTIONAL.write(out, value.note());
            }
        }

        @Override
        public Structs.Sparse read(WireReader in) {
            String name = null;
            int size = 0;
            double ratio = 0;
            byte[] bytes = null;
            List<Integer> parts = null;
            Optional<String> note = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                name = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                size = in.readInt();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                ratio = in.readDouble();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                bytes = in.readBinary();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                parts = INT_LIST.read(in);
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                note = STRING_OPTIONAL.read(in);
                seen |= 0b100000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> name = in.readString();
                    case 1 -> size = in.readInt();
                    case 2 -> ratio = in.readDouble();
                    case 3 -> bytes = in.readBinary();
                    case 4 -> parts = INT_LIST.read(in);
                    case 5 -> note = STRING_OPTIONAL.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            if ((seen & 0b11110) != 0b11110) {
                Structs.Sparse defaults = new Structs.Sparse(requireNonNull(name), note);
                if ((seen & 0b10) == 0) {
                    size = defaults.size();
                }
                if ((seen & 0b100) == 0) {
                    ratio = defaults.ratio();
                }
                if ((seen & 0b1000) == 0) {
                    bytes = defaults.bytes();
                }
                if ((seen & 0b10000) == 0) {
                    parts = defaults.parts();
                }
            }
            return new Structs.Sparse(
                    requireNonNull(name), size, ratio, requireNonNull(bytes), requireNonNull(parts), note);
        }
    }

    static final class StructsPointCodec implements PayloadCodec<Structs.Point> {
        @Override
        public void write(WireWriter out, Structs.Point value) {
            out.writeArrayHeader(4);
            out.writeLong(value.x());
            out.writeLong(value.y());
            STRING_OPTIONAL.write(out, value.label());
            out.writeLong(value.z());
        }

        @Override
        public Structs.Point read(WireReader in) {
            int size = in.readArrayHeader(2);
            int x = in.readInt();
            int y = in.readInt();
            Optional<String> label = Optional.empty();
            int z = 0;
            if (size > 2) {
                label = STRING_OPTIONAL.read(in);
            }
            if (size > 3) {
                z = in.readInt();
            }
            if (size <= 3) {
                Structs.Point defaults = new Structs.Point(x, y, label);
                z = defaults.z();
            }
            in.skip(size - 4);
            return new Structs.Point(x, y, label, z);
        }
    }

    static final class StructsExactCodec implements PayloadCodec<Structs.Exact> {
        @Override
        public void write(WireWriter out, Structs.Exact value) {
            out.writeArrayHeader(2);
            out.writeLong(value.x());
            out.writeString(value.y());
        }

        @Override
        public Structs.Exact read(WireReader in) {
            in.readArrayHeader(2, 2);
            int x = in.readInt();
            String y = in.readString();
            return new Structs.Exact(x, y);
        }
    }

    static final class StructsFlaggedCodec implements PayloadCodec<Structs.Flagged> {
        private static final Tags TAG = Tags.first("flag");

        @Override
        public void write(WireWriter out, Structs.Flagged value) {
            out.enter();
            out.writeArrayHeader(4);
            TAG.write(out, 0);
            out.writeLong(value.x());
            STRING_OPTIONAL.write(out, value.y());
            STRUCTS_FLAGGED_LIST.write(out, value.next());
            out.leave();
        }

        @Override
        public Structs.Flagged read(WireReader in) {
            in.enter();
            int size = in.readArrayHeader(2, 4);
            TAG.read(in);
            int x = in.readInt();
            Optional<String> y = Optional.empty();
            List<Structs.Flagged> next = null;
            if (size > 2) {
                y = STRING_OPTIONAL.read(in);
            }
            if (size > 3) {
                next = STRUCTS_FLAGGED_LIST.read(in);
            }
            if (size <= 3) {
                Structs.Flagged defaults = new Structs.Flagged(x);
                if (size <= 2) {
                    y = defaults.y();
                }
                next = defaults.next();
            }
            in.leave();
            return new Structs.Flagged(x, y, requireNonNull(next));
        }
    }

    static final class StructsOrderBuyCodec implements PayloadCodec<Structs.Order.Buy> {
        private static final Tags TAG = Tags.first(1);

        @Override
        public void write(WireWriter out, Structs.Order.Buy value) {
            out.writeArrayHeader(2);
            TAG.write(out, 0);
            out.writeLong(value.amount());
        }

        @Override
        public Structs.Order.Buy read(WireReader in) {
            int size = in.readArrayHeader(2);
            TAG.read(in);
            int amount = in.readInt();
            in.skip(size - 2);
            return new Structs.Order.Buy(amount);
        }
    }

    static final class StructsOrderSellCodec implements PayloadCodec<Structs.Order.Sell> {
        private static final Tags TAG = Tags.first(2);

        @Override
        public void write(WireWriter out, Structs.Order.Sell value) {
            out.writeArrayHeader(3);
            TAG.write(out, 0);
            out.writeLong(value.amount());
            out.writeDouble(value.limit());
        }

        @Override
        public Structs.Order.Sell read(WireReader in) {
            int size = in.readArrayHeader(3);
            TAG.read(in);
            int amount = in.readInt();
            double limit = in.readDouble();
            in.skip(size - 3);
            return new Structs.Order.Sell(amount, limit);
        }
    }

    static final class StructsOrderCodec implements PayloadCodec<Structs.Order> {
        private static final Tags TAGS = Tags.first(1, 2);

        @Override
        public void write(WireWriter out, Structs.Order value) {
            switch (value) {
                case Structs.Order.Buy buy -> STRUCTS_ORDER_BUY.write(out, buy);
                case Structs.Order.Sell sell -> STRUCTS_ORDER_SELL.write(out, sell);
            }
        }

        @Override
        public Structs.Order read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> STRUCTS_ORDER_BUY.read(in);
                case 1 -> STRUCTS_ORDER_SELL.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Structs.Order> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Structs.Order.Buy.class, STRUCTS_ORDER_BUY)
                    .with(Structs.Order.Sell.class, STRUCTS_ORDER_SELL)
                    .limitedTo(type);
        }
    }

    static final class StructsEventPriceChangedCodec implements PayloadCodec<Structs.Event.PriceChanged> {
        private static final FieldNames FIELDS = FieldNames.of("kind", "last_price", "vol");
        private static final Tags TAG = Tags.in("kind", "price");

        @Override
        public void write(WireWriter out, Structs.Event.PriceChanged value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeDouble(value.lastPrice());
            out.writeField(FIELDS, 2);
            out.writeLong(value.volume());
        }

        @Override
        public Structs.Event.PriceChanged read(WireReader in) {
            double lastPrice = 0;
            long volume = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                lastPrice = in.readDouble();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                volume = in.readLong();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> lastPrice = in.readDouble();
                    case 2 -> volume = in.readLong();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Structs.Event.PriceChanged(lastPrice, volume);
        }
    }

    static final class StructsEventHaltedCodec implements PayloadCodec<Structs.Event.Halted> {
        private static final FieldNames FIELDS = FieldNames.of("kind", "halt_reason");
        private static final Tags TAG = Tags.in("kind", "Halted");

        @Override
        public void write(WireWriter out, Structs.Event.Halted value) {
            boolean haltReason = value.haltReason().isPresent();
            out.writeMapHeader(1 + (haltReason ? 1 : 0));
            TAG.write(out, 0);
            if (haltReason) {
                out.writeField(FIELDS, 1);
                STRING_OPTIONAL.write(out, value.haltReason());
            }
        }

        @Override
        public Structs.Event.Halted read(WireReader in) {
            Optional<String> haltReason = Optional.empty();
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                haltReason = STRING_OPTIONAL.read(in);
                left--;
            }
            for (; left > 0; left--) {
                switch (in.readField(FIELDS)) {
                    case 0 -> TAG.read(in);
                    case 1 -> haltReason = STRING_OPTIONAL.read(in);
                    default -> in.skip();
                }
            }
            return new Structs.Event.Halted(haltReason);
        }
    }

    static final class StructsEventOpenedCodec implements PayloadCodec<Structs.Event.Opened> {
        private static final FieldNames FIELDS = FieldNames.of("kind");
        private static final Tags TAG = Tags.in("kind", "Opened");

        @Override
        public void write(WireWriter out, Structs.Event.Opened value) {
            out.writeMapHeader(1);
            TAG.write(out, 0);
        }

        @Override
        public Structs.Event.Opened read(WireReader in) {
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) == 0) {
                    TAG.read(in);
                } else {
                    in.skip();
                }
            }
            return new Structs.Event.Opened();
        }
    }

    static final class StructsEventCodec implements PayloadCodec<Structs.Event> {
        private static final Tags TAGS = Tags.in("kind", "price", "Halted", "Opened");

        @Override
        public void write(WireWriter out, Structs.Event value) {
            switch (value) {
                case Structs.Event.PriceChanged priceChanged -> STRUCTS_EVENT_PRICE_CHANGED.write(out, priceChanged);
                case Structs.Event.Halted halted -> STRUCTS_EVENT_HALTED.write(out, halted);
                case Structs.Event.Opened opened -> STRUCTS_EVENT_OPENED.write(out, opened);
            }
        }

        @Override
        public Structs.Event read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> STRUCTS_EVENT_PRICE_CHANGED.read(in);
                case 1 -> STRUCTS_EVENT_HALTED.read(in);
                case 2 -> STRUCTS_EVENT_OPENED.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Structs.Event> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Structs.Event.PriceChanged.class, STRUCTS_EVENT_PRICE_CHANGED)
                    .with(Structs.Event.Halted.class, STRUCTS_EVENT_HALTED)
                    .with(Structs.Event.Opened.class, STRUCTS_EVENT_OPENED)
                    .limitedTo(type);
        }
    }

    static final class StructsRenamedCodec implements PayloadCodec<Structs.Renamed> {
        private static final FieldNames FIELDS = FieldNames.of("LastPrice", "HttpPort", "LastSeen");

        @Override
        public void write(WireWriter out, Structs.Renamed value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            out.writeLong(value.lastPrice());
            out.writeField(FIELDS, 1);
            out.writeLong(value.httpPort());
            out.writeField(FIELDS, 2);
            out.writeLong(value.last_seen());
        }

        @Override
        public Structs.Renamed read(WireReader in) {
            int lastPrice = 0;
            int httpPort = 0;
            int last_seen = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                lastPrice = in.readInt();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                httpPort = in.readInt();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                last_seen = in.readInt();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> lastPrice = in.readInt();
                    case 1 -> httpPort = in.readInt();
                    case 2 -> last_seen = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111);
            return new Structs.Renamed(lastPrice, httpPort, last_seen);
        }
    }

    static final class StructsKebabCodec implements PayloadCodec<Structs.Kebab> {
        private static final FieldNames FIELDS = FieldNames.of("last-price", "http-port");

        @Override
        public void write(WireWriter out, Structs.Kebab value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeLong(value.lastPrice());
            out.writeField(FIELDS, 1);
            out.writeLong(value.HTTPPort());
        }

        @Override
        public Structs.Kebab read(WireReader in) {
            int lastPrice = 0;
            int HTTPPort = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                lastPrice = in.readInt();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                HTTPPort = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> lastPrice = in.readInt();
                    case 1 -> HTTPPort = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Structs.Kebab(lastPrice, HTTPPort);
        }
    }

    static final class StructsStrictCodec implements PayloadCodec<Structs.Strict> {
        private static final FieldNames FIELDS = FieldNames.of("only");

        @Override
        public void write(WireWriter out, Structs.Strict value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeLong(value.only());
        }

        @Override
        public Structs.Strict read(WireReader in) {
            int only = 0;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                only = in.readInt();
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new Structs.Strict(only);
        }
    }

    static final class StructsNothingCodec implements PayloadCodec<Structs.Nothing> {
        private static final FieldNames FIELDS = FieldNames.of();

        @Override
        public void write(WireWriter out, Structs.Nothing value) {
            out.writeMapHeader(0);
        }

        @Override
        public Structs.Nothing read(WireReader in) {
            if (in.readMapHeader() > 0) {
                in.readField(FIELDS);
                throw in.unexpectedField();
            }
            return new Structs.Nothing();
        }
    }

    static final class StructsAloneCodec implements PayloadCodec<Structs.Alone> {
        private static final FieldNames FIELDS = FieldNames.of("type", "x");
        private static final Tags TAG = Tags.in("type", "Alone");

        @Override
        public void write(WireWriter out, Structs.Alone value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeLong(value.x());
        }

        @Override
        public Structs.Alone read(WireReader in) {
            int x = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                x = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> x = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Structs.Alone(x);
        }
    }
}

package acme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.annotation.GeneratedByTractor;
import tractor.codec.Codecs;
import tractor.codec.FieldNames;
import tractor.codec.Members;
import tractor.codec.PayloadCodec;
import tractor.codec.Tags;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;
import tractor.rpc.ContextMethod;
import tractor.rpc.NoArgs;
import tractor.rpc.RpcMethod;
import tractor.rpc.StreamMethod;

/** Arguments, endpoints and payload codecs of {@link Quotes}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class QuotesPayloads {
    static final String NAMESPACE = "acme.Quotes";

    static final long FINGERPRINT = 0xe6517512bb5032a1L;

    static final PayloadCodec<Tick> TICK = new TickCodec();
    static final PayloadCodec<Feed.Opened> FEED_OPENED = new FeedOpenedCodec();
    static final PayloadCodec<Feed.Ask> FEED_ASK = new FeedAskCodec();
    static final PayloadCodec<Feed.Tick> FEED_TICK = new FeedTickCodec();
    static final PayloadCodec<Feed.Summary> FEED_SUMMARY = new FeedSummaryCodec();
    static final PayloadCodec<Feed> FEED = new FeedCodec();

    static final RpcMethod<LatestArgs, Double> LATEST =
            RpcMethod.of(NAMESPACE, "latest", new LatestArgsCodec(), Codecs.DOUBLE)
                    .declaring(UnknownSymbol.class, UnknownSymbol::new);
    static final StreamMethod<HistoryArgs, Tick> HISTORY =
            StreamMethod.of(NAMESPACE, "history", new HistoryArgsCodec(), TICK);
    static final RpcMethod<NoArgs, @Nullable Void> PING = RpcMethod.of(NAMESPACE, "ping", NoArgs.CODEC, Codecs.NIL);
    static final ContextMethod<WatchArgs, Feed.Opened, Feed.Ask, Feed.Tick, Feed.Summary> WATCH =
            ContextMethod.of(NAMESPACE, "watch", new WatchArgsCodec(), FEED_OPENED, FEED_ASK, FEED_TICK, FEED_SUMMARY);

    private QuotesPayloads() {}

    record LatestArgs(String symbol) {}

    static final class LatestArgsCodec implements PayloadCodec<LatestArgs> {
        private static final FieldNames FIELDS = FieldNames.of("symbol");

        @Override
        public void write(WireWriter out, LatestArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.symbol());
        }

        @Override
        public LatestArgs read(WireReader in) {
            String symbol = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                symbol = in.readString();
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new LatestArgs(requireNonNull(symbol));
        }
    }

    record HistoryArgs(String symbol, int days) {}

    static final class HistoryArgsCodec implements PayloadCodec<HistoryArgs> {
        private static final FieldNames FIELDS = FieldNames.of("symbol", "days");

        @Override
        public void write(WireWriter out, HistoryArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeString(value.symbol());
            out.writeField(FIELDS, 1);
            out.writeLong(value.days());
        }

        @Override
        public HistoryArgs read(WireReader in) {
            String symbol = null;
            int days = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                symbol = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                days = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> symbol = in.readString();
                    case 1 -> days = in.readInt();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new HistoryArgs(requireNonNull(symbol), days);
        }
    }

    record WatchArgs(String symbol) {}

    static final class WatchArgsCodec implements PayloadCodec<WatchArgs> {
        private static final FieldNames FIELDS = FieldNames.of("symbol");

        @Override
        public void write(WireWriter out, WatchArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.symbol());
        }

        @Override
        public WatchArgs read(WireReader in) {
            String symbol = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                symbol = in.readString();
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new WatchArgs(requireNonNull(symbol));
        }
    }

    static final class TickCodec implements PayloadCodec<Tick> {
        private static final FieldNames FIELDS = FieldNames.of("symbol", "price", "at");

        @Override
        public void write(WireWriter out, Tick value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            out.writeString(value.symbol());
            out.writeField(FIELDS, 1);
            out.writeDouble(value.price());
            out.writeField(FIELDS, 2);
            out.writeInstant(value.at());
        }

        @Override
        public Tick read(WireReader in) {
            String symbol = null;
            double price = 0;
            Instant at = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                symbol = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                price = in.readDouble();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                at = in.readInstant();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> symbol = in.readString();
                    case 1 -> price = in.readDouble();
                    case 2 -> at = in.readInstant();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111);
            return new Tick(requireNonNull(symbol), price, requireNonNull(at));
        }
    }

    static final class FeedOpenedCodec implements PayloadCodec<Feed.Opened> {
        private static final FieldNames FIELDS = FieldNames.of("type", "symbol");
        private static final Tags TAG = Tags.in("type", "Opened");

        @Override
        public void write(WireWriter out, Feed.Opened value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeString(value.symbol());
        }

        @Override
        public Feed.Opened read(WireReader in) {
            String symbol = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                symbol = in.readString();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> symbol = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Feed.Opened(requireNonNull(symbol));
        }
    }

    static final class FeedAskCodec implements PayloadCodec<Feed.Ask> {
        private static final FieldNames FIELDS = FieldNames.of("type", "depth");
        private static final Tags TAG = Tags.in("type", "Ask");

        @Override
        public void write(WireWriter out, Feed.Ask value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeLong(value.depth());
        }

        @Override
        public Feed.Ask read(WireReader in) {
            int depth = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                depth = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> depth = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Feed.Ask(depth);
        }
    }

    static final class FeedTickCodec implements PayloadCodec<Feed.Tick> {
        private static final FieldNames FIELDS = FieldNames.of("type", "price", "at");
        private static final Tags TAG = Tags.in("type", "Tick");

        @Override
        public void write(WireWriter out, Feed.Tick value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeDouble(value.price());
            out.writeField(FIELDS, 2);
            out.writeInstant(value.at());
        }

        @Override
        public Feed.Tick read(WireReader in) {
            double price = 0;
            Instant at = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                price = in.readDouble();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                at = in.readInstant();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> price = in.readDouble();
                    case 2 -> at = in.readInstant();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Feed.Tick(price, requireNonNull(at));
        }
    }

    static final class FeedSummaryCodec implements PayloadCodec<Feed.Summary> {
        private static final FieldNames FIELDS = FieldNames.of("type", "ticks");
        private static final Tags TAG = Tags.in("type", "Summary");

        @Override
        public void write(WireWriter out, Feed.Summary value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeLong(value.ticks());
        }

        @Override
        public Feed.Summary read(WireReader in) {
            long ticks = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                ticks = in.readLong();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> ticks = in.readLong();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Feed.Summary(ticks);
        }
    }

    static final class FeedCodec implements PayloadCodec<Feed> {
        private static final Tags TAGS = Tags.in("type", "Opened", "Ask", "Tick", "Summary");

        @Override
        public void write(WireWriter out, Feed value) {
            switch (value) {
                case Feed.Opened opened -> FEED_OPENED.write(out, opened);
                case Feed.Ask ask -> FEED_ASK.write(out, ask);
                case Feed.Tick tick -> FEED_TICK.write(out, tick);
                case Feed.Summary summary -> FEED_SUMMARY.write(out, summary);
            }
        }

        @Override
        public Feed read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> FEED_OPENED.read(in);
                case 1 -> FEED_ASK.read(in);
                case 2 -> FEED_TICK.read(in);
                case 3 -> FEED_SUMMARY.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Feed> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Feed.Opened.class, FEED_OPENED)
                    .with(Feed.Ask.class, FEED_ASK)
                    .with(Feed.Tick.class, FEED_TICK)
                    .with(Feed.Summary.class, FEED_SUMMARY)
                    .limitedTo(type);
        }
    }
}

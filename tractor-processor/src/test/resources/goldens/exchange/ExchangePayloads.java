package acme.exchange;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** Arguments, endpoints and payload codecs of {@link Exchange}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class ExchangePayloads {
    static final String NAMESPACE = "exchange";

    static final long FINGERPRINT = 0x61e86160b0a24367L;

    static final PayloadCodec<Symbol> SYMBOL = new SymbolCodec();
    static final PayloadCodec<Side> SIDE = Codecs.enumOf(Side.class);
    static final PayloadCodec<Instrument> INSTRUMENT = new InstrumentCodec();
    static final PayloadCodec<Quote> QUOTE = new QuoteCodec();
    static final PayloadCodec<Account> ACCOUNT = new AccountCodec();
    static final PayloadCodec<Order> ORDER = new OrderCodec();
    static final PayloadCodec<OrderId> ORDER_ID = new OrderIdCodec();
    static final PayloadCodec<Receipt> RECEIPT = new ReceiptCodec();
    static final PayloadCodec<Trade> TRADE = new TradeCodec();
    static final PayloadCodec<Level> LEVEL = new LevelCodec();
    static final PayloadCodec<Market.Depth> MARKET_DEPTH = new MarketDepthCodec();
    static final PayloadCodec<Market.Opened> MARKET_OPENED = new MarketOpenedCodec();
    static final PayloadCodec<Market.Ask> MARKET_ASK = new MarketAskCodec();
    static final PayloadCodec<Market.Traded> MARKET_TRADED = new MarketTradedCodec();
    static final PayloadCodec<Market.Phase> MARKET_PHASE = Codecs.enumOf(Market.Phase.class);
    static final PayloadCodec<Market.Update> MARKET_UPDATE = new MarketUpdateCodec();
    static final PayloadCodec<Market.Summary> MARKET_SUMMARY = new MarketSummaryCodec();
    static final PayloadCodec<Market> MARKET = new MarketCodec();
    static final PayloadCodec<Fills.Filled> FILLS_FILLED = new FillsFilledCodec();
    static final PayloadCodec<Fills.Expired> FILLS_EXPIRED = new FillsExpiredCodec();
    static final PayloadCodec<Fills> FILLS = new FillsCodec();
    static final PayloadCodec<Auction.Bid> AUCTION_BID = new AuctionBidCodec();
    static final PayloadCodec<Auction.Withdrawn> AUCTION_WITHDRAWN = new AuctionWithdrawnCodec();
    static final PayloadCodec<Auction> AUCTION = new AuctionCodec();
    static final PayloadCodec<Set<Side>> SIDE_SET = Codecs.set(SIDE);
    static final PayloadCodec<Optional<BigDecimal>> BIG_DECIMAL_OPTIONAL = Codecs.optional(Codecs.BIG_DECIMAL);
    static final PayloadCodec<List<Level>> LEVEL_LIST = Codecs.list(LEVEL);
    static final PayloadCodec<List<Instrument>> INSTRUMENT_LIST = Codecs.list(INSTRUMENT);
    static final PayloadCodec<Optional<Quote>> QUOTE_OPTIONAL = Codecs.optional(QUOTE);
    static final PayloadCodec<Map<Side, Long>> SIDE_TO_LONG_MAP = Codecs.map(SIDE, Codecs.LONG);

    static final RpcMethod<NoArgs, List<Instrument>> INSTRUMENTS =
            RpcMethod.of(NAMESPACE, "instruments", NoArgs.CODEC, INSTRUMENT_LIST);
    static final RpcMethod<LatestArgs, Optional<Quote>> LATEST =
            RpcMethod.of(NAMESPACE, "latest", new LatestArgsCodec(), QUOTE_OPTIONAL)
                    .declaring(UnknownSymbol.class, UnknownSymbol::new);
    static final RpcMethod<PlaceArgs, Receipt> PLACE = RpcMethod.of(NAMESPACE, "place", new PlaceArgsCodec(), RECEIPT)
            .declaring(UnknownSymbol.class, UnknownSymbol::new)
            .declaring(OrderRefused.class, OrderRefused::new);
    static final RpcMethod<CancelArgs, @Nullable Void> CANCEL =
            RpcMethod.of(NAMESPACE, "cancel", new CancelArgsCodec(), Codecs.NIL);
    static final StreamMethod<TradesArgs, Trade> TRADES =
            StreamMethod.of(NAMESPACE, "trades", new TradesArgsCodec(), TRADE);
    static final ContextMethod<WatchArgs, Market.Opened, Market.Ask, Market.Update, Market.Summary> WATCH =
            ContextMethod.of(NAMESPACE, "watch", new WatchArgsCodec(), MARKET_OPENED, MARKET_ASK, MARKET_UPDATE,
                    MARKET_SUMMARY)
                    .declaring(UnknownSymbol.class, UnknownSymbol::new);
    static final ContextMethod<FillsArgs, @Nullable Void, @Nullable Void, Fills, @Nullable Void> FILLS_METHOD =
            ContextMethod.of(NAMESPACE, "fills", new FillsArgsCodec(), Codecs.NIL, Codecs.NIL, FILLS, Codecs.NIL);
    static final ContextMethod<AuctionArgs, @Nullable Void, Auction, Auction, Long> AUCTION_METHOD =
            ContextMethod.of(NAMESPACE, "auction", new AuctionArgsCodec(), Codecs.NIL, AUCTION, AUCTION, Codecs.LONG);

    private ExchangePayloads() {}

    record LatestArgs(Symbol symbol) {}

    static final class LatestArgsCodec implements PayloadCodec<LatestArgs> {
        private static final FieldNames FIELDS = FieldNames.of("symbol");

        @Override
        public void write(WireWriter out, LatestArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            SYMBOL.write(out, value.symbol());
        }

        @Override
        public LatestArgs read(WireReader in) {
            Symbol symbol = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                symbol = SYMBOL.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new LatestArgs(requireNonNull(symbol));
        }
    }

    record PlaceArgs(Order order) {}

    static final class PlaceArgsCodec implements PayloadCodec<PlaceArgs> {
        private static final FieldNames FIELDS = FieldNames.of("order");

        @Override
        public void write(WireWriter out, PlaceArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            ORDER.write(out, value.order());
        }

        @Override
        public PlaceArgs read(WireReader in) {
            Order order = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                order = ORDER.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new PlaceArgs(requireNonNull(order));
        }
    }

    record CancelArgs(OrderId order) {}

    static final class CancelArgsCodec implements PayloadCodec<CancelArgs> {
        private static final FieldNames FIELDS = FieldNames.of("order");

        @Override
        public void write(WireWriter out, CancelArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            ORDER_ID.write(out, value.order());
        }

        @Override
        public CancelArgs read(WireReader in) {
            OrderId order = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                order = ORDER_ID.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new CancelArgs(requireNonNull(order));
        }
    }

    record TradesArgs(Symbol symbol, Instant since) {}

    static final class TradesArgsCodec implements PayloadCodec<TradesArgs> {
        private static final FieldNames FIELDS = FieldNames.of("symbol", "since");

        @Override
        public void write(WireWriter out, TradesArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            SYMBOL.write(out, value.symbol());
            out.writeField(FIELDS, 1);
            out.writeInstant(value.since());
        }

        @Override
        public TradesArgs read(WireReader in) {
            Symbol symbol = null;
            Instant since = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                symbol = SYMBOL.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                since = in.readInstant();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> symbol = SYMBOL.read(in);
                    case 1 -> since = in.readInstant();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new TradesArgs(requireNonNull(symbol), requireNonNull(since));
        }
    }

    record WatchArgs(Symbol symbol) {}

    static final class WatchArgsCodec implements PayloadCodec<WatchArgs> {
        private static final FieldNames FIELDS = FieldNames.of("symbol");

        @Override
        public void write(WireWriter out, WatchArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            SYMBOL.write(out, value.symbol());
        }

        @Override
        public WatchArgs read(WireReader in) {
            Symbol symbol = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                symbol = SYMBOL.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new WatchArgs(requireNonNull(symbol));
        }
    }

    record FillsArgs(Account account) {}

    static final class FillsArgsCodec implements PayloadCodec<FillsArgs> {
        private static final FieldNames FIELDS = FieldNames.of("account");

        @Override
        public void write(WireWriter out, FillsArgs value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            ACCOUNT.write(out, value.account());
        }

        @Override
        public FillsArgs read(WireReader in) {
            Account account = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) != 0) {
                    throw in.unexpectedField();
                }
                account = ACCOUNT.read(in);
                seen = 1;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new FillsArgs(requireNonNull(account));
        }
    }

    record AuctionArgs(Symbol symbol, Map<Side, Long> limits) {}

    static final class AuctionArgsCodec implements PayloadCodec<AuctionArgs> {
        private static final FieldNames FIELDS = FieldNames.of("symbol", "limits");

        @Override
        public void write(WireWriter out, AuctionArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            SYMBOL.write(out, value.symbol());
            out.writeField(FIELDS, 1);
            SIDE_TO_LONG_MAP.write(out, value.limits());
        }

        @Override
        public AuctionArgs read(WireReader in) {
            Symbol symbol = null;
            Map<Side, Long> limits = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                symbol = SYMBOL.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                limits = SIDE_TO_LONG_MAP.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> symbol = SYMBOL.read(in);
                    case 1 -> limits = SIDE_TO_LONG_MAP.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new AuctionArgs(requireNonNull(symbol), requireNonNull(limits));
        }
    }

    static final class SymbolCodec implements PayloadCodec<Symbol> {
        private static final FieldNames FIELDS = FieldNames.of("text");

        @Override
        public void write(WireWriter out, Symbol value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            out.writeString(value.text());
        }

        @Override
        public Symbol read(WireReader in) {
            String text = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> text = in.readString();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new Symbol(requireNonNull(text));
        }
    }

    static final class InstrumentCodec implements PayloadCodec<Instrument> {
        private static final FieldNames FIELDS = FieldNames.of("symbol", "tickSize", "sides");

        @Override
        public void write(WireWriter out, Instrument value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            SYMBOL.write(out, value.symbol());
            out.writeField(FIELDS, 1);
            Codecs.BIG_DECIMAL.write(out, value.tickSize());
            out.writeField(FIELDS, 2);
            SIDE_SET.write(out, value.sides());
        }

        @Override
        public Instrument read(WireReader in) {
            Symbol symbol = null;
            BigDecimal tickSize = null;
            Set<Side> sides = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                symbol = SYMBOL.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                tickSize = Codecs.BIG_DECIMAL.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                sides = SIDE_SET.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> symbol = SYMBOL.read(in);
                    case 1 -> tickSize = Codecs.BIG_DECIMAL.read(in);
                    case 2 -> sides = SIDE_SET.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111);
            return new Instrument(requireNonNull(symbol), requireNonNull(tickSize), requireNonNull(sides));
        }
    }

    static final class QuoteCodec implements PayloadCodec<Quote> {
        private static final FieldNames FIELDS = FieldNames.of("bid", "ask", "at");

        @Override
        public void write(WireWriter out, Quote value) {
            out.writeMapHeader(3);
            out.writeField(FIELDS, 0);
            Codecs.BIG_DECIMAL.write(out, value.bid());
            out.writeField(FIELDS, 1);
            Codecs.BIG_DECIMAL.write(out, value.ask());
            out.writeField(FIELDS, 2);
            out.writeInstant(value.at());
        }

        @Override
        public Quote read(WireReader in) {
            BigDecimal bid = null;
            BigDecimal ask = null;
            Instant at = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                bid = Codecs.BIG_DECIMAL.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                ask = Codecs.BIG_DECIMAL.read(in);
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
                    case 0 -> bid = Codecs.BIG_DECIMAL.read(in);
                    case 1 -> ask = Codecs.BIG_DECIMAL.read(in);
                    case 2 -> at = in.readInstant();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b111);
            return new Quote(requireNonNull(bid), requireNonNull(ask), requireNonNull(at));
        }
    }

    static final class AccountCodec implements PayloadCodec<Account> {
        private static final FieldNames FIELDS = FieldNames.of("desk", "number");

        @Override
        public void write(WireWriter out, Account value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeString(value.desk());
            out.writeField(FIELDS, 1);
            out.writeLong(value.number());
        }

        @Override
        public Account read(WireReader in) {
            String desk = null;
            int number = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                desk = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                number = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> desk = in.readString();
                    case 1 -> number = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Account(requireNonNull(desk), number);
        }
    }

    static final class OrderCodec implements PayloadCodec<Order> {
        private static final FieldNames FIELDS = FieldNames.of(
                "account", "symbol", "side", "amount", "limit", "validFor");

        @Override
        public void write(WireWriter out, Order value) {
            out.writeMapHeader(6);
            out.writeField(FIELDS, 0);
            ACCOUNT.write(out, value.account());
            out.writeField(FIELDS, 1);
            SYMBOL.write(out, value.symbol());
            out.writeField(FIELDS, 2);
            SIDE.write(out, value.side());
            out.writeField(FIELDS, 3);
            out.writeLong(value.amount());
            out.writeField(FIELDS, 4);
            BIG_DECIMAL_OPTIONAL.write(out, value.limit());
            out.writeField(FIELDS, 5);
            Codecs.DURATION.write(out, value.validFor());
        }

        @Override
        public Order read(WireReader in) {
            Account account = null;
            Symbol symbol = null;
            Side side = null;
            long amount = 0;
            Optional<BigDecimal> limit = Optional.empty();
            Duration validFor = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                account = ACCOUNT.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                symbol = SYMBOL.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                side = SIDE.read(in);
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                amount = in.readLong();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                limit = BIG_DECIMAL_OPTIONAL.read(in);
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                validFor = Codecs.DURATION.read(in);
                seen |= 0b100000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> account = ACCOUNT.read(in);
                    case 1 -> symbol = SYMBOL.read(in);
                    case 2 -> side = SIDE.read(in);
                    case 3 -> amount = in.readLong();
                    case 4 -> limit = BIG_DECIMAL_OPTIONAL.read(in);
                    case 5 -> validFor = Codecs.DURATION.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1111);
            if ((seen & 0b110000) != 0b110000) {
                Order defaults = new Order(
                        requireNonNull(account), requireNonNull(symbol), requireNonNull(side), amount);
                if ((seen & 0b10000) == 0) {
                    limit = defaults.limit();
                }
                if ((seen & 0b100000) == 0) {
                    validFor = defaults.validFor();
                }
            }
            return new Order(
                    requireNonNull(account), requireNonNull(symbol), requireNonNull(side), amount, limit,
                    requireNonNull(validFor));
        }
    }

    static final class OrderIdCodec implements PayloadCodec<OrderId> {
        private static final FieldNames FIELDS = FieldNames.of("id");

        @Override
        public void write(WireWriter out, OrderId value) {
            out.writeMapHeader(1);
            out.writeField(FIELDS, 0);
            Codecs.UUID.write(out, value.id());
        }

        @Override
        public OrderId read(WireReader in) {
            UUID id = null;
            long seen = 0;
            for (int left = in.readMapHeader(); left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> id = Codecs.UUID.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new OrderId(requireNonNull(id));
        }
    }

    static final class ReceiptCodec implements PayloadCodec<Receipt> {
        private static final FieldNames FIELDS = FieldNames.of("order", "accepted");

        @Override
        public void write(WireWriter out, Receipt value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            ORDER_ID.write(out, value.order());
            out.writeField(FIELDS, 1);
            out.writeInstant(value.accepted());
        }

        @Override
        public Receipt read(WireReader in) {
            OrderId order = null;
            Instant accepted = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                order = ORDER_ID.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                accepted = in.readInstant();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> order = ORDER_ID.read(in);
                    case 1 -> accepted = in.readInstant();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Receipt(requireNonNull(order), requireNonNull(accepted));
        }
    }

    static final class TradeCodec implements PayloadCodec<Trade> {
        @Override
        public void write(WireWriter out, Trade value) {
            out.writeArrayHeader(4);
            out.writeInstant(value.at());
            Codecs.BIG_DECIMAL.write(out, value.price());
            out.writeLong(value.amount());
            SIDE.write(out, value.taker());
        }

        @Override
        public Trade read(WireReader in) {
            int size = in.readArrayHeader(4);
            Instant at = in.readInstant();
            BigDecimal price = Codecs.BIG_DECIMAL.read(in);
            long amount = in.readLong();
            Side taker = SIDE.read(in);
            in.skip(size - 4);
            return new Trade(at, price, amount, taker);
        }
    }

    static final class LevelCodec implements PayloadCodec<Level> {
        private static final FieldNames FIELDS = FieldNames.of("price", "amount");

        @Override
        public void write(WireWriter out, Level value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            Codecs.BIG_DECIMAL.write(out, value.price());
            out.writeField(FIELDS, 1);
            out.writeLong(value.amount());
        }

        @Override
        public Level read(WireReader in) {
            BigDecimal price = null;
            long amount = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                price = Codecs.BIG_DECIMAL.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                amount = in.readLong();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> price = Codecs.BIG_DECIMAL.read(in);
                    case 1 -> amount = in.readLong();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new Level(requireNonNull(price), amount);
        }
    }

    static final class MarketDepthCodec implements PayloadCodec<Market.Depth> {
        private static final FieldNames FIELDS = FieldNames.of("type", "bids", "asks");
        private static final Tags TAG = Tags.in("type", "Depth");

        @Override
        public void write(WireWriter out, Market.Depth value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            LEVEL_LIST.write(out, value.bids());
            out.writeField(FIELDS, 2);
            LEVEL_LIST.write(out, value.asks());
        }

        @Override
        public Market.Depth read(WireReader in) {
            List<Level> bids = null;
            List<Level> asks = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                bids = LEVEL_LIST.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                asks = LEVEL_LIST.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> bids = LEVEL_LIST.read(in);
                    case 2 -> asks = LEVEL_LIST.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Market.Depth(requireNonNull(bids), requireNonNull(asks));
        }
    }

    static final class MarketOpenedCodec implements PayloadCodec<Market.Opened> {
        private static final FieldNames FIELDS = FieldNames.of("type", "instrument", "depth");
        private static final Tags TAG = Tags.in("type", "Opened");

        @Override
        public void write(WireWriter out, Market.Opened value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            INSTRUMENT.write(out, value.instrument());
            out.writeField(FIELDS, 2);
            MARKET_DEPTH.write(out, value.depth());
        }

        @Override
        public Market.Opened read(WireReader in) {
            Instrument instrument = null;
            Market.Depth depth = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                instrument = INSTRUMENT.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                depth = MARKET_DEPTH.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> instrument = INSTRUMENT.read(in);
                    case 2 -> depth = MARKET_DEPTH.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Market.Opened(requireNonNull(instrument), requireNonNull(depth));
        }
    }

    static final class MarketAskCodec implements PayloadCodec<Market.Ask> {
        private static final FieldNames FIELDS = FieldNames.of("type", "levels");
        private static final Tags TAG = Tags.in("type", "Ask");

        @Override
        public void write(WireWriter out, Market.Ask value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeLong(value.levels());
        }

        @Override
        public Market.Ask read(WireReader in) {
            int levels = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                levels = in.readInt();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> levels = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Market.Ask(levels);
        }
    }

    static final class MarketTradedCodec implements PayloadCodec<Market.Traded> {
        private static final FieldNames FIELDS = FieldNames.of("type", "trade");
        private static final Tags TAG = Tags.in("type", "Traded");

        @Override
        public void write(WireWriter out, Market.Traded value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            TRADE.write(out, value.trade());
        }

        @Override
        public Market.Traded read(WireReader in) {
            Trade trade = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                trade = TRADE.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> trade = TRADE.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Market.Traded(requireNonNull(trade));
        }
    }

    static final class MarketUpdateCodec implements PayloadCodec<Market.Update> {
        private static final Tags TAGS = Tags.in("type", "Depth", "Traded");

        @Override
        public void write(WireWriter out, Market.Update value) {
            switch (value) {
                case Market.Depth depth -> MARKET_DEPTH.write(out, depth);
                case Market.Traded traded -> MARKET_TRADED.write(out, traded);
                case Market.Phase phase -> MARKET_PHASE.write(out, phase);
            }
        }

        @Override
        public Market.Update read(WireReader in) {
            return switch (in.peekType()) {
                case "object" -> switch (TAGS.peek(in)) {
                    case 0 -> MARKET_DEPTH.read(in);
                    case 1 -> MARKET_TRADED.read(in);
                    default -> throw new AssertionError("there are no other tags");
                };
                case "str" -> MARKET_PHASE.read(in);
                default -> throw in.expected("str | object");
            };
        }

        @Override
        public <N extends Market.Update> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Market.Depth.class, MARKET_DEPTH)
                    .with(Market.Traded.class, MARKET_TRADED)
                    .with(Market.Phase.class, MARKET_PHASE)
                    .limitedTo(type);
        }
    }

    static final class MarketSummaryCodec implements PayloadCodec<Market.Summary> {
        private static final FieldNames FIELDS = FieldNames.of("type", "updates");
        private static final Tags TAG = Tags.in("type", "Summary");

        @Override
        public void write(WireWriter out, Market.Summary value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeLong(value.updates());
        }

        @Override
        public Market.Summary read(WireReader in) {
            long updates = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                updates = in.readLong();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> updates = in.readLong();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Market.Summary(updates);
        }
    }

    static final class MarketCodec implements PayloadCodec<Market> {
        private static final Tags TAGS = Tags.in("type", "Opened", "Ask", "Depth", "Traded", "Summary");

        @Override
        public void write(WireWriter out, Market value) {
            switch (value) {
                case Market.Opened opened -> MARKET_OPENED.write(out, opened);
                case Market.Ask ask -> MARKET_ASK.write(out, ask);
                case Market.Depth depth -> MARKET_DEPTH.write(out, depth);
                case Market.Traded traded -> MARKET_TRADED.write(out, traded);
                case Market.Phase phase -> MARKET_PHASE.write(out, phase);
                case Market.Summary summary -> MARKET_SUMMARY.write(out, summary);
            }
        }

        @Override
        public Market read(WireReader in) {
            return switch (in.peekType()) {
                case "object" -> switch (TAGS.peek(in)) {
                    case 0 -> MARKET_OPENED.read(in);
                    case 1 -> MARKET_ASK.read(in);
                    case 2 -> MARKET_DEPTH.read(in);
                    case 3 -> MARKET_TRADED.read(in);
                    case 4 -> MARKET_SUMMARY.read(in);
                    default -> throw new AssertionError("there are no other tags");
                };
                case "str" -> MARKET_PHASE.read(in);
                default -> throw in.expected("str | object");
            };
        }

        @Override
        public <N extends Market> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Market.Opened.class, MARKET_OPENED)
                    .with(Market.Ask.class, MARKET_ASK)
                    .with(Market.Update.class, MARKET_UPDATE)
                    .with(Market.Depth.class, MARKET_DEPTH)
                    .with(Market.Traded.class, MARKET_TRADED)
                    .with(Market.Phase.class, MARKET_PHASE)
                    .with(Market.Summary.class, MARKET_SUMMARY)
                    .limitedTo(type);
        }
    }

    static final class FillsFilledCodec implements PayloadCodec<Fills.Filled> {
        private static final FieldNames FIELDS = FieldNames.of("kind", "order_id", "trade");
        private static final Tags TAG = Tags.in("kind", "Filled");

        @Override
        public void write(WireWriter out, Fills.Filled value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            ORDER_ID.write(out, value.orderId());
            out.writeField(FIELDS, 2);
            TRADE.write(out, value.trade());
        }

        @Override
        public Fills.Filled read(WireReader in) {
            OrderId orderId = null;
            Trade trade = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                orderId = ORDER_ID.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                trade = TRADE.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> orderId = ORDER_ID.read(in);
                    case 2 -> trade = TRADE.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Fills.Filled(requireNonNull(orderId), requireNonNull(trade));
        }
    }

    static final class FillsExpiredCodec implements PayloadCodec<Fills.Expired> {
        private static final FieldNames FIELDS = FieldNames.of("kind", "order_id");
        private static final Tags TAG = Tags.in("kind", "Expired");

        @Override
        public void write(WireWriter out, Fills.Expired value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            ORDER_ID.write(out, value.orderId());
        }

        @Override
        public Fills.Expired read(WireReader in) {
            OrderId orderId = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                orderId = ORDER_ID.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> orderId = ORDER_ID.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Fills.Expired(requireNonNull(orderId));
        }
    }

    static final class FillsCodec implements PayloadCodec<Fills> {
        private static final Tags TAGS = Tags.in("kind", "Filled", "Expired");

        @Override
        public void write(WireWriter out, Fills value) {
            switch (value) {
                case Fills.Filled filled -> FILLS_FILLED.write(out, filled);
                case Fills.Expired expired -> FILLS_EXPIRED.write(out, expired);
            }
        }

        @Override
        public Fills read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> FILLS_FILLED.read(in);
                case 1 -> FILLS_EXPIRED.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Fills> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Fills.Filled.class, FILLS_FILLED)
                    .with(Fills.Expired.class, FILLS_EXPIRED)
                    .limitedTo(type);
        }
    }

    static final class AuctionBidCodec implements PayloadCodec<Auction.Bid> {
        private static final FieldNames FIELDS = FieldNames.of("type", "account", "price");
        private static final Tags TAG = Tags.in("type", "Bid");

        @Override
        public void write(WireWriter out, Auction.Bid value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            ACCOUNT.write(out, value.account());
            out.writeField(FIELDS, 2);
            Codecs.BIG_DECIMAL.write(out, value.price());
        }

        @Override
        public Auction.Bid read(WireReader in) {
            Account account = null;
            BigDecimal price = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                account = ACCOUNT.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                price = Codecs.BIG_DECIMAL.read(in);
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> account = ACCOUNT.read(in);
                    case 2 -> price = Codecs.BIG_DECIMAL.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Auction.Bid(requireNonNull(account), requireNonNull(price));
        }
    }

    static final class AuctionWithdrawnCodec implements PayloadCodec<Auction.Withdrawn> {
        private static final FieldNames FIELDS = FieldNames.of("type", "account");
        private static final Tags TAG = Tags.in("type", "Withdrawn");

        @Override
        public void write(WireWriter out, Auction.Withdrawn value) {
            out.writeMapHeader(2);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            ACCOUNT.write(out, value.account());
        }

        @Override
        public Auction.Withdrawn read(WireReader in) {
            Account account = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                account = ACCOUNT.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> account = ACCOUNT.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b10);
            return new Auction.Withdrawn(requireNonNull(account));
        }
    }

    static final class AuctionCodec implements PayloadCodec<Auction> {
        private static final Tags TAGS = Tags.in("type", "Bid", "Withdrawn");

        @Override
        public void write(WireWriter out, Auction value) {
            switch (value) {
                case Auction.Bid bid -> AUCTION_BID.write(out, bid);
                case Auction.Withdrawn withdrawn -> AUCTION_WITHDRAWN.write(out, withdrawn);
            }
        }

        @Override
        public Auction read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> AUCTION_BID.read(in);
                case 1 -> AUCTION_WITHDRAWN.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Auction> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Auction.Bid.class, AUCTION_BID)
                    .with(Auction.Withdrawn.class, AUCTION_WITHDRAWN)
                    .limitedTo(type);
        }
    }
}

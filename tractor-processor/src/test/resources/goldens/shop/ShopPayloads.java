package acme.shop;

import static java.util.Objects.requireNonNull;

import acme.shop.model.Article;
import acme.shop.model.Order;
import acme.shop.model.Payment;
import acme.shop.model.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tractor.rpc.RpcMethod;
import tractor.rpc.StreamMethod;

/** Arguments, endpoints and payload codecs of {@link Shop}. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class ShopPayloads {
    static final String NAMESPACE = "shop.orders";

    static final long FINGERPRINT = 0xf54e3a94fd164c41L;

    static final PayloadCodec<Side> SIDE = Codecs.enumOf(Side.class);
    static final PayloadCodec<Article> ARTICLE = new ArticleCodec();
    static final PayloadCodec<Order.Line> ORDER_LINE = new OrderLineCodec();
    static final PayloadCodec<Order> ORDER = new OrderCodec();
    static final PayloadCodec<Payment.Cash> PAYMENT_CASH = new PaymentCashCodec();
    static final PayloadCodec<Payment.Card> PAYMENT_CARD = new PaymentCardCodec();
    static final PayloadCodec<Payment.Transfer> PAYMENT_TRANSFER = new PaymentTransferCodec();
    static final PayloadCodec<Payment.Online> PAYMENT_ONLINE = new PaymentOnlineCodec();
    static final PayloadCodec<Payment> PAYMENT = new PaymentCodec();
    static final PayloadCodec<List<Article>> ARTICLE_LIST = Codecs.list(ARTICLE);
    static final PayloadCodec<List<Order.Line>> ORDER_LINE_LIST = Codecs.list(ORDER_LINE);
    static final PayloadCodec<Map<String, String>> STRING_MAP = Codecs.map(Codecs.STRING);
    static final PayloadCodec<Optional<Order>> ORDER_OPTIONAL = Codecs.optional(ORDER);
    static final PayloadCodec<List<String>> STRING_LIST = Codecs.list(Codecs.STRING);
    static final PayloadCodec<Optional<Side>> SIDE_OPTIONAL = Codecs.optional(SIDE);
    static final PayloadCodec<Optional<Article>> ARTICLE_OPTIONAL = Codecs.optional(ARTICLE);
    static final PayloadCodec<List<Optional<Article>>> ARTICLE_OPTIONAL_LIST = Codecs.list(ARTICLE_OPTIONAL);
    static final PayloadCodec<Map<String, List<Optional<Article>>>> ARTICLE_OPTIONAL_LIST_MAP =
            Codecs.map(ARTICLE_OPTIONAL_LIST);
    static final PayloadCodec<Optional<Instant>> INSTANT_OPTIONAL = Codecs.optional(Codecs.INSTANT);
    static final PayloadCodec<Optional<String>> STRING_OPTIONAL = Codecs.optional(Codecs.STRING);
    static final PayloadCodec<Optional<Integer>> INT_OPTIONAL = Codecs.optional(Codecs.INT);

    static final RpcMethod<PlaceArgs, Order> PLACE = RpcMethod.of(NAMESPACE, "place", new PlaceArgsCodec(), ORDER)
            .declaring(OutOfStock.class, (message, _) -> new OutOfStock(message));
    static final RpcMethod<StockArgs, Map<String, List<Optional<Article>>>> STOCK =
            RpcMethod.of(NAMESPACE, "stock", new StockArgsCodec(), ARTICLE_OPTIONAL_LIST_MAP);
    static final RpcMethod<FindArgs, Optional<Order>> FIND =
            RpcMethod.of(NAMESPACE, "find", new FindArgsCodec(), ORDER_OPTIONAL);
    static final StreamMethod<PaymentsArgs, Payment> PAYMENTS =
            StreamMethod.of(NAMESPACE, "payments", new PaymentsArgsCodec(), PAYMENT);
    static final RpcMethod<LabelArgs, byte[]> LABEL =
            RpcMethod.of(NAMESPACE, "label", new LabelArgsCodec(), Codecs.BINARY);
    static final RpcMethod<GradeArgs, Character> GRADE =
            RpcMethod.of(NAMESPACE, "grade", new GradeArgsCodec(), Codecs.CHAR);
    static final RpcMethod<BoxesArgs, Integer> BOXES =
            RpcMethod.of(NAMESPACE, "boxes", new BoxesArgsCodec(), Codecs.INT);
    static final RpcMethod<OptionsArgs, @Nullable Void> OPTIONS =
            RpcMethod.of(NAMESPACE, "options", new OptionsArgsCodec(), Codecs.NIL);

    private ShopPayloads() {}

    record PlaceArgs(Order order, Payment payment) {}

    static final class PlaceArgsCodec implements PayloadCodec<PlaceArgs> {
        private static final FieldNames FIELDS = FieldNames.of("order", "payment");

        @Override
        public void write(WireWriter out, PlaceArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            ORDER.write(out, value.order());
            out.writeField(FIELDS, 1);
            PAYMENT.write(out, value.payment());
        }

        @Override
        public PlaceArgs read(WireReader in) {
            Order order = null;
            Payment payment = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                order = ORDER.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                payment = PAYMENT.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> order = ORDER.read(in);
                    case 1 -> payment = PAYMENT.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new PlaceArgs(requireNonNull(order), requireNonNull(payment));
        }
    }

    record StockArgs(List<String> ids, Optional<Side> side) {}

    static final class StockArgsCodec implements PayloadCodec<StockArgs> {
        private static final FieldNames FIELDS = FieldNames.of("ids", "side");

        @Override
        public void write(WireWriter out, StockArgs value) {
            boolean side = value.side().isPresent();
            out.writeMapHeader(1 + (side ? 1 : 0));
            out.writeField(FIELDS, 0);
            STRING_LIST.write(out, value.ids());
            if (side) {
                out.writeField(FIELDS, 1);
                SIDE_OPTIONAL.write(out, value.side());
            }
        }

        @Override
        public StockArgs read(WireReader in) {
            List<String> ids = null;
            Optional<Side> side = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                ids = STRING_LIST.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                side = SIDE_OPTIONAL.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> ids = STRING_LIST.read(in);
                    case 1 -> side = SIDE_OPTIONAL.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new StockArgs(requireNonNull(ids), side);
        }
    }

    record FindArgs(String id, Optional<Instant> since) {}

    static final class FindArgsCodec implements PayloadCodec<FindArgs> {
        private static final FieldNames FIELDS = FieldNames.of("id", "since");

        @Override
        public void write(WireWriter out, FindArgs value) {
            boolean since = value.since().isPresent();
            out.writeMapHeader(1 + (since ? 1 : 0));
            out.writeField(FIELDS, 0);
            out.writeString(value.id());
            if (since) {
                out.writeField(FIELDS, 1);
                INSTANT_OPTIONAL.write(out, value.since());
            }
        }

        @Override
        public FindArgs read(WireReader in) {
            String id = null;
            Optional<Instant> since = Optional.empty();
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                id = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                since = INSTANT_OPTIONAL.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> id = in.readString();
                    case 1 -> since = INSTANT_OPTIONAL.read(in);
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1);
            return new FindArgs(requireNonNull(id), since);
        }
    }

    record PaymentsArgs(Payment.Card card, long limit) {}

    static final class PaymentsArgsCodec implements PayloadCodec<PaymentsArgs> {
        private static final FieldNames FIELDS = FieldNames.of("card", "limit");

        @Override
        public void write(WireWriter out, PaymentsArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            PAYMENT_CARD.write(out, value.card());
            out.writeField(FIELDS, 1);
            out.writeLong(value.limit());
        }

        @Override
        public PaymentsArgs read(WireReader in) {
            Payment.Card card = null;
            long limit = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                card = PAYMENT_CARD.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                limit = in.readLong();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> card = PAYMENT_CARD.read(in);
                    case 1 -> limit = in.readLong();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new PaymentsArgs(requireNonNull(card), limit);
        }
    }

    record LabelArgs(char grade, byte[] image) {}

    static final class LabelArgsCodec implements PayloadCodec<LabelArgs> {
        private static final FieldNames FIELDS = FieldNames.of("grade", "image");

        @Override
        public void write(WireWriter out, LabelArgs value) {
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            Codecs.CHAR.write(out, value.grade());
            out.writeField(FIELDS, 1);
            out.writeBinary(value.image());
        }

        @Override
        public LabelArgs read(WireReader in) {
            char grade = 0;
            byte[] image = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                grade = in.readChar();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                image = in.readBinary();
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> grade = in.readChar();
                    case 1 -> image = in.readBinary();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            return new LabelArgs(grade, requireNonNull(image));
        }
    }

    record GradeArgs(boolean a, byte b, short c, int d, long e, float f, double g, char h) {}

    static final class GradeArgsCodec implements PayloadCodec<GradeArgs> {
        private static final FieldNames FIELDS = FieldNames.of("a", "b", "c", "d", "e", "f", "g", "h");

        @Override
        public void write(WireWriter out, GradeArgs value) {
            out.writeMapHeader(8);
            out.writeField(FIELDS, 0);
            out.writeBoolean(value.a());
            out.writeField(FIELDS, 1);
            out.writeLong(value.b());
            out.writeField(FIELDS, 2);
            out.writeLong(value.c());
            out.writeField(FIELDS, 3);
            out.writeLong(value.d());
            out.writeField(FIELDS, 4);
            out.writeLong(value.e());
            out.writeField(FIELDS, 5);
            out.writeDouble(value.f());
            out.writeField(FIELDS, 6);
            out.writeDouble(value.g());
            out.writeField(FIELDS, 7);
            Codecs.CHAR.write(out, value.h());
        }

        @Override
        public GradeArgs read(WireReader in) {
            boolean a = false;
            byte b = 0;
            short c = 0;
            int d = 0;
            long e = 0;
            float f = 0;
            double g = 0;
            char h = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                a = in.readBoolean();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                b = in.readByte();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                c = in.readShort();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                d = in.readInt();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                e = in.readLong();
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                f = in.readFloat();
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                g = in.readDouble();
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                h = in.readChar();
                seen |= 0b10000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> a = in.readBoolean();
                    case 1 -> b = in.readByte();
                    case 2 -> c = in.readShort();
                    case 3 -> d = in.readInt();
                    case 4 -> e = in.readLong();
                    case 5 -> f = in.readFloat();
                    case 6 -> g = in.readDouble();
                    case 7 -> h = in.readChar();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11111111);
            return new GradeArgs(a, b, c, d, e, f, g, h);
        }
    }

    record BoxesArgs(Boolean a, Byte b, Short c, Integer d, Long e, Float f, Double g, Character h) {}

    static final class BoxesArgsCodec implements PayloadCodec<BoxesArgs> {
        private static final FieldNames FIELDS = FieldNames.of("a", "b", "c", "d", "e", "f", "g", "h");

        @Override
        public void write(WireWriter out, BoxesArgs value) {
            out.writeMapHeader(8);
            out.writeField(FIELDS, 0);
            out.writeBoolean(value.a());
            out.writeField(FIELDS, 1);
            out.writeLong(value.b());
            out.writeField(FIELDS, 2);
            out.writeLong(value.c());
            out.writeField(FIELDS, 3);
            out.writeLong(value.d());
            out.writeField(FIELDS, 4);
            out.writeLong(value.e());
            out.writeField(FIELDS, 5);
            out.writeDouble(value.f());
            out.writeField(FIELDS, 6);
            out.writeDouble(value.g());
            out.writeField(FIELDS, 7);
            Codecs.CHAR.write(out, value.h());
        }

        @Override
        public BoxesArgs read(WireReader in) {
            Boolean a = null;
            Byte b = null;
            Short c = null;
            Integer d = null;
            Long e = null;
            Float f = null;
            Double g = null;
            Character h = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                a = in.readBoolean();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                b = in.readByte();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                c = in.readShort();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                d = in.readInt();
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                e = in.readLong();
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                f = in.readFloat();
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                g = in.readDouble();
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                h = in.readChar();
                seen |= 0b10000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> a = in.readBoolean();
                    case 1 -> b = in.readByte();
                    case 2 -> c = in.readShort();
                    case 3 -> d = in.readInt();
                    case 4 -> e = in.readLong();
                    case 5 -> f = in.readFloat();
                    case 6 -> g = in.readDouble();
                    case 7 -> h = in.readChar();
                    default -> throw in.unexpectedField();
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11111111);
            return new BoxesArgs(
                    requireNonNull(a), requireNonNull(b), requireNonNull(c), requireNonNull(d), requireNonNull(e),
                    requireNonNull(f), requireNonNull(g), requireNonNull(h));
        }
    }

    record OptionsArgs(Optional<String> in, Optional<Integer> seen) {}

    static final class OptionsArgsCodec implements PayloadCodec<OptionsArgs> {
        private static final FieldNames FIELDS = FieldNames.of("in", "seen");

        @Override
        public void write(WireWriter out, OptionsArgs value) {
            boolean in = value.in().isPresent();
            boolean seen = value.seen().isPresent();
            out.writeMapHeader(0 + (in ? 1 : 0) + (seen ? 1 : 0));
            if (in) {
                out.writeField(FIELDS, 0);
                STRING_OPTIONAL.write(out, value.in());
            }
            if (seen) {
                out.writeField(FIELDS, 1);
                INT_OPTIONAL.write(out, value.seen());
            }
        }

        @Override
        public OptionsArgs read(WireReader in_) {
            Optional<String> in = Optional.empty();
            Optional<Integer> seen = Optional.empty();
            int left = in_.readMapHeader();
            if (left > 0 && in_.tryField(FIELDS, 0)) {
                in = STRING_OPTIONAL.read(in_);
                left--;
            }
            if (left > 0 && in_.tryField(FIELDS, 1)) {
                seen = INT_OPTIONAL.read(in_);
                left--;
            }
            for (; left > 0; left--) {
                switch (in_.readField(FIELDS)) {
                    case 0 -> in = STRING_OPTIONAL.read(in_);
                    case 1 -> seen = INT_OPTIONAL.read(in_);
                    default -> throw in_.unexpectedField();
                }
            }
            return new OptionsArgs(in, seen);
        }
    }

    static final class ArticleCodec implements PayloadCodec<Article> {
        private static final FieldNames FIELDS = FieldNames.of("name", "parts");

        @Override
        public void write(WireWriter out, Article value) {
            out.enter();
            out.writeMapHeader(2);
            out.writeField(FIELDS, 0);
            out.writeString(value.name());
            out.writeField(FIELDS, 1);
            ARTICLE_LIST.write(out, value.parts());
            out.leave();
        }

        @Override
        public Article read(WireReader in) {
            in.enter();
            String name = null;
            List<Article> parts = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                name = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                parts = ARTICLE_LIST.read(in);
                seen |= 0b10;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> name = in.readString();
                    case 1 -> parts = ARTICLE_LIST.read(in);
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11);
            in.leave();
            return new Article(requireNonNull(name), requireNonNull(parts));
        }
    }

    static final class OrderLineCodec implements PayloadCodec<Order.Line> {
        private static final FieldNames FIELDS = FieldNames.of("article", "count", "price", "discount");

        @Override
        public void write(WireWriter out, Order.Line value) {
            out.writeMapHeader(4);
            out.writeField(FIELDS, 0);
            ARTICLE.write(out, value.article());
            out.writeField(FIELDS, 1);
            out.writeLong(value.count());
            out.writeField(FIELDS, 2);
            out.writeDouble(value.price());
            out.writeField(FIELDS, 3);
            out.writeLong(value.discount());
        }

        @Override
        public Order.Line read(WireReader in) {
            Article article = null;
            int count = 0;
            double price = 0;
            Integer discount = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                article = ARTICLE.read(in);
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                count = in.readInt();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                price = in.readDouble();
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                discount = in.readInt();
                seen |= 0b1000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> article = ARTICLE.read(in);
                    case 1 -> count = in.readInt();
                    case 2 -> price = in.readDouble();
                    case 3 -> discount = in.readInt();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b1111);
            return new Order.Line(requireNonNull(article), count, price, requireNonNull(discount));
        }
    }

    static final class OrderCodec implements PayloadCodec<Order> {
        private static final FieldNames FIELDS = FieldNames.of(
                "id", "side", "lines", "notes", "replaces", "at", "grade", "signature");

        @Override
        public void write(WireWriter out, Order value) {
            out.enter();
            out.writeMapHeader(8);
            out.writeField(FIELDS, 0);
            out.writeString(value.id());
            out.writeField(FIELDS, 1);
            SIDE.write(out, value.side());
            out.writeField(FIELDS, 2);
            ORDER_LINE_LIST.write(out, value.lines());
            out.writeField(FIELDS, 3);
            STRING_MAP.write(out, value.notes());
            out.writeField(FIELDS, 4);
            ORDER_OPTIONAL.write(out, value.replaces());
            out.writeField(FIELDS, 5);
            out.writeInstant(value.at());
            out.writeField(FIELDS, 6);
            Codecs.CHAR.write(out, value.grade());
            out.writeField(FIELDS, 7);
            out.writeBinary(value.signature());
            out.leave();
        }

        @Override
        public Order read(WireReader in) {
            in.enter();
            String id = null;
            Side side = null;
            List<Order.Line> lines = null;
            Map<String, String> notes = null;
            Optional<Order> replaces = Optional.empty();
            Instant at = null;
            char grade = 0;
            byte[] signature = null;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && in.tryField(FIELDS, 0)) {
                id = in.readString();
                seen |= 0b1;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                side = SIDE.read(in);
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                lines = ORDER_LINE_LIST.read(in);
                seen |= 0b100;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 3)) {
                notes = STRING_MAP.read(in);
                seen |= 0b1000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 4)) {
                replaces = ORDER_OPTIONAL.read(in);
                seen |= 0b10000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 5)) {
                at = in.readInstant();
                seen |= 0b100000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 6)) {
                grade = in.readChar();
                seen |= 0b1000000;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 7)) {
                signature = in.readBinary();
                seen |= 0b10000000;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> id = in.readString();
                    case 1 -> side = SIDE.read(in);
                    case 2 -> lines = ORDER_LINE_LIST.read(in);
                    case 3 -> notes = STRING_MAP.read(in);
                    case 4 -> replaces = ORDER_OPTIONAL.read(in);
                    case 5 -> at = in.readInstant();
                    case 6 -> grade = in.readChar();
                    case 7 -> signature = in.readBinary();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b11101111);
            in.leave();
            return new Order(
                    requireNonNull(id), requireNonNull(side), requireNonNull(lines), requireNonNull(notes), replaces,
                    requireNonNull(at), grade, requireNonNull(signature));
        }
    }

    static final class PaymentCashCodec implements PayloadCodec<Payment.Cash> {
        private static final FieldNames FIELDS = FieldNames.of("type");
        private static final Tags TAG = Tags.in("type", "Cash");

        @Override
        public void write(WireWriter out, Payment.Cash value) {
            out.writeMapHeader(1);
            TAG.write(out, 0);
        }

        @Override
        public Payment.Cash read(WireReader in) {
            for (int left = in.readMapHeader(); left > 0; left--) {
                if (in.readField(FIELDS) == 0) {
                    TAG.read(in);
                } else {
                    in.skip();
                }
            }
            return new Payment.Cash();
        }
    }

    static final class PaymentCardCodec implements PayloadCodec<Payment.Card> {
        private static final FieldNames FIELDS = FieldNames.of("type", "number", "debit");
        private static final Tags TAG = Tags.in("type", "Card");

        @Override
        public void write(WireWriter out, Payment.Card value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeString(value.number());
            out.writeField(FIELDS, 2);
            out.writeBoolean(value.debit());
        }

        @Override
        public Payment.Card read(WireReader in) {
            String number = null;
            boolean debit = false;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                number = in.readString();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                debit = in.readBoolean();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> number = in.readString();
                    case 2 -> debit = in.readBoolean();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Payment.Card(requireNonNull(number), debit);
        }
    }

    static final class PaymentTransferCodec implements PayloadCodec<Payment.Transfer> {
        private static final FieldNames FIELDS = FieldNames.of("type", "iban", "fee");
        private static final Tags TAG = Tags.in("type", "Transfer");

        @Override
        public void write(WireWriter out, Payment.Transfer value) {
            out.writeMapHeader(3);
            TAG.write(out, 0);
            out.writeField(FIELDS, 1);
            out.writeString(value.iban());
            out.writeField(FIELDS, 2);
            out.writeDouble(value.fee());
        }

        @Override
        public Payment.Transfer read(WireReader in) {
            String iban = null;
            float fee = 0;
            long seen = 0;
            int left = in.readMapHeader();
            if (left > 0 && TAG.tryRead(in)) {
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 1)) {
                iban = in.readString();
                seen |= 0b10;
                left--;
            }
            if (left > 0 && in.tryField(FIELDS, 2)) {
                fee = in.readFloat();
                seen |= 0b100;
                left--;
            }
            for (; left > 0; left--) {
                int field = in.readField(FIELDS);
                switch (field) {
                    case 0 -> TAG.read(in);
                    case 1 -> iban = in.readString();
                    case 2 -> fee = in.readFloat();
                    default -> {
                        in.skip();
                        continue;
                    }
                }
                seen |= 1L << field;
            }
            in.requireFields(FIELDS, seen, 0b110);
            return new Payment.Transfer(requireNonNull(iban), fee);
        }
    }

    static final class PaymentOnlineCodec implements PayloadCodec<Payment.Online> {
        private static final Tags TAGS = Tags.in("type", "Card", "Transfer");

        @Override
        public void write(WireWriter out, Payment.Online value) {
            switch (value) {
                case Payment.Card card -> PAYMENT_CARD.write(out, card);
                case Payment.Transfer transfer -> PAYMENT_TRANSFER.write(out, transfer);
            }
        }

        @Override
        public Payment.Online read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> PAYMENT_CARD.read(in);
                case 1 -> PAYMENT_TRANSFER.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Payment.Online> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Payment.Card.class, PAYMENT_CARD)
                    .with(Payment.Transfer.class, PAYMENT_TRANSFER)
                    .limitedTo(type);
        }
    }

    static final class PaymentCodec implements PayloadCodec<Payment> {
        private static final Tags TAGS = Tags.in("type", "Cash", "Card", "Transfer");

        @Override
        public void write(WireWriter out, Payment value) {
            switch (value) {
                case Payment.Cash cash -> PAYMENT_CASH.write(out, cash);
                case Payment.Card card -> PAYMENT_CARD.write(out, card);
                case Payment.Transfer transfer -> PAYMENT_TRANSFER.write(out, transfer);
            }
        }

        @Override
        public Payment read(WireReader in) {
            return switch (TAGS.peek(in)) {
                case 0 -> PAYMENT_CASH.read(in);
                case 1 -> PAYMENT_CARD.read(in);
                case 2 -> PAYMENT_TRANSFER.read(in);
                default -> throw new AssertionError("there are no other tags");
            };
        }

        @Override
        public <N extends Payment> PayloadCodec<N> limitedTo(Class<N> type) {
            return Members.of(this)
                    .with(Payment.Cash.class, PAYMENT_CASH)
                    .with(Payment.Online.class, PAYMENT_ONLINE)
                    .with(Payment.Card.class, PAYMENT_CARD)
                    .with(Payment.Transfer.class, PAYMENT_TRANSFER)
                    .limitedTo(type);
        }
    }
}
